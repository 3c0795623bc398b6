import { availableUnits } from "../coverage/available-units.ts";
import { leastWhere } from "../quantity/bisection.ts";
import { requireWithin } from "../quantity/interval.ts";

const MOST_POSTS = 10_000;

/**
 * How many posts does it take so that enough of them are free, often enough?
 *
 * The smallest P with P(at least `needed` of P free) >= `share`, by `availableUnits`: independent, equally busy posts. They are not: a busy hour is
 * busy for all, so take it for a lower bound.
 *
 * @param input.busyShare - share of time in which a post cannot be called away, in [0, 1).
 * @param input.needed - whole number in [0, 1000].
 * @param input.share - in (0, 1); 0.9 unless given.
 * @returns whole number of posts; `undefined` where 10,000 are too few.
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { postsForFreeUnits } from "dutycycle/merger";
 * // Four officers for an interior attack, where patrol is busy half of its time.
 * postsForFreeUnits({ busyShare: 0.5, needed: 4 }); // => 12
 * ```
 */
export function postsForFreeUnits(input: {
  readonly busyShare: number;
  readonly needed: number;
  readonly share?: number;
}): number | undefined {
  const { busyShare, needed, share = 0.9 } = input ?? {};
  requireWithin("busyShare", busyShare, "[0, 1)");
  requireWithin("needed", needed, "[0, 1000], whole");
  requireWithin("share", share, "(0, 1)");
  const isEnough = (units: number): boolean => availableUnits({ units, busyShare, needed }) >= share;
  const posts = leastWhere(needed, MOST_POSTS + 1, isEnough);
  return posts > MOST_POSTS ? undefined : posts;
}
