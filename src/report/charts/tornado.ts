import { requireNumber, requireThat } from "../../quantity/error.ts";
import type { Chart } from "../chart.ts";
import { PALETTE } from "../chart-color.ts";
import { formOf, labelOf, numberAt, numbersAt } from "../chart-domain.ts";
import { plainNumber } from "../chart-number.ts";
import type { Plot } from "../chart-plot.ts";

export interface TornadoRow {
  /** The uncertain input, with its unit. */
  readonly input: string;
  /** The answer where the input is at the low and at the high end of its range, the others as they are. */
  readonly low: number;
  readonly high: number;
  /** Those ends in words, `3 %`; said at the ends of the bar in place of the answers. */
  readonly lowInput?: string;
  readonly highInput?: string;
}

/**
 * Which uncertain input moves the answer most? A bar for each, from the answer at its low end to the answer at its high end, the widest on top.
 *
 * One input moves at a time, so that what two do together is not in it.
 *
 * @param rows - in any order, each input once.
 * @param options.base - the answer with every input as assumed.
 * @param options.label - what the answer is, with its unit.
 * @returns rows of { input, low, high, base, lowInput, highInput }, the widest first.
 * @throws DutycycleError for a value that is not finite, or an input given twice.
 *
 * @example
 * ```ts
 * import { tornadoChart } from "dutycycle/report";
 * const rows = [
 *   { input: "Attrition", low: 80_000, high: 120_000, lowInput: "4 %", highInput: "8 %" },
 *   { input: "Wage premium", low: 250_000, high: -60_000, lowInput: "5 %", highInput: "15 %" },
 * ];
 * const chart = tornadoChart(rows, { title: "What moves the saving", label: "Saving a year, dollars", base: 100_000 });
 * chart.rows[0]?.["input"]; // => "Wage premium"
 * chart.description;
 * // => "Saving a year, dollars: 100,000 as assumed. Wage premium moves it most, from −60,000 to 250,000; Attrition least, from 80,000 to 120,000."
 * ```
 */
export function tornadoChart(
  rows: readonly TornadoRow[],
  options: { readonly title: string; readonly label: string; readonly base: number },
): Chart {
  const { title, label, base } = options;
  requireNumber("base", base, "(-infinity, infinity)");
  requireThat(Array.isArray(rows), "rows", "a list of inputs", rows);
  for (const [i, { input, low, high }] of rows.entries()) {
    requireThat(typeof input === "string", `rows[${i}].input`, "a text", input);
    requireThat(
      rows.findIndex((other) => other.input === input) === i,
      `rows[${i}].input`,
      "each input once",
      input,
    );
    requireNumber(`rows[${i}].low`, low, "(-infinity, infinity)");
    requireNumber(`rows[${i}].high`, high, "(-infinity, infinity)");
  }
  const sorted = rows
    .map(({ input, low, high, lowInput, highInput }) => ({ input, low, high, base, lowInput, highInput }))
    .toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
  const [widest, narrowest] = [sorted[0], sorted.at(-1)];
  const span = ({ low, high }: { low: number; high: number }): string =>
    `from ${plainNumber(Math.min(low, high))} to ${plainNumber(Math.max(low, high))}`;
  const least =
    widest === narrowest || narrowest === undefined ? "" : `; ${narrowest.input} least, ${span(narrowest)}`;
  return {
    kind: "tornado",
    title,
    description:
      widest === undefined
        ? `No data for ${title}: no inputs.`
        : `${label}: ${plainNumber(base)} as assumed. ${widest.input} moves it most, ${span(widest)}${least}.`,
    rows: sorted,
    labels: {
      input: "Input",
      low: "Answer at the low end of the input",
      high: "Answer at the high end of the input",
      base: label,
    },
    note: "Light: the input at its low end; dark: at its high end, the other inputs as assumed.",
  };
}

const ROW_HEIGHT = 30;
/** Of the span of all bars, on either side, for the words at their ends. */
const ROOM = 0.18;

export function tornadoPlot(chart: Chart): Plot | undefined {
  const values = numbersAt(chart.rows, "low", "high", "base");
  if (values.length === 0) return undefined;
  const rows = chart.rows.map((row) => ({
    ...row,
    lowText: endText(row, "low"),
    highText: endText(row, "high"),
  }));
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const room = ROOM * (high - low) || Math.abs(high) || 1;
  const base = numbersAt(rows, "base")[0];
  return {
    x: {
      kind: "number",
      label: labelOf(chart, "base"),
      domain: [low - room, high + room],
      form: formOf(chart, "base"),
    },
    y: { kind: "names", label: "", names: rows.map((row) => String((row as Chart["rows"][0])["input"])) },
    rows,
    layers: [
      {
        mark: "bar",
        x: "base",
        x2: "low",
        y: "input",
        fill: PALETTE.sky,
        edge: PALETTE.blue,
        text: "lowText",
      },
      {
        mark: "bar",
        x: "base",
        x2: "high",
        y: "input",
        fill: PALETTE.blue,
        edge: PALETTE.blue,
        text: "highText",
      },
    ],
    rules:
      base === undefined
        ? []
        : [{ axis: "x", at: base, label: `As assumed ${plainNumber(base)}`, stroke: PALETTE.ink }],
    height: rows.length * ROW_HEIGHT,
  };
}

function endText(row: Chart["rows"][0], end: "low" | "high"): string | undefined {
  const [words, value] = [row[`${end}Input`], numberAt(row, end)];
  return typeof words === "string" ? words : value === undefined ? undefined : plainNumber(value);
}
