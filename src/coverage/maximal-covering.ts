import type { MaximalCovering, Relocation, SiteQuestion } from "./site-models.ts";

/**
 * Where should so many sites be, so that as much demand as possible is reached within the limit?
 *
 *     maximise   sum_i a_i y_i
 *     subject to y_i <= sum_{j in N_i} x_j for every i,   sum_j x_j = p,   x_j 0 or 1,   0 <= y_i <= 1
 *
 * with a_i = `weights`, p = `open`, N_i = the sites with `reach[i][j] <= limit`; x_j = 1 for `fixed` sites, 0 for `closed` ones. With `relocation`, of the
 * sites T = `today` at most m = `mayMove` are given up:
 *
 *     sum_{j in T} x_j >= |T| - m
 *
 * so that m = 0, 1, 2 … show what each move brings. One minute over the limit counts as nothing, and every unit
 * is taken to be at home.
 *
 * @param input.weights - of the demand points, each in [0, infinity): calls, people; 1 unless given.
 * @param input.open - sites that are open in the end, those of `fixed` included; whole number in [0, infinity).
 * @param input.fixed - sites that stay.
 * @param input.relocation - see {@link Relocation}. A site of today that is `closed` has to move.
 * @param input.method - `quick`: greedy steps and exchange, with the bound of multipliers.
 * @returns see {@link MaximalCovering}. There may be several best choices.
 * @throws DutycycleError for a value outside its interval.
 * @see R. Church and C. ReVelle, The maximal covering location problem, Papers of the Regional Science Association 32, 1974, pp. 101-118.
 *
 * @example
 * ```ts
 * import { maximalCovering } from "dutycycle/coverage";
 * const reach = [[3, 9], [5, 9], [9, 4], [9, 2]];
 * const { sites, coveredWeight, coveredShare } = await maximalCovering({ reach, limit: 4, weights: [50, 30, 10, 10], open: 1 });
 * sites; // => [0]
 * coveredWeight; // => 50
 * coveredShare; // => 0.5
 * // The station is at site 1. May it move?
 * const relocation = { today: [1], mayMove: 0 };
 * const stays = await maximalCovering({ reach, limit: 4, weights: [50, 30, 10, 10], open: 1, relocation });
 * stays.coveredWeight; // => 20
 * const moves = await maximalCovering({ reach, limit: 4, weights: [50, 30, 10, 10], open: 1, relocation: { ...relocation, mayMove: 1 } });
 * moves.moved; // => [1]
 * ```
 */
export async function maximalCovering(
  input: SiteQuestion & { readonly limit: number; readonly relocation?: Relocation },
): Promise<MaximalCovering> {
  // Loaded when sites are looked for.
  const { mostCovered } = await import("./covering-search.ts");
  return mostCovered(input);
}
