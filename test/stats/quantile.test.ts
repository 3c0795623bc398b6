import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { sampler } from "../../src/random/sampler.ts";
import { randomStream } from "../../src/random/stream.ts";
import { quantile, quantilesInPlace } from "../../src/stats/quantile.ts";

/** Type 7 said plainly: sort, then interpolate. */
function plainQuantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const lower = sorted[Math.floor(place)] as number;
  const upper = sorted[Math.ceil(place)] as number;
  return lower === upper ? lower : lower + (upper - lower) * (place - Math.floor(place));
}

const PS = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1];

describe("quantile", () => {
  it("is type 7 (numpy 2.4 percentile, linear)", () => {
    const values = Object.freeze([3.5, -1.25, 7, 7, 0, 12.75, 4, 9.5, 2, 2]);
    const numpy = [-1.25, -0.12499999999999997, 2.0, 3.75, 7.0, 9.825, 11.287499999999996, 12.75];
    PS.forEach((p, i) => {
      expect(quantile(values, p)).toBeCloseTo(numpy[i] as number, 12);
    });
  });

  it("skips absent values and has no answer without any", () => {
    expect(quantile([Number.NaN, 4, Number.NaN, 2], 0.5)).toBe(3);
    expect(quantile([], 0.5)).toBeUndefined();
    expect(quantile([Number.NaN], 0.5)).toBeUndefined();
    expect(quantile(new Set([5]), 0.9)).toBe(5);
  });

  it("keeps infinite values", () => {
    expect(quantile([1, Infinity, Infinity], 0.75)).toBe(Infinity);
    expect(quantile([1, 2, Infinity], 0.5)).toBe(2);
  });

  it("refuses a fraction outside [0, 1]", () => {
    for (const p of [-0.1, 1.1, 90, Number.NaN]) expect(() => quantile([1], p)).toThrow(DutycycleError);
  });
});

describe("quantilesInPlace", () => {
  it("equals sorting, for any values, order and fractions", () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -90, max: 90_000 }).map((seconds) => seconds * 1000),
    );
    const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), fractions, (values, ps) => {
        const work = Float64Array.from([...values, 1e300]);
        const found = quantilesInPlace(work, values.length, ps);
        ps.forEach((p, i) => {
          expect(found[i]).toBeCloseTo(plainQuantile(values, p), 6);
        });
        expect(work[values.length]).toBe(1e300);
        expect([...work.subarray(0, values.length)].sort((a, b) => a - b)).toEqual(
          values.toSorted((a, b) => a - b),
        );
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("equals sorting for whole seconds in long columns, where it counts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30, max: 200 }), { minLength: 150, maxLength: 600 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seconds, p) => {
          const values = seconds.map((second) => second * 1000);
          expect(quantilesInPlace(Float64Array.from(values), values.length, [p])[0]).toBeCloseTo(
            plainQuantile(values, p),
            6,
          );
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });

  it("equals sorting for large columns in every awkward order", () => {
    const n = 60_000;
    const stream = randomStream("columns");
    const time = sampler({ kind: "lognormal", mean: 1800, cv: 1.2 });
    const columns: Record<string, (i: number) => number> = {
      random: () => time(stream),
      "whole seconds": () => Math.round(time(stream)) * 1000,
      "one value off the second": (i) => (i === 777 ? 12_345.5 : Math.round(time(stream)) * 1000),
      "far apart": (i) => i * 1e9,
      sorted: (i) => i + 0.5,
      reversed: (i) => n - i + 0.5,
      "organ pipe": (i) => Math.min(i, n - i) + 0.25,
      equal: () => 7.5,
      "two values": (i) => (i % 2) + 0.5,
      "saw teeth": (i) => (i % 97) + 0.5,
    };
    for (const column of Object.values(columns)) {
      const values = Array.from({ length: n }, (_, i) => column(i));
      const found = quantilesInPlace(Float64Array.from(values), n, [0.95, 0.5, 0.9, 0, 1]);
      expect(found).toEqual([0.95, 0.5, 0.9, 0, 1].map((p) => plainQuantile(values, p)));
    }
  });

  it("refuses NaN, which no order places, and counts beyond the column", () => {
    expect(() => quantilesInPlace(Float64Array.of(1, Number.NaN), 2, [0.5])).toThrow(
      "values: expected numbers",
    );
    expect(() => quantilesInPlace(new Float64Array(200).fill(Number.NaN), 200, [0.5])).toThrow(
      DutycycleError,
    );
    expect(() => quantilesInPlace(Float64Array.of(1), 2, [0.5])).toThrow(
      "count: expected a number in [0, 1], whole",
    );
    expect(() => quantilesInPlace(Float64Array.of(1), 1, [2])).toThrow(DutycycleError);
    expect(quantilesInPlace(Float64Array.of(1), 0, [0.5])).toEqual([]);
  });
});
