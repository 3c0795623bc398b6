// The whole bench in one run, so that ratios mean something:
//
//   npm run bench -- [--rounds 5] [--rows 1000000] [--only jobs | memory | kernels] [--large] [--zone America/Los_Angeles]
//
// `--large` adds the memory of 10,000,000 rows. Files that are missing are generated first.
import { parseArgs } from "node:util";
import * as checks from "./checks.mjs";
import { child, generated } from "./child.mjs";
import { jobContest, kernelContest } from "./contest.mjs";
import { memory } from "./memory.mjs";
import { conditions } from "./printing.mjs";
import { STEADY_ZONE } from "./zone.mjs";

const { values: flags } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    rows: { type: "string", default: "1000000" },
    only: { type: "string", default: "" },
    large: { type: "boolean", default: false },
    zone: { type: "string", default: "America/Los_Angeles" },
  },
});
const rows = Number(flags.rows);
const largeRows = 10_000_000;
const rounds = Number(flags.rounds);
const wanted = (part) => flags.only === "" || flags.only === part;

const path = generated(rows);
console.log(conditions(path));
const facts = child("jobs.mjs", "facts", path);
console.log(
  `${facts.responses} rows, ${facts.calls} calls; ${facts.mergedHours.toFixed(3)} busy hours, ` +
    `${(facts.addedHours - facts.mergedHours).toFixed(3)} more if overlaps are added`,
);
const added = checks.added(facts);
const readAll = checks.readAll(facts);

if (wanted("jobs")) {
  tableJob();
  straightJob();
  quotedJobs();
}
if (wanted("memory")) {
  memory(rows, path, rounds);
  if (flags.large) memory(largeRows, generated(largeRows), 1);
}
if (wanted("kernels")) {
  for (const kernel of ["timestamp", "split", "merge", "quantile"]) kernelContest(kernel, { path, rounds });
}

function tableJob() {
  const base = duckdb("duckdbTable", "CREATE TABLE AS every column, then the query", 2);
  jobContest("Job A: file to CallTable to workload", {
    path,
    rows,
    rounds,
    base,
    goal: 1,
    contenders: [
      ...ours("readCalls", "readCalls and measureWorkload"),
      base,
      duckdb("duckdbTable", "CREATE TABLE AS every column, then the query", 1),
      papaparse(),
      { name: "papaparse alone, whole text, with headers", job: "papaparseHeaders", check: readAll },
      { name: "csv-parse alone, stream, arrays", job: "csvParse", check: readAll },
    ],
  });
}

function straightJob() {
  const base = duckdb("duckdbFile", "bare query over the file", 2);
  jobContest("Job B: file straight to the 168-hour table", {
    path,
    rows,
    rounds,
    base,
    goal: 1.5,
    contenders: [
      ...ours("measureWorkloadFrom", "measureWorkloadFrom"),
      base,
      duckdb("duckdbFile", "bare query over the file", 1),
      { ...duckdb("duckdbMerged", "the same, overlaps counted once", 2), check: checks.once(facts) },
      { name: "stream and one look at every byte", job: "bytes", check: readAll },
    ],
  });
}

function quotedJobs() {
  const base = duckdb("duckdbFile", "bare query over the file", 2);
  jobContest("Both jobs, one address in fifty quoted", {
    path: generated(rows, "--quoted"),
    rows,
    rounds,
    base,
    contenders: [
      ours("readCalls", "readCalls and measureWorkload")[0],
      ours("measureWorkloadFrom", "measureWorkloadFrom")[0],
      base,
      papaparse(),
    ],
  });
}

/** Our two runs of a job: over a clock that never changes, whose answer DuckDB can check, and in a real zone. */
function ours(job, name) {
  return [
    {
      name: `dutycycle, ${name}, ${STEADY_ZONE}`,
      job,
      option: STEADY_ZONE,
      ours: true,
      check: checks.workload(facts),
    },
    {
      name: `dutycycle, ${name}, ${flags.zone}`,
      job,
      option: flags.zone,
      ours: true,
      check: checks.workloadInZone(facts),
    },
  ];
}

function duckdb(job, name, threads) {
  return {
    name: `DuckDB, ${name}, ${threads === 1 ? "1 thread" : "2 threads"}`,
    job,
    option: threads,
    check: added,
  };
}

function papaparse() {
  return { name: "papaparse alone, 64 KiB pieces, arrays", job: "papaparse", check: readAll };
}
