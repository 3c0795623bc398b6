import { requireThat } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";

/**
 * Rows as CSV text that a spreadsheet opens without running anything: a text that begins with = + - @ (or a tab or
 * line end before them) gets an apostrophe in front. Numbers stay numbers; absent values, NaN and infinities are empty cells.
 * Columns are the keys of all rows, in the order in which they first appear.
 *
 * @throws DutycycleError if `rows` is no iterable of objects.
 *
 * @example
 * ```ts
 * import { csvText } from "dutycycle";
 * csvText([{ area: "=1+1", hours: -2.5 }, { area: "A, B" }]);
 * // => "area,hours\r\n'=1+1,-2.5\r\n\"A, B\",\r\n"
 * ```
 */
export function csvText(rows: Iterable<Readonly<Record<string, unknown>>>): string {
  const isList = isObject(rows) && Symbol.iterator in rows;
  requireThat(isList, "rows", "an iterable of rows", rows);
  const all = [...rows];
  for (const row of all) requireThat(isObject(row), "rows", "rows that are objects", row);
  const columns = [...new Set(all.flatMap((row) => Object.keys(row)))];
  const own = (row: Readonly<Record<string, unknown>>, column: string): unknown =>
    Object.hasOwn(row, column) ? row[column] : undefined;
  const lines = [columns.map(csvCell), ...all.map((row) => columns.map((name) => csvCell(own(row, name))))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

const FORMULA = /^[\s]*[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** One value as a cell; what is no finite number and has no text is an empty cell. */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
