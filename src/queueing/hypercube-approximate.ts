import { type DispatchGroup, tieWeights } from "./dispatch-order.ts";
import { corrections } from "./hypercube-correction.ts";
import type { HypercubeSolution } from "./hypercube-exact.ts";
import { logLevelShares } from "./hypercube-levels.ts";

const MOST_ROUNDS = 1000;

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
  const allRates = completions.reduce((sum, rate) => sum + rate, 0);
  const falls = new Float64Array(units + 1);
  let workload = completions.map(() => Math.min(1, callsPerHour / allRates));
  let turns: readonly Float64Array[] = [];
  let allBusy = 0;
  let iterations = 0;
  for (let moved = 1; moved > 1e-13 && iterations < MOST_ROUNDS; iterations++) {
    const busyRate =
      dot(workload, completions) /
      dot(
        workload,
        workload.map(() => 1),
      );
    for (let k = 1; k < units; k++) falls[k] = k * busyRate;
    falls[units] = allRates;
    const levels = logLevelShares(callsPerHour, falls, queue);
    const utilization = levels.reduce((sum, log, k) => sum + Math.exp(log) * k, 0) / units;
    const factors = corrections(levels, utilization);
    allBusy = Math.exp(levels[units] as number);
    const answeredRate = queue ? callsPerHour : callsPerHour * (1 - allBusy);
    turns = groups.map(({ ranks }) => turnShares(ranks, workload, factors));
    const next = completions.map((rate, n) => {
      const work =
        groups.reduce((sum, group, g) => sum + group.callsPerHour * (turns[g]?.[n] as number), 0) / rate;
      return (work + (queue ? (callsPerHour * allBusy) / allRates : 0)) / (1 + work);
    });
    const scale = answeredRate / dot(next, completions);
    moved = 0;
    workload = next.map((share, n) => {
      const scaled = Math.min(1, share * scale);
      moved = Math.max(moved, Math.abs(scaled - (workload[n] as number)));
      return scaled;
    });
  }
  const answered = turns.map((turn) => {
    const byUnit = Array.from(turn, (share, n) => share * (1 - (workload[n] as number)));
    const total = byUnit.reduce((sum, share) => sum + share, 0);
    return byUnit.map((share) => (share / total) * (1 - allBusy));
  });
  return { answered, allBusy, iterations, workload };
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
  let before = 0;
  let allBefore = 1;
  for (const rank of ranks) {
    const weights = tieWeights(rank.length);
    for (const unit of rank) {
      // products[k]: sum over the sets of k others of the rank of the product of their workloads
      const products = new Float64Array(rank.length);
      products[0] = 1;
      rank
        .filter((other) => other !== unit)
        .forEach((other, seen) => {
          for (let k = seen + 1; k > 0; k--)
            products[k] = (products[k] as number) + (products[k - 1] as number) * (workload[other] as number);
        });
      turns[unit] =
        allBefore *
        products.reduce(
          (sum, product, k) => sum + product * (weights[k] as number) * (factors[before + k] as number),
          0,
        );
    }
    for (const unit of rank) allBefore *= workload[unit] as number;
    before += rank.length;
  }
  return turns;
}
