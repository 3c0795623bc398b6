import type { SolveOptions } from "../optimization/solve-program.ts";
import { loadSolver } from "../optimization/solver.ts";
import { nearestOf } from "./p-median.ts";
import { type Reach, requireReach } from "./reach.ts";
import { setCovering } from "./set-covering.ts";
import type { SiteStatus } from "./site-program.ts";
import { requireCount, type SiteChoice, siteLimits } from "./sites.ts";

/** So many sites, and the farthest that anybody is from the nearest. */
export interface PCenter {
  /** `infeasible`: no choice of so many sites reaches every demand point. */
  readonly status: SiteStatus;
  readonly sites: readonly number[];
  /** The largest reach from a demand point to its nearest open site. Absent if infeasible. */
  readonly worst?: number;
  /** Proved: no choice has a smaller `worst`. Absent if there is none. */
  readonly bound?: number;
}

/**
 * Where should so many sites be, so that the demand point farthest from help is as near as possible?
 *
 *     minimise   r   subject to  d_{i, nearest(i)} <= r for every i,   sum_j x_j = p,   x_j 0 or 1
 *
 * r is one of the distances in `reach`, so that it is found by bisection over them: whether a limit r can be kept by p sites is a
 * {@link setCovering}, solved exactly. Weights have no part in it: one remote farm decides.
 *
 * @param input.open - p, the fixed sites included; whole number in [0, infinity).
 * @param input.timeLimitSeconds - for each of the some ten to twenty searches.
 * @returns see {@link PCenter}.
 * @throws DutycycleError for a value outside its interval.
 * @see E. Minieka, The m-center problem, SIAM Review 12(1), 1970, pp. 138-139.
 *
 * @example
 * ```ts
 * import { pCenter } from "dutycycle/coverage";
 * const line = [0, 1, 2, 10].map((home) => [0, 1, 2, 10].map((site) => Math.abs(home - site)));
 * const { sites, worst } = await pCenter({ reach: line, open: 2 });
 * sites; // => [1, 3]
 * worst; // => 1
 * ```
 */
export async function pCenter(
  input: { readonly reach: Reach; readonly open: number } & SiteChoice & SolveOptions,
): Promise<PCenter> {
  const { reach, open } = input;
  const count = requireReach(reach);
  requireCount("open", open);
  const { lower, upper } = siteLimits(input, count);
  const candidates = [...upper.keys()].filter((j) => upper[j] === 1);
  const fixed = candidates.filter((j) => lower[j] === 1);
  if (open > candidates.length || open < fixed.length) return { status: "infeasible", sites: [] };
  const solver = input.solver ?? (await loadSolver());
  const distances = distinctDistances(reach, candidates);
  let best: readonly number[] | undefined;
  // Impossible below distances[proved]; possible at distances[kept]. What a time limit left open lies between.
  let proved = 0;
  let kept = distances.length;
  let low = 0;
  while (low < kept) {
    const middle = Math.floor((low + kept) / 2);
    const cover = await setCovering({ ...input, limit: distances[middle] as number, solver });
    if (cover.sites.length > 0 && cover.sites.length <= open) {
      best = cover.sites;
      kept = middle;
      continue;
    }
    const isImpossible = cover.status === "infeasible" || (cover.bound ?? 0) > open + 1e-6;
    if (isImpossible) proved = middle + 1;
    low = middle + 1;
  }
  if (best === undefined)
    return { status: proved === distances.length ? "infeasible" : "time-limit", sites: [] };
  const sites = filledUp(best, candidates, open);
  const worst = reach.reduce((most, row) => Math.max(most, row[nearestOf(row, sites)] as number), 0);
  const bound = Math.min(distances[proved] as number, worst);
  return { status: bound === worst ? "optimal" : "feasible", sites, worst, bound };
}

function distinctDistances(reach: Reach, candidates: readonly number[]): Float64Array {
  const all = new Set(
    reach.flatMap((row) => candidates.map((j) => row[j] as number).filter(Number.isFinite)),
  );
  return Float64Array.from(all).sort();
}

/** One more site is never worse: the first candidates that are left make up the number asked for. */
function filledUp(sites: readonly number[], candidates: readonly number[], open: number): number[] {
  const rest = candidates.filter((j) => !sites.includes(j)).slice(0, open - sites.length);
  return [...sites, ...rest].sort((a, b) => a - b);
}
