import { nice, tickStep, ticks } from "d3-array";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { roundEnds, roundStep, roundTicks } from "../../src/report/round-ticks.ts";

// d3-array is the judge: the same ticks, ends and steps, to the last digit.

const about = fc.integer({ min: 2, max: 60 });
const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -100, max: 100 }));
const power = fc.integer({ min: -90, max: 90 });
/** As axes have them: wider than doubles tell numbers apart. */
const interval = fc
  .tuple(value, value, power)
  .map(([a, b, n]) => [Math.min(a, b) * 10 ** n, Math.max(a, b) * 10 ** n] as const)
  .filter(([low, high]) => high - low > Math.max(1e-200, 1e-9 * Math.max(Math.abs(low), Math.abs(high))));

/** Without the sign of 0, which no axis shows. */
const unsigned = (values: readonly number[]): readonly number[] => values.map((each) => each + 0);

test("ticks are those of d3", () => {
  fc.assert(
    fc.property(interval, about, ([low, high], n) => {
      expect(unsigned(roundTicks(low, high, n))).toEqual(unsigned(ticks(low, high, n)));
    }),
    { numRuns: 3000 },
  );
});

test("ends are those of d3", () => {
  fc.assert(
    fc.property(interval, about, ([low, high], n) => {
      expect(unsigned(roundEnds(low, high, n))).toEqual(unsigned(nice(low, high, n)));
    }),
    { numRuns: 3000 },
  );
});

test("steps are those of d3", () => {
  fc.assert(
    fc.property(interval, about, ([low, high], n) => {
      expect(roundStep(low, high, n)).toBe(tickStep(low, high, n));
    }),
    { numRuns: 3000 },
  );
});

test("by hand", () => {
  expect(roundTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(roundTicks(-3, 17, 4)).toEqual([0, 5, 10, 15]);
  expect(roundEnds(0.3, 96, 5)).toEqual([0, 100]);
  expect(roundStep(0, 40, 30)).toBe(1);
});
