import { requireNumber, requireThat } from "../quantity/error.ts";
import { selectedQuantiles } from "./selected-quantiles.ts";

/**
 * Below which value do the fraction `p` of the values lie?
 *
 * Type 7 of Hyndman and Fan (the default of R, numpy and Excel's PERCENTILE.INC): with n sorted values,
 * linear between the two that stand next to place (n - 1) p, counted from 0. The median is `quantile(values,
 * 0.5)`.
 *
 * @param values in any order and unit; they are not changed; NaN stands for "absent" and is skipped
 * @param p in [0, 1]
 * @returns in the unit of the values; `undefined` without values
 * @throws DutycycleError for p outside [0, 1]
 * @see R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50, 1996
 * @example
 * ```ts
 * import { quantile } from "dutycycle";
 * quantile([4, 1, 3, 2], 0.5); // => 2.5
 * quantile([4, 1, 3, 2], 0.9); // => 3.7
 * ```
 */
export function quantile(values: Iterable<number>, p: number): number | undefined {
  const present = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  return quantilesInPlace(present, present.length, [p])[0];
}

/**
 * Below which values do these fractions of the first `count` values lie? Exact, type 7 as `quantile`, for
 * large columns: a few nanoseconds a value where all are whole seconds in milliseconds, otherwise by
 * selection.
 *
 * @param values changed: the first `count` may end in another order
 * @param count how many of them are meant, in [0, values.length]
 * @param ps fractions in [0, 1], in any order
 * @returns one quantile for each of `ps`; empty where `count` is 0
 * @throws DutycycleError for a count or fraction outside its interval, or where a value is NaN
 * @example
 * ```ts
 * import { quantilesInPlace } from "dutycycle";
 * quantilesInPlace(Float64Array.of(5000, 1000, 3000), 3, [0.5, 0.9]); // => [3000, 4600]
 * ```
 */
export function quantilesInPlace(values: Float64Array, count: number, ps: readonly number[]): number[] {
  const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= values.length;
  requireNumber("count", count, `[0, ${values.length}], whole`, isCount);
  for (const p of ps) requireNumber("p", p, "[0, 1]", (n) => n >= 0 && n <= 1);
  for (let i = 0; i < count; i++) {
    requireThat(!Number.isNaN(values[i]), "values", "numbers, none of them NaN", Number.NaN);
  }
  return selectedQuantiles(values, count, ps);
}
