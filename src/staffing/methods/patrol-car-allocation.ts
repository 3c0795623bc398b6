import { fewestPatrolCars, type PatrolStandards } from "../../patrol/fewest-patrol-cars.ts";
import type { MethodFile, Need } from "../method.ts";
import { byShift, roundedUp } from "../on-duty.ts";
import { demandIn, numberOf, type StaffingCase } from "../staffing-case.ts";
import { meanOf } from "../year.ts";

/** Effective cars, waiting, travel and patrol together, shift by shift (RAND's PCAM). */
export const patrolCarAllocation: MethodFile = {
  card: {
    id: "patrol-car-allocation",
    name: "Patrol car allocation model",
    family: "delay",
    source:
      "J. M. Chaiken and P. Dormont, A Patrol Car Allocation Model, RAND R-1786, 1975, and Management Science 24, 1978, 1291-1300; J. M. Chaiken and W. E. Walker, RAND R-3087, 1985. The formulas are unsourced: from memory",
    formula: "n(s) = least n with every standard met by n (1 - U) effective cars",
    symbols: {
      "n(s)": "cars on duty in shift s",
      U: "share of time out of service for other things than calls, as measured",
      standards:
        "share that finds none free, mean wait, wait of priority 1, travel, patrol interval: those that are given",
    },
    numerator: "dispatches an hour (calls x units) x minutes of a unit; area and street miles where given",
    denominator: "effective cars: cars on duty less what other work keeps out of service",
    basis: "shift",
    assumptions: [
      "every dispatch is a call of its own: a call that needs two cars is two calls",
      "Poisson calls, exponential service, a steady state within the shift, the mean of a shift stands for its hours",
      "the share out of service stays what it is, whatever the cars: all committed hours that are not on calls, else the administrative share",
    ],
    cautions: [
      "One car a call: where two wait for each other, calls wait longer than it says.",
      "Cars stay in one area; merge or split precincts and the answer changes.",
    ],
    needs: ["calls", "officersPerUnit", "shiftStarts", "targets.administrativeShare"],
    takes: [
      "relief",
      "workload",
      "present.onDuty",
      "priorityShares",
      "targets.noneFreeShare",
      "targets.meanDelayMinutes",
      "targets.priorityDelayMinutes",
      "area",
      "responseMph",
      "targets.travelMinutes",
      "streetMiles",
      "patrolMph",
      "targets.patrolIntervalHours",
    ],
  },
  need,
};

function need(given: StaffingCase): Need {
  const { settings, presentOnDuty, shiftStarts } = given;
  const {
    callsPerHour = new Float64Array(0),
    serviceMinutes = 1,
    unitsPerCall = 1,
    officers,
  } = demandIn(given);
  const crew = numberOf(given, "officersPerUnit");
  const { area, streetMiles, responseMph = 1, patrolMph = 1 } = settings;
  const present =
    presentOnDuty === undefined || typeof presentOnDuty === "number" ? presentOnDuty : meanOf(presentOnDuty);
  const other = meanOf(officers.committed) - meanOf(officers.calls);
  const unavailableShare =
    present !== undefined && present > other && other > 0
      ? other / present
      : numberOf(given, "targets.administrativeShare");
  const standards: PatrolStandards = {
    ...taken("probabilityOfDelay", settings["targets.noneFreeShare"]),
    ...taken("meanDelayMinutes", settings["targets.meanDelayMinutes"]),
    ...(settings["targets.priorityDelayMinutes"] === undefined
      ? {}
      : { delayMinutes: [settings["targets.priorityDelayMinutes"]] }),
    ...(area === undefined ? {} : taken("travelMinutes", settings["targets.travelMinutes"])),
    ...(streetMiles === undefined
      ? {}
      : taken("patrolIntervalHours", settings["targets.patrolIntervalHours"])),
  };
  const tour = {
    serviceMinutes,
    unavailableShare,
    ...(area === undefined ? {} : { squareMiles: area, travelMilesPerHour: responseMph }),
    ...(streetMiles === undefined ? {} : { streetMiles, patrolMilesPerHour: patrolMph }),
    standards,
  };
  let isInfeasible = false;
  const onDuty = byShift(shiftStarts, [callsPerHour], (rate = 0) => {
    const rates = (given.priorityShares ?? [1]).map((share) => share * rate * unitsPerCall);
    const found = fewestPatrolCars({ ...tour, callsPerHour: rates });
    if (found.cars === undefined) isInfeasible = true;
    return roundedUp(crew * (found.cars ?? 0));
  });
  if (isInfeasible) {
    return { flags: [{ kind: "infeasible", text: "no number of cars meets the standards that are given" }] };
  }
  const text = "no standard is given: these are the cars below which calls wait without end";
  return {
    onDuty,
    findings: [
      { name: "share of time out of service", value: unavailableShare, unit: "share of time on duty" },
    ],
    ...(Object.keys(standards).length === 0 ? { flags: [{ kind: "no-standard", text }] } : {}),
  };
}

function taken(name: keyof PatrolStandards, most: number | undefined): PatrolStandards {
  return most === undefined ? {} : { [name]: most };
}
