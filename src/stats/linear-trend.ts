import { requireNumber, requireThat } from "../quantity/error.ts";
import { requireLevel } from "./confidence.ts";
import { studentTQuantile } from "./student-t.ts";

/** How fast a measure moves, with an interval. */
export interface LinearTrend {
  /** Change of the measure a period; negative where it falls. */
  readonly perPeriod: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Periods that have a value. */
  readonly count: number;
}

/**
 * By how much does this measure change from period to period?
 *
 *     b = sum of (t - mean t) x / sum of (t - mean t)^2;   b -+ t(1 - (1 - level) / 2; n - 2) s / sqrt(sum of (t - mean t)^2)
 *
 * the slope of the line of least squares over the place t of each value, with s^2 the squares that the line leaves over, over n - 2.
 * Assumes a straight line and independent errors of one size: neighbouring months that are alike make the interval too narrow, a
 * season within one year looks like a trend. For a change at a date, look at a control chart instead.
 *
 * @param values one a period, in order of time, in any unit; NaN stands for "absent": it is skipped and keeps its place
 * @param level in (0, 1)
 * @returns in the unit of the values a period; `undefined` with fewer than three values
 * @throws DutycycleError for a level outside (0, 1) or an infinite value
 * @example
 * ```ts
 * import { linearTrend } from "dutycycle";
 * linearTrend([8.2, 8.0, 8.1, 7.7, 7.6, 7.6]);
 * // => { "perPeriod": -0.1314, "low": -0.2064, "high": -0.0565, "level": 0.95, "count": 6 }
 * ```
 */
export function linearTrend(values: readonly number[], level = 0.95): LinearTrend | undefined {
  requireLevel(level);
  requireThat(Array.isArray(values), "values", "a list of numbers", values);
  const places: number[] = [];
  for (const [i, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    requireNumber(`values[${i}]`, value, "(-infinity, infinity)");
    places.push(i);
  }
  const count = places.length;
  if (count < 3) return undefined;
  const at = (place: number): number => values[place] as number;
  const middle = places.reduce((sum, t) => sum + t, 0) / count;
  const mean = places.reduce((sum, t) => sum + at(t), 0) / count;
  const apart = places.reduce((sum, t) => sum + (t - middle) ** 2, 0);
  const perPeriod = places.reduce((sum, t) => sum + (t - middle) * (at(t) - mean), 0) / apart;
  const left = places.reduce((sum, t) => sum + (at(t) - mean - perPeriod * (t - middle)) ** 2, 0);
  const half = studentTQuantile((1 + level) / 2, count - 2) * Math.sqrt(left / (count - 2) / apart);
  return { perPeriod, low: perPeriod - half, high: perPeriod + half, level, count };
}
