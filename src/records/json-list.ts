/** Names under which portals and exports put their records, the surest first. */
const NAMES = ["features", "records", "data", "results", "value"];
/** A date with a clock. */
const TIME = /^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T ,]+\d{1,2}:\d{2}/;
/** So many objects deep a list is looked for. */
const DEEPEST = 3;

/**
 * The list of records in a JSON text: the text itself; in an object, the list of objects under one of the usual names (`features`), else the
 * longest; where it has none, that of the objects within it (a portal's `result.records`). A text of JSON lines is the list of its lines. A table
 * whose columns are named apart (`meta.view.columns` and `data`, as Socrata writes it) becomes objects. `undefined` for a text without any.
 */
export function jsonList(text: string): readonly unknown[] | undefined {
  const parsed = parse(text) ?? lines(text);
  const names = columnNames(parsed);
  const rows = names && (parsed as { readonly data?: unknown }).data;
  if (names !== undefined && Array.isArray(rows)) return rows.map((row) => objectOf(names, row));
  if (Array.isArray(parsed)) return parsed;
  if (!isJsonObject(parsed)) return undefined;
  const list = listWithin([parsed]);
  return list === undefined || isRecord(parsed, list) ? [parsed] : list;
}

/** Whether an object is a record with a list in it, a line of JSON lines alone, and not what holds the records: it has a time of its own. */
function isRecord(object: object, list: readonly unknown[]): boolean {
  const isNamed = Object.entries(object).some(([key, member]) => member === list && NAMES.includes(key));
  return !isNamed && Object.values(object).some((member) => typeof member === "string" && TIME.test(member));
}

/** The list of the outermost objects that hold one: of objects, or else of anything. */
function listWithin(outermost: readonly object[]): readonly unknown[] | undefined {
  let other: readonly unknown[] | undefined;
  let objects = outermost;
  for (let depth = 0; depth <= DEEPEST && objects.length > 0; depth++) {
    const members = objects.flatMap((object) => Object.entries(object));
    const lists = members.filter((member): member is [string, unknown[]] => Array.isArray(member[1]));
    const ofObjects = lists
      .filter(([, list]) => isListOfObjects(list))
      .sort(([, a], [, b]) => b.length - a.length);
    const named = NAMES.map((name) => ofObjects.find(([key]) => key === name)).find(
      (found) => found !== undefined,
    );
    const found = named ?? ofObjects[0];
    if (found !== undefined) return found[1];
    other ??= lists[0]?.[1];
    objects = members.flatMap(([, value]) => (isJsonObject(value) ? [value] : []));
  }
  return other;
}

function objectOf(names: readonly string[], row: unknown): unknown {
  return Array.isArray(row) ? Object.fromEntries(names.map((name, column) => [name, row[column]])) : row;
}

function isListOfObjects(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isJsonObject(item));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON lines: every line that is not blank is a value of its own. */
function lines(text: string): unknown[] | undefined {
  const items: unknown[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const item = parse(line);
    if (!isJsonObject(item)) return undefined;
    items.push(item);
  }
  return items;
}

/** The columns of a table whose rows are lists. */
function columnNames(parsed: unknown): readonly string[] | undefined {
  const { meta } = (isJsonObject(parsed) ? parsed : {}) as {
    meta?: { view?: { columns?: readonly { name?: unknown }[] } };
  };
  const columns = meta?.view?.columns;
  return isListOfObjects(columns)
    ? columns.map(({ name }, place) => (typeof name === "string" ? name : `${place}`))
    : undefined;
}

export function isJsonObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
