import { loadSolver } from "../optimization/solver.ts";
import { fewestSites } from "./cover-search.ts";
import { nearestOf } from "./nearest.ts";
import { quickCover } from "./quick-cover.ts";
import { coveringSites, type Reach, requireReach } from "./reach.ts";
import { gapOf, requireMethod } from "./site-method.ts";
import type { PCenter, SiteQuestion } from "./site-models.ts";
import { requireCount, siteLimits } from "./sites.ts";

/** What is known of a limit: sites that keep it, that none can, or neither. */
type Verdict = { readonly sites: readonly number[] } | "impossible" | "open";

/** What `pCenter` does once it is loaded: bisection over the distances. */
export async function nearestFarthest(input: Omit<SiteQuestion, "weights">): Promise<PCenter> {
  const { reach, open } = input;
  const count = requireReach(reach);
  requireCount("open", open);
  const limits = siteLimits(input, count);
  const isQuick = requireMethod(input) === "quick";
  const candidates = [...limits.upper.keys()].filter((j) => limits.upper[j] === 1);
  const fixed = candidates.filter((j) => limits.lower[j] === 1);
  if (open > candidates.length || open < fixed.length) return { status: "infeasible", sites: [] };
  const solver = isQuick ? undefined : (input.solver ?? (await loadSolver()));
  const exactly = async (limit: number): Promise<Verdict> => {
    const cover = await fewestSites({ ...input, limit, ...(solver && { solver }) });
    if (cover.sites.length > 0 && cover.sites.length <= open) return { sites: cover.sites };
    const isImpossible = cover.status === "infeasible" || (cover.bound ?? 0) > open + 1e-6;
    return isImpossible ? "impossible" : "open";
  };
  const quickly = async (limit: number): Promise<Verdict> => {
    const { sites, bound } = quickCover(coveringSites(reach, limit), limits, open);
    if (sites !== undefined && sites.length <= open) return { sites };
    return bound > open ? "impossible" : "open";
  };
  const verdictOn = isQuick ? quickly : exactly;

  const distances = distinctDistances(reach, candidates);
  let best: readonly number[] | undefined;
  // Impossible below distances[proved]; possible at distances[kept]. What could not be decided lies between.
  let proved = 0;
  let kept = distances.length;
  for (let low = 0; low < kept; ) {
    const middle = Math.floor((low + kept) / 2);
    const verdict = await verdictOn(distances[middle] as number);
    if (typeof verdict === "object") {
      best = verdict.sites;
      kept = middle;
      continue;
    }
    if (verdict === "impossible") proved = middle + 1;
    low = middle + 1;
  }
  // Where a limit was left open on the way, what lies between it and what is proved has not been looked at.
  for (let high = kept; isQuick && proved < high; ) {
    const middle = Math.floor((proved + high) / 2);
    const verdict = await verdictOn(distances[middle] as number);
    if (verdict === "impossible") proved = middle + 1;
    else high = middle;
    if (typeof verdict === "object" && middle < kept) {
      best = verdict.sites;
      kept = middle;
    }
  }
  if (best === undefined) {
    const undecided = isQuick ? "not-found" : "time-limit";
    return { status: proved === distances.length ? "infeasible" : undecided, sites: [] };
  }
  const sites = filledUp(best, candidates, open);
  const worst = reach.reduce((most, row) => Math.max(most, row[nearestOf(row, sites)] as number), 0);
  const bound = Math.min(distances[proved] as number, worst);
  const status = bound === worst ? "optimal" : "feasible";
  return { status, sites, worst, bound, ...gapOf(status, worst, bound) };
}

function distinctDistances(reach: Reach, candidates: readonly number[]): Float64Array {
  const all = new Set<number>();
  for (const row of reach) {
    for (const j of candidates) if (Number.isFinite(row[j])) all.add(row[j] as number);
  }
  return Float64Array.from(all).sort();
}

/** One more site is never worse: the first candidates that are left make up the number asked for. */
function filledUp(sites: readonly number[], candidates: readonly number[], open: number): number[] {
  const rest = candidates.filter((j) => !sites.includes(j)).slice(0, open - sites.length);
  return [...sites, ...rest].sort((a, b) => a - b);
}
