import { PALETTE } from "./chart-color.ts";
import type { Rule } from "./chart-plot.ts";
import { escaped, rounded, svgElement } from "./svg-element.ts";
import type { SvgScales } from "./svg-marks.ts";
import { type Frame, LINE_HEIGHT, SMALL_SIZE } from "./svg-style.ts";
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
    const row = frame.top - (upright.length - i) * LINE_HEIGHT;
    const words = shortened(rule.label ?? "", frame.right - frame.left, SMALL_SIZE);
    const isLeft = x + 6 + textWidth(words, SMALL_SIZE) > frame.right + 8;
    const text = svgElement(
      "text",
      {
        ...{ x: x + (isLeft ? -6 : 6), y: row + SMALL_SIZE, fill: PALETTE.ink },
        "text-anchor": isLeft ? "end" : undefined,
      },
      escaped(words),
    );
    return line(rule, `M${rounded(x)},${rounded(row + 2)}V${rounded(frame.bottom)}`) + text;
  });
  return [...drawnFlat, ...drawnUpright].join("");
}

/** Those with words above the plotting area: each takes a line there. */
export function uprightRules(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ axis }) => axis === "x").toSorted((a, b) => a.at - b.at);
}
