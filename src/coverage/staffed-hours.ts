import type { Service } from "../quantity/duty-span.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import { requirePeriod } from "../quantity/period.ts";
import type { Roster } from "../records/roster.ts";
import { dutyByUnit } from "../workload/duty-steps.ts";
import { filteredSpans } from "../workload/on-roster.ts";

/**
 * How many hours was each unit staffed? What `unitHourUtilization` takes, from a roster whose spans name their units.
 *
 * Spans of one unit that overlap (its officer, its driver) are one unit on duty. Cut at the period.
 *
 * @param options.period - time in [start, end).
 * @param options.service - only spans of this service. Default: all.
 * @param options.roles - only spans of these roles. Default: all but trainees.
 * @returns hours in (0, infinity) by unit; units never on duty in the period are left out.
 * @throws DutycycleError if `roster` or an option is not what it must be.
 * @example
 * ```ts
 * import { rosterFrom } from "dutycycle";
 * import { staffedUnitHours } from "dutycycle/coverage";
 * const at = (hour: number) => Date.UTC(2024, 2, 1, hour);
 * const duty = { unit: "P9", service: "fire" as const, personnel: 1, start: at(8), end: at(20) };
 * const { roster } = rosterFrom([duty, { ...duty, start: at(10), end: at(22) }], { timeZone: "UTC" });
 * staffedUnitHours(roster, { period: { start: at(0), end: at(24) } }); // => { "P9": 14 }
 * ```
 */
export function staffedUnitHours(
  roster: Roster,
  options: { readonly period: Period; readonly service?: Service; readonly roles?: readonly string[] },
): Readonly<Record<string, number>> {
  const { start, end } = requirePeriod(options?.period);
  const hours: [string, number][] = [];
  for (const [unit, duty] of dutyByUnit(filteredSpans(roster, options))) {
    const time = duty.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
      0,
    );
    if (time > 0) hours.push([unit, time / HOUR_MS]);
  }
  return Object.fromEntries(hours);
}
