import { ticks } from "d3-array";
import { PALETTE } from "./chart-color.ts";
import { tickTexts } from "./chart-number.ts";
import type { NumberAxis, Plot, PlotAxis, Tick } from "./chart-plot.ts";
import { escaped, rounded, svgElement } from "./svg-element.ts";
import type { SvgScale, SvgScales } from "./svg-scale.ts";
import { type Frame, LINE_HEIGHT, SMALL_SIZE } from "./svg-style.ts";
import { shortened, textWidth } from "./svg-words.ts";

const LONGEST_TICK = 96;

/** The ticks of an axis, about so many where it is one of numbers; a name stands at its place, 0, 1, 2, … */
export function axisTicks(axis: PlotAxis, about: number): readonly Tick[] {
  if (axis.kind === "names") return axis.names.map((text, at) => ({ at, text }));
  if (axis.ticks !== undefined) {
    return axis.ticks.map(({ at, text }) => ({ at, text: shortened(text, LONGEST_TICK, SMALL_SIZE) }));
  }
  const places = roundPlaces(axis, about);
  const texts = tickTexts(places, axis.form);
  return places.map((at, i) => ({ at, text: texts[i] as string }));
}

/** Where doubles tell hardly more numbers apart than there are ticks, there are no round ones. */
const FINEST = 1e-12;
const LEAST = 1e-300;

function roundPlaces({ domain: [low, high], form, isWhole }: NumberAxis, about: number): readonly number[] {
  const isFine = high - low < Math.max(LEAST, FINEST * Math.max(Math.abs(low), Math.abs(high)));
  const places = isFine ? [low, high] : ticks(low, high, about);
  return form === "year" || isWhole ? places.filter(Number.isInteger) : places;
}

/** Grid, lines and words of both axes. `widest` is what the words left of the plotting area may take. */
export function svgAxes(
  { x, y }: Plot,
  scales: SvgScales,
  frame: Frame,
  yTicks: readonly Tick[],
  widest: number,
): string {
  const { left, right, top, bottom } = frame;
  const xTicks = thinned(axisTicks(x, Math.max(2, Math.round((right - left) / 90))), scales.x);
  const headings = new Set(y.kind === "names" ? y.headings : []);
  const isList = y.kind === "names" && x.kind === "number";
  const across = isList
    ? xTicks.map(({ at }) => `M${rounded(scales.x.at(at))},${top}V${rounded(bottom)}`)
    : y.kind === "names"
      ? []
      : yTicks.map(({ at }) => `M${left},${rounded(scales.y.at(at))}H${rounded(right)}`);
  if (isList) {
    for (const { at, text } of yTicks) {
      if (!headings.has(text)) across.push(`M${left},${rounded(scales.y.at(at))}H${rounded(right)}`);
    }
  }
  const grid = svgElement("path", { d: across.join(""), stroke: PALETTE.grid, fill: "none" });
  const line = (d: string): string => svgElement("path", { d, stroke: PALETTE.axis, fill: "none" });
  const base = y.kind === "names" ? "" : line(`M${left},${rounded(bottom)}H${rounded(right)}`);

  const yWords = yTicks.map(({ at, text }) => {
    const words = shortened(text, widest, SMALL_SIZE);
    const middle = scales.y.at(at) + SMALL_SIZE * 0.35;
    return headings.has(text)
      ? svgElement(
          "text",
          { x: left - 8 - widest, y: middle, "text-anchor": "start", "font-weight": 600 },
          escaped(words),
        )
      : svgElement("text", { x: left - 8, y: middle }, escaped(words));
  });
  const xWords = xTicks.map(({ at, text }) =>
    svgElement("text", { x: scales.x.at(at), y: bottom + LINE_HEIGHT }, escaped(text)),
  );
  const label =
    x.label === ""
      ? ""
      : svgElement(
          "text",
          { x: (left + right) / 2, y: bottom + 2 * LINE_HEIGHT + 4, fill: PALETTE.ink },
          escaped(shortened(x.label, right, SMALL_SIZE)),
        );
  return [
    across.length > 0 ? grid : "",
    base,
    svgElement("g", { fill: PALETTE.muted, "text-anchor": "end" }, yWords.join("")),
    svgElement("g", { fill: PALETTE.muted, "text-anchor": "middle" }, xWords.join("") + label),
  ].join("");
}

/** Every tick, or every second, third, … so that no words touch. */
function thinned(all: readonly Tick[], scale: SvgScale): readonly Tick[] {
  for (let every = 1; every < all.length; every++) {
    const some = all.filter((_, i) => i % every === 0);
    const isClear = some.every(({ at, text }, i) => {
      const next = some[i + 1];
      if (next === undefined) return true;
      const room = scale.at(next.at) - scale.at(at);
      return (textWidth(text, SMALL_SIZE) + textWidth(next.text, SMALL_SIZE)) / 2 + 6 <= room;
    });
    if (isClear) return some;
  }
  return all.slice(0, 1);
}
