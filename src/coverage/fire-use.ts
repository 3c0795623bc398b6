import { ZoneCalendar } from "../quantity/calendar.ts";
import { DutycycleError, requireNumber } from "../quantity/error.ts";
import { DAY_MS, type Period } from "../quantity/instant.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import type { Assumption } from "../records/columns.ts";
import type { Roster } from "../records/roster.ts";
import { requireCalls } from "../workload/arguments.ts";
import { concurrency } from "../workload/concurrency.ts";
import { measureWorkload } from "../workload/measure-workload.ts";
import { dataPeriod, receiptPeriod, requirePeriod } from "../workload/period.ts";
import { callsByType } from "./calls-by-type.ts";
import { type CallFrequencyRow, callFrequency } from "./calls-per-hour.ts";
import { type DeployedTimeRow, deployedTime } from "./deployed-time.ts";
import type { FireScope } from "./fire-scope.ts";
import type { FirstDueMap } from "./first-due.ts";
import { type FreeAtCall, freeAtCall } from "./free-at-call.ts";
import { firstDueReliability, type Reliability } from "./reliability.ts";
import { staffedUnitHours } from "./staffed-hours.ts";
import type { TypeNames } from "./table-lines.ts";
import { type UnitHourRow, unitHourUtilization } from "./unit-hours.ts";

/** How often so many people were assembled: a row of `forceAssembly`, or of somebody else's study. */
export interface ResponseForceRow {
  readonly personnel: number;
  readonly limitSeconds?: number;
  /** Calls that are judged. */
  readonly count: number;
  /** Of them, the share where so many were there within the limit. */
  readonly share?: number;
}

/** A measure that could not be given, and what is missing for it. */
export interface UseGap {
  readonly measure: string;
  readonly reason: string;
}

export interface FireUse {
  readonly period: Period;
  readonly days: number;
  readonly calls: number;
  readonly runs: number;
  /** Each unit's share of its staffed hours out on runs. */
  readonly unitHours: readonly UnitHourRow[];
  /** Runs and deployed time by type. */
  readonly byType: readonly DeployedTimeRow[];
  /** Firefighter-hours on calls, of crews that the roster knows where there is one; one unit's overlaps counted once. */
  readonly personHoursOnCalls: number;
  /** Firefighter-hours on calls of crews that the roster does not know: in no share. */
  readonly offRosterPersonHours?: number;
  readonly onDutyPersonHours?: number;
  /** personHoursOnCalls / onDutyPersonHours. */
  readonly onDutyShare?: number;
  /** Minutes on calls of a firefighter in 24 hours on duty: 1440 onDutyShare. */
  readonly minutesPerDutyDay?: number;
  readonly paidPersonHours?: number;
  /** personHoursOnCalls / paidPersonHours: lower than `onDutyShare`, since leave is paid too. */
  readonly paidShare?: number;
  /** Clock hours by the number of calls received in them. */
  readonly callFrequency: readonly CallFrequencyRow[];
  /** Share of clock hours in which nobody called. */
  readonly hoursWithoutCallShare: number;
  /** Share of clock time with no call open. */
  readonly noneOpenShare: number;
  readonly workingFires?: number;
  /** 365 workingFires / days. */
  readonly workingFiresPerYear?: number;
  /** Per 1,000 people and year. */
  readonly workingFiresPer1000?: number;
  /** concurrencyByEvent[k - 1]: share of calls that found k open, itself included. */
  readonly concurrencyByEvent: readonly number[];
  /** concurrencyByTime[k]: share of clock time with k open. */
  readonly concurrencyByTime: readonly number[];
  /** Units free when a call comes. */
  readonly freeAtCall?: FreeAtCall;
  readonly reliability: Reliability;
  readonly responseForce?: readonly ResponseForceRow[];
  /** What is not here, by name: use without reliability and response force is half of the picture. */
  readonly gaps: readonly UseGap[];
  readonly assumptions: readonly Assumption[];
}

