import type { MethodFile, StaffingFinding } from "../method.ts";
import { shareMethod } from "../share-of-time.ts";
import { demandIn, numberOf, type StaffingCase } from "../staffing-case.ts";
import { meanOf } from "../year.ts";

/** CPSM's three parts, each a number beside 60, and the officers on duty of the second part turned around. */
export const ruleOf60: MethodFile = shareMethod({
  card: {
    id: "rule-of-60",
    name: "Rule of 60",
    source:
      "CPSM (J. McCabe), Police Operations and Data Analysis Report, Morgan Hill, California, in Public Safety Master Plan, February 2017, pp. 13-32; slides for the city council of St Anthony, Minnesota, 7 September 2022. Officers needed by hour: the rule turned around, no table of CPSM's",
    formula: "n(h) = ceil(W(h) / s);   parts: patrol / sworn, sum W / sum D, 60 x officer-hours / calls",
    symbols: {
      "n(h)": "officers on duty in hour h of the week",
      "W(h)": "officers busy in hour h",
      "D(h)": "officers on duty in hour h",
      s: "0.6",
    },
    denominator: "hours on duty",
    assumptions: ["officers are rounded up in each hour of the week"],
    cautions: [
      "A starting point for discussion, by CPSM's own words, and no limit for a single hour; its comparison cities average 27 to 32 %.",
      "Stops and other work that officers begin count as workload: officers with time on their hands raise it.",
      "At the same share busy, calls wait much longer in a small department than in a large one.",
      "Time out of service depends on how well it is recorded.",
    ],
    needs: ["workload", "targets.committedShareMax"],
    takes: ["relief", "present.officers", "present.sworn", "present.onDuty", "calls", "officersPerUnit"],
  },
  numerator: "committed",
  rounding: "hour",
  share: (given) => numberOf(given, "targets.committedShareMax"),
  need: (given, onDuty) => ({ onDuty, findings: partsOf(given) }),
});

function partsOf(given: StaffingCase): readonly StaffingFinding[] {
  const { officers, callsPerHour, serviceMinutes, unitsPerCall } = demandIn(given);
  const { "present.officers": patrol, "present.sworn": sworn, officersPerUnit = 1 } = given.settings;
  const found: StaffingFinding[] = [];
  if (patrol !== undefined && sworn !== undefined) {
    found.push({ name: "part 1: patrol of sworn", value: patrol / sworn, unit: "share", benchmark: 0.6 });
  }
  if (given.presentOnDuty !== undefined) {
    const level = given.presentOnDuty;
    const onDuty = typeof level === "number" ? level : meanOf(level);
    if (onDuty > 0) {
      const value = meanOf(officers.committed) / onDuty;
      found.push({ name: "part 2: committed share of time on duty", value, unit: "share", benchmark: 0.6 });
    }
  }
  if (callsPerHour !== undefined && serviceMinutes !== undefined && unitsPerCall !== undefined) {
    const value = serviceMinutes * unitsPerCall * officersPerUnit;
    found.push({ name: "part 3: total service time", value, unit: "officer-minutes a call", benchmark: 60 });
  }
  return found;
}
