import { rowList } from "../optimization/row-list.ts";
import { known } from "../quantity/known.ts";
import { medianBound } from "./median-bound.ts";
import type { MedianTask } from "./median-task.ts";
import { nearestOf } from "./nearest.ts";
import { quickMedian } from "./quick-median.ts";
import { demandWeights, type Reach, requireReach } from "./reach.ts";
import { gapOf, requireMethod } from "./site-method.ts";
import type { PMedian, SiteQuestion } from "./site-models.ts";
import { type SiteStatus, shares, siteProgram, solveSites } from "./site-program.ts";
import { openSites, requireCount, siteLimits } from "./sites.ts";

interface Found {
  readonly status: SiteStatus;
  readonly sites?: readonly number[];
  readonly bound?: number;
}

interface Limits {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** What `pMedian` does once it is loaded. */
export async function leastMean(input: SiteQuestion): Promise<PMedian> {
  const { reach } = input;
  const count = requireReach(reach);
  const weights = demandWeights(input.weights, reach.length);
  requireCount("open", input.open);
  const limits = siteLimits(input, count);
  const isQuick = requireMethod(input) === "quick";
  const { status, sites, bound } = isQuick
    ? quickly(reach, weights, input.open, limits)
    : await exactly(input, weights, limits);
  if (sites === undefined) return { status, sites: [], nearest: [] };
  const nearest = reach.map((row) => nearestOf(row, sites));
  const totalWeighted = nearest.reduce(
    (sum, j, i) => (weights[i] ? sum + weights[i] * (reach[i]?.[j] as number) : sum),
    0,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const proved = bound === undefined ? undefined : Math.max(0, Math.min(bound, totalWeighted));
  return {
    ...{ status, sites, nearest, totalWeighted },
    ...(all === 0 ? {} : { mean: totalWeighted / all }),
    ...known({ bound: proved }),
    ...gapOf(status, totalWeighted, proved),
  };
}

/** What the quick method's bound rules out, every pair of demand and site that no better choice has, is left out before HiGHS sees it. */
async function exactly(input: SiteQuestion, weights: readonly number[], limits: Limits): Promise<Found> {
  const count = limits.upper.length;
  const task = medianTask(input.reach, weights, input.open, limits);
  const { demands, cost } = task;
  const known = isPossible(task) ? searched(task) : undefined;
  const isKnown = known !== undefined && known.best.total < task.far;
  // With room for the rounding of sums as large as all of it.
  const most = isKnown ? known.best.total + 1e-9 * task.most : Infinity;
  const isLeft = (i: number, j: number): boolean =>
    Number.isFinite(cost[j * demands + i]) && (known === undefined || known.withPair(i, j) <= most);
  const list = rowList();
  const costs: number[] = [];
  for (let i = 0; i < demands; i++) {
    const first = count + costs.length;
    const ways = [...limits.upper.keys()].filter((j) => isLeft(i, j));
    list.add(
      { lower: 1, upper: 1 },
      ways.map((_, k) => first + k),
    );
    for (const [k, j] of ways.entries()) {
      costs.push(cost[j * demands + i] as number);
      list.add({ lower: 0 }, [j, first + k], [1, -1]);
    }
  }
  list.add({ lower: input.open, upper: input.open }, [...new Array(count).keys()]);
  const largest = costs.reduce((highest, value) => Math.max(highest, value), 1);
  const scale = 2 ** -Math.floor(Math.log2(largest));
  const scaled = shares(costs.map((value) => value * scale));
  const sites = { cost: new Array<number>(count).fill(0), ...limits, whole: true };
  const found = await solveSites(siteProgram("minimize", sites, scaled, list.rows), input);
  return {
    status: found.status,
    ...(found.values === undefined ? {} : { sites: openSites(found.values, count) }),
    // What was left out costs more than `most`.
    ...(found.bound === undefined ? {} : { bound: Math.min(found.bound / scale, most) }),
  };
}

function quickly(reach: Reach, weights: readonly number[], open: number, limits: Limits): Found {
  const task = medianTask(reach, weights, open, limits);
  if (!isPossible(task)) return { status: "infeasible" };
  const { best, bound: proved } = searched(task);
  // No total is below 0.
  const bound = Math.max(0, proved);
  if (bound > task.most * (1 + 1e-9)) return { status: "infeasible" };
  if (best.total >= task.far) return { status: "not-found" };
  const isBest = bound >= best.total * (1 - 1e-9);
  return { status: isBest ? "optimal" : "feasible", sites: best.sites, bound: isBest ? best.total : bound };
}

/** Whether there are as many candidates as asked, no more fixed sites, and a candidate for everybody. */
function isPossible({ lower, upper, open, demands, isReachable }: MedianTask): boolean {
  const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);
  return sum(upper) >= open && sum(lower) <= open && isReachable && (open > 0 || demands === 0);
}

/** A good choice, and what is proved. */
function searched(task: MedianTask): Omit<ReturnType<typeof medianBound>, "suggested"> & {
  readonly best: { readonly sites: readonly number[]; readonly total: number };
} {
  let best = quickMedian(task);
  const known = best.total < task.far ? best.total : Infinity;
  const { bound, suggested, withPair } = medianBound(task, best.sites, known);
  for (const sites of bound >= known ? [] : suggested) {
    const other = quickMedian(task, sites);
    if (other.total < best.total) best = other;
  }
  return { best, bound, withPair };
}

function medianTask(reach: Reach, weights: readonly number[], open: number, limits: Limits): MedianTask {
  const sites = limits.upper.length;
  const rows = [...reach.keys()].filter((i) => (weights[i] as number) > 0);
  const demands = rows.length;
  const cost = new Float64Array(demands * sites).fill(Infinity);
  let most = 0;
  let isReachable = true;
  for (const [k, i] of rows.entries()) {
    let farthest = -1;
    for (let j = 0; j < sites; j++) {
      const way = (reach[i] as readonly number[])[j] as number;
      if (limits.upper[j] === 0 || way === Infinity) continue;
      const value = (weights[i] as number) * way;
      cost[j * demands + k] = value;
      farthest = Math.max(farthest, value);
    }
    if (farthest < 0) isReachable = false;
    else most += farthest;
  }
  return { demands, sites, cost, open, ...limits, most, far: 2 * most + 1, isReachable };
}
