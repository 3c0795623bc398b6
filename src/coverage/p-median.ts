import type { PMedian, SiteQuestion } from "./site-models.ts";

/**
 * Where should so many sites be, so that the mean distance or time to the nearest is least?
 *
 *     minimise   sum_i sum_j a_i d_ij z_ij
 *     subject to sum_j z_ij = 1,   z_ij <= x_j,   sum_j x_j = p,   x_j 0 or 1,   0 <= z_ij
 *
 * with d_ij = `reach`, a_i = `weights`, p = `open`. The mean hides the far ends: look at {@link pCenter} and the tail beside it. Exact up to
 * some tens of thousands of pairs of demand and site; for more there is `method: "quick"`.
 *
 * @param input.weights - each in [0, infinity); 1 unless given.
 * @param input.open - sites open in the end, the fixed ones included; whole number in [0, infinity).
 * @param input.method - `quick`: greedy steps and Teitz and Bart's exchange, with the bound of multipliers, usually within some tenths of a percent.
 * @returns see {@link PMedian}.
 * @throws DutycycleError for a value outside its interval.
 * @see S. L. Hakimi, Optimum locations of switching centers, Operations Research 12(3), 1964, pp. 450-459; C. S. ReVelle and R. W. Swain,
 * Central facilities location, Geographical Analysis 2(1), 1970, pp. 30-42.
 *
 * @example
 * ```ts
 * import { pMedian } from "dutycycle/coverage";
 * const line = [0, 1, 2, 10].map((home) => [0, 1, 2, 10].map((site) => Math.abs(home - site)));
 * (await pMedian({ reach: line, open: 1, weights: [1, 1, 1, 5] })).sites; // => [3]
 * const { sites, totalWeighted, mean } = await pMedian({ reach: line, open: 2 });
 * sites; // => [1, 3]
 * totalWeighted; // => 2
 * mean; // => 0.5
 * ```
 */
export async function pMedian(input: SiteQuestion): Promise<PMedian> {
  // Loaded when sites are looked for.
  const { leastMean } = await import("./median-search.ts");
  return leastMean(input);
}
