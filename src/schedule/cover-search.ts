import type { SolveOptions } from "../optimization/solve-program.ts";
import { loadSolver, type Solver } from "../optimization/solver.ts";
import type { ShiftCoverPlan } from "./cover-plan.ts";
import { type CoverProblem, leastCostProgram, leastShortfallProgram } from "./cover-program.ts";
import { greedyCover, withoutIdle } from "./greedy-cover.ts";
import { inFractions, roundedCover, wholeBound } from "./rounded-cover.ts";
import { shiftCover } from "./shift-cover.ts";

/** What `coverShifts` does once its input is checked. */
export async function foundCover(
  input: CoverProblem & SolveOptions & { readonly slotMinutes?: number },
): Promise<ShiftCoverPlan> {
  const solver = input.solver ?? (await loadSolver());
  const planOf = (
    people: readonly number[],
    status: ShiftCoverPlan["status"],
    bound: number,
  ): ShiftCoverPlan => {
    return { status, people, ...shiftCover({ ...input, people }), bound };
  };
  // In fractions of people first: it is quick, its cost is a bound, and a plan of whole people is near.
  const program = leastCostProgram(input);
  const relaxed = await solver.solve(inFractions(program), input);
  const least = relaxed.status === "optimal" ? wholeBound(input, relaxed.objective ?? 0) : 0;
  const near =
    relaxed.values === undefined ? undefined : roundedCover(input, { program, fractions: relaxed.values });
  if (near !== undefined && near.cost <= least + 1e-9 * Math.abs(least))
    return planOf(near.people, "optimal", near.cost);
  const isHopeless = relaxed.status === "infeasible";
  const found = isHopeless ? relaxed : await solver.solve(program, within(input, relaxed.seconds));
  if (found.status === "infeasible") {
    const spentSeconds = found.seconds + (isHopeless ? 0 : relaxed.seconds);
    const short = await leastShortfall(input, solver, spentSeconds);
    return planOf(short.people, "infeasible", short.bound * ((input.slotMinutes ?? 60) / 60));
  }
  const bound = Math.max(wholeBound(input, found.bound ?? 0), least);
  if (found.status === "optimal") return planOf(withoutIdle(input, found.values ?? []), "optimal", bound);
  const quick = planOf(near?.people ?? greedyCover(input), "time-limit", bound);
  if (found.values === undefined) return quick.shortHours > 0 ? quick : { ...quick, status: "feasible" };
  const plan = planOf(withoutIdle(input, found.values), "feasible", bound);
  return quick.shortHours === 0 && quick.cost < plan.cost ? { ...quick, status: "feasible" } : plan;
}

/** What is left of the time limit. */
function within<Limits extends SolveOptions>(limits: Limits, spentSeconds: number): Limits {
  const { timeLimitSeconds } = limits;
  if (timeLimitSeconds === undefined) return limits;
  return { ...limits, timeLimitSeconds: Math.max(timeLimitSeconds - spentSeconds, 1e-3) };
}

/** The people of a plan with the least shortfall, and the fewest people, summed over slots, by which any plan is short. */
async function leastShortfall(
  input: CoverProblem & SolveOptions,
  solver: Solver,
  spentSeconds: number,
): Promise<{ readonly people: number[]; readonly bound: number }> {
  const count = input.shifts.length;
  const shortest = await solver.solve(leastShortfallProgram(input), within(input, spentSeconds));
  const first = shortest.values?.slice(0, count) ?? greedyCover(input);
  const short = shiftCover({ ...input, people: first }).shortBySlot.reduce((sum, people) => sum + people, 0);
  const cheapest = await solver.solve(
    leastShortfallProgram(input, short),
    within(input, spentSeconds + shortest.seconds),
  );
  const people = withoutIdle(input, cheapest.values?.slice(0, count) ?? first);
  return { people, bound: shortest.bound ?? 0 };
}
