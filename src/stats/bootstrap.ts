import { requireNumber, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { requireStreamName, type StreamName } from "../random/stream.ts";
import { type BootstrapInterval, resampledRatio } from "./resampled-ratio.ts";

/**
 * How far could this share have come out otherwise, had other weeks been recorded?
 *
 * A share such as committed over on-duty hours is a ratio of sums over blocks (weeks). Blocks are drawn again
 * with replacement, as many as there are, `replicates` times; the interval runs between the (1 - level) / 2
 * and (1 + level) / 2 places, (replicates + 1) p counted from 1, of the sorted ratios. Hours within a week
 * may depend on each other as they like; weeks are taken as independent and alike, so a trend or season makes
 * it too wide. With fewer than about ten blocks it is too narrow.
 *
 * @param input.numerators one sum for each block, in any unit
 * @param input.denominators one for each block, each in [0, infinity)
 * @param input.seed the same seed gives the same interval on every runtime
 * @param input.replicates whole, in [19, 100000]
 * @param input.level in (0, 1)
 * @returns `undefined` with fewer than two blocks or where the denominators are all zero. A resample without
 *   any
 *   denominator holds no ratio and is left out
 * @throws DutycycleError for lists of unequal length and for values outside their intervals
 * @see B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13 (percentile
 *   interval)
 * @example
 * ```ts
 * import { blockBootstrapRatio } from "dutycycle";
 * blockBootstrapRatio({ numerators: [30, 30, 30], denominators: [100, 100, 100], seed: 1 });
 * // => { "low": 0.3, "high": 0.3, "level": 0.95, "blocks": 3 }
 * ```
 */
export function blockBootstrapRatio(input: {
  readonly numerators: ArrayLike<number>;
  readonly denominators: ArrayLike<number>;
  readonly seed: StreamName;
  readonly replicates?: number;
  readonly level?: number;
}): BootstrapInterval | undefined {
  const { numerators, denominators, seed, replicates = 999, level = 0.95 } = input;
  requireWithin("level", level, "(0, 1)");
  requireWithin("replicates", replicates, "[19, 100000], whole");
  requireStreamName("seed", seed);
  const blocks = numerators.length;
  requireThat(
    denominators.length === blocks,
    "denominators",
    `${blocks} numbers, one for each numerator`,
    denominators.length,
  );
  for (let block = 0; block < blocks; block++) {
    requireNumber("numerators", numerators[block], "(-infinity, infinity)");
    requireWithin("denominators", denominators[block], "[0, infinity)");
  }
  return resampledRatio({ numerators, denominators, seed, replicates, level });
}
