import type { ChartRow } from "./chart.ts";
import { PALETTE } from "./chart-color.ts";
import type { BarLayer, DotLayer, Layer, SpanLayer } from "./chart-plot.ts";
import { svgCells } from "./svg-cells.ts";
import { escaped, rounded, svgElement } from "./svg-element.ts";
import type { SvgScales } from "./svg-scale.ts";
import { svgArea, svgLine } from "./svg-series.ts";
import { HALO, SMALL_SIZE } from "./svg-style.ts";
import { shortened } from "./svg-words.ts";

/** The marks of a layer; the words beside dots come later, when it is known where everything lies. */
export function svgMarks(layer: Layer, rows: readonly ChartRow[], scales: SvgScales): string {
  switch (layer.mark) {
    case "area":
      return svgArea(layer, rows, scales);
    case "line":
      return svgLine(layer, rows, scales);
    case "bar":
      return bars(layer, rows, scales);
    case "span":
      return spans(layer, rows, scales);
    case "dot":
      return dots(layer, rows, scales);
    case "cell":
      return svgCells(layer, rows, scales);
  }
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
