import type { MethodFile } from "../method.ts";
import { numberOf } from "../staffing-case.ts";
import { filledStrength } from "../turnover.ts";
import { HOURS_IN_YEAR } from "../year.ts";

/** What the budget allows, and what turnover leaves of it. */
export const authorisedLevel: MethodFile = {
  card: {
    id: "authorised-level",
    name: "Authorised level",
    family: "post",
    source:
      "described by J. M. Wilson and A. Weiss, A Performance-Based Approach to Police Staffing and Allocation, COPS Office, August 2012, among the common approaches (page not seen); turnover: Corona Solutions, resources (200 posts, 10 % leave, a year to replace: 180 filled)",
    formula: "filled = A x (1 - turnover x years);   on duty = filled x H / 8,760",
    symbols: {
      A: "authorised officers",
      turnover: "share that leaves in a year",
      years: "until a successor works alone",
      H: "net hours a year of an officer",
    },
    numerator: "authorised positions: a budget, no work",
    denominator: "none",
    basis: "average",
    assumptions: ["turnover and time to replace are steady"],
    cautions: [
      "Circular: the number needed is the number that was budgeted.",
      "Academies and turnover keep the number filled below the number authorised, so a vacancy is no proof of overload.",
    ],
    needs: ["present.authorised", "turnover", "replacementYears"],
    takes: ["relief"],
  },
  need(given) {
    const authorised = numberOf(given, "present.authorised");
    const { filled } = filledStrength({
      authorised,
      annualTurnoverShare: numberOf(given, "turnover"),
      replacementYears: numberOf(given, "replacementYears"),
    });
    return {
      officers: authorised,
      ...(given.netHours === undefined ? {} : { onDuty: (filled * given.netHours) / HOURS_IN_YEAR }),
      findings: [
        { name: "positions filled on average", value: filled, unit: "officers", benchmark: authorised },
      ],
    };
  },
};
