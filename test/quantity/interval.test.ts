import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { type Interval, liesIn, requireWithin } from "../../src/quantity/interval.ts";

const end = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map((n) => n / 4),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

describe("interval", () => {
  test("a square bracket holds its end, a round one does not", () => {
    const held = (interval: Interval): number[] => [-1, 0, 0.5, 1, 2].filter((n) => liesIn(n, interval));
    expect(held("[0, 1]")).toEqual([0, 0.5, 1]);
    expect(held("(0, 1]")).toEqual([0.5, 1]);
    expect(held("[0, 1)")).toEqual([0, 0.5]);
    expect(held("(0, 1)")).toEqual([0.5]);
  });

  test("infinity bounds nothing, and exponents are numbers", () => {
    expect(liesIn(Number.MAX_VALUE, "[0, infinity)")).toBe(true);
    expect(liesIn(-Number.MAX_VALUE, "(-infinity, 0)")).toBe(true);
    expect(liesIn(-Number.MIN_VALUE, "[0, infinity)")).toBe(false);
    expect(liesIn(-8.64e15, "[-8.64e15, 8.64e15] ms")).toBe(true);
    expect(liesIn(-8.65e15, "[-8.64e15, 8.64e15] ms")).toBe(false);
  });

  test("whole stands at the end, behind a unit too", () => {
    expect(liesIn(7.5, "[7, 28] days")).toBe(true);
    expect(liesIn(7.5, "[7, 28] days, whole")).toBe(false);
    expect(liesIn(8, "[7, 28] days, whole")).toBe(true);
    expect(liesIn(29, "[7, 28] days, whole")).toBe(false);
  });

  test("any two ends in any brackets hold what comparisons say", () => {
    fc.assert(
      fc.property(end, end, end, fc.boolean(), fc.boolean(), (n, low, high, from, to) => {
        for (const value of [n, low, high]) {
          const interval: Interval = `${from ? "[" : "("}${low}, ${high}${to ? "]" : ")"}`;
          const expected = (from ? value >= low : value > low) && (to ? value <= high : value < high);
          expect(liesIn(value, interval)).toBe(expected);
        }
      }),
    );
  });

  test("what is no finite number is in none, and the error repeats the interval", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "1", undefined]) {
      expect(() => requireWithin("n", value, "(-infinity, infinity)")).toThrow(DutycycleError);
    }
    expect(() => requireWithin("n", 1.5, "[1, 24], whole")).toThrow(
      "n: expected a number in [1, 24], whole, received 1.5",
    );
    expect(() => requireWithin("n", 24, "[1, 24], whole")).not.toThrow();
  });
});
