import { ZoneCalendar } from "../quantity/calendar.ts";
import type { DutySpan } from "../quantity/duty-span.ts";
import { DutycycleError } from "../quantity/error.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import { known } from "../quantity/known.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import type { Assumption } from "../records/columns.ts";
import { Roster } from "../records/roster.ts";
import { givenPeriod, requireCalls, requireRoster } from "../workload/arguments.ts";
import { forEachUsable } from "../workload/call-scope.ts";
import { dataPeriod } from "../workload/period.ts";
import type { FireScope } from "./fire-scope.ts";
import type { FirstDueMap } from "./first-due.ts";
import { firstDueReliability } from "./reliability.ts";
import { type ReplayMeasures, replayMeasures } from "./replay-measures.ts";
import { replayRuns } from "./replay-runs.ts";
import { plannedChange, type UnitChange } from "./unit-change.ts";
import { requirePlaces, type UnitPlaces } from "./unit-places.ts";

export interface ReplayedChange {
  readonly before: ReplayMeasures;
  readonly after: ReplayMeasures;
  /** Runs that another unit makes than did. */
  readonly movedRuns: number;
  /** Of them, own runs of units that were out for another. */
  readonly knockOnRuns: number;
  /** Of them, runs for which nobody was free: aid from neighbours, or a wait. */
  readonly aidRuns: number;
  readonly aidPersonHours: number;
  /** Runs of the department without usable times: they could not be replayed. */
  readonly untimedRuns: number;
  readonly period: Period;
  readonly assumptions: readonly Assumption[];
  /** What these figures cannot say, in words. */
  readonly cannotTell: readonly string[];
}

export interface ReplayOptions extends Pick<FireScope, "service" | "roles" | "period"> {
  /** Who was on duty: named units. Head counts cannot be replayed. */
  readonly roster: Roster;
  readonly change: UnitChange;
  /** Units first due in each area; name an added unit too. Default: inferred from the records as they are. */
  readonly firstDue?: FirstDueMap;
  readonly first?: "arrival" | "dispatch";
  /** Where units stand and whom they reach in time: then `coverage` is measured too. Name the site of an added unit. */
  readonly places?: UnitPlaces;
}

const ASSUMPTIONS: readonly Assumption[] = [
  {
    field: "times",
    assumed: "whoever makes a run makes it from the recorded dispatch to the recorded clear",
    reason: "the records hold no other times",
  },
  {
    field: "crew",
    assumed: "a run that another unit makes keeps its number of people, unless the change names a crew",
    reason: "the records hold no other crew",
  },
  {
    field: "aid",
    assumed: "a run for which no unit is free is made by aid from neighbours at once",
    reason: "a replay has no queue; where there is no aid these calls wait",
  },
];

const AT_STATION: Assumption = {
  field: "places",
  assumed: "a unit that is on duty and on no run is at its station",
  reason: "the records do not say where free units are",
};

const FORCE_UNKNOWN = "effective response force: how soon enough people are together";

const CANNOT_TELL: readonly string[] = [
  "response times: another unit comes from another place, and a busy department lets calls wait; only a simulation with travel shows it",
  "how much longer a smaller crew works at a fire, or how often it needs another unit",
  "calls that were never recorded, and dispatchers who would have chosen otherwise",
];

