import type { PCenter, SiteQuestion } from "./site-models.ts";

/**
 * Where should so many sites be, so that the demand point farthest from help is as near as possible?
 *
 *     minimise   r   subject to  d_{i, nearest(i)} <= r for every i,   sum_j x_j = p,   x_j 0 or 1
 *
 * r is one of the distances in `reach`, so that it is found by bisection over them: whether a limit r can be kept by p sites is a
 * {@link setCovering}, solved exactly. Weights have no part in it: one remote farm decides.
 *
 * @param input.open - p, the fixed sites included; whole number in [0, infinity).
 * @param input.timeLimitSeconds - for each of the some ten to twenty searches.
 * @param input.method - `quick`: each set covering by a greedy cover and the bound of multipliers.
 * @returns see {@link PCenter}.
 * @throws DutycycleError for a value outside its interval.
 * @see E. Minieka, The m-center problem, SIAM Review 12(1), 1970, pp. 138-139.
 *
 * @example
 * ```ts
 * import { pCenter } from "dutycycle/coverage";
 * const line = [0, 1, 2, 10].map((home) => [0, 1, 2, 10].map((site) => Math.abs(home - site)));
 * const { sites, worst } = await pCenter({ reach: line, open: 2 });
 * sites; // => [1, 3]
 * worst; // => 1
 * ```
 */
export async function pCenter(input: Omit<SiteQuestion, "weights">): Promise<PCenter> {
  // Loaded when sites are looked for.
  const { nearestFarthest } = await import("./center-search.ts");
  return nearestFarthest(input);
}
