import type { RecordSink } from "./csv-records.ts";

const encoder = new TextEncoder();
const DEEPEST = 4;

/**
 * Records out of a JSON text: a list of objects, or an object that holds one (`features`, `records`, `data`,
 * `results`, `value`, or whichever member is the longest list). Nested members become columns with dotted names; the `attributes`
 * of an ArcGIS feature and the `properties` of a GeoJSON feature stand without a prefix, the point of its `geometry`
 * becomes `geometry.longitude` and `geometry.latitude`.
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

/** Longitude and latitude of a point as ArcGIS ({ x, y }) and GeoJSON ([longitude, latitude]) write them. */
function pointOf(geometry: unknown): readonly [unknown, unknown] | undefined {
  if (typeof geometry !== "object" || geometry === null) return undefined;
  const { x, y, coordinates } = geometry as { x?: unknown; y?: unknown; coordinates?: unknown };
  if (typeof x === "number" && typeof y === "number") return [x, y];
  if (Array.isArray(coordinates) && typeof coordinates[0] === "number")
    return [coordinates[0], coordinates[1]];
  return undefined;
}

function flatten(value: unknown, prefix: string, row: Map<string, string>, depth: number): void {
  if (value === null || value === undefined || depth > DEEPEST) return;
  if (typeof value !== "object") {
    row.set(prefix === "" ? "value" : prefix, String(value));
    return;
  }
  const members = Object.entries(value);
  // Beside its attributes, a feature has only its form ("type": "Feature") and its place.
  const isFeature = depth === 0 && members.some(([key, member]) => isTransparent(key, member));
  for (const [key, member] of members) {
    const point = isFeature && key === "geometry" ? pointOf(member) : undefined;
    if (point !== undefined) {
      row.set("geometry.longitude", String(point[0]));
      row.set("geometry.latitude", String(point[1]));
    } else if (isFeature && isTransparent(key, member)) {
      flatten(member, "", row, depth + 1);
    } else if (!isFeature || key !== "type") {
      flatten(member, prefix === "" ? key : `${prefix}.${key}`, row, depth + 1);
    }
  }
}

function isTransparent(key: string, member: unknown): boolean {
  return (key === "attributes" || key === "properties") && typeof member === "object" && member !== null;
}
