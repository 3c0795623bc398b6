import { rowList } from "../optimization/row-list.ts";
import type { SolveOptions } from "../optimization/solve-program.ts";
import { covered, coveringSites, demandWeights, type Reach, requireReach } from "./reach.ts";
import { boundOf, type SiteStatus, shares, siteProgram, solveSites } from "./site-program.ts";
import { openSites, requireCount, type SiteChoice, siteLimits } from "./sites.ts";

/** So many sites, and what they reach. */
export interface MaximalCovering {
  /** `infeasible`: fewer candidates than `open`, or more fixed sites. */
  readonly status: SiteStatus;
  /** Open sites, ascending, the fixed ones among them. */
  readonly sites: readonly number[];
  /** Weight of the demand points reached within the limit. */
  readonly coveredWeight: number;
  /** Over the weight of all; absent where that is 0. A share of weight, not of points. */
  readonly coveredShare?: number;
  /** Proved: no choice covers more weight. Absent if there is no choice. */
  readonly bound?: number;
}

/**
 * Where should so many sites be, so that as much demand as possible is reached within the limit?
 *
 *     maximise   sum_i a_i y_i
 *     subject to y_i <= sum_{j in N_i} x_j for every i,   sum_j x_j = p,   x_j 0 or 1,   0 <= y_i <= 1
 *
 * with a_i = `weights`, p = `open`, N_i = the sites with `reach[i][j] <= limit`. One minute over the limit counts as nothing, and every unit
 * is taken to be at home.
 *
 * @param input.weights - of the demand points, each in [0, infinity): calls, people; 1 unless given.
 * @param input.open - sites that are open in the end, those of `fixed` included; whole number in [0, infinity).
 * @param input.fixed - sites that stay. To see what moving them would bring, leave them out.
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
 * ```
 */
export async function maximalCovering(
  input: {
    readonly reach: Reach;
    readonly limit: number;
    readonly weights?: readonly number[];
    readonly open: number;
  } & SiteChoice &
    SolveOptions,
): Promise<MaximalCovering> {
  const count = requireReach(input.reach);
  const near = coveringSites(input.reach, input.limit);
  const weights = demandWeights(input.weights, near.length);
  requireCount("open", input.open);
  const list = rowList();
  for (const [i, sites] of near.entries())
    list.add({ lower: 0 }, [...sites, count + i], [...sites.map(() => 1), -1]);
  list.add({ lower: input.open, upper: input.open }, [...new Array(count).keys()]);
  const sites = { cost: new Array<number>(count).fill(0), ...siteLimits(input, count), whole: true };
  const found = await solveSites(siteProgram("maximize", sites, shares(weights), list.rows), input);
  const open = openSites(found.values, count);
  const isOpen = new Set(open);
  const reached = covered(weights, (i) => (near[i] ?? []).some((j) => isOpen.has(j)));
  return { status: found.status, sites: open, ...reached, ...boundOf(found) };
}
