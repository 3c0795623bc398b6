import { ZoneCalendar } from "../quantity/calendar.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireCalls } from "../workload/arguments.ts";
import { forEachUsable } from "../workload/call-scope.ts";
import { exposureByHourOfWeek } from "../workload/exposure.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";

export interface DeployedHourRow {
  /** Local hour of the day, 0 to 23. */
  readonly hour: number;
  /** Unit-hours out in that hour, over all days. */
  readonly deployedHours: number;
  /** Clock hours of the period in that hour of the day. */
  readonly exposureHours: number;
  /** Mean unit-minutes out in one such hour, in [0, infinity); absent without exposure. */
  readonly deployedMinutes?: number;
}

/**
 * When in the day are units out? Deployed minutes by hour of day, over all units.
 *
 * A run's time falls into the hours through which it lasted, split at the clock; 60 deployed minutes mean one unit out all
 * that hour on an average day. Sums of runs as in `deployedTime`: the 24 rows add up to its total.
 *
 * @param options.period - runs of calls received in [start, end). Default: whole local days that hold every receipt.
 * @returns 24 rows.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see The figure of CPSM's fire data analyses (unsourced: from memory).
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { deployedByHour } from "dutycycle/coverage";
 * const at = (hour: number, minute: number) => Date.UTC(2024, 2, 1, hour, minute);
 * const { calls } = callsFrom(
 *   [
 *     {
 *       id: "1", service: "fire", initiator: "community", type: "EMS", receivedAt: at(8, 29),
 *       responses: [{ unit: "E1", personnel: 3, dispatchedAt: at(8, 30), clearedAt: at(9, 15) }],
 *     },
 *   ],
 *   { timeZone: "UTC" },
 * );
 * const rows = deployedByHour(calls);
 * rows[8]?.deployedMinutes; // => 30
 * rows[9]?.deployedMinutes; // => 15
 * ```
 */
export function deployedByHour(calls: CallTable, options: FireScope = {}): readonly DeployedHourRow[] {
  const columns = requireCalls(calls);
  const calendar = new ZoneCalendar(columns.timeZone);
  const scope = scopedRuns(columns, calendar, options);
  const exposure = byHourOfDay(exposureByHourOfWeek(scope.period, calendar));
  const bins = new Float64Array(HOURS_IN_WEEK);
  forEachUsable(columns, (r, _call, start, time) => {
    if (scope.runs[r] === 1) addToHoursOfWeek(calendar, start, start + time, 1, bins);
  });
  return byHourOfDay(bins).map((time, hour) => {
    const exposed = exposure[hour] as number;
    return {
      hour,
      deployedHours: time / HOUR_MS,
      exposureHours: exposed / HOUR_MS,
      ...(exposed > 0 ? { deployedMinutes: (60 * time) / exposed } : {}),
    };
  });
}

function byHourOfDay(bins: Float64Array): readonly number[] {
  const hours = Array.from({ length: 24 }, () => 0);
  bins.forEach((time, slot) => {
    hours[slot % 24] = (hours[slot % 24] as number) + time;
  });
  return hours;
}
