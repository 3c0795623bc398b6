import { sum } from "../stats/sum.ts";
import { type DispatchGroup, tieWeights } from "./dispatch-order.ts";
import { corrections } from "./hypercube-correction.ts";
import type { HypercubeSolution } from "./hypercube-exact.ts";
import { logLevelShares } from "./hypercube-levels.ts";

const MOST_ROUNDS = 1000;
const SETTLED = 1e-12;

/**
 * Larson's approximation: the first j units of a list are busy and the next is free with probability
 *
 *     Q(j) rho_1 rho_2 ... rho_j (1 - rho)
 *
 * a product as if units were independent, put right by Q. Workloads rho are the fixed point of "busy share = work that
 * comes while free, and a share of the queued". After each round they are scaled so that as many calls end as are answered.
 *
 * Where service times differ, the number of busy units is taken to fall from k at k times the mean completion rate of busy units (a
 * mean-service-time approximation in the manner of Jarvis), from N at the sum of all rates, which is exact.
 */
export function approximateHypercube(
  groups: readonly DispatchGroup[],
  callsPerHour: number,
  completions: readonly number[],
  queue: boolean,
): HypercubeSolution {
  const units = completions.length;
  const allRates = sum(completions);
  const ones = completions.map(() => 1);
  const falls = new Float64Array(units + 1);
  let workload = completions.map(() => callsPerHour / (callsPerHour + allRates));
  let turns: readonly Float64Array[] = [];
  let allBusy = 0;
  let iterations = 0;
  let stride = 1;
  let moved = 1;
  for (; moved > SETTLED && iterations < MOST_ROUNDS; iterations++) {
    const busyWhileOneIsFree = workload.map((share) => Math.max(1e-12, share - allBusy));
    const busyRate = dot(busyWhileOneIsFree, completions) / dot(busyWhileOneIsFree, ones);
    for (let k = 1; k < units; k++) falls[k] = k * busyRate;
    falls[units] = allRates;
    const levels = logLevelShares(callsPerHour, falls, queue);
    const utilization = levels.reduce((sum, log, k) => sum + Math.exp(log) * k, 0) / units;
    const factors = corrections(levels, utilization);
    allBusy = Math.exp(levels[units] as number);
    turns = groups.map(({ ranks }) => turnShares(ranks, workload, factors));
    const work = completions.map(() => 0);
    groups.forEach((group, g) => {
      for (let n = 0; n < units; n++) {
        work[n] =
          (work[n] as number) + (group.callsPerHour * (turns[g]?.[n] as number)) / (completions[n] as number);
      }
    });
    const queuedShare = queue ? (callsPerHour * allBusy) / allRates : 0;
    const next = work.map((hours) => (hours + queuedShare) / (1 + hours));
    const scale = (callsPerHour * (queue ? 1 : 1 - allBusy)) / dot(next, completions);
    const last = moved;
    moved = 0;
    const steps = next.map((share, n) => {
      const old = workload[n] as number;
      // Nobody is moved further than half the way to always busy.
      const step = Math.min(share * scale - old, (1 - old) / 2);
      moved = Math.max(moved, Math.abs(step));
      return step;
    });
    if (moved > last) stride = Math.max(0.02, stride * 0.7);
    workload = workload.map((share, n) => share + stride * (steps[n] as number));
  }
  const answered = turns.map((turn) => {
    const byUnit = Array.from(turn, (share, n) => share * (1 - (workload[n] as number)));
    const total = sum(byUnit);
    return byUnit.map((share) => (share / (total || 1)) * (1 - allBusy));
  });
  return { answered, workload, allBusy, iterations, settled: moved <= SETTLED };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}

/** For each unit, the chance that all before it on the list are busy, corrected; ties are averaged over their orders. */
function turnShares(
  ranks: DispatchGroup["ranks"],
  workload: readonly number[],
  factors: Float64Array,
): Float64Array {
  const turns = new Float64Array(workload.length);
  const products = new Float64Array(workload.length).fill(1, 0, 1);
  let before = 0;
  let allBefore = 1;
  for (const rank of ranks) {
    const weights = tieWeights(rank.length);
    for (const unit of rank) {
      // products[k]: sum over the sets of k others of the rank of the product of their workloads
      products.fill(0, 1, rank.length);
      let seen = 0;
      for (const other of rank) {
        if (other === unit) continue;
        const share = workload[other] as number;
        for (let k = ++seen; k > 0; k--)
          products[k] = (products[k] as number) + (products[k - 1] as number) * share;
      }
      let turn = 0;
      for (let k = 0; k < rank.length; k++) {
        turn += (products[k] as number) * (weights[k] as number) * (factors[before + k] as number);
      }
      turns[unit] = allBefore * turn;
    }
    for (const unit of rank) allBefore *= workload[unit] as number;
    before += rank.length;
  }
  return turns;
}
