import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawNormal } from "../../src/random/normal.ts";
import { randomStream } from "../../src/random/stream.ts";
import { meanInterval, shareInterval } from "../../src/stats/confidence.ts";
import { pChart } from "../../src/stats/p-chart.ts";
import {
  nelsonRules,
  type SignalRule,
  signalsOf,
  westernElectricRules,
} from "../../src/stats/signal-rules.ts";
import { xmrChart } from "../../src/stats/xmr-chart.ts";
import { drawBinomial } from "../staffing/draw-binomial.ts";
import { westernElectricRunLength } from "./run-length.ts";

const labelled = (values: readonly number[]) => values.map((value, i) => ({ label: String(i + 1), value }));
const shares = (successes: readonly number[], trials: (i: number) => number) =>
  successes.map((n, i) => ({ label: String(i + 1), successes: n, trials: trials(i) }));
const ids = (values: readonly number[], rules: readonly SignalRule[]): string[][] =>
  signalsOf(values, values, rules).map((signals) =>
    signals.map(({ rule, direction }) => `${rule} ${direction}`),
  );
const rule = (id: string): SignalRule =>
  [...westernElectricRules, ...nelsonRules].find((one) => one.id === id) as SignalRule;

describe("xmrChart", () => {
  it("gives the limits of NIST/SEMATECH, e-Handbook of Statistical Methods, 6.3.2.2", () => {
    const chart = xmrChart(labelled([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]));
    expect(chart?.center).toBeCloseTo(50.81, 10);
    expect(chart?.meanMovingRange).toBeCloseTo(1.8778, 4);
    // Printed 55.8041 and 45.8159, with d2 rounded to 1.128.
    expect(chart?.points[0]?.upper).toBeCloseTo(55.8041, 2);
    expect(chart?.points[0]?.lower).toBeCloseTo(45.8159, 2);
    expect(50.81 + (3 * 1.8778) / 1.128).toBeCloseTo(55.8041, 3);
    expect(chart?.points.flatMap((point) => point.signals)).toEqual([]);
  });

  it("has the constants of the tables: 2.66 = 3 / d2 and D4 = 3.267", () => {
    const chart = xmrChart(labelled([0, 1, 0, 1, 0, 1, 0, 1]));
    expect((chart?.points[0]?.upper as number) - 0.5).toBeCloseTo(2.66, 2);
    expect(chart?.movingRanges[0]?.upper).toBeCloseTo(3.267, 3);
    expect(chart?.movingRanges[0]?.lower).toBe(0);
    expect(chart?.movingRanges).toHaveLength(7);
  });

  it("estimates the sigma of independent normal values without bias", () => {
    const sigmas = Array.from({ length: 400 }, (_, i) => {
      const stream = randomStream("sigma", i);
      return xmrChart(labelled(Array.from({ length: 24 }, () => 8 + 2 * drawNormal(stream))))
        ?.sigma as number;
    });
    const interval = meanInterval(sigmas, 0.9999);
    expect(interval?.low).toBeLessThan(2);
    expect(interval?.high).toBeGreaterThan(2);
  });

  it("moves and stretches with the values", () => {
    const finite = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(finite, { minLength: 2, maxLength: 30 }), finite, (values, shift) => {
        const chart = xmrChart(labelled(values));
        const other = xmrChart(labelled(values.map((value) => shift + 2 * value)));
        expect(other?.center).toBeCloseTo(shift + 2 * (chart?.center as number), 6);
        expect(other?.points[0]?.upper).toBeCloseTo(shift + 2 * (chart?.points[0]?.upper as number), 6);
        const turned = xmrChart(labelled(values.map((value) => -value)));
        expect(turned?.points[0]?.upper).toBeCloseTo(-(chart?.points[0]?.lower as number), 6);
      }),
    );
  });

  it("freezes the limits of a baseline, and holds what comes after against them", () => {
    const before = [10, 12, 11, 9, 10, 11, 12, 10];
    const chart = xmrChart(labelled([...before, 20, 21]), { baseline: { from: "1", to: "8" } });
    const alone = xmrChart(labelled(before));
    expect(chart?.center).toBe(alone?.center);
    expect(chart?.sigma).toBe(alone?.sigma);
    expect(chart?.baselinePoints).toBe(8);
    expect(chart?.points.map((point) => point.inBaseline)).toEqual([...Array(8).fill(true), false, false]);
    expect(chart?.points[8]?.signals[0]).toEqual({ rule: "beyond-3-sigma", direction: "up" });
    expect(chart?.movingRanges[7]?.signals).toHaveLength(1);
  });

  it("takes no step into the baseline or out of it", () => {
    const chart = xmrChart(labelled([90, 10, 12, 11, 50]), { baseline: { from: "2", to: "4" } });
    expect(chart).toMatchObject({ center: 11, meanMovingRange: 1.5, baselinePoints: 3 });
    expect(chart?.movingRanges.map((range) => range.inBaseline)).toEqual([false, true, true, false]);
    expect(chart?.movingRanges.map((range) => range.value)).toEqual([80, 2, 1, 39]);
  });

  it("has no limits for one value, and points out any change where nothing ever moved", () => {
    expect(xmrChart([])).toBeUndefined();
    expect(xmrChart(labelled([3]))).toBeUndefined();
    const flat = xmrChart(labelled([3, 3, 3, 3.1]), { baseline: { from: "1", to: "3" } });
    expect(flat?.points.map((point) => point.signals.length)).toEqual([0, 0, 0, 1]);
    expect(JSON.parse(JSON.stringify(flat))).toEqual(flat);
  });

  it("names the argument that is wrong", () => {
    expect(() => xmrChart(labelled([1, Number.NaN]))).toThrow(
      "series[1].value: expected a number in (-infinity",
    );
    expect(() => xmrChart("8.9" as never)).toThrow("series: expected a list of periods");
    const baseline = { from: "1", to: "9" };
    expect(() => xmrChart(labelled([1, 2]), { baseline })).toThrow(/^baseline.to: expected the label/);
    expect(() => xmrChart(labelled([1, 2, 3]), { baseline: { from: "3", to: "1" } })).toThrow(/^baseline: /);
    const rules = [{ id: "x", kind: "beyond", sigmas: 2, points: 3, of: 2 } as const];
    expect(() => xmrChart(labelled([1, 2]), { rules })).toThrow(
      "rules[0].of: expected a number in [3, infinity)",
    );
    expect(() => xmrChart(labelled([1, 2]), { rules: [{ kind: "odd" } as never] })).toThrow(
      /^rules\[0\].kind/,
    );
  });
});

