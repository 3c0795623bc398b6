// Each unit's busy time, moments on two calls at once counted once.
import { connect, mergedTotalQuery, rows as query } from "./duckdb.mjs";
import { intervalTable } from "./kernel-split.mjs";
import { source } from "./source.mjs";

export async function mergeKernel({ start, end, unit, units }, path) {
  const title = "merge each unit's overlaps";
  const { assignCommittedTime } = await source("workload/committed-time.ts");
  const count = start.length;
  const order = Uint32Array.from(start, (_, row) => row);
  const fileOrder = intervals(order);
  const byStart = intervals(order.slice().sort((a, b) => start[a] - start[b]));
  const shuffled = intervals(shuffle(order.slice()));
  const engines = await Promise.all([1, 2].map(connect));
  for (const engine of engines) await engine.run(intervalTable(path));

  function intervals(rows) {
    return {
      count,
      start: Float64Array.from(rows, (row) => start[row]),
      lengthMs: Uint32Array.from(rows, (row) => end[row] - start[row]),
      unit: Uint32Array.from(rows, (row) => unit[row] + 1), // 0 would be a unit without a name
      unitCount: units + 1,
      rank: new Uint8Array(count),
    };
  }
  const ours = (name, input, goal) => ({
    goal,
    name: `dutycycle, ${name}`,
    rows: count,
    run: () => {
      // A number that a function shares with another would be made anew for each row.
      const total = new Float64Array(1);
      assignCommittedTime(input, (_, from, to) => {
        total[0] += to - from;
      });
      return total[0];
    },
    answer: (ms) => [ms / 1000],
  });
  const duckdb = (threads) => ({
    name: `DuckDB window, ${threads} thread${threads > 1 ? "s" : ""}, from a table`,
    rows: count,
    run: async () =>
      (await query(engines[threads - 1], mergedTotalQuery("SELECT unit, s, e FROM intervals")))[0].seconds,
    answer: (seconds) => [seconds],
  });
  return {
    title,
    tolerance: 0,
    contenders: [
      ours("sorted by start", byStart, 5),
      ours("in the file's order (one row in a hundred late)", fileOrder, 40),
      ours("shuffled", shuffled, 40),
      duckdb(1),
      duckdb(2),
    ],
  };
}

/** Fisher and Yates, the same every time. */
function shuffle(array) {
  let state = 1;
  for (let last = array.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 4_294_967_296) * (last + 1));
    [array[last], array[other]] = [array[other], array[last]];
  }
  return array;
}
