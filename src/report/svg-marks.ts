import type { ChartRow } from "./chart.ts";
import { inkOn, PALETTE, shade } from "./chart-color.ts";
import { numberAt } from "./chart-domain.ts";
import { plainNumber } from "./chart-number.ts";
import type { AreaLayer, BarLayer, CellLayer, DotLayer, Layer, LineLayer, SpanLayer } from "./chart-plot.ts";
import { escaped, rounded, svgElement } from "./svg-element.ts";
import type { SvgScale } from "./svg-scale.ts";
import { HALO, SMALL_SIZE } from "./svg-style.ts";
import { shortened, textWidth } from "./svg-words.ts";

export interface SvgScales {
  readonly x: SvgScale;
  readonly y: SvgScale;
}

/** The marks of a layer; the words beside dots come later, when it is known where everything lies. */
export function svgMarks(layer: Layer, rows: readonly ChartRow[], scales: SvgScales): string {
  switch (layer.mark) {
    case "area":
      return area(layer, rows, scales);
    case "line":
      return line(layer, rows, scales);
    case "bar":
      return bars(layer, rows, scales);
    case "span":
      return spans(layer, rows, scales);
    case "dot":
      return dots(layer, rows, scales);
    case "cell":
      return cells(layer, rows, scales);
  }
}

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

function line(
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

function area(
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

function bars(
  { x, x2, y, fill, edge, text }: BarLayer,
  rows: readonly ChartRow[],
  scales: SvgScales,
): string {
  const drawn = rows.map((row) => {
    const [from, to, at] = [scales.x.of(row, x), scales.x.of(row, x2), scales.y.of(row, y)];
    if (from === undefined || to === undefined || at === undefined) return "";
    const left = Math.min(from, to);
    const { band } = scales.y;
    if (band === 0) {
      const gap = Math.min(1, (to - from) / 4);
      return svgElement("rect", {
        x: left,
        y: at,
        width: Math.abs(to - from) - gap,
        height: scales.y.at(0) - at,
      });
    }
    const height = Math.min(20, band * 0.7);
    const bar = svgElement("rect", {
      stroke: edge,
      x: left,
      y: at - height / 2,
      width: Math.abs(to - from),
      height,
    });
    if (text === undefined || row[text] === undefined) return bar;
    const isLeft = to < from;
    return (
      bar +
      svgElement(
        "text",
        {
          ...{ x: to + (isLeft ? -5 : 5), y: at + SMALL_SIZE * 0.35, fill: PALETTE.muted, ...HALO },
          "text-anchor": isLeft ? "end" : "start",
        },
        escaped(shortened(String(row[text]), LONGEST_END, SMALL_SIZE)),
      )
    );
  });
  return svgElement("g", { fill }, drawn.join(""));
}

/** What the words at the end of a bar may take. */
const LONGEST_END = 72;

function spans({ x, x2, y, stroke }: SpanLayer, rows: readonly ChartRow[], scales: SvgScales): string {
  const d = rows.map((row) => {
    const [from, to, at] = [scales.x.of(row, x), scales.x.of(row, x2), scales.y.of(row, y)];
    if (from === undefined || to === undefined || at === undefined) return "";
    return `M${rounded(from)},${rounded(at)}H${rounded(to)}`;
  });
  return svgElement("path", {
    d: d.join(""),
    stroke,
    fill: "none",
    "stroke-width": 3,
    "stroke-linecap": "round",
  });
}

function dots(layer: DotLayer, rows: readonly ChartRow[], scales: SvgScales): string {
  const { x, y, fill, shape, radius, isHollow = false } = layer;
  const drawn = rows.map((row) => {
    const [cx, cy] = [scales.x.of(row, x), scales.y.of(row, y)];
    if (cx === undefined || cy === undefined) return "";
    if (shape === "circle") return svgElement("circle", { cx, cy, r: radius });
    const reach = radius * 1.25;
    const [left, top] = [rounded(cx - reach), rounded(cy)];
    const [up, down] = [rounded(reach), rounded(-reach)];
    return svgElement("path", { d: `M${left},${top}l${up},${down}l${up},${up}l${down},${up}Z` });
  });
  const paint = isHollow
    ? { fill: PALETTE.paper, stroke: fill, "stroke-width": 1.75 }
    : { fill, stroke: PALETTE.paper, "stroke-width": 0.75 };
  return svgElement("g", paint, drawn.join(""));
}

const NO_NUMBERS_BELOW = 19;

function cells(layer: CellLayer, rows: readonly ChartRow[], scales: SvgScales): string {
  const [low, high] = layer.domain;
  const { x, y } = scales;
  const text = { size: x.band < 24 ? 10 : 11 };
  const drawn = rows.map((row) => {
    const [cx, cy, value] = [x.of(row, layer.x), y.of(row, layer.y), numberAt(row, layer.value)];
    if (cx === undefined || cy === undefined) return "";
    const fill = value === undefined ? PALETTE.paper : shade((value - low) / (high - low));
    const box = svgElement("rect", {
      ...{ x: cx - x.band / 2, y: cy - y.band / 2, width: x.band - 1, height: y.band - 1, fill },
      stroke: value === undefined ? PALETTE.grid : undefined,
    });
    const words = value === undefined ? "–" : cellNumber(value, layer);
    if (x.band < NO_NUMBERS_BELOW || textWidth(words, text.size) > x.band) return box;
    return (
      box + svgElement("text", { x: cx - 0.5, y: cy + text.size * 0.35, fill: inkOn(fill) }, escaped(words))
    );
  });
  return svgElement("g", { "text-anchor": "middle", "font-size": text.size }, drawn.join(""));
}

/** Short, for want of room: 38 for 38 %; one decimal if all are below ten. */
function cellNumber(value: number, { form, domain }: CellLayer): string {
  if (form === "share") return plainNumber(Math.round(value * 100));
  return domain[1] < 10 ? value.toFixed(1) : plainNumber(Math.round(value));
}
