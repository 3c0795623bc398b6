import type { ZoneCalendar } from "../quantity/calendar.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { DAY_MS, HOUR_MS, type Period } from "../quantity/instant.ts";
import { CLOCK_SLOTS, type ClockSlot } from "./clock-slot.ts";

/** The milliseconds of clock time that a period has in each hour of the week. */
export function exposureByHourOfWeek(period: Period, calendar: ZoneCalendar): Float64Array {
  const bins = new Float64Array(HOURS_IN_WEEK);
  addToHoursOfWeek(calendar, period.start, period.end, 1, bins);
  return bins;
}

/** The milliseconds of clock time that a period has in each slot; slots without any are left out. */
export function timeBySlot(by: ClockSlot, period: Period, calendar: ZoneCalendar): Map<number, number> {
  const times = new Map<number, number>();
  const binMs = by === "month" || by === "day" ? DAY_MS : HOUR_MS;
  forEachLocalBin(period, binMs, calendar, (localStart, time) => {
    const slot = CLOCK_SLOTS[by].of(localStart);
    times.set(slot, (times.get(slot) ?? 0) + time);
  });
  return times;
}

/**
 * Cuts a period at every local time that is a multiple of `binMs` and at every change of offset; `visit` takes the local
 * start of each piece, the milliseconds in it and the instant at which it begins. Multiples are counted from `origin`.
 */
export function forEachLocalBin(
  period: Period,
  binMs: number,
  calendar: ZoneCalendar,
  visit: (localStart: number, time: number, instant: number) => void,
  origin = 0,
): void {
  for (let from = period.start; from < period.end; ) {
    const local = calendar.localFromInstant(from);
    const boundary = (Math.floor((local - origin) / binMs) + 1) * binMs + origin - calendar.offset;
    const to = Math.min(boundary, calendar.spanEnd, period.end);
    visit(local, to - from, from);
    from = to;
  }
}
