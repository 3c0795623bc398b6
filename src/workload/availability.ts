import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK, type HourOfWeek } from "../quantity/hour-of-week.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import type { CallTable } from "../records/call-table.ts";
import type { Assumption } from "../records/columns.ts";
import type { Roster } from "../records/roster.ts";
import { sum } from "../stats/sum.ts";
import { givenPeriod, ROSTERED, requireCalls } from "./arguments.ts";
import { callsInScope, earliest, startsOf, unsaidService } from "./call-scope.ts";
import { dutySteps } from "./duty-steps.ts";
import { exposureByHourOfWeek } from "./exposure.ts";
import { freeTime } from "./free-time.ts";
import { filteredSpans, OFF_ROSTER, rosterKnowledge } from "./on-roster.ts";
import { dataPeriod } from "./period.ts";
import { estimatedRoster } from "./roster-facts.ts";

/** A stretch of time through which no unit was free. */
export interface NoneFreeSpell {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  /** The part of it in which nobody was on duty at all. */
  readonly noneOnDutyMinutes: number;
  /** Calls received before its end that had no unit yet at some time in it. */
  readonly callsWaiting: number;
}

export interface Availability {
  /** byFree[k]: share of clock time with exactly k units free; sums to 1. */
  readonly byFree: readonly number[];
  /** Share of clock time with no unit free, with one, with two. */
  readonly lowFree: { readonly none: number; readonly one: number; readonly two: number };
  /** Share of clock time with no unit free, whoever was on duty: byFree[0]. */
  readonly noneFreeShare: number;
  /** The part of it with nobody on duty, as a share of clock time. */
  readonly noneOnDutyShare: number;
  /** Mean number of units on duty. */
  readonly onDutyUnits: number;
  /** Mean number of units on duty that were busy, at any moment no more than were on duty. */
  readonly busyUnits: number;
  /** Share of each hour of the week with no unit free; undefined where the period has no such hour. */
  readonly noneFreeByHourOfWeek: HourOfWeek<number | undefined>;
  /** The ten longest, longest first. */
  readonly longestNoneFree: readonly NoneFreeSpell[];
  /** Responses that pass the filters and that the roster does not know: they make nobody busy. */
  readonly offRosterResponses: number;
  readonly assumptions: readonly Assumption[];
  readonly period: Period;
}

export interface AvailabilityOptions {
  readonly roster: Roster;
  readonly service?: Service;
  readonly roles?: readonly string[];
  readonly period?: Period;
}

const SPELLS_SHOWN = 10;
const HEADS_ARE_UNITS: Assumption = {
  field: "unit",
  assumed: "a head count is that many one-officer units",
  reason: "the roster names no unit",
};

/**
 * How many units are free? The share of clock time with none, one, two, … free, and the longest times with none.
 *
 * free(t) = max(0, on duty(t) - busy(t)). A unit that the roster names is one unit however many spans it has at once; it
 * is busy while any of its responses is open (dispatched, else arrived, to cleared), and off duty it counts neither
 * way. A span without a unit is a head count: `personnel` one-officer units, of which a response that it
 * knows takes its own `personnel`. Which responses a roster knows is the rule of `measureWorkload`, but that a named unit
 * is busy on any call, of whatever service and in whatever role: `service` and `roles` choose units. A unit
 * is free as far as the records show: what is not recorded (reports, court, meals) is not seen.
 *
 * @param options.roster - who was on duty. On an estimated roster, idle units are missing, so that too few are free.
 * @param options.service - only spans and calls of this service. Default: all.
 * @param options.roles - only spans and responses of these roles. Default: all.
 * @param options.period - clock time in [start, end). Default: whole local days that hold every start and clear.
 * @returns shares in [0, 1] of the clock time; `byFree` is empty and every share 0 where the period is empty.
 * @throws DutycycleError if `calls`, `roster`, `service`, `roles` or `period` is not what it must be.
 *
 * @example
 * ```ts
 * import { availability, callsFrom, rosterFrom } from "dutycycle";
 * const timeZone = "America/Detroit";
 * const at = (hour: number) => Date.UTC(2024, 2, 1, 5 + hour);
 * const call = (unit: string, from: number, to: number) => ({
 *   id: unit, service: "police" as const, initiator: "community" as const, type: "THEFT", receivedAt: at(from - 1),
 *   responses: [{ unit, personnel: 1, dispatchedAt: at(from), clearedAt: at(to) }],
 * });
 * const { calls } = callsFrom([call("A", 6, 12), call("B", 9, 15)], { timeZone });
 * const duty = { service: "police" as const, personnel: 1, start: at(0), end: at(24) };
 * const { roster } = rosterFrom([{ unit: "A", ...duty }, { unit: "B", ...duty }], { timeZone });
 * const free = availability(calls, { roster });
 * free.byFree; // => [0.125, 0.25, 0.625]
 * free.longestNoneFree[0]?.minutes; // => 180
 * free.longestNoneFree[0]?.callsWaiting; // => 0
 * ```
 */
