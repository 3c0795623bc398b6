import type { ChartRow } from "./chart.ts";
import { inkOn, PALETTE, shade } from "./chart-color.ts";
import { numberAt } from "./chart-domain.ts";
import { plainNumber } from "./chart-number.ts";
import type { CellLayer } from "./chart-plot.ts";
import { escaped, svgElement } from "./svg-element.ts";
import type { SvgScales } from "./svg-scale.ts";
import { textWidth } from "./svg-words.ts";

const NO_NUMBERS_BELOW = 19;

/** The fields of a heat map, each with its number where there is room. */
export function svgCells(layer: CellLayer, rows: readonly ChartRow[], scales: SvgScales): string {
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
