import type { MethodFile } from "../method.ts";
import { shareMethod } from "../share-of-time.ts";
import { demandIn, numberOf, type StaffingCase } from "../staffing-case.ts";
import { HOURS_IN_YEAR, meanOf } from "../year.ts";

const share = (given: StaffingCase): number =>
  1 - numberOf(given, "targets.callLoad.proactive") - numberOf(given, "targets.callLoad.administrative");

/** Hours on calls over the hours of a year's work, then proactive and administrative time and leave. */
export const callLoad: MethodFile = shareMethod({
  card: {
    id: "call-load",
    name: "Simple call load",
    source:
      "H. McPhee, Three Rivers Park District, in Government CIO Outlook (undated): 14,500 hours / 2,080 = 6.97 officers, then 30 % proactive and 5 % administrative time and leave",
    formula: "N(0) = C / G;   N = C / ((1 - q - a) x H)",
    symbols: {
      "N(0)": "officers before anything else than calls",
      C: "officer-hours a year on calls",
      G: "scheduled hours a year of an officer",
      q: "proactive share of time on duty",
      a: "administrative share of time on duty",
      H: "net hours a year of an officer",
    },
    denominator: "net hours of an officer, less proactive and administrative time",
    assumptions: [
      "the two shares are shares of time on duty; the source does not say whether they are that or additions to hours on calls",
      "nothing is rounded",
    ],
    cautions: ["An average of the year: no hours, no peaks, no waiting."],
    needs: ["workload", "targets.callLoad.proactive", "targets.callLoad.administrative"],
    takes: ["relief", "relief.scheduledHours"],
  },
  numerator: "calls",
  rounding: "average",
  share,
  need(given, onDuty) {
    const { scheduledHours } = given;
    if (share(given) <= 0) {
      const text =
        "proactive and administrative shares leave no time for calls: no number of officers is enough";
      return { flags: [{ kind: "infeasible", text }] };
    }
    if (scheduledHours === undefined) return { onDuty };
    const hours = meanOf(demandIn(given).officers.calls) * HOURS_IN_YEAR;
    const findings = [{ name: "officers for calls alone", value: hours / scheduledHours, unit: "officers" }];
    return { onDuty, findings };
  },
});
