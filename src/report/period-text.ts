import { tz } from "@date-fns/tz";
import { format } from "date-fns";
import type { ZoneCalendar } from "../quantity/calendar.ts";
import { DAY_MS, type Period } from "../quantity/instant.ts";

/** A local minute in words: `6 January 2025, 14:05`. */
export function minuteText(instant: number, { timeZone }: ZoneCalendar): string {
  return format(instant, "d MMMM yyyy, HH:mm", { in: tz(timeZone) });
}

/** A period in words, with its length: `6 January 2025 to 2 February 2025 (28 days)`. */
export function daysText({ start, end }: Period, { timeZone }: ZoneCalendar): string {
  if (!(start < end)) return "no time";
  const day = (instant: number): string => format(instant, "d MMMM yyyy", { in: tz(timeZone) });
  const days = Math.round((end - start) / DAY_MS);
  return `${day(start)} to ${day(end - 1)} (${days} ${days === 1 ? "day" : "days"})`;
}
