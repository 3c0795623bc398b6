import type { ZoneCalendar } from "../quantity/calendar.ts";
import { isObject } from "../quantity/is-object.ts";
import { cellText } from "./cell-text.ts";
import { type KeyWords, keyWords } from "./key-words.ts";
import type { ShownTable } from "./shown-part.ts";
import type { TableColumn, TableRow } from "./table.ts";
import { decimalsOf, isRow, LONGEST_LIST, type Row, valueText } from "./value-text.ts";

/** How a list is to be cut and read. */
export interface RowsForm {
  readonly title: string;
  /** Longer lists are shown by their first and last rows, so many in all. */
  readonly most: number;
  readonly calendar?: ZoneCalendar | undefined;
  /** Whether the list is only a part, so that nothing can be said of every row. */
  readonly isPart?: boolean;
}

/** The first and the last of so many rows, and how many stand between. */
export function endsOf<T>(
  count: number,
  most: number,
  rowAt: (place: number) => T,
): { readonly rows: readonly T[]; readonly gap?: { readonly after: number; readonly count: number } } {
  if (count <= most) return { rows: Array.from({ length: count }, (_, place) => rowAt(place)) };
  const first = Math.ceil(most / 2);
  const rows = Array.from({ length: most }, (_, place) =>
    rowAt(place < first ? place : count - most + place),
  );
  return { rows, gap: { after: first, count: count - most } };
}

/** A list of flat rows as a table: a column a name, headed by its words and unit. Lists within rows are left out, and that is said. */
export function rowsTable(all: readonly Row[], form: RowsForm): ShownTable {
  const found = new Set<string>();
  for (const row of all) for (const key of Object.keys(row)) found.add(key);
  const keys = [...found];
  const { rows, gap } = endsOf(all.length, form.most, (place) => all[place] as Row);
  const isLeft = (key: string): boolean => all.some((row) => isNested(row[key]));
  const columns = keys.filter((key) => !isLeft(key)).map((key) => columnOf(key, rows, form.calendar));
  // The first column tells the rows apart; of the others, what is one word throughout is said once.
  const same = columns.filter(
    ({ key, kind }, place) =>
      place > 0 && kind === "text" && all.length > 2 && form.isPart !== true && isSame(all, key),
  );
  const shown = columns.filter((column) => !same.includes(column));
  const cells = (row: Row, of: readonly TableColumn[]): TableRow =>
    Object.fromEntries(of.map((column) => [column.key, cellOf(row[column.key], column, form)]));
  const [first = {}] = rows;
  const sameTexts = same.map(
    (column) => `${column.label.toLowerCase()} ${cellText(cells(first, [column]), column)}`,
  );
  const leftWords = keys.filter(isLeft).map((key) => keyWords(key).label.toLowerCase());
  const under = [
    ...(same.length === 0 ? [] : [`The same in every row: ${sameTexts.join(", ")}.`]),
    ...(leftWords.length === 0 ? [] : [`Not shown, lists within rows: ${leftWords.join(", ")}.`]),
  ].join(" ");
  return {
    ...{ kind: "table", title: form.title, columns: shown, under },
    rows: rows.map((row) => cells(row, shown)),
    ...(gap && { gap }),
  };
}

function isSame(rows: readonly Row[], key: string): boolean {
  const [first] = rows;
  const value = first?.[key];
  return typeof value === "string" && rows.every((row) => row[key] === value);
}

/** Rows of rows in one list, where each row has one list of rows and it is the same: panels and their bins, scenarios and their measures. */
export function unnested(rows: readonly Row[]): readonly Row[] {
  const lists = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => isNested(row[key]))));
  const [key] = lists;
  if (key === undefined || lists.size > 1) return rows;
  if (!rows.every((row) => Array.isArray(row[key]) && row[key].every(isRow))) return rows;
  return rows.flatMap(({ [key]: list, ...row }) =>
    (list as readonly Row[]).map((inner) => ({ ...row, ...inner })),
  );
}

function isNested(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > LONGEST_LIST || value.some((each) => isObject(each));
  return isRow(value) && !(typeof value["low"] === "number" || typeof value["start"] === "number");
}

function columnOf(key: string, rows: readonly Row[], calendar: ZoneCalendar | undefined): TableColumn {
  const { label, kind } = keyWords(key);
  const numbers = rows.map((row) => row[key]).filter((value) => typeof value === "number");
  if (rows.some((row) => isRow(row[key]))) return { key, label, kind: "number" };
  if (numbers.length === 0) return { key, label, kind: "text" };
  if (kind === "instant")
    return { key, label, unit: calendar === undefined ? "UTC" : "local time", kind: "text" };
  if (kind === "name") return { key, label, kind: "number" };
  return { key, label, decimals: decimalsOf(numbers, kind === "share" ? 100 : 1), kind };
}

/** A number where the column sets numbers, words else. */
function cellOf(value: unknown, column: TableColumn, { calendar }: RowsForm): TableRow[string] {
  const isMissing =
    value === undefined || value === null || (typeof value === "number" && !Number.isFinite(value));
  if (isMissing) return undefined;
  if (typeof value === "number" && column.decimals !== undefined) return value;
  const key: KeyWords = keyWords(column.key);
  if (typeof value === "number" && key.kind === "instant")
    return valueText(value, key, calendar).replace(/ UTC$/, "");
  return valueText(value, key, calendar);
}
