import type { ZoneCalendar } from "../quantity/calendar.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { DAY_MS, type Period } from "../quantity/instant.ts";
import { type ClockSlot, slotCounter } from "./clock-slot.ts";

/** The milliseconds of clock time that a period has in each hour of the week. */
export function exposureByHourOfWeek(period: Period, calendar: ZoneCalendar): Float64Array {
  const bins = new Float64Array(HOURS_IN_WEEK);
  addToHoursOfWeek(calendar, period.start, period.end, 1, bins);
  return bins;
}

/** The milliseconds of clock time that a period has in each slot; slots without any are left out. */
export function timeBySlot(by: ClockSlot, period: Period, calendar: ZoneCalendar): Map<number, number> {
  const times = new Map<number, number>();
  const add = (slot: number, time: number): void => {
    if (time > 0) times.set(slot, (times.get(slot) ?? 0) + time);
  };
  if (by !== "month" && by !== "day") {
    const slotOfHour = (hour: number): number =>
      by === "hour" ? hour % 24 : by === "weekday" ? Math.floor(hour / 24) : hour;
    for (const [hour, time] of exposureByHourOfWeek(period, calendar).entries()) add(slotOfHour(hour), time);
    return times;
  }
  const slotOf = slotCounter(by);
  forEachLocalBin(period, DAY_MS, calendar, (localStart, time) => add(slotOf(localStart), time));
  return times;
}

/**
 * Cuts a period at every local time that is a multiple of `binMs` and at every change of offset; `visit` takes the local
 * start of each piece, the milliseconds in it and the instant at which it begins.
 */
export function forEachLocalBin(
  period: Period,
  binMs: number,
  calendar: ZoneCalendar,
  visit: (localStart: number, time: number, instant: number) => void,
): void {
  for (let from = period.start; from < period.end; ) {
    const local = calendar.localFromInstant(from);
    const boundary = (Math.floor(local / binMs) + 1) * binMs - calendar.offset;
    const to = Math.min(boundary, calendar.spanEnd, period.end);
    visit(local, to - from, from);
    from = to;
  }
}
