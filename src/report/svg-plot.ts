import { PALETTE, shade } from "./chart-color.ts";
import { ABOUT_TICKS } from "./chart-domain.ts";
import { percentText, plainNumber } from "./chart-number.ts";
import type { CellLayer, Plot } from "./chart-plot.ts";
import { axisTicks, svgAxes } from "./svg-axes.ts";
import { escaped, svgElement } from "./svg-element.ts";
import { sideLabels, sideWords, svgSideLabels } from "./svg-labels.ts";
import { svgMarks } from "./svg-marks.ts";
import { svgDotWords } from "./svg-places.ts";
import { headOfRules, svgRules } from "./svg-rules.ts";
import { svgScale } from "./svg-scale.ts";
import { type Frame, LINE_HEIGHT, SMALL_SIZE } from "./svg-style.ts";
import { shortened, textWidth } from "./svg-words.ts";

/** A plot drawn `width` wide from `top` down, and where it ends. */
export function svgPlot(
  plot: Plot,
  top: number,
  width: number,
): { readonly markup: string; readonly bottom: number } {
  const yTicks = axisTicks(plot.y, ABOUT_TICKS);
  const widest = Math.min(0.4 * width, Math.max(0, ...yTicks.map(({ text }) => textWidth(text, SMALL_SIZE))));
  const side = sideWords(plot, 0.3 * width);
  const lastTick = axisTicks(plot.x, 5).at(-1)?.text ?? "";
  const hasHead = plot.y.label !== "" || plot.layers.some(({ mark }) => mark === "cell");
  const head = (hasHead ? LINE_HEIGHT + 8 : 4) + headOfRules(plot.rules);
  const frame: Frame = {
    left: Math.ceil(widest + 8),
    right: width - Math.ceil(Math.max(side.width, textWidth(lastTick, SMALL_SIZE) / 2, 8)),
    top: top + head,
    bottom: top + head + plot.height,
  };
  const scales = {
    x: svgScale(plot.x, frame.left, frame.right),
    y:
      plot.y.kind === "names"
        ? svgScale(plot.y, frame.top, frame.bottom)
        : svgScale(plot.y, frame.bottom, frame.top),
  };
  const legend = plot.layers.map((layer) =>
    layer.mark === "cell" ? cellLegend(layer, frame.right, top) : "",
  );
  const markup = [
    hasHead
      ? svgElement(
          "text",
          { x: 0, y: top + SMALL_SIZE, fill: PALETTE.ink },
          escaped(shortened(plot.y.label, width, SMALL_SIZE)),
        )
      : "",
    ...legend,
    svgAxes(plot, scales, frame, yTicks, widest),
    ...plot.layers.map((layer) => svgMarks(layer, plot.rows, scales)),
    svgRules(plot.rules, scales, frame),
    svgDotWords(plot, scales, frame),
    svgSideLabels(sideLabels(plot, scales, side.linesOf), frame),
  ].join("");
  return { markup, bottom: frame.bottom + LINE_HEIGHT + 6 + (plot.x.label === "" ? 0 : LINE_HEIGHT + 4) };
}

const SHADES = 8;
const SHADE_WIDTH = 14;

/** From the least to the most, at the right end of the line above the picture. */
function cellLegend({ domain, form, label }: CellLayer, right: number, top: number): string {
  const [low, high] = domain.map(form === "share" ? percentText : plainNumber) as [string, string];
  const end = right - textWidth(high, SMALL_SIZE) - 6;
  const start = end - SHADES * SHADE_WIDTH;
  const boxes = Array.from({ length: SHADES }, (_, i) =>
    svgElement("rect", {
      x: start + i * SHADE_WIDTH,
      y: top + 2,
      width: SHADE_WIDTH,
      height: 11,
      fill: shade(i / (SHADES - 1)),
    }),
  );
  const y = top + SMALL_SIZE;
  return (
    svgElement(
      "text",
      { x: 0, y },
      escaped(shortened(label, start - 12 - textWidth(low, SMALL_SIZE), SMALL_SIZE)),
    ) +
    svgElement("text", { x: start - 6, y, "text-anchor": "end" }, escaped(low)) +
    boxes.join("") +
    svgElement("text", { x: end + 6, y }, escaped(high))
  );
}
