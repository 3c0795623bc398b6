import { requireNumber, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { type Adjacency, connectedParts, requireAdjacency } from "./contiguity.ts";
import { demandWeights, type Reach, requireReach } from "./reach.ts";

/** What beats are drawn from. */
export interface BeatAreas {
  /** Distance or minutes between areas: `reach[i][j]` to area i from a car whose beat has its centre in area j; each in [0, infinity). */
  readonly reach: Reach;
  /** Calls of each area, or their minutes: what is to be even, in [0, infinity). */
  readonly calls: readonly number[];
  readonly adjacency: Adjacency;
}

/** One patrol area. */
export interface Beat {
  /** The area of the beat from which its calls are nearest in all, the first of equals. */
  readonly center: number;
  /** Ascending. */
  readonly areas: readonly number[];
  readonly calls: number;
  /** Calls times reach from the centre, summed. */
  readonly totalWeighted: number;
  /** True if one can go from each of its areas to each other without leaving the beat. */
  readonly contiguous: boolean;
}

/** Areas put into beats. */
export interface BeatPlan {
  /** In order of their centres. */
  readonly beats: readonly Beat[];
  /** For each area its beat: a position in `beats`. */
  readonly beatOf: readonly number[];
  readonly totalWeighted: number;
  /** Over all calls; absent where there are none. */
  readonly mean?: number;
  /** The largest difference between a beat's calls and the mean of the beats, over that mean; absent where there are no calls. */
  readonly imbalance?: number;
  readonly contiguous: boolean;
}

/** Beats of even calls, and what is proved of them. */
export interface PatrolBeats extends BeatPlan {
  /**
   * `optimal`: none are better. `feasible`: they keep all rules; see `gap`. `infeasible`: no beats keep the tolerance, and `unbalanced`: none were
   * found that do; then these are the most even that were found.
   */
  readonly status: "optimal" | "feasible" | "infeasible" | "unbalanced";
  /** Proved: no contiguous beats within the tolerance have a smaller `totalWeighted`. Absent if infeasible. */
  readonly bound?: number;
  /** 1 - `bound` / `totalWeighted`: what could be gained at most; with `optimal` and `feasible`. */
  readonly gap?: number;
}

/**
 * How far and how uneven are these beats: the ones a city has, or a plan drawn by hand?
 *
 *     total = sum over beats of  min_{s in beat} sum_{d in beat} C_d D_ds,   imbalance = max over beats |calls - mean| / mean
 *
 * with C = `calls`, D = `reach`. Each beat is taken to be answered by its own car, from the best area of the beat: the measure of
 * {@link patrolBeats}, so that the two can be compared.
 *
 * @param input.beatOf - for each area the name of its beat: any number or text.
 * @returns see {@link BeatPlan}.
 * @throws DutycycleError for a value outside its interval.
 * @see A. Wheeler, Creating optimal patrol areas using the p-median model, Policing 42(3), 2019, pp. 318-333.
 *
 * @example
 * ```ts
 * import { beatPlan } from "dutycycle/coverage";
 * // Four areas in a row.
 * const reach = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => Math.abs(i - j)));
 * const plan = beatPlan({ reach, calls: [4, 1, 2, 3], adjacency: [[1], [0, 2], [1, 3], [2]], beatOf: ["A", "B", "B", "B"] });
 * plan.beats.map((beat) => [beat.center, beat.calls]); // => [[0, 4], [2, 6]]
 * plan.totalWeighted; // => 4
 * plan.imbalance; // => 0.2
 * ```
 */
export function beatPlan(input: BeatAreas & { readonly beatOf: readonly (number | string)[] }): BeatPlan {
  const areas = requireBeatAreas(input);
  requireThat(input.beatOf?.length === areas, "beatOf", `the beat of each of ${areas} areas`, input.beatOf);
  return planOf(input, input.beatOf);
}

/** The same for what has been checked. */
export function planOf(input: BeatAreas, beatOf: ArrayLike<number | string>): BeatPlan {
  const members = new Map<number | string, number[]>();
  for (const d of input.calls.keys()) {
    const name = beatOf[d] as number | string;
    const list = members.get(name);
    if (list === undefined) members.set(name, [d]);
    else list.push(d);
  }
  const beats = [...members.values()]
    .map((areas): Beat => {
      const { center, totalWeighted } = medianOf(areas, input);
      const calls = areas.reduce((sum, d) => sum + (input.calls[d] as number), 0);
      return {
        center,
        areas,
        calls,
        totalWeighted,
        contiguous: connectedParts(areas, input.adjacency).length === 1,
      };
    })
    .sort((a, b) => a.center - b.center);
  const beatAt: number[] = new Array(input.calls.length).fill(0);
  for (const [b, { areas }] of beats.entries()) for (const d of areas) beatAt[d] = b;
  const all = input.calls.reduce((sum, calls) => sum + calls, 0);
  const totalWeighted = beats.reduce((sum, beat) => sum + beat.totalWeighted, 0);
  const level = all / beats.length;
  const imbalance = Math.max(...beats.map(({ calls }) => Math.abs(calls - level))) / level;
  return {
    ...{ beats, beatOf: beatAt, totalWeighted },
    ...(all === 0 ? {} : { mean: totalWeighted / all, imbalance }),
    contiguous: beats.every(({ contiguous }) => contiguous),
  };
}

/** The area from which the calls of these areas are nearest in all, the first of equals. */
export function medianOf(
  areas: readonly number[],
  { reach, calls }: BeatAreas,
): { readonly center: number; readonly totalWeighted: number } {
  let center = areas[0] as number;
  let totalWeighted = Infinity;
  for (const s of areas) {
    let total = 0;
    for (const d of areas) total += (calls[d] as number) * (reach[d]?.[s] as number);
    if (total < totalWeighted) [center, totalWeighted] = [s, total];
  }
  return { center, totalWeighted };
}

/** Throws unless reach, calls and borders are of the same areas. Returns their number. */
export function requireBeatAreas({ reach, calls, adjacency }: BeatAreas): number {
  const areas = requireReach(reach);
  requireWithin("reach.length", reach.length, `[${areas}, ${areas}]: a column for each row`);
  for (const [i, row] of reach.entries()) {
    for (const [j, value] of row.entries())
      requireNumber(`reach[${i}][${j}]`, value, "[0, infinity)", (n) => n >= 0);
  }
  requireThat(calls !== undefined, "calls", `a list of ${areas} numbers`, calls);
  demandWeights(calls, areas, "calls");
  requireAdjacency(adjacency, areas);
  return areas;
}
