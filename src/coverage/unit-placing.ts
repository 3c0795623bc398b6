import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { foundPlacing } from "./placing-search.ts";
import { type PlacingTask, unitsWithin } from "./placing-task.ts";
import { covered, coveringSites, demandWeights, requireReach } from "./reach.ts";
import { gapOf } from "./site-method.ts";
import type { ExpectedCovering, ReliableCovering, UnitQuestion } from "./site-models.ts";
import { requireCount } from "./sites.ts";

/** What `expectedCovering` does once it is loaded. */
export async function mostExpected(input: UnitQuestion): Promise<ExpectedCovering> {
  const { busyShare } = input;
  const placing = unitPlacing(input);
  const { near, weights, units } = placing;
  const depth = Array.from({ length: units }, (_, k) => (1 - busyShare) * busyShare ** k);
  // Deeper levels are worth less than the last bit of the first.
  const worth = depth.filter((share) => share > 1e-16);
  const { status, unitsBySite, bound } = await foundPlacing({ ...placing, base: 0, step: 1, worth }, input);
  const within = unitsWithin(near, unitsBySite);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const expectedWeight = weights.reduce(
    (sum, weight, i) => sum + weight * (1 - busyShare ** (within[i] as number)),
    0,
  );
  return {
    ...{ status, unitsBySite, expectedWeight },
    ...(all === 0 ? {} : { expectedShare: expectedWeight / all }),
    ...known({ bound }),
    ...gapOf(status, expectedWeight, bound),
  };
}

/** What `reliableCovering` does once it is loaded. */
export async function mostReliable(
  input: UnitQuestion & { readonly reliability: number },
): Promise<ReliableCovering> {
  const placing = unitPlacing(input);
  requireWithin("reliability", input.reliability, "(0, 1)");
  const least = unitsForReliability(input.busyShare, input.reliability);
  const task = { ...placing, base: 0, step: least, worth: [1] };
  const { status, unitsBySite, bound } = await foundPlacing(task, input);
  const within = unitsWithin(placing.near, unitsBySite);
  const reached = covered(placing.weights, (i) => (within[i] as number) >= least);
  return {
    ...{ status, unitsBySite, unitsWithin: least, ...reached },
    ...known({ bound }),
    ...gapOf(status, reached.coveredWeight, bound),
  };
}

/** b; what is whole but for the last bits of a logarithm is whole. */
function unitsForReliability(busyShare: number, reliability: number): number {
  if (busyShare === 0) return 1;
  return Math.max(1, Math.ceil((Math.log1p(-reliability) / Math.log(busyShare)) * (1 - 1e-12)));
}

/** What placing units at sites asks and may do. */
function unitPlacing(
  input: UnitQuestion,
): Pick<PlacingTask, "near" | "weights" | "units" | "lower" | "upper"> {
  const { units } = input;
  const count = requireReach(input.reach);
  const near = coveringSites(input.reach, input.limit);
  const weights = demandWeights(input.weights, near.length);
  requireWithin("units", units, "[0, 1000], whole");
  requireWithin("busyShare", input.busyShare, "[0, 1)");
  const room = input.maxUnitsBySite ?? new Array<number>(count).fill(units);
  if (room.length !== count) {
    requireWithin("maxUnitsBySite.length", room.length, `[${count}, ${count}]`);
  }
  for (const [j, most] of room.entries()) requireCount(`maxUnitsBySite[${j}]`, most);
  const upper = room.map((most) => Math.min(most, units));
  return { near, weights, units, lower: room.map(() => 0), upper };
}
