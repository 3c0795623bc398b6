import { describe, expect, it } from "vitest";
import { goalChart } from "../../src/report/chapters/goal-chart.ts";
import { chartSvg } from "../../src/report/chart-svg.ts";
import { vegaLite } from "../../src/report/chart-vega-lite.ts";
import type { StudyGoal, StudyInput } from "../../src/report/study-input.ts";
import { goalProgress } from "../../src/stats/goal-progress.ts";

const goal: StudyGoal = {
  ...{ label: "Fire at the scene", service: "fire", limitSeconds: 480, share: 0.9 },
  ...{ clockStart: "alarm-received", clockStop: "first-unit-on-scene" },
};

/** Months as [within the limit, judged]. */
function chartOf(counts: readonly (readonly [number, number])[], release?: StudyInput["release"]) {
  const months = counts.map(([successes, trials], place) => {
    return { label: `2024-0${place + 1}`, successes, trials };
  });
  const progress = goalProgress(months, { goal: goal.share, direction: "at-least" });
  return { chart: goalChart({ goal, months, progress }, release)[0], progress };
}

// March missed 3; of May only 6 could be judged. Those within and those beyond add up to what is printed elsewhere.
const COUNTS = [
  [60, 82],
  [55, 70],
  [70, 73],
  [48, 66],
  [2, 6],
  [50, 64],
  [61, 75],
] as const;

describe("the control chart of a goal", () => {
  it("shows no month whose share stands for few calls, nor another by which it could be worked out", () => {
    const { chart, progress } = chartOf(COUNTS);
    const shown = (chart?.rows ?? []).flatMap((row, place) => (row["value"] === undefined ? [] : [place]));
    expect(chart?.rows.map(({ label }) => label)).toEqual(progress.points.map(({ label }) => label));
    expect(shown).not.toContain(2);
    expect(shown).not.toContain(4);
    expect(shown.length).toBeGreaterThanOrEqual(3);
    // Share, calls that missed and calls that met of the hidden months together: each could be another number, up to 10.
    const left = COUNTS.filter((_, place) => !shown.includes(place));
    for (const side of [left.map(([met]) => met), left.map(([met, all]) => all - met)]) {
      expect(side.reduce((all, count) => all + count, 0) - (left.length - 1)).toBeGreaterThanOrEqual(10);
    }
    for (const place of shown) {
      const { value, center, lower, upper } = progress.points[place] as (typeof progress.points)[number];
      expect(chart?.rows[place]).toMatchObject({ value, center, lower, upper });
    }
    const places = COUNTS.map((_, place) => place).filter((place) => !shown.includes(place));
    for (const place of places) {
      expect(Object.keys(chart?.rows[place] ?? {}).toSorted()).toEqual([
        ...["center", "inBaseline", "label", "signals"],
      ]);
    }
    expect(chart?.note).toContain(`${places.length} months show no share`);
    // March was better than chance explains: of what is not shown nothing is said.
    expect(progress.points[2]?.signals).not.toEqual([]);
    expect(chart?.description).toContain(
      `7 periods from 2024-01 to 2024-07, ${places.length} of them not shown`,
    );
    expect(chart?.description).toMatch(/No signals among those shown; one that is not shown may be one\.$/);
  });

  it("shows all months where none is of few calls, and where nothing is to be hidden", () => {
    const large = COUNTS.filter(([met, all]) => met > 9 && all - met > 9);
    const six = [...large, ...large].slice(0, 6);
    for (const { chart, progress } of [chartOf(six), chartOf(COUNTS, false)]) {
      expect(chart?.rows.map(({ value }) => value)).toEqual(progress.points.map(({ value }) => value));
      expect(chart?.note).toBeUndefined();
    }
  });

  it("is left out where the share over all months is itself of few calls", () => {
    const all = [...new Array(5).fill([40, 40]), [37, 40]] as [number, number][];
    expect(chartOf(all).chart).toBeUndefined();
    expect(chartOf(all, false).chart?.rows).toHaveLength(6);
  });

  it("is drawn with gaps in the place of what is hidden", async () => {
    const { chart } = chartOf(COUNTS);
    if (chart === undefined) throw new Error("no chart");
    const svg = await chartSvg(chart);
    expect(svg).not.toMatch(/NaN|undefined/);
    // One dot a shown month: circles, or a diamond where it is a signal.
    const shown = chart.rows.filter(({ value }) => value !== undefined);
    const plain = shown.filter(({ signals }) => signals === "");
    expect(svg.match(/<circle /g) ?? []).toHaveLength(plain.length);
    expect(JSON.stringify(await vegaLite(chart))).not.toMatch(/NaN/);
  });
});
