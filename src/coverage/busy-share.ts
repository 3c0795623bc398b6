import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { isObject } from "../quantity/is-object.ts";
import type { Workload } from "../workload/workload.ts";
import type { UnitHourRow } from "./unit-hours.ts";

/**
 * What share of its time is a unit busy, on average over all units, with so much work?
 *
 *     q = calls an hour * units a call * hours a unit is out / units on duty
 *
 * the busy share that {@link expectedCovering} and {@link reliableCovering} take: Daskin's, one for all units. Work is taken to be shared evenly and all of it
 * to be done by these units. 1 or more is a finding: more work than units, and no placing of them mends it.
 *
 * @param input.callsPerHour - in [0, infinity).
 * @param input.hoursPerCall - from dispatch to clear, a unit; in [0, infinity).
 * @param input.unitsPerCall - in (0, infinity); 1 unless given.
 * @param input.units - on duty, on average; in (0, infinity).
 * @returns in [0, infinity).
 * @throws DutycycleError for a value outside its interval.
 * @see M. S. Daskin, Transportation Science 17(1), 1983, pp. 48-70.
 *
 * @example
 * ```ts
 * import { systemBusyShare } from "dutycycle/coverage";
 * // 7,300 calls a year of 45 minutes, 1.6 units each, five units.
 * systemBusyShare({ callsPerHour: 7300 / 8760, hoursPerCall: 0.75, unitsPerCall: 1.6, units: 5 }); // => 0.2
 * ```
 */
export function systemBusyShare(input: {
  readonly callsPerHour: number;
  readonly hoursPerCall: number;
  readonly unitsPerCall?: number;
  readonly units: number;
}): number {
  const { callsPerHour, hoursPerCall, unitsPerCall = 1, units } = input ?? {};
  requireWithin("callsPerHour", callsPerHour, "[0, infinity)");
  requireWithin("hoursPerCall", hoursPerCall, "[0, infinity)");
  requireWithin("unitsPerCall", unitsPerCall, "(0, infinity)");
  requireWithin("units", units, "(0, infinity)");
  return (callsPerHour * unitsPerCall * hoursPerCall) / units;
}

/**
 * What share of its time is a unit busy, on average over all units, as the records say?
 *
 *     q = sum of committed hours / sum of staffed hours
 *
 * over the rows of {@link unitHourUtilization} that have both: unit-hours, whatever the crew. Of a measured workload it is the committed share: officer-hours over
 * officer-hours, which is the units' share where crews are of one size.
 *
 * One share for all hides the busiest unit and the busiest hour: give `responseForce` each unit's own, and measure the hours that matter.
 *
 * @param source - rows of `unitHourUtilization`, or what `measureWorkload` gives with a roster.
 * @returns in [0, infinity); undefined where nobody was on duty, or there is no roster.
 * @throws DutycycleError for anything else.
 *
 * @example
 * ```ts
 * import { expectedCovering, measuredBusyShare } from "dutycycle/coverage";
 * const busyShare = measuredBusyShare([
 *   { unit: "E1", runs: 900, committedHours: 1100, staffedHours: 8760 },
 *   { unit: "P9", runs: 800, committedHours: 652, staffedHours: 4380 },
 * ]);
 * busyShare; // => 0.1333
 * const towns = { reach: [[2, 20], [20, 2]], limit: 8, weights: [70, 30], units: 2 };
 * (await expectedCovering({ ...towns, busyShare: busyShare ?? 0 })).expectedShare; // => 0.8667
 * ```
 */
export function measuredBusyShare(
  source: readonly UnitHourRow[] | Pick<Workload, "committedShare">,
): number | undefined {
  requireThat(isObject(source), "source", "rows of unit hours, or a measured workload", source);
  if (!isRows(source)) return source.committedShare;
  let committed = 0;
  let staffed = 0;
  for (const { committedHours, staffedHours } of source) {
    if (!staffedHours) continue;
    committed += committedHours;
    staffed += staffedHours;
  }
  return staffed > 0 ? committed / staffed : undefined;
}

function isRows(
  source: readonly UnitHourRow[] | Pick<Workload, "committedShare">,
): source is readonly UnitHourRow[] {
  return Array.isArray(source);
}
