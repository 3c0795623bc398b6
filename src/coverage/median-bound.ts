import type { MedianTask } from "./median-task.ts";
import { raisedBound, stepsFor } from "./multiplier-search.ts";

/**
 * No choice of sites costs less than this. Let each demand point be served any number of times, at a price u_i: then sites part,
 *
 *     rho_j = sum_i min(0, a_i d_ij - u_i),   bound(u) = sum_i u_i + the sum of the p least rho_j, the fixed ones among them
 *
 * whatever u is. It has no gap where the programme's linear relaxation has none.
 *
 * @param start - the sites of the best choice known, which costs `total`; `Infinity` where it does not reach everything.
 * @returns the bound; the five cheapest choices that the relaxed problem suggests on the way to it, the cheapest first; and what no choice costs less than in
 *   which site j serves demand point i.
 * @see G. Cornuejols, M. L. Fisher, G. L. Nemhauser, Location of bank accounts to optimize float, Management Science 23(8), 1977, pp. 789-810.
 */
export function medianBound(
  task: MedianTask,
  start: readonly number[],
  total: number,
): {
  readonly bound: number;
  readonly suggested: readonly (readonly number[])[];
  readonly withPair: (i: number, j: number) => number;
} {
  const { demands, sites, cost, open, lower, upper, most, far } = task;
  // Half way between the nearest and the second nearest site.
  const price = Float64Array.from({ length: demands }, (_, i) => {
    const near = start.map((j) => Math.min(far, cost[j * demands + i] as number)).sort((a, b) => a - b);
    return ((near[0] ?? far) + (near[1] ?? near[0] ?? far)) / 2;
  });
  const rho = new Float64Array(sites);
  const free = [...upper.keys()].filter((j) => upper[j] === 1 && lower[j] === 0);
  const fixed = [...lower.keys()].filter((j) => lower[j] === 1);
  let last = -Infinity;
  let suggested: { readonly sites: readonly number[]; readonly total: number }[] = [];
  const relaxed = (u: Float64Array, slope: Float64Array): number => {
    for (let j = 0; j < sites; j++) {
      if (upper[j] === 0) continue;
      let sum = 0;
      for (let i = 0, k = j * demands; i < demands; i++, k++) {
        const less = (cost[k] as number) - (u[i] as number);
        if (less < 0) sum += less;
      }
      rho[j] = sum;
    }
    free.sort((a, b) => (rho[a] as number) - (rho[b] as number) || a - b);
    const taken = [...fixed, ...free.slice(0, open - fixed.length)];
    let bound = u.reduce((sum, value) => sum + value, 0);
    slope.fill(1);
    for (const j of taken) {
      bound += rho[j] as number;
      for (let i = 0, k = j * demands; i < demands; i++, k++) {
        if ((cost[k] as number) < (u[i] as number)) slope[i] = (slope[i] as number) - 1;
      }
    }
    if (!(bound <= last + 1e-4 * Math.abs(bound))) {
      last = bound;
      const known = new Set(suggested.map((each) => each.total));
      const each = { sites: taken, total: totalOf(taken) };
      if (!known.has(each.total))
        suggested = [...suggested, each].sort((a, b) => a.total - b.total).slice(0, 5);
    }
    return bound;
  };
  const bound = raisedBound({
    ...{ multipliers: price, relaxed, areNonNegative: false, steps: stepsFor(2 * demands * sites) },
    aim: () => Math.min(total, far),
    isEnough: (now) => now >= total * (1 - 1e-12) || now > most * (1 + 1e-6),
  });
  // The same once more with the best prices.
  relaxed(price, new Float64Array(demands));
  const dearest = rho[free[open - fixed.length - 1] ?? -1] ?? -Infinity;
  return {
    ...{ bound, suggested: suggested.map((each) => each.sites) },
    withPair: (i, j) => {
      const opening = lower[j] === 1 ? 0 : Math.max(0, (rho[j] as number) - dearest);
      return bound + opening + Math.max(0, (cost[j * demands + i] as number) - (price[i] as number));
    },
  };

  function totalOf(chosen: readonly number[]): number {
    let sum = 0;
    for (let i = 0; i < demands; i++) {
      let least = far;
      for (const j of chosen) least = Math.min(least, cost[j * demands + i] as number);
      sum += least;
    }
    return sum;
  }
}
