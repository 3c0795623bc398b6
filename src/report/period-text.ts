import type { ZoneCalendar } from "../quantity/calendar.ts";
import { twoDigits } from "../quantity/hour-of-week.ts";
import { DAY_MS, type Period } from "../quantity/instant.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** A local day in words: `6 January 2025`. */
export function dayText(instant: number, calendar: ZoneCalendar): string {
  const local = new Date(calendar.localFromInstant(instant));
  return `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
}

/** A local minute in words: `6 January 2025, 14:05`. */
export function minuteText(instant: number, calendar: ZoneCalendar): string {
  const local = new Date(calendar.localFromInstant(instant));
  return `${dayText(instant, calendar)}, ${twoDigits(local.getUTCHours())}:${twoDigits(local.getUTCMinutes())}`;
}

/** A period in words, with its length: `6 January 2025 to 2 February 2025 (28 days)`. */
export function daysText({ start, end }: Period, calendar: ZoneCalendar): string {
  if (!(start < end)) return "no time";
  const days = Math.round((end - start) / DAY_MS);
  const span = `${dayText(start, calendar)} to ${dayText(end - 1, calendar)}`;
  return `${span} (${days} ${days === 1 ? "day" : "days"})`;
}
