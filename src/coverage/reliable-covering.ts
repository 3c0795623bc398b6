import type { ReliableCovering, UnitQuestion } from "./site-models.ts";

/**
 * Where should so many units stand, so that most demand finds a free one within the limit at least so reliably?
 *
 *     1 - q^b >= alpha   <=>   b = ceil(ln(1 - alpha) / ln q)
 *     maximise   sum_i a_i y_i
 *     subject to b y_i <= sum_{j in N_i} x_j for every i,   sum_j x_j = p,   x_j whole,   y_i 0 or 1
 *
 * with q = `busyShare`, alpha = `reliability`, p = `units`: the maximum availability location problem with one busy share for all (MALP I). Units are
 * taken to be busy independently. A demand point with b - 1 units counts as nothing.
 *
 * @param input.units - whole number in [0, 1000].
 * @param input.busyShare - q, in [0, 1).
 * @param input.reliability - alpha, in (0, 1).
 * @param input.method - `quick`: greedy steps and exchange, with the bound of multipliers, which is loose where b is large.
 * @returns see {@link ReliableCovering}.
 * @throws DutycycleError for a value outside its interval.
 * @see C. ReVelle and K. Hogan, The maximum availability location problem, Transportation Science 23(3), 1989, pp. 192-200.
 *
 * @example
 * ```ts
 * import { reliableCovering } from "dutycycle/coverage";
 * const towns = { reach: [[2, 20], [20, 2]], limit: 8, weights: [70, 30], units: 3, busyShare: 0.3 };
 * const { unitsWithin, coveredWeight } = await reliableCovering({ ...towns, reliability: 0.9 });
 * unitsWithin; // => 2
 * coveredWeight; // => 70
 * ```
 */
export async function reliableCovering(
  input: UnitQuestion & { readonly reliability: number },
): Promise<ReliableCovering> {
  // Loaded when sites are looked for.
  const { mostReliable } = await import("./unit-placing.ts");
  return mostReliable(input);
}
