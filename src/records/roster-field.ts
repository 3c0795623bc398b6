import type { ColumnSource } from "./call-columns.ts";

/** What a roster's column can mean. */
export type RosterField =
  | "unit"
  | "person"
  | "role"
  | "service"
  | "area"
  | "personnel"
  | "basis"
  | "start"
  | "end";

/**
 * Which column of a roster means what: its header, `[date header, clock header]` (texts: parts joined by a
 * space), `{ column, format }`, or `null` where the file has none.
 */
export type RosterColumns = { readonly [Field in RosterField]: ColumnSource };
