import { ZoneCalendar } from "../quantity/calendar.ts";
import { clockBoundary } from "../quantity/clock-boundary.ts";
import { type DutySpan, SERVICES, type Service } from "../quantity/duty-span.ts";
import { requireOneOf, requireThat } from "../quantity/error.ts";
import { DAY_MS, MINUTE_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { requirePeriod } from "../quantity/period.ts";
import { requireDay } from "./civil-time.ts";
import { readShifts, type ShiftPlan, shiftPlan } from "./shift-plan.ts";

/**
 * Who is on duty, span by span, where so many people work a shift plan?
 *
 * Each shift of each crew is one head count, `basis` planned, from clock time to clock time in the zone: over whole
 * cycles without a clock change
 *
 *     sum of personnel x hours = people in all crews x average weekly hours x weeks
 *
 * A shift over the spring change is an hour shorter, one over the autumn change an hour longer. Shifts that reach
 * over an edge of the period are cut there.
 *
 * Use `rosterFrom` to make a roster of the spans, and `rosterFromPlan` where posts depend on the day of the week
 * alone.
 *
 * @param input.plan - of {@link shiftPlans}, or your own through {@link shiftPlan}.
 * @param input.firstDay - local date `"YYYY-MM-DD"` of the first day of the patterns; they run backwards too.
 * @param input.people - people in each crew, in [0, 100000], or by crew's name; crews that are not named have nobody.
 * @param input.period - epoch milliseconds [start, end), inside [1901, 2200).
 * @param input.service - default `unknown`.
 * @returns spans in order of day and crew; none for a crew of nobody.
 * @throws DutycycleError for a plan, zone, date, period or number that is none, and for people of a crew that the
 *   plan does not have.
 *
 * @example
 * ```ts
 * import { dutySpans, rosterFrom, shiftPlans } from "dutycycle";
 * const plan = shiftPlans.find(({ id }) => id === "24-48")!;
 * const timeZone = "America/Detroit";
 * // Three platoons of twelve, three weeks of January 2024: 36 x 56 x 3 hours.
 * const period = { start: Date.UTC(2024, 0, 1, 5), end: Date.UTC(2024, 0, 22, 5) };
 * const spans = dutySpans({ plan, timeZone, firstDay: "2024-01-01", period, people: 12, service: "fire" });
 * spans.length; // => 22
 * rosterFrom(spans, { timeZone }).roster.personnelHours; // => 6048
 * ```
 */
export function dutySpans(input: {
  readonly plan: ShiftPlan;
  readonly timeZone: string;
  readonly firstDay: string;
  readonly people: number | Readonly<Record<string, number>>;
  readonly period: Period;
  readonly service?: Service;
  readonly role?: string;
  readonly area?: string;
}): DutySpan[] {
  const calendar = new ZoneCalendar(input?.timeZone);
  const plan = shiftPlan(input.plan);
  const first = requireDay("firstDay", input.firstDay);
  const period = requirePeriod(input.period);
  const { service = "unknown", role, area } = input;
  requireOneOf("service", service, SERVICES);
  const crews = headCounts(plan, input.people);
  const shifts = readShifts(plan.shifts);
  const place = known({ role, service, area });

  const spans: DutySpan[] = [];
  // The shift of the day before may reach into the period, that of no earlier day.
  const from = Math.floor(calendar.localFromInstant(period.start) / DAY_MS) - 1;
  const to = Math.floor(calendar.localFromInstant(period.end - 1) / DAY_MS);
  for (let day = from; day <= to; day++) {
    const ofCycle = (((day - first) % plan.cycleDays) + plan.cycleDays) % plan.cycleDays;
    for (const { pattern, personnel } of crews) {
      const shift = shifts.get(pattern[ofCycle] as string);
      if (shift === undefined) continue;
      const clock = (minute: number): number => clockBoundary(calendar, day * DAY_MS + minute * MINUTE_MS);
      const start = Math.max(clock(shift.start), period.start);
      const end = Math.min(clock(shift.end), period.end);
      if (start < end) spans.push({ ...place, personnel, start, end, basis: "planned" });
    }
  }
  return spans;
}

function headCounts(
  plan: ShiftPlan,
  people: number | Readonly<Record<string, number>>,
): { readonly pattern: string; readonly personnel: number }[] {
  const isOne = typeof people !== "object" || people === null;
  const counts = new Map(isOne ? plan.crews.map(({ name }) => [name, people]) : Object.entries(people));
  for (const [name, count] of counts) {
    const argument = isOne ? "people" : `people.${name}`;
    requireWithin(argument, count, "[0, 100000]");
    requireThat(
      plan.crews.some((crew) => crew.name === name),
      argument,
      `crews of the plan: ${plan.crews.map((crew) => crew.name).join(", ")}`,
      name,
    );
  }
  return plan.crews
    .map(({ name, pattern }) => ({ pattern, personnel: counts.get(name) ?? 0 }))
    .filter(({ personnel }) => personnel > 0);
}
