/** What a column of a dispatch export can mean. */
export type CallField =
  | "id"
  | "unit"
  | "receivedAt"
  | "dispatchedAt"
  | "enrouteAt"
  | "arrivedAt"
  | "clearedAt"
  | "type"
  | "priority"
  | "area"
  | "disposition"
  | "latitude"
  | "longitude";

export type TimeField = "receivedAt" | "dispatchedAt" | "enrouteAt" | "arrivedAt" | "clearedAt";

export const TIME_FIELDS: readonly TimeField[] = [
  "receivedAt",
  "dispatchedAt",
  "enrouteAt",
  "arrivedAt",
  "clearedAt",
];
export const CALL_FIELDS: readonly CallField[] = [
  "id",
  "unit",
  ...TIME_FIELDS,
  "type",
  "priority",
  "area",
  "disposition",
  "latitude",
  "longitude",
];

/**
 * Where a field stands: a header; headers whose texts are joined with one space ([date, clock], or
 * [day, month, year, clock]); either of them with the format of its times; or `null`, the file has none.
 */
export type ColumnSource =
  | string
  | readonly string[]
  | { readonly column: string | readonly string[]; readonly format?: string }
  | null;

/** Which column means what, to be seen and changed. */
export type CallColumns = { readonly [Field in CallField]: ColumnSource };

/** Something that was taken for granted, in plain words. */
export interface Assumption {
  /** The field or option that it is about. */
  readonly field: string;
  readonly assumed: string;
  readonly reason: string;
  /** Columns that could have been meant instead. */
  readonly alternatives?: readonly string[];
}

/** The headers that a column source names, in order; none for `null`. */
export function columnNames(source: ColumnSource | undefined): readonly string[] {
  if (source === null || source === undefined) return [];
  if (typeof source === "string") return [source];
  if (Array.isArray(source)) return source;
  const { column } = source as { column: string | readonly string[] };
  return typeof column === "string" ? [column] : column;
}
