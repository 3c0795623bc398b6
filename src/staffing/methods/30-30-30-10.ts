import type { MethodFile, ShareRule } from "../method.ts";
import { shareOfTimeOnDuty } from "../share-of-time.ts";
import { numberOf, type StaffingCase } from "../staffing-case.ts";

const rule = (given: StaffingCase): ShareRule => ({
  numerator: "community",
  share: numberOf(given, "targets.obligatedShare"),
  available: 1,
  crews: 1,
  rounding: "average",
});

/** 30 % obligated to calls, 30 % administrative, 30 % proactive, 10 % flexible (BerryDunn). */
export const obligatedShare: MethodFile = {
  card: {
    id: "30-30-30-10",
    name: "30/30/30/10",
    family: "share-of-time",
    source:
      "BerryDunn, presentation to the council of Prior Lake, Minnesota, 25 February 2025: the shares, 1,699.56 net hours, hours on calls of 2023; how it turns them into officers was not seen",
    formula: "N = C / (0.30 x H)",
    symbols: {
      N: "officers",
      C: "officer-hours a year on calls of the community",
      H: "net hours a year of an officer",
    },
    numerator: "hours on calls of the community and of unknown origin",
    denominator: "net hours of an officer, all of them on duty",
    basis: "average",
    assumptions: ["nothing is rounded", "30 % administrative and 30 % proactive are kept whatever the hour"],
    cautions: [
      "An average of the year: no hours, no peaks, no waiting.",
      "An older form is 30/30/40 (unsourced: from memory).",
    ],
    needs: ["workload", "targets.obligatedShare"],
    takes: ["relief"],
  },
  rule,
  need: (given) => ({ onDuty: shareOfTimeOnDuty(given, rule(given)) }),
};
