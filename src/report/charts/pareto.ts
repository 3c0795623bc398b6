import { requireNumber, requireThat } from "../../quantity/error.ts";
import type { Chart } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { numberAxis, numbersAt } from "../chart-domain.ts";
import { plainNumber } from "../chart-number.ts";
import type { Plot } from "../chart-plot.ts";

export interface ParetoPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Whether nothing else is as good in both and better in one. */
  readonly onFront: boolean;
}

/**
 * What must be given up for more? Choices by two measures, such as cost and coverage, with the front of those that nothing else beats in both.
 *
 * The choices on the front are joined; where on it to be is for the city to say. Names stand where there is room, those on the front first.
 *
 * @param points - in any order.
 * @param options.xLabel - what `x` is, with its unit and which way is better.
 * @param options.yLabel - likewise.
 * @returns rows of { name, x, y, onFront }, by x.
 * @throws DutycycleError for a value that is not finite.
 *
 * @example
 * ```ts
 * import { paretoChart } from "dutycycle/report";
 * const points = [
 *   { name: "Now", x: 4.1, y: 7.9, onFront: false },
 *   { name: "Two stations", x: 3.6, y: 8.2, onFront: true },
 *   { name: "Three stations", x: 4.0, y: 6.4, onFront: true },
 * ];
 * const chart = paretoChart(points, { title: "Cost and response", xLabel: "Million dollars a year", yLabel: "Minutes, nine in ten" });
 * chart.description;
 * // => "3 choices, 2 of them on the front: from Two stations (3.6, 8.2) to Three stations (4, 6.4). Million dollars a year, then Minutes, nine in ten."
 * ```
 */
export function paretoChart(
  points: readonly ParetoPoint[],
  options: { readonly title: string; readonly xLabel: string; readonly yLabel: string },
): Chart {
  const { title, xLabel, yLabel } = options;
  requireThat(Array.isArray(points), "points", "a list of choices", points);
  for (const [i, { name, x, y }] of points.entries()) {
    requireThat(typeof name === "string", `points[${i}].name`, "a text", name);
    requireNumber(`points[${i}].x`, x, "(-infinity, infinity)");
    requireNumber(`points[${i}].y`, y, "(-infinity, infinity)");
  }
  const rows = points
    .map(({ name, x, y, onFront }) => ({ name, x, y, onFront: onFront === true }))
    .toSorted((a, b) => a.x - b.x);
  const front = rows.filter(({ onFront }) => onFront);
  const said = ({ name, x, y }: (typeof rows)[0]): string => `${name} (${plainNumber(x)}, ${plainNumber(y)})`;
  const [first, last] = [front[0], front.at(-1)];
  const span =
    first === undefined || last === undefined
      ? ""
      : first === last
        ? `: ${said(first)}`
        : `: from ${said(first)} to ${said(last)}`;
  return {
    kind: "pareto",
    title,
    description:
      rows.length === 0
        ? `No data for ${title}: no choices.`
        : `${rows.length} choices, ${front.length} of them on the front${span}. ${xLabel}, then ${yLabel}.`,
    rows,
    labels: { x: xLabel, y: yLabel },
    note: "Filled and joined: the front, where nothing else is as good in both and better in one.",
  };
}

export function paretoPlot(chart: Chart): Plot | undefined {
  if (numbersAt(chart.rows, "x").length === 0 || numbersAt(chart.rows, "y").length === 0) return undefined;
  const front = chart.rows.filter((row) => row["onFront"] === true);
  const others = chart.rows.filter((row) => row["onFront"] !== true);
  // The front first, so that the line along it runs through nothing else.
  const rows = [
    ...front.map((row) => ({ ...row, front: row["y"] })),
    ...others.map((row) => ({ ...row, other: row["y"] })),
  ];
  return {
    x: numberAxis(chart, rows, ["x"], { isRoomy: true }),
    y: numberAxis(chart, rows, ["y"], { isRoomy: true }),
    rows,
    layers: [
      { mark: "line", x: "x", y: "front", stroke: PALETTE.blue, width: 1.25 },
      {
        mark: "dot",
        x: "x",
        y: "other",
        fill: PALETTE.muted,
        shape: "circle",
        radius: 4,
        isHollow: true,
        text: "name",
      },
      { mark: "dot", x: "x", y: "front", fill: PALETTE.blue, shape: "circle", radius: 5, text: "name" },
    ],
    rules: [],
    height: 280,
  };
}
