import { known } from "../quantity/known.ts";
import type { CompareMergerOptions } from "./comparison.ts";
import type { MergerCostQuestion } from "./merger-question.ts";
import type { MergerScenario } from "./scenario.ts";

/** What `mergerCost` is asked: from the baseline to a scenario, with what neither pays by posts. */
export function questionOf(options: CompareMergerOptions, scenario: MergerScenario): MergerCostQuestion {
  const { baseline, discountRate, wageGrowth, inflation, years, firstFiscalYear } = options;
  const { transition } = scenario;
  return {
    ...{ before: baseline.posts, after: scenario.posts },
    otherCosts: { before: baseline.otherCosts ?? [], after: scenario.otherCosts ?? [] },
    revenue: { before: baseline.revenue ?? [], after: scenario.revenue ?? [] },
    ...known({ transition, discountRate, wageGrowth, inflation, years, firstFiscalYear }),
  };
}
