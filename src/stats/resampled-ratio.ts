import { integerBelow, type StreamName, streamKey, streamState } from "../random/stream.ts";
import { valueAt } from "./interpolate.ts";

/** An interval of a ratio of sums, and the number of blocks that it rests on. */
export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly blocks: number;
}

/** The interval of `blockBootstrapRatio`, for sums that are known to be what they must be. */
export function resampledRatio(input: {
  readonly numerators: ArrayLike<number>;
  readonly denominators: ArrayLike<number>;
  readonly seed: StreamName;
  readonly replicates?: number;
  readonly level?: number;
}): BootstrapInterval | undefined {
  const { numerators, denominators, seed, replicates = 999, level = 0.95 } = input;
  const blocks = numerators.length;
  if (blocks < 2) return undefined;
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
  // No ratio at all where every denominator is zero.
  if (count === 0) return undefined;
  const sorted = ratios.subarray(0, count).sort();
  return { low: atPlace(sorted, (1 - level) / 2), high: atPlace(sorted, (1 + level) / 2), level, blocks };
}

/** The value at place (n + 1) p, counted from 1: the percentile of a bootstrap, type 6 of Hyndman and Fan. */
function atPlace(sorted: Float64Array, p: number): number {
  return valueAt(sorted, Math.min(Math.max((sorted.length + 1) * p - 1, 0), sorted.length - 1));
}
