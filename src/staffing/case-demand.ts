import { requireNumber, requireOneOf } from "../quantity/error.ts";
import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import type { Workload } from "../workload/workload.ts";
import type { StaffingInput, WorkloadFigures } from "./staffing-input.ts";
import { HOURS_IN_YEAR, meanOf, requireHours } from "./year.ts";

/** Classes of hours above the line: calls from the community; those and what officers began; everything recorded. */
export type Numerator = "community" | "calls" | "committed";

/** What a reader has to know before using a number. */
export interface StaffingFlag {
  readonly kind: string;
  readonly text: string;
}

/** How sure a method can be that a number is the city's own. */
export interface StaffingAssumption {
  /** Path in the input. */
  readonly input: string;
  readonly value: number | string;
  readonly unit: string;
  readonly origin: "user" | "measured" | "default";
  /** Where a default comes from, or how a measured value was derived. */
  readonly source?: string;
}

/** The work of an average week: officers busy and calls received, by hour. */
export interface CaseDemand {
  /** Mean number of officers busy, by hour of the week. */
  readonly officers: Readonly<Record<Numerator, Float64Array>>;
  readonly callsPerHour?: Float64Array;
  /** Mean minutes of one unit on a call, and units on a call. */
  readonly serviceMinutes?: number;
  readonly unitsPerCall?: number;
  /** As the rows of service times have it. */
  readonly officersPerUnit?: number;
  /** Share of time on duty that is recorded as out of service. */
  readonly administrativeShare?: number;
  readonly onDuty?: Float64Array;
  readonly workloadAssumptions: readonly StaffingAssumption[];
  readonly callAssumptions: readonly StaffingAssumption[];
  readonly flags: readonly StaffingFlag[];
}

const HALF_A_YEAR = 26;

/** The demand that an input holds, or nothing. `officersPerUnit`: what the user said, if anything. */
export function demandOf(
  input: StaffingInput,
  factor: number,
  crew: number | undefined,
): CaseDemand | undefined {
  const { workload, arrivals, serviceTimes } = input;
  if (arrivals !== undefined) {
    requireHours("arrivals", arrivals);
    arrivals.forEach((rate, hour) => {
      requireNumber(`arrivals[${hour}]`, rate, "[0, infinity)", (n) => n >= 0);
    });
  }
  const rows = serviceTimes === undefined ? undefined : serviceOf(serviceTimes);
  const given = arrivals === undefined ? undefined : Float64Array.from(arrivals);
  let part: HoursPart | undefined;
  if (workload === undefined) part = partOfArrivals(given, rows);
  else if ("byHourOfWeek" in workload) part = partOfWorkload(workload);
  else part = partOfFigures(workload, crew ?? rows?.officersPerUnit ?? 1);
  if (part === undefined) return undefined;
  const { community, calls, committed, unitsPerCall, administrativeShare, onDuty } = part;
  const mean = meanOf(calls);
  const derived = given === undefined ? part.callsPerHour : given;
  const rate = derived === undefined ? 0 : meanOf(derived);
  const units = rows?.unitsPerCall ?? unitsPerCall ?? 1;
  const officersPerUnit = crew ?? rows?.officersPerUnit ?? 1;
  const minutes =
    rows?.serviceMinutes ?? part.serviceMinutes ?? (60 * mean) / (rate * units * officersPerUnit);
  const hasCalls = derived !== undefined && minutes > 0 && Number.isFinite(minutes);
  const scaled = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  return {
    officers: { community: scaled(community), calls: scaled(calls), committed: scaled(committed) },
    ...(hasCalls ? { callsPerHour: scaled(derived), serviceMinutes: minutes, unitsPerCall: units } : {}),
    ...(rows === undefined ? {} : { officersPerUnit: rows.officersPerUnit }),
    ...(administrativeShare === undefined ? {} : { administrativeShare }),
    ...(onDuty === undefined ? {} : { onDuty }),
    workloadAssumptions: part.assumptions,
    callAssumptions: hasCalls
      ? [
          {
            input: "arrivals",
            value: rate,
            unit: "calls an hour",
            origin: given === undefined ? part.callsOrigin : "user",
            ...(given === undefined && part.callsSource !== undefined ? { source: part.callsSource } : {}),
          },
          {
            input: "serviceTimes",
            value: minutes,
            unit: "minutes of a unit on a call",
            origin: rows === undefined ? part.callsOrigin : "measured",
            ...(rows === undefined && part.serviceMinutes === undefined
              ? { source: "officer-hours on calls over calls, units and officers in a unit" }
              : {}),
          },
          {
            input: "serviceTimes",
            value: units,
            unit: "units on a call",
            origin: rows === undefined ? part.callsOrigin : "measured",
          },
        ]
      : [],
    flags: part.flags,
  };
}

