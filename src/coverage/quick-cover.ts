import { raisedBound, stepsFor } from "./multiplier-search.ts";

/** Sites that reach everything, few of them, and how few it could be at least. */
export interface QuickCover {
  /** Ascending; absent where some demand point has no site. */
  readonly sites?: readonly number[];
  /** No cover has fewer. */
  readonly bound: number;
}

/**
 * Few sites that reach every demand point, and a bound. Site after site is opened that reaches most of what is left; those that others replace are
 * closed again. The bound is that of the multipliers v_i >= 0 for reaching i,
 *
 *     sum_i v_i + sum_j min(0, 1 - sum_{i near j} v_i)   (without the min where j is fixed)
 *
 * rounded up; the greedy choice is repeated with the multipliers as weights, and the best is kept.
 *
 * @param enough - it stops where a cover has so few sites, or none can have; since it is then one of many questions, it takes a twentieth of the time.
 * @see A. Caprara, M. Fischetti, P. Toth, A heuristic method for the set covering problem, Operations Research 47(5), 1999, pp. 730-743, for greedy
 * choices along the multipliers.
 */
export function quickCover(
  near: readonly (readonly number[])[],
  limits: { readonly lower: readonly number[]; readonly upper: readonly number[] },
  enough?: number,
): QuickCover {
  const { lower, upper } = limits;
  const usable = near.map((sites) => sites.filter((j) => upper[j] === 1));
  if (usable.some((sites) => sites.length === 0)) return { bound: Infinity };
  const served: number[][] = upper.map(() => []);
  for (const [i, sites] of usable.entries()) for (const j of sites) (served[j] as number[]).push(i);
  const size = usable.reduce((sum, sites) => sum + sites.length, 0);

  let best = greedyCover(
    served,
    lower,
    usable.map(() => 1),
  );
  const price = Float64Array.from(usable, (sites) => {
    return sites.reduce((least, j) => Math.min(least, 1 / (served[j] as number[]).length), Infinity);
  });
  let last = -Infinity;
  const relaxed = (v: Float64Array, slope: Float64Array): number => {
    let bound = v.reduce((sum, value) => sum + value, 0);
    slope.fill(1);
    for (const [j, list] of served.entries()) {
      if (upper[j] === 0) continue;
      let left = 1;
      for (const i of list) left -= v[i] as number;
      if (left >= 0 && lower[j] === 0) continue;
      bound += left;
      for (const i of list) slope[i] = (slope[i] as number) - 1;
    }
    // A greedy choice takes as long as many steps.
    if (bound > last + 0.003 * best.length) {
      last = bound;
      const sites = greedyCover(served, lower, v);
      if (sites.length < best.length) best = sites;
    }
    return bound;
  };
  const whole = (bound: number): number => Math.max(0, Math.ceil(bound - 1e-6));
  const isEnough = (bound: number): boolean =>
    whole(bound) >= best.length || (enough !== undefined && (best.length <= enough || whole(bound) > enough));
  if (enough !== undefined && best.length <= enough) return { sites: best, bound: 0 };
  const bound = raisedBound({
    ...{ multipliers: price, relaxed, areNonNegative: true, isEnough },
    steps: stepsFor(2 * size, enough === undefined ? 2e9 : 1e8),
    aim: () => best.length,
  });
  return { sites: best, bound: Math.min(whole(bound), best.length) };
}

/** Sites opened where they reach most weight that is not reached, then those closed that are not needed. */
function greedyCover(
  served: readonly (readonly number[])[],
  lower: readonly number[],
  weight: ArrayLike<number>,
): number[] {
  const within = new Int32Array(weight.length);
  const open: number[] = [];
  let left = weight.length;
  const change = (j: number, by: number): void => {
    for (const i of served[j] as readonly number[]) {
      if (within[i] === 0) left -= 1;
      within[i] = (within[i] as number) + by;
    }
  };
  for (const [j, isFixed] of lower.entries()) {
    if (isFixed === 0) continue;
    open.push(j);
    change(j, 1);
  }
  while (left > 0) {
    let best = -1;
    let most = -1;
    for (const [j, list] of served.entries()) {
      let gain = 0;
      // What has no price is reached too, where nothing with a price is left.
      for (const i of list) if (within[i] === 0) gain += (weight[i] as number) + 1e-9;
      if (gain > 0 && gain > most) {
        most = gain;
        best = j;
      }
    }
    open.push(best);
    change(best, 1);
  }
  // The first opened are tried last: they reach most.
  for (const j of open.slice().reverse()) {
    if (lower[j] === 1 || !(served[j] as readonly number[]).every((i) => (within[i] as number) > 1)) continue;
    for (const i of served[j] as readonly number[]) within[i] = (within[i] as number) - 1;
    open.splice(open.indexOf(j), 1);
  }
  return open.sort((a, b) => a - b);
}
