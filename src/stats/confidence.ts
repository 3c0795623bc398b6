import { requireNumber } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { normalQuantile } from "../random/normal.ts";
import { studentTQuantile } from "./student-t.ts";

/**
 * From `low` to `high`: in repeated studies, about the share `level` of such intervals holds the true value.
 */
export interface ConfidenceInterval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/**
 * Between which values does the true mean lie?
 *
 * Student's interval: mean ± t(1 - (1 - level) / 2; n - 1) s / √n. Assumes independent values from one
 * distribution, roughly normal or many; neighbouring hours of one town are neither, for those use
 * `blockBootstrapRatio` by week.
 *
 * @param values at least two; NaN stands for "absent" and is skipped
 * @param level in (0, 1)
 * @returns in the unit of the values; `undefined` with fewer than two values
 * @throws DutycycleError for a level outside (0, 1) or an infinite value
 * @see "Student", The probable error of a mean, Biometrika 6, 1908
 * @example
 * ```ts
 * import { meanInterval } from "dutycycle";
 * meanInterval([2, 4, 6, 8]); // => { "low": 0.8915, "high": 9.1085, "level": 0.95 }
 * ```
 */
export function meanInterval(values: Iterable<number>, level = 0.95): ConfidenceInterval | undefined {
  requireLevel(level);
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    requireNumber("values", value, "(-infinity, infinity)");
    count += 1;
    const above = value - mean;
    mean += above / count;
    squares += above * (value - mean);
  }
  if (count < 2) return undefined;
  const half = studentTQuantile((1 + level) / 2, count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { low: mean - half, high: mean + half, level };
}

/**
 * Between which values does the true share lie, where `successes` of `trials` were seen?
 *
 * Wilson's score interval; unlike mean ± 2 standard errors it holds its level for few trials and shares near
 * 0 or 1.
 *
 * @param successes in [0, trials]
 * @param trials in [0, infinity)
 * @param level in (0, 1)
 * @returns two shares in [0, 1]; `undefined` without trials
 * @throws DutycycleError outside those intervals
 * @see E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927
 * @example
 * ```ts
 * import { shareInterval } from "dutycycle";
 * shareInterval(90, 100); // => { "low": 0.8256, "high": 0.9448, "level": 0.95 }
 * ```
 */
export function shareInterval(
  successes: number,
  trials: number,
  level = 0.95,
): ConfidenceInterval | undefined {
  requireLevel(level);
  requireNumber("trials", trials, "[0, infinity)", (n) => n >= 0);
  requireNumber("successes", successes, `[0, ${trials}]`, (n) => n >= 0 && n <= trials);
  if (trials === 0) return undefined;
  const z = normalQuantile((1 + level) / 2);
  const share = successes / trials;
  const shrink = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / shrink;
  const half = (z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))) / shrink;
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
    level,
  };
}

/** Throws unless a confidence level lies in (0, 1). */
export function requireLevel(level: number): void {
  requireWithin("level", level, "(0, 1)");
}
