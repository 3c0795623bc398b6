import type { SolveOptions } from "../optimization/solve-program.ts";
import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { ShiftCoverPlan } from "./cover-plan.ts";
import type { CoverProblem } from "./cover-program.ts";
import { type CoverShift, requireCoverProblem, requirePeople } from "./cover-shift.ts";

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
  // Loaded with the solver, when a cover is looked for.
  const { foundCover } = await import("./cover-search.ts");
  return foundCover(input);
}

function requireLimits({ required, maxPeople, maxPerSlot }: CoverProblem): void {
  if (maxPeople !== undefined) requirePeople("maxPeople", maxPeople);
  if (maxPerSlot === undefined) return;
  if (typeof maxPerSlot !== "object") {
    requireWithin("maxPerSlot", maxPerSlot, "[0, infinity)");
    return;
  }
  const expected = `a number or a list of ${required.length} numbers`;
  requireThat(maxPerSlot?.length === required.length, "maxPerSlot", expected, maxPerSlot);
  for (const [t, most] of maxPerSlot.entries()) {
    requireWithin(`maxPerSlot[${t}]`, most, "[0, infinity)");
  }
}
