import { DutycycleError, requireThat } from "../quantity/error.ts";
import {
  requireRules,
  type Signal,
  type SignalRule,
  signalsOf,
  westernElectricRules,
} from "./signal-rules.ts";

/** One point of a control chart, in the unit of its values. */
export interface ControlPoint {
  readonly label: string;
  readonly value: number;
  readonly center: number;
  /** Three sigma below the center, no lower than the measure can fall. */
  readonly lower: number;
  /** Three sigma above the center, no higher than the measure can rise. */
  readonly upper: number;
  readonly sigma: number;
  /** Whether center and limits rest on this point. */
  readonly inBaseline: boolean;
  /** The rules that this point completes; empty where it tells nothing that chance would not. */
  readonly signals: readonly Signal[];
}

export interface ControlChartOptions {
  /**
   * The labels of the first and the last point that center and limits are made of. What comes after is held against them: freeze
   * the months before a change, and the chart says whether it changed anything. Default: all points.
   */
  readonly baseline?: { readonly from: string; readonly to: string };
  /** What counts as a signal. Default `westernElectricRules`. */
  readonly rules?: readonly SignalRule[];
}

/** The range of two normal values is 2 / sqrt(pi) = 1.128 sigma on average (d2), with a deviation of sqrt(2 - 4 / pi) = 0.8525 sigma (d3). */
export const MEAN_RANGE_OF_TWO: number = 2 / Math.sqrt(Math.PI);
export const DEVIATION_OF_RANGE_OF_TWO: number = Math.sqrt(2 - 4 / Math.PI);

/** Throws unless the series is a list. */
export function requireSeries(series: unknown): void {
  if (Array.isArray(series)) return;
  throw new DutycycleError({ argument: "series", expected: "a list of periods", received: series });
}

/** For each row, whether it belongs to the baseline. */
export function baselineFlags(
  rows: readonly { readonly label: string }[],
  baseline: ControlChartOptions["baseline"],
): readonly boolean[] {
  if (baseline === undefined) return rows.map(() => true);
  const place = (name: "from" | "to"): number => {
    const found = rows.findIndex(({ label }) => label === baseline[name]);
    if (found >= 0) return found;
    throw new DutycycleError({
      argument: `baseline.${name}`,
      expected: "the label of a point of the series that has a value",
      received: baseline[name],
    });
  };
  const [first, last] = [place("from"), place("to")];
  requireThat(first <= last, "baseline", "{ from, to }, in order of the series", baseline);
  return rows.map((_, i) => i >= first && i <= last);
}

/** The points with their limits, held within [least, most], and the signals that they complete. */
export function controlPoints<Row extends { readonly label: string; readonly value: number }>(
  rows: readonly Row[],
  chart: {
    readonly center: number;
    readonly sigma: (row: Row) => number;
    readonly inBaseline: readonly boolean[];
    readonly rules?: readonly SignalRule[] | undefined;
    readonly least?: number;
    readonly most?: number;
  },
): readonly ControlPoint[] {
  const { center, inBaseline, least = -Infinity, most = Infinity } = chart;
  const rules = chart.rules ?? westernElectricRules;
  requireRules(rules);
  const sigmas = rows.map(chart.sigma);
  const scores = rows.map(({ value }, i) => score(value - center, sigmas[i] as number));
  const signals = signalsOf(
    rows.map(({ value }) => value),
    scores,
    rules,
  );
  return rows.map(({ label, value }, i) => {
    const sigma = sigmas[i] as number;
    return {
      ...{ label, value, center, sigma },
      lower: Math.max(least, center - 3 * sigma),
      upper: Math.min(most, center + 3 * sigma),
      inBaseline: inBaseline[i] as boolean,
      signals: signals[i] as readonly Signal[],
    };
  });
}

/** Distance from the center in sigmas. Without spread, any distance is beyond every limit. */
export function score(distance: number, sigma: number): number {
  return distance === 0 ? 0 : distance / sigma;
}

/** Mean distance from one value to the next, over neighbours that are both in the baseline. */
export function meanMovingRange(
  values: readonly number[],
  inBaseline: readonly boolean[],
): number | undefined {
  let sum = 0;
  let count = 0;
  for (let i = 1; i < values.length; i++) {
    if (inBaseline[i] !== true || inBaseline[i - 1] !== true) continue;
    sum += Math.abs((values[i] as number) - (values[i - 1] as number));
    count += 1;
  }
  return count === 0 ? undefined : sum / count;
}
