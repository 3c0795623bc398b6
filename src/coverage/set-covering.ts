import type { SolveOptions } from "../optimization/solve-program.ts";
import type { Reach } from "./reach.ts";
import type { SiteMethod } from "./site-method.ts";
import type { SetCovering } from "./site-models.ts";
import type { SiteChoice } from "./sites.ts";

/**
 * What is the smallest number of sites from which every demand point is reached within the limit?
 *
 *     minimise sum_j x_j   subject to  sum_{j in N_i} x_j >= 1 for every i,   x_j 0 or 1
 *
 * with N_i = the sites with `reach[i][j] <= limit` (the location set covering problem). It asks the same for the last farm as for the centre, and
 * takes every unit to be at home: for busy units see {@link expectedCovering}.
 *
 * @param input.reach - demand x site, minutes or metres, each in [0, infinity].
 * @param input.limit - in the unit of `reach`, in [0, infinity).
 * @param input.method - `quick`: a greedy cover without what it does not need, with the bound of multipliers.
 * @returns see {@link SetCovering}. There may be several best sets.
 * @throws DutycycleError for a value outside its interval.
 * @see C. Toregas, R. Swain, C. ReVelle, L. Bergman, The location of emergency service facilities, Operations Research 19(6), 1971,
 * pp. 1363-1373.
 *
 * @example
 * ```ts
 * import { setCovering } from "dutycycle/coverage";
 * // Four corners of a square, and its middle.
 * const reach = [[0, 6, 9, 4], [6, 0, 6, 4], [9, 6, 0, 4], [6, 9, 6, 4]];
 * (await setCovering({ reach, limit: 4 })).sites; // => [3]
 * (await setCovering({ reach, limit: 4, closed: [3] })).uncoverable; // => [3]
 * ```
 */
export async function setCovering(
  input: { readonly reach: Reach; readonly limit: number } & SiteChoice & SiteMethod & SolveOptions,
): Promise<SetCovering> {
  // Loaded when sites are looked for.
  const { fewestSites } = await import("./cover-search.ts");
  return fewestSites(input);
}
