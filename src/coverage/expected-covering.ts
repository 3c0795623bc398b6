import { rowList } from "../optimization/row-list.ts";
import type { SolveOptions } from "../optimization/solve-program.ts";
import { requireNumber } from "../quantity/error.ts";
import { coveringSites, demandWeights, type Reach, requireReach } from "./reach.ts";
import { boundOf, type SiteStatus, shares, siteProgram, solveSites } from "./site-program.ts";
import { requireCount, siteLimits } from "./sites.ts";

/** So many units at sites, and the weight that finds a free one within the limit. */
export interface ExpectedCovering {
  /** `infeasible`: the sites cannot take so many units. */
  readonly status: SiteStatus;
  /** Units at each site; several may share one. */
  readonly unitsBySite: readonly number[];
  /** Expected weight that finds at least one free unit within the limit. */
  readonly expectedWeight: number;
  /** Over the weight of all; absent where that is 0. */
  readonly expectedShare?: number;
  /** Proved: no placing expects more. Absent if there is none. */
  readonly bound?: number;
}

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
 * @param input.busyShare - q, in [0, 1): hours on calls over hours on duty.
 * @param input.maxUnitsBySite - room at each site, whole numbers in [0, infinity); no limit unless given.
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
export async function expectedCovering(
  input: {
    readonly reach: Reach;
    readonly limit: number;
    readonly weights?: readonly number[];
    readonly units: number;
    readonly busyShare: number;
    readonly maxUnitsBySite?: readonly number[];
  } & SolveOptions,
): Promise<ExpectedCovering> {
  const { units, busyShare } = input;
  const { count, near, weights, sites } = unitPlacing(input);
  const depth = Array.from({ length: units }, (_, k) => (1 - busyShare) * busyShare ** k);
  const list = rowList();
  for (const [i, within] of near.entries()) {
    const served = depth.map((_, k) => count + i * units + k);
    list.add({ lower: 0 }, [...within, ...served], [...within.map(() => 1), ...served.map(() => -1)]);
  }
  list.add({ lower: units, upper: units }, [...new Array(count).keys()]);
  const worth = weights.flatMap((weight) => depth.map((share) => weight * share));
  const found = await solveSites(siteProgram("maximize", sites, shares(worth), list.rows), input);
  const unitsBySite = found.values?.slice(0, count) ?? new Array(count).fill(0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const expectedWeight = weights.reduce((sum, weight, i) => {
    const within = (near[i] ?? []).reduce((n, j) => n + (unitsBySite[j] as number), 0);
    return sum + weight * (1 - busyShare ** within);
  }, 0);
  return {
    ...{ status: found.status, unitsBySite, expectedWeight },
    ...(all === 0 ? {} : { expectedShare: expectedWeight / all }),
    ...boundOf(found),
  };
}

/** What placing units at sites asks and may do. */
export function unitPlacing(input: {
  readonly reach: Reach;
  readonly limit: number;
  readonly weights?: readonly number[];
  readonly units: number;
  readonly busyShare: number;
  readonly maxUnitsBySite?: readonly number[];
}): {
  readonly count: number;
  readonly near: number[][];
  readonly weights: readonly number[];
  readonly sites: { cost: number[]; lower: number[]; upper: number[]; whole: boolean };
} {
  const count = requireReach(input.reach);
  const near = coveringSites(input.reach, input.limit);
  const weights = demandWeights(input.weights, near.length);
  requireNumber("units", input.units, "[0, 1000], whole", (n) => n >= 0 && n <= 1000 && Number.isInteger(n));
  requireNumber("busyShare", input.busyShare, "[0, 1)", (n) => n >= 0 && n < 1);
  const room = input.maxUnitsBySite ?? new Array<number>(count).fill(input.units);
  if (room.length !== count) {
    requireNumber("maxUnitsBySite.length", room.length, `[${count}, ${count}]`, (n) => n === count);
  }
  for (const [j, most] of room.entries()) requireCount(`maxUnitsBySite[${j}]`, most);
  const { lower } = siteLimits({}, count);
  const upper = room.map((most) => Math.min(most, input.units));
  return { count, near, weights, sites: { cost: new Array(count).fill(0), lower, upper, whole: true } };
}