/** Officers busy by hour of the week before any what-if, and what the same source says of calls. */
interface HoursPart {
  readonly community: Float64Array;
  readonly calls: Float64Array;
  readonly committed: Float64Array;
  readonly callsPerHour?: Float64Array;
  readonly callsOrigin: "user" | "measured";
  readonly callsSource?: string;
  readonly serviceMinutes?: number;
  readonly unitsPerCall?: number;
  readonly administrativeShare?: number;
  readonly onDuty?: Float64Array;
  readonly assumptions: readonly StaffingAssumption[];
  readonly flags: readonly StaffingFlag[];
}

function partOfWorkload(workload: Workload): HoursPart {
  const hours = workload.byHourOfWeek;
  requireHours("workload.byHourOfWeek", hours);
  const exposure = Float64Array.from(hours, (hour) => hour.exposureHours);
  const clock = HOURS_IN_WEEK * meanOf(exposure);
  requireNumber("workload.byHourOfWeek, hours of exposure", clock, "(0, infinity)", (n) => n > 0);
  const { onDutyHours = 0, callShare = 0, committedShare = 0, shareByInitiator: shares } = workload;
  const hasRoster = onDutyHours > 0 && shares !== undefined;
  const classes = hasRoster ? shares : workload.committedHoursByInitiator;
  const callClasses = classes.community + classes.officer + classes.unknown;
  const communityOfCalls = callClasses > 0 ? (classes.community + classes.unknown) / callClasses : 0;
  const onCalls = hasRoster ? callShare * onDutyHours : callClasses;
  const onAll = hasRoster ? committedShare * onDutyHours : workload.committedHours;
  const calls = busyByHour(
    hours.map((hour) => (hasRoster ? (hour.callShare ?? 0) * (hour.onDutyHours ?? 0) : hour.callHours)),
    exposure,
    onCalls,
  );
  const committed = busyByHour(
    hours.map((hour) =>
      hasRoster ? (hour.committedShare ?? 0) * (hour.onDutyHours ?? 0) : hour.committedHours,
    ),
    exposure,
    onAll,
  );
  const rate = workload.committedHours > 0 ? (workload.calls * onCalls) / workload.committedHours / clock : 0;
  const mean = meanOf(calls);
  const weeks = clock / HOURS_IN_WEEK;
  const { offRosterHours = 0 } = workload;
  const perYear = HOURS_IN_YEAR / clock;
  const flags: StaffingFlag[] = [...shortPeriod(weeks)];
  if (exposure.some((h) => h === 0)) {
    flags.push({
      kind: "hours-without-record",
      text: "the period does not hold every hour of the week; the others stand in for those that it lacks",
    });
  }
  if (hasRoster && offRosterHours > 0) {
    flags.push({
      kind: "off-roster-hours",
      text: `${(offRosterHours * perYear).toFixed(0)} officer-hours a year are of people that the roster does not know: shown, not staffed`,
    });
  }
  if (!hasRoster) {
    flags.push({
      kind: "no-roster",
      text: "without a roster the hours of everyone in the records count as patrol's, detectives' too",
    });
  }
  const measured = (name: string, value: number, source?: string): StaffingAssumption => ({
    input: `workload.${name}`,
    value,
    unit: "officer-hours a year",
    origin: "measured",
    ...(source === undefined ? {} : { source }),
  });
  const admin = hasRoster ? shares["out-of-service"] : 0;
  return {
    community: calls.map((officers) => officers * communityOfCalls),
    calls,
    committed,
    callsPerHour: calls.map((officers) => (mean > 0 ? (rate * officers) / mean : 0)),
    callsOrigin: "measured",
    callsSource:
      "calls of the workload, as many as hours on calls are of committed hours, spread through the week as hours on calls are",
    ...(workload.calls > 0 ? { unitsPerCall: Math.max(1, workload.responses / workload.calls) } : {}),
    ...(admin > 0 ? { administrativeShare: admin } : {}),
    ...(hasRoster && workload.sharesAreUpperBounds !== true
      ? {
          onDuty: busyByHour(
            hours.map((hour) => hour.onDutyHours ?? 0),
            exposure,
            onDutyHours,
          ),
        }
      : {}),
    assumptions: [
      measured(
        "communityHours",
        onCalls * communityOfCalls * perYear,
        "through the week as hours on calls; of unknown origin counts as the community's",
      ),
      measured("callHours", onCalls * perYear),
      measured("committedHours", onAll * perYear),
      { input: "workload.weeks", value: weeks, unit: "weeks", origin: "measured" },
    ],
    flags,
  };
}

/** Hours to mean officers busy. What was worked where the slot shows none is spread over the others, so that hours in are hours out. */
function busyByHour(hours: readonly number[], exposure: Float64Array, total: number): Float64Array {
  let shown = 0;
  let known = 0;
  hours.forEach((value, hour) => {
    shown += value;
    if ((exposure[hour] as number) > 0) known++;
  });
  const scale = shown > 0 ? total / shown : 1;
  let sum = 0;
  const busy = Float64Array.from(hours, (value, hour) => {
    const clock = exposure[hour] as number;
    const officers = clock > 0 ? (value * scale) / clock : 0;
    sum += officers;
    return officers;
  });
  return busy.map((officers, hour) => ((exposure[hour] as number) > 0 ? officers : sum / known));
}

