import { requireOneOf } from "../quantity/error.ts";
import { DAY_MS } from "../quantity/instant.ts";
import { known } from "../quantity/known.ts";
import { dutySpans } from "./duty-spans.ts";
import { type FlsaService, flsaThresholdHours } from "./flsa-threshold.ts";
import { type ShiftPlan, shiftPlan } from "./shift-plan.ts";
import { overtimeByWorkPeriod } from "./work-period.ts";

/** The overtime that is built into a shift plan. */
export interface PlanOvertime {
  readonly crew: string;
  readonly thresholdHours: number;
  /** Scheduled hours a work period, on average. */
  readonly averageHours: number;
  /** Hours above the threshold a work period, on average. */
  readonly averageOvertimeHours: number;
  /** The same a year: x 365 / days of the work period. */
  readonly overtimeHoursPerYear: number;
  /** Hours of each work period until cycle and work period fall together again, in order. */
  readonly hoursByPeriod: readonly number[];
}

/**
 * How much overtime is built into a shift plan, by US law, before anybody stays longer or comes in on a day off?
 *
 *     average overtime = mean over work periods of max(0, hours - threshold)
 *
 * over as many work periods as it takes until the plan's cycle and the work period begin on one day again. It is at
 * least average hours - threshold, and more where some periods lie below the threshold: what is over in one period
 * is not made good by the next. Clock changes are left out; {@link overtimeByWorkPeriod} counts them.
 *
 * @param input.plan - of {@link shiftPlans}, or your own.
 * @param input.crew - whose; default the first. Crews differ only in when their long periods come, as a rule.
 * @param input.service - see {@link flsaThresholdHours}.
 * @param input.workPeriodDays - whole number in [7, 28].
 * @param input.startsAt - clock time `"HHMM"` at which work periods begin, on day 1 of the plan. Default `"0000"`.
 * @returns hours of one person who misses no shift: leave that does not count as hours worked brings overtime down.
 * @throws DutycycleError for an argument outside its interval or a crew that the plan does not have.
 * @see 29 CFR 553.230. 24/48 firefighters: 224 hours in 28 days on average, 12 above 212, 156.4 a year.
 *
 * @example
 * ```ts
 * import { planOvertime, shiftPlans } from "dutycycle";
 * const plan = shiftPlans.find(({ id }) => id === "24-48")!;
 * const built = planOvertime({ plan, service: "fire", workPeriodDays: 28 });
 * built.averageHours; // => 224
 * built.averageOvertimeHours; // => 12
 * built.overtimeHoursPerYear; // => 156.43
 * ```
 */
export function planOvertime(input: {
  readonly plan: ShiftPlan;
  readonly crew?: string;
  readonly service: FlsaService;
  readonly workPeriodDays: number;
  readonly startsAt?: string;
}): PlanOvertime {
  const plan = shiftPlan(input?.plan);
  const { crew = (plan.crews[0] as { name: string }).name, service, workPeriodDays } = input;
  requireOneOf(
    "crew",
    crew,
    plan.crews.map(({ name }) => name),
  );
  const thresholdHours = flsaThresholdHours(input);
  const workPeriods = plan.cycleDays / greatestCommonDivisor(plan.cycleDays, workPeriodDays);
  // From a Monday on, in a zone whose clock never changes, and a day more for a start later in the day.
  const start = Date.UTC(2001, 0, 1);
  const end = start + (workPeriods * workPeriodDays + 1) * DAY_MS;
  const place = { timeZone: "UTC", firstDay: "2001-01-01" };
  const spans = dutySpans({ plan, ...place, people: { [crew]: 1 }, period: { start, end } });
  const periods = overtimeByWorkPeriod({
    ...{ ...place, spans, service, workPeriodDays, workPeriods },
    ...known({ startsAt: input.startsAt }),
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const averageOvertimeHours = mean(periods.map(({ overtimeHours }) => overtimeHours));
  const hoursByPeriod = periods.map(({ hours }) => hours);
  return {
    crew,
    thresholdHours,
    averageHours: mean(hoursByPeriod),
    averageOvertimeHours,
    overtimeHoursPerYear: (averageOvertimeHours * 365) / workPeriodDays,
    hoursByPeriod,
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
