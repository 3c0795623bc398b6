import { rowList } from "../optimization/row-list.ts";
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
    ...(proved === undefined ? {} : { bound: proved }),
    ...gapOf(status, totalWeighted, proved),
  };
}

async function exactly(input: SiteQuestion, weights: readonly number[], limits: Limits): Promise<Found> {
  const count = limits.upper.length;
  const list = rowList();
  const cost: number[] = [];
  for (const [i, row] of input.reach.entries()) {
    if (weights[i] === 0) continue;
    const first = count + cost.length;
    const ways = [...row.keys()].filter((j) => limits.upper[j] === 1 && Number.isFinite(row[j]));
    list.add(
      { lower: 1, upper: 1 },
      ways.map((_, k) => first + k),
    );
    for (const [k, j] of ways.entries()) {
      cost.push((weights[i] as number) * (row[j] as number));
      list.add({ lower: 0 }, [j, first + k], [1, -1]);
    }
  }
  list.add({ lower: input.open, upper: input.open }, [...new Array(count).keys()]);
  const largest = cost.reduce((most, value) => Math.max(most, value), 1);
  const scale = 2 ** -Math.floor(Math.log2(largest));
  const scaled = shares(cost.map((value) => value * scale));
  const sites = { cost: new Array<number>(count).fill(0), ...limits, whole: true };
  const found = await solveSites(siteProgram("minimize", sites, scaled, list.rows), input);
  return {
    status: found.status,
    ...(found.values === undefined ? {} : { sites: openSites(found.values, count) }),
    ...(found.bound === undefined ? {} : { bound: found.bound / scale }),
  };
}

function quickly(reach: Reach, weights: readonly number[], open: number, limits: Limits): Found {
  const { lower, upper } = limits;
  const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);
  const task = medianTask(reach, weights, open, limits);
  if (sum(upper) < open || sum(lower) > open || !task.isReachable) return { status: "infeasible" };
  if (open === 0 && task.demands > 0) return { status: "infeasible" };
  let best = quickMedian(task);
  const known = best.total < task.far ? best.total : Infinity;
  const { bound, suggested } = medianBound(task, best.sites, known);
  if (bound > task.most * (1 + 1e-9)) return { status: "infeasible" };
  for (const sites of bound >= known ? [] : suggested) {
    const other = quickMedian(task, sites);
    if (other.total < best.total) best = other;
  }
  if (best.total >= task.far) return { status: "not-found" };
  const isBest = bound >= best.total * (1 - 1e-9);
  return { status: isBest ? "optimal" : "feasible", sites: best.sites, bound: isBest ? best.total : bound };
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
