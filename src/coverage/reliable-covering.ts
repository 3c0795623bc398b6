import { rowList } from "../optimization/row-list.ts";
import type { SolveOptions } from "../optimization/solve-program.ts";
import { requireNumber } from "../quantity/error.ts";
import { unitPlacing } from "./expected-covering.ts";
import { covered, type Reach } from "./reach.ts";
import { boundOf, type SiteStatus, shares, siteProgram, solveSites } from "./site-program.ts";

/** So many units at sites, and the weight that finds a free one as reliably as asked. */
export interface ReliableCovering {
  readonly status: SiteStatus;
  /** Units at each site; several may share one. */
  readonly unitsBySite: readonly number[];
  /** Units that have to be within the limit of a demand point for the reliability asked. */
  readonly unitsWithin: number;
  /** Weight of the demand points with so many units within the limit. */
  readonly coveredWeight: number;
  /** Over the weight of all; absent where that is 0. */
  readonly coveredShare?: number;
  /** Proved: no placing covers more. Absent if there is none. */
  readonly bound?: number;
}

/**
 * Where should so many units stand, so that most demand finds a free one within the limit at least so reliably?
 *
 *     1 - q^b >= alpha   <=>   b = ceil(ln(1 - alpha) / ln q)
 *     maximise   sum_i a_i y_i
 *     subject to b y_i <= sum_{j in N_i} x_j for every i,   sum_j x_j = p,   x_j whole,   y_i 0 or 1
 *
 * with q = `busyShare`, alpha = `reliability`, p = `units`: the maximum availability location problem with one busy share for all (MALP I). Units are
 * taken to be busy independently. A demand point with b - 1 units counts as nothing.
 *
 * @param input.units - whole number in [0, 1000].
 * @param input.busyShare - q, in [0, 1).
 * @param input.reliability - alpha, in (0, 1).
 * @returns see {@link ReliableCovering}.
 * @throws DutycycleError for a value outside its interval.
 * @see C. ReVelle and K. Hogan, The maximum availability location problem, Transportation Science 23(3), 1989, pp. 192-200.
 *
 * @example
 * ```ts
 * import { reliableCovering } from "dutycycle/coverage";
 * const towns = { reach: [[2, 20], [20, 2]], limit: 8, weights: [70, 30], units: 3, busyShare: 0.3 };
 * const { unitsWithin, coveredWeight } = await reliableCovering({ ...towns, reliability: 0.9 });
 * unitsWithin; // => 2
 * coveredWeight; // => 70
 * ```
 */
export async function reliableCovering(
  input: {
    readonly reach: Reach;
    readonly limit: number;
    readonly weights?: readonly number[];
    readonly units: number;
    readonly busyShare: number;
    readonly reliability: number;
    readonly maxUnitsBySite?: readonly number[];
  } & SolveOptions,
): Promise<ReliableCovering> {
  const { count, near, weights, sites } = unitPlacing(input);
  requireNumber("reliability", input.reliability, "(0, 1)", (n) => n > 0 && n < 1);
  const unitsWithin = unitsForReliability(input.busyShare, input.reliability);
  const list = rowList();
  for (const [i, within] of near.entries()) {
    list.add({ lower: 0 }, [...within, count + i], [...within.map(() => 1), -unitsWithin]);
  }
  list.add({ lower: input.units, upper: input.units }, [...new Array(count).keys()]);
  const found = await solveSites(siteProgram("maximize", sites, shares(weights, true), list.rows), input);
  const unitsBySite = found.values?.slice(0, count) ?? new Array(count).fill(0);
  const reached = covered(weights, (i) => {
    return (near[i] ?? []).reduce((n, j) => n + (unitsBySite[j] as number), 0) >= unitsWithin;
  });
  return { status: found.status, unitsBySite, unitsWithin, ...reached, ...boundOf(found) };
}

/** b; what is whole but for the last bits of a logarithm is whole. */
function unitsForReliability(busyShare: number, reliability: number): number {
  if (busyShare === 0) return 1;
  return Math.max(1, Math.ceil((Math.log1p(-reliability) / Math.log(busyShare)) * (1 - 1e-12)));
}
