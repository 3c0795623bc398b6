import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import type { Workload } from "../workload/workload.ts";
import type { StaffingAssumption, StaffingFlag } from "./assumption.ts";
import { type DemandSource, shortPeriod } from "./demand-source.ts";
import { HOURS_IN_YEAR, meanOf, requireHours } from "./year.ts";

/** The work of the people whom the roster knows, else of everybody in the records. */
export function measuredDemand(workload: Workload): DemandSource {
  const hours = workload.byHourOfWeek;
  requireHours("workload.byHourOfWeek", hours);
  requireHoursOf(workload);
  const exposure = Float64Array.from(hours, (hour) => hour.exposureHours);
  const clock = HOURS_IN_WEEK * meanOf(exposure);
  requireWithin("workload.byHourOfWeek, hours of exposure", clock, "(0, infinity)");
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
    ...known({ source }),
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

/** Throws unless the hours and counts of a workload are numbers. */
function requireHoursOf(workload: Workload): void {
  const counted = (argument: string, value: unknown): void =>
    requireWithin(`workload.${argument}`, value, "[0, infinity)");
  for (const name of ["calls", "responses", "committedHours"] as const) counted(name, workload[name]);
  const classes = workload.committedHoursByInitiator;
  for (const name of ["community", "officer", "unknown", "directed", "out-of-service"] as const) {
    counted(`committedHoursByInitiator.${name}`, classes?.[name]);
  }
  workload.byHourOfWeek.forEach((slot, hour) => {
    for (const name of ["exposureHours", "committedHours", "callHours"] as const) {
      counted(`byHourOfWeek[${hour}].${name}`, slot?.[name]);
    }
  });
}

/**
 * Hours to mean officers busy. What was worked where the slot shows none is spread over the others, so that
 * hours in are hours out.
 */
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
