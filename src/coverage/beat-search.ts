import type { SolveOptions } from "../optimization/solve-program.ts";
import { beatBound } from "./beat-bound.ts";
import { exchangedBeats, type FoundBeats } from "./beat-exchange.ts";
import { type BeatAreas, type PatrolBeats, planOf } from "./beat-plan.ts";
import { exactBeats } from "./beat-program.ts";
import { grownBeats, startCenters } from "./beat-start.ts";
import { type BeatTask, beatTask } from "./beat-task.ts";
import { connectedParts } from "./contiguity.ts";

/** What `patrolBeats` does once its input is checked: a search, a bound, and where few pairs are left a proof. */
export async function foundBeats(
  input: BeatAreas & SolveOptions,
  beats: number,
  tolerance: number,
  exactPairs: number,
): Promise<PatrolBeats> {
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
