import type { ChartRow } from "./chart.ts";
import { PALETTE } from "./chart-color.ts";
import type { AreaLayer, LineLayer } from "./chart-plot.ts";
import { rounded, svgElement } from "./svg-element.ts";
import type { SvgScales } from "./svg-scale.ts";

type Point = readonly [x: number, ...y: number[]];

/** Runs of rows in which nothing is absent. */
export function unbroken(
  rows: readonly ChartRow[],
  { x, y }: SvgScales,
  keys: readonly [x: string, ...y: string[]],
): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  for (const row of rows) {
    const [xKey, ...yKeys] = keys;
    const at = [x.of(row, xKey), ...yKeys.map((key) => y.of(row, key))];
    if (at.every((place) => place !== undefined)) runs.at(-1)?.push(at as unknown as Point);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The way along the points by their `k`-th value; in steps, each value holds until the next x. */
function way(points: readonly Point[], k: number, inSteps: boolean): string {
  return points
    .map((point, i) => {
      const [x, y] = [rounded(point[0]), rounded(point[k] as number)];
      if (!inSteps) return `${i === 0 ? "" : "L"}${x},${y}`;
      return i === 0 ? `${x},${y}` : `H${x}V${y}`;
    })
    .join("");
}

export function svgLine(
  { x, y, stroke, width = 2, dash, steps = false }: LineLayer,
  rows: readonly ChartRow[],
  scales: SvgScales,
): string {
  const d = unbroken(rows, scales, [x, y])
    .map((run) => `M${way(run, 1, steps)}`)
    .join("");
  return svgElement("path", {
    ...{ d, fill: "none", stroke, "stroke-width": width, "stroke-dasharray": dash },
    "stroke-linejoin": "round",
  });
}

export function svgArea(
  { x, low, high, fill, edge = PALETTE.paper, steps = false }: AreaLayer,
  rows: readonly ChartRow[],
  scales: SvgScales,
): string {
  const d = unbroken(rows, scales, [x, low, high]).map((run) => {
    // Back along the lower edge; in steps, the corners are those of the way there.
    const corners = steps
      ? run.flatMap(([px, pLow], i) =>
          i === 0 ? [[px, pLow] as Point] : [[px, run[i - 1]?.[1] as number] as Point, [px, pLow] as Point],
        )
      : run;
    return `M${way(run, 2, steps)}L${way(corners.toReversed(), 1, false)}Z`;
  });
  return svgElement("path", { d: d.join(""), fill, stroke: edge, "stroke-width": 0.75 });
}
