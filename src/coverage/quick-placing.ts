import { hasRoom } from "./best-placing.ts";
import { placingBound } from "./placing-bound.ts";
import { type Placing, type PlacingTask, unitsWithin, worthByNumber } from "./placing-task.ts";

/**
 * A placing nearly as good as the best, and how far from it it may be at most. Unit after unit goes where it adds most; then a unit is moved while any
 * move adds something; then multipliers prove a bound ({@link placingBound}), and placings that they suggest are tried. No chance.
 *
 * Where a demand point must have a number of units (`base`), lacking one weighs more than all demand. Where several units are worth something only together
 * (`step`), a part of them is worth its part at first, and whole groups are tried too.
 *
 * @see greedy: G. L. Nemhauser, L. A. Wolsey, M. L. Fisher, Mathematical Programming 14, 1978, pp. 265-294; exchange: M. B. Teitz and P. Bart,
 * Operations Research 16(5), 1968, pp. 955-961.
 */
export function quickPlacing(task: PlacingTask): Placing {
  const { near, weights, units, lower, base, step } = task;
  const none = new Array<number>(lower.length).fill(0);
  if (!hasRoom(task)) return { status: "infeasible", unitsBySite: none };
  const worth = worthByNumber(task);
  const penalty = 1 + weights.reduce((sum, weight) => sum + weight, 0);
  const worthOf = (within: Int32Array): number => {
    let value = 0;
    for (let i = 0; i < within.length; i++) {
      const n = within[i] as number;
      value += (weights[i] as number) * (worth[n] as number) - penalty * Math.max(0, base - n);
    }
    return value;
  };
  let best = Int32Array.from(none);
  let value = -Infinity;
  const within = new Int32Array(near.length);
  const keepBetter = (unitsBySite: Int32Array): boolean => {
    const now = worthOf(unitsWithin(near, unitsBySite, within));
    if (!(now > value)) return false;
    value = now;
    best = unitsBySite.slice();
    return true;
  };
  const parts = step === 1 ? worth : partWorth(worth, base, step);
  const improved = (start: Int32Array, chunk: number): void => {
    const placing = movablePlacing(task, start, penalty);
    placing.fill(parts, chunk);
    if (step > 1) placing.move(worth.map((w, n) => w + 0.1 * (parts[n] as number)));
    placing.move(worth);
    keepBetter(placing.unitsBySite);
  };
  improved(Int32Array.from(lower), 1);
  if (step > 1) improved(Int32Array.from(lower), step);
  let suggested: Int32Array | undefined;
  // Where an exchange costs next to nothing, every suggestion is worth one.
  const isSmall = near.length * lower.length <= SMALL;
  const isAllowed = (): boolean => value > -1;
  const found = placingBound(
    task,
    best,
    () => (isAllowed() ? value : -Infinity),
    (unitsBySite) => {
      if (keepBetter(unitsBySite)) suggested = best;
      else if (isSmall && unitsBySite.reduce((sum, n) => sum + n, 0) === units) improved(unitsBySite, 1);
    },
  );
  if (suggested !== undefined) improved(suggested, 1);
  if (found < -1e-6 * penalty) return { status: "infeasible", unitsBySite: none };
  if (!isAllowed()) return { status: "not-found", unitsBySite: none };
  // The same sum in another order: equal but for rounding.
  const isBest = found <= value + 1e-9 * Math.max(1, value);
  return {
    status: isBest ? "optimal" : "feasible",
    unitsBySite: [...best],
    bound: isBest ? value : found,
  };

  /** What a part of a group of units is worth: its part of the group's worth. */
  function partWorth(whole: Float64Array, from: number, group: number): Float64Array {
    return Float64Array.from(whole, (_, n) => {
      const done = from + Math.floor(Math.max(0, n - from) / group) * group;
      const [low, high] = [whole[Math.min(done, units)] ?? 0, whole[Math.min(done + group, units)] ?? 0];
      return low + ((high - low) * Math.max(0, n - done)) / group;
    });
  }
}

/** Demand points times sites. */
const SMALL = 20_000;

/** Units that can be put and moved, one by one, each time where they add most. */
function movablePlacing(
  { near, weights, units, lower, upper, base, kept }: PlacingTask,
  start: Int32Array,
  penalty: number,
): {
  readonly unitsBySite: Int32Array;
  fill(worth: Float64Array, chunk: number): void;
  move(worth: Float64Array): void;
} {
  const sites = upper.length;
  const unitsBySite = start.slice();
  const within = unitsWithin(near, unitsBySite);
  const served: number[][] = Array.from({ length: sites }, () => []);
  for (const [i, list] of near.entries()) for (const j of list) served[j]?.push(i);
  const isKept = new Uint8Array(sites);
  for (const j of kept?.sites ?? []) isKept[j] = 1;
  let keptUnits = (kept?.sites ?? []).reduce((sum, j) => sum + (unitsBySite[j] as number), 0);
  let placed = unitsBySite.reduce((sum, n) => sum + n, 0);

  const add = (j: number, by: number): void => {
    unitsBySite[j] = (unitsBySite[j] as number) + by;
    placed += by;
    if (isKept[j] === 1) keptUnits += by;
    for (const i of served[j] as number[]) within[i] = (within[i] as number) + by;
  };
  const gain = (worth: Float64Array, j: number, by: number): number => {
    let sum = 0;
    for (const i of served[j] as number[]) {
      const n = within[i] as number;
      sum += (weights[i] as number) * ((worth[n + by] as number) - (worth[n] as number));
      if (n < base) sum += penalty * Math.min(by, base - n);
    }
    return sum;
  };
  /** Whether a unit at j leaves enough units for the kept sites. */
  const mayTake = (j: number): boolean => {
    if ((unitsBySite[j] as number) >= (upper[j] as number)) return false;
    return isKept[j] === 1 || units - placed > (kept?.least ?? 0) - keptUnits;
  };
  const bestSite = (worth: Float64Array, chunk: number): { j: number; by: number; gain: number } => {
    let best = { j: -1, by: 1, gain: -Infinity };
    for (let j = 0; j < sites; j++) {
      if (!mayTake(j)) continue;
      const by = Math.min(chunk, (upper[j] as number) - (unitsBySite[j] as number), units - placed);
      const more = gain(worth, j, by) / by;
      if (more > best.gain) best = { j, by, gain: more };
    }
    return best;
  };
  return {
    unitsBySite,
    fill(worth, chunk) {
      while (placed < units) {
        const { j, by } = bestSite(worth, chunk);
        add(j, by);
      }
    },
    move(worth) {
      for (let improves = true; improves; ) {
        improves = false;
        for (let j = 0; j < sites; j++) {
          if ((unitsBySite[j] as number) <= (lower[j] as number)) continue;
          add(j, -1);
          const stays = gain(worth, j, 1);
          const other = bestSite(worth, 1);
          const isBetter = other.j !== j && other.gain > stays + 1e-12 * penalty;
          add(isBetter ? other.j : j, 1);
          if (isBetter) improves = true;
        }
      }
    },
  };
}
