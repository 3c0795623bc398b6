import { requireWithin } from "../quantity/interval.ts";
import { binomialShares } from "./binomial.ts";
import { requireLevel } from "./confidence.ts";
import { select } from "./select.ts";

/** Ranks less likely than this, beside the likeliest, bound nothing. */
const HARDLY = 1e-25;

/**
 * From `low` to `high`, two of the sample's own values. A side that the sample is too small to bound is absent.
 */
export interface QuantileInterval {
  readonly low?: number;
  readonly high?: number;
  /** The level asked for. */
  readonly level: number;
  /** What the interval holds at least, in [level, 1]: steps between ranks are coarse in small samples. */
  readonly attained: number;
}

/**
 * Between which values does the true quantile lie, whatever the distribution?
 *
 * Of n values drawn independently, the number below the p-quantile is binomial, B ~ Bin(n, p). With sorted values
 * x(1) <= … <= x(n),
 *
 *     P(x(l) <= quantile <= x(u)) >= P(l <= B <= u - 1)
 *
 * l is the largest rank with P(B <= l - 1) <= (1 - level) / 2, u the smallest with P(B >= u) <= (1 - level) / 2. Where no
 * such rank exists that side is open: a 90th percentile has no upper bound at 95 % below 36 values, no lower one at 1.
 * Assumes independent values; calls of one storm are not.
 *
 * @param values in any order and unit; they are not changed; NaN stands for "absent" and is skipped
 * @param p in (0, 1)
 * @param level in (0, 1); 0.95 unless given
 * @returns in the unit of the values; `undefined` without values
 * @throws DutycycleError for p or level outside (0, 1)
 * @see G. J. Hahn and W. Q. Meeker, Statistical Intervals, 1991, section 5.2 (unsourced: from memory)
 * @example
 * ```ts
 * import { quantileInterval } from "dutycycle";
 * const minutes = Array.from({ length: 20 }, (_, i) => i + 1);
 * quantileInterval(minutes, 0.5); // => { "low": 6, "high": 15, "level": 0.95, "attained": 0.9586 }
 * quantileInterval(minutes, 0.9); // => { "low": 15, "level": 0.95, "attained": 0.9887 }
 * ```
 */
export function quantileInterval(
  values: Iterable<number>,
  p: number,
  level = 0.95,
): QuantileInterval | undefined {
  requireWithin("p", p, "(0, 1)");
  requireLevel(level);
  const present = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  const last = present.length - 1;
  if (last < 0) return undefined;
  const { lower, upper, attained } = quantileRanks(present.length, p, level);
  // Only two of them have to stand where sorting would put them.
  if (lower > 0) select(present, 0, last, lower - 1);
  if (upper <= present.length) select(present, lower, last, upper - 1);
  return {
    ...(lower === 0 ? {} : { low: present[lower - 1] as number }),
    ...(upper > present.length ? {} : { high: present[upper - 1] as number }),
    level,
    attained,
  };
}

/** The ranks of the bounds, from 1: `lower` is 0 and `upper` is n + 1 where that side is open. */
function quantileRanks(
  n: number,
  p: number,
  level: number,
): { lower: number; upper: number; attained: number } {
  const { first, shares } = binomialShares(n, p, HARDLY);
  const tail = (1 - level) / 2;
  let lower = first;
  let below = 0;
  while (below + (shares[lower - first] as number) <= tail) below += shares[lower++ - first] as number;
  let last = first + shares.length - 1;
  let above = 0;
  while (above + (shares[last - first] as number) <= tail) above += shares[last-- - first] as number;
  return { lower, upper: last + 1, attained: 1 - below - above };
}
