import type { ForceQuestion, SmallestForce } from "./force-plan.ts";

/**
 * What is the smallest number of stations, units and firefighters that keeps a standard of first arrival and effective response force?
 *
 *     minimise    in the order asked:  sum_j x_j,  sum_j n_j,  sum_j f_j
 *     subject to  x_j <= n_j <= m_j x_j,   l n_j <= f_j <= h n_j,   n_j and f_j whole
 *                 y_i <= sum_{j in N_i} x_j + aid,   sum_i a_i y_i >= alpha sum_i a_i
 *                 U z_i <= sum_{j in E_i} n_j + aid units,   F z_i <= sum_{j in E_i} f_j + aid people,   sum_i a_i z_i >= beta sum_i a_i
 *
 * x_j = site j is open, n_j units and f_j people there, crews of l to h, N_i and E_i = the sites within the limit of the first unit and
 * of the force, y_i, z_i 0 or 1. Each number is least given those before it in `order`: three searches. Units are taken to be at
 * home: put the plan and your busy shares into {@link responseForce} to see what it gives on a usual day. People on duty, not on the payroll:
 * a relief factor comes on top.
 *
 * @param input.reach - demand x site, minutes of travel, candidates and aid alike.
 * @param input.first - the first unit: `limit` in [0, infinity), `share` of demand that has to be within it, in [0, 1].
 * @param input.force - the whole force: units, personnel or both; `limit` and `share` likewise.
 * @param input.crew - people on a unit, [least, most], whole numbers in [1, 100].
 * @param input.maxUnits - most units at a site, in [1, 100]; 2 unless given.
 * @param input.aid - stations of neighbours. Leave it out to see the need without them.
 * @param input.order - what is made least first; stations, units, personnel unless given.
 * @param input.timeLimitSeconds - for each of the three searches.
 * @param input.method - `quick`: everything open and full gives up what costs least, and multipliers prove bounds that hold whatever comes before in `order`.
 * @returns see {@link SmallestForce}. There may be several best plans.
 * @throws DutycycleError for a value outside its interval.
 * @see C. Toregas, R. Swain, C. ReVelle, L. Bergman, Operations Research 19(6), 1971, pp. 1363-1373, for the covering; the force's rows
 * are this project's.
 *
 * @example
 * ```ts
 * import { smallestForce } from "dutycycle/coverage";
 * // Three villages on a road, six minutes apart, a station possible in each; the neighbour's, in the last column, is ten minutes away.
 * const reach = [[0, 6, 12, 22], [6, 0, 6, 16], [12, 6, 0, 10]];
 * const standard = {
 *   ...{ reach, crew: [3, 4], closed: [3] } as const,
 *   first: { limit: 6, share: 1 },
 *   force: { personnel: 12, limit: 12, share: 1 },
 * };
 * const alone = await smallestForce({ ...standard, maxUnits: 3 });
 * alone.sites; // => [1]
 * alone.units; // => 3
 * alone.personnel; // => 12
 * const helped = await smallestForce({ ...standard, maxUnits: 3, force: { ...standard.force, share: 0.3 }, aid: [{ site: 3, units: 2, personnel: 8 }] });
 * helped.units; // => 1
 * helped.personnel; // => 4
 * ```
 */
export async function smallestForce(input: ForceQuestion): Promise<SmallestForce> {
  // Loaded with the solver, when a force is looked for.
  const { foundForce } = await import("./force-search.ts");
  return foundForce(input);
}
