import { ZoneCalendar } from "../quantity/calendar.ts";
import { requireNumber } from "../quantity/error.ts";
import { hourOfWeekOfLocal, twoDigits } from "../quantity/hour-of-week.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import { requireCalls } from "../workload/arguments.ts";
import { forEachUsable, whenOf } from "../workload/call-scope.ts";
import { forEachLocalBin } from "../workload/exposure.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";

export interface CallFrequencyRow {
  /** Calls received in one clock hour. */
  readonly calls: number;
  /** Clock hours of the period with so many; the rows add up to all hours. */
  readonly hours: number;
  /** Of all clock hours, in [0, 1]. */
  readonly share: number;
}

export interface BusyHour extends Period {
  /** Local date and hour at its start: `2015-05-20 17:00`. */
  readonly hour: string;
  /** Calls received in the hour. */
  readonly calls: number;
  /** Units sent to them, then or later. */
  readonly runs: number;
  /** Unit-hours of these runs, those after the hour included. */
  readonly deployedHours: number;
}

/**
 * In how many clock hours did nobody call, one, two, three …? The frequency of calls per hour.
 *
 * Every local clock hour of the period counts, quiet ones too: 8,760 in a year. The hour that autumn repeats is two hours.
 * Calls are placed by receipt, else by their first time.
 *
 * @param options.period - hours in [start, end). Default: whole local days that hold every receipt.
 * @returns a row for each number of calls from 0 to the most; empty where the period is.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see CPSM, City of Morgan Hill Public Safety Master Plan, 2017, table 8-11, p. 90.
 *
 * @example
 * ```ts
 * import { callFrequency, callsFrom } from "dutycycle";
 * const call = (id: string, hour: number) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type: "EMS",
 *   receivedAt: Date.UTC(2024, 2, 1, hour, 20), responses: [],
 * });
 * const { calls } = callsFrom([call("1", 8), call("2", 8), call("3", 17)], { timeZone: "UTC" });
 * callFrequency(calls).map((row) => row.hours); // => [22, 1, 1]
 * ```
 */
export function callFrequency(calls: CallTable, options: FireScope = {}): readonly CallFrequencyRow[] {
  const hours = clockHours(calls, options);
  const frequency: number[] = [];
  for (const count of hours.calls) frequency[count] = (frequency[count] ?? 0) + 1;
  return Array.from(frequency, (n) => n ?? 0).map((n, count) => ({
    calls: count,
    hours: n,
    share: n / hours.calls.length,
  }));
}

/**
 * Which were the busiest hours? The clock hours with the most calls received, with their runs and deployed time.
 *
 * Deployed hours are those of the calls received in the hour, however long they lasted: they show what one hour set in motion,
 * not what was out at the time. Of hours with as many calls, more runs come first, then more deployed hours, then the earlier.
 *
 * @param options.top - how many hours, whole in [1, infinity). Default 10.
 * @returns the hours, busiest first; hours without a call are left out.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see CPSM, City of Morgan Hill Public Safety Master Plan, 2017, table 8-12, p. 90.
 *
 * @example
 * ```ts
 * import { busiestHours, callsFrom } from "dutycycle";
 * const at = (hour: number, minute: number) => Date.UTC(2024, 2, 1, hour, minute);
 * const call = (id: string, hour: number) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type: "EMS", receivedAt: at(hour, 20),
 *   responses: [{ unit: id, personnel: 3, dispatchedAt: at(hour, 22), clearedAt: at(hour + 1, 22) }],
 * });
 * const { calls } = callsFrom([call("1", 8), call("2", 8), call("3", 17)], { timeZone: "UTC" });
 * const [busiest] = busiestHours(calls);
 * busiest?.hour; // => "2024-03-01 08:00"
 * busiest?.calls; // => 2
 * busiest?.deployedHours; // => 2
 * ```
 */
export function busiestHours(
  calls: CallTable,
  options: FireScope & { readonly top?: number } = {},
): readonly BusyHour[] {
  const { top = 10 } = options;
  requireNumber("top", top, "[1, infinity), whole", (n) => n >= 1 && n % 1 === 0);
  const hours = clockHours(calls, options);
  const busy = [...hours.calls.keys()].filter((hour) => (hours.calls[hour] as number) > 0);
  const more = (column: ArrayLike<number>, a: number, b: number): number =>
    (column[b] as number) - (column[a] as number);
  busy.sort(
    (a, b) => more(hours.calls, a, b) || more(hours.runs, a, b) || more(hours.deployed, a, b) || a - b,
  );
  return busy.slice(0, top).map((hour) => ({
    start: hours.starts[hour] as number,
    end: hours.ends[hour] as number,
    hour: hours.nameOf(hour),
    calls: hours.calls[hour] as number,
    runs: hours.runs[hour] as number,
    deployedHours: (hours.deployed[hour] as number) / HOUR_MS,
  }));
}

/** Every clock hour of the period, with what was received in it. */
function clockHours(
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
