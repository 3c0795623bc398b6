import { requireNumber, requireThat } from "../../quantity/error.ts";
import { requireWithin } from "../../quantity/interval.ts";
import type { Chart } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { labelOf, numberAt, numberAxis, numbersAt, rulesOf } from "../chart-domain.ts";
import { percentText, plainNumber } from "../chart-number.ts";
import type { Plot } from "../chart-plot.ts";

export interface CoveragePoint {
  /** The limit, or the number of stations. */
  readonly x: number;
  /** Share of demand that is covered, [0, 1]; absent where none was found. */
  readonly share?: number | undefined;
  /** What no choice can be better than, [0, 1]. */
  readonly bound?: number | undefined;
}

/**
 * How much of the demand is covered, for more stations or for a longer limit? The share against either.
 *
 * Give the `coveredShare` of a covering model for one to so many stations, or the share within one limit after another. Where
 * a plan is not proved to be the best, give its bound too: the truth for the best plan lies between the two lines.
 *
 * @param points - in any order.
 * @param options.label - what `x` is, with its unit: `Stations`, `Travel time, minutes`.
 * @param options.goal - a share that the city set itself, [0, 1].
 * @returns rows of { x, share, bound }, by x.
 * @throws DutycycleError for a share outside [0, 1].
 *
 * @example
 * ```ts
 * import { coverageChart } from "dutycycle/report";
 * const points = [{ x: 1, share: 0.5 }, { x: 2, share: 0.82 }, { x: 3, share: 0.91 }];
 * const chart = coverageChart(points, { label: "Stations", goal: 0.9 });
 * chart.description; // => "Share of demand covered: 50 % at 1, 91 % at 3 (Stations). 90 % is reached at 3."
 * ```
 */
export function coverageChart(
  points: readonly CoveragePoint[],
  options: { readonly label: string; readonly goal?: number; readonly title?: string },
): Chart {
  const { label, goal, title = "Demand covered" } = options;
  requireThat(Array.isArray(points), "points", "a list of points", points);
  if (goal !== undefined) requireWithin("goal", goal, "[0, 1]");
  for (const [i, { x, share, bound }] of points.entries()) {
    requireNumber(`points[${i}].x`, x, "(-infinity, infinity)");
    if (share !== undefined) requireWithin(`points[${i}].share`, share, "[0, 1]");
    if (bound !== undefined) requireWithin(`points[${i}].bound`, bound, "[0, 1]");
  }
  const rows = points.map(({ x, share, bound }) => ({ x, share, bound })).toSorted((a, b) => a.x - b.x);
  const known = rows.flatMap(({ x, share }) => (share === undefined ? [] : [{ x, share }]));
  const [first, last] = [known[0], known.at(-1)];
  const said = ({ x, share }: { x: number; share: number }): string =>
    `${percentText(share)} at ${plainNumber(x)}`;
  const met = goal === undefined ? undefined : known.find(({ share }) => share >= goal);
  const reached =
    goal === undefined
      ? ""
      : ` ${percentText(goal)} is ${met === undefined ? "not reached" : `reached at ${plainNumber(met.x)}`}.`;
  return {
    kind: "coverage-curve",
    title,
    description:
      first && last
        ? `Share of demand covered: ${first === last ? said(first) : `${said(first)}, ${said(last)}`} (${label}).${reached}`
        : `No data for ${title}.`,
    rows: known.length > 0 ? rows : [],
    labels: { x: label, share: "Covered", bound: "No choice covers more" },
    shares: ["share", "bound"],
    ...(goal === undefined ? {} : { lines: [{ value: goal, label: `Goal ${percentText(goal)}` }] }),
  };
}

export function coveragePlot(chart: Chart): Plot | undefined {
  const { rows } = chart;
  if (numbersAt(rows, "share").length === 0) return undefined;
  // A bound that is reached everywhere would only lie under the curve.
  const hasBound = rows.some((row) => (numberAt(row, "bound") ?? 0) > (numberAt(row, "share") ?? 1) + 1e-9);
  return {
    x: numberAxis(chart, rows, ["x"]),
    y: { kind: "number", label: "Share of demand covered", domain: [0, 1], form: "share" },
    rows,
    layers: [
      ...(hasBound
        ? [
            {
              mark: "line",
              x: "x",
              y: "bound",
              stroke: PALETTE.axis,
              dash: "2 3",
              label: labelOf(chart, "bound"),
            } as const,
          ]
        : []),
      { mark: "line", x: "x", y: "share", stroke: PALETTE.blue, label: labelOf(chart, "share") },
      { mark: "dot", x: "x", y: "share", fill: PALETTE.blue, shape: "circle", radius: 4 },
    ],
    rules: rulesOf(chart, "y"),
    height: 240,
  };
}
