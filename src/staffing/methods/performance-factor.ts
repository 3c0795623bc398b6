import { expectedNearestDistance } from "../../travel/nearest-distance.ts";
import type { StaffingFlag } from "../assumption.ts";
import type { MethodFile, Need, StaffingFinding } from "../method.ts";
import { byShift, meanOnDuty, roundedUp } from "../on-duty.ts";
import { requiredUnits } from "../required-units.ts";
import { shareMethod } from "../share-of-time.ts";
import { demandIn, numberOf, type StaffingCase } from "../staffing-case.ts";

const MINUTES = 60;

/**
 * Four objectives, each with its own number of units; the largest rules (Northwestern's PAM, Etico's PSAM).
 */
export const performanceFactor: MethodFile = shareMethod({
  card: {
    id: "performance-factor",
    name: "Performance factor",
    source:
      "The Traffic Institute, Northwestern University (W. Stenzel), Police Allocation Manual, Version M3.0, for NHTSA, October 1993 (NCJ 154019), for the structure; Etico Solutions, slides for College Station, Texas, 2019. The formulas are unsourced: from memory",
    formula:
      "n(s) = ceil(max(W x 60 / MR, 60 L / (v x MP x PI), least n with travel <= T, least n with P(delay) <= e))",
    symbols: {
      "n(s)": "units on duty in shift s",
      W: "units busy on calls of the community in shift s, on average",
      MR: "reactive minutes of an hour; 60 / MR is the performance factor",
      L: "street miles",
      v: "patrol miles an hour",
      MP: "patrol minutes of an hour: 60 - MR - administrative",
      PI: "patrol interval, hours",
      T: "travel minutes of the nearest free unit, 60 c sqrt(A / (n - W)) / speed",
      e: "share of calls that find no unit free",
    },
    numerator: "hours on calls of the community and of unknown origin; street miles; area; calls",
    denominator: "minutes of an officer's average hour on duty",
    assumptions: [
      "an objective whose inputs are not given asks for nothing, and is named",
      "units stand at random, streets are at right angles, at least one unit is free",
      "time that officers begin themselves is counted with administrative and patrol time",
      "the mean of a shift stands for its hours; units, then officers, are rounded up in each shift",
    ],
    cautions: [
      "The largest objective rules: look which one it is before speaking of workload.",
      "The patrol interval assumes that every unit patrols at random and at one speed.",
    ],
    needs: ["workload", "targets.reactiveMinutes", "officersPerUnit", "shiftStarts"],
    takes: [
      "relief",
      "calls",
      "targets.administrativeShare",
      "streetMiles",
      "patrolMph",
      "targets.patrolIntervalHours",
      "area",
      "responseMph",
      "targets.travelMinutes",
      "targets.noneFreeShare",
    ],
  },
  numerator: "community",
  rounding: "shift",
  share: (given) => numberOf(given, "targets.reactiveMinutes") / MINUTES,
  need,
});

function need(given: StaffingCase): Need {
  const { settings, shiftStarts } = given;
  const { officers, callsPerHour, serviceMinutes = 0, unitsPerCall = 1 } = demandIn(given);
  const crew = numberOf(given, "officersPerUnit");
  const reactive = numberOf(given, "targets.reactiveMinutes");
  const busy = officers.community.map((people) => people / crew);
  const flags: StaffingFlag[] = [];
  const leftOut = (objective: string, why: string): void => {
    flags.push({ kind: "objective-left-out", text: `${objective}: ${why}` });
  };
  // Units on duty for each objective, by hour of the week, not rounded.
  const objectives: Record<string, Float64Array> = {
    workload: byShift(shiftStarts, [busy], (units = 0) => (units * MINUTES) / reactive),
  };

  const { streetMiles, area } = settings;
  const interval = settings["targets.patrolIntervalHours"];
  const patrol = MINUTES - reactive - MINUTES * numberOf(given, "targets.administrativeShare");
  if (streetMiles === undefined || interval === undefined)
    leftOut("visibility", "needs streetMiles and targets.patrolIntervalHours");
  else if (patrol <= 0) leftOut("visibility", "reactive and administrative minutes leave none for patrol");
  else {
    const units = (MINUTES * streetMiles) / (numberOf(given, "patrolMph") * patrol * interval);
    objectives["visibility"] = busy.map(() => units);
  }

  const travel = settings["targets.travelMinutes"];
  if (area === undefined || travel === undefined) leftOut("response", "needs area and targets.travelMinutes");
  else {
    const free = freeUnits(area, travel, numberOf(given, "responseMph"));
    objectives["response"] = byShift(shiftStarts, [busy], (units = 0) => units + free);
  }

  const noneFree = settings["targets.noneFreeShare"];
  if (noneFree === undefined || callsPerHour === undefined)
    leftOut("delay", "needs calls and targets.noneFreeShare");
  else {
    const target = { kind: "delay", minutes: 0, share: 1 - noneFree } as const;
    const units = byShift(shiftStarts, [callsPerHour], (rate = 0) => {
      const teams = requiredUnits({ callsPerHour: rate, serviceMinutes, target });
      return teams.status === "ok" ? teams.units * unitsPerCall : -1;
    });
    if (units.includes(-1)) leftOut("delay", "the work is more than a million units");
    else objectives["delay"] = units;
  }

  const asked = Object.entries(objectives);
  const onDuty = busy.map((_, hour) => {
    const most = Math.max(...asked.map(([, units]) => units[hour] as number));
    return roundedUp(crew * roundedUp(most));
  });
  const findings: readonly StaffingFinding[] = [
    { name: "performance factor", value: MINUTES / reactive, unit: "times reactive work" },
    ...asked.map(([name, units]) => ({
      name: `units on duty for ${name}`,
      value: meanOnDuty(units),
      unit: "units",
    })),
  ];
  return { onDuty, findings, flags };
}

/**
 * How many units have to be free for a travel time? The square-root law turned around, and at least one:
 *
 *     f = A (60 c / (v T))^2,   c = 0.6267
 */
export function freeUnits(area: number, minutes: number, mph: number): number {
  const withOne = expectedNearestDistance({ area, units: 1, metric: "right-angle" });
  return Math.max(1, ((MINUTES * withOne) / (mph * minutes)) ** 2);
}
