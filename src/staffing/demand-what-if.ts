import { requireThat } from "../quantity/error.ts";
import { known } from "../quantity/known.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import type { StaffingFlag } from "./assumption.ts";
import { needOf, type StaffingNeed } from "./compare-staffing.ts";
import { type Diversion, diverted, lessDemand } from "./diversion.ts";
import { staffingCase } from "./staffing-case.ts";
import type { StaffingInput } from "./staffing-input.ts";
import { METHOD_FILES } from "./staffing-methods.ts";
import { HOURS_IN_YEAR, meanOf } from "./year.ts";

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
  const { demand, netHours } = given;
  const rows = options?.serviceTimes ?? input.serviceTimes;
  requireThat(rows !== undefined, "serviceTimes", "to be given", rows);
  requireThat(demand !== undefined, "workload", "to be given", demand);
  const freed = diverted(options?.diversions, rows);
  const yearHours = meanOf(demand.officers.calls) * HOURS_IN_YEAR;
  const yearCalls = demand.callsPerHour && meanOf(demand.callsPerHour) * HOURS_IN_YEAR;
  const after = { ...given, demand: lessDemand(demand, freed) };
  const hoursFreed = freed.shareOfHours * yearHours;
  return known({
    callsFreed: yearCalls && freed.shareOfCalls * yearCalls,
    hoursFreed,
    shareFreed: freed.shareOfHours,
    officersIfDivisible: netHours && hoursFreed / netHours,
    diversions: freed.diversions.map(({ name, shareOfCalls, shareOfHours, unknownKeys }) => ({
      name,
      callsFreed: shareOfCalls * (yearCalls ?? freed.calls),
      hoursFreed: shareOfHours * yearHours,
      unknownKeys,
    })),
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
  });
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
