import { PALETTE } from "./chart-color.ts";
import type { Rule } from "./chart-plot.ts";
import { escaped, rounded, svgElement } from "./svg-element.ts";
import type { SvgScales } from "./svg-marks.ts";
import { type Frame, HALO, LINE_HEIGHT, SMALL_SIZE } from "./svg-style.ts";
import { shortened, textWidth } from "./svg-words.ts";

/** Lines across; what an upright one is stands above the plotting area, each in a row of its own, from the left. */
export function svgRules(rules: readonly Rule[], scales: SvgScales, frame: Frame): string {
  const flat = rules.filter(({ axis }) => axis === "y");
  const upright = uprightRules(rules);
  const line = (rule: Rule, d: string): string =>
    svgElement("path", {
      d,
      stroke: rule.stroke,
      fill: "none",
      "stroke-width": 1.5,
      "stroke-dasharray": rule.dash,
    });
  const drawnFlat = flat.map((rule) =>
    line(rule, `M${frame.left},${rounded(scales.y.at(rule.at))}H${rounded(frame.right)}`),
  );
  const drawnUpright = upright.map((rule, i) => {
    const x = scales.x.at(rule.at);
    const row = frame.top - headOfRules(upright) + i * LINE_HEIGHT;
    const words = shortened(rule.label ?? "", frame.right - frame.left, SMALL_SIZE);
    const width = textWidth(words, SMALL_SIZE);
    // To the right of the line, else to the left, else from the left edge.
    const start = x + 6 + width <= frame.right + 8 ? x + 6 : Math.max(0, x - 6 - width);
    const look = { fill: PALETTE.ink, ...HALO };
    const text = svgElement("text", { x: start, y: row + SMALL_SIZE, ...look }, escaped(words));
    return line(rule, `M${rounded(x)},${rounded(row + 2)}V${rounded(frame.bottom)}`) + text;
  });
  return [...drawnFlat, ...drawnUpright].join("");
}

/** How much room the words of upright rules take above the plotting area: a line each, and a gap. */
export function headOfRules(rules: readonly Rule[]): number {
  const count = uprightRules(rules).length;
  return count === 0 ? 0 : count * LINE_HEIGHT + 4;
}

function uprightRules(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ axis }) => axis === "x").toSorted((a, b) => a.at - b.at);
}
