import type { ReleaseRules } from "./release-rules.ts";
import { dimensionsOf, rowKey, smallCountKeys } from "./small-counts.ts";
import type { Table, TableRow } from "./table.ts";

/**
 * The tables as they may leave the house: no table by unit or person unless asked for, no sensitive type of call by area, no small
 * counts and none that could be worked out from what is shown. `undefined` in place of a table that may not leave at all.
 */
export function releasedTables(
  tables: readonly Table[],
  rules: ReleaseRules,
): readonly (Table | undefined)[] {
  const allowed = tables.map((table) => {
    const names = dimensionsOf(table);
    if (!rules.units && (names.includes("unit") || names.includes("person"))) return undefined;
    return names.includes("type") && names.includes("area") ? withoutSensitive(table, rules) : table;
  });
  const hidden = hiddenKeys(
    allowed.filter((table) => table !== undefined),
    rules.smallestCount,
  );
  return allowed.map((table) => table && withHidden(table, hidden.get(table) as ReadonlySet<string>, rules));
}

/** By table, the keys of its hidden rows. Tables that are told apart alike and may hold the same calls are judged together. */
function hiddenKeys(
  tables: readonly Table[],
  smallestCount: number,
): ReadonlyMap<Table, ReadonlySet<string>> {
  const found = new Map<Table, ReadonlySet<string>>();
  for (const alike of groupsBy(tables, (table) => dimensionsOf(table).join())) {
    // Calls of one service are none of another's; a table that does not say whose its calls are may hold any.
    const isTold = alike.every(({ service }) => service !== undefined);
    for (const together of groupsBy(alike, ({ service }) => (isTold ? service : undefined))) {
      const keys = smallCountKeys(together, smallestCount);
      for (const table of together) found.set(table, keys);
    }
  }
  return found;
}

function groupsBy(tables: readonly Table[], keyOf: (table: Table) => unknown): readonly (readonly Table[])[] {
  const groups = new Map<unknown, Table[]>();
  for (const table of tables) {
    const key = keyOf(table);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

/** Without the rows of sensitive types, and without totals, from which they could be worked out. */
function withoutSensitive(table: Table, rules: ReleaseRules): Table {
  const isSensitive = (row: TableRow): boolean =>
    row["isTotal"] !== true && isSensitiveType(String(row["type"]), rules.sensitiveWords);
  if (!table.rows.some(isSensitive)) return table;
  const rows = table.rows.filter((row) => row["isTotal"] !== true && !isSensitive(row));
  const note = "Types of call that are sensitive are not shown by area, nor totals that hold them.";
  return { ...table, rows, note: noted(table, note) };
}

/** Whether a type of call holds one of the words, in any case. */
export function isSensitiveType(type: string, words: readonly string[]): boolean {
  const name = type.toLowerCase();
  return words.some((word) => name.includes(word.toLowerCase()));
}

function withHidden(table: Table, hidden: ReadonlySet<string>, rules: ReleaseRules): Table {
  const { smallestCount } = rules;
  const counts = table.columns.filter(({ kind }) => kind === "count").map(({ key }) => key);
  const isSmallTotal = (row: TableRow): boolean =>
    row["isTotal"] === true &&
    counts.some((key) => {
      const count = row[key];
      return typeof count === "number" && count > 0 && count < smallestCount;
    });
  const hasDimensions = dimensionsOf(table).length > 0;
  let hiddenRows = 0;
  const rows = table.rows.map((row) => {
    const isHidden =
      isSmallTotal(row) || (hasDimensions && row["isTotal"] !== true && hidden.has(rowKey(table, row)));
    if (!isHidden) return row;
    hiddenRows += 1;
    const words = table.columns.filter(({ kind }) => kind === "text").map(({ key }) => [key, row[key]]);
    return {
      ...Object.fromEntries(words),
      ...(row["isTotal"] === true && { isTotal: true }),
      isHidden: true,
    };
  });
  if (hiddenRows === 0) return table;
  // Where rows stand by their size, the place of a hidden one would tell its own.
  const shown = isByName(table) ? rows : withHiddenLast(table, rows);
  const note = `Rows marked "hidden" (${hiddenRows}) hold a count below ${smallestCount}, or would give one away.`;
  return { ...table, rows: shown, note: noted(table, note) };
}

const nameOf = (table: Table, row: TableRow): string =>
  dimensionsOf(table)
    .map((name) => String(row[name]))
    .join();

/** Whether the rows stand in an order that has nothing to do with their numbers. */
function isByName(table: Table): boolean {
  const names = table.rows.filter((row) => row["isTotal"] !== true).map((row) => nameOf(table, row));
  return names.every((name, place) => place === 0 || (names[place - 1] as string) <= name);
}

/** Hidden rows by name behind those that are shown, and totals last. */
function withHiddenLast(table: Table, rows: readonly TableRow[]): readonly TableRow[] {
  const isTotal = (row: TableRow): boolean => row["isTotal"] === true;
  const parts = rows.filter((row) => !isTotal(row));
  const hidden = parts.filter((row) => row["isHidden"] === true);
  return [
    ...parts.filter((row) => row["isHidden"] !== true),
    ...hidden.toSorted((a, b) => (nameOf(table, a) < nameOf(table, b) ? -1 : 1)),
    ...rows.filter(isTotal),
  ];
}

function noted(table: Table, note: string): string {
  return table.note === undefined ? note : `${table.note} ${note}`;
}
