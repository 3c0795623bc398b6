import { DutycycleError, requireNumber, requireThat } from "../quantity/error.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import { requireServiceTimes } from "./allowed-input.ts";
import type { StaffingFlag } from "./assumption.ts";
import type { CaseDemand } from "./case-demand.ts";
import { needOf, type StaffingNeed } from "./compare-staffing.ts";
import { staffingCase } from "./staffing-case.ts";
import type { StaffingInput } from "./staffing-input.ts";
import { METHOD_FILES } from "./staffing-methods.ts";
import { HOURS_IN_YEAR, meanOf } from "./year.ts";

/** Calls that somebody else takes, or that take less of an officer. */
export interface Diversion {
  /** Such as "alarms verified", "reports by phone or web", "civilians", "co-responders". */
  readonly name: string;
  /** Keys of the service times: types, or dispositions. */
  readonly keys: readonly string[];
  /** Share of these calls, in [0, 1]. */
  readonly share: number;
  /** Share of the officer time that such a call takes all the same, in [0, 1]. Default 0: no officer goes. */
  readonly officerShare?: number;
}

/** What one diversion frees, of what those before it have left. */
export interface DiversionEffect {
  readonly name: string;
  readonly callsFreed: number;
  readonly hoursFreed: number;
  /** Keys that no row of the service times has. */
  readonly unknownKeys: readonly string[];
}

/** One method before and after. */
export interface FreedOfficers {
  readonly method: string;
  readonly officersBefore?: number;
  readonly officersAfter?: number;
  /** Before less after: what the method lets go. */
  readonly officersFreed?: number;
  readonly peakBefore: number;
  readonly peakAfter: number;
  /** Of the 168 hours of the week, those that need fewer people on duty. */
  readonly hoursWithFewer: number;
}

export interface DemandWhatIf {
  /** A year. */
  readonly callsFreed?: number;
  readonly hoursFreed: number;
  /** Of the officer-hours on calls. */
  readonly shareFreed: number;
  /** Hours freed over net hours: what it would be if officers came in pieces and at the right hours. */
  readonly officersIfDivisible?: number;
  readonly diversions: readonly DiversionEffect[];
  /** Methods that have enough input and rest on the workload. */
  readonly methods: readonly FreedOfficers[];
  /** Of the workload: a year inferred from a few weeks, hours that no roster knows. */
  readonly flags: readonly StaffingFlag[];
  readonly assumptions: readonly string[];
}

/**
 * If some calls were taken by somebody else, how many hours would that free, and how many officers would it
 * not?
 *
 *     hours freed of a type = officer-hours x share x (1 - officerShare)
 *
 * one diversion after the other, each of what is left; then every method once more, with calls and hours less
 * by the same shares in every hour of the week. Hours freed are seldom officers freed: people come whole,
 * posts stay posts, and one hour less at three in the morning changes nothing where two are on duty anyway.
 * Where a method rounds within a shift and stood just above a whole number, it may also free more than the
 * hours are worth; `officersIfDivisible` tells the one from the other.
 *
 * @param input - as for `compareStaffing`.
 * @param options.diversions - in the order in which they come into force.
 * @param options.serviceTimes - rows by type or by disposition, of calls; default: those of `input`.
 * @returns freed calls and hours a year, and each method before and after.
 * @throws DutycycleError for a share outside its interval, without service times or without a workload.
 *
 * Source: unsourced; alternative responses are part of most consultants' studies, the arithmetic is this
 * project's.
 *
 * @example
 * ```ts
 * import { demandWhatIf } from "dutycycle";
 * const row = (key: string, calls: number, hours: number) => ({
 *   key, calls, responses: calls, unitsPerCall: 1, primaryMinutes: 60, meanMinutes: (60 * hours) / calls, unitHours: hours,
 *   officerHours: hours, officerHoursPerCall: hours / calls, officerMinutesPerCall: (60 * hours) / calls,
 *   totalServiceMinutes: (60 * hours) / calls, callsPerDay: calls / 365, officerHoursPerDay: hours / 365,
 * });
 * const found = demandWhatIf(
 *   { workload: { committedHours: { community: 10_000 } }, relief: { scheduledHours: 2080, absenceHours: 380 } },
 *   {
 *     serviceTimes: [row("ALARM", 3000, 1000), row("THEFT", 2000, 3000), row("FIGHT", 2000, 6000)],
 *     diversions: [{ name: "alarms verified", keys: ["ALARM"], share: 0.8 }],
 *   },
 * );
 * found.hoursFreed; // => 800
 * found.officersIfDivisible; // => 0.4706
 * // The same three on duty in every hour as before: 8 % less work is no officer less.
 * found.methods.find((row) => row.method === "wilson-weiss")?.officersFreed; // => 0
 * ```
 */
