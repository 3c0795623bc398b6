import { sum } from "../stats/sum.ts";
import { logLevelShares } from "./hypercube-levels.ts";

/** A relaxed sweep takes this much of the step. Any value in (0, 2) gives the same answer. */
const RELAXATION = 1.35;
/** Movement within a level, of which the whole is 1. */
const SETTLED = 1e-14;
const MOST_SWEEPS = 20_000;

/** Share of time of each state, from relaxed sweeps over the levels. */
export function levelSweeps(
  into: Float64Array,
  callsPerHour: number,
  completions: readonly number[],
  queue: boolean,
): { readonly share: Float64Array; readonly iterations: number; readonly settled: boolean } {
  const units = completions.length;
  const full = 2 ** units - 1;
  const rate = Float64Array.from(completions);
  const states = Int32Array.from({ length: full + 1 }, (_, state) => state);
  const levels = Array.from({ length: units + 1 }, (_, k) => states.filter((state) => bitsOf(state) === k));
  // At first each level divides evenly, so that each unit is busy in k of N states of level k.
  const share = new Float64Array(full + 1);
  for (const level of levels) for (const state of level) share[state] = 1 / level.length;
  const meanRate = sum(rate) / units;
  const departures = Float64Array.from(levels, (_, k) => k * meanRate);

  /** One relaxed step of all states of a level; how far it would move their shares of the level. */
  const step = (k: number): number => {
    const level = levels[k] as Int32Array;
    const up = departures[k] as number;
    const down = callsPerHour / (departures[k + 1] as number);
    let moved = 0;
    let total = 0;
    let leaving = 0;
    for (let at = 0; at < level.length; at++) {
      const state = level[at] as number;
      const row = state * units;
      let leave = 0;
      let called = 0;
      let completed = 0;
      for (let n = 0, bit = 1; n < units; n++, bit *= 2) {
        const other = share[state ^ bit] as number;
        if (state & bit) {
          called += (into[row + n] as number) * other;
          leave += rate[n] as number;
        } else completed += (rate[n] as number) * other;
      }
      const old = share[state] as number;
      const change = (called * up + completed * down) / (callsPerHour + leave) - old;
      const value = old + RELAXATION * change;
      share[state] = value;
      moved += Math.abs(change);
      total += value;
      leaving += value * leave;
    }
    for (let at = 0; at < level.length; at++) {
      const state = level[at] as number;
      share[state] = (share[state] as number) / total;
    }
    departures[k] = leaving / total;
    return moved;
  };

  let iterations = 0;
  let moved = 1;
  for (; moved > SETTLED && iterations < MOST_SWEEPS; iterations++) {
    moved = 0;
    for (let k = 1; k < units; k++) moved = Math.max(moved, step(k));
  }
  const logLevels = logLevelShares(callsPerHour, departures, queue);
  levels.forEach((level, k) => {
    for (const state of level) share[state] = (share[state] as number) * Math.exp(logLevels[k] as number);
  });
  return { share, iterations, settled: moved <= SETTLED };
}

/** How many units a set has. */
export function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
