import type { ShiftCover } from "./shift-cover.ts";

/** A plan of shifts, and how good it is known to be. */
export interface ShiftCoverPlan extends ShiftCover {
  /**
   * `optimal`: covers everything, and nothing that does costs less. `feasible`: covers everything; the time was up before the best was
   * known. `infeasible`: nothing within the limits covers everything; this plan has the least shortfall found. `time-limit`: the time
   * was up before either was known.
   */
  readonly status: "optimal" | "feasible" | "infeasible" | "time-limit";
  /** People on each shift, in the order of the shifts. */
  readonly people: readonly number[];
  /**
   * Proved: no plan that covers everything costs less. With `infeasible` it is about hours instead: no plan within the limits has
   * fewer `shortHours`, so that the shortfall is the least possible where the two are equal.
   */
  readonly bound: number;
}
