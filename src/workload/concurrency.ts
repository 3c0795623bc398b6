import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import { sum } from "../stats/sum.ts";
import { givenPeriod, requireCalls } from "./arguments.ts";
import { type CallScope, callsInScope, forEachUsable, SCOPE } from "./call-scope.ts";
import { freeTime } from "./free-time.ts";
import { dataPeriod } from "./period.ts";
import { UnitSteps } from "./unit-steps.ts";

export interface Concurrency {
  /** byEvent[k - 1]: share of calls that found k open, itself included; sums to 1, empty without calls. */
  readonly byEvent: readonly number[];
  /** byTime[k]: share of clock time with exactly k open; sums to 1, empty where the period is. */
  readonly byTime: readonly number[];
  /** Calls that `byEvent` is made of. */
  readonly calls: number;
  /** Calls of the service that were never open as far as the records say: no usable interval. */
  readonly excluded: number;
  /** Mean number of calls open: the sum of k byTime[k]. Absent where the period is empty. */
  readonly meanOpen?: number;
  readonly period: Period;
}

export interface ConcurrencyOptions {
  readonly service?: Service;
  readonly initiators?: readonly Initiator[] | "all";
  readonly period?: Period;
}

/**
 * How often are several calls open at once? By event (each call asks how many it found) and by clock time.
 *
 * A call is open from the start of its first unit (dispatched, else arrived) to its last clear, half-open:
 * a call that clears as another starts is not counted by it. A call i finds k(i) open:
 *
 *     k(i) = 1 + number of calls j other than i with start(j) <= start(i) < end(j)
 *
 * so that calls that start at one instant find each other, in whatever order the file has them: both find 2. Times in
 * whole minutes make more of such ties. A response without a usable interval is left out of its call.
 * The two shares differ: calls bunch, so that an average call finds more open than an average minute does.
 *
 * @param options.service - only calls of this service. Default: all.
 * @param options.initiators - only these activities; `"all"`, the default, counts meals and directed patrol too.
 * @param options.period - events that start, and clock time, in [start, end). Default: whole local days that hold
 *   every start and clear of the table.
 * @returns shares in [0, 1].
 * @throws DutycycleError if `calls`, `service` or `period` is not what it must be.
 *
 * Source: by event, ESCI's call concurrency (Nashua Fire Rescue, 2017 to 2019: 63.3 % of calls found none other open).
 *
 * @example
 * ```ts
 * import { callsFrom, concurrency } from "dutycycle";
 * const at = (hour: number) => Date.UTC(2024, 2, 1, hour);
 * const call = (id: string, from: number, to: number) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type: "EMS",
 *   responses: [{ unit: `E${id}`, personnel: 3, dispatchedAt: at(from), clearedAt: at(to) }],
 * });
 * const { calls } = callsFrom([call("1", 0, 6), call("2", 3, 6), call("3", 6, 12)], { timeZone: "UTC" });
 * concurrency(calls).byEvent; // => [0.6667, 0.3333]
 * concurrency(calls).byTime; // => [0.5, 0.375, 0.125]
 * ```
 */
export function concurrency(calls: CallTable, options: ConcurrencyOptions = {}): Concurrency {
  const columns = requireCalls(calls, options, SCOPE);
  const { service, initiators } = options;
  const { starts, ends, excluded } = openTimes(columns, { service, initiators });
  const period = givenPeriod(options.period) ?? dataPeriod(columns, new ZoneCalendar(columns.timeZone));
  const steps = new UnitSteps();
  const events: number[] = [];
  let latest = -1;
  let closed = 0;
  let count = 0;
  starts.forEach((start, i) => {
    steps.add({ start, end: ends[i] as number }, 1, 0);
    // At one instant, clears come before starts, and starts before what they find.
    while ((starts[latest + 1] as number) <= start) latest += 1;
    while ((ends[closed] as number) <= start) closed += 1;
    if (start < period.start || start >= period.end) return;
    count += 1;
    events[latest - closed] = (events[latest - closed] ?? 0) + 1;
  });
  // An open call is a unit on duty, and never busy: as many are free as calls are open.
  const { timeByFree, dutyTime } = freeTime(steps, period);
  const length = period.end - period.start;
  return {
    byEvent: sharesOf(events, count),
    byTime: sharesOf(timeByFree, length),
    calls: count,
    excluded,
    ...(length > 0 ? { meanOpen: dutyTime / length } : {}),
    period,
  };
}

function sharesOf(parts: readonly number[], whole: number): readonly number[] {
  return Array.from(parts, (part) => (part ?? 0) / whole);
}

/** When calls open and when they close, each in order of time: the two at one place need not be of one call. */
function openTimes(
  columns: CallTableColumns,
  meant: CallScope,
): { starts: Float64Array; ends: Float64Array; excluded: number } {
  const used = callsInScope(columns, meant);
  const firsts = new Float64Array(columns.length).fill(Infinity);
  const lasts = new Float64Array(columns.length).fill(-Infinity);
  forEachUsable(columns, (_response, call, start, time) => {
    if (used[call] === 0) return;
    firsts[call] = Math.min(firsts[call] as number, start);
    lasts[call] = Math.max(lasts[call] as number, start + time);
  });
  const starts = firsts.filter(Number.isFinite).sort();
  return { starts, ends: lasts.filter(Number.isFinite).sort(), excluded: sum(used) - starts.length };
}
