import { expect, it } from "vitest";
import type { Chart, ChartRow } from "../../src/report/chart.ts";
import { chartSvg } from "../../src/report/chart-svg.ts";
import { vegaLite } from "../../src/report/chart-vega-lite.ts";
import { releasedChart } from "../../src/report/released-charts.ts";
import { study } from "../../src/report/study.ts";
import { fullInput } from "./town-study.ts";

const rules = { smallestCount: 10, sensitiveWords: [], units: false };

function distribution(calls: readonly number[], beyond?: number): Chart {
  const rows: ChartRow[] = calls.map((n, bin) => ({ fromMinutes: bin, toMinutes: bin + 1, calls: n }));
  if (beyond !== undefined) rows.push({ fromMinutes: calls.length, toMinutes: undefined, calls: beyond });
  return {
    ...({ kind: "distribution", title: "Minutes", description: "Half took 3 minutes." } as const),
    labels: { fromMinutes: "Minutes", calls: "Calls" },
    rows,
  };
}

const countsOf = ({ rows }: Chart, key = "calls"): readonly unknown[] => rows.map((row) => row[key]);

it("leaves out bars of fewer than ten, and says how many and what share", () => {
  const chart = releasedChart(distribution([100, 200, 100, 60, 7, 4], 30), rules);
  // 7 + 4 = 11 leaves each of them a value of ten: two hidden bars hide each other.
  expect(countsOf(chart)).toEqual([100, 200, 100, 60, undefined, undefined, 30]);
  expect(chart.note).toBe(
    "2 bars, 2.2 % of all, are not shown: they stand for fewer than 10 each, or would give such a one away.",
  );
});

it("a single small bar takes the smallest other with it, since the total is known", () => {
  expect(countsOf(releasedChart(distribution([300, 500, 12, 3, 400]), rules))).toEqual([
    ...[300, 500, undefined, undefined, 400],
  ]);
});

it("joins bars of one width where too much would be lost, without losing a call", () => {
  const chart = releasedChart(distribution([9, 9, 9, 9, 9, 9, 9], 20), rules);
  const shown = chart.rows.reduce((sum, { calls }) => sum + (typeof calls === "number" ? calls : 0), 0);
  expect(shown).toBeGreaterThanOrEqual(0.875 * 83);
  expect(chart.rows[0]?.["toMinutes"]).toBeGreaterThan(1);
  expect(countsOf(chart).every((n) => n === undefined || n === 0 || (n as number) >= 10)).toBe(true);
});

it("does not join more than that takes: a picture of one bar says nothing", () => {
  // A tail of a tenth of all is left out; bars of ten times the width would hold it, and all the rest in one.
  const chart = releasedChart(
    distribution([10, 60, 90, 60, 30, 20, 12, 6, 5, 5, 4, 4, 3, 3, 2, 2, 1, 1]),
    rules,
  );
  expect(countsOf(chart).slice(0, 7)).toEqual([10, 60, 90, 60, 30, 20, 12]);
  expect(chart.note).toMatch(/^11 bars, 11\.3 % of all, are not shown/);
});

it("hours keep their percentiles, which small hours never had", () => {
  const rows = [4, 120, 8, 80].map((count, hour) => ({
    ...{ hour, count, medianMinutes: count < 10 ? undefined : 5, p90Minutes: count < 10 ? undefined : 9 },
  }));
  const chart: Chart = { kind: "hour-lines", title: "By hour", description: "", labels: {}, rows };
  const released = releasedChart(chart, rules);
  expect(countsOf(released, "count")).toEqual([undefined, 120, undefined, 80]);
  expect(countsOf(released, "p90Minutes")).toEqual([undefined, 9, undefined, 9]);
});

it("a chart of shares stays as it is", () => {
  const chart: Chart = { kind: "heat-map", title: "", description: "", labels: {}, rows: [{ value: 0.3 }] };
  expect(releasedChart(chart, rules)).toBe(chart);
});

it("no chart of a released study counts from 1 to 9, in its rows, its specification or its picture; unreleased it does", async () => {
  const [released, inside] = [await study(fullInput), await study({ ...fullInput, release: false })];
  const small = ({ rows }: Chart): boolean =>
    rows.some((row) =>
      ["calls", "count"].some((key) => (row[key] as number) > 0 && (row[key] as number) < 10),
    );
  const charts = released.chapters.flatMap((chapter) => chapter.charts);
  expect(charts.filter(({ kind }) => kind === "distribution").length).toBeGreaterThan(1);
  expect(charts.filter(small)).toEqual([]);
  expect(inside.chapters.flatMap((chapter) => chapter.charts).some(small)).toBe(true);
  for (const chart of charts) {
    expect(JSON.stringify(vegaLite(chart))).not.toMatch(/"(calls|count)":[1-9][,}]/);
    expect(chartSvg(chart)).not.toMatch(/NaN|undefined/);
    expect(chart.note ?? "").not.toContain("longest");
  }
});
