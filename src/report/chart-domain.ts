import { nice } from "d3-array";
import type { Chart, ChartRow } from "./chart.ts";
import { PALETTE } from "./chart-color.ts";
import type { NumberAxis, Rule } from "./chart-plot.ts";

/** About so many ticks on an axis whose ends are round, so that both ends have one. */
export const ABOUT_TICKS = 5;

/** Beyond this a distance between two numbers may have no value any more. */
const LARGEST = 1e100;

/** The number under a key of a row, finite and of a size that can be drawn; what JSON or a hand made of it otherwise is none. */
export function numberAt(row: ChartRow, key: string): number | undefined {
  const value = row[key];
  return typeof value === "number" && Math.abs(value) <= LARGEST ? value : undefined;
}

/** All finite numbers under these keys. */
export function numbersAt(rows: readonly ChartRow[], ...keys: readonly string[]): readonly number[] {
  return rows.flatMap((row) => keys.flatMap((key) => numberAt(row, key) ?? []));
}

/** Round ends around the values; `from` is held within them. One value alone gets room on both sides, no value the interval [0, 1]. */
export function roundDomain(values: readonly number[], from?: number): readonly [number, number] {
  const all = from === undefined ? values : [from, ...values];
  const low = all.reduce((a, b) => Math.min(a, b), Infinity);
  const high = all.reduce((a, b) => Math.max(a, b), -Infinity);
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!(low <= high && size < Infinity) || size < 1 / LARGEST) return [0, 1];
  if (high - low < 1e-9 * size) return roundDomain([low - size / 2, low + size / 2]);
  const [start, end] = nice(low, high, ABOUT_TICKS);
  return [start, end];
}

/** An axis of numbers for these keys of the chart, named and written as the first of them is; `isRoomy` leaves room for words at both ends. */
export function numberAxis(
  chart: Chart,
  rows: readonly ChartRow[],
  keys: readonly string[],
  more: { readonly from?: number; readonly also?: readonly number[]; readonly isRoomy?: boolean } = {},
): NumberAxis {
  const [key = ""] = keys;
  const values = [...numbersAt(rows, ...keys), ...(more.also ?? [])];
  return {
    kind: "number",
    label: labelOf(chart, key),
    domain: roundDomain(more.isRoomy ? withRoom(values) : values, more.from),
    form: formOf(chart, key),
    isWhole: values.every(Number.isInteger),
  };
}

const ROOM = 0.08;

function withRoom(values: readonly number[]): readonly number[] {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [low - ROOM * (high - low), high + ROOM * (high - low)];
}

export function labelOf(chart: Chart, key: string): string {
  const words: unknown = chart.labels[key];
  return typeof words === "string" ? words : key;
}

export function formOf(chart: Chart, key: string): "share" | "number" {
  return chart.shares?.includes(key) ? "share" : "number";
}

/** The chart's own lines, across one axis. */
export function rulesOf(chart: Chart, axis: "x" | "y"): readonly Rule[] {
  return (chart.lines ?? [])
    .filter(({ value }) => typeof value === "number" && Math.abs(value) <= LARGEST)
    .map(({ value, label }) => ({ axis, at: value, label, stroke: PALETTE.vermillion, dash: "6 4" }));
}
