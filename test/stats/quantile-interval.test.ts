import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { randomStream } from "../../src/random/stream.ts";
import { quantileInterval } from "../../src/stats/quantile-interval.ts";

const ranks = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** P(B = k) for B ~ Bin(n, p), multiplied out factor by factor. */
function binomial(n: number, k: number, p: number): number {
  let share = 1;
  for (let i = 1; i <= k; i++) share *= ((n - k + i) / i) * p;
  return share * (1 - p) ** (n - k);
}

function between(n: number, p: number, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k <= to; k++) sum += binomial(n, k, p);
  return sum;
}

describe("quantileInterval", () => {
  // Table A.7, Confidence Intervals for the Population Median, of a course text (coursehero.com/file/5646626, p. 656):
  // of its intervals, the narrowest with equal tails that hold at least 95 %.
  it.each([
    [6, 1, 6, 96.9],
    [9, 2, 8, 96.1],
    [10, 2, 9, 97.9],
    [12, 3, 10, 96.1],
    [14, 3, 12, 98.7],
    [15, 4, 12, 96.5],
    [17, 5, 13, 95.1],
    [18, 5, 14, 96.9],
    [20, 6, 15, 95.9],
  ])("bounds the median of %i values by ranks %i and %i, %f %%", (n, low, high, percent) => {
    const interval = quantileInterval(ranks(n), 0.5);
    expect(interval).toMatchObject({ low, high, level: 0.95 });
    expect(Math.abs(100 * (interval?.attained as number) - percent)).toBeLessThan(0.06);
  });

  it("leaves a side open that the sample is too small to bound", () => {
    expect(quantileInterval(ranks(5), 0.5)).toEqual({ level: 0.95, attained: 1 });
    // 0.9^35 = 2.503 %, 0.9^36 = 2.253 %.
    expect(quantileInterval(ranks(35), 0.9)?.high).toBeUndefined();
    expect(quantileInterval(ranks(36), 0.9)?.high).toBe(36);
    expect(quantileInterval([7], 0.9)).toEqual({ level: 0.95, attained: 1 });
    expect(quantileInterval([], 0.9)).toBeUndefined();
    expect(quantileInterval([Number.NaN], 0.9)).toBeUndefined();
  });

  it("has tails of at most half of what is left each, and could not be narrower", () => {
    const n = fc.integer({ min: 1, max: 120 });
    const share = fc.double({ min: 0.03, max: 0.97, noNaN: true });
    const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);
    fc.assert(
      fc.property(n, share, level, (count, p, asked) => {
        const found = quantileInterval(ranks(count), p, asked);
        const lower = found?.low ?? 0;
        const upper = found?.high ?? count + 1;
        const tail = (1 - asked) / 2;
        expect(between(count, p, 0, lower - 1)).toBeLessThanOrEqual(tail + 1e-9);
        expect(between(count, p, 0, lower)).toBeGreaterThan(tail - 1e-9);
        expect(between(count, p, upper, count)).toBeLessThanOrEqual(tail + 1e-9);
        expect(between(count, p, upper - 1, count)).toBeGreaterThan(tail - 1e-9);
        expect(found?.attained).toBeCloseTo(between(count, p, lower, upper - 1), 9);
      }),
    );
  });

  it("mirrors: the interval of 1 - p is that of p seen from the other end", () => {
    for (const n of [12, 40, 333]) {
      const high = quantileInterval(ranks(n), 0.9);
      const low = quantileInterval(ranks(n), 0.1);
      expect(low?.low).toBe(high?.high === undefined ? undefined : n + 1 - high.high);
      expect(low?.high).toBe(n + 1 - (high?.low as number));
    }
  });

  it("holds the true percentile at least as often as it says", () => {
    const stream = randomStream(7, "quantile-interval");
    const truth = -Math.log(0.1);
    let held = 0;
    const trials = 4000;
    for (let trial = 0; trial < trials; trial++) {
      const values = Array.from({ length: 50 }, () => -Math.log(1 - stream.uniform()));
      const interval = quantileInterval(values, 0.9);
      if ((interval?.low as number) <= truth && truth <= (interval?.high as number)) held += 1;
    }
    // Attained at n = 50: 97.0 %; four standard errors of 4,000 trials are 1.1 points.
    const attained = quantileInterval(ranks(50), 0.9)?.attained as number;
    expect(attained).toBeGreaterThanOrEqual(0.95);
    expect(Math.abs(held / trials - attained)).toBeLessThan(
      4 * Math.sqrt((attained * (1 - attained)) / trials),
    );
  });

  it("is near the normal approximation for a million values", () => {
    const n = 1_000_000;
    const interval = quantileInterval(ranks(n), 0.9);
    const half = 1.959964 * Math.sqrt(n * 0.9 * 0.1);
    expect(Math.abs((interval?.low as number) - (n * 0.9 - half))).toBeLessThan(3);
    expect(Math.abs((interval?.high as number) - (n * 0.9 + half))).toBeLessThan(3);
  });

  it.each([
    ["p", 0, 0.95],
    ["p", 1, 0.95],
    ["level", 0.5, 1],
    ["level", 0.5, 0],
  ])("refuses %s outside its interval", (argument, p, level) => {
    expect(() => quantileInterval([1, 2], p, level)).toThrow(DutycycleError);
    expect(() => quantileInterval([1, 2], p, level)).toThrow(argument);
  });
});
