import type { ChartRow } from "./chart.ts";
import { PALETTE } from "./chart-color.ts";
import type { Layer, Plot } from "./chart-plot.ts";
import { escaped, rounded, svgElement } from "./svg-element.ts";
import type { SvgScales } from "./svg-scale.ts";
import { unbroken } from "./svg-series.ts";
import { type Frame, LINE_HEIGHT, SMALL_SIZE } from "./svg-style.ts";
import { textWidth, wrapped } from "./svg-words.ts";

/** Words that stand beside the plotting area, as near to `y` as the others let them. */
export interface SideLabel {
  readonly y: number;
  readonly lines: readonly string[];
  readonly color: string;
  readonly dash?: string | undefined;
  readonly isArea: boolean;
}

const SWATCH = 16;
const AWAY = 10;

/** The words of a plot's lines and areas, broken to fit the room; where they stand comes later. */
export function sideWords(
  plot: Plot,
  room: number,
): { readonly width: number; readonly linesOf: (label: string) => readonly string[] } {
  const linesOf = (label: string): readonly string[] =>
    wrapped(label, room - SWATCH - AWAY - 6, SMALL_SIZE, 4);
  const labels = [...plot.layers, ...plot.rules.filter(({ axis }) => axis === "y")].flatMap((of) =>
    "label" in of && of.label !== undefined && !("mark" in of && of.mark === "cell") ? [of.label] : [],
  );
  const widths = labels.flatMap((label) => linesOf(label).map((words) => textWidth(words, SMALL_SIZE)));
  return { width: labels.length === 0 ? 0 : Math.max(...widths) + SWATCH + AWAY + 6, linesOf };
}

/** Where the words would best stand: at the last value of their line, in the middle of the end of their area, at their rule. */
export function sideLabels(
  plot: Plot,
  scales: SvgScales,
  linesOf: (label: string) => readonly string[],
): readonly SideLabel[] {
  const ofLayers = plot.layers.flatMap((layer): SideLabel[] => {
    if ((layer.mark !== "line" && layer.mark !== "area") || layer.label === undefined) return [];
    const y = lastPlace(layer, plot.rows, scales);
    if (y === undefined) return [];
    const isArea = layer.mark === "area";
    const color = layer.mark === "area" ? layer.fill : layer.stroke;
    return [
      { y, lines: linesOf(layer.label), color, dash: layer.mark === "line" ? layer.dash : undefined, isArea },
    ];
  });
  const ofRules = plot.rules.flatMap(({ axis, at, label, stroke, dash }): SideLabel[] =>
    axis === "x" || label === undefined
      ? []
      : [{ y: scales.y.at(at), lines: linesOf(label), color: stroke, dash, isArea: false }],
  );
  return [...ofLayers, ...ofRules];
}

function lastPlace(
  layer: Layer & { mark: "line" | "area" },
  rows: readonly ChartRow[],
  scales: SvgScales,
): number | undefined {
  const keys =
    layer.mark === "line" ? ([layer.x, layer.y] as const) : ([layer.x, layer.low, layer.high] as const);
  const last = unbroken(rows, scales, [...keys])
    .at(-1)
    ?.at(-1);
  return last === undefined ? undefined : last.slice(1).reduce((sum, y) => sum + y, 0) / (last.length - 1);
}

/**
 * Places as near to those wished for as can be without overlap, in their order, none above `top`; below `bottom` only
 * where there is no room above.
 */
export function spread(
  wishes: readonly { readonly y: number; readonly height: number }[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = [...wishes.keys()].sort(
    (a, b) => (wishes[a]?.y as number) - (wishes[b]?.y as number) || a - b,
  );
  const places = new Array<number>(wishes.length).fill(0);
  const half = (i: number): number => (wishes[i]?.height as number) / 2;
  let edge = top;
  for (const i of order) {
    places[i] = Math.max(wishes[i]?.y as number, edge + half(i));
    edge = (places[i] as number) + half(i);
  }
  edge = bottom;
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i] as number, edge - half(i));
    edge = (places[i] as number) - half(i);
  }
  // Too many for the room: from the top down, one under the other.
  edge = top;
  for (const i of order) {
    places[i] = Math.max(places[i] as number, edge + half(i));
    edge = (places[i] as number) + half(i);
  }
  return places;
}

export function svgSideLabels(labels: readonly SideLabel[], { right, top, bottom }: Frame): string {
  const wishes = labels.map(({ y, lines }) => ({ y, height: lines.length * LINE_HEIGHT + 2 }));
  const places = spread(wishes, top - LINE_HEIGHT / 2, bottom + LINE_HEIGHT / 2);
  return labels
    .map(({ y, lines, color, dash, isArea }, i) => {
      const at = places[i] as number;
      const x = right + AWAY;
      const lead =
        Math.abs(at - y) > 3
          ? svgElement("path", {
              d: `M${rounded(right + 1)},${rounded(y)}L${rounded(x - 1)},${rounded(at)}`,
              stroke: PALETTE.axis,
              "stroke-width": 0.75,
            })
          : "";
      const swatch = isArea
        ? svgElement("rect", { x, y: at - 5, width: SWATCH - 4, height: 10, fill: color })
        : svgElement("path", {
            d: `M${rounded(x)},${rounded(at)}h${SWATCH - 2}`,
            stroke: color,
            "stroke-width": 2,
            "stroke-dasharray": dash,
          });
      const first = at - ((lines.length - 1) * LINE_HEIGHT) / 2 + SMALL_SIZE * 0.35;
      const words = lines.map((words, k) =>
        svgElement("text", { x: x + SWATCH + 2, y: first + k * LINE_HEIGHT }, escaped(words)),
      );
      return lead + swatch + words.join("");
    })
    .join("");
}
