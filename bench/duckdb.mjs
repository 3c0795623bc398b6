// DuckDB's side of the comparison: the fastest form of each question that we found (integers in seconds, the
// first hour of an interval apart from the rest, insertion order given up so that both threads can write).
// Stamps are read as naive local clock: AT TIME ZONE is never asked for, since engines disagree on ambiguous stamps.
import { DuckDBInstance } from "@duckdb/node-api";

const COLUMNS = {
  id: "VARCHAR",
  unit: "VARCHAR",
  received: "TIMESTAMP",
  dispatched: "TIMESTAMP",
  enroute: "TIMESTAMP",
  arrived: "TIMESTAMP",
  cleared: "TIMESTAMP",
  type: "VARCHAR",
  priority: "VARCHAR",
  area: "VARCHAR",
  disposition: "VARCHAR",
  address: "VARCHAR",
};

export async function connect(threads) {
  const database = await DuckDBInstance.create(":memory:", {
    threads: String(threads),
    preserve_insertion_order: "false",
  });
  return database.connect();
}

/** The file as a table expression, its schema given: nothing is sniffed. */
export function file(path) {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `'${name}': '${type}'`);
  return `read_csv('${path}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
    timestampformat = '%m/%d/%Y %I:%M:%S %p', columns = {${columns.join(", ")}})`;
}

/** Usable intervals in whole seconds: dispatched to cleared, more than nothing, at most a day. */
function spans(source) {
  return `SELECT unit, s, e FROM (
    SELECT unit, epoch_ms(dispatched) // 1000 AS s, epoch_ms(cleared) // 1000 AS e FROM ${source}
  ) WHERE e > s AND e - s <= 86400`;
}

/** The moments of each unit counted once: what an interval adds to all that began before it. */
function merged(intervals) {
  return `SELECT greatest(s, coalesce(reached, s)) AS s, e FROM (
    SELECT s, e, max(e) OVER (
      PARTITION BY unit ORDER BY s, e ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS reached FROM (${intervals})
  ) WHERE e > greatest(s, coalesce(reached, s))`;
}

/** Intervals (s, e) cut at hour boundaries and added up by hour of week, 0 = Monday 00:00. */
export function splitQuery(intervals) {
  return `WITH
    ok AS (SELECT s, e, s // 3600 AS h0, (e - 1) // 3600 AS h1 FROM (${intervals})),
    parts AS (
      SELECT h0 AS h, least(e, (h0 + 1) * 3600) - s AS seconds FROM ok
      UNION ALL
      SELECT h, least(e, (h + 1) * 3600) - h * 3600
        FROM (SELECT e, unnest(range(h0 + 1, h1 + 1)) AS h FROM ok WHERE h1 > h0)
    )
  SELECT ((h + 72) % 168)::INTEGER AS hour, sum(seconds)::DOUBLE / 3600 AS hours FROM parts GROUP BY 1 ORDER BY 1`;
}

/** Busy hours by hour of week, a unit's overlaps added. Needs two columns. */
export function addedQuery(source) {
  return splitQuery(spans(source));
}

/** Busy hours by hour of week, a unit's overlaps counted once: the answer that `measureWorkload` gives. */
export function mergedQuery(source) {
  return splitQuery(merged(spans(source)));
}

/** Total seconds of intervals (unit, s, e), a unit's overlaps counted once. */
export function mergedTotalQuery(intervals) {
  return `SELECT sum(e - s)::DOUBLE AS seconds FROM (${merged(intervals)})`;
}

/** Runs a query for busy hours and returns 168 numbers. */
export async function hourBins(connection, sql) {
  const bins = new Array(168).fill(0);
  for (const row of await rows(connection, sql)) bins[row.hour] = row.hours;
  return bins;
}

export async function rows(connection, sql) {
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}
