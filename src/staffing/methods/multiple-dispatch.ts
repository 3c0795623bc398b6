import { leastWhere } from "../../quantity/bisection.ts";
import { meanUnitsNeeded, multipleDispatch } from "../../queueing/multiple-dispatch.ts";
import type { MethodFile, Need } from "../method.ts";
import { roundedUp } from "../on-duty.ts";
import { demandIn, numberOf, type StaffingCase } from "../staffing-case.ts";

/** Enough units where some calls wait for two or three of them at once, hour by hour. */
export const multipleDispatchTarget: MethodFile = {
  card: {
    id: "multiple-dispatch",
    name: "Waiting for several units",
    family: "delay",
    source:
      "L. Green, A multiple dispatch queueing model of police patrol operations, Management Science 30, 1984, 653-664: the model; fewest units by hour from it is this project's use",
    formula: "n(h) = least n with mean wait until all units of a call are free <= t",
    symbols: {
      "n(h)": "units on duty in hour h of the week",
      t: "mean minutes that a call waits for its units",
    },
    numerator: "calls an hour by the units that they need x minutes of a unit",
    denominator: "units on duty, all of them free for calls",
    basis: "hour",
    assumptions: [
      "Poisson calls, exponential service, first come, first served, a steady state within each hour",
      "the first in line waits until all its units are free and everybody waits behind it",
      "without shares of calls by units needed: the two whole numbers around units per call",
      "in an hour without calls as many units stand ready as one call may need",
      "units, then officers, are rounded up in each hour of the week",
    ],
    cautions: [
      "A dispatcher who sends one unit at once and the second later waits less than it says.",
      "A mean: some calls wait much longer.",
      "Says nothing of time for anything else than calls.",
    ],
    needs: ["calls", "targets.meanDelayMinutes", "officersPerUnit"],
    takes: ["relief", "unitsNeeded"],
  },
  need,
};

const MOST_UNITS = 1e6;

function need(given: StaffingCase): Need {
  const { callsPerHour = new Float64Array(0), serviceMinutes = 1, unitsPerCall = 1 } = demandIn(given);
  const most = numberOf(given, "targets.meanDelayMinutes");
  const crew = numberOf(given, "officersPerUnit");
  const unitsNeeded = given.unitsNeeded ?? around(unitsPerCall);
  const largest = unitsNeeded.findLastIndex((share) => share > 0) + 1;
  const isMet = (servers: number, rate: number): boolean => {
    const { meanDelayMinutes } = multipleDispatch({
      servers,
      callsPerHour: rate,
      unitsNeeded,
      serviceMinutes,
    });
    return meanDelayMinutes !== undefined && meanDelayMinutes <= most;
  };
  const load = (rate: number): number => (rate * meanUnitsNeeded(unitsNeeded) * serviceMinutes) / 60;
  if (callsPerHour.some((rate) => load(rate) > MOST_UNITS)) {
    return { flags: [{ kind: "infeasible", text: "the work is more than a million units" }] };
  }
  const fewest = new Map<number, number>();
  const onDuty = callsPerHour.map((rate) => {
    const known = fewest.get(rate);
    if (known !== undefined) return known;
    const least = Math.max(largest, Math.floor(load(rate)) + 1);
    let steps = 1;
    while (!isMet(least + steps - 1, rate)) steps *= 2;
    const units = leastWhere(least + Math.floor(steps / 2), least + steps - 1, (n) => isMet(n, rate));
    const officers = roundedUp(crew * units);
    fewest.set(rate, officers);
    return officers;
  });
  return {
    onDuty,
    findings: unitsNeeded.map((value, index) => ({
      name: index === 0 ? "calls that need one unit" : `calls that need ${index + 1} units`,
      value,
      unit: "share of calls",
    })),
  };
}

/** Shares of the two whole numbers that have this mean. */
function around(mean: number): readonly number[] {
  const fewer = Math.floor(mean);
  const shares = Array.from({ length: fewer }, (_, index) => (index === fewer - 1 ? 1 - (mean - fewer) : 0));
  return mean > fewer ? [...shares, mean - fewer] : shares;
}
