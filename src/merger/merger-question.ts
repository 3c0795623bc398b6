import type { AnnualCost, Revenue } from "./department.ts";
import type { Post } from "./post.ts";
import type { Transition } from "./transition.ts";

/** What `mergerCost` is asked. Money is of one price year. */
export interface MergerCostQuestion {
  readonly before: readonly Post[];
  readonly after: readonly Post[];
  /** The way from one to the other; the end state from year 1 unless given. */
  readonly transition?: Transition;
  /** A year, in [-0.5, 1]; 0.03 unless given. Real where `wageGrowth` and `inflation` are real, that is over inflation. */
  readonly discountRate?: number;
  /** Growth of pay a year, in [-0.5, 1]; 0 unless given. Pay of year t is that of the price year times (1 + g)^t. */
  readonly wageGrowth?: number;
  /** Growth a year of all that is not pay, in [-0.5, 1]; 0 unless given. */
  readonly inflation?: number;
  /** How many, whole, in [1, 100]; 10 unless given. */
  readonly years?: number;
  /** What else each costs and earns a year, that posts do not say. */
  readonly otherCosts?: { readonly before: readonly AnnualCost[]; readonly after: readonly AnnualCost[] };
  readonly revenue?: { readonly before: readonly Revenue[]; readonly after: readonly Revenue[] };
  /**
   * The fiscal year that is year 1, whole, in [1900, 2200]. A label and no more: year t runs from t - 1 to t years after the start, whatever it is
   * called, so that its sums are those of a fiscal year only where the start is the first day of one.
   */
  readonly firstFiscalYear?: number;
}
