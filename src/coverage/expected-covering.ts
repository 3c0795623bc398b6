import type { ExpectedCovering, UnitQuestion } from "./site-models.ts";

/**
 * Where should so many units stand, when each is busy part of its time, so that most demand is expected to find a free one within the
 * limit?
 *
 *     maximise   sum_i sum_k a_i (1 - q) q^(k-1) y_ik  =  sum_i a_i (1 - q^(n_i))
 *     subject to sum_k y_ik <= sum_{j in N_i} x_j for every i,   sum_j x_j = p,   x_j whole,   0 <= y_ik <= 1
 *
 * with q = `busyShare`, p = `units`, n_i = units within the limit of i (the maximal expected covering problem, MEXCLP). It takes units to be
 * busy independently and all alike. Busy neighbours make each other busier, so that it promises somewhat too much where q is high and units stand
 * apart; check the placing with a hypercube model or by simulation.
 *
 * @param input.weights - a_i, each in [0, infinity); 1 unless given.
 * @param input.units - whole number in [0, 1000].
 * @param input.busyShare - q, in [0, 1): hours on calls over hours on duty, see {@link systemBusyShare} and {@link measuredBusyShare}.
 * @param input.maxUnitsBySite - room at each site, whole numbers in [0, infinity); no limit unless given.
 * @param input.method - `quick`: greedy steps and exchange, with the bound of multipliers.
 * @returns see {@link ExpectedCovering}.
 * @throws DutycycleError for a value outside its interval.
 * @see M. S. Daskin, A maximum expected covering location model: formulation, properties and heuristic solution, Transportation Science
 * 17(1), 1983, pp. 48-70.
 *
 * @example
 * ```ts
 * import { expectedCovering } from "dutycycle/coverage";
 * // Two towns that no site serves together. At a busy share of 0.1 each gets one unit; at 0.6 both stand where the calls are.
 * const towns = { reach: [[2, 20], [20, 2]], limit: 8, weights: [70, 30], units: 2 };
 * (await expectedCovering({ ...towns, busyShare: 0.1 })).unitsBySite; // => [1, 1]
 * (await expectedCovering({ ...towns, busyShare: 0.6 })).unitsBySite; // => [2, 0]
 * (await expectedCovering({ ...towns, busyShare: 0.1 })).expectedWeight; // => 90
 * ```
 */
export async function expectedCovering(input: UnitQuestion): Promise<ExpectedCovering> {
  // Loaded when sites are looked for.
  const { mostExpected } = await import("./unit-placing.ts");
  return mostExpected(input);
}
