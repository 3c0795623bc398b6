import type { MethodFile, ShareRule } from "../method.ts";
import { shareOfTimeOnDuty } from "../share-of-time.ts";
import { numberOf, type StaffingCase } from "../staffing-case.ts";

const ruleOf = (given: StaffingCase, proactive: number): ShareRule => ({
  numerator: "community",
  share: 1 - proactive,
  available: 1 - numberOf(given, "targets.administrativeShare"),
  crews: 1,
  rounding: "hour",
});

const rule = (given: StaffingCase): ShareRule => ruleOf(given, numberOf(given, "targets.proactiveShare.low"));

/** Time that calls of the community leave free, as a share of available time (Matrix). */
export const proactiveTime: MethodFile = {
  card: {
    id: "proactive-time",
    name: "Proactive time",
    family: "share-of-time",
    source:
      "Matrix Consulting Group asks for proactive time in place of officers per thousand (its page on law enforcement studies); its formula and its aim of 40 to 45 % are unsourced: from memory. Police Officer Allocation Study, Paris, Texas, March 2008: aim 45 %, warning below 40 %",
    formula: "n(h) = ceil(C(h) / ((1 - q) x (1 - a)))",
    symbols: {
      "n(h)": "officers on duty in hour h of the week",
      "C(h)": "officers busy on calls of the community in hour h",
      q: "proactive share of available time",
      a: "administrative share of time on duty",
    },
    numerator: "hours on calls of the community and of unknown origin",
    denominator: "available hours: hours on duty less administrative time",
    basis: "hour",
    assumptions: [
      "what officers begin themselves is proactive time",
      "officers are rounded up in each hour of the week",
      "the low end of the band gives the need, the high end the other end of its range",
    ],
    cautions: [
      "Report writing and bookings after a call count only as far as the record holds them.",
      "The share is an average: an hour with 40 % may have no minute of it in one piece.",
    ],
    needs: [
      "workload",
      "targets.proactiveShare.low",
      "targets.proactiveShare.high",
      "targets.administrativeShare",
    ],
    takes: ["relief"],
  },
  rule,
  need: (given) => ({
    onDuty: shareOfTimeOnDuty(given, rule(given)),
    onDutyHigh: shareOfTimeOnDuty(given, ruleOf(given, numberOf(given, "targets.proactiveShare.high"))),
  }),
};
