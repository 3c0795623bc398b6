import type { ZoneCalendar } from "../quantity/calendar.ts";
import type { DutySpan } from "../quantity/duty-span.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import type { Period } from "../quantity/instant.ts";
import type { WorkloadGrouping } from "./workload.ts";
import type { WorkloadTally } from "./workload-tally.ts";

/** Personnel-milliseconds on duty: by hour of week for the whole and for each group that spans name, and by week. */
export interface DutyTime {
  readonly hours: Float64Array;
  readonly groupHours: ReadonlyMap<string, Float64Array>;
  readonly weeks: Float64Array;
}

export function dutyTime(
  spans: readonly DutySpan[],
  by: WorkloadGrouping["by"] | undefined,
  tally: WorkloadTally,
  calendar: ZoneCalendar,
  period: Period,
): DutyTime {
  const hours = new Float64Array(HOURS_IN_WEEK);
  const weeks = new Float64Array(tally.weekAll.length);
  const groupHours = new Map<string, Float64Array>();
  for (const span of spans) {
    const start = Math.max(span.start, period.start);
    const end = Math.min(span.end, period.end);
    if (end <= start) continue;
    addToHoursOfWeek(calendar, start, end, span.personnel, hours);
    tally.addToWeeks(weeks, start, end, span.personnel);
    const key = by === undefined || by === "type" || by === "priority" ? undefined : span[by];
    if (!key) continue;
    const ofGroup = groupHours.get(key) ?? new Float64Array(HOURS_IN_WEEK);
    addToHoursOfWeek(calendar, start, end, span.personnel, ofGroup);
    groupHours.set(key, ofGroup);
  }
  return { hours, groupHours, weeks };
}
