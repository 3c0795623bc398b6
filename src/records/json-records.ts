import type { RecordSink } from "./csv-records.ts";
import { isListOfObjects, jsonList } from "./json-list.ts";

const encoder = new TextEncoder();
const DEEPEST = 4;

/**
 * Records out of a JSON text. Nested members become columns with dotted names; the `attributes` of an ArcGIS feature and the `properties` of
 * a GeoJSON feature stand without a prefix, the point of its `geometry` becomes `geometry.longitude` and `geometry.latitude`. An item that
 * holds one list of objects, as a call holds its units, is a record for each of them, with what stands beside the list repeated.
 */
export function jsonRecords(text: string): { header: string[]; rows: Map<string, string>[] } | undefined {
  const list = jsonList(text);
  if (list === undefined) return undefined;
  const header = new Set<string>();
  const rows = list.flatMap(recordsOf);
  for (const row of rows) for (const name of row.keys()) header.add(name);
  return { header: [...header], rows };
}

function recordsOf(item: unknown): Map<string, string>[] {
  const outer = new Map<string, string>();
  const lists: [prefix: string, list: readonly unknown[]][] = [];
  flatten(item, "", outer, 0, (prefix, list) => lists.push([prefix, list]));
  const [[prefix, list] = ["", []], ...others] = lists;
  if (others.length > 0) {
    // Which of several lists makes the records nobody says: each entry has columns of its own.
    for (const [name, members] of lists) flatten({ ...members }, name, outer, 1);
    return [outer];
  }
  if (list.length === 0) return [outer];
  return list.map((entry) => {
    const row = new Map(outer);
    flatten(entry, prefix, row, 1);
    return row;
  });
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

/** Longitude and latitude of a point as ArcGIS ({ x, y }) and GeoJSON ([longitude, latitude]) write them. */
function pointOf(geometry: unknown): readonly [unknown, unknown] | undefined {
  if (typeof geometry !== "object" || geometry === null) return undefined;
  const { x, y, coordinates } = geometry as { x?: unknown; y?: unknown; coordinates?: unknown };
  if (typeof x === "number" && typeof y === "number") return [x, y];
  if (Array.isArray(coordinates) && typeof coordinates[0] === "number")
    return [coordinates[0], coordinates[1]];
  return undefined;
}

/** Puts what a value holds under dotted names; lists of objects go to `onList`, if given, instead. */
function flatten(
  value: unknown,
  prefix: string,
  row: Map<string, string>,
  depth: number,
  onList?: (prefix: string, list: readonly unknown[]) => void,
): void {
  if (value === null || value === undefined || depth > DEEPEST) return;
  if (typeof value !== "object") {
    row.set(prefix === "" ? "value" : prefix, String(value));
    return;
  }
  if (onList !== undefined && isListOfObjects(value) && prefix !== "") {
    onList(prefix, value);
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
      flatten(member, "", row, depth + 1, onList);
    } else if (!isFeature || key !== "type") {
      flatten(member, prefix === "" ? key : `${prefix}.${key}`, row, depth + 1, onList);
    }
  }
}

function isTransparent(key: string, member: unknown): boolean {
  return (key === "attributes" || key === "properties") && typeof member === "object" && member !== null;
}
