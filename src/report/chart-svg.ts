import { requireOptions, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { Chart } from "./chart.ts";
import { PALETTE } from "./chart-color.ts";
import { plotOf } from "./charts/plot-of.ts";
import { escaped, rounded, svgElement } from "./svg-element.ts";
import { svgPlot } from "./svg-plot.ts";
import { FONT, LINE_HEIGHT, SMALL_SIZE, TEXT_SIZE, TITLE_SIZE } from "./svg-style.ts";
import { wrapped } from "./svg-words.ts";

export interface ChartSvgOptions {
  /** In CSS pixels at full size, [320, 2000]; default 720. The picture shrinks and grows with what it stands in. */
  readonly width?: number;
  /** Whether the title stands above the picture; default true. It is in the element `title` either way. */
  readonly title?: boolean;
}

const MARGIN = 8;
const EMPTY_HEIGHT = 120;

/**
 * What does this chart look like? The text of an SVG picture.
 *
 * Made of numbers and words alone: no browser, no fonts to measure, no script, no style sheet, so that it may stand in a
 * page under a strict content-security policy, in a file or in print. The same chart gives the same text on every runtime.
 * All words from data are escaped. It has the role `img`, the chart's title and its description for those who
 * cannot see it. Colours differ in lightness too, so that a grey print reads the same; lines carry their words beside them.
 * Words that would lie on others are left out, long ones are cut; `chart.rows` has all.
 *
 * The element has a `viewBox` and no size: it is as wide as what it stands in. Set a greatest width there, about `width`, or its
 * type grows beyond that of the page.
 *
 * @param chart - of one of the builders, or your own of the same shape.
 * @throws DutycycleError for a kind that there is not, a chart without rows, or an option outside its interval.
 *
 * @example
 * ```ts
 * import { chartSvg, tornadoChart } from "dutycycle/report";
 * const chart = tornadoChart([{ input: "Turnover <a year>", low: -40_000, high: 160_000 }], {
 *   title: "What moves the saving", label: "Saving a year, dollars", base: 90_000,
 * });
 * const svg = chartSvg(chart, { width: 600 });
 * svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 '); // => true
 * svg.includes("Turnover &lt;a year&gt;"); // => true
 * ```
 */
export function chartSvg(chart: Chart, options: ChartSvgOptions = {}): string {
  requireOptions(options, ["width", "title"]);
  const { width = 720, title: hasTitle = true } = options;
  requireWithin("width", width, "[320, 2000]");
  requireThat(typeof hasTitle === "boolean", "title", "true or false", hasTitle);
  const plot = plotOf(chart);
  const inner = width - 2 * MARGIN;

  const heading = hasTitle ? wrapped(chart.title, inner, TITLE_SIZE * 1.05) : [];
  const top = MARGIN + heading.length * (TITLE_SIZE + 5) + (hasTitle ? 6 : 0);
  const drawn = plot === undefined ? nothing(chart.description, top, inner) : svgPlot(plot, top, inner);
  const note = wrapped((plot && chart.note) ?? "", inner, SMALL_SIZE, 4);
  const height = drawn.bottom + (note.length > 0 ? note.length * LINE_HEIGHT + 4 : 0) + MARGIN;

  const title = lines(heading, MARGIN + TITLE_SIZE, TITLE_SIZE + 5, {
    "font-size": TITLE_SIZE,
    "font-weight": 600,
  });
  const foot = lines(note, drawn.bottom + LINE_HEIGHT, LINE_HEIGHT, { fill: PALETTE.muted });
  return svgElement(
    "svg",
    {
      ...{
        xmlns: "http://www.w3.org/2000/svg",
        viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
        role: "img",
      },
      ...{ "font-family": FONT, "font-size": SMALL_SIZE, fill: PALETTE.ink },
    },
    svgElement("title", {}, escaped(chart.title)) +
      svgElement("desc", {}, escaped(chart.description)) +
      svgElement("rect", { width, height, fill: PALETTE.paper }) +
      svgElement("g", { transform: `translate(${MARGIN},0)` }, title + drawn.markup + foot),
  );
}

function lines(
  texts: readonly string[],
  first: number,
  step: number,
  look: Readonly<Record<string, string | number>>,
): string {
  if (texts.length === 0) return "";
  const drawn = texts.map((text, i) => svgElement("text", { x: 0, y: first + i * step }, escaped(text)));
  return svgElement("g", look, drawn.join(""));
}

/** What stands in the place of a picture of no data: of what there are none. */
function nothing(
  words: string,
  top: number,
  width: number,
): { readonly markup: string; readonly bottom: number } {
  const box = svgElement("rect", {
    x: 0.5,
    y: top,
    width: width - 1,
    height: EMPTY_HEIGHT,
    fill: "none",
    stroke: PALETTE.grid,
  });
  const texts = wrapped(words, width - 32, TEXT_SIZE);
  const first = top + EMPTY_HEIGHT / 2 - ((texts.length - 1) * LINE_HEIGHT) / 2 + 5;
  const middle = texts.map((text, i) =>
    svgElement("text", { x: width / 2, y: first + i * LINE_HEIGHT, fill: PALETTE.muted }, escaped(text)),
  );
  return {
    markup: box + svgElement("g", { "font-size": TEXT_SIZE, "text-anchor": "middle" }, middle.join("")),
    bottom: top + EMPTY_HEIGHT,
  };
}
