import { deviation, fsum, max, min } from "d3-array";
import { known } from "../quantity/known.ts";
import { quantile } from "./quantile.ts";

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
  const present = Array.from(values).filter((value) => !Number.isNaN(value));
  const count = present.length;
  const sum = fsum(present);
  if (count === 0) return { count, sum: 0 };
  const spread = deviation(present);
  return {
    count,
    sum,
    mean: sum / count,
    ...known({ deviation: spread }),
    min: min(present) as number,
    median: quantile(present, 0.5) as number,
    p90: quantile(present, 0.9) as number,
    max: max(present) as number,
  };
}
