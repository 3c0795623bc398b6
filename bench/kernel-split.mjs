// Intervals cut at hour boundaries and added up by hour of week.
import { rollup, sum } from "d3-array";
import { connect, file, hourBins, splitQuery } from "./duckdb.mjs";
import { source } from "./source.mjs";

const HOUR_MS = 3_600_000;

export async function splitKernel({ start, end }, path) {
  const title = "split intervals into 168 bins";
  const { ZoneCalendar } = await source("quantity/calendar.ts");
  const { addToHoursOfWeek } = await source("quantity/hour-of-week.ts");
  const rows = start.length;
  const objects = Array.from(start, (from, row) => ({ start: from, end: end[row] }));
  const engines = await Promise.all([1, 2].map(connect));
  for (const engine of engines) await engine.run(intervalTable(path));

  const ours = (zone) => () => {
    const calendar = new ZoneCalendar(zone);
    const bins = new Float64Array(168);
    for (let row = 0; row < rows; row++) addToHoursOfWeek(calendar, start[row], end[row], 1, bins);
    return bins;
  };
  const inHours = (bins) => Array.from(bins, (ms) => ms / HOUR_MS);
  const duckdb = (threads) => ({
    name: `DuckDB, UTC, ${threads} thread${threads > 1 ? "s" : ""}, from a table`,
    rows,
    run: () => hourBins(engines[threads - 1], splitQuery("SELECT s, e FROM intervals")),
    answer: (bins) => bins,
  });
  return {
    title,
    contenders: [
      { name: "dutycycle, UTC", goal: 20, rows, run: ours("UTC"), answer: inHours },
      {
        name: "dutycycle, America/Los_Angeles (another answer)",
        goal: 20,
        rows,
        run: ours("America/Los_Angeles"),
        agreesWith: null,
      },
      { name: "d3.rollup on objects, UTC", rows, run: () => byRollup(objects), answer: (bins) => bins },
      duckdb(1),
      duckdb(2),
    ],
  };
}

/** The intervals of the file as DuckDB's table `intervals` (unit, s, e in seconds, delay in milliseconds), in file order. */
export function intervalTable(path) {
  return `CREATE TABLE intervals AS SELECT * FROM (
    SELECT unit, epoch_ms(dispatched) // 1000 AS s, epoch_ms(cleared) // 1000 AS e,
      epoch_ms(dispatched) - epoch_ms(received) AS delay
    FROM ${file(path)}
  ) WHERE e > s AND e - s <= 86400`;
}

function byRollup(intervals) {
  const pieces = [];
  for (const { start, end } of intervals) {
    for (let from = start; from < end; ) {
      const hour = Math.floor(from / HOUR_MS);
      const to = Math.min(end, (hour + 1) * HOUR_MS);
      pieces.push({ slot: (hour + 72) % 168, hours: (to - from) / HOUR_MS });
      from = to;
    }
  }
  const hours = rollup(
    pieces,
    (group) => sum(group, (piece) => piece.hours),
    (piece) => piece.slot,
  );
  return Array.from({ length: 168 }, (_, slot) => hours.get(slot) ?? 0);
}
