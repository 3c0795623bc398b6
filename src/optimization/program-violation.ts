import { requireNumber } from "../quantity/error.ts";
import { type Program, requireProgram } from "./program.ts";

/**
 * By how much does a plan break its programme? The largest distance of a row or a column from its limits, or of a whole number from the
 * nearest one.
 *
 *     max over i, j of  lower_i - a_i x,  a_i x - upper_i,  lower_j - x_j,  x_j - upper_j,  |x_j - round(x_j)|,  0
 *
 * Plain arithmetic that knows nothing of the solver: the check that every solution passes before it is handed out.
 *
 * @param program - see {@link Program}.
 * @param values - x, one finite number a column.
 * @returns a number in [0, infinity); 0 when every limit is kept.
 * @throws DutycycleError for a malformed programme, or a value that is missing or not finite.
 *
 * @example
 * ```ts
 * import { programViolation } from "dutycycle";
 * const program = {
 *   sense: "minimize",
 *   columns: { cost: [1, 1], lower: [0, 0], upper: [9, 9], integer: [1, 1] },
 *   rows: { starts: [0, 2], columns: [0, 1], values: [1, 1], lower: [5], upper: [Infinity] },
 * } as const;
 * programViolation(program, [2, 3]); // => 0
 * programViolation(program, [2, 1]); // => 2
 * programViolation(program, [2.5, 3]); // => 0.5
 * ```
 */
export function programViolation(program: Program, values: ArrayLike<number>): number {
  requireProgram(program);
  const width = program.columns.cost.length;
  for (let j = 0; j < width; j++) requireNumber(`values[${j}]`, values[j], "(-infinity, infinity)");
  return violation(program, values);
}

/** The same for a programme that is known to be well formed. */
export function violation({ columns, rows }: Program, values: ArrayLike<number>): number {
  let worst = 0;
  const hold = (value: number, lower: number, upper: number): void => {
    worst = Math.max(worst, lower - value, value - upper);
  };
  for (let j = 0; j < columns.cost.length; j++) {
    const value = values[j] as number;
    hold(value, columns.lower[j] as number, columns.upper[j] as number);
    if (columns.integer[j] === 1) worst = Math.max(worst, Math.abs(value - Math.round(value)));
  }
  for (let i = 0; i < rows.lower.length; i++) {
    let activity = 0;
    for (let k = rows.starts[i] as number; k < (rows.starts[i + 1] as number); k++) {
      activity += (rows.values[k] as number) * (values[rows.columns[k] as number] as number);
    }
    hold(activity, rows.lower[i] as number, rows.upper[i] as number);
  }
  return worst;
}
