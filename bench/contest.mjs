// Several contenders over one file or one loop, and the table of their times.
import { median } from "./agreement.mjs";
import { child } from "./child.mjs";
import { table, verdict } from "./printing.mjs";

/**
 * Runs contenders ({ name, job, option, check, ours }) in turn, `rounds` times, each in a new process; checks each answer.
 * `base` is the contender that ratios are over; `goal` the largest ratio that ours may have.
 */
export function jobContest(title, { path, rows, rounds, contenders, base, goal }) {
  console.log(`\n${title}`);
  const measured = contenders.map((contender) => ({ ...contender, runs: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const contender of measured) {
      const run = child("jobs.mjs", contender.job, path, contender.option ?? "");
      contender.check(contender.name, run.answer);
      contender.runs.push(run);
    }
  }
  const timed = measured.map((contender) => ({ ...contender, ...times(contender) }));
  const { ms: baseMs, low: baseLow } = timed.find(({ name }) => name === base.name);
  const rowsOf = ({ name, ms, low, high, peakMB, cpuMs }) => [
    name,
    ms,
    low,
    high,
    (ms * 1e6) / rows,
    cpuMs,
    peakMB,
    (ms / baseMs).toFixed(2),
    (low / baseLow).toFixed(2),
  ];
  console.log(
    table(["", "ms", "low", "high", "ns/row", "CPU ms", "peak MB", "ratio", "of lows"], timed.map(rowsOf)),
  );
  console.log(
    `  ratio: over "${base.name}", medians of ${rounds}; of lows: the quickest of each. Every answer agrees.`,
  );
  if (goal === undefined) return;
  for (const { name, ms, low, ours } of timed) {
    // The worse of the two: where other work disturbs the run, neither may flatter us.
    if (ours)
      console.log(verdict(name, Math.max(ms / baseMs, low / baseLow), goal, "times DuckDB on 2 threads"));
  }
}

function times({ runs }) {
  const list = runs.map(({ ms }) => ms);
  const peakMB = median(runs.map((run) => run.peakMB));
  const cpuMs = median(runs.map((run) => run.cpuMs));
  return { ms: median(list), low: Math.min(...list), high: Math.max(...list), peakMB, cpuMs };
}

export function kernelContest(kernel, { path, rounds }) {
  const { title, rows, agreed } = child("kernels.mjs", kernel, path, rounds);
  console.log(`\nKernel: ${title}`);
  const first = rows[0];
  console.log(
    table(
      ["", "ns/row", "low", "high", "ratio", "goal"],
      rows.map(({ name, ns, low, high, goal }) => [
        name,
        ns,
        low,
        high,
        (ns / first.ns).toFixed(2),
        goal === undefined ? "" : `<= ${goal} ${low <= goal ? "reached" : "NOT REACHED"}`,
      ]),
    ),
  );
  console.log(`  ratio: over "${first.name}"; a goal is compared with the quickest round`);
  for (const line of agreed) console.log(`  ${line}`);
}
