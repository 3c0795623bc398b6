import type { MethodFile } from "../method.ts";
import { roundedUp } from "../on-duty.ts";
import { demandIn, numberOf } from "../staffing-case.ts";
import { freeUnits } from "./performance-factor.ts";

/** Enough cars that the nearest free one is near, hour by hour. */
export const travelTarget: MethodFile = {
  card: {
    id: "travel-target",
    name: "Travel time",
    family: "travel",
    source:
      "P. Kolesar and E. Blum, Square Root Laws for Fire Engine Response Distances, Management Science 19, 1973, 1368-1378; R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, section 5.8 for busy units",
    formula: "n(h) = ceil(W(h) / k + A (60 c / (v T))^2)",
    symbols: {
      "n(h)": "units on duty in hour h of the week",
      "W(h)": "officers busy with anything recorded in hour h",
      k: "officers in a unit",
      A: "area, square miles",
      c: "sqrt(pi / 8) = 0.6267: streets at right angles, units at random",
      v: "response miles an hour",
      T: "mean travel minutes",
    },
    numerator: "area, and all committed hours",
    denominator: "free units",
    basis: "hour",
    assumptions: [
      "units that are free stand at random over the whole area, one of them at least",
      "one speed; the mean of the nearest, no percentile",
      "units, then officers, are rounded up in each hour of the week",
    ],
    cautions: [
      "Not for a town with water, motorways or one district of calls: measure travel times instead.",
      "A mean: about half of the calls are farther than it.",
    ],
    needs: ["workload", "area", "targets.travelMinutes", "responseMph", "officersPerUnit"],
    takes: ["relief"],
  },
  need(given) {
    const crew = numberOf(given, "officersPerUnit");
    const free = freeUnits(
      numberOf(given, "area"),
      numberOf(given, "targets.travelMinutes"),
      numberOf(given, "responseMph"),
    );
    return {
      onDuty: demandIn(given).officers.committed.map((people) =>
        roundedUp(crew * roundedUp(people / crew + free)),
      ),
      findings: [{ name: "units free on average", value: free, unit: "units" }],
    };
  },
};
