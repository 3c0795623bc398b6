import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import { requireOneOf } from "../quantity/error.ts";
import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireCalls } from "./arguments.ts";
import { type CallScope, callsInScope, SCOPE } from "./call-scope.ts";
import { CLOCK_SLOTS, type ClockSlot } from "./clock-slot.ts";
import { exposureByHourOfWeek, timeBySlot } from "./exposure.ts";
import { receiptPeriod } from "./period.ts";

export interface DemandOptions {
  /** Calls received, and clock time, in [start, end). Default: whole local days that hold every receipt. */
  readonly period?: Period;
  /** Whose calls. Default: `"all"`. */
  readonly initiators?: readonly Initiator[] | "all";
  /** Only calls of this service. Default: all. */
  readonly service?: Service;
}

export interface DemandRow {
  /** `17`, `Monday`, `Monday 17:00`, `2024-03` or `2024-03-01`, in local time. */
  readonly key: string;
  /** Calls received in this slot. */
  readonly calls: number;
  /** Clock hours of the period in this slot. */
  readonly exposureHours: number;
  readonly callsPerHour: number;
  /** 24 x `callsPerHour`. */
  readonly callsPerDay: number;
}

/**
 * When do calls come? Calls received by local hour, weekday, hour of the week, month or day, with the rate.
 *
 * callsPerHour = calls / exposureHours. The hour that autumn repeats counts twice in the exposure of its slot, the
 * one that spring skips not at all, so that rates are right across clock changes. Slots without a call but with
 * exposure are rows too; slots without exposure are not. A call without a receipt has no place in time and is
 * in no row.
 *
 * @returns rows in order of the clock; `calls` add up to the calls received in the period.
 * @throws DutycycleError if `calls`, `by`, `period`, `initiators` or `service` is not what it must be.
 *
 * Source: calls per day by month and by hour as in CPSM's data analyses (Morgan Hill, 2017, section 8).
 *
 * @example
 * ```ts
 * import { callsFrom, demand } from "dutycycle";
 * const received = (day: number, hour: number) => ({
 *   id: `${day}-${hour}`, service: "police" as const, initiator: "community" as const, type: "THEFT",
 *   receivedAt: Date.UTC(2024, 2, day, hour), responses: [],
 * });
 * const { calls } = callsFrom([received(1, 9), received(1, 9.5), received(2, 9), received(2, 22)], { timeZone: "UTC" });
 * demand(calls, { by: "hour" })[9]; // => { "key": "09", "calls": 3, "exposureHours": 2, "callsPerHour": 1.5, "callsPerDay": 36 }
 * demand(calls, { by: "weekday" }).map((row) => row.key); // => ["Friday", "Saturday"]
 * ```
 */
export function demand(
  calls: CallTable,
  options: DemandOptions & { readonly by: ClockSlot },
): readonly DemandRow[] {
  const { receipts, period, calendar } = receiptsOf(calls, options, [...SCOPE, "by"]);
  const { by } = options;
  requireOneOf("by", by, Object.keys(CLOCK_SLOTS));
  const counts = countsBySlot(by, receipts, calendar);
  const rows = [...timeBySlot(by, period, calendar)].sort(([a], [b]) => a - b);
  return rows.map(([slot, time]) => {
    const count = counts.get(slot) ?? 0;
    const exposureHours = time / HOUR_MS;
    const callsPerHour = count / exposureHours;
    return {
      key: CLOCK_SLOTS[by].name(slot),
      calls: count,
      exposureHours,
      callsPerHour,
      callsPerDay: 24 * callsPerHour,
    };
  });
}

/**
 * How many calls come in an hour? Calls received per hour of clock time, for each of the 168 hours of the local week.
 *
 * rate = calls received in that hour of the week / hours of the period in it. All calls with a receipt count,
 * whoever began them; `demand` takes a part of them. Feed it to a queueing formula as `callsPerHour`.
 *
 * @param options.period - calls received, and clock time, in [start, end). Default: whole local days that hold
 *   every receipt.
 * @param options.initiators - whose calls; `"all"` is the default. For a waiting time, leave out what does not wait.
 * @param options.service - only calls of this service. Default: all.
 * @returns 168 rates in [0, infinity), index 0 = Monday 00:00 to 01:00; 0 also where the period has no such hour
 *   (`demand` by hour of week shows the exposure).
 * @throws DutycycleError if `calls` or `period` is not what it must be.
 *
 * @example
 * ```ts
 * import { arrivalRates, callsFrom } from "dutycycle";
 * const received = (day: number) => ({
 *   id: `${day}`, service: "police" as const, initiator: "community" as const, type: "THEFT",
 *   receivedAt: Date.UTC(2024, 2, day, 17, 20), responses: [],
 * });
 * // Two Mondays among eight days, one call on one of them.
 * const { calls } = callsFrom([received(4), received(6)], { timeZone: "UTC" });
 * const rates = arrivalRates(calls, { period: { start: Date.UTC(2024, 2, 4), end: Date.UTC(2024, 2, 12) } });
 * rates[17]; // => 0.5
 * rates[2 * 24 + 17]; // => 1
 * ```
 */
export function arrivalRates(calls: CallTable, options: DemandOptions = {}): HourOfWeek<number> {
  const { receipts, period, calendar } = receiptsOf(calls, options);
  const counts = countsBySlot("hour-of-week", receipts, calendar);
  // A slot without clock time has no calls.
  return Array.from(
    exposureByHourOfWeek(period, calendar),
    (time, slot) => ((counts.get(slot) ?? 0) * HOUR_MS) / (time || HOUR_MS),
  );
}

function countsBySlot(by: ClockSlot, receipts: Float64Array, calendar: ZoneCalendar): Map<number, number> {
  const counts = new Map<number, number>();
  for (const received of receipts) {
    const slot = CLOCK_SLOTS[by].of(calendar.localFromInstant(received));
    counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  return counts;
}

/** The instants at which the calls in scope were received, in order of the table, and the period that they lie in. */
export function receiptsOf(
  calls: CallTable,
  scope: CallScope,
  names: readonly string[] = SCOPE,
): { receipts: Float64Array; period: Period; calendar: ZoneCalendar } {
  const columns = requireCalls(calls, scope, names);
  const calendar = new ZoneCalendar(columns.timeZone);
  const used = callsInScope(columns, scope);
  const period = scope.period ?? receiptPeriod(columns, calendar);
  const receipts = columns.receivedAt.filter((received, call) => used[call] === 1 && !Number.isNaN(received));
  return { receipts, period, calendar };
}
