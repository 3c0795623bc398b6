import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { drawNormal } from "../../src/random/normal.ts";
import { randomStream } from "../../src/random/stream.ts";
import { blockBootstrapRatio } from "../../src/stats/bootstrap.ts";
import { shareInterval } from "../../src/stats/confidence.ts";

describe("blockBootstrapRatio", () => {
  const weeks = {
    numerators: [30, 42, 25, 51, 38, 33, 47, 29],
    denominators: [100, 110, 95, 104, 99, 101, 120, 90],
  };

  it("holds the ratio of sums between its ends, and widens with its level", () => {
    const ratio = 295 / 819;
    const narrow = blockBootstrapRatio({ ...weeks, seed: 1, level: 0.8 });
    const wide = blockBootstrapRatio({ ...weeks, seed: 1, level: 0.99 });
    expect(narrow?.low).toBeLessThan(ratio);
    expect(narrow?.high).toBeGreaterThan(ratio);
    expect(wide?.low).toBeLessThan(narrow?.low as number);
    expect(wide?.high).toBeGreaterThan(narrow?.high as number);
    expect(wide?.blocks).toBe(8);
  });

  it("is the same for the same seed, and for typed arrays", () => {
    const first = blockBootstrapRatio({ ...weeks, seed: "study" });
    const typed = {
      numerators: Float64Array.from(weeks.numerators),
      denominators: Float64Array.from(weeks.denominators),
    };
    expect(blockBootstrapRatio({ ...typed, seed: "study" })).toEqual(first);
    expect(blockBootstrapRatio({ ...weeks, seed: "other" })).not.toEqual(first);
  });

  it("of two unlike blocks ends at the blocks: one resample in four is one block twice", () => {
    expect(blockBootstrapRatio({ numerators: [1, 3], denominators: [10, 10], seed: 4 })).toEqual({
      low: 0.1,
      high: 0.3,
      level: 0.95,
      blocks: 2,
    });
  });

  it("covers the true ratio in about 95 of 100 samples of 30 weeks", () => {
    const samples = 400;
    let held = 0;
    for (let sample = 0; sample < samples; sample++) {
      const stream = randomStream("weeks", sample);
      const denominators = Array.from({ length: 30 }, () => 1000 + 50 * drawNormal(stream));
      const numerators = denominators.map((hours) => 0.4 * hours + 40 * drawNormal(stream));
      const interval = blockBootstrapRatio({ numerators, denominators, seed: sample, replicates: 399 });
      if (interval !== undefined && interval.low <= 0.4 && interval.high >= 0.4) held += 1;
    }
    // The percentile interval of 30 blocks is known to be a little narrow: 93 to 95 %.
    const band = shareInterval(held, samples, 0.999);
    expect(band?.high).toBeGreaterThan(0.93);
    expect(band?.low).toBeLessThan(0.95);
  });

  it("has no answer for fewer than two blocks or without denominators", () => {
    expect(blockBootstrapRatio({ numerators: [], denominators: [], seed: 1 })).toBeUndefined();
    expect(blockBootstrapRatio({ numerators: [1], denominators: [2], seed: 1 })).toBeUndefined();
    expect(blockBootstrapRatio({ numerators: [1, 2], denominators: [0, 0], seed: 1 })).toBeUndefined();
  });

  it("leaves out resamples without any denominator", () => {
    const interval = blockBootstrapRatio({ numerators: [0, 4], denominators: [0, 8], seed: 1 });
    expect(interval).toEqual({ low: 0.5, high: 0.5, level: 0.95, blocks: 2 });
  });

  it("names the argument that is wrong", () => {
    const wrong: [object, string][] = [
      [{ denominators: [1] }, "denominators: expected 8 numbers, one for each numerator, received 1"],
      [{ denominators: [1, 1, 1, 1, 1, 1, 1, -1] }, "denominators: expected a number in [0, infinity)"],
      [{ numerators: [1, 1, 1, 1, 1, 1, 1, Number.NaN] }, "numerators"],
      [{ level: 1 }, "level"],
      [{ replicates: 10 }, "replicates"],
      [{ seed: Number.NaN }, "seed"],
    ];
    for (const [change, message] of wrong) {
      expect(() => blockBootstrapRatio({ ...weeks, seed: 1, ...change })).toThrow(message);
    }
    expect(() => blockBootstrapRatio({ ...weeks, seed: 1, replicates: 99.5 })).toThrow(DutycycleError);
  });
});
