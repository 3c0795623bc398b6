import { describe } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import type { Assumption, ColumnSource } from "./call-columns.ts";
import { columnNames } from "./call-columns.ts";
import { looksOf } from "./column-looks.ts";
import { type InferredTimestampFormat, inferTimestampFormat } from "./infer-timestamp.ts";
import { type TimestampFormat, timestampFormat } from "./timestamp-format.ts";
import { faultsBy, unreadableColumn } from "./unreadable-column.ts";

type Edge = "start" | "end";

/** The columns that hold when duty starts, or ends, and how they are written. */
export interface EdgeColumn {
  readonly edge: Edge;
  readonly name: string;
  readonly indexes: readonly number[];
  readonly format: TimestampFormat;
}

const SAMPLE_ROWS = 1000;

/** The same before it is known how, with the values of the first rows. */
export interface EdgeValues extends Omit<EdgeColumn, "format"> {
  readonly names: readonly string[];
  readonly given: string | undefined;
  readonly values: readonly string[];
}

export function edgeValues(
  edge: Edge,
  source: ColumnSource,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): EdgeValues {
  const names = columnNames(source);
  const indexes = names.map((name) => header.indexOf(name));
  const given = isObject(source) && "format" in source ? source.format : undefined;
  const values = rows.slice(0, SAMPLE_ROWS).map((row) => joinedCells(row, indexes));
  return { edge, names, name: names.join(" + "), indexes, given, values };
}

/** Why no instant can be had from the columns of an edge; `undefined` where it can. */
export function whyUnusable(
  { edge, name, indexes, given, values }: EdgeValues,
  timeZone: string,
): string | undefined {
  if (indexes.length === 0) return `none holds the ${edge}`;
  if (given !== undefined) return undefined;
  if (indexes.length === 1 && looksOf(values, timeZone) === "dates")
    return `${name} holds dates without a clock`;
  return inferTimestampFormat(values, timeZone) === undefined
    ? `${name} holds no times, but ${describe(values.find((value) => value !== "") ?? "")}`
    : undefined;
}

/** Throws where a format was named by which no value of the column is a time. */
export function requireReadable({ edge, names, given, values }: EdgeValues, timeZone: string): void {
  if (given === undefined) return;
  const format = timestampFormat(given);
  const faultOf = faultsBy(format, timeZone);
  const present = values.filter((value) => value !== "" && faultOf(value) !== "missing");
  const isTime = (value: string): boolean => !["unreadable", "date-only"].includes(faultOf(value));
  if (present.length > 0 && !present.some(isTime)) {
    throw unreadableColumn(edge, names, present[0], ` written as ${format.pattern}`);
  }
}

/** The column with its format: that of both edges together where it reads as much as two of their own. */
export function edgeColumn(
  { given, values, names: _, ...column }: EdgeValues,
  other: EdgeValues,
  timeZone: string,
  assumptions: Assumption[],
): EdgeColumn {
  if (given !== undefined) return { ...column, format: timestampFormat(given) };
  const own = inferTimestampFormat(values, timeZone) as InferredTimestampFormat;
  const others = inferTimestampFormat(other.values, timeZone);
  // Written in turn, as the rows have them: what tells day from month in one edge holds for both.
  const both = inferTimestampFormat(
    values.flatMap((value, row) => [value, other.values[row] ?? ""]),
    timeZone,
  );
  const inferred = both !== undefined && both.readable >= own.readable + (others?.readable ?? 0) ? both : own;
  if (inferred.assumed !== undefined) {
    assumptions.push({ field: column.edge, assumed: inferred.format.pattern, reason: inferred.assumed });
  }
  return { ...column, format: inferred.format };
}

/** The parts of a time with a space between; empty where one is missing. */
export function joinedCells(cells: readonly string[], indexes: readonly number[]): string {
  const parts = indexes.map((index) => (cells[index] ?? "").trim());
  return parts.includes("") ? "" : parts.join(" ");
}
