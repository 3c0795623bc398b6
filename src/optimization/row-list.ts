import type { Program } from "./program.ts";

/** Rows of a programme, written one after the other. */
export interface RowList {
  /** lower <= sum of values[k] x[columns[k]] <= upper; without values, every coefficient is 1. */
  readonly add: (
    limits: { readonly lower?: number; readonly upper?: number },
    columns: readonly number[],
    values?: readonly number[],
  ) => void;
  readonly rows: Program["rows"];
}

export function rowList(): RowList {
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  return {
    add: (limits, entries, coefficients) => {
      for (let k = 0; k < entries.length; k++) {
        columns.push(entries[k] as number);
        values.push(coefficients?.[k] ?? 1);
      }
      starts.push(columns.length);
      lower.push(limits.lower ?? -Infinity);
      upper.push(limits.upper ?? Infinity);
    },
    rows: { starts, columns, values, lower, upper },
  };
}
