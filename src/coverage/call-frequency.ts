import type { CallTable } from "../records/call-table.ts";
import { clockHours } from "./clock-hours.ts";
import type { FireScope } from "./fire-scope.ts";

export interface CallFrequencyRow {
  /** Calls received in one clock hour. */
  readonly calls: number;
  /** Clock hours of the period with so many; the rows add up to all hours. */
  readonly hours: number;
  /** Of all clock hours, in [0, 1]. */
  readonly share: number;
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
 * import { callsFrom } from "dutycycle";
 * import { callFrequency } from "dutycycle/coverage";
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
