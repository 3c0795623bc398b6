import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  controlChart,
  coverageChart,
  requirementChart,
  tornadoChart,
  vegaLite,
} from "../../src/report/index.ts";
import { xmrChart } from "../../src/stats/xmr-chart.ts";
import { anyChart } from "./any-chart.ts";

type Unit = {
  mark: { type: string };
  encoding: Record<string, { field?: string; scale?: { domain: unknown[] } }>;
  transform?: { calculate?: string }[];
  data?: unknown;
};

/** What JSON would lose or change. */
function holes(value: unknown, path = "spec"): string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => holes(item, `${path}[${i}]`));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => holes(item, `${path}.${key}`));
  }
  const isPlain = value === null || typeof value === "string" || typeof value === "boolean";
  return isPlain || Number.isFinite(value) ? [] : [path];
}

describe("a Vega-Lite specification", () => {
  it("is plain data without holes, whose layers read fields that rows have", () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const spec = vegaLite(chart);
        expect(holes(spec)).toEqual([]);
        const known = new Set(spec.data.values.flatMap((row) => Object.keys(row)));
        for (const unit of spec.layer as unknown as Unit[]) {
          if (unit.data !== undefined || unit.encoding === undefined) continue;
          for (const [name, { field }] of Object.entries(unit.encoding)) {
            if (field === undefined || field === "series") continue;
            // A field of which no row has a value draws nothing: ends of intervals that were not given, words of no dot.
            if (!known.has(field)) expect(["x", "x2", "y", "y2", "text", "color"]).toContain(name);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has the chart's words, as texts and never as formulas", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (label) => {
        const values = [1, 2, 9, 4].map((value) => ({ label, value }));
        const spec = vegaLite(controlChart(xmrChart(values), { title: label, label }));
        expect(spec.title["text"]).toBe(label);
        const expressions = JSON.stringify(spec).match(/"labelExpr":"((?:[^"\\]|\\.)*)"/g) ?? [];
        expect(expressions.length).toBeGreaterThan(0);
        for (const found of expressions) {
          const { labelExpr } = JSON.parse(`{${found}}`) as { labelExpr: string };
          const [, literal = ""] = /^\((.*)\)\[datum\.value\]$/s.exec(labelExpr) ?? [];
          expect(JSON.parse(literal)).toEqual(
            Object.fromEntries(values.map((_, i) => [i, label.replace(/[\u2028\u2029]/g, " ")])),
          );
          expect(labelExpr).not.toMatch(/[\u2028\u2029]/);
        }
      }),
    );
  });

  it("draws what the picture draws: marks by kind, on the same axes", () => {
    const marks = (spec: ReturnType<typeof vegaLite>): string[] =>
      (spec.layer as unknown as Unit[]).map(({ mark }) => mark.type);
    const coverage = vegaLite(
      coverageChart(
        [
          { x: 1, share: 0.5 },
          { x: 4, share: 0.8 },
        ],
        { label: "Stations", goal: 0.7 },
      ),
    );
    expect(marks(coverage)).toEqual(["line", "point", "rule"]);
    const [line] = coverage.layer as unknown as Unit[];
    expect(line?.encoding["y"]?.scale?.domain).toEqual([0, 1]);
    expect(line?.encoding["x"]?.scale?.domain).toEqual([1, 4]);
    const requirement = vegaLite(requirementChart({ required: [2, 3], plan: { cover: [3, 2] } }));
    expect(marks(requirement)).toEqual(["area", "area", "line"]);
    const tornado = vegaLite(
      tornadoChart([{ input: "a", low: 1, high: 3 }], { title: "t", label: "l", base: 2 }),
    );
    expect(marks(tornado)).toEqual(["bar", "text", "text", "bar", "text", "text", "rule"]);
  });

  it("without data has a title, the reason, and no row", () => {
    const spec = vegaLite(coverageChart([], { label: "l", title: "Covered" }));
    expect(spec.data.values).toEqual([]);
    expect(spec.title).toMatchObject({ text: "Covered", subtitle: "No data for Covered." });
  });
});
