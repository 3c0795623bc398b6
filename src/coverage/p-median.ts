import { rowList } from "../optimization/row-list.ts";
import type { SolveOptions } from "../optimization/solve-program.ts";
import { demandWeights, type Reach, requireReach } from "./reach.ts";
import { type SiteStatus, shares, siteProgram, solveSites } from "./site-program.ts";
import { openSites, requireCount, type SiteChoice, siteLimits } from "./sites.ts";

/** So many sites, and how far it is to the nearest. */
export interface PMedian {
  /** `infeasible`: no choice of so many sites reaches every demand point that has weight. */
  readonly status: SiteStatus;
  readonly sites: readonly number[];
  /** The open site nearest to each demand point, the first of equals; -1 where none reaches it. Empty if infeasible. */
  readonly nearest: readonly number[];
  /** Weight times reach, summed. Absent if infeasible. */
  readonly totalWeighted?: number;
  /** Over the weight of all; absent where that is 0. */
  readonly mean?: number;
  /** Proved: no choice has a smaller `totalWeighted`. Absent if there is none. */
  readonly bound?: number;
}

/**
 * Where should so many sites be, so that the mean distance or time to the nearest is least?
 *
 *     minimise   sum_i sum_j a_i d_ij z_ij
 *     subject to sum_j z_ij = 1,   z_ij <= x_j,   sum_j x_j = p,   x_j 0 or 1,   0 <= z_ij
 *
 * with d_ij = `reach`, a_i = `weights`, p = `open`. The mean hides the far ends: look at {@link pCenter} and the tail beside it. Exact up to
 * some tens of thousands of pairs of demand and site.
 *
 * @param input.weights - each in [0, infinity); 1 unless given.
 * @param input.open - sites open in the end, the fixed ones included; whole number in [0, infinity).
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
export async function pMedian(
  input: { readonly reach: Reach; readonly weights?: readonly number[]; readonly open: number } & SiteChoice &
    SolveOptions,
): Promise<PMedian> {
  const { reach } = input;
  const count = requireReach(reach);
  const weights = demandWeights(input.weights, reach.length);
  requireCount("open", input.open);
  const limits = siteLimits(input, count);
  const list = rowList();
  const cost: number[] = [];
  for (const [i, row] of reach.entries()) {
    if (weights[i] === 0) continue;
    const first = count + cost.length;
    const ways = [...row.keys()].filter((j) => limits.upper[j] === 1 && Number.isFinite(row[j]));
    list.add(
      { lower: 1, upper: 1 },
      ways.map((_, k) => first + k),
    );
    for (const [k, j] of ways.entries()) {
      cost.push((weights[i] as number) * (row[j] as number));
      list.add({ lower: 0 }, [j, first + k], [1, -1]);
    }
  }
  list.add({ lower: input.open, upper: input.open }, [...new Array(count).keys()]);
  const scale = 2 ** -Math.floor(Math.log2(Math.max(...cost.map(Math.abs), 1)));
  const scaled = shares(cost.map((value) => value * scale));
  const sites = { cost: new Array<number>(count).fill(0), ...limits, whole: true };
  const found = await solveSites(siteProgram("minimize", sites, scaled, list.rows), input);
  const open = openSites(found.values, count);
  if (found.values === undefined) return { status: found.status, sites: [], nearest: [] };
  const nearest = reach.map((row) => nearestOf(row, open));
  const totalWeighted = nearest.reduce(
    (sum, j, i) => (weights[i] ? sum + weights[i] * (reach[i]?.[j] as number) : sum),
    0,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    ...{ status: found.status, sites: open, nearest, totalWeighted },
    ...(all === 0 ? {} : { mean: totalWeighted / all }),
    ...(found.bound === undefined ? {} : { bound: Math.min(found.bound / scale, totalWeighted) }),
  };
}

/** The open site with the least reach, the first of equals; -1 where there is no way. */
export function nearestOf(row: readonly number[], open: readonly number[]): number {
  let nearest = -1;
  for (const j of open) {
    const distance = row[j] as number;
    if (distance < (nearest < 0 ? Infinity : (row[nearest] as number))) nearest = j;
  }
  return nearest;
}
