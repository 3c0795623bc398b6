import { known } from "../quantity/known.ts";
import { exactSum } from "./exact-sum.ts";
import { selectedQuantiles } from "./selected-quantiles.ts";

/** A list of numbers in a few numbers, in the unit of the values. Too little data leaves a field out. */
export interface Summary {
  readonly count: number;
  readonly sum: number;
  readonly mean?: number;
  /** Sample standard deviation, with n - 1; from two values on. */
  readonly deviation?: number;
  readonly min?: number;
  readonly median?: number;
  readonly p90?: number;
  readonly max?: number;
}

/**
 * What does this list of numbers look like: how many, how large, how spread?
 *
 * The sum is exact before its last rounding, so that the order of the values does not matter; median and 90th
 * percentile are type 7, as `quantile`.
 *
 * @param values finite, in any unit; NaN stands for "absent" and is skipped
 * @example
 * ```ts
 * import { summary } from "dutycycle";
 * const minutes = summary([4, 8, 6, 22]);
 * minutes.mean; // => 10
 * minutes.median; // => 7
 * summary([]); // => { "count": 0, "sum": 0 }
 * ```
 */
export function summary(values: Iterable<number>): Summary {
  const present = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  const count = present.length;
  const sum = exactSum(present);
  if (count === 0) return { count, sum };
  const deviation = sampleDeviation(present);
  const [min, median, p90, max] = selectedQuantiles(present, count, [0, 0.5, 0.9, 1]);
  return known({ count, sum, mean: sum / count, deviation, min, median, p90, max });
}

/** By Welford's way: no large sums of squares are taken from each other. */
function sampleDeviation(values: Float64Array): number | undefined {
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const apart = value - mean;
    mean += apart / (i + 1);
    squares += apart * (value - mean);
  }
  return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : undefined;
}
