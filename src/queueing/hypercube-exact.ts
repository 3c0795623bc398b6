import { type DispatchGroup, tieWeights } from "./dispatch-order.ts";
import { bitsOf, levelSweeps } from "./hypercube-sweeps.ts";

/** What both methods answer. */
export interface HypercubeSolution {
  /** Of the calls of each group, the share that each unit answers at once. */
  readonly answered: readonly (readonly number[])[];
  /** Busy share of each unit. */
  readonly workload: readonly number[];
  /** Share of time with every unit busy, a queue included. */
  readonly allBusy: number;
  readonly iterations: number;
  /** Whether the iterations came to rest. */
  readonly settled: boolean;
}

/**
 * The equilibrium of the 2^N states of busy and free units, N = `completions.length` completions an hour of each.
 *
 * A state is a number whose bit n says that unit n is busy. It is reached only from states with one unit fewer busy, by
 * a dispatch, and with one more, by a completion. So the states are solved level by level, a level being those
 * with equally many units busy, and what is kept of a level is how its time divides among its states. The
 * weights of the levels follow from the cuts between them:
 *
 *     lambda P(k) = (mean completion rate in level k + 1) P(k + 1)
 *
 * exactly at every sweep, so that only the division within levels has to converge. A queue changes no state but the last.
 */
export function exactHypercube(
  groups: readonly DispatchGroup[],
  callsPerHour: number,
  completions: readonly number[],
  queue: boolean,
): HypercubeSolution {
  const units = completions.length;
  const states = 2 ** units;
  // table[state * units + n]: share of calls that bring the state about by taking unit n, once the others are busy.
  const table = new Float64Array(states * units);
  for (const { ranks, callsPerHour: rate } of groups) {
    forEachTurn(ranks, (unit, ahead, weight) => {
      const row = (ahead | (1 << unit)) * units + unit;
      table[row] = (table[row] as number) + (weight * rate) / callsPerHour;
    });
  }
  // A turn comes whenever the units ahead are busy, whoever else is: sum over subsets.
  for (let unit = 0; unit < units; unit++) addRows(table, units, unit, false);

  const { share, ...sweeps } = levelSweeps(table, callsPerHour, completions, queue);

  // Now the same table holds, for each set of units and each n: the share of time that they are busy and n is free.
  for (let state = 0; state < states; state++) {
    for (let n = 0; n < units; n++)
      table[state * units + n] = (state >> n) & 1 ? 0 : (share[state] as number);
  }
  for (let unit = 0; unit < units; unit++) addRows(table, units, unit, true);
  const answered = groups.map(({ ranks }) => {
    const byUnit = completions.map(() => 0);
    forEachTurn(ranks, (unit, ahead, weight) => {
      byUnit[unit] = (byUnit[unit] as number) + weight * (table[ahead * units + unit] as number);
    });
    return byUnit;
  });
  // With no units ahead, the table holds how long each unit is free.
  const workload = completions.map((_, n) => 1 - (table[n] as number));
  return { answered, workload, allBusy: share[states - 1] as number, ...sweeps };
}

/** Adds to the row of each set with the unit that of the set without it, or, for supersets, the other way round. */
function addRows(table: Float64Array, units: number, unit: number, supersets: boolean): void {
  const bit = 1 << unit;
  const step = (supersets ? bit : -bit) * units;
  for (let set = 0; set < 2 ** units; set++) {
    if (((set & bit) === 0) !== supersets) continue;
    for (let n = 0, at = set * units; n < units; n++, at++) {
      table[at] = (table[at] as number) + (table[at + step] as number);
    }
  }
}

/** Every case in which it is a unit's turn: these units are busy, with this weight (1 but for ties). */
function forEachTurn(
  ranks: DispatchGroup["ranks"],
  visit: (unit: number, ahead: number, weight: number) => void,
): void {
  let ahead = 0;
  for (const rank of ranks) {
    const weights = tieWeights(rank.length);
    const tied = rank.reduce((set, unit) => set | (1 << unit), 0);
    for (const unit of rank) {
      const others = tied & ~(1 << unit);
      for (let some = others; ; some = (some - 1) & others) {
        visit(unit, ahead | some, weights[bitsOf(some)] as number);
        if (some === 0) break;
      }
    }
    ahead |= tied;
  }
}
