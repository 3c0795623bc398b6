import type { SolveOptions } from "../optimization/solve-program.ts";
import { requireNumber } from "../quantity/error.ts";
import { beatBound } from "./beat-bound.ts";
import { exchangedBeats, type FoundBeats } from "./beat-exchange.ts";
import { type BeatAreas, type BeatPlan, planOf, requireBeatAreas } from "./beat-plan.ts";
import { exactBeats } from "./beat-program.ts";
import { grownBeats, startCenters } from "./beat-start.ts";
import { type BeatTask, beatTask } from "./beat-task.ts";
import { connectedParts } from "./contiguity.ts";

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
  requireNumber("beats", beats, `[1, ${areas}], whole`, (n) => n >= 1 && n <= areas && Number.isInteger(n));
  requireNumber("tolerance", tolerance, "[0, 1]", (n) => n >= 0 && n <= 1);
  requireNumber("exactPairs", exactPairs, "[0, infinity), whole", (n) => n >= 0 && Number.isInteger(n));
  input.signal?.throwIfAborted();
  const task = beatTask(input, beats, tolerance);
  const centers = startCenters(task);
  // More parts of the map than beats.
  if (centers === undefined)
    return {
      status: "infeasible",
      ...planOf(
        input,
        input.calls.map(() => 0),
      ),
    };
  const first = exchangedBeats(grownBeats(centers, task) as Int32Array, task, SHORT);
  const proof = beatBound(task, { totalWeighted: first.totalWeighted, centers });
  const found = bestFound(first, proof.centers, task);
  const isBalanced = found.outside === 0;
  if (!isBalanced && cannotBeEven(task)) return { status: "infeasible", ...planOf(input, found.beatOf) };
  const most = isBalanced ? found.totalWeighted * (1 + 1e-9) : Infinity;
  const isOpen = input.calls.map((_, s) => proof.withPair(s, s) <= most);
  const pairs = input.calls.map((_, d) =>
    [...isOpen.keys()].filter((s) => isOpen[s] && proof.withPair(s, d) <= most),
  );
  let { bound } = proof;
  let status: PatrolBeats["status"] = isBalanced ? "feasible" : "unbalanced";
  let beatOf: ArrayLike<number> = found.beatOf;
  if (pairs.reduce((sum, { length }) => sum + length, 0) <= exactPairs) {
    const exact = await exactBeats(task, pairs, input);
    if (exact.status === "optimal" && exact.centerOf) [status, beatOf] = ["optimal", exact.centerOf];
    // With a plan in hand, the pairs that are left hold it.
    if (exact.status === "infeasible" && !isBalanced)
      return { status: "infeasible", ...planOf(input, beatOf) };
    bound = Math.max(bound, exact.bound ?? 0);
  }
  const plan = planOf(input, beatOf);
  const { totalWeighted } = plan;
  bound = Math.min(bound, totalWeighted);
  if (status === "unbalanced") return { status, ...plan, bound };
  if (bound >= totalWeighted * (1 - 1e-9)) status = "optimal";
  return { status, ...plan, bound, gap: totalWeighted === 0 ? 0 : 1 - bound / totalWeighted };
}

/** Starts from the centres of relaxed plans; then the search goes on from the best two. */
const STARTS = 8;
/** Steps without a better plan, in areas, after which a search ends. */
const SHORT = 8;
const LONG = 30;

function bestFound(first: FoundBeats, starts: readonly (readonly number[])[], task: BeatTask): FoundBeats {
  const found = [first];
  for (const centers of starts.slice(0, STARTS)) {
    const grown = grownBeats(centers, task);
    if (grown !== undefined) found.push(exchangedBeats(grown, task, SHORT));
  }
  const better = (a: FoundBeats, b: FoundBeats): number =>
    a.outside - b.outside || a.totalWeighted - b.totalWeighted;
  const two = found.sort(better).slice(0, 2);
  return two.map(({ beatOf }) => exchangedBeats(beatOf, task, LONG)).sort(better)[0] as FoundBeats;
}

/** Whether the parts of the map, or an area by itself, cannot be cut into beats within the limits: then nothing need be searched. */
function cannotBeEven({ calls, adjacency, beats, leastCalls, mostCalls }: BeatTask): boolean {
  const parts = connectedParts([...calls.keys()], adjacency);
  const hair = 1e-9 * mostCalls;
  const loads = parts.map((part) => part.reduce((sum, d) => sum + (calls[d] as number), 0));
  const fewest = loads.map((load) => Math.max(1, Math.ceil((load - hair) / (mostCalls + hair) - 1e-9)));
  const most = loads.map((load, k) => {
    return Math.min(
      (parts[k] as number[]).length,
      leastCalls > 0 ? Math.floor((load + hair) / (leastCalls - hair) + 1e-9) : Infinity,
    );
  });
  const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);
  return (
    calls.some((load) => load > mostCalls + hair) ||
    fewest.some((n, k) => n > (most[k] as number)) ||
    sum(fewest) > beats ||
    sum(most) < beats
  );
}
