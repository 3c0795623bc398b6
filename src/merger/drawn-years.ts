import { quantile } from "../stats/quantile.ts";
import type { CompareMergerOptions } from "./comparison.ts";
import { drawnInputs } from "./drawn-inputs.ts";
import { mergerCost } from "./merger-cost.ts";
import { questionOf } from "./scenario-cost.ts";
import { withDraws } from "./with-draws.ts";

/** The sum of net savings up to a year, over the draws: `low` to `high` holds the share `level` of them. */
export interface DrawnYear {
  readonly year: number;
  readonly low: number;
  readonly high: number;
}

/** For each alternative, the cumulative net saving by year over the draws of `drawnUncertainty`. Each year is a range of its own, and no path. */
export function drawnYears(options: CompareMergerOptions): DrawnYear[][] {
  const { uncertain = [], level = 0.95 } = options;
  const drawn = drawnInputs(options);
  const draws = drawn[0]?.length ?? 0;
  const sums = options.alternatives.map((): number[][] => []);
  for (let d = 0; d < draws; d++) {
    const values = drawn.map((input) => input[d] as number);
    const changed = withDraws(options, uncertain, values);
    for (const [a, alternative] of changed.alternatives.entries()) {
      const { years } = mergerCost(questionOf(changed, alternative));
      for (const [y, { cumulative }] of years.entries()) {
        const known = sums[a]?.[y];
        if (known === undefined) sums[a]?.push([cumulative]);
        else known.push(cumulative);
      }
    }
  }
  return sums.map((years) =>
    years.map((values, year) => ({
      year,
      low: quantile(values, (1 - level) / 2) as number,
      high: quantile(values, (1 + level) / 2) as number,
    })),
  );
}
