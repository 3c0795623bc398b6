import { requireNumber } from "../quantity/error.ts";
import {
  baselineFlags,
  type ControlChartOptions,
  type ControlPoint,
  controlPoints,
  DEVIATION_OF_RANGE_OF_TWO,
  MEAN_RANGE_OF_TWO,
  meanMovingRange,
  requireSeries,
} from "./control-chart.ts";

/** A chart of single values and one of the steps between them. */
export interface XmrChart {
  readonly center: number;
  readonly meanMovingRange: number;
  /** Mean moving range / 1.128. */
  readonly sigma: number;
  /** Points that center and limits are made of. Below about 12 the limits are rough. */
  readonly baselinePoints: number;
  readonly points: readonly ControlPoint[];
  /** The steps, from the second point on. Neighbouring steps share a value, so that only "beyond 3 sigma" is asked of them. */
  readonly movingRanges: readonly ControlPoint[];
}

/**
 * Is this month out of the ordinary, or is it noise? The XmR chart: one value a period, with the limits that its own steps from
 * period to period give.
 *
 *     center = mean of x;   mR = mean of |x(i) - x(i-1)|
 *     limits of x:    center -+ 3 mR / d2 = center -+ 2.66 mR
 *     limits of |x(i) - x(i-1)|:   0 and (1 + 3 d3 / d2) mR = 3.267 mR
 *
 * with d2 = 2 / sqrt(pi) = 1.128 and d3 = sqrt(2 - 4 / pi) = 0.853, the mean and deviation of the range of two standard normal
 * values. For any measure that has one number a period: a 90th percentile, a busy share, hours. Shares of few calls
 * belong on a `pChart`, which knows how many calls each month had.
 *
 * Assumes periods that are independent of each other: a season or a steady trend shows as signals, and neighbours that are alike
 * make the limits too narrow. Limits from fewer than about 12 periods are rough, and false alarms more frequent than the rules say.
 *
 * @param series one row a period, in order of time; values in any unit, finite
 * @param options.baseline the periods that center and limits are made of; default all
 * @param options.rules default `westernElectricRules`
 * @returns `undefined` with fewer than two periods in the baseline
 * @throws DutycycleError for a value that is not finite, a baseline that the series does not hold, or a rule that is none
 * @see D. J. Wheeler and D. S. Chambers, Understanding Statistical Process Control, 1992, chapter 3 (from memory).
 *   NIST/SEMATECH, e-Handbook of Statistical Methods, section 6.3.2.2
 * @example
 * ```ts
 * import { xmrChart } from "dutycycle";
 * const rates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
 * const chart = xmrChart(rates.map((value, i) => ({ label: `batch ${i + 1}`, value })));
 * chart?.center; // => 50.81
 * chart?.points[0]?.upper; // => 55.80
 * chart?.points[0]?.lower; // => 45.82
 * chart?.movingRanges[0]?.upper; // => 6.134
 * ```
 */
export function xmrChart(
  series: readonly { readonly label: string; readonly value: number }[],
  options: ControlChartOptions = {},
): XmrChart | undefined {
  requireSeries(series);
  for (const [i, { value }] of series.entries()) {
    requireNumber(`series[${i}].value`, value, "(-infinity, infinity)");
  }
  const inBaseline = baselineFlags(series, options.baseline);
  const values = series.map(({ value }) => value);
  const step = meanMovingRange(values, inBaseline);
  if (step === undefined) return undefined;
  const chosen = values.filter((_, i) => inBaseline[i]);
  const center = chosen.reduce((sum, value) => sum + value, 0) / chosen.length;
  const sigma = step / MEAN_RANGE_OF_TWO;
  const ranges = series.slice(1).map(({ label, value }, i) => ({
    ...{ label, value: Math.abs(value - (values[i] as number)) },
  }));
  return {
    ...{ center, meanMovingRange: step, sigma, baselinePoints: chosen.length },
    points: controlPoints(series, { center, sigma: () => sigma, inBaseline, rules: options.rules }),
    movingRanges: controlPoints(ranges, {
      center: step,
      sigma: () => DEVIATION_OF_RANGE_OF_TWO * sigma,
      inBaseline: ranges.map((_, i) => inBaseline[i] === true && inBaseline[i + 1] === true),
      rules: [{ id: "beyond-3-sigma", kind: "beyond", sigmas: 3, points: 1, of: 1 }],
      least: 0,
    }),
  };
}
