import { ZoneCalendar } from "../quantity/calendar.ts";
import { hourOfWeekOfLocal, twoDigits } from "../quantity/hour-of-week.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import { requireCalls } from "../workload/arguments.ts";
import { forEachUsable, whenOf } from "../workload/call-scope.ts";
import { forEachLocalBin } from "../workload/exposure.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";

/** Every clock hour of the period, with what was received in it. */
export function clockHours(
  calls: CallTable,
  options: FireScope,
): {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly calls: Uint32Array;
  readonly runs: Uint32Array;
  readonly deployed: Float64Array;
  nameOf(hour: number): string;
} {
  const columns = requireCalls(calls);
  const calendar = new ZoneCalendar(columns.timeZone);
  const scope = scopedRuns(columns, calendar, options);
  const starts: number[] = [];
  const ends: number[] = [];
  forEachLocalBin(scope.period, HOUR_MS, calendar, (_local, time, instant) => {
    starts.push(instant);
    ends.push(instant + time);
  });
  const hourOfCall = hoursOfCalls(columns, scope.calls, starts, ends);
  const counts = new Uint32Array(starts.length);
  const runs = new Uint32Array(starts.length);
  const deployed = new Float64Array(starts.length);
  hourOfCall.forEach((hour, c) => {
    if (hour < 0) return;
    counts[hour] = (counts[hour] as number) + 1;
    const end = columns.responseStart[c + 1] as number;
    for (let r = columns.responseStart[c] as number; r < end; r++) {
      runs[hour] = (runs[hour] as number) + (scope.runs[r] as number);
    }
  });
  forEachUsable(columns, (r, c, _start, time) => {
    const hour = hourOfCall[c] as number;
    if (hour >= 0 && scope.runs[r] === 1) deployed[hour] = (deployed[hour] as number) + time;
  });
  return {
    ...{ starts, ends, calls: counts, runs, deployed },
    nameOf: (hour) => {
      const local = calendar.localFromInstant(starts[hour] as number);
      const day = new Date(local).toISOString().slice(0, 10);
      return `${day} ${twoDigits(hourOfWeekOfLocal(local) % 24)}:00`;
    },
  };
}

/** The place of each call among the hours, -1 where it has none. */
function hoursOfCalls(
  columns: CallTableColumns,
  used: Uint8Array,
  starts: readonly number[],
  ends: readonly number[],
): Int32Array {
  const first = starts[0] ?? Infinity;
  return new Int32Array(columns.length).map((_, c) => {
    const at = whenOf(columns, c);
    if (used[c] === 0 || !(at >= first)) return -1;
    // Hours are as long as hours but where the clock changes: close to the place, then step.
    let hour = Math.min(starts.length - 1, Math.floor((at - first) / HOUR_MS));
    while (hour > 0 && (starts[hour] as number) > at) hour -= 1;
    while (hour < starts.length && (ends[hour] as number) <= at) hour += 1;
    return hour < starts.length ? hour : -1;
  });
}
