import { rowList } from "../optimization/row-list.ts";
import type { SolveOptions } from "../optimization/solve-program.ts";
import { covered, coveringSites, demandWeights, type Reach, requireReach } from "./reach.ts";
import { boundOf, type SiteStatus, shares, siteProgram, solveSites } from "./site-program.ts";
import { openSites, requireCount, type SiteChoice, siteLimits } from "./sites.ts";

/** Sites that reach everything once, and as much as possible twice. */
export interface BackupCovering {
  /** `infeasible`: so many sites cannot reach every demand point even once. */
  readonly status: SiteStatus;
  readonly sites: readonly number[];
  /** Weight of the demand points that two or more open sites reach. */
  readonly backupWeight: number;
  /** Over the weight of all; absent where that is 0. */
  readonly backupShare?: number;
  /** Proved: no choice backs up more weight. Absent if there is no choice. */
  readonly bound?: number;
}

/**
 * Where should so many sites be, so that everything is reached once and as much as possible a second time?
 *
 *     maximise   sum_i a_i u_i
 *     subject to sum_{j in N_i} x_j - u_i >= 1 for every i,   sum_j x_j = p,   x_j 0 or 1,   0 <= u_i <= 1
 *
 * the backup covering problem. A demand point that only one site can reach is never backed up.
 *
 * @param input.open - p, the fixed sites included; whole number in [0, infinity).
 * @returns see {@link BackupCovering}.
 * @throws DutycycleError for a value outside its interval.
 * @see K. Hogan and C. ReVelle, Concepts and applications of backup coverage, Management Science 32(11), 1986, pp. 1434-1444.
 *
 * @example
 * ```ts
 * import { backupCovering } from "dutycycle/coverage";
 * const reach = [[1, 9, 3], [9, 1, 3], [9, 9, 3]];
 * const { sites, backupWeight } = await backupCovering({ reach, limit: 4, weights: [5, 2, 8], open: 2 });
 * sites; // => [0, 2]
 * backupWeight; // => 5
 * ```
 */
export async function backupCovering(
  input: {
    readonly reach: Reach;
    readonly limit: number;
    readonly weights?: readonly number[];
    readonly open: number;
  } & SiteChoice &
    SolveOptions,
): Promise<BackupCovering> {
  const count = requireReach(input.reach);
  const near = coveringSites(input.reach, input.limit);
  const weights = demandWeights(input.weights, near.length);
  requireCount("open", input.open);
  const list = rowList();
  for (const [i, sites] of near.entries())
    list.add({ lower: 1 }, [...sites, count + i], [...sites.map(() => 1), -1]);
  list.add({ lower: input.open, upper: input.open }, [...new Array(count).keys()]);
  const sites = { cost: new Array<number>(count).fill(0), ...siteLimits(input, count), whole: true };
  const found = await solveSites(siteProgram("maximize", sites, shares(weights), list.rows), input);
  const open = openSites(found.values, count);
  const isOpen = new Set(open);
  const twice = covered(weights, (i) => (near[i] ?? []).filter((j) => isOpen.has(j)).length >= 2);
  return {
    ...{ status: found.status, sites: open, backupWeight: twice.coveredWeight },
    ...(twice.coveredShare === undefined ? {} : { backupShare: twice.coveredShare }),
    ...boundOf(found),
  };
}
