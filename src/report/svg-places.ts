import type { ChartRow } from "./chart.ts";
import { PALETTE } from "./chart-color.ts";
import type { DotLayer, LineLayer, Plot, SpanLayer } from "./chart-plot.ts";
import { escaped, svgElement } from "./svg-element.ts";
import { type SvgScales, unbroken } from "./svg-marks.ts";
import { type Frame, HALO, SMALL_SIZE } from "./svg-style.ts";
import { textWidth } from "./svg-words.ts";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The words beside dots: to the right, else left, above, below or aslant, wherever they lie on no dot, no line and no other
 * words; else not at all. Layers in front, then rows in order, choose first.
 */
export function svgDotWords({ layers, rows, rules }: Plot, scales: SvgScales, frame: Frame): string {
  const dots = layers.filter((layer): layer is DotLayer => layer.mark === "dot");
  const taken: Box[] = [
    ...dots.flatMap(({ x, y, radius }) =>
      rows.flatMap((row) => {
        const [cx, cy] = [scales.x.of(row, x), scales.y.of(row, y)];
        return cx === undefined || cy === undefined ? [] : [around(cx, cy, radius)];
      }),
    ),
    ...layers.flatMap((layer) =>
      layer.mark === "line" || layer.mark === "span" ? alongLine(layer, rows, scales) : [],
    ),
    ...rules.flatMap(({ axis, at }) =>
      axis === "x" ? [{ ...frame, left: scales.x.at(at) - 2, right: scales.x.at(at) + 2 }] : [],
    ),
  ];
  const drawn: string[] = [];
  for (const { x, y, radius, text } of dots.toReversed()) {
    if (text === undefined) continue;
    for (const row of rows) {
      const [cx, cy, words] = [scales.x.of(row, x), scales.y.of(row, y), row[text]];
      if (cx === undefined || cy === undefined || typeof words !== "string" || words === "") continue;
      const box = choices(cx, cy, radius, textWidth(words, SMALL_SIZE)).find(
        (choice) => isWithin(choice, frame) && !taken.some((other) => overlap(choice, other)),
      );
      if (box === undefined) continue;
      taken.push(box);
      drawn.push(svgElement("text", { x: box.left, y: box.bottom - 3 }, escaped(words)));
    }
  }
  return drawn.length === 0 ? "" : svgElement("g", { fill: PALETTE.ink, ...HALO }, drawn.join(""));
}

function choices(x: number, y: number, radius: number, width: number): readonly Box[] {
  const reach = radius + 4;
  const half = SMALL_SIZE / 2 + 1;
  const at = (left: number, middle: number): Box => ({
    ...{ left, right: left + width, top: middle - half, bottom: middle + half },
  });
  return [
    at(x + reach, y),
    at(x - reach - width, y),
    at(x - width / 2, y - reach - half),
    at(x - width / 2, y + reach + half),
    at(x + radius, y - reach - half / 2),
    at(x + radius, y + reach + half / 2),
    at(x - radius - width, y - reach - half / 2),
    at(x - radius - width, y + reach + half / 2),
  ];
}

/** A line as a row of small boxes, near enough that no words slip through. */
function alongLine(
  layer: LineLayer | SpanLayer,
  rows: readonly ChartRow[],
  scales: SvgScales,
): readonly Box[] {
  if (layer.mark === "span") {
    return rows.flatMap((row) => {
      const [from, to, y] = [
        scales.x.of(row, layer.x),
        scales.x.of(row, layer.x2),
        scales.y.of(row, layer.y),
      ];
      if (from === undefined || to === undefined || y === undefined) return [];
      return [{ left: Math.min(from, to) - 2, right: Math.max(from, to) + 2, top: y - 2, bottom: y + 2 }];
    });
  }
  return unbroken(rows, scales, [layer.x, layer.y]).flatMap((run) =>
    run.slice(1).flatMap(([x, y], i) => {
      const [x0, y0] = run[i] as readonly [number, number];
      const pieces = Math.min(200, Math.ceil(Math.hypot(x - x0, (y as number) - y0) / 6));
      return Array.from({ length: pieces }, (_, k) => {
        const part = (k + 0.5) / pieces;
        return around(x0 + part * (x - x0), y0 + part * ((y as number) - y0), 2);
      });
    }),
  );
}

function around(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin(box: Box, frame: Frame): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}
