import type { ZoneCalendar } from "./calendar.ts";
import { DAY_MS, HOUR_MS, WEEK_MS } from "./instant.ts";

/** 168 values, one for each hour of a local week; index 0 is Monday 00:00 to 01:00. */
export type HourOfWeek<T> = readonly T[];

export const HOURS_IN_WEEK = 168;
export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** 1970-01-01 was a Thursday: its midnight stands 72 hours into a week that begins on Monday. */
const EPOCH_HOUR_OF_WEEK = 72;

/** The hour of week, 0 to 167, of a local wall-clock time given as if it were UTC. */
export function hourOfWeekOfLocal(local: number): number {
  const hour = (Math.floor(local / HOUR_MS) + EPOCH_HOUR_OF_WEEK) % HOURS_IN_WEEK;
  return hour < 0 ? hour + HOURS_IN_WEEK : hour;
}

/** Local milliseconds at which a week begins: its Monday, midnight. 1970-01-05 was a Monday. */
export function localWeekStart(week: number): number {
  return week * WEEK_MS - 3 * DAY_MS;
}

/** The number of the local week that holds a local wall-clock time; weeks begin on Monday. */
export function weekOfLocal(local: number): number {
  return Math.floor((local + 3 * DAY_MS) / WEEK_MS);
}

export function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}

/** A name for a slot: `Monday 17:00`. */
export function hourOfWeekName(hour: number): string {
  return `${WEEKDAYS[Math.floor(hour / 24) % 7]} ${twoDigits(hour % 24)}:00`;
}

/**
 * Adds `weight` x milliseconds of [start, end) to the 168 bins, split exactly
 * at local hour boundaries. The hour that autumn repeats falls twice into its slot.
 * Sums of whole milliseconds stay exact in a double, so that what is split adds up again.
 */
export function addToHoursOfWeek(
  calendar: ZoneCalendar,
  start: number,
  end: number,
  weight: number,
  bins: Float64Array,
): void {
  let from = start;
  while (from < end) {
    if (from < calendar.spanStart || from >= calendar.spanEnd) calendar.seek(from);
    const to = end < calendar.spanEnd ? end : calendar.spanEnd;
    addLocal(from + calendar.offset, to + calendar.offset, weight, bins);
    from = to;
  }
}

function addLocal(localStart: number, localEnd: number, weight: number, bins: Float64Array): void {
  let from = localStart;
  if (localEnd - from >= WEEK_MS) {
    const weeks = Math.floor((localEnd - from) / WEEK_MS);
    for (let slot = 0; slot < HOURS_IN_WEEK; slot++) {
      (bins[slot] as number) += weeks * HOUR_MS * weight;
    }
    from += weeks * WEEK_MS;
  }
  let slot = hourOfWeekOfLocal(from);
  let boundary = (Math.floor(from / HOUR_MS) + 1) * HOUR_MS;
  while (boundary < localEnd) {
    (bins[slot] as number) += (boundary - from) * weight;
    from = boundary;
    boundary += HOUR_MS;
    slot = slot === HOURS_IN_WEEK - 1 ? 0 : slot + 1;
  }
  (bins[slot] as number) += (localEnd - from) * weight;
}
