import type { MethodFile } from "../method.ts";

/** A floor that somebody decided on, around the clock. */
export const minimumStaffing: MethodFile = {
  card: {
    id: "minimum-staffing",
    name: "Minimum staffing",
    family: "post",
    source:
      "described by J. M. Wilson and A. Weiss, A Performance-Based Approach to Police Staffing and Allocation, COPS Office, August 2012, among the common approaches (page not seen); ICMA, knowledge network, question 20593: 5 around the clock = 43,800 hours a year",
    formula: "N = sum over h of m(h) x 8,760 / 168 / H",
    symbols: {
      N: "officers",
      "m(h)": "fewest officers on duty in hour h of the week",
      H: "net hours a year of an officer",
    },
    numerator: "hours of the minimum on duty: posts, no work",
    denominator: "net hours of an officer",
    basis: "average",
    assumptions: ["the minimum was chosen for reasons that this method does not see"],
    cautions: [
      "There is no objective standard for the minimum; Lino Lakes, Minnesota, moved its own from 3 to 2 in 2013 for its budget.",
      "A minimum that becomes the norm hides both slack and overload.",
    ],
    needs: ["minimumOnDuty"],
    takes: ["relief"],
  },
  need({ minimumOnDuty = 0 }) {
    return { onDuty: typeof minimumOnDuty === "number" ? minimumOnDuty : Float64Array.from(minimumOnDuty) };
  },
};
