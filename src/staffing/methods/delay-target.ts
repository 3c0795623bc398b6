import { HOURS_IN_WEEK } from "../../quantity/hour-of-week.ts";
import { priorityDelay } from "../../queueing/priority.ts";
import type { MethodFile, Need, StaffingFinding } from "../method.ts";
import { roundedUp } from "../on-duty.ts";
import { requiredUnitsByHour } from "../required-units.ts";
import { demandIn, numberOf, type StaffingCase } from "../staffing-case.ts";

/** Enough units that calls rarely wait, hour by hour; with priorities, that the first waits little. */
export const delayTarget: MethodFile = {
  card: {
    id: "delay-target",
    name: "Waiting standard",
    family: "delay",
    source:
      "P. J. Kolesar, K. L. Rider, T. B. Crabill and W. E. Walker, A Queueing-Linear Programming Approach to Scheduling Police Patrol Cars, Operations Research 23, 1975; priorities: R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, section 4.9.3; several units a call as fewer servers: L. Green and P. Kolesar, Management Science 30, 1984",
    formula: "c(h) = least c with P(delay <= t) >= s;   n(h) = ceil(c(h) x u)",
    symbols: {
      "c(h)": "teams, each enough for one call, in hour h of the week",
      t: "minutes that a call may wait for a unit",
      s: "share of calls that wait no longer",
      u: "units on a call",
      "n(h)": "units on duty in hour h",
    },
    numerator: "calls an hour x minutes of a unit on a call",
    denominator: "units on duty, all of them free for calls",
    basis: "hour",
    assumptions: [
      "Poisson calls, exponential service, a steady state within each hour, nothing left over from the hour before",
      "nothing but these calls keeps a unit from answering",
      "in an hour without calls one team stands ready",
      "teams, units and officers are rounded up in each hour of the week",
    ],
    cautions: [
      "Waiting for a unit is not response time: travel is not in it.",
      "Units that are out of service or on directed patrol need more cars: see the patrol car allocation model.",
      "Says nothing of time for anything else than calls.",
    ],
    needs: ["calls", "targets.delay.minutes", "targets.delay.share", "officersPerUnit"],
    takes: ["relief", "priorityShares", "targets.priorityDelayMinutes"],
  },
  need,
};

function need(given: StaffingCase): Need {
  const {
    callsPerHour = new Float64Array(HOURS_IN_WEEK),
    serviceMinutes = 1,
    unitsPerCall = 1,
  } = demandIn(given);
  const target = {
    kind: "delay",
    minutes: numberOf(given, "targets.delay.minutes"),
    share: numberOf(given, "targets.delay.share"),
  } as const;
  const teams = requiredUnitsByHour({ callsPerHour: Array.from(callsPerHour), serviceMinutes, target });
  const shares = given.priorityShares;
  const most = given.settings["targets.priorityDelayMinutes"];
  const crew = numberOf(given, "officersPerUnit");
  const wait = (servers: number, rate: number): readonly (number | undefined)[] =>
    priorityDelay({ servers, callsPerHour: (shares ?? [1]).map((share) => share * rate), serviceMinutes })
      .meanDelayMinutes;
  let busiest = 0;
  const units = new Float64Array(HOURS_IN_WEEK);
  const onDuty = new Float64Array(HOURS_IN_WEEK);
  for (let hour = 0; hour < HOURS_IN_WEEK; hour++) {
    const rate = callsPerHour[hour] as number;
    let servers = teams[hour];
    if (servers === undefined) {
      return {
        flags: [{ kind: "infeasible", text: "the work is more than a million units" }],
      };
    }
    if (most !== undefined) {
      while (!((wait(servers, rate)[0] as number) <= most)) servers++;
    }
    units[hour] = roundedUp(servers * unitsPerCall);
    onDuty[hour] = roundedUp(crew * (units[hour] as number));
    if (rate > (callsPerHour[busiest] as number)) busiest = hour;
  }
  if (shares === undefined) return { onDuty };
  const servers = Math.floor((units[busiest] as number) / unitsPerCall + 1e-9);
  const findings: StaffingFinding[] = [];
  wait(servers, callsPerHour[busiest] as number).forEach((minutes, priority) => {
    if (minutes === undefined) return;
    findings.push({
      name: `mean wait of priority ${priority + 1} in the busiest hour`,
      value: minutes,
      unit: "minutes",
      ...(priority === 0 && most !== undefined ? { benchmark: most } : {}),
    });
  });
  return { onDuty, findings };
}
