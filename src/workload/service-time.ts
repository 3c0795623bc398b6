import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, type Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireCalls } from "./arguments.ts";
import { callsInScope, forEachUsable, SCOPE } from "./call-scope.ts";
import { type GroupBy, groupingOf } from "./grouping.ts";
import { dataPeriod, receiptPeriod } from "./period.ts";

export interface ServiceTimeRow {
  /** `all`, or the group; `unknown` where the records name none. */
  readonly key: string;
  /** Calls with at least one response of usable interval. */
  readonly calls: number;
  /** Responses of usable interval. */
  readonly responses: number;
  /** Mean number of different units on a call; a response without a unit name is a unit of its own. */
  readonly unitsPerCall: number;
  /** Mean minutes of the unit that started first on each call. */
  readonly primaryMinutes: number;
  /** Mean minutes of a response. */
  readonly meanMinutes: number;
  readonly unitHours: number;
  readonly officerHours: number;
  readonly officerHoursPerCall: number;
  /** 60 x `officerHoursPerCall`: what CPSM's third rule of 60 is about, measured. */
  readonly officerMinutesPerCall: number;
  /** `primaryMinutes` x `unitsPerCall`: the same as CPSM computes it. */
  readonly totalServiceMinutes: number;
  /** Over all days of the period, as `officerHoursPerDay` is. */
  readonly callsPerDay: number;
  readonly officerHoursPerDay: number;
}

export interface ServiceTimeOptions {
  readonly by?: GroupBy;
  readonly initiators?: readonly Initiator[] | "all";
  readonly service?: Service;
  readonly period?: Period;
}

/**
 * How much time does a call take? Minutes of the primary unit and of all, units per call, officer-hours per call and day.
 *
 * A response lasts from dispatched (else arrived) to cleared. unitHours = sum of these, officerHours = sum of
 * personnel x these. They are raw: a unit on two calls at once counts on both, which is right for "what does
 * a call take" and wrong for "how busy are units": committed hours, with overlaps counted once, are
 * `measureWorkload`'s. The primary unit is the one that started first (of two at one instant, the first in the file).
 * CPSM's total service time is the product of two means, primaryMinutes x unitsPerCall: more or less than the
 * officer-minutes that were worked where later units stay shorter or longer, or have two officers.
 *
 * @param options.by - one row a group; for `unit` and `role` a call counts in every group that answered it.
 * @param options.initiators - whose calls. Default: `"all"`.
 * @param options.service - only calls of this service. Default: all.
 * @param options.period - only calls received in [start, end); one without receipt counts by its first other time.
 *   The default, for the figures per day: whole local days that hold every receipt (else every start and clear).
 * @returns rows in order of their keys; groups without a usable response have no row, and no calls give no row.
 * @throws DutycycleError if `calls`, `by`, `initiators`, `service` or `period` is not what it must be.
 *
 * Source: CPSM, Police Operations and Data Analysis Report, Morgan Hill, 2017, table 3-1 and p. 73: 30.8 minutes x 1.8 units
 * = 55.4 officer-minutes a call of the community.
 *
 * @example
 * ```ts
 * import { callsFrom, serviceTimes } from "dutycycle";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * // One burglary, three officers: two for an hour, one for half an hour.
 * const { calls } = callsFrom(
 *   [
 *     {
 *       id: "1", service: "police", initiator: "community", type: "BURGLARY", receivedAt: at(0),
 *       responses: [
 *         { unit: "A1", personnel: 1, dispatchedAt: at(0), clearedAt: at(60) },
 *         { unit: "A2", personnel: 1, dispatchedAt: at(1), clearedAt: at(61) },
 *         { unit: "A3", personnel: 1, dispatchedAt: at(2), clearedAt: at(32) },
 *       ],
 *     },
 *   ],
 *   { timeZone: "UTC" },
 * );
 * serviceTimes(calls)[0]?.officerHours; // => 2.5
 * serviceTimes(calls, { by: "type" })[0]?.unitsPerCall; // => 3
 * ```
 */
export function serviceTimes(calls: CallTable, options: ServiceTimeOptions = {}): readonly ServiceTimeRow[] {
  const columns = requireCalls(calls, options, [...SCOPE, "by"]);
  const calendar = new ZoneCalendar(columns.timeZone);
  const { perResponse, codes, keys, order } = groupingOf(columns, options.by, calendar);
  const used = callsInScope(columns, options);
  const sums = keys.map(() => ({
    calls: 0,
    responses: 0,
    units: 0,
    primary: 0,
    time: 0,
    officerTime: 0,
    // The call at hand, and when its first unit started and for how long.
    call: -1,
    firstStart: Infinity,
    firstTime: 0,
  }));
  // The call that a unit was seen on last, in which group, as one number.
  const lastOfUnit = new Float64Array(columns.unit.values.length).fill(-1);
  forEachUsable(columns, (r, c, start, time) => {
    if (used[c] === 0) return;
    const group = codes === undefined ? 0 : (codes[perResponse ? r : c] as number);
    const sum = sums[group] as (typeof sums)[number];
    if (sum.call !== c) {
      sum.call = c;
      sum.calls += 1;
      sum.firstStart = Infinity;
      sum.firstTime = 0;
    }
    if (start < sum.firstStart) {
      sum.primary += time - sum.firstTime;
      sum.firstStart = start;
      sum.firstTime = time;
    }
    const unit = columns.unit.codes[r] as number;
    const last = c * keys.length + group;
    if (unit === 0 || lastOfUnit[unit] !== last) sum.units += 1;
    lastOfUnit[unit] = last;
    sum.responses += 1;
    sum.time += time;
    sum.officerTime += time * (columns.personnel[r] as number);
  });
  let period = options.period ?? receiptPeriod(columns, calendar);
  if (period.start === period.end) period = dataPeriod(columns, calendar);
  const days = (period.end - period.start) / DAY_MS;
  return order.flatMap((code) => {
    const { calls, responses, units, primary, time, officerTime } = sums[code] as (typeof sums)[number];
    if (calls === 0) return [];
    const primaryMinutes = primary / calls / MINUTE_MS;
    const unitsPerCall = units / calls;
    const officerHours = officerTime / HOUR_MS;
    return {
      key: keys[code] || "unknown",
      calls,
      responses,
      unitsPerCall,
      primaryMinutes,
      meanMinutes: time / responses / MINUTE_MS,
      unitHours: time / HOUR_MS,
      officerHours,
      officerHoursPerCall: officerHours / calls,
      officerMinutesPerCall: (60 * officerHours) / calls,
      totalServiceMinutes: primaryMinutes * unitsPerCall,
      callsPerDay: calls / days,
      officerHoursPerDay: officerHours / days,
    };
  });
}
