import type { SolveOptions } from "../optimization/solve-program.ts";
import { requireWithin } from "../quantity/interval.ts";
import { type BeatAreas, type PatrolBeats, requireBeatAreas } from "./beat-plan.ts";

/**
 * Which patrol areas have about the same number of calls each, hang together, and bring the calls as near to their cars as possible?
 *
 *     minimise   sum_s sum_d C_d D_ds X_sd
 *     subject to sum_s X_sd = 1,   X_sd <= X_ss,   sum_s X_ss = p,   X_sd 0 or 1
 *                (1 - e) C / p X_ss <= sum_d C_d X_sd <= (1 + e) C / p X_ss
 *                each beat hangs together:  X_sd <= sum_{a around K} X_sa   for every d in K, K without s
 *
 * with C_d = `calls` (give call minutes to even out time), D = `reach`, p = `beats`, e = `tolerance`: Wheeler's p-median. His fifth rule, that an
 * area has a neighbour of its beat that is nearer to the centre, is narrower than hanging together: what is best here is never
 * longer than under it.
 *
 * First a search without chance (p-median, growth, tabu exchange), then a bound by Lagrange's multipliers. What that bound rules out is
 * dropped; if at most `exactPairs` pairs of centre and area are left, HiGHS finds and proves the best of them. It assumes that
 * each car answers its own beat from the centre, one car a call, and all hours alike: see the hypercube model for who really goes.
 *
 * @param input.reach - square, each in [0, infinity); feet, miles or minutes.
 * @param input.adjacency - borders, from both sides.
 * @param input.beats - p, whole number in [1, areas].
 * @param input.tolerance - e, in [0, 1].
 * @param input.exactPairs - whole number in [0, infinity); 2,000 unless given. With 0 there is no exact search.
 * @param input.timeLimitSeconds - of the exact search, all its rounds together.
 * @returns see {@link PatrolBeats}.
 * @throws DutycycleError for a value outside its interval.
 * @see A. Wheeler, Creating optimal patrol areas using the p-median model, Policing 42(3), 2019, pp. 318-333.
 *
 * @example
 * ```ts
 * import { patrolBeats } from "dutycycle/coverage";
 * // Four areas in a row, two beats.
 * const reach = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => Math.abs(i - j)));
 * const row = { reach, calls: [4, 1, 2, 3], adjacency: [[1], [0, 2], [1, 3], [2]] };
 * const { status, beats, totalWeighted } = await patrolBeats({ ...row, beats: 2, tolerance: 0.1 });
 * status; // => "optimal"
 * beats.map((beat) => [beat.center, beat.areas]); // => [[0, [0, 1]], [3, [2, 3]]]
 * totalWeighted; // => 3
 * ```
 */
export async function patrolBeats(
  input: BeatAreas & {
    readonly beats: number;
    readonly tolerance: number;
    readonly exactPairs?: number;
  } & SolveOptions,
): Promise<PatrolBeats> {
  const areas = requireBeatAreas(input);
  const { beats, tolerance, exactPairs = 2000 } = input;
  requireWithin("beats", beats, `[1, ${areas}], whole`);
  requireWithin("tolerance", tolerance, "[0, 1]");
  requireWithin("exactPairs", exactPairs, "[0, infinity), whole");
  input.signal?.throwIfAborted();
  // Loaded when beats are drawn: it is long, and few draw them.
  const { foundBeats } = await import("./beat-search.ts");
  return foundBeats(input, beats, tolerance, exactPairs);
}
