import type { RecordSink } from "./csv-records.ts";

const encoder = new TextEncoder();
const DEEPEST = 4;

/**
 * Records out of a JSON text: a list of objects, or an object that holds one (`features`, `records`, `data`,
 * `results`, `value`, or whichever member is the longest list). Nested members become columns with dotted names; the `attributes`
 * of an ArcGIS feature and the `properties` of a GeoJSON feature stand without a prefix.
 */
export function jsonRecords(text: string): { header: string[]; rows: Map<string, string>[] } | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list = listOf(parsed);
  if (list === undefined) return undefined;
  const header = new Set<string>();
  const rows = list.map((item) => {
    const row = new Map<string, string>();
    flatten(item, "", row, 0);
    for (const name of row.keys()) header.add(name);
    return row;
  });
  return { header: [...header], rows };
}

/** Gives rows of texts to a sink that reads bytes. */
export function giveTexts(sink: RecordSink, texts: Iterable<readonly string[]>): void {
  let bytes = new Uint8Array(1 << 12);
  let starts = new Int32Array(64);
  let ends = new Int32Array(64);
  for (const row of texts) {
    if (row.length > starts.length) {
      starts = new Int32Array(row.length);
      ends = new Int32Array(row.length);
    }
    let longest = 0;
    for (const field of row) longest += 3 * field.length;
    if (longest > bytes.length) bytes = new Uint8Array(2 * longest);
    let at = 0;
    row.forEach((field, index) => {
      starts[index] = at;
      at += encoder.encodeInto(field, bytes.subarray(at)).written;
      ends[index] = at;
    });
    sink.record(bytes, starts, ends, row.length);
  }
}

function listOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const members = Object.entries(value);
  for (const name of ["features", "records", "data", "results", "value"]) {
    const found = members.find(([key, member]) => key === name && Array.isArray(member));
    if (found !== undefined) return found[1] as unknown[];
  }
  const lists = members.map(([, member]) => member).filter((member) => Array.isArray(member));
  return lists.sort((a, b) => b.length - a.length)[0];
}

function flatten(value: unknown, prefix: string, row: Map<string, string>, depth: number): void {
  if (value === null || value === undefined || depth > DEEPEST) return;
  if (typeof value !== "object") {
    row.set(prefix === "" ? "value" : prefix, String(value));
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    const transparent = depth === 0 && (key === "attributes" || key === "properties");
    const name = transparent ? "" : prefix === "" ? key : `${prefix}.${key}`;
    if (transparent && typeof member !== "object") row.set(key, String(member));
    else flatten(member, name, row, depth + 1);
  }
}
