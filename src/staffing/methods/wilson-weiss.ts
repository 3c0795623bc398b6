import type { MethodFile } from "../method.ts";
import { shareMethod } from "../share-of-time.ts";
import { numberOf } from "../staffing-case.ts";

/** The workload-based approach: calls may take a share p of time on duty, shift by shift. */
export const wilsonWeiss: MethodFile = shareMethod({
  card: {
    id: "wilson-weiss",
    name: "Workload-based approach",
    source:
      "J. M. Wilson and A. Weiss, A Performance-Based Approach to Police Staffing and Allocation, COPS Office and Michigan State University, August 2012, ISBN 978-1-932582-60-4: six steps, of which the abstract (NCJ 240104) was seen; tables in this order: Edgewater, Florida, Police Staffing Report, December 2023, tables 1 to 6",
    formula: "m(s) = W(s) / T(s);   n(s) = ceil(m(s) / p);   N = sum over s of n(s) x T(s) / H",
    symbols: {
      "m(s)": "officers busy on calls in shift s, on average",
      "W(s)": "officer-hours on calls in shift s a year",
      "T(s)": "clock hours of shift s a year",
      p: "largest share of time on calls",
      "n(s)": "officers on duty in shift s",
      H: "net hours a year of an officer",
    },
    denominator: "hours on duty",
    assumptions: [
      "past time on calls is the time that calls need",
      "the mean of a shift stands for its hours and for all days of the week",
      "officers are rounded up in each shift",
    ],
    cautions: [
      "Rounding up in each shift rules the result in a small agency.",
      "Time on scene stretches where there is slack, so that the record holds the present staffing.",
      "Says nothing of waiting or travel, and hides peaks within a shift.",
      "Where only calls of the community are meant, the numerator here holds more: compare with the bridge between methods.",
    ],
    needs: ["workload", "targets.callShareMax", "shiftStarts"],
    takes: ["relief"],
  },
  numerator: "calls",
  rounding: "shift",
  share: (given) => numberOf(given, "targets.callShareMax"),
});
