import { requireOptions } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { requireRateOfYear, requireYear } from "../quantity/money.ts";
import { breakEvenPremium } from "./break-even.ts";
import type { MergerCostQuestion } from "./merger-question.ts";
import { householdInsurance, netOtherCost, requireOtherCosts } from "./other-costs.ts";
import { costOfPosts } from "./post-cost.ts";
import { requirePosts } from "./require-posts.ts";
import { requireTransition } from "./require-transition.ts";
import { type MergerCostYear, transitionYears } from "./transition-years.ts";

/** One of the two sides, in a year as it is once all are trained and nobody is too many. */
export interface MergerSide {
  readonly staff: number;
  /** Posts and other costs, less revenue. */
  readonly annualCost: number;
  /** Of this, posts. */
  readonly payroll: number;
}

/** What a merger costs and saves. A saving below 0 is a loss. */
export interface MergerCost {
  readonly before: MergerSide;
  readonly after: MergerSide;
  /** Cost before less cost after. */
  readonly annualSaving: number;
  /** Saving over cost before; absent where before costs nothing. */
  readonly savingShare?: number;
  /**
   * The one premium, in place of every premium of `after`, at which after costs what before costs; absent where no pay of `after` could
   * carry one. Below -1 where it would cost more without any pay.
   */
  readonly breakEvenPremium?: number;
  /** The number of people, of the mix and cost of `after`, at which after costs what before costs; absent likewise. */
  readonly breakEvenStaff?: number;
  /** What households pay less for insurance a year, no part of the saving; with costs of kind `insurance`. */
  readonly householdInsuranceSaving?: number;
  readonly years: readonly MergerCostYear[];
  /** Of the net savings, at the start. */
  readonly netPresentValue: number;
  /** The first year with a sum of net savings of 0 or more after one below 0; 0 where it is never below; absent where not within `years`. */
  readonly paybackYear?: number;
}

const OPTIONS = [
  ...["before", "after", "transition", "discountRate", "wageGrowth", "inflation", "years"],
  ...["otherCosts", "revenue", "firstFiscalYear"],
];

/**
 * What does a merger of police and fire cost a year, and on the way there?
 *
 *     annual cost      = sum over posts of {@link postCost}, and other costs, less revenue
 *     net saving(t)    = cost before(t) - cost of the year(t) - training(t) - one-off(t)
 *     cost of year(t)  = cross-trained(t) c1 + waiting(t) c0 + roles that stay
 *     present value    = sum of net saving(t) / (1 + r)^t,   t = 0, 1, …, years
 *
 * with c1 the mean cost of one person of two roles, c0 that of one person of the pool out of which they are trained. Year 0 is the
 * start and holds what is paid once; later years end a year after each other. See `docs/methods/merger-cost.md` for how people move.
 *
 * Fewer people can cost more: they are paid more, and an hour of a 56-hour week is cheaper than one of 42. The number is no better
 * than its posts; `dualTrainingHours` left at 0 says that nobody who does both trains for both. Not counted: overtime of vacancies, what
 * a change of response is worth. Never compare with today alone: see `comparators`.
 *
 * @param input - intervals stand at {@link MergerCostQuestion}, {@link Post} and {@link Transition}.
 * @returns money of the price year, grown by `wageGrowth` and `inflation`; people as full-time equivalents.
 * @throws DutycycleError for a value outside its interval, an empty list, a misspelt option.
 * @see J. Matarese, K. Chelst, Forecasting the outcome of police/fire consolidations, ICMA MIS Report 23(4), April 1991, for the
 *   question and its three decisions; its workbook is lost. The formulas are this project's.
 *
 * @example
 * ```ts
 * import { mergerCost } from "dutycycle/merger";
 * const load = { loadShare: 0.45 };
 * const station = { scheduledHours: 2912, absenceHours: 400, ...load };
 * const patrol = { scheduledHours: 2184, absenceHours: 384, ...load };
 * const officer = { wage: 72_280, premiumShare: 0.11 };
 * const cost = mergerCost({
 *   before: [
 *     { role: "firefighter", count: 12, wage: 57_120, ...station },
 *     { role: "police officer", count: 8, wage: 72_280, ...patrol },
 *   ],
 *   after: [
 *     { role: "station officer", count: 6, ...officer, ...station },
 *     { role: "patrol officer", count: 10, ...officer, ...patrol },
 *   ],
 *   transition: { attritionShare: 0.06, conversionsPerYear: 14, trainingCost: 30_000, oneOffCost: 500_000 },
 * });
 * cost.before.staff; // => 80.7805
 * cost.after.staff; // => 69.5902
 * cost.annualSaving; // => -549362.22
 * cost.breakEvenPremium; // => 0.03468
 * cost.netPresentValue; // => -4815660.76
 * cost.paybackYear; // => undefined
 * ```
 */
export function mergerCost(input: MergerCostQuestion): MergerCost {
  requireQuestion(input);
  const { before, after, discountRate = 0.03 } = input;
  const side = (name: "before" | "after"): MergerSide => {
    const { staff, annualCost: payroll } = costOfPosts(input[name]);
    return { staff, annualCost: payroll + netOtherCost(input, name), payroll };
  };
  const [today, then] = [side("before"), side("after")];
  const annualSaving = today.annualCost - then.annualCost;
  const premium = breakEvenPremium(after, today.annualCost - netOtherCost(input, "after"));
  const years = transitionYears(before, after, input);
  const insurance = (name: "before" | "after"): number => householdInsurance(input.otherCosts?.[name]);
  const insured = insurance("before") + insurance("after") > 0;
  const paybackYear = firstRepaid(years);
  return {
    ...{ before: today, after: then, annualSaving },
    ...(today.annualCost === 0 ? {} : { savingShare: annualSaving / today.annualCost }),
    ...known({ breakEvenPremium: premium }),
    ...(then.payroll > 0
      ? { breakEvenStaff: (then.staff * (then.payroll + annualSaving)) / then.payroll }
      : {}),
    ...(insured ? { householdInsuranceSaving: insurance("before") - insurance("after") } : {}),
    years,
    netPresentValue: years.reduce(
      (sum, { year, netSaving }) => sum + netSaving / (1 + discountRate) ** year,
      0,
    ),
    ...known({ paybackYear }),
  };
}

function requireQuestion(input: MergerCostQuestion): void {
  requireOptions(input, OPTIONS);
  requirePosts("before", input.before);
  requirePosts("after", input.after);
  if (input.transition !== undefined) requireTransition(input.transition);
  const { discountRate = 0.03, wageGrowth = 0, inflation = 0, years = 10 } = input;
  requireRateOfYear("discountRate", discountRate);
  requireRateOfYear("wageGrowth", wageGrowth);
  requireRateOfYear("inflation", inflation);
  requireWithin("years", years, "[1, 100], whole");
  if (input.firstFiscalYear !== undefined) requireYear("firstFiscalYear", input.firstFiscalYear);
  requireOtherCosts(input);
}

/** Nothing to repay is repaid at the start; what is lost again later does not undo a payback. */
function firstRepaid(years: readonly MergerCostYear[]): number | undefined {
  const firstDebt = years.find(({ cumulative }) => cumulative < 0);
  if (firstDebt === undefined) return 0;
  return years.find(({ year, cumulative }) => year > firstDebt.year && cumulative >= 0)?.year;
}
