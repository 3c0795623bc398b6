import { HOURS_IN_WEEK, hourOfWeekOfLocal } from "../quantity/hour-of-week.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import type { CallTable } from "../records/call-table.ts";
import { type DemandOptions, receiptsOf } from "./demand.ts";
import { forEachLocalBin } from "./exposure.ts";

export interface PoissonCheck {
  /** Whole clock hours of the period that were compared. */
  readonly hours: number;
  /** Sum over hours of (calls - mean of that hour of the week)^2 / mean. */
  readonly chiSquare: number;
  /** Hours less one for each hour of the week that has any call. */
  readonly degreesOfFreedom: number;
  /** chiSquare / degreesOfFreedom; absent without degrees of freedom. */
  readonly indexOfDispersion?: number;
  /** How many standard deviations chiSquare lies above what a Poisson stream would give; absent where it cannot vary. */
  readonly zScore?: number;
}

/**
 * Do calls come as a Poisson stream? The index of dispersion of calls per clock hour around the mean of its hour of the week.
 *
 * For every whole clock hour h of the period, with n(h) calls and m(s) the mean of its hour of the week s:
 * chiSquare = sum of (n(h) - m(s))^2 / m(s), degreesOfFreedom = sum over s of (hours of s - 1), over the s with any
 * call. About 1: calls come independently at a rate that the hour of the week explains, as the queueing formulas suppose.
 * Above 1: they bunch (storms, seasons, one event reported as several calls), so that formulas promise shorter waits
 * than there will be. Below 1: they are more regular than chance, as scheduled activities are.
 * Given its total T, each hour of the week has mean k - 1 and variance 2 (k - 1)(1 - 1 / T) over its k hours; `zScore`
 * is measured with the sum of these. With many calls a small and harmless departure is significant too: judge by the index.
 *
 * Use calls of the community: what officers begin depends on who is on duty.
 *
 * @param options.period - [start, end); hours that are cut by its ends or by a clock change of less than an hour are left
 *   out. Default: whole local days that hold every receipt.
 * @returns chiSquare in [0, infinity).
 * @throws DutycycleError if `calls`, `period`, `initiators` or `service` is not what it must be.
 *
 * Source: R. A. Fisher, Statistical Methods for Research Workers, 1925, section 16 (the index of dispersion).
 *
 * @example
 * ```ts
 * import { callsFrom, poissonCheck } from "dutycycle";
 * // Two weeks with calls on Mondays between 9:00 and 10:00 alone: three, then one.
 * const records = [4, 4, 4, 11].map((day, index) => ({
 *   id: `${index}`, service: "police" as const, initiator: "community" as const, type: "THEFT",
 *   receivedAt: Date.UTC(2024, 2, day, 9, index), responses: [],
 * }));
 * const { calls } = callsFrom(records, { timeZone: "UTC" });
 * const check = poissonCheck(calls, { period: { start: Date.UTC(2024, 2, 4), end: Date.UTC(2024, 2, 18) } });
 * check.chiSquare; // => 1
 * check.degreesOfFreedom; // => 1
 * check.indexOfDispersion; // => 1
 * ```
 */
export function poissonCheck(calls: CallTable, options: DemandOptions = {}): PoissonCheck {
  const { receipts, period, calendar } = receiptsOf(calls, options);
  receipts.sort();
  const hours = new Float64Array(HOURS_IN_WEEK);
  const sums = new Float64Array(HOURS_IN_WEEK);
  const squares = new Float64Array(HOURS_IN_WEEK);
  let next = 0;
  forEachLocalBin(period, HOUR_MS, calendar, (localStart, time, instant) => {
    const before = next;
    while (next < receipts.length && (receipts[next] as number) < instant + time) next += 1;
    if (time !== HOUR_MS) return;
    const slot = hourOfWeekOfLocal(localStart);
    const count = next - before;
    (hours[slot] as number) += 1;
    (sums[slot] as number) += count;
    (squares[slot] as number) += count * count;
  });
  let chiSquare = 0;
  let degreesOfFreedom = 0;
  let variance = 0;
  let compared = 0;
  for (let slot = 0; slot < HOURS_IN_WEEK; slot++) {
    const k = hours[slot] as number;
    const total = sums[slot] as number;
    compared += k;
    if (total === 0) continue;
    chiSquare += (k * (squares[slot] as number)) / total - total;
    degreesOfFreedom += k - 1;
    variance += 2 * (k - 1) * (1 - 1 / total);
  }
  return {
    hours: compared,
    chiSquare,
    degreesOfFreedom,
    ...(degreesOfFreedom > 0 ? { indexOfDispersion: chiSquare / degreesOfFreedom } : {}),
    ...(variance > 0 ? { zScore: (chiSquare - degreesOfFreedom) / Math.sqrt(variance) } : {}),
  };
}