/**
 * What would have changed? The recorded runs made again with a unit out of service, a smaller crew, a peak-hours unit or one crew
 * for two apparatus: units free, reliability, person-hours and, where it is said who stands where, coverage, before and after.
 *
 * A replay, not a simulation: calls and times stay as recorded, runs go to the next unit of the order that is on duty and
 * free, in order of time; where it is then missing for its own run, that goes on in turn. What is moved is counted, and
 * so is what nobody was left for (`aidRuns`). Person-hours are conserved: own and aid's after add up to own before, but for
 * a changed crew. `cannotTell` belongs to the result: read it aloud.
 *
 * With `places`, coverage is measured at every moment from the units that are free then: the share of demand with one of them within the limit,
 * and the share for which they make up an effective response force; averaged over clock time, and over calls by their area.
 *
 * @param options.roster - spans that name their units; units that it does not name are no part of the department.
 * @param options.change - what is tried.
 * @param options.places - reach, sites of units, limits. Default: no coverage.
 * @param options.service - calls and units of this service. Default: all.
 * @param options.roles - only units in these roles. Default: all.
 * @param options.period - in [start, end). Default: whole local days that hold every start and clear (else the roster's
 *   time).
 * @throws DutycycleError if `calls`, `roster`, the change or an option is not what it must be.
 * @example
 * ```ts
 * import { callsFrom, rosterFrom } from "dutycycle";
 * import { replayChange } from "dutycycle/coverage";
 * const at = (hour: number) => Date.UTC(2024, 2, 1, hour);
 * const call = (id: string, area: string, unit: string, from: number, to: number) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type: "EMS", area, receivedAt: at(from),
 *   responses: [{ unit, personnel: 3, dispatchedAt: at(from), arrivedAt: at(from), clearedAt: at(to) }],
 * });
 * const { calls } = callsFrom(
 *   [call("1", "1", "E1", 2, 4), call("2", "2", "E2", 3, 5), call("3", "2", "E2", 12, 13)],
 *   { timeZone: "UTC" },
 * );
 * const duty = { service: "fire" as const, personnel: 3, start: at(0), end: at(24) };
 * const { roster } = rosterFrom([{ unit: "E1", ...duty }, { unit: "E2", ...duty }], { timeZone: "UTC" });
 * const night = { from: 0, to: 6 };
 * const closed = replayChange(calls, {
 *   roster,
 *   change: { kind: "out-of-service", unit: "E2", hours: night, takenBy: ["E1"] },
 * });
 * closed.aidRuns; // => 1
 * closed.before.noneFreeShare; // => 0.0417
 * closed.after.noneFreeShare; // => 0.0833
 * closed.after.reliability; // => 0.6667
 * closed.after.onDutyPersonHours; // => 126
 * // Two demand points, each near one of the stations.
 * const places = { reach: [[3, 9], [9, 3]], weights: [3, 1], siteOf: { E1: 0, E2: 1 }, limit: 4 };
 * const mapped = replayChange(calls, {
 *   ...{ roster, places },
 *   change: { kind: "out-of-service", unit: "E2", hours: night, takenBy: ["E1"] },
 * });
 * mapped.before.coverage?.withinShare; // => 0.9062
 * mapped.after.coverage?.withinShare; // => 0.8646
 * ```
 */
export function replayChange(calls: CallTable, options: ReplayOptions): ReplayedChange {
  const columns = requireCalls(calls);
  const { roster, change, service, roles, places } = options ?? {};
  requireNamedUnits(roster);
  if (places !== undefined) requirePlaces(places);
  const calendar = new ZoneCalendar(columns.timeZone);
  const period = givenPeriod(options.period) ?? replayPeriod(columns, roster, calendar);
  const plan = plannedChange(change, roster, period, calendar);
  const replayed = replayRuns(columns, plan, period);
  const scope = { ...known({ service, roles }), period };
  const first = options.first ?? "arrival";
  const { firstDue, assumptions } = firstDueReliability(calls, {
    ...{ ...scope, first },
    ...known({ firstDue: options.firstDue }),
  });
  const measure = (table: CallTable, duty: Roster): ReplayMeasures =>
    replayMeasures(table, duty, { ...scope, first, firstDue: options.firstDue ?? firstDue }, places);
  const before = measure(calls, roster);
  return {
    before,
    after: measure(replayed.calls, new Roster(roster.timeZone, plan.spans)),
    ...{ movedRuns: replayed.movedRuns, knockOnRuns: replayed.knockOnRuns, aidRuns: replayed.aidRuns },
    aidPersonHours: replayed.aidTime / HOUR_MS,
    untimedRuns: untimedRuns(columns, roster),
    period,
    assumptions: [...ASSUMPTIONS, ...(places ? [AT_STATION] : []), ...assumptions],
    cannotTell: places?.force ? CANNOT_TELL : [...CANNOT_TELL, FORCE_UNKNOWN],
  };
}

/** The days of the records; of the roster where no call has a time. */
function replayPeriod(columns: CallTableColumns, roster: Roster, calendar: ZoneCalendar): Period {
  const period = dataPeriod(columns, calendar);
  if (period.start < period.end || roster.length === 0) return period;
  const end = roster.spans.reduce((latest, span) => Math.max(latest, span.end), -Infinity);
  return { start: (roster.spans[0] as DutySpan).start, end };
}

function untimedRuns(columns: CallTableColumns, roster: Roster): number {
  const named = new Set(roster.spans.map(({ unit }) => unit));
  let untimed = 0;
  const reject = (row: number): void => {
    if (named.has(columns.unit.values[columns.unit.codes[row] as number])) untimed += 1;
  };
  forEachUsable(columns, () => undefined, reject);
  return untimed;
}

function requireNamedUnits(roster: Roster): void {
  if (requireRoster(roster).every(({ unit }) => unit)) return;
  throw new DutycycleError({
    argument: "roster",
    expected: "spans that all name their unit: a head count cannot be replayed",
    received: "spans without a unit",
  });
}
