import type { MethodFile, ShareRule } from "../method.ts";
import { shareOfTimeOnDuty } from "../share-of-time.ts";
import { demandIn, numberOf, type StaffingCase } from "../staffing-case.ts";
import { HOURS_IN_YEAR, meanOf } from "../year.ts";

const rule = (given: StaffingCase): ShareRule => ({
  numerator: "calls",
  share:
    1 - numberOf(given, "targets.callLoad.proactive") - numberOf(given, "targets.callLoad.administrative"),
  available: 1,
  crews: 1,
  rounding: "average",
});

/** Hours on calls over the hours of a year's work, then proactive and administrative time and leave. */
export const callLoad: MethodFile = {
  card: {
    id: "call-load",
    name: "Simple call load",
    family: "share-of-time",
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
    numerator: "hours on calls: of the community, of officers, and of unknown origin",
    denominator: "net hours of an officer, less proactive and administrative time",
    basis: "average",
    assumptions: [
      "the two shares are shares of time on duty; the source does not say whether they are that or additions to hours on calls",
      "nothing is rounded",
    ],
    cautions: ["An average of the year: no hours, no peaks, no waiting."],
    needs: ["workload", "targets.callLoad.proactive", "targets.callLoad.administrative"],
    takes: ["relief", "relief.scheduledHours"],
  },
  rule,
  need(given) {
    const { share } = rule(given);
    const { scheduledHours } = given;
    if (share <= 0) {
      const text =
        "proactive and administrative shares leave no time for calls: no number of officers is enough";
      return { flags: [{ kind: "infeasible", text }] };
    }
    const hours = meanOf(demandIn(given).officers.calls) * HOURS_IN_YEAR;
    return {
      onDuty: shareOfTimeOnDuty(given, rule(given)),
      ...(scheduledHours === undefined
        ? {}
        : {
            findings: [{ name: "officers for calls alone", value: hours / scheduledHours, unit: "officers" }],
          }),
    };
  },
};
