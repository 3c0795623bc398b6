import { TABLE_DIMENSIONS, type Table, type TableRow } from "./table.ts";

/** Rows of all tables that are told apart by the same dimensions and differ in the same other words, such as the leg of a response time. */
interface Stratum {
  readonly countKeys: readonly string[];
  readonly rows: readonly { readonly key: string; readonly row: TableRow }[];
  /** The most urgent priority, by which readers look first: hidden for another's sake only where no other row will do. */
  readonly firstPriority: string | undefined;
}

/**
 * Which rows must not show their numbers, so that no small count can be read or worked out?
 *
 * A row with a count from 1 to below `smallestCount` is hidden whole: its counts and what is derived from them. The total is taken
 * to be known, whether the table shows it or not, so that one hidden row would be the total less the others: further rows are
 * hidden, the first priority of a table last and else the smallest first, until in each column that hides a small count
 *
 *     k >= 2 rows are hidden and their sum S leaves each of them a possible value of S - (k - 1) >= smallestCount
 *
 * (every hidden row has at least 1). A row that is hidden in one table is hidden in all with the same dimensions.
 *
 * @returns for each table the keys of its hidden rows, by `rowKey`.
 */
export function smallCountKeys(tables: readonly Table[], smallestCount: number): ReadonlySet<string> {
  const strata = tables.flatMap(strataOf);
  const hidden = new Set<string>();
  const isSmall = (row: TableRow, keys: readonly string[]): boolean =>
    keys.some((key) => isBelow(row[key], smallestCount));
  for (const { countKeys, rows } of strata) {
    for (const { key, row } of rows) if (isSmall(row, countKeys)) hidden.add(key);
  }
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const stratum of strata) {
      const more = nextToHide(stratum, hidden, smallestCount);
      if (more !== undefined) hidden.add(more);
    }
  }
  return hidden;
}

/** What a row is about, whichever table it stands in. */
export function rowKey(table: Table, row: TableRow): string {
  return JSON.stringify(dimensionsOf(table).map((name) => [name, String(row[name])]));
}

/** The columns of a table that a release has to know of. */
export function dimensionsOf(table: Table): readonly string[] {
  const words = table.columns.filter(({ kind }) => kind === "text").map(({ key }) => key);
  return TABLE_DIMENSIONS.filter((name) => words.includes(name));
}

function strataOf(table: Table): readonly Stratum[] {
  const names = dimensionsOf(table);
  if (names.length === 0) return [];
  const others = table.columns.filter(({ key, kind }) => kind === "text" && !names.includes(key));
  const countKeys = table.columns.filter(({ kind }) => kind === "count").map(({ key }) => key);
  const found = new Map<string, { key: string; row: TableRow }[]>();
  for (const row of table.rows) {
    if (row["isTotal"] === true) continue;
    const stratum = JSON.stringify(others.map(({ key }) => row[key]));
    const rows = found.get(stratum) ?? [];
    rows.push({ key: rowKey(table, row), row });
    found.set(stratum, rows);
  }
  const firstPriority = names.includes("priority") ? mostUrgent(table) : undefined;
  return [...found.values()].map((rows) => ({ countKeys, rows, firstPriority }));
}

/** The first of the priorities as codes are usually given: 1, A, P1. */
function mostUrgent({ rows }: Table): string | undefined {
  const named = rows.filter(({ isTotal, priority }) => isTotal !== true && priority !== "unknown");
  return named
    .map(({ priority }) => String(priority))
    .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))[0];
}

function isBelow(value: TableRow[string], smallestCount: number): boolean {
  return typeof value === "number" && value > 0 && value < smallestCount;
}

/** The row still shown that is missed least, where those hidden so far do not hide each other. */
function nextToHide(
  { countKeys, rows, firstPriority }: Stratum,
  hidden: ReadonlySet<string>,
  smallestCount: number,
): string | undefined {
  for (const column of countKeys) {
    const counts = rows.filter(({ key }) => hidden.has(key)).map(({ row }) => countOf(row[column]));
    const present = counts.filter((count) => count > 0);
    if (!present.some((count) => count < smallestCount)) continue;
    const sum = present.reduce((all, count) => all + count, 0);
    if (present.length >= 2 && sum - (present.length - 1) >= smallestCount) continue;
    const shown = rows.filter(({ key, row }) => !hidden.has(key) && countOf(row[column]) > 0);
    const isFirst = ({ row }: { readonly row: TableRow }): boolean =>
      firstPriority !== undefined && String(row["priority"]) === firstPriority;
    const [missedLeast] = shown.toSorted(
      (a, b) => Number(isFirst(a)) - Number(isFirst(b)) || countOf(a.row[column]) - countOf(b.row[column]),
    );
    if (missedLeast !== undefined) return missedLeast.key;
  }
  return undefined;
}

function countOf(value: TableRow[string]): number {
  return typeof value === "number" ? value : 0;
}
