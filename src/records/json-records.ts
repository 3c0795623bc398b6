import type { RecordSink } from "./csv-records.ts";
import { isJsonObject, jsonList } from "./json-list.ts";
import { listOfUnits } from "./json-units.ts";

const encoder = new TextEncoder();
const DEEPEST = 4;

/** Records out of a JSON text, each a row of texts by column. */
interface JsonRecords {
  readonly header: string[];
  readonly rows: Map<string, string>[];
  /** The list of whose entries each is a row. */
  readonly units: string | undefined;
}

/** What to do with a list of objects; true where that was all. */
type OnList = (name: string, entries: readonly object[]) => boolean;

/**
 * Records out of a JSON text. Nested members become columns with dotted names; the `attributes` of an ArcGIS feature and the `properties` of
 * a GeoJSON feature stand without a prefix, the point of its `geometry` becomes `geometry.longitude` and `geometry.latitude`. Where calls hold
 * their units as a list, each unit is a record, with what stands beside the list repeated; the entries of other lists are columns with numbers.
 */
export function jsonRecords(text: string): JsonRecords | undefined {
  const list = jsonList(text);
  if (list === undefined) return undefined;
  const names = new Map<string, Set<string>>();
  const learn: OnList = (name, entries) => {
    const known = names.get(name) ?? new Set();
    names.set(name, known);
    for (const entry of entries) for (const key of Object.keys(entry)) known.add(key);
    return true;
  };
  for (const item of list) flatten(item, "", new Map(), 0, learn);
  const units = listOfUnits(names);
  const rows = list.flatMap((item) => recordsOf(item, units));
  const header = new Set(rows.flatMap((row) => [...row.keys()]));
  return { header: [...header], rows, units };
}

function recordsOf(item: unknown, units: string | undefined): Map<string, string>[] {
  const outer = new Map<string, string>();
  let responses: readonly object[] = [];
  flatten(item, "", outer, 0, (name, entries) => {
    if (name === units) responses = entries;
    return name === units;
  });
  if (responses.length === 0) return [outer];
  return responses.map((response) => {
    const row = new Map(outer);
    flatten(response, units as string, row, 1);
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

/** Puts what a value holds under dotted names. */
function flatten(
  value: unknown,
  prefix: string,
  row: Map<string, string>,
  depth: number,
  onList: OnList = () => false,
): void {
  if (value === null || value === undefined || depth > DEEPEST) return;
  if (typeof value !== "object") {
    row.set(prefix === "" ? "value" : prefix, String(value));
    return;
  }
  const entries = Array.isArray(value) ? value.filter(isJsonObject) : [];
  if (entries.length > 0 && prefix !== "" && onList(prefix, entries)) return;
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
