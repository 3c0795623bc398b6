import type { SolveOptions } from "../optimization/solve-program.ts";
import { loadSolver, type Solver } from "../optimization/solver.ts";
import { DutycycleError, requireNumber } from "../quantity/error.ts";
import { type CoverProblem, leastCostProgram, leastShortfallProgram } from "./cover-program.ts";
import { type CoverShift, requireCoverProblem, requirePeople } from "./cover-shift.ts";
import { greedyCover, withoutIdle } from "./greedy-cover.ts";
import { inFractions, roundedCover, wholeBound } from "./rounded-cover.ts";
import { type ShiftCover, shiftCover } from "./shift-cover.ts";

/** A plan of shifts, and how good it is known to be. */
export interface ShiftCoverPlan extends ShiftCover {
  /**
   * `optimal`: covers everything, and nothing that does costs less. `feasible`: covers everything; the time was up before the best was
   * known. `infeasible`: nothing within the limits covers everything; this plan has the least shortfall found. `time-limit`: the time
   * was up before either was known.
   */
  readonly status: "optimal" | "feasible" | "infeasible" | "time-limit";
  /** People on each shift, in the order of the shifts. */
  readonly people: readonly number[];
  /**
   * Proved: no plan that covers everything costs less. With `infeasible` it is about hours instead: no plan within the limits has
   * fewer `shortHours`, so that the shortfall is the least possible where the two are equal.
   */
  readonly bound: number;
}

/**
 * How many people on which shift cover what is required, at least cost?
 *
 *     minimise   sum_s c_s x_s
 *     subject to sum_s a_st x_s >= R_t   for every slot t
 *                sum_s a_st x_s <= M_t,  x_s <= m_s,  sum_s x_s <= N,  x_s whole
 *
 * with x_s = people on shift s, a_st = `covers`, R_t = `required`, c_s = `cost`, M_t = `maxPerSlot`, m_s = the shift's `maxPeople`, N =
 * `maxPeople`. Exact, by HiGHS, which is loaded at the first call that needs it: in fractions of people first, whose cost is a bound. If no x keeps all of it, the requirement gives way:
 *
 *     minimise   sum_t u_t   subject to  sum_s a_st x_s + u_t >= R_t and the limits;   then least cost among those plans
 *
 * The slots are all the time there is: let a shift that passes midnight, or the end of the week, cover slots at both ends (as
 * {@link shiftsStarting} and {@link weeklyShifts} do). The requirement counts people at work. Leave and sickness are not in it: put the
 * relief factor on the result. There may be several best plans; which one comes is not said. A shift on each day of a week with 48 starts a day
 * takes some tens of milliseconds; shifts with a break, or people bound to five days, with 48 starts can take minutes to prove the last
 * person, so give them a time limit and look at `bound`.
 *
 * @param input.required - people needed at work, one number a slot, each in [0, 1e6]; 2.5 is met by 3.
 * @param input.slotMinutes - length of a slot, in (0, infinity); 60 unless given.
 * @param input.shifts - those to choose from; each `covers` is as long as `required`.
 * @param input.maxPeople - at most so many in all, whole, in [0, infinity).
 * @param input.maxPerSlot - at most so many at work at once, one number or one a slot, each in [0, infinity): cars, desks.
 * @param input.timeLimitSeconds - for the whole search, in (0, infinity); none unless given.
 * @returns see {@link ShiftCoverPlan}. Hours are person-hours over all slots.
 * @throws DutycycleError for a value outside its interval or `covers` of another length; the signal's reason when aborted.
 * @see G. B. Dantzig, A comment on Edie's "Traffic delays at toll booths", Operations Research 2(3), 1954, pp. 339-341.
 *
 * @example
 * ```ts
 * import { coverShifts } from "dutycycle";
 * const eight = (from: number) => Array.from({ length: 6 }, (_, block) => ((block - from + 6) % 6 < 2 ? 1 : 0));
 * const plan = await coverShifts({
 *   required: [4, 6, 5, 6, 10, 7],
 *   slotMinutes: 240,
 *   shifts: ["0:00", "4:00", "8:00", "12:00", "16:00", "20:00"].map((name, from) => ({ name, covers: eight(from) })),
 * });
 * plan.status; // => "optimal"
 * plan.total; // => 19
 * plan.bound; // => 19
 * plan.shortHours; // => 0
 * ```
 */
export async function coverShifts(
  input: {
    readonly required: readonly number[];
    readonly slotMinutes?: number;
    readonly shifts: readonly CoverShift[];
    readonly maxPeople?: number;
    readonly maxPerSlot?: number | readonly number[];
  } & SolveOptions,
): Promise<ShiftCoverPlan> {
  requireCoverProblem(input);
  requireLimits(input);
  input.signal?.throwIfAborted();
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

function requireLimits({ required, maxPeople, maxPerSlot }: CoverProblem): void {
  if (maxPeople !== undefined) requirePeople("maxPeople", maxPeople);
  if (maxPerSlot === undefined) return;
  if (typeof maxPerSlot !== "object") {
    requireNumber("maxPerSlot", maxPerSlot, "[0, infinity)", (n) => n >= 0);
    return;
  }
  if (maxPerSlot?.length !== required.length) {
    const expected = `a number or a list of ${required.length} numbers`;
    throw new DutycycleError({ argument: "maxPerSlot", expected, received: maxPerSlot });
  }
  for (const [t, most] of maxPerSlot.entries()) {
    requireNumber(`maxPerSlot[${t}]`, most, "[0, infinity)", (n) => n >= 0);
  }
}
