import type { Chart } from "./chart.ts";
import type { TableColumn, TableRow } from "./table.ts";

/** Rows to be set: those of a `Table`, or what was made of a list. */
export interface ShownTable {
  readonly kind: "table";
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Rows left out for length, and where: after so many of `rows`. */
  readonly gap?: { readonly after: number; readonly count: number };
  /** What the numbers rest on, and what else is left out. */
  readonly under: string;
}

/** What is shown of a result, in order: words, names with values, tables and pictures, whatever sets them. */
export type ShownPart =
  | { readonly kind: "heading" | "text"; readonly text: string }
  | {
      readonly kind: "list";
      readonly title: string;
      readonly items: readonly (readonly [name: string, value: string])[];
    }
  | ShownTable
  | { readonly kind: "chart"; readonly chart: Chart };

/** The same thing in several media types; who shows it takes the best that it knows. */
export type MimeBundle = Readonly<Record<string, string | object>> & { readonly "text/plain": string };
