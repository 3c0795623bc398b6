import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import { type ControlChartOptions, type ControlPoint, requireSeries } from "./control-chart.ts";
import { linearTrend } from "./linear-trend.ts";
import { pChart } from "./p-chart.ts";
import { xmrChart } from "./xmr-chart.ts";

/** A measure of one period: a value (absent where there was none), or so many successes of so many trials. */
export type PeriodMeasure =
  | { readonly label: string; readonly value?: number }
  | { readonly label: string; readonly successes: number; readonly trials: number };

export interface GoalProgressOptions extends ControlChartOptions {
  /** In the unit of the measure; for shares in [0, 1]. */
  readonly goal: number;
  /** `at-least` where more is better (a share within the limit), `at-most` where less is (minutes, busy shares). */
  readonly direction: "at-least" | "at-most";
  /** Of the trend's interval, in (0, 1). Default 0.95. */
  readonly level?: number;
  /** Of the p-chart, see `pChart`. Default `binomial`. */
  readonly limits?: "binomial" | "laney";
}

/** Where a measure stands against its goal, and whether it moves. */
export interface GoalProgress {
  readonly goal: number;
  readonly direction: "at-least" | "at-most";
  /** `p` for successes of trials, `xmr` for values. */
  readonly chart: "p" | "xmr";
  readonly periods: number;
  /** Periods without a value. */
  readonly missing: number;
  /** Periods that met the goal. */
  readonly met: number;
  /** How many of the last periods met it in a row. */
  readonly metInARow: number;
  readonly latestLabel?: string;
  readonly latestValue?: number;
  /** How far the latest value is short of the goal, in the unit of the measure; 0 or negative where it meets it. */
  readonly gap?: number;
  /** Change a period, with its interval; absent with fewer than three values. */
  readonly trendPerPeriod?: number;
  readonly trendLow?: number;
  readonly trendHigh?: number;
  /**
   * What the signals of the chart say: `better`, `worse` (towards or away from the goal), `mixed` (some of each), `steady` (none that
   * has a direction: what moved is what chance moves), `too-few` (no chart can be drawn).
   */
  readonly change: "better" | "worse" | "mixed" | "steady" | "too-few";
  /**
   * What to expect of the next period if nothing changes, from the limits of the latest point: the goal lies within them
   * (`hit-or-miss`: chance decides), beyond them on the good side (`expected-miss`) or on the bad side (`expected-met`). Only where
   * the chart is `steady`: after a change its limits foretell nothing until they are drawn anew, with a baseline that begins there.
   */
  readonly outlook?: "expected-met" | "hit-or-miss" | "expected-miss";
  readonly points: readonly ControlPoint[];
}

/**
 * How far are we from our goal, and is it getting better? The measure of each month against the city's own goal, with a control chart
 * that tells a change from noise.
 *
 * Successes of trials go on a `pChart`, values on an `xmrChart`. A single month above or below the goal says little:
 * `change` speaks only where a rule of the chart does, `outlook` compares the goal with the chart's limits, which a goal never moves.
 * The goal is the city's to set; nothing here says what it should be. With a season in the data, or a month that is not yet
 * over, signals mean less.
 *
 * @param series one row a period, in order of time, all of one kind
 * @throws DutycycleError for a goal, direction, level or series that is not what it must be
 * @example
 * ```ts
 * import { goalProgress } from "dutycycle";
 * const minutes = [9.1, 8.7, 9.4, 8.9, 9.2, 8.8, 9.0, 9.3, 7.4, 7.1, 7.6, 7.2];
 * const series = minutes.map((value, i) => ({ label: `2024-${String(i + 1).padStart(2, "0")}`, value }));
 * const baseline = { from: "2024-01", to: "2024-08" };
 * const progress = goalProgress(series, { goal: 7.5, direction: "at-most", baseline });
 * progress.met; // => 3
 * progress.gap; // => -0.3
 * progress.change; // => "better"
 * goalProgress(series.slice(0, 8), { goal: 7.5, direction: "at-most" }).outlook; // => "expected-miss"
 * ```
 */
export function goalProgress(series: readonly PeriodMeasure[], options: GoalProgressOptions): GoalProgress {
  const { goal, direction, level = 0.95, baseline, rules, limits = "binomial" } = options;
  requireNumber("goal", goal, "(-infinity, infinity)");
  requireOneOf("direction", direction, ["at-least", "at-most"]);
  const shares = ofTrials(series);
  const values = series.map(measureOf);
  const chartOptions = { ...(baseline && { baseline }), ...(rules && { rules }) };
  const present = series.flatMap(({ label }, i) => {
    const value = values[i] as number;
    return Number.isNaN(value) ? [] : [{ label, value }];
  });
  const points =
    (shares === undefined ? xmrChart(present, chartOptions) : pChart(shares, { ...chartOptions, limits }))
      ?.points ?? [];
  const short = (value: number): number => (direction === "at-least" ? goal - value : value - goal);
  const meets = present.map(({ value }) => short(value) <= 0);
  const latest = present.at(-1);
  const trend = linearTrend(values, level);
  const change = changeOf(points, direction);
  return {
    ...{ goal, direction, chart: shares === undefined ? "xmr" : "p" },
    ...{ periods: series.length, missing: series.length - present.length },
    ...{ met: meets.filter(Boolean).length, metInARow: meets.length - 1 - meets.lastIndexOf(false) },
    ...(latest && { latestLabel: latest.label, latestValue: latest.value, gap: short(latest.value) }),
    ...(trend && { trendPerPeriod: trend.perPeriod, trendLow: trend.low, trendHigh: trend.high }),
    change,
    ...(change === "steady" && { outlook: outlookAt(points.at(-1) as ControlPoint, short) }),
    points,
  };
}

function changeOf(
  points: readonly ControlPoint[],
  direction: GoalProgress["direction"],
): GoalProgress["change"] {
  if (points.length === 0) return "too-few";
  const good = direction === "at-least" ? "up" : "down";
  const ways = points.flatMap(({ signals }) => signals.map((signal) => signal.direction));
  const better = ways.some((way) => way === good);
  const worse = ways.some((way) => way !== good && way !== "none");
  if (better && worse) return "mixed";
  if (better) return "better";
  return worse ? "worse" : "steady";
}

function outlookAt(
  point: ControlPoint,
  short: (value: number) => number,
): NonNullable<GoalProgress["outlook"]> {
  const ends = [short(point.lower), short(point.upper)];
  if (Math.max(...ends) <= 0) return "expected-met";
  return Math.min(...ends) > 0 ? "expected-miss" : "hit-or-miss";
}

/** The rows as successes of trials; `undefined` where they are values. */
function ofTrials(
  series: readonly PeriodMeasure[],
): readonly { readonly label: string; readonly successes: number; readonly trials: number }[] | undefined {
  requireSeries(series);
  const shares = series.filter((row) => "trials" in row);
  if (shares.length === 0) return undefined;
  requireThat(
    shares.length >= series.length,
    "series",
    "rows of one kind, all with value or all with successes and trials",
    series.find((row) => !("trials" in row)),
  );
  return shares;
}

/** NaN where the period has none. */
function measureOf(row: PeriodMeasure): number {
  if ("trials" in row) return row.trials > 0 ? row.successes / row.trials : Number.NaN;
  return row.value ?? Number.NaN;
}