export interface FireUseOptions extends FireScope, TypeNames {
  /** Who was on duty. Without it there are no shares of people's time. */
  readonly roster?: Roster;
  /** Firefighter-hours paid in the period, leave and training included, in (0, infinity). */
  readonly paidPersonHours?: number;
  /** Hours staffed by unit. Default: from the roster where its spans name units, else every hour of the period. */
  readonly staffedHours?: Readonly<Record<string, number>>;
  /** Which types of call (as the table names them, see `categories`) are working fires: the user's to say. */
  readonly workingFireTypes?: readonly string[];
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
 * @param options.period - calls received, and time, in [start, end). Default: whole local days that hold every receipt, start
 *   and clear.
 * @returns shares in [0, 1], but for shares of people's time where more worked than the roster has on duty.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @example
 * ```ts
 * import { callsFrom, fireUse, rosterFrom } from "dutycycle";
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
  const { service, roles, initiators, roster, paidPersonHours, population, responseForce } = options;
  if (paidPersonHours !== undefined) requirePositive("paidPersonHours", paidPersonHours);
  if (population !== undefined) requirePositive("population", population);
  if (responseForce !== undefined && !Array.isArray(responseForce)) {
    const expected = "rows of { personnel, count, share? }";
    throw new DutycycleError({ argument: "responseForce", expected, received: responseForce });
  }
  const period = options.period ? requirePeriod(options.period) : wholePeriod(columns);
  // Without a time there is no period, and every figure is that of no calls.
  const scope: FireScope = {
    ...(service && { service }),
    ...(roles && { roles }),
    ...(initiators && { initiators }),
    ...(period.start < period.end && { period }),
  };
  const byType = deployedTime(calls, { ...options, ...scope, by: "type" });
  const frequency = callFrequency(calls, scope);
  const workload = measureWorkload(calls, {
    ...{ ...(service && { service }), ...(roles && { roles }), ...(roster && { roster }) },
    ...(scope.period && { period: scope.period }),
  });
  const open = concurrency(calls, {
    ...(service && { service }),
    ...(initiators && { initiators }),
    ...(scope.period && { period: scope.period }),
  });
  const reliability = firstDueReliability(calls, {
    ...scope,
    ...(options.firstDue && { firstDue: options.firstDue }),
    ...(options.first && { first: options.first }),
  });
  const { onDutyHours, offRosterHours = 0 } = workload;
  const personHoursOnCalls = workload.committedHours - offRosterHours;
  const onDutyShare = onDutyHours ? personHoursOnCalls / onDutyHours : undefined;
  const days = (period.end - period.start) / DAY_MS;
  const workingFires = options.workingFireTypes && countOf(calls, options, scope, options.workingFireTypes);
  const perYear = workingFires === undefined || days === 0 ? undefined : (365 * workingFires) / days;
  return {
    ...{ period, days },
    calls: frequency.reduce((sum, row) => sum + row.calls * row.hours, 0),
    runs: byType[byType.length - 1]?.runs ?? 0,
    unitHours: unitHourRows(calls, options, scope),
    byType,
    personHoursOnCalls,
    ...(roster && { offRosterPersonHours: offRosterHours }),
    ...(onDutyHours === undefined ? {} : { onDutyPersonHours: onDutyHours }),
    ...(onDutyShare === undefined ? {} : { onDutyShare, minutesPerDutyDay: 1440 * onDutyShare }),
    ...(paidPersonHours && { paidPersonHours, paidShare: personHoursOnCalls / paidPersonHours }),
    callFrequency: frequency,
    hoursWithoutCallShare: frequency[0]?.share ?? 0,
    noneOpenShare: open.byTime[0] ?? 0,
    ...(workingFires === undefined ? {} : { workingFires }),
    ...(perYear === undefined ? {} : { workingFiresPerYear: perYear }),
    ...(perYear === undefined || !population ? {} : { workingFiresPer1000: (1000 * perYear) / population }),
    concurrencyByEvent: open.byEvent,
    concurrencyByTime: open.byTime,
    ...(roster && { freeAtCall: freeAtCall(calls, { ...scope, roster }) }),
    reliability,
    ...(responseForce && { responseForce }),
    gaps: gapsOf(options, reliability),
    assumptions: [...workload.assumptions, ...reliability.assumptions],
  };
}

function requirePositive(argument: string, value: number): void {
  requireNumber(argument, value, "(0, infinity)", (n) => n > 0);
}

/** The whole local days that hold every receipt, every start and every clear. */
function wholePeriod(columns: CallTableColumns): Period {
  const calendar = new ZoneCalendar(columns.timeZone);
  const data = dataPeriod(columns, calendar);
  const receipts = receiptPeriod(columns, calendar);
  if (receipts.start === receipts.end) return data;
  return { start: Math.min(data.start, receipts.start), end: Math.max(data.end, receipts.end) };
}

/** Calls of some types, as the table names them. */
function countOf(
  calls: CallTable,
  { categories }: TypeNames,
  scope: FireScope,
  types: readonly string[],
): number {
  if (!Array.isArray(types)) {
    throw new DutycycleError({ argument: "workingFireTypes", expected: "a list of types", received: types });
  }
  const rows = callsByType(calls, { ...scope, ...(categories && { categories }) });
  const ofTypes = rows.filter((row) => row.level === "type" && types.includes(row.key));
  return ofTypes.reduce((sum, row) => sum + row.calls, 0);
}

/** Unit hours; on a roster that names units, one that it does not name has no hours to be a share of. */
function unitHourRows(
  calls: CallTable,
  { roster, roles, staffedHours }: FireUseOptions,
  { service, period }: FireScope,
): readonly UnitHourRow[] {
  const staffed =
    staffedHours ?? (roster && period && staffedUnitHours(roster, { period, ...(roles && { roles }) }));
  const rows = unitHourUtilization(calls, {
    ...(service && { service }),
    ...(period && { period }),
    ...(staffed && { staffedHours: staffed }),
  });
  if (staffed === undefined || staffedHours || Object.keys(staffed).length === 0) return rows;
  const known = new Set(Object.keys(staffed));
  return rows.map((row) => {
    const { unit, runs, committedHours } = row;
    return known.has(unit) ? row : { unit, runs, committedHours };
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
