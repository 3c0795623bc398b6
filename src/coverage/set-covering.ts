import { rowList } from "../optimization/row-list.ts";
import type { SolveOptions } from "../optimization/solve-program.ts";
import { coveringSites, type Reach, requireReach } from "./reach.ts";
import { boundOf, type SiteStatus, shares, siteProgram, solveSites } from "./site-program.ts";
import { openSites, type SiteChoice, siteLimits } from "./sites.ts";

/** The fewest sites that reach everything. */
export interface SetCovering {
  /** `infeasible`: some demand point has no open or possible site within the limit; `uncoverable` names them. */
  readonly status: SiteStatus;
  /** Open sites, ascending, the fixed ones among them; none if infeasible. */
  readonly sites: readonly number[];
  /** Proved: it cannot be done with fewer. Absent if it cannot be done. */
  readonly bound?: number;
  /** Demand points that no site which may be open reaches. */
  readonly uncoverable: readonly number[];
}

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
  input: { readonly reach: Reach; readonly limit: number } & SiteChoice & SolveOptions,
): Promise<SetCovering> {
  const count = requireReach(input.reach);
  const near = coveringSites(input.reach, input.limit);
  const limits = siteLimits(input, count);
  const usable = near.map((sites) => sites.filter((j) => limits.upper[j] === 1));
  const uncoverable = [...usable.keys()].filter((i) => usable[i]?.length === 0);
  if (uncoverable.length > 0) return { status: "infeasible", sites: [], uncoverable };
  const list = rowList();
  for (const sites of usable) list.add({ lower: 1 }, sites);
  const sites = { cost: new Array<number>(count).fill(1), ...limits, whole: true };
  const found = await solveSites(siteProgram("minimize", sites, shares([]), list.rows), input);
  return { status: found.status, sites: openSites(found.values, count), ...boundOf(found), uncoverable };
}
