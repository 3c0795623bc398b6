import { DutycycleError, requireNumber } from "../quantity/error.ts";
import { integerBelow, type StreamName, streamKey, streamState } from "../random/stream.ts";
import { interpolate } from "./interpolate.ts";

/** An interval of a ratio of sums, and the number of blocks that it rests on. */
export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly blocks: number;
}

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
  requireNumber("level", level, "(0, 1)", (n) => n > 0 && n < 1);
  requireNumber(
    "replicates",
    replicates,
    "[19, 100000], whole",
    (n) => n >= 19 && n <= 1e5 && Number.isInteger(n),
  );
  const blocks = numerators.length;
  if (denominators.length !== blocks) {
    throw new DutycycleError({
      argument: "denominators",
      expected: `${blocks} numbers, one for each numerator`,
      received: denominators.length,
    });
  }
  let total = 0;
  for (let block = 0; block < blocks; block++) {
    requireNumber("numerators", numerators[block], "(-infinity, infinity)");
    requireNumber("denominators", denominators[block], "[0, infinity)", (n) => n >= 0);
    total += denominators[block] as number;
  }
  if (blocks < 2 || total === 0) return undefined;
  const ratios = new Float64Array(replicates);
  const stream = streamState(streamKey(seed, "block-bootstrap-ratio"));
  let count = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    let above = 0;
    let below = 0;
    for (let drawn = 0; drawn < blocks; drawn++) {
      const block = integerBelow(stream, blocks);
      above += numerators[block] as number;
      below += denominators[block] as number;
    }
    if (below > 0) ratios[count++] = above / below;
  }
  if (count === 0) return undefined;
  const sorted = ratios.subarray(0, count).sort();
  return { low: atPlace(sorted, (1 - level) / 2), high: atPlace(sorted, (1 + level) / 2), level, blocks };
}

/** The value at place (n + 1) p, counted from 1: the percentile of a bootstrap, type 6 of Hyndman and Fan. */
function atPlace(sorted: Float64Array, p: number): number {
  const place = Math.min(Math.max((sorted.length + 1) * p - 1, 0), sorted.length - 1);
  const whole = Math.floor(place);
  const lower = sorted[whole] as number;
  return interpolate(lower, sorted[whole + 1] ?? lower, place - whole);
}