describe("pChart", () => {
  it("gives the limits of Montgomery's orange juice cans, 30 samples of 50", () => {
    // D. C. Montgomery, Introduction to Statistical Quality Control, example 6-1 of the 5th edition; also NIST 6.3.3.2 (mean 0.2313).
    const juice = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
      6,
    ];
    const chart = pChart(
      shares(juice, () => 50),
      { rules: [rule("beyond-3-sigma")] },
    );
    expect(chart?.center).toBeCloseTo(0.2313, 4);
    expect(chart?.points[0]?.upper).toBeCloseTo(0.4102, 4);
    expect(chart?.points[0]?.lower).toBeCloseTo(0.0524, 4);
    const signalled = chart?.points.filter(({ signals }) => signals.length > 0).map(({ label }) => label);
    expect(signalled).toEqual(["15", "23"]);
  });

  it("has narrower limits for larger samples: Pyzdek's peaches, crates of 250 and pairs of crates", () => {
    // T. Pyzdek and P. Keller, The Handbook for Quality Management, 2nd ed., 2012, table 9.6, p. 178: 1,544 of 8,000.
    const bruised = [
      47, 42, 55, 51, 46, 61, 39, 44, 41, 51, 88, 101, 101, 40, 48, 47, 50, 48, 57, 45, 43, 105, 98, 100, 96,
    ];
    const pairs = new Set([10, 11, 12, 21, 22, 23, 24]);
    const chart = pChart(shares(bruised, (i) => (pairs.has(i) ? 500 : 250)));
    expect(chart?.center).toBe(1544 / 8000);
    expect(chart?.baselineTrials).toBe(8000);
    expect(chart?.points[0]?.upper).toBeCloseTo(0.193 + 3 * Math.sqrt((0.193 * 0.807) / 250), 10);
    expect(chart?.points[10]?.lower).toBeCloseTo(0.193 - 3 * Math.sqrt((0.193 * 0.807) / 500), 10);
    expect(
      chart?.points.flatMap(({ signals }) => signals.filter(({ rule: id }) => id === "beyond-3-sigma")),
    ).toEqual([]);
  });

  it("sees the other side alike: failures in place of successes", () => {
    const count = fc.record({
      n: fc.integer({ min: 1, max: 400 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 20 }), (made) => {
        const rows = made.map(({ n, part }, i) => ({
          label: String(i),
          successes: Math.round(n * part),
          trials: n,
        }));
        const chart = pChart(rows);
        const other = pChart(rows.map((row) => ({ ...row, successes: row.trials - row.successes })));
        expect(other?.center).toBeCloseTo(1 - (chart?.center as number), 10);
        for (const [i, point] of (chart?.points ?? []).entries()) {
          expect(other?.points[i]?.lower).toBeCloseTo(1 - point.upper, 10);
          expect(point.lower).toBeGreaterThanOrEqual(0);
          expect(point.upper).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("knows spread: about 1 for trials alone, and what months add beyond them", () => {
    const spreads = (between: number): number[] =>
      Array.from({ length: 150 }, (_, i) => {
        const stream = randomStream("spread", between, i);
        const rows = Array.from({ length: 36 }, (_unused, month) => {
          const p = Math.min(1, Math.max(0, 0.8 + between * drawNormal(stream)));
          return { label: String(month), successes: drawBinomial(stream, 400, p), trials: 400 };
        });
        return pChart(rows)?.spread as number;
      });
    const alone = meanInterval(spreads(0), 0.9999);
    expect(alone?.low).toBeLessThan(1);
    expect(alone?.high).toBeGreaterThan(1);
    // 0.02 between trials (sigma = sqrt(0.16 / 400)) and 0.03 between months: sqrt(0.02^2 + 0.03^2 (1 - 1 / 400)) / 0.02 = 1.80.
    const wide = meanInterval(spreads(0.03), 0.9999);
    expect(wide?.low).toBeLessThan(1.8017);
    expect(wide?.high).toBeGreaterThan(1.8017);
    const rows = shares([80, 96, 70, 95, 75], () => 100);
    const plain = pChart(rows);
    const laney = pChart(rows, { limits: "laney" });
    const width = (chart: typeof plain): number =>
      (chart?.points[0]?.sigma as number) / (plain?.points[0]?.sigma as number);
    expect(width(laney)).toBeCloseTo(plain?.spread as number, 12);
  });

  it("leaves out months without calls, and draws no chart without any", () => {
    expect(pChart([])).toBeUndefined();
    expect(pChart(shares([0, 0], () => 0))).toBeUndefined();
    const chart = pChart(shares([9, 0, 8], (i) => (i === 1 ? 0 : 10)));
    expect(chart?.points.map(({ label }) => label)).toEqual(["1", "3"]);
    const certain = pChart(
      shares([10, 10, 9], () => 10),
      { baseline: { from: "1", to: "2" } },
    );
    expect(certain).toMatchObject({ center: 1, baselinePoints: 2 });
    expect(certain?.spread).toBeUndefined();
    expect(certain?.points[2]?.signals[0]?.direction).toBe("down");
    expect(
      pChart(
        shares([10, 10], () => 10),
        { limits: "laney" },
      ),
    ).toBeUndefined();
    expect(() => pChart(shares([11], () => 10))).toThrow("series[0].successes: expected a number in [0, 10]");
  });
});

describe("signal rules", () => {
  it("mark the point that completes a pattern, and which way it goes", () => {
    const one = (id: string, values: readonly number[]) =>
      ids(values, [rule(id)]).map((found) => found.join());
    const up = (id: string) => `${id} up`;
    expect(one("beyond-3-sigma", [3, 3.1, -3.1])).toEqual(["", "beyond-3-sigma up", "beyond-3-sigma down"]);
    const two = "2-of-3-beyond-2-sigma";
    expect(one(two, [2.1, 0, 2.1, 0, 0, 2.1])).toEqual(["", "", up(two), "", "", ""]);
    expect(one(two, [2.1, -2.1])).toEqual(["", ""]);
    expect(one(two, [2.1, 2.1, 2])).toEqual(["", up(two), ""]);
    const four = "4-of-5-beyond-1-sigma";
    expect(one(four, [-2, -2, 0, -2, -2])).toEqual(["", "", "", "", `${four} down`]);
    expect(one("8-on-one-side", Array(9).fill(0.1)).slice(6)).toEqual([
      "",
      up("8-on-one-side"),
      up("8-on-one-side"),
    ]);
    expect(one("8-on-one-side", [...Array(7).fill(0.1), 0, 0.1]).join("")).toBe("");
    expect(one("9-on-one-side", Array(9).fill(-1)).slice(7)).toEqual(["", "9-on-one-side down"]);
    expect(one("6-trending", [1, 2, 3, 4, 5, 6]).slice(4)).toEqual(["", up("6-trending")]);
    expect(one("6-trending", [1, 2, 3, 3, 5, 6, 7]).join("")).toBe("");
    const fourteen = Array.from({ length: 14 }, (_, i) => i % 2);
    expect(one("14-alternating", fourteen).slice(12)).toEqual(["", "14-alternating none"]);
    expect(one("14-alternating", [...fourteen.slice(0, 13), 0]).join("")).toBe("");
    expect(one("15-within-1-sigma", Array(15).fill(0.9)).at(-1)).toBe("15-within-1-sigma none");
    expect(one("15-within-1-sigma", [...Array(14).fill(0.9), 1]).at(-1)).toBe("");
    expect(one("8-outside-1-sigma", [2, -2, 2, -2, 2, -2, 2, -2]).at(-1)).toBe("8-outside-1-sigma none");
    expect(one("8-outside-1-sigma", Array(8).fill(2)).at(-1)).toBe("");
  });

  it("turn with the values", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 40 }), (values) => {
        const turned = ids(
          values.map((value) => -value),
          nelsonRules,
        );
        const swap = (text: string) => text.replace(/up|down/, (way) => (way === "up" ? "down" : "up"));
        expect(turned).toEqual(ids(values, nelsonRules).map((found) => found.map(swap)));
      }),
    );
  });

  // What chance alone does to the last of so many independent normal points.
  const beyondOne = 0.15865525393145707;
  const beyondTwo = 0.02275013194817922;
  it.each([
    ["beyond-3-sigma", 2 * 0.0013498980316301035],
    ["2-of-3-beyond-2-sigma", 2 * beyondTwo * (1 - (1 - beyondTwo) ** 2)],
    ["4-of-5-beyond-1-sigma", 2 * beyondOne * (4 * beyondOne ** 3 * (1 - beyondOne) + beyondOne ** 4)],
    ["8-on-one-side", 2 / 2 ** 8],
    ["9-on-one-side", 2 / 2 ** 9],
    ["6-trending", 2 / 720],
    // 2 E(14) / 14!, with the zigzag number E(14) = 199,360,981.
    ["14-alternating", (2 * 199_360_981) / 87_178_291_200],
    ["15-within-1-sigma", (1 - 2 * beyondOne) ** 15],
    ["8-outside-1-sigma", (2 * beyondOne) ** 8 - 2 * beyondOne ** 8],
  ])("%s raises a false alarm as often as it must", (id, expected) => {
    const chosen = [rule(id)];
    const trials = 20_000;
    let alarms = 0;
    const stream = randomStream("false alarms", id);
    for (let trial = 0; trial < trials; trial++) {
      const values = Array.from({ length: 15 }, () => drawNormal(stream));
      if ((signalsOf(values, values, chosen).at(-1)?.length as number) > 0) alarms += 1;
    }
    const interval = shareInterval(alarms, trials, 0.9999);
    expect(interval?.low).toBeLessThan(expected);
    expect(interval?.high).toBeGreaterThan(expected);
  });

  it("of Western Electric together alarm every 91.75 points (Champ and Woodall, 1987)", () => {
    // By a Markov chain of zones, which shares no code with the rules.
    expect(westernElectricRunLength()).toBeCloseTo(91.75, 2);
    const lengths = Array.from({ length: 1500 }, (_, run) => {
      const stream = randomStream("run length", run);
      const values = Array.from({ length: 1200 }, () => drawNormal(stream));
      const first = signalsOf(values, values, westernElectricRules).findIndex((found) => found.length > 0);
      return first < 0 ? values.length : first + 1;
    });
    const interval = meanInterval(lengths, 0.9999);
    expect(interval?.low).toBeLessThan(91.75);
    expect(interval?.high).toBeGreaterThan(91.75);
  });

  it("alarm more often than they say where a short baseline sets the limits", () => {
    let alarms = 0;
    const runs = 3000;
    for (let run = 0; run < runs; run++) {
      const stream = randomStream("short baseline", run);
      const values = Array.from({ length: 9 }, () => drawNormal(stream));
      const chart = xmrChart(labelled(values), {
        baseline: { from: "1", to: "8" },
        rules: [rule("beyond-3-sigma")],
      });
      alarms += chart?.points[8]?.signals.length as number;
    }
    expect(shareInterval(alarms, runs, 0.9999)?.low).toBeGreaterThan(0.0027);
  });
});
