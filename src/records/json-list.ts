/** Names under which portals and exports put their records, the surest first. */
const NAMES = ["features", "records", "data", "results", "value"];
/** So many objects deep a list is looked for. */
const DEEPEST = 3;

/**
 * The list of records in a JSON text: the text itself; a member by one of the usual names, the outermost first (`features`, a portal's
 * `result.records`); whichever member is the longest list of objects. A text of JSON lines is the list of its lines. A table whose columns are
 * named apart (`meta.view.columns` and `data`, as Socrata writes it) becomes objects. `undefined` for a text without any.
 */
export function jsonList(text: string): readonly unknown[] | undefined {
  const parsed = parse(text) ?? lines(text);
  const lists = listsIn([["", parsed]], 0);
  const named = NAMES.map((name) => lists.find(([key]) => key === name)).find((list) => list !== undefined);
  const ofObjects = lists
    .filter(([, list]) => isListOfObjects(list))
    .sort(([, a], [, b]) => b.length - a.length);
  const list = Array.isArray(parsed) ? parsed : (named ?? ofObjects[0] ?? lists[0])?.[1];
  const names = columnNames(parsed);
  return list?.map((item) =>
    names !== undefined && Array.isArray(item)
      ? Object.fromEntries(names.map((name, column) => [name, item[column]]))
      : item,
  );
}

export function isListOfObjects(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isObject(item));
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
    if (!isObject(item)) return undefined;
    items.push(item);
  }
  return items;
}

/** The lists in objects, with their names; those of outer objects first. */
function listsIn(
  members: readonly (readonly [string, unknown])[],
  depth: number,
): (readonly [string, readonly unknown[]])[] {
  if (depth > DEEPEST || members.length === 0) return [];
  const lists = members.filter((member): member is [string, unknown[]] => Array.isArray(member[1]));
  const inner = members.flatMap(([, value]) => (isObject(value) ? Object.entries(value) : []));
  return [...lists, ...listsIn(inner, depth + 1)];
}

/** The columns of a table whose rows are lists. */
function columnNames(parsed: unknown): readonly string[] | undefined {
  const { meta } = (isObject(parsed) ? parsed : {}) as {
    meta?: { view?: { columns?: readonly { name?: unknown }[] } };
  };
  const columns = meta?.view?.columns;
  return isListOfObjects(columns)
    ? columns.map(({ name }, place) => (typeof name === "string" ? name : `${place}`))
    : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
