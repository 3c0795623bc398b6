import { leastWhere } from "../quantity/bisection.ts";

/** A duration that was seen to its end, or only to be longer than so much. */
export interface CensoredDuration {
  readonly ms: number;
  readonly isWhole: boolean;
}

/** Durations seen to their ends, the shortest first, and the share of all that are no longer than each. */
export interface DurationShares {
  readonly values: Float64Array;
  readonly cumulative: Float64Array;
}

/**
 * How are durations distributed, some of which were seen in part only? The estimate of Kaplan and Meier: what is seen to its end stands for those
 * too that were lost to sight before. The shares end below 1 where the longest was lost.
 *
 * @see E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, JASA 53, 1958, p. 457 (unsourced: from memory)
 */
export function durationShares(seen: readonly CensoredDuration[]): DurationShares {
  // Of one length, what was seen to its end comes first: it was still to be seen when the other was lost.
  const ordered = [...seen].sort((a, b) => a.ms - b.ms || Number(b.isWhole) - Number(a.isWhole));
  const whole = ordered.reduce((count, { isWhole }) => count + (isWhole ? 1 : 0), 0);
  const values = new Float64Array(whole);
  const cumulative = new Float64Array(whole);
  let longer = 1;
  let count = 0;
  for (const [i, { ms, isWhole }] of ordered.entries()) {
    if (!isWhole) continue;
    longer -= longer / (ordered.length - i);
    values[count] = ms;
    cumulative[count] = 1 - longer;
    count += 1;
  }
  return { values, cumulative };
}

/** The duration at a mark in [0, 1) of those longer than one; `undefined` where none was seen to its end. */
export function durationLongerThan(
  { values, cumulative }: DurationShares,
  shortest: number,
  mark: number,
): number | undefined {
  const last = values.length - 1;
  const from = leastWhere(0, values.length, (i) => (values[i] as number) > shortest);
  if (from > last) return undefined;
  const below = from === 0 ? 0 : (cumulative[from - 1] as number);
  // Where the longest was lost to sight, what is beyond counts as the longest that was not.
  const share = below + mark * (1 - below);
  return values[leastWhere(from, last, (i) => (cumulative[i] as number) > share)];
}
