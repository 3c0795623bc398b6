import { requireOneOf } from "../quantity/error.ts";
import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { type Interval, requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import { requireObject } from "./allowed-input.ts";
import type { StaffingAssumption, StaffingFlag } from "./assumption.ts";
import { type DemandSource, shortPeriod } from "./demand-source.ts";
import type { WorkloadFigures } from "./staffing-input.ts";
import { HOURS_IN_YEAR, meanOf } from "./year.ts";

const FLAT: StaffingFlag = {
  kind: "flat-demand",
  text: "plain figures have no hours: demand is taken to be the same in every hour, so peaks are missing and waits come out too short",
};

/** `committedHours` is none of them: it has classes. */
const FIGURES: Readonly<Record<Exclude<keyof WorkloadFigures, "committedHours">, Interval>> = {
  callsPerYear: "[0, infinity)",
  serviceMinutes: "(0, infinity)",
  unitsPerCall: "[1, infinity)",
  weeks: "(0, infinity)",
};
const FIGURE_NAMES = [...Object.keys(FIGURES), "committedHours"] as readonly (keyof WorkloadFigures)[];

/**
 * What plain figures say: hours by class, else calls x units x minutes; calls are those of `arrivals` where
 * they are given. `crew`: officers in a unit.
 */
export function demandOfFigures(
  figures: WorkloadFigures,
  crew: number,
  arrivals?: Float64Array,
): DemandSource | undefined {
  for (const name of Object.keys(figures)) requireOneOf("workload", name, FIGURE_NAMES);
  for (const [name, interval] of Object.entries(FIGURES)) {
    const value = figures[name as keyof typeof FIGURES];
    if (value !== undefined) requireWithin(`workload.${name}`, value, interval);
  }
  const { callsPerYear, serviceMinutes, unitsPerCall, committedHours, weeks } = figures;
  const clock = weeks === undefined ? HOURS_IN_YEAR : weeks * HOURS_IN_WEEK;
  const classes = { community: 0, officer: 0, unknown: 0, directed: 0, "out-of-service": 0 };
  const names = Object.keys(classes) as (keyof typeof classes)[];
  if (committedHours !== undefined) {
    requireObject("workload.committedHours", committedHours, `hours by class: ${names.join(", ")}`);
  }
  for (const [name, hours] of Object.entries(committedHours ?? {})) {
    requireOneOf("workload.committedHours, a class of it", name, names);
    requireWithin(`workload.committedHours.${name}`, hours, "[0, infinity)");
    classes[name] = hours / clock;
  }
  const week = (value: number): Float64Array => new Float64Array(HOURS_IN_WEEK).fill(value);
  const callsPerHour =
    arrivals ?? (callsPerYear === undefined ? undefined : week(callsPerYear / HOURS_IN_YEAR));
  let community = week(classes.community + classes.unknown);
  if (committedHours === undefined) {
    if (callsPerHour === undefined || serviceMinutes === undefined) return undefined;
    community = callsPerHour.map((rate) => (rate * (unitsPerCall ?? 1) * crew * serviceMinutes) / 60);
  }
  const calls = community.map((officers) => officers + classes.officer);
  const committed = calls.map((officers) => officers + classes.directed + classes["out-of-service"]);
  const said = (name: string, officers: Float64Array): StaffingAssumption => ({
    input: `workload.${name}`,
    value: meanOf(officers) * HOURS_IN_YEAR,
    unit: "officer-hours a year",
    origin: "user",
  });
  return {
    community,
    calls,
    committed,
    ...known({ callsPerHour }),
    callsOrigin: "user",
    ...known({ serviceMinutes, unitsPerCall }),
    assumptions: [
      said("communityHours", community),
      said("callHours", calls),
      said("committedHours", committed),
    ],
    flags: [
      ...(arrivals === undefined || committedHours !== undefined ? [FLAT] : []),
      ...(weeks === undefined ? [] : shortPeriod(weeks)),
    ],
  };
}

/** What calls an hour and the time that each takes say. */
export function demandOfArrivals(
  arrivals: Float64Array | undefined,
  rows: CallService | undefined,
): DemandSource | undefined {
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
      ...(rows.weeks === undefined ? [] : shortPeriod(rows.weeks)),
      {
        kind: "calls-only",
        text: "without a workload nothing is known of time that is not on these calls, nor of who began them",
      },
    ],
  };
}

/** What an average call of all rows takes. */
export interface CallService {
  readonly serviceMinutes: number;
  readonly unitsPerCall: number;
  readonly officersPerUnit: number;
  readonly officerHoursPerCall: number;
  /** Weeks that the rows cover, where they say so. */
  readonly weeks?: number;
}

/** One row for all; nothing where no call has a usable response. */
export function meanService(rows: readonly ServiceTimeRow[]): CallService | undefined {
  let calls = 0;
  let units = 0;
  let unitHours = 0;
  let officerHours = 0;
  let callsPerDay = 0;
  for (const row of rows) {
    calls += row.calls;
    units += row.calls * row.unitsPerCall;
    unitHours += row.unitHours;
    officerHours += row.officerHours;
    callsPerDay += row.callsPerDay;
  }
  if (!(calls > 0 && unitHours > 0)) return undefined;
  return {
    serviceMinutes: (60 * unitHours) / units,
    unitsPerCall: units / calls,
    officersPerUnit: officerHours / unitHours,
    officerHoursPerCall: officerHours / calls,
    ...(callsPerDay > 0 ? { weeks: calls / callsPerDay / 7 } : {}),
  };
}
