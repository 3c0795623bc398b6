import { requireNumber, requireThat } from "../../quantity/error.ts";
import type { Chart } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { labelOf, numberAt, numberAxis, numbersAt } from "../chart-domain.ts";
import { plainNumber } from "../chart-number.ts";
import type { Plot } from "../chart-plot.ts";

export interface CostYear {
  /** 0, 1, 2 … of a plan, or calendar years. */
  readonly year: number;
  /** Saved (above 0) or spent (below), of the year alone or from the start on; say which in `label`. */
  readonly value: number;
  /** Bounds of its interval, where there is one. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/**
 * Does it pay, and from when on? Savings and costs by year, with the interval that uncertain inputs leave.
 *
 * @param years - in any order, each year once.
 * @param options.label - what the values are, with unit and price year: `Cumulative saving, dollars of 2026`.
 * @param options.interval - what the band is, such as `Nine in ten draws`; default `Interval`.
 * @returns rows of { year, value, low, high }, by year.
 * @throws DutycycleError for a value that is not finite, or a year given twice.
 *
 * @example
 * ```ts
 * import { costChart } from "dutycycle/report";
 * const chart = costChart(
 *   [{ year: 0, value: -900_000 }, { year: 1, value: -250_000 }, { year: 2, value: 400_000, low: 50_000, high: 700_000 }],
 *   { title: "Does the merger pay?", label: "Cumulative saving, dollars of 2026" },
 * );
 * chart.description;
 * // => "Cumulative saving, dollars of 2026: −900,000 in year 0, 400,000 in year 2 (from 50,000 to 700,000). Above 0 from year 2 on."
 * ```
 */
export function costChart(
  years: readonly CostYear[],
  options: { readonly title: string; readonly label: string; readonly interval?: string },
): Chart {
  const { title, label, interval = "Interval" } = options;
  requireThat(Array.isArray(years), "years", "a list of years", years);
  for (const [i, year] of years.entries()) {
    for (const key of ["year", "value", "low", "high"] as const) {
      const isGiven = year[key] !== undefined || key === "year" || key === "value";
      if (isGiven) requireNumber(`years[${i}].${key}`, year[key], "(-infinity, infinity)");
    }
    const isNew = years.findIndex((other) => other.year === year.year) === i;
    requireThat(isNew, `years[${i}].year`, "each year once", year.year);
  }
  const rows = years
    .map(({ year, value, low, high }) => ({ year, value, low, high }))
    .toSorted((a, b) => a.year - b.year);
  const [first, last] = [rows[0], rows.at(-1)];
  const said = ({ year, value, low, high }: (typeof rows)[0]): string =>
    `${plainNumber(value)} in year ${year}${low === undefined || high === undefined ? "" : ` (from ${plainNumber(low)} to ${plainNumber(high)})`}`;
  const after = rows.findLastIndex(({ value }) => value <= 0) + 1;
  const start = rows[after];
  const pays =
    start === undefined
      ? "Not above 0 in the last year."
      : after === 0
        ? "Above 0 in every year."
        : `Above 0 from year ${start.year} on.`;
  return {
    kind: "cost-years",
    title,
    description:
      first && last
        ? `${label}: ${first === last ? said(first) : `${said(first)}, ${said(last)}`}. ${pays}`
        : `No data for ${title}.`,
    rows,
    labels: { year: "Year", value: label, interval },
  };
}

export function costPlot(chart: Chart): Plot | undefined {
  if (numbersAt(chart.rows, "value").length === 0) return undefined;
  const hasInterval = numbersAt(chart.rows, "low", "high").length > 0;
  const { rows } = chart;
  const last = rows.findLast((row) => numberAt(row, "value") !== undefined) ?? {};
  const end = `${plainNumber(numberAt(last, "value") ?? 0)} in year ${last["year"]}`;
  return {
    x: { ...numberAxis(chart, rows, ["year"]), domain: yearDomain(numbersAt(rows, "year")), form: "year" },
    y: numberAxis(chart, rows, ["value", "low", "high"], { from: 0 }),
    rows,
    layers: [
      ...(hasInterval
        ? [
            {
              mark: "area",
              x: "year",
              low: "low",
              high: "high",
              fill: PALETTE.paleBlue,
              edge: PALETTE.blue,
              label: labelOf(chart, "interval"),
            } as const,
          ]
        : []),
      { mark: "line", x: "year", y: "value", stroke: PALETTE.blue, width: 2.25, label: end },
      { mark: "dot", x: "year", y: "value", fill: PALETTE.blue, shape: "circle", radius: 4 },
    ],
    rules: [{ axis: "y", at: 0, stroke: PALETTE.ink }],
    height: 240,
  };
}

function yearDomain(years: readonly number[]): readonly [number, number] {
  const first = years.reduce((a, b) => Math.min(a, b), Infinity);
  const last = years.reduce((a, b) => Math.max(a, b), -Infinity);
  return [first - 0.25, last + 0.25];
}
