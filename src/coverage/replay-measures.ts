import type { Period } from "../quantity/instant.ts";
import { known } from "../quantity/known.ts";
import type { CallTable } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";
import { availability } from "../workload/availability.ts";
import { measureWorkload } from "../workload/measure-workload.ts";
import type { FireScope } from "./fire-scope.ts";
import type { FirstDueMap } from "./first-due.ts";
import { freeAtCall } from "./free-at-call.ts";
import { type FreeCoverage, freeCoverage } from "./free-coverage.ts";
import { firstDueReliability, type ReliabilityRow } from "./reliability.ts";
import { staffedUnitHours } from "./staffed-hours.ts";
import { type UnitHourRow, unitHourUtilization } from "./unit-hours.ts";
import type { UnitPlaces } from "./unit-places.ts";

/** The department on the records, without or with the change. */
export interface ReplayMeasures {
  /** byFree[k]: share of clock time with exactly k units free. */
  readonly byFree: readonly number[];
  readonly noneFreeShare: number;
  /** Share of calls that came while no unit was free; absent without calls. */
  readonly callsNoneFreeShare?: number;
  /** First-due reliability over all areas, and by area; absent where no area has a call. */
  readonly reliability?: number;
  readonly reliabilityByArea: readonly ReliabilityRow[];
  /** Firefighter-hours on calls of the department's own crews. */
  readonly personHoursOnCalls: number;
  readonly onDutyPersonHours: number;
  /** personHoursOnCalls / onDutyPersonHours; absent where nobody is on duty. */
  readonly onDutyShare?: number;
  readonly unitHours: readonly UnitHourRow[];
  /** Whom the free units reach from their stations; absent without `places`. */
  readonly coverage?: FreeCoverage;
}

export function replayMeasures(
  calls: CallTable,
  roster: Roster,
  scope: FireScope & { period: Period; first: "arrival" | "dispatch"; firstDue: FirstDueMap },
  places: UnitPlaces | undefined,
): ReplayMeasures {
  const { service, roles, period } = scope;
  const filter = { ...known({ service, roles }), period };
  const free = availability(calls, { ...filter, roster });
  const { noneFreeShare } = freeAtCall(calls, { ...filter, roster });
  const { rows } = firstDueReliability(calls, scope);
  const {
    committedHours,
    offRosterHours = 0,
    onDutyHours = 0,
  } = measureWorkload(calls, { ...filter, roster });
  const personHoursOnCalls = committedHours - offRosterHours;
  const staffedHours = staffedUnitHours(roster, filter);
  const reliability = rows[0]?.reliability;
  return {
    byFree: free.byFree,
    noneFreeShare: free.noneFreeShare,
    ...known({ callsNoneFreeShare: noneFreeShare, reliability }),
    reliabilityByArea: rows.slice(1),
    personHoursOnCalls,
    onDutyPersonHours: onDutyHours,
    ...(onDutyHours > 0 ? { onDutyShare: personHoursOnCalls / onDutyHours } : {}),
    unitHours: unitHourUtilization(calls, { period, staffedHours }).filter(({ unit }) =>
      Object.hasOwn(staffedHours, unit),
    ),
    ...(places && { coverage: freeCoverage(calls, roster, { ...filter, period }, places) }),
  };
}