export function availability(calls: CallTable, options: AvailabilityOptions): Availability {
  const columns = requireCalls(calls, options, ROSTERED);
  const { roster, ...filter } = options;
  const spans = filteredSpans(roster, filter);
  const knowledge = rosterKnowledge(columns, roster, filter, true);
  const calendar = new ZoneCalendar(columns.timeZone);
  const period = givenPeriod(options.period) ?? dataPeriod(columns, calendar);
  const steps = dutySteps(columns, spans, knowledge);
  const { timeByFree, spells, dutyTime, busyTime, noneOnDutyTime } = freeTime(steps, period);
  const length = period.end - period.start;
  const share = (time: number | undefined): number => (length > 0 ? (time ?? 0) / length : 0);
  const exposure = exposureByHourOfWeek(period, calendar);
  const noneFree = new Float64Array(HOURS_IN_WEEK);
  for (const spell of spells) addToHoursOfWeek(calendar, spell.start, spell.end, 1, noneFree);
  const longest = spells
    .sort((a, b) => b.minutes - a.minutes) // stable: the earlier of two alike first
    .slice(0, SPELLS_SHOWN);
  const meant = callsInScope(columns, { service: filter.service });
  const firstStarts = earliest(columns, startsOf(columns));
  // Of the calls that had no unit at some time of the spell; waits longer than `maxHours` are not believed.
  const waitsIn = (spell: Period): Uint8Array =>
    meant.map((used, call) => {
      const received = columns.receivedAt[call] as number;
      const started = firstStarts[call] as number;
      const wait = started - received;
      const meets = received < spell.end && started > spell.start;
      return Number(used && meets && wait > 0 && wait <= columns.maxHours * HOUR_MS);
    });
  return {
    byFree: Array.from(timeByFree, share),
    lowFree: { none: share(timeByFree[0]), one: share(timeByFree[1]), two: share(timeByFree[2]) },
    noneFreeShare: share(timeByFree[0]),
    noneOnDutyShare: share(noneOnDutyTime),
    onDutyUnits: share(dutyTime),
    busyUnits: share(busyTime),
    noneFreeByHourOfWeek: Array.from(exposure, (time, slot) =>
      time > 0 ? (noneFree[slot] as number) / time : undefined,
    ),
    longestNoneFree: longest.map((spell) => ({
      ...spell,
      callsWaiting: sum(waitsIn(spell)),
    })),
    offRosterResponses: sum(knowledge.map((known) => Number(known === OFF_ROSTER))),
    assumptions: [
      ...(spans.some((span) => !span.unit) ? [HEADS_ARE_UNITS] : []),
      ...estimatedRoster(spans, "the times with none free are upper bounds"),
      ...unsaidService(columns, options),
    ],
    period,
  };
}
