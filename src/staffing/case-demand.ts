import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { requireObject, requireServiceTimes } from "./allowed-input.ts";
import type { StaffingAssumption, StaffingFlag } from "./assumption.ts";
import type { DemandSource } from "./demand-source.ts";
import { measuredDemand } from "./measured-demand.ts";
import { demandOfArrivals, demandOfFigures, meanService } from "./plain-demand.ts";
import type { StaffingInput } from "./staffing-input.ts";
import { meanOf, requireHours } from "./year.ts";

/**
 * Classes of hours above the line: calls from the community; those and what officers began; everything
 * recorded.
 */
export type Numerator = "community" | "calls" | "committed";

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
      requireWithin(`arrivals[${hour}]`, rate, "[0, infinity)");
    });
  }
  if (serviceTimes !== undefined) requireServiceTimes(serviceTimes);
  const rows = serviceTimes === undefined ? undefined : meanService(serviceTimes);
  const given = arrivals === undefined ? undefined : Float64Array.from(arrivals);
  if (workload !== undefined) requireObject("workload", workload, "a workload or figures");
  let part: DemandSource | undefined;
  if (workload === undefined) part = demandOfArrivals(given, rows);
  else if ("byHourOfWeek" in workload) part = measuredDemand(workload);
  else part = demandOfFigures(workload, crew ?? rows?.officersPerUnit ?? 1, given);
  if (part === undefined) return undefined;
  const { community, calls, committed, unitsPerCall, administrativeShare, onDuty } = part;
  const mean = meanOf(calls);
  const derived = given === undefined ? part.callsPerHour : given;
  const rate = derived === undefined ? 0 : meanOf(derived);
  const officersPerUnit = crew ?? rows?.officersPerUnit ?? 1;
  // What the user says goes before what was measured, and service times before what a workload lets infer.
  const isTold = part.callsOrigin === "user";
  const units = (isTold ? (unitsPerCall ?? rows?.unitsPerCall) : (rows?.unitsPerCall ?? unitsPerCall)) ?? 1;
  const told = part.serviceMinutes ?? rows?.serviceMinutes;
  const minutes = told ?? (60 * mean) / (rate * units * officersPerUnit);
  const hasCalls = derived !== undefined && minutes > 0 && Number.isFinite(minutes);
  const scaling: readonly StaffingAssumption[] =
    factor === 1 ? [] : [{ input: "demandFactor", value: factor, unit: "times", origin: "user" }];
  const scaled = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  return {
    officers: { community: scaled(community), calls: scaled(calls), committed: scaled(committed) },
    ...(hasCalls ? { callsPerHour: scaled(derived), serviceMinutes: minutes, unitsPerCall: units } : {}),
    ...(rows === undefined ? {} : { officersPerUnit: rows.officersPerUnit }),
    ...known({ administrativeShare, onDuty }),
    workloadAssumptions: [...part.assumptions, ...scaling],
    callAssumptions: [
      {
        input: "arrivals",
        value: rate,
        unit: "calls an hour",
        ...(given === undefined ? from(part.callsOrigin, part.callsSource) : from("user")),
      },
      {
        input: "serviceTimes",
        value: minutes,
        unit: "minutes of a unit on a call",
        ...(told === undefined
          ? from(part.callsOrigin, "officer-hours on calls over calls, units and officers in a unit")
          : from(part.serviceMinutes === undefined ? "measured" : "user")),
      },
      {
        input: "serviceTimes",
        value: units,
        unit: "units on a call",
        ...(isTold && (unitsPerCall !== undefined || rows === undefined)
          ? from("user")
          : from(
              "measured",
              rows === undefined ? "responses over calls of the workload, of every class" : undefined,
            )),
      },
      ...scaling,
    ],
    flags: part.flags,
  };
}

function from(
  origin: StaffingAssumption["origin"],
  source?: string,
): Pick<StaffingAssumption, "origin" | "source"> {
  return source === undefined ? { origin } : { origin, source };
}