export function demandWhatIf(
  input: StaffingInput,
  options: { readonly diversions: readonly Diversion[]; readonly serviceTimes?: readonly ServiceTimeRow[] },
): DemandWhatIf {
  const given = staffingCase(input);
  const rows = options?.serviceTimes ?? input.serviceTimes;
  if (rows === undefined || given.demand === undefined) {
    const argument = rows === undefined ? "serviceTimes" : "workload";
    throw new DutycycleError({ argument, expected: "to be given", received: undefined });
  }
  requireServiceTimes(rows);
  requireThat(Array.isArray(options?.diversions), "diversions", "a list of them", options?.diversions);
  const total = rows.reduce((sum, row) => sum + row.officerHours, 0);
  requireNumber("serviceTimes, officer-hours in all", total, "(0, infinity)");
  const calls = rows.reduce((sum, row) => sum + row.calls, 0);
  requireNumber("serviceTimes, calls in all", calls, "(0, infinity)");
  const left = new Map(rows.map((row) => [row.key, { calls: row.calls, hours: row.officerHours }]));
  const { demand, netHours } = given;
  const yearHours = meanOf(demand.officers.calls) * HOURS_IN_YEAR;
  const yearCalls =
    demand.callsPerHour === undefined ? undefined : meanOf(demand.callsPerHour) * HOURS_IN_YEAR;
  let freedCalls = 0;
  let freedHours = 0;
  const diversions = options.diversions.map((diversion) => {
    requireThat(Array.isArray(diversion?.keys), "diversions, keys", "a list of keys", diversion?.keys);
    const freed = freedBy(diversion, left);
    freedCalls += freed.calls;
    freedHours += freed.hours;
    return {
      name: String(diversion.name),
      callsFreed: (freed.calls / calls) * (yearCalls ?? calls),
      hoursFreed: (freed.hours / total) * yearHours,
      unknownKeys: diversion.keys.filter((key: string) => !left.has(key)).map(String),
    };
  });
  const shareFreed = freedHours / total;
  const after = { ...given, demand: lessDemand(demand, shareFreed, freedCalls / calls) };
  const hoursFreed = shareFreed * yearHours;
  return {
    ...(yearCalls === undefined ? {} : { callsFreed: (freedCalls / calls) * yearCalls }),
    hoursFreed,
    shareFreed,
    ...(netHours === undefined ? {} : { officersIfDivisible: hoursFreed / netHours }),
    diversions,
    methods: METHOD_FILES.flatMap((file) => {
      const rests = file.card.needs.includes("workload") || file.card.needs.includes("calls");
      return rests ? freedOfficers(needOf(file, given), needOf(file, after)) : [];
    }),
    flags: demand.flags,
    assumptions: [
      "calls are diverted in every hour of the week alike, in proportion to hours on calls",
      "diverted hours are the community's, and those that stay take as long as before",
      "the rows' mix of calls is that of the workload",
    ],
  };
}

function freedBy(
  { keys, share, officerShare = 0 }: Diversion,
  left: Map<string, { calls: number; hours: number }>,
): { calls: number; hours: number } {
  requireNumber("diversions, share", share, "[0, 1]");
  requireNumber("diversions, officerShare", officerShare, "[0, 1]");
  const freed = { calls: 0, hours: 0 };
  for (const key of keys) {
    const row = left.get(key);
    if (row === undefined) continue;
    const calls = officerShare === 0 ? row.calls * share : 0;
    const hours = row.hours * share * (1 - officerShare);
    freed.calls += calls;
    freed.hours += hours;
    left.set(key, { calls: row.calls - calls, hours: row.hours - hours });
  }
  return freed;
}

/** The demand with so large shares of hours on calls and of calls gone. */
function lessDemand(demand: CaseDemand, hours: number, calls: number): CaseDemand {
  const { officers, callsPerHour, serviceMinutes } = demand;
  const gone = officers.calls.map((people) => people * hours);
  const less = (people: Float64Array): Float64Array =>
    people.map((value, hour) => Math.max(0, value - (gone[hour] as number)));
  const stay = 1 - calls;
  return {
    ...demand,
    officers: {
      community: less(officers.community),
      calls: less(officers.calls),
      committed: less(officers.committed),
    },
    ...(callsPerHour === undefined || serviceMinutes === undefined
      ? {}
      : {
          callsPerHour: callsPerHour.map((rate) => rate * stay),
          serviceMinutes: stay > 0 && hours < 1 ? (serviceMinutes * (1 - hours)) / stay : serviceMinutes,
        }),
  };
}

function freedOfficers(before: StaffingNeed, after: StaffingNeed): readonly FreedOfficers[] {
  if (before.onDuty === undefined || after.onDuty === undefined) return [];
  const hours = (row: StaffingNeed): readonly number[] =>
    typeof row.onDuty === "number" ? [row.onDuty] : (row.onDuty ?? []);
  const [was, is] = [hours(before), hours(after)];
  const fewer = was.filter((people, hour) => (is[hour] as number) < people - 1e-9).length;
  return [
    {
      method: before.method,
      ...(before.officers === undefined || after.officers === undefined
        ? {}
        : {
            officersBefore: before.officers,
            officersAfter: after.officers,
            officersFreed: before.officers - after.officers,
          }),
      peakBefore: Math.max(...was),
      peakAfter: Math.max(...is),
      hoursWithFewer: was.length === 1 ? fewer * 168 : fewer,
    },
  ];
}
