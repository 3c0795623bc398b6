import type { ChartRow } from "./chart.ts";
import { numberAt } from "./chart-domain.ts";
import type { PlotAxis } from "./chart-plot.ts";

/** From what rows hold to where it is drawn. */
export interface SvgScale {
  readonly at: (value: number) => number;
  /** Where the value under a key of a row lies, a name in the middle of its band; `undefined` where there is none. */
  readonly of: (row: ChartRow, key: string) => number | undefined;
  /** Width of the band of a name. */
  readonly band: number;
  readonly from: number;
  readonly to: number;
}

/** Those of a picture. */
export interface SvgScales {
  readonly x: SvgScale;
  readonly y: SvgScale;
}

/** Linear from `from` to `to`: the ends of the domain, or the outer edges of the first and the last name. */
export function svgScale(axis: PlotAxis, from: number, to: number): SvgScale {
  if (axis.kind === "number") {
    const [low, high] = axis.domain;
    const at = (value: number): number => from + ((value - low) / (high - low)) * (to - from);
    const of: SvgScale["of"] = (row, key) => {
      const value = numberAt(row, key);
      return value === undefined ? undefined : at(value);
    };
    return { at, of, band: 0, from, to };
  }
  const band = (to - from) / Math.max(1, axis.names.length);
  const places = new Map<string, number>();
  for (const [i, name] of axis.names.entries()) if (!places.has(name)) places.set(name, i);
  const at = (place: number): number => from + (place + 0.5) * band;
  const of: SvgScale["of"] = (row, key) => {
    const place = places.get(String(row[key]));
    return place === undefined ? undefined : at(place);
  };
  return { at, of, band: Math.abs(band), from, to };
}
