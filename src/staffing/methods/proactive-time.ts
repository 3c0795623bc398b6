import type { MethodFile } from "../method.ts";
import { shareMethod } from "../share-of-time.ts";
import { numberOf } from "../staffing-case.ts";

/** Time that calls of the community leave free, as a share of available time (Matrix). */
export const proactiveTime: MethodFile = shareMethod({
  card: {
    id: "proactive-time",
    name: "Proactive time",
    source:
      "Matrix Consulting Group asks for proactive time in place of officers per thousand (its page on law enforcement studies); its formula and its aim of 40 to 45 % are unsourced: from memory. Police Officer Allocation Study, Paris, Texas, March 2008: aim 45 %, warning below 40 %",
    formula: "n(h) = ceil(C(h) / ((1 - q) x (1 - a)))",
    symbols: {
      "n(h)": "officers on duty in hour h of the week",
      "C(h)": "officers busy on calls of the community in hour h",
      q: "proactive share of available time",
      a: "administrative share of time on duty",
    },
    denominator: "available hours: hours on duty less administrative time",
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
  numerator: "community",
  rounding: "hour",
  share: (given) => 1 - numberOf(given, "targets.proactiveShare.low"),
  shareHigh: (given) => 1 - numberOf(given, "targets.proactiveShare.high"),
  available: (given) => 1 - numberOf(given, "targets.administrativeShare"),
});
