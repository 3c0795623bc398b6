import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import { requireOneOf, requireThat } from "../quantity/error.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import type { Assumption } from "../records/call-columns.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import type { IntervalFault } from "../records/interval-fault.ts";
import type { Roster } from "../records/roster.ts";
import { ROSTERED, requireCalls } from "./arguments.ts";
import { callOfResponses, callsInScope, unsaidService } from "./call-scope.ts";
import { type GroupCounts, groupCounts } from "./group-counts.ts";
import { type Grouping, groupingOf, WORKLOAD_GROUPS } from "./grouping.ts";
import {
  type DutyFilter,
  filteredSpans,
  LEFT_OUT,
  OFF_ROSTER,
  ON_ROSTER,
  ON_ROSTER_OF_GROUP,
  rosterKnowledge,
} from "./on-roster.ts";
import { dataPeriod } from "./period.ts";
import { tableIntervals } from "./table-intervals.ts";
import type { Workload } from "./workload.ts";
import { workloadOf } from "./workload-result.ts";

/** Options of `measureWorkload`. */
export interface WorkloadOptions {
  /** Who was on duty; without it there are hours and no shares. */
  readonly roster?: Roster;
  /** Only this service, in calls and roster alike; `assumptions` count the calls whose service the records do not say. */
  readonly service?: Service;
  /** Only these roles, in responses and roster alike. */
  readonly roles?: readonly string[];
  /** Default: the whole local days that hold every start and every clear. */
  readonly period?: Period;
  readonly by?: "area" | "type" | "priority" | "unit" | "service" | "role";
  /** Of the block bootstrap of the shares' intervals; default 1. */
  readonly seed?: number;
}

const FAULTS: readonly IntervalFault[] = ["no-start", "no-clear", "clear-not-after-start", "over-long"];

/**
 * What share of the time on duty do calls take?
 *
 * Committed time runs from dispatch (else arrival) to clear, summed over units, each times its personnel. A moment
 * that one unit spends on two activities belongs to one of them: community before officer before unknown before
 * directed before out-of-service, then the earlier start, then the longer. With a roster,
 *
 *     callShare      = sum over community, officer, unknown of committed hours / on-duty hours
 *     committedShare = sum over all activities of committed hours / on-duty hours     (the saturation index)
 *
 * both as ratios of totals, not means of ratios. Numerator and denominator are filtered alike: by service, by role,
 * and by whom the roster knows. Committed hours of units that it does not know are shown as `offRosterHours` and
 * stand in no share. A roster of head counts, without unit names, knows every unit of its service and role
 * (what either side does not say matches).
 *
 * Time that is not committed is time not recorded as committed; it is not idle time. The 60 % line of the Rule of 60
 * belongs to `committedShare`, and is a starting point for discussion, not a limit for any single hour.
 *
 * @param calls - a table from `readCalls` or `callsFrom`.
 * @param options - see {@link WorkloadOptions}.
 * @returns hours as totals over the period; shares absent without a roster or where nobody is on duty; counts of
 *   what was left out in `excluded`. Sums hold: by initiator, by hour of week and by group, each to `committedHours`.
 * @throws DutycycleError if an option has the wrong shape or the period is empty.
 * @see CPSM, Police Operations and Data Analysis Report, Morgan Hill, 2017, pp. 13-32 and 71-73.
 *
 * @example
 * ```ts
 * import { callsFrom, measureWorkload, rosterFrom } from "dutycycle";
 * const at = (hour: number, minute = 0) => Date.UTC(2024, 2, 4, hour, minute); // a Monday
 * const { calls } = callsFrom(
 *   [
 *     {
 *       id: "1", service: "police", initiator: "community", type: "BURGLARY", receivedAt: at(9, 55),
 *       responses: [
 *         { unit: "A1", personnel: 1, dispatchedAt: at(10), clearedAt: at(11) },
 *         { unit: "A2", personnel: 1, dispatchedAt: at(10), clearedAt: at(11) },
 *         { unit: "A3", personnel: 1, dispatchedAt: at(10), clearedAt: at(10, 30) },
 *       ],
 *     },
 *   ],
 *   { timeZone: "UTC" },
 * );
 * const { roster } = rosterFrom(
 *   [{ service: "police", personnel: 5, start: at(8), end: at(16) }],
 *   { timeZone: "UTC" },
 * );
 * const workload = measureWorkload(calls, { roster });
 * workload.committedHours; // => 2.5
 * workload.onDutyHours; // => 40
 * workload.callShare; // => 0.0625
 * workload.byHourOfWeek[10]?.callShare; // => 0.5
 * ```
 */
