import type { MethodFile } from "../method.ts";
import { shareMethod } from "../share-of-time.ts";
import { numberOf } from "../staffing-case.ts";

/** 30 % obligated to calls, 30 % administrative, 30 % proactive, 10 % flexible (BerryDunn). */
export const obligatedShare: MethodFile = shareMethod({
  card: {
    id: "30-30-30-10",
    name: "30/30/30/10",
    source:
      "BerryDunn, presentation to the council of Prior Lake, Minnesota, 25 February 2025: the shares, 1,699.56 net hours, hours on calls of 2023; how it turns them into officers was not seen",
    formula: "N = C / (0.30 x H)",
    symbols: {
      N: "officers",
      C: "officer-hours a year on calls of the community",
      H: "net hours a year of an officer",
    },
    denominator: "net hours of an officer, all of them on duty",
    assumptions: ["nothing is rounded", "30 % administrative and 30 % proactive are kept whatever the hour"],
    cautions: [
      "An average of the year: no hours, no peaks, no waiting.",
      "An older form is 30/30/40 (unsourced: from memory).",
    ],
    needs: ["workload", "targets.obligatedShare"],
    takes: ["relief"],
  },
  numerator: "community",
  rounding: "average",
  share: (given) => numberOf(given, "targets.obligatedShare"),
});
