import { ZoneCalendar } from "../quantity/calendar.ts";
import { requireThat } from "../quantity/error.ts";
import { DAY_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { Initiator } from "../records/call.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";
import { givenPeriod, requireCalls } from "../workload/arguments.ts";
import { concurrency } from "../workload/concurrency.ts";
import { measureWorkload } from "../workload/measure-workload.ts";
import { dataPeriod, receiptPeriod } from "../workload/period.ts";
import { callFrequency } from "./call-frequency.ts";
import { deployedTime } from "./deployed-time.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";
import type { FirstDueMap } from "./first-due.ts";
import { freeAtCall } from "./free-at-call.ts";
import { onlyRuns } from "./only-runs.ts";
import { firstDueReliability, type Reliability } from "./reliability.ts";
import { staffedUnitHours } from "./staffed-hours.ts";
import type { TypeNames } from "./table-lines.ts";
import { type UnitHourRow, unitHourUtilization } from "./unit-hours.ts";
import type { FireUse, ResponseForceRow, UseGap } from "./use-measures.ts";
import { countedByType, type WorkingFireRule, workingFires } from "./working-fires.ts";

export interface FireUseOptions extends FireScope, TypeNames, WorkingFireRule {
  /** Whose calls; `"all"` counts directed and out-of-service time too. Default `["community", "officer", "unknown"]`. */
  readonly initiators?: readonly Initiator[] | "all";
  /** Who was on duty. Without it there are no shares of people's time. */
  readonly roster?: Roster;
  /** Firefighter-hours paid in the period, leave and training included, in (0, infinity). */
  readonly paidPersonHours?: number;
  /** Hours staffed by unit. Default: from the roster where its spans name units, else every hour of the period. */
  readonly staffedHours?: Readonly<Record<string, number>>;
  /** People protected, in (0, infinity). */
  readonly population?: number;
  readonly firstDue?: FirstDueMap;
  readonly first?: "arrival" | "dispatch";
  /** How often enough people were assembled in time, as `forceAssembly` gives it. Not given, it is a gap and says so. */
  readonly responseForce?: readonly ResponseForceRow[];
}

/**
 * How little are firefighters used, and what stands on the other side? Use, reliability and response force in one result.
 *
 * A crew that is out 8 % of its time is not therefore a crew too many: it is paid to be near. So the shares of time come with what
 * low use buys: how often several calls are open at once, how many units are free when a call comes, how often the
 * own unit comes first, how often enough people are assembled in time. What is missing for any of them stands in
 * `gaps`, never in silence.
 *
 * Time on calls is not all work: training, inspections, maintenance and reports are not in dispatch records.
 *
 * @param calls - a table from `readCalls` or `callsFrom`. Calls that no time places are left out.
 * @param options.workingFireDispositions - of calls of those types, only these dispositions (and calls without one) are working fires;
 *   `workingFiresBy` says what was counted by.
 * @param options.period - calls received, and time, in [start, end). Default: whole local days that hold every receipt, start
 *   and clear.
 * @returns shares in [0, 1], but for shares of people's time where more worked than the roster has on duty.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @example
 * ```ts
 * import { callsFrom, rosterFrom } from "dutycycle";
 * import { fireUse } from "dutycycle/coverage";
 * const at = (hour: number) => Date.UTC(2024, 2, 1, hour);
 * const call = (id: string, type: string, from: number, to: number) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type, area: "1", receivedAt: at(from),
 *   responses: [{ unit: "E1", personnel: 4, dispatchedAt: at(from), arrivedAt: at(from), clearedAt: at(to) }],
 * });
 * const { calls } = callsFrom([call("1", "EMS", 8, 9), call("2", "Structure fire", 13, 16)], { timeZone: "UTC" });
 * const { roster } = rosterFrom(
 *   [
 *     { unit: "E1", service: "fire", personnel: 4, start: at(0), end: at(24) },
 *     { unit: "L1", service: "fire", personnel: 4, start: at(0), end: at(24) },
 *   ],
 *   { timeZone: "UTC" },
 * );
 * const use = fireUse(calls, { roster, firstDue: { "1": "E1" }, workingFireTypes: ["Structure fire"] });
 * use.onDutyShare; // => 0.0833
 * use.unitHours.map((row) => row.utilization); // => [0.1667, 0]
 * use.hoursWithoutCallShare; // => 0.9167
 * use.reliability.rows[0]?.reliability; // => 1
 * use.gaps.map((gap) => gap.measure); // => ["paidShare", "responseForce"]
 * ```
 */
export function fireUse(calls: CallTable, options: FireUseOptions = {}): FireUse {
  const columns = requireCalls(calls);
  const { service, roles, roster, paidPersonHours, population, responseForce } = options;
  const initiators = options.initiators ?? ["community", "officer", "unknown"];
  if (paidPersonHours !== undefined) requirePositive("paidPersonHours", paidPersonHours);
  if (population !== undefined) requirePositive("population", population);
  requireThat(
    responseForce === undefined || Array.isArray(responseForce),
    "responseForce",
    "rows of { personnel, count, share? }",
    responseForce,
  );
  const period = givenPeriod(options.period) ?? wholePeriod(columns);
  // Without a time there is no period, and every figure is that of no calls.
  const scope: FireScope = {
    ...known({ service, roles }),
    initiators,
    ...(period.start < period.end && { period }),
  };
  // Of what is measured by time, a run belongs to its time and not to its receipt.
  const timed = known({ period: scope.period });
  const { period: _, ...anyTime } = scope;
  const { runs } = scopedRuns(columns, new ZoneCalendar(columns.timeZone), anyTime);
  const runsInScope = onlyRuns(columns, runs);
  const byType = deployedTime(calls, { ...options, ...scope, by: "type" });
  const frequency = callFrequency(calls, scope);
  const workload = measureWorkload(runsInScope, {
    ...known({ service, roles, roster }),
    ...timed,
  });
  const open = concurrency(runsInScope, timed);
  const reliability = firstDueReliability(calls, {
    ...scope,
    ...known({ firstDue: options.firstDue, first: options.first }),
  });
  const { onDutyHours, offRosterHours = 0 } = workload;
  const personHoursOnCalls = workload.committedHours - offRosterHours;
  const onDutyShare = onDutyHours ? personHoursOnCalls / onDutyHours : undefined;
  const days = (period.end - period.start) / DAY_MS;
  const fires = workingFires(columns, scope, options);
  const perYear = fires === undefined || days === 0 ? undefined : (365 * fires.workingFires) / days;
  return {
    ...{ period, days },
    calls: frequency.reduce((sum, row) => sum + row.calls * row.hours, 0),
    runs: byType[byType.length - 1]?.runs ?? 0,
    unitHours: unitHourRows(runsInScope, options, timed),
    byType,
    personHoursOnCalls,
    ...(roster && { offRosterPersonHours: offRosterHours }),
    ...known({ onDutyPersonHours: onDutyHours }),
    ...(onDutyShare === undefined ? {} : { onDutyShare, minutesPerDutyDay: 1440 * onDutyShare }),
    ...(paidPersonHours && { paidPersonHours, paidShare: personHoursOnCalls / paidPersonHours }),
    callFrequency: frequency,
    hoursWithoutCallShare: frequency[0]?.share ?? 0,
    noneOpenShare: open.byTime[0] ?? 0,
    ...fires,
    ...known({ workingFiresPerYear: perYear }),
    ...(perYear === undefined || !population ? {} : { workingFiresPer1000: (1000 * perYear) / population }),
    concurrencyByEvent: open.byEvent,
    concurrencyCalls: open.calls,
    concurrencyByTime: open.byTime,
    ...(roster && { freeAtCall: freeAtCall(calls, { ...scope, roster }) }),
    reliability,
    ...(responseForce && { responseForce }),
    gaps: gapsOf(options, reliability),
    assumptions: [...workload.assumptions, ...reliability.assumptions, ...countedByType(columns, options)],
  };
}

function requirePositive(argument: string, value: number): void {
  requireWithin(argument, value, "(0, infinity)");
}

/** The whole local days that hold every receipt, every start and every clear. */
function wholePeriod(columns: CallTableColumns): Period {
  const calendar = new ZoneCalendar(columns.timeZone);
  const data = dataPeriod(columns, calendar);
  const receipts = receiptPeriod(columns, calendar);
  if (receipts.start === receipts.end) return data;
  return { start: Math.min(data.start, receipts.start), end: Math.max(data.end, receipts.end) };
}

/** Unit hours; on a roster that names units, one that it does not name has no hours to be a share of. */
function unitHourRows(
  calls: CallTable,
  { roster, service, roles, staffedHours }: FireUseOptions,
  timed: { readonly period?: Period },
): readonly UnitHourRow[] {
  if (staffedHours) return unitHourUtilization(calls, { ...timed, staffedHours });
  if (roster === undefined || timed.period === undefined) return unitHourUtilization(calls, timed);
  const onRoster = staffedUnitHours(roster, { period: timed.period, ...known({ service, roles }) });
  const rows = unitHourUtilization(calls, { ...timed, staffedHours: onRoster });
  const named = new Set(Object.keys(onRoster));
  if (named.size === 0) return rows;
  return rows.map((row) => {
    const { unit, runs, committedHours } = row;
    return named.has(unit) ? row : { unit, runs, committedHours };
  });
}

function gapsOf(options: FireUseOptions, reliability: Reliability): readonly UseGap[] {
  const gap = (missing: boolean, measure: string, reason: string): readonly UseGap[] =>
    missing ? [{ measure, reason }] : [];
  return [
    ...gap(!options.roster, "onDutyShare", "no roster: whose hours the calls are a share of is not known"),
    ...gap(!options.roster, "freeAtCall", "no roster: which units were on duty is not known"),
    ...gap(!options.paidPersonHours, "paidShare", "the hours paid were not given"),
    ...gap(!options.workingFireTypes, "workingFires", "which types are working fires was not said"),
    ...gap(reliability.rows[0]?.calls === 0, "reliability", "no call has an area and a unit first at it"),
    ...gap(!options.responseForce, "responseForce", "how often enough people came in time was not given"),
  ];
}