export function measureWorkload(calls: CallTable, options: WorkloadOptions = {}): Workload {
  const columns = requireCalls(calls, options, [...ROSTERED, "by", "seed"]);
  const { roster, service, roles, by, seed = 1 } = options;
  requireWorkloadOptions({ by, seed });
  const calendar = new ZoneCalendar(columns.timeZone);
  const knowledge = rosterKnowledge(columns, roster, options);
  const scope = callsInScope(columns, options);
  const grouping = groupingOf(columns, by, calendar);
  const group = by && groupOfResponses(columns, grouping);
  const known =
    roster && group && (by === "service" || by === "role")
      ? knowledgeOfGroups(columns, roster, knowledge, options, by, grouping.keys, group)
      : knowledge;
  const excluded = newExclusions();
  const intervals = tableIntervals(
    columns,
    (r) => knowledge[r] !== LEFT_OUT,
    (r, fault, time) => exclude(excluded, fault, (time / HOUR_MS) * (columns.personnel[r] as number)),
  );
  const onRoster = knowledge.map((ofWhole, r) =>
    ofWhole <= OFF_ROSTER
      ? 0
      : (known[r] as number) <= OFF_ROSTER
        ? ON_ROSTER
        : ON_ROSTER | ON_ROSTER_OF_GROUP,
  );
  const count = (groups: Grouping): GroupCounts =>
    groupCounts(columns, scope, knowledge, roles === undefined, groups);
  const all = count(groupingOf(columns, undefined, calendar));
  return workloadOf({
    ...{ roster, service, roles, timeZone: columns.timeZone },
    intervals: { ...intervals, onRoster, group },
    excluded: excluded.filter((rule) => rule.responses > 0),
    calls: all.calls[0] as number,
    responses: all.responses[0] as number,
    period: options.period ?? dataPeriod(columns, calendar),
    grouping: by && { by, keys: grouping.keys, ...count(grouping) },
    assumptions: [
      ...namelessAssumption(columns.responseCount > 0 && columns.unit.values.length === 1),
      ...unsaidService(columns, options),
    ],
    seed,
  });
}

/** Throws unless the options are ones that a workload can take. */
export function requireWorkloadOptions({ by, seed = 1 }: { by: unknown; seed: unknown }): void {
  if (by !== undefined) requireOneOf("by", by, WORKLOAD_GROUPS);
  requireThat(Number.isFinite(seed), "seed", "a number", seed);
}

/** Says what hours mean where no response names its unit. */
export function namelessAssumption(nameless: boolean): readonly Assumption[] {
  if (!nameless) return [];
  const reason = "no unit is named: where officers share a call, hours are call-open hours";
  return [{ field: "unit", assumed: "each response is a unit of its own", reason }];
}

function groupOfResponses(columns: CallTableColumns, { perResponse, codes }: Grouping): Grouping["codes"] {
  return perResponse ? codes : codes && callOfResponses(columns).map((call) => codes[call] as number);
}

/**
 * What the roster of each response's own service or role knows of it, so that a group's share is the share that
 * measuring that service or role alone would give.
 */
function knowledgeOfGroups(
  columns: CallTableColumns,
  roster: Roster,
  whole: Uint8Array,
  filter: DutyFilter,
  by: "service" | "role",
  keys: readonly string[],
  group: ArrayLike<number>,
): Uint8Array {
  const spans = filteredSpans(roster, filter);
  const ofGroups = keys.map((key) => {
    // What the roster does not tell apart cannot be held against it.
    if (!spans.some((span) => span[by] === key)) return whole;
    const own = by === "service" ? { service: key as Service } : { roles: [key] };
    return rosterKnowledge(columns, roster, { ...filter, ...own });
  });
  return whole.map((_, r) => ofGroups[group[r] as number]?.[r] as number);
}

type Exclusion = { readonly rule: IntervalFault; responses: number; hours: number };

export function newExclusions(): Exclusion[] {
  return FAULTS.map((rule) => ({ rule, responses: 0, hours: 0 }));
}

/** Counts a response without a usable interval; only an over-long one claims hours. */
export function exclude(exclusions: Exclusion[], fault: IntervalFault, hours: number): void {
  const exclusion = exclusions[FAULTS.indexOf(fault)] as Exclusion;
  exclusion.responses += 1;
  if (fault === "over-long") exclusion.hours += hours;
}
