import type { ZoneCalendar } from "./calendar.ts";

/**
 * The instant at which the local clock first shows `local` or more: a time that autumn repeats is its first
 * instant, one that spring skips is the moment of the change. Shifts that meet on the clock so meet on duty.
 */
export function clockBoundary(calendar: ZoneCalendar, local: number): number {
  const instant = calendar.instantFromLocal(local);
  if (calendar.reading !== "skipped") return instant;
  calendar.seek(instant);
  return calendar.spanStart;
}
