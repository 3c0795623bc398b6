// How much memory the whole jobs take, one process each.
import { child } from "./child.mjs";
import { table, verdict } from "./printing.mjs";
import { STEADY_ZONE } from "./zone.mjs";

const JOBS = [
  ["stream alone, nothing kept", "bytes", ""],
  ["dutycycle, readCalls alone", "readOnly", STEADY_ZONE],
  ["dutycycle, readCalls and measureWorkload", "readCalls", STEADY_ZONE],
  ["dutycycle, measureWorkloadFrom", "measureWorkloadFrom", STEADY_ZONE],
  ["DuckDB, table and query, 2 threads", "duckdbTable", "2"],
  ["DuckDB, bare query, 2 threads", "duckdbFile", "2"],
];
const TABLE_BYTES = 100;
const STRAIGHT_BYTES = 40;
const LARGE_GIGABYTES = 1.5;

/** When the collector runs is chance: one process says little. */
export function memory(rows, path, repeats) {
  console.log(`\nMemory, ${rows} rows, medians of ${repeats}`);
  const lines = JOBS.map(([name, job, option]) => ({
    name,
    job,
    ...typical(Array.from({ length: repeats }, () => child("jobs.mjs", job, path, option))),
  }));
  const floor = lines[0].peakMB;
  // What a process took beyond what it had before the job, or beyond what streaming the file takes by itself.
  const growth = ({ peakMB, startMB }) => (Math.max(0, peakMB - Math.max(startMB, floor)) * 2 ** 20) / rows;
  console.log(
    table(
      ["", "start MB", "peak MB", "B/response at the peak", "B/response kept", "of it columns"],
      lines.map((line) => [
        line.name,
        line.startMB,
        line.peakMB,
        growth(line),
        line.retained / rows,
        line.answer.columnBytes === undefined ? "" : line.answer.columnBytes / rows,
      ]),
    ),
  );
  console.log(
    "  at the peak: beyond the start and beyond what streaming alone takes; kept: reachable after the job",
  );
  for (const line of lines) {
    const { name, job, peakMB } = line;
    if (job === "readOnly")
      console.log(verdict(name, line.retained / rows, TABLE_BYTES, "bytes a response, kept"));
    if (job === "measureWorkloadFrom")
      console.log(verdict(name, growth(line), STRAIGHT_BYTES, "bytes a response, peak"));
    if (job === "readCalls" && rows >= 10_000_000)
      console.log(verdict(name, peakMB / 1024, LARGE_GIGABYTES, "GB, peak"));
  }
}

/** The run whose peak is the median one. */
function typical(runs) {
  return runs.sort((a, b) => a.peakMB - b.peakMB)[runs.length >> 1];
}