const FLAT: StaffingFlag = {
  kind: "flat-demand",
  text: "plain figures have no hours: demand is taken to be the same in every hour, so peaks are missing and waits come out too short",
};

function partOfFigures(figures: WorkloadFigures, crew: number): HoursPart | undefined {
  const { callsPerYear, serviceMinutes, unitsPerCall = 1, committedHours, weeks } = figures;
  const counted = (n: number): boolean => n >= 0;
  if (callsPerYear !== undefined)
    requireNumber("workload.callsPerYear", callsPerYear, "[0, infinity)", counted);
  if (serviceMinutes !== undefined) {
    requireNumber("workload.serviceMinutes", serviceMinutes, "(0, infinity)", (n) => n > 0);
  }
  requireNumber("workload.unitsPerCall", unitsPerCall, "[1, infinity)", (n) => n >= 1);
  if (weeks !== undefined) requireNumber("workload.weeks", weeks, "(0, infinity)", (n) => n > 0);
  const clock = weeks === undefined ? HOURS_IN_YEAR : weeks * HOURS_IN_WEEK;
  const classes = { community: 0, officer: 0, unknown: 0, directed: 0, "out-of-service": 0 };
  const names = Object.keys(classes) as (keyof typeof classes)[];
  for (const [name, hours] of Object.entries(committedHours ?? {})) {
    requireOneOf("workload.committedHours, a class of it", name, names);
    requireNumber(`workload.committedHours.${name}`, hours, "[0, infinity)", counted);
    classes[name] = hours / clock;
  }
  if (committedHours === undefined) {
    if (callsPerYear === undefined || serviceMinutes === undefined) return undefined;
    classes.unknown = (callsPerYear * unitsPerCall * crew * serviceMinutes) / 60 / HOURS_IN_YEAR;
  }
  const community = classes.community + classes.unknown;
  const calls = community + classes.officer;
  const committed = calls + classes.directed + classes["out-of-service"];
  const flat = (value: number): Float64Array => new Float64Array(HOURS_IN_WEEK).fill(value);
  const said = (name: string, officers: number): StaffingAssumption => ({
    input: `workload.${name}`,
    value: officers * HOURS_IN_YEAR,
    unit: "officer-hours a year",
    origin: "user",
  });
  return {
    community: flat(community),
    calls: flat(calls),
    committed: flat(committed),
    ...(callsPerYear === undefined ? {} : { callsPerHour: flat(callsPerYear / HOURS_IN_YEAR) }),
    callsOrigin: "user",
    ...(serviceMinutes === undefined ? {} : { serviceMinutes }),
    unitsPerCall,
    assumptions: [
      said("communityHours", community),
      said("callHours", calls),
      said("committedHours", committed),
    ],
    flags: [FLAT, ...(weeks === undefined ? [] : shortPeriod(weeks))],
  };
}

function partOfArrivals(
  arrivals: Float64Array | undefined,
  rows: CallService | undefined,
): HoursPart | undefined {
  if (arrivals === undefined || rows === undefined) return undefined;
  const calls = arrivals.map((rate) => rate * rows.officerHoursPerCall);
  const hours = meanOf(calls) * HOURS_IN_YEAR;
  return {
    community: calls,
    calls,
    committed: calls,
    callsPerHour: arrivals,
    callsOrigin: "measured",
    assumptions: [
      {
        input: "workload.callHours",
        value: hours,
        unit: "officer-hours a year",
        origin: "measured",
        source: "arrivals x officer-hours a call",
      },
    ],
    flags: [
      {
        kind: "calls-only",
        text: "without a workload nothing is known of time that is not on these calls, nor of who began them",
      },
    ],
  };
}

function shortPeriod(weeks: number): readonly StaffingFlag[] {
  if (weeks >= HALF_A_YEAR) return [];
  return [
    {
      kind: "under-26-weeks",
      text: `the year is inferred from ${weeks.toFixed(1)} weeks: seasons are missing`,
    },
  ];
}

interface CallService {
  readonly serviceMinutes: number;
  readonly unitsPerCall: number;
  readonly officersPerUnit: number;
  readonly officerHoursPerCall: number;
}

/** What an average call of all rows takes. */
function serviceOf(rows: readonly ServiceTimeRow[]): CallService | undefined {
  let calls = 0;
  let units = 0;
  let unitHours = 0;
  let officerHours = 0;
  for (const row of rows) {
    calls += row.calls;
    units += row.calls * row.unitsPerCall;
    unitHours += row.unitHours;
    officerHours += row.officerHours;
  }
  if (!(calls > 0 && unitHours > 0)) return undefined;
  return {
    serviceMinutes: (60 * unitHours) / units,
    unitsPerCall: units / calls,
    officersPerUnit: officerHours / unitHours,
    officerHoursPerCall: officerHours / calls,
  };
}
