import { requireOneOf } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import {
  baselineFlags,
  type ControlChartOptions,
  type ControlPoint,
  controlPoints,
  MEAN_RANGE_OF_TWO,
  meanMovingRange,
  requireSeries,
  score,
} from "./control-chart.ts";

/** A chart of shares, each of so many trials. */
export interface PChart {
  /** All successes of the baseline over all its trials. */
  readonly center: number;
  readonly baselinePoints: number;
  readonly baselineTrials: number;
  /**
   * How much wider the shares scatter from month to month than trials alone would make them: about 1 where nothing else is at
   * work, well above 1 where months differ anyway (weather, season). Absent with fewer than two baseline points or where the
   * center is 0 or 1.
   */
  readonly spread?: number;
  readonly points: readonly ControlPoint[];
}

/**
 * Is the share of this month out of the ordinary for so many calls? The p-chart: limits are wide in a month of few calls and narrow
 * in one of many.
 *
 *     p = sum of successes / sum of trials;   sigma(i) = sqrt(p (1 - p) / n(i));   limits: p -+ 3 sigma(i), held in [0, 1]
 *
 * Assumes that every trial of a month succeeds with one probability, independently. With thousands of calls a month that makes limits
 * so narrow that ordinary months signal: look at `spread`, and ask for `limits: "laney"`, which widens sigma(i) by it:
 *
 *     z(i) = (p(i) - p) / sigma(i);   spread = mean of |z(i) - z(i-1)| / 1.128;   limits: p -+ 3 spread sigma(i)
 *
 * The normal limits are rough where n p or n (1 - p) is below about 5.
 *
 * @param series one row a period, in order of time; `trials` in [0, infinity), `successes` in [0, trials]. Periods without trials are
 *   left out of the chart
 * @param options.limits `binomial`, the default, or `laney`
 * @param options.baseline the periods that center and limits are made of; default all
 * @param options.rules default `westernElectricRules`; `trend` and `alternating` compare shares as they are, the others in sigmas
 * @returns `undefined` where the baseline holds no trials; with `laney` also where there is no `spread`
 * @throws DutycycleError for counts outside their intervals, a baseline that the series does not hold, or a rule that is none
 * @see NIST/SEMATECH, e-Handbook of Statistical Methods, section 6.3.3.2. D. B. Laney, Improved Control Charts for Attributes,
 *   Quality Engineering 14, 2002 (from memory)
 * @example
 * ```ts
 * import { pChart } from "dutycycle";
 * const chart = pChart([
 *   { label: "2024-01", successes: 180, trials: 200 },
 *   { label: "2024-02", successes: 88, trials: 100 },
 *   { label: "2024-03", successes: 152, trials: 200 },
 * ]);
 * chart?.center; // => 0.84
 * chart?.points.map((point) => point.lower); // => [0.7622, 0.7300, 0.7622]
 * chart?.points[2]?.signals; // => [{ "rule": "beyond-3-sigma", "direction": "down" }]
 * ```
 */
export function pChart(
  series: readonly { readonly label: string; readonly successes: number; readonly trials: number }[],
  options: ControlChartOptions & { readonly limits?: "binomial" | "laney" } = {},
): PChart | undefined {
  const { limits = "binomial", rules } = options;
  requireOneOf("limits", limits, ["binomial", "laney"]);
  requireSeries(series);
  for (const [i, { successes, trials }] of series.entries()) {
    requireWithin(`series[${i}].trials`, trials, "[0, infinity)");
    requireWithin(`series[${i}].successes`, successes, `[0, ${trials}]`);
  }
  const rows = series
    .filter(({ trials }) => trials > 0)
    .map((row) => ({ ...row, value: row.successes / row.trials }));
  const inBaseline = baselineFlags(rows, options.baseline);
  const chosen = rows.filter((_, i) => inBaseline[i]);
  const baselineTrials = chosen.reduce((sum, { trials }) => sum + trials, 0);
  if (baselineTrials === 0) return undefined;
  const center = chosen.reduce((sum, { successes }) => sum + successes, 0) / baselineTrials;
  const binomial = (row: { readonly trials: number }): number =>
    Math.sqrt((center * (1 - center)) / row.trials);
  const scores = rows.map((row) => score(row.value - center, binomial(row)));
  const step = center > 0 && center < 1 ? meanMovingRange(scores, inBaseline) : undefined;
  const spread = step === undefined ? undefined : step / MEAN_RANGE_OF_TWO;
  if (limits === "laney" && spread === undefined) return undefined;
  const widening = limits === "laney" ? (spread as number) : 1;
  return {
    ...{ center, baselinePoints: chosen.length, baselineTrials },
    ...known({ spread }),
    points: controlPoints(rows, {
      ...{ center, inBaseline, rules, least: 0, most: 1 },
      sigma: (row) => widening * binomial(row),
    }),
  };
}
