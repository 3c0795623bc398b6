import type { ZoneCalendar } from "../quantity/calendar.ts";
import { requireOneOf, requireThat } from "../quantity/error.ts";
import { hourOfWeekOfLocal, WEEKDAYS } from "../quantity/hour-of-week.ts";
import { DAY_MS, HOUR_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { isObject } from "../quantity/is-object.ts";
import type { Weekday } from "../workload/panel-window.ts";

/** Local clock hours that come back every day: `{ from: 19, to: 7 }` is by night. */
export interface DailyHours {
  /** In [0, 24). */
  readonly from: number;
  /** In (0, 24]; at or before `from`, it is of the next day. */
  readonly to: number;
  /** The days on which they begin. Default: every day. */
  readonly days?: readonly Weekday[];
}

/** The spans of time that daily hours have in a period, in order; the whole period where no hours are given. */
export function spansOfHours(
  hours: DailyHours | undefined,
  period: Period,
  calendar: ZoneCalendar,
): readonly Period[] {
  if (hours === undefined) return [period];
  const { from, to, days } = requireHours(hours);
  const spans: Period[] = [];
  const lastDay = Math.floor(calendar.localFromInstant(period.end) / DAY_MS);
  for (let day = Math.floor(calendar.localFromInstant(period.start) / DAY_MS) - 1; day <= lastDay; day++) {
    const weekday = WEEKDAYS[Math.floor(hourOfWeekOfLocal(day * DAY_MS) / 24)] as Weekday;
    if (days !== undefined && !days.includes(weekday)) continue;
    const midnight = day * DAY_MS;
    const start = calendar.instantFromLocal(midnight + from * HOUR_MS);
    const end = calendar.instantFromLocal(midnight + (to <= from ? DAY_MS : 0) + to * HOUR_MS);
    const span = { start: Math.max(start, period.start), end: Math.min(end, period.end) };
    if (span.start < span.end) spans.push(span);
  }
  return spans;
}

function requireHours(hours: DailyHours): DailyHours {
  requireThat(isObject(hours), "hours", "{ from, to, days? }", hours);
  requireWithin("hours.from", hours.from, "[0, 24)");
  requireWithin("hours.to", hours.to, "(0, 24]");
  for (const day of hours.days ?? []) requireOneOf("hours.days", day, WEEKDAYS);
  return hours;
}
