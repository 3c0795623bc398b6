import { HOUR_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { CallTable } from "../records/call-table.ts";
import { clockHours } from "./clock-hours.ts";
import type { FireScope } from "./fire-scope.ts";

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
 * import { callsFrom } from "dutycycle";
 * import { busiestHours } from "dutycycle/coverage";
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
  requireWithin("top", top, "[1, infinity), whole");
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
