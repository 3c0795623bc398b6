import { bestPlacing } from "./best-placing.ts";
import { raisedBound, stepsFor } from "./multiplier-search.ts";
import { type PlacingTask, unitsWithin } from "./placing-task.ts";

/**
 * No placing is worth more than this. With a price v_i >= 0 for each unit within the limit of i, demand and sites part:
 *
 *     bound(v) = sum_i max_n [ a_i worth(n) - v_i n ]  +  max_x sum_j x_j sum_{i near j} v_i
 *
 * whatever v is. It begins at what one more unit would add to the placing that was found, where it is Nemhauser's bound of the greedy choice.
 *
 * @param unitsBySite - the placing found, worth `value()` (`-Infinity` where it breaks a rule).
 * @param see - is shown the placings of the relaxed problem on the way.
 * @see G. L. Nemhauser, L. A. Wolsey, M. L. Fisher, An analysis of approximations for maximizing submodular set functions I, Mathematical
 * Programming 14, 1978, pp. 265-294.
 */
export function placingBound(
  task: PlacingTask,
  unitsBySite: ArrayLike<number>,
  value: () => number,
  see: (unitsBySite: Int32Array) => void,
): number {
  const { near, weights, units, upper, base, step, worth } = task;
  const levels = Int32Array.from(near, (sites) => {
    const room = sites.reduce((sum, j) => sum + (upper[j] as number), 0);
    return Math.floor((Math.min(units, room) - base) / step);
  });
  if (levels.some((most) => most < 0)) return -Infinity;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const within = unitsWithin(near, unitsBySite);
  const price = Float64Array.from(near.keys(), (i) => {
    const level = Math.max(0, Math.floor(((within[i] as number) - base) / step));
    return ((weights[i] as number) * (worth[level] ?? 0)) / step;
  });
  const sitePrice = new Float64Array(upper.length);
  let size = 0;
  for (const sites of near) size += sites.length;
  let last = -Infinity;
  /** The bound with its sign turned, as the search raises it. */
  const relaxed = (v: Float64Array, slope: Float64Array): number => {
    sitePrice.fill(0);
    let bound = 0;
    for (let i = 0; i < near.length; i++) {
      const cost = v[i] as number;
      for (const j of near[i] as readonly number[]) sitePrice[j] = (sitePrice[j] as number) + cost;
      let n = base;
      bound -= cost * base;
      for (let k = 0; k < (levels[i] as number); k++) {
        const more = (weights[i] as number) * (worth[k] ?? 0) - cost * step;
        if (!(more > 0)) break;
        bound += more;
        n += step;
      }
      slope[i] = n;
    }
    const best = bestPlacing(task, sitePrice);
    bound += best.value;
    unitsWithin(near, best.unitsBySite, within);
    for (let i = 0; i < slope.length; i++) slope[i] = (slope[i] as number) - (within[i] as number);
    if (-bound > last) {
      last = -bound;
      see(best.unitsBySite);
    }
    return -bound;
  };
  const isWhole = [...weights, ...worth].every(Number.isInteger);
  // What is covered is a whole number where all weights are.
  const known = (bound: number): number => (isWhole ? Math.floor(bound + 1e-6) : bound);
  const bound = -raisedBound({
    ...{ multipliers: price, relaxed, areNonNegative: true, steps: stepsFor(2 * size) },
    aim: () => -Math.max(0, value()),
    isEnough: (turned) => known(-turned) <= value() * (1 + 1e-12) || -turned < -1e-6 * Math.max(1, all),
  });
  return known(bound);
}
