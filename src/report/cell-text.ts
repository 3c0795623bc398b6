import { digits } from "./number-text.ts";
import type { TableColumn, TableRow } from "./table.ts";

/** What stands in a cell that a release has hidden. */
export const HIDDEN = "hidden";
/** What stands where there is no number. */
export const NONE = "\u2013";

/** The text of one cell; the unit of a number stands in the heading. */
export function cellText(row: TableRow, column: TableColumn): string {
  const value = row[column.key];
  if (column.kind === "text") return value === undefined ? NONE : String(value);
  if (row["isHidden"] === true) return HIDDEN;
  if (typeof value === "number") return digits(value, column);
  return value === undefined ? NONE : String(value);
}

/** The heading of a column with its unit. */
export function headingText({ label, unit, kind }: TableColumn): string {
  if (kind === "share") return `${label}, %`;
  return unit === undefined ? label : `${label}, ${unit}`;
}
