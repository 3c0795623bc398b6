import type { Service } from "../quantity/duty-span.ts";

/** What a column holds: that decides how it is set, and what a release hides. */
export type ColumnKind =
  /** Names, and words. */
  | "text"
  /** A number of events or of people: small ones are not released. */
  | "count"
  /** A measure, of the column's unit. */
  | "number"
  /** In [0, 1]; set in per cent. */
  | "share";

export interface TableColumn {
  readonly key: string;
  /** The heading, in plain words. */
  readonly label: string;
  /** Unit of a number: `hours`, `minutes`, `officers`. */
  readonly unit?: string;
  /** Digits after the point where it is set; of per cent, for a share. Default 0 for counts, 1 else. */
  readonly decimals?: number;
  readonly kind: ColumnKind;
}

/**
 * What rows can be told apart by, where a release has to know it: a column of words under one of these keys names a type of call, a class of activity, a service,
 * an area, a role, a rule of cleaning, a unit, a person.
 */
export const TABLE_DIMENSIONS = [
  "type",
  "class",
  "service",
  "area",
  "priority",
  "role",
  "rule",
  "unit",
  "person",
] as const;
export type TableDimension = (typeof TABLE_DIMENSIONS)[number];

/** One row, by column key; `isTotal` marks a row that adds up the others, `isHidden` one whose numbers a release took out. */
export type TableRow = Readonly<Record<string, string | number | boolean | undefined>>;

/** A table as data: flat rows, and everything that a reader has to know to use one of its numbers. */
export interface Table {
  /** Letters, digits and hyphens; unique within a study. */
  readonly id: string;
  readonly title: string;
  /** A key that is one of {@link TableDimension} tells the release what the column names. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Whose calls alone are in it: what a release hides of one service's calls it need not hide of another's. */
  readonly service?: Service;
  /** What the shares are shares of. */
  readonly denominator?: string;
  readonly period: string;
  readonly source: string;
  readonly note?: string;
}
