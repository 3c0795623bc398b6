import type { BeatTask } from "./beat-task.ts";

/** Calls and totals of beats whose areas move. */
export interface BeatTotals {
  /** Calls of each beat. */
  readonly loads: Float64Array;
  /** For each beat a number that no other state of any beat has had. */
  readonly version: Int32Array;
  /** Calls times reach from the best centre of each beat, summed. */
  readonly total: () => number;
  /** By how much the total changes if the area joins another beat. */
  readonly changeWith: (area: number, to: number) => number;
  readonly move: (area: number, to: number) => void;
}

/**
 * Keeps for each beat b the sums W_bs = sum_{d in b} C_d D_ds from every centre s, so that a move costs one pass over the areas, and what it would
 * change one pass over two beats; what it would change is kept until one of the two beats changes. `beatOf` is written by `move`.
 */
export function beatTotals(beatOf: Int32Array, { calls, reach, beats }: BeatTask): BeatTotals {
  const areas = calls.length;
  const weighted = new Float64Array(areas * areas);
  for (let d = 0; d < areas; d++) {
    const row = reach[d] as readonly number[];
    for (let s = 0; s < areas; s++) weighted[d * areas + s] = (calls[d] as number) * (row[s] as number);
  }
  const sums = new Float64Array(beats * areas);
  const loads = new Float64Array(beats);
  const least = new Float64Array(beats);
  const members: number[][] = Array.from({ length: beats }, () => []);
  const add = (d: number, b: number, sign: 1 | -1): void => {
    loads[b] = (loads[b] as number) + sign * (calls[d] as number);
    for (let s = 0; s < areas; s++) {
      sums[b * areas + s] = (sums[b * areas + s] as number) + sign * (weighted[d * areas + s] as number);
    }
  };
  /** The total of beat b from its best centre, once area d has joined (1), left (-1) or done nothing (0). */
  const leastWith = (b: number, d: number, sign: number): number => {
    let value = Infinity;
    for (const s of members[b] as number[]) {
      const sum = (sums[b * areas + s] as number) + sign * (weighted[d * areas + s] as number);
      if (sum < value && !(sign < 0 && s === d)) value = sum;
    }
    if (sign > 0) value = Math.min(value, sums[b * areas + d] as number);
    return value;
  };
  for (let d = 0; d < areas; d++) {
    members[beatOf[d] as number]?.push(d);
    add(d, beatOf[d] as number, 1);
  }
  for (let b = 0; b < beats; b++) least[b] = leastWith(b, 0, 0);

  // What is kept is of the version of the beat that it was computed from.
  const version = Int32Array.from({ length: beats }, (_, b) => b + 1);
  let clock = beats;
  const kept = new Float64Array(areas * beats);
  const keptOf = new Int32Array(areas * beats);
  const leastOnce = (d: number, b: number): number => {
    const place = d * beats + b;
    if (keptOf[place] !== version[b]) {
      keptOf[place] = version[b] as number;
      kept[place] = leastWith(b, d, beatOf[d] === b ? -1 : 1);
    }
    return kept[place] as number;
  };
  return {
    loads,
    version,
    total: () => least.reduce((sum, value) => sum + value, 0),
    changeWith: (d, to) => {
      const from = beatOf[d] as number;
      return leastOnce(d, from) + leastOnce(d, to) - (least[from] as number) - (least[to] as number);
    },
    move: (d, to) => {
      const from = beatOf[d] as number;
      const leaving = members[from] as number[];
      leaving[leaving.indexOf(d)] = leaving.at(-1) as number;
      leaving.pop();
      members[to]?.push(d);
      add(d, from, -1);
      add(d, to, 1);
      beatOf[d] = to;
      for (const b of [from, to]) {
        clock += 1;
        version[b] = clock;
        least[b] = leastWith(b, 0, 0);
      }
    },
  };
}
