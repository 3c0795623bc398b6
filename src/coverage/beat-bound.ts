import type { BeatTask } from "./beat-task.ts";
import { lightest } from "./lightest.ts";

/** What is proved of all beats within the limits. */
export interface BeatBound {
  /** No plan has a smaller total. */
  readonly bound: number;
  /** Centres of the relaxed plans on the way to it, each once, the last of them first. */
  readonly centers: readonly (readonly number[])[];
  /** No plan in which the beat of centre s holds area d has a smaller total than this. */
  readonly withPair: (s: number, d: number) => number;
}

const MOST_STEPS = 600;

/**
 * A bound by Lagrange's multipliers. Let each area be in any number of beats, at a price v_d a call: then centres part,
 *
 *     rho_s = min sum_d C_d (D_ds - v_d) x_d   over  0 <= x_d <= 1,  x_s = 1,  least <= sum_d C_d x_d <= most
 *     bound = sum_d C_d v_d + the sum of the p least rho_s
 *
 * whatever v is, since shares of areas and scattered beats are more than what is allowed. v is raised where an area is in no beat and
 * lowered where it is in several.
 *
 * @see M. L. Fisher, The Lagrangian relaxation method for solving integer programming problems, Management Science 27(1), 1981, pp. 1-18.
 */
export function beatBound(
  task: BeatTask,
  aim: { readonly totalWeighted: number; readonly centers: readonly number[] },
): BeatBound {
  const { calls, reach } = task;
  const sites = calls.length;
  const areas = [...calls.keys()].filter((d) => (calls[d] as number) > 0);
  const weight = Float64Array.from(areas, (d) => calls[d] as number);
  const price = Float64Array.from(areas, (d) => secondNearest(reach[d] as readonly number[], aim.centers));
  let best: Relaxed & { readonly price: Float64Array } = {
    bound: -Infinity,
    price,
    rho: new Float64Array(sites),
    limit: new Float64Array(sites),
    centers: [],
    times: new Float64Array(areas.length),
  };
  const seen = new Map<string, readonly number[]>();
  let length = 1;
  let since = 0;
  for (let step = 0; step < MOST_STEPS && length > 1e-3; step++) {
    const now = relaxed(task, areas, weight, price);
    if (now.bound > best.bound) {
      if (now.bound > best.bound + 1e-5 * Math.abs(now.bound)) since = 0;
      best = { ...now, price: price.slice() };
      const chosen = now.centers.slice().sort((a, b) => a - b);
      const key = chosen.join();
      seen.delete(key);
      seen.set(key, chosen);
    }
    since += 1;
    if (since > 30) {
      length /= 2;
      since = 0;
      price.set(best.price);
    }
    let norm = 0;
    for (const [k, times] of now.times.entries()) norm += (weight[k] as number) * (1 - times) ** 2;
    if (norm < 1e-12) break;
    const stride = (length * Math.max(aim.totalWeighted - now.bound, 1e-9 * aim.totalWeighted)) / norm;
    for (const [k, times] of now.times.entries()) price[k] = (price[k] as number) + stride * (1 - times);
  }
  const dearest = best.rho[best.centers.at(-1) as number] ?? 0;
  const at = new Int32Array(sites).fill(-1);
  for (const [k, d] of areas.entries()) at[d] = k;
  return {
    // A total is never below 0.
    bound: Math.max(0, best.bound),
    centers: [...seen.values()].reverse(),
    withPair: (s, d) => {
      const open = Math.max(0, (best.rho[s] as number) - dearest);
      if (at[d] === -1 || s === d) return best.bound + open;
      const over =
        (reach[d]?.[s] as number) - (best.price[at[d] as number] as number) - (best.limit[s] as number);
      return best.bound + open + (calls[d] as number) * Math.max(0, over);
    },
  };
}

interface Relaxed {
  readonly bound: number;
  readonly rho: Float64Array;
  readonly limit: Float64Array;
  readonly centers: readonly number[];
  readonly times: Float64Array;
}

/** The relaxed plan at these prices: bound, rho and the value per call of the last area taken by site, and how often each area is taken. */
function relaxed(
  { reach, calls, beats, leastCalls, mostCalls }: BeatTask,
  areas: readonly number[],
  weight: Float64Array,
  price: Float64Array,
): Relaxed {
  const sites = calls.length;
  const rho = new Float64Array(sites);
  const limit = new Float64Array(sites);
  const worth = new Float64Array(areas.length);
  const order = new Int32Array(areas.length);
  const pack = (
    s: number,
  ): { value: number; last: number; take: (act: (k: number, share: number) => void) => void } => {
    let own = -1;
    let natural = 0;
    for (let k = 0; k < areas.length; k++) {
      const d = areas[k] as number;
      worth[k] = (reach[d]?.[s] as number) - (price[k] as number);
      order[k] = k;
      if (d === s) own = k;
      else if ((worth[k] as number) < 0) natural += weight[k] as number;
    }
    const kept = own < 0 ? 0 : (weight[own] as number);
    const load = Math.max(0, Math.min(Math.max(natural, leastCalls - kept), mostCalls - kept));
    const ownValue = own < 0 ? 0 : kept * (worth[own] as number);
    if (own >= 0) worth[own] = Infinity;
    const { value, last } = lightest(worth, weight, order, load);
    return {
      value: value + ownValue,
      // Nothing more fits: any other area is too much.
      last: load === natural ? 0 : load === 0 ? -Infinity : last,
      take: (act) => {
        let left = load;
        if (own >= 0) act(own, 1);
        for (const k of order) {
          if (k === own) continue;
          const share = Math.min(1, left / (weight[k] as number));
          if (share <= 0) break;
          act(k, share);
          left -= share * (weight[k] as number);
        }
      },
    };
  };
  for (let s = 0; s < sites; s++) {
    const { value, last } = pack(s);
    rho[s] = value;
    limit[s] = last;
  }
  const ranked = [...rho.keys()].sort((a, b) => (rho[a] as number) - (rho[b] as number) || a - b);
  const centers = ranked.slice(0, beats);
  const times = new Float64Array(areas.length);
  for (const s of centers) {
    pack(s).take((k, share) => {
      times[k] = (times[k] as number) + share;
    });
  }
  let bound = centers.reduce((sum, s) => sum + (rho[s] as number), 0);
  for (let k = 0; k < areas.length; k++) bound += (weight[k] as number) * (price[k] as number);
  return { bound, rho, limit, centers, times };
}

/** The distance to the second nearest of the centres: what an area would lose without its own. */
function secondNearest(row: readonly number[], centers: readonly number[]): number {
  const sorted = centers.map((s) => row[s] as number).sort((a, b) => a - b);
  return sorted[1] ?? sorted[0] ?? 0;
}
