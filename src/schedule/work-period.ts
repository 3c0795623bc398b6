import { ZoneCalendar } from "../quantity/calendar.ts";
import { clockBoundary } from "../quantity/clock-boundary.ts";
import { DutycycleError } from "../quantity/error.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { requireClock, requireDay } from "./civil-time.ts";
import { type FlsaService, flsaThresholdHours } from "./flsa-threshold.ts";

/** One person's hours in one work period [start, end). */
export interface WorkPeriod extends Period {
  readonly hours: number;
  readonly thresholdHours: number;
  /** Hours above the threshold; 0 where there are none. */
  readonly overtimeHours: number;
}

/**
 * How much overtime does one person work in each work period, by US law?
 *
 *     overtime = max(0, hours within the work period - threshold)
 *
 * Hours are those that passed, not those of the clock: the night of the autumn change counts an hour more. Work
 * periods follow one another without a gap, each from clock time to clock time in the zone; a span over the border is
 * split there.
 *
 * @param input.spans - when the person worked, in any order: planned shifts, or what a time sheet says.
 * @param input.service - see {@link flsaThresholdHours}.
 * @param input.workPeriodDays - whole number in [7, 28].
 * @param input.firstDay - local date `"YYYY-MM-DD"` on which the first work period begins.
 * @param input.startsAt - local clock time `"HHMM"` at which each begins. Default `"0000"`.
 * @param input.workPeriods - how many, whole number in [1, 10000]. Hours outside them are left out.
 * @throws DutycycleError for an argument outside its interval, or spans that overlap: nobody works twice at once.
 * @see 29 CFR 553.224 (work period), 553.230 (threshold).
 *
 * @example
 * ```ts
 * import { dutyRotation, overtimeByWorkPeriod } from "dutycycle";
 * const timeZone = "America/Detroit";
 * const duty = dutyRotation({ timeZone, rotation: [{ firstDay: "2024-01-01", shiftStart: "0800", pattern: "ABC" }] });
 * const spans = duty.shifts({ start: Date.UTC(2024, 0, 1, 5), end: Date.UTC(2024, 2, 30) }, "A");
 * const found = overtimeByWorkPeriod({
 *   ...{ spans, timeZone, service: "fire", workPeriodDays: 28 },
 *   ...{ firstDay: "2024-01-01", startsAt: "0800", workPeriods: 3 },
 * });
 * found.map(({ hours }) => hours); // => [240, 216, 216]
 * found.map(({ overtimeHours }) => overtimeHours); // => [28, 4, 4]
 * ```
 */
export function overtimeByWorkPeriod(input: {
  readonly spans: Iterable<Period>;
  readonly service: FlsaService;
  readonly workPeriodDays: number;
  readonly timeZone: string;
  readonly firstDay: string;
  readonly startsAt?: string;
  readonly workPeriods: number;
}): WorkPeriod[] {
  const calendar = new ZoneCalendar(input?.timeZone);
  const thresholdHours = flsaThresholdHours(input);
  const { workPeriodDays, workPeriods } = input;
  requireWithin("workPeriods", workPeriods, "[1, 10000], whole");
  const first = requireDay("firstDay", input.firstDay) * DAY_MS;
  const startsAt = requireClock("startsAt", input.startsAt ?? "0000") * MINUTE_MS;
  const border = (period: number): number =>
    clockBoundary(calendar, first + startsAt + period * workPeriodDays * DAY_MS);
  const spans = requireApart(input.spans);

  const found: WorkPeriod[] = [];
  let next = 0;
  for (let period = 0; period < workPeriods; period++) {
    const start = border(period);
    const end = border(period + 1);
    let worked = 0;
    for (; next < spans.length; next++) {
      const span = spans[next] as Period;
      if (span.start >= end) break;
      worked += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));
      // The rest of it belongs to the next work period.
      if (span.end > end) break;
    }
    const hours = worked / HOUR_MS;
    found.push({ start, end, hours, thresholdHours, overtimeHours: Math.max(0, hours - thresholdHours) });
  }
  return found;
}

/** The spans in order of time; throws where two overlap or one is none. */
function requireApart(spans: Iterable<Period>): Period[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  sorted.forEach((span, index) => {
    const { start, end } = span;
    const isSpan = Number.isFinite(start) && Number.isFinite(end) && start <= end;
    if (isSpan && end <= (sorted[index + 1]?.start ?? Infinity)) return;
    throw new DutycycleError({
      argument: "spans",
      expected: "spans { start, end } of one person, start <= end, that do not overlap",
      received: span,
    });
  });
  return sorted;
}
