import type { ZoneCalendar } from "../quantity/calendar.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { forEachUsable } from "./call-scope.ts";

/**
 * The whole local days that hold every start and every clear of the usable intervals; without one, every
 * receipt. A table that holds neither gives the empty period { start: 0, end: 0 }.
 */
export function dataPeriod(columns: CallTableColumns, calendar: ZoneCalendar): Period {
  let first = Infinity;
  let last = -Infinity;
  forEachUsable(columns, (_response, _call, start, time) => {
    first = Math.min(first, start);
    last = Math.max(last, start + time);
  });
  return first < last ? wholeDays(first, last, calendar) : receiptPeriod(columns, calendar);
}

/** The whole local days that hold every receipt; { start: 0, end: 0 } where no call has one. */
export function receiptPeriod(columns: CallTableColumns, calendar: ZoneCalendar): Period {
  let first = Infinity;
  let last = -Infinity;
  for (const received of columns.receivedAt) {
    if (Number.isNaN(received)) continue;
    first = Math.min(first, received);
    last = Math.max(last, received);
  }
  // A receipt at midnight lies inside the day that it begins.
  return first <= last ? wholeDays(first, last + 1, calendar) : { start: 0, end: 0 };
}

export function wholeDays(first: number, last: number, calendar: ZoneCalendar): Period {
  let end = calendar.endOfDay(last);
  // Where the clock falls back across midnight, the first of two midnights may come before `last`.
  if (end < last) end = calendar.endOfDay(last + 3 * HOUR_MS);
  return { start: calendar.startOfDay(first), end };
}
