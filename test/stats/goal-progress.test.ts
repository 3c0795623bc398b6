import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawNormal } from "../../src/random/normal.ts";
import { randomStream } from "../../src/random/stream.ts";
import { shareInterval } from "../../src/stats/confidence.ts";
import { goalProgress } from "../../src/stats/goal-progress.ts";
import { linearTrend } from "../../src/stats/linear-trend.ts";

const months = (values: readonly (number | undefined)[]) =>
  values.map((value, i) => ({ label: `m${i}`, ...(value === undefined ? {} : { value }) }));

describe("linearTrend", () => {
  it("agrees with the exact sums of a small table", () => {
    // By hand: Sxx = 10, Sxy = 12, Syy = 16, so that the line leaves 16 - 14.4 = 1.6; t(0.975; 3) = 3.182446305.
    const trend = linearTrend([1, 2, 2, 4, 6]);
    expect(trend?.perPeriod).toBeCloseTo(1.2, 12);
    const half = 3.182446305 * Math.sqrt(1.6 / 3 / 10);
    expect(trend?.low).toBeCloseTo(1.2 - half, 6);
    expect(trend?.high).toBeCloseTo(1.2 + half, 6);
  });

  it("keeps the place of an absent month", () => {
    expect(linearTrend([0, Number.NaN, 4, 6])?.perPeriod).toBeCloseTo(2, 12);
    expect(linearTrend([0, Number.NaN, 4])).toBeUndefined();
  });

  it("holds the true slope in about 95 of 100 series", () => {
    let held = 0;
    for (let run = 0; run < 2000; run++) {
      const stream = randomStream("trend", run);
      const trend = linearTrend(Array.from({ length: 12 }, (_, i) => 9 - 0.1 * i + 0.5 * drawNormal(stream)));
      if (trend !== undefined && trend.low <= -0.1 && trend.high >= -0.1) held += 1;
    }
    const band = shareInterval(held, 2000, 0.9999);
    expect(band?.low).toBeLessThan(0.95);
    expect(band?.high).toBeGreaterThan(0.95);
  });
});

describe("goalProgress", () => {
  const options = { goal: 8, direction: "at-most" } as const;

  it("counts what met the goal, and the gap in its own unit", () => {
    const progress = goalProgress(months([9, 7.5, undefined, 8, 7, 8]), options);
    expect(progress).toMatchObject({ chart: "xmr", periods: 6, missing: 1, met: 4, metInARow: 4, gap: 0 });
    expect(progress).toMatchObject({ latestLabel: "m5", latestValue: 8 });
    const missed = goalProgress(months([7, 9]), options);
    expect(missed).toMatchObject({ met: 1, metInARow: 0, gap: 1 });
    expect(goalProgress(months([7, 7]), options).metInARow).toBe(2);
  });

  it("is the mirror image where more is better", () => {
    const value = fc.option(
      fc.integer({ min: -500, max: 500 }).map((n) => n / 10 + 0),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 25 }), fc.integer({ min: -20, max: 20 }), (values, goal) => {
        const low = goalProgress(months(values), { goal, direction: "at-most" });
        const mirrored = values.map((one) => (one === undefined ? undefined : -one));
        const high = goalProgress(months(mirrored), { goal: -goal, direction: "at-least" });
        for (const field of ["met", "metInARow", "missing", "change", "outlook"] as const) {
          expect(high[field]).toBe(low[field]);
        }
        expect(high.gap ?? 0).toBeCloseTo(low.gap ?? 0, 10);
        expect(JSON.parse(JSON.stringify(low))).toEqual(structuredClone(low));
      }),
    );
  });

  it("takes shares by their calls: the same share of fewer calls is no signal", () => {
    const series = (last: number) => [
      ...Array.from({ length: 12 }, (_, i) => ({
        label: `m${i}`,
        successes: 160 + (i % 2) * 4,
        trials: 200,
      })),
      { label: "last", successes: last * 0.6, trials: last },
    ];
    const baseline = { from: "m0", to: "m11" };
    const goal = { goal: 0.9, direction: "at-least", baseline } as const;
    expect(goalProgress(series(20), goal)).toMatchObject({ chart: "p", change: "steady", missing: 0 });
    expect(goalProgress(series(200), goal)).toMatchObject({ chart: "p", change: "worse" });
    expect(goalProgress(series(20), goal).gap).toBeCloseTo(0.3, 12);
  });

  it("foretells only where the chart is steady", () => {
    const noise = [10, 11, 9.5, 10.5, 10, 9.7, 10.4, 10.1];
    const at = (goal: number) => goalProgress(months(noise), { goal, direction: "at-most" });
    expect(at(20).outlook).toBe("expected-met");
    expect(at(10).outlook).toBe("hit-or-miss");
    expect(at(3).outlook).toBe("expected-miss");
    expect(goalProgress(months([8, 8, 8]), options).outlook).toBe("expected-met");
    const baseline = { from: "m0", to: "m7" };
    const moved = goalProgress(months([...noise, 4, 4]), { ...options, baseline });
    expect(moved.change).toBe("better");
    expect(moved.outlook).toBeUndefined();
    const both = goalProgress(months([...noise, 4, 20]), { ...options, baseline });
    expect(both.change).toBe("mixed");
  });

  it("says little of little, and names what is wrong", () => {
    expect(goalProgress([], options)).toEqual({
      ...options,
      ...{ chart: "xmr", periods: 0, missing: 0, met: 0, metInARow: 0, change: "too-few", points: [] },
    });
    expect(goalProgress(months([7]), options)).toMatchObject({ change: "too-few", gap: -1 });
    expect(() => goalProgress([], { ...options, goal: Number.NaN })).toThrow(/^goal: /);
    expect(() => goalProgress([], { ...options, direction: "up" as never })).toThrow(/^direction: /);
    const mixed = [
      { label: "a", value: 1 },
      { label: "b", successes: 1, trials: 2 },
    ];
    expect(() => goalProgress(mixed, options)).toThrow("series: expected rows of one kind");
  });
});
