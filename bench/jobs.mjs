// One contender doing one job once, in a process of its own, so that no other has warmed its heap or its compiler:
//
//   node --expose-gc jobs.mjs <job> <file> [time zone | threads]
//
// prints one line of JSON: { ms, cpuMs, peakMB, startMB, retained, answer }.
import { createReadStream, readFileSync } from "node:fs";
import { measure } from "./measure.mjs";

// A file stream's default of 64 KiB costs twice as much time as this; every stream here is fed alike.
const CHUNK_BYTES = 256 * 1024;
// papaparse is quickest with small pieces.
const PAPAPARSE_BYTES = 64 * 1024;

const JOBS = {
  readCalls,
  readOnly,
  measureWorkloadFrom,
  papaparse,
  papaparseHeaders,
  csvParse,
  bytes,
  duckdbTable,
  duckdbFile,
  duckdbMerged,
  facts,
};

const [name, path, option] = process.argv.slice(2);
if (!Object.hasOwn(JOBS, name))
  throw new Error(`no such job: ${name}; there are ${Object.keys(JOBS).join(", ")}`);
console.log(JSON.stringify(await JOBS[name]()));

/** The built library, or the one that the variable DUTYCYCLE names: two builds can be held beside each other. */
async function library() {
  return import(process.env.DUTYCYCLE ?? "../dist/index.js");
}

async function readOnly() {
  const { readCalls } = await library();
  return measure(async () => {
    const read = await readCalls(createReadStream(path, { highWaterMark: CHUNK_BYTES }), {
      timeZone: option,
    });
    return {
      held: read,
      answer: () => ({ rows: read.rows, columnBytes: byteLength(read.calls.toColumns()) }),
    };
  });
}

async function readCalls() {
  const { readCalls, measureWorkload } = await library();
  return measure(async () => {
    const read = await readCalls(createReadStream(path, { highWaterMark: CHUNK_BYTES }), {
      timeZone: option,
    });
    const workload = measureWorkload(read.calls);
    return { held: [read, workload], answer: () => ({ ...workloadAnswer(workload), rows: read.rows }) };
  });
}

async function measureWorkloadFrom() {
  const { measureWorkloadFrom } = await library();
  return measure(async () => {
    const source = createReadStream(path, { highWaterMark: CHUNK_BYTES });
    const workload = await measureWorkloadFrom(source, { timeZone: option });
    return { held: workload, answer: () => ({ ...workloadAnswer(workload), rows: workload.rows }) };
  });
}

function workloadAnswer(workload) {
  return {
    calls: workload.calls,
    responses: workload.responses,
    hours: workload.committedHours,
    overlapHours: workload.overlapHours,
    bins: workload.byHourOfWeek.map((slot) => slot.committedHours),
  };
}

/** Bytes of every typed array in a value. */
function byteLength(value) {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum, part) => sum + byteLength(part), 0);
}

async function papaparse() {
  const { default: Papa } = await import("papaparse");
  return measure(async () => {
    let count = -1;
    await new Promise((complete, error) => {
      const chunk = (result) => {
        count += result.data.length;
        if (result.data.at(-1)?.length === 1) count--; // the empty line at the end
      };
      const source = createReadStream(path, { encoding: "utf8", highWaterMark: PAPAPARSE_BYTES });
      Papa.parse(source, { header: false, chunk, complete, error });
    });
    return { answer: () => ({ read: count }) };
  });
}

async function papaparseHeaders() {
  const { default: Papa } = await import("papaparse");
  return measure(async () => {
    const text = readFileSync(path, "utf8");
    const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
    return { held: data, answer: () => ({ read: data.length }) };
  });
}

async function csvParse() {
  const { parse } = await import("csv-parse");
  return measure(async () => {
    let count = -1;
    const source = createReadStream(path, { highWaterMark: CHUNK_BYTES });
    for await (const _ of source.pipe(parse())) count++;
    return { answer: () => ({ read: count }) };
  });
}

/** What nobody can undercut: the stream and one look at every byte. */
async function bytes() {
  return measure(async () => {
    let lines = -1;
    let marks = 0;
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      for (let at = 0; at < chunk.length; at++) {
        const byte = chunk[at];
        if (byte === 10) lines++;
        else if (byte === 44 || byte === 34) marks++;
      }
    }
    return { answer: () => ({ read: lines, marks }) };
  });
}

async function duckdbTable() {
  const { connect, file, hourBins, addedQuery } = await import("./duckdb.mjs");
  const connection = await connect(option);
  return measure(async () => {
    await connection.run(`CREATE TABLE calls AS SELECT * FROM ${file(path)}`);
    const bins = await hourBins(connection, addedQuery("calls"));
    return { answer: () => ({ bins, hours: sum(bins) }) };
  });
}

async function duckdbFile() {
  const { connect, file, hourBins, addedQuery } = await import("./duckdb.mjs");
  const connection = await connect(option);
  return measure(async () => {
    const bins = await hourBins(connection, addedQuery(file(path)));
    return { answer: () => ({ bins, hours: sum(bins) }) };
  });
}

async function duckdbMerged() {
  const { connect, file, hourBins, mergedQuery } = await import("./duckdb.mjs");
  const connection = await connect(option);
  return measure(async () => {
    const bins = await hourBins(connection, mergedQuery(file(path)));
    return { answer: () => ({ bins, hours: sum(bins) }) };
  });
}

/** What the file holds, by DuckDB: not timed, the yardstick of every answer. */
async function facts() {
  const { addedQuery, connect, file, hourBins, mergedQuery, rows } = await import("./duckdb.mjs");
  const connection = await connect(2);
  const [counts] = await rows(
    connection,
    `SELECT count(*)::INTEGER AS responses, count(DISTINCT id)::INTEGER AS calls FROM ${file(path)}`,
  );
  const added = await hourBins(connection, addedQuery(file(path)));
  const merged = await hourBins(connection, mergedQuery(file(path)));
  return { ...counts, added, merged, addedHours: sum(added), mergedHours: sum(merged) };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
