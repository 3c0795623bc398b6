import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { type Distribution, distributionMean } from "../../src/random/distribution.ts";
import { draw, sampler } from "../../src/random/sampler.ts";
import { randomStream } from "../../src/random/stream.ts";

// Each with its mean, variance and fourth central moment over squared variance (kurtosis), from the textbook
// formulas.
const KINDS: { distribution: Distribution; mean: number; variance: number; kurtosis: number }[] = [
  { distribution: { kind: "uniform", low: 2, high: 5 }, mean: 3.5, variance: 9 / 12, kurtosis: 1.8 },
  {
    distribution: { kind: "triangular", low: 1, mode: 2, high: 6 },
    mean: 3,
    variance: 21 / 18,
    kurtosis: 2.4,
  },
  { distribution: { kind: "exponential", mean: 20 }, mean: 20, variance: 400, kurtosis: 9 },
  { distribution: { kind: "lognormal", mean: 30, cv: 0.5 }, mean: 30, variance: 225, kurtosis: 8.04 },
  {
    distribution: { kind: "lognormal", median: 30, cv: 0.5 },
    mean: 30 * Math.sqrt(1.25),
    variance: 900 * 1.25 * 0.25,
    kurtosis: 8.04,
  },
  { distribution: { kind: "gamma", mean: 12, cv: 0.5 }, mean: 12, variance: 36, kurtosis: 4.5 },
  { distribution: { kind: "gamma", mean: 12, cv: 1.5 }, mean: 12, variance: 324, kurtosis: 16.5 },
  {
    distribution: { kind: "empirical", values: [1, 2, 4], weights: [1, 0, 3] },
    mean: 3.25,
    variance: 1.6875,
    kurtosis: 7 / 3,
  },
  { distribution: { kind: "empirical", values: [1, 3] }, mean: 2, variance: 1, kurtosis: 1 },
  { distribution: { kind: "poisson", mean: 3 }, mean: 3, variance: 3, kurtosis: 3 + 1 / 3 },
  { distribution: { kind: "poisson", mean: 12 }, mean: 12, variance: 12, kurtosis: 3 + 1 / 12 },
  { distribution: { kind: "poisson", mean: 400 }, mean: 400, variance: 400, kurtosis: 3 },
];

describe("draw", () => {
  it.each(KINDS)("$distribution has its mean and variance", ({ distribution, mean, variance, kurtosis }) => {
    expect(distributionMean(distribution)).toBeCloseTo(mean, 12);
    const draws = 50_000;
    const drawOne = sampler(distribution);
    const stream = randomStream("moments", JSON.stringify(distribution));
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < draws; i++) {
      const value = drawOne(stream);
      sum += value - mean;
      squares += (value - mean) ** 2;
    }
    // 99.99 % intervals of the two sample means: 3.9 standard errors.
    expect(Math.abs(sum / draws)).toBeLessThan(3.9 * Math.sqrt(variance / draws));
    const standardError = Math.sqrt(((kurtosis - 1) * variance * variance) / draws);
    expect(Math.abs(squares / draws - variance)).toBeLessThan(3.9 * standardError + 1e-9);
  });

  it("gives these numbers (pins: a change here changes every seeded result)", () => {
    const pins: [Distribution, number[]][] = [
      [{ kind: "uniform", low: 2, high: 5 }, [4.548635273814307, 2.2776775288117217, 2.891788610235251]],
      [
        { kind: "triangular", low: 1, mode: 2, high: 6 },
        [4.2653247639482235, 1.6802910269530749, 2.251034462890908],
      ],
      [{ kind: "exponential", mean: 20 }, [37.881836989243276, 1.9425384596183535, 7.055447664842505]],
      [{ kind: "lognormal", mean: 30, cv: 0.8 }, [48.49448708948256, 9.223948736776123, 16.110408697799176]],
      [{ kind: "gamma", mean: 12, cv: 0.5 }, [18.07705577221318, 8.216812192994475, 12.40514255804072]],
      [{ kind: "empirical", values: [1, 2, 4], weights: [1, 0, 3] }, [4, 1, 4]],
      [{ kind: "poisson", mean: 3 }, [5, 1, 2]],
      [{ kind: "poisson", mean: 400 }, [388, 405, 385]],
    ];
    for (const [distribution, expected] of pins) {
      const stream = randomStream("pin");
      expect(expected.map(() => draw(stream, distribution))).toEqual(expected);
    }
  });

  it("has the shares of the Poisson distribution on both sides of the change of method", () => {
    for (const mean of [0.5, 9.5, 10.5, 60]) {
      const drawOne = sampler({ kind: "poisson", mean });
      const stream = randomStream("poisson", mean);
      const draws = 50_000;
      const counts = new Map<number, number>();
      for (let i = 0; i < draws; i++) {
        const count = drawOne(stream);
        counts.set(count, (counts.get(count) ?? 0) + 1);
      }
      let probability = Math.exp(-mean);
      let chi = 0;
      let cells = 0;
      for (let n = 0; n < mean * 4 + 20; n++) {
        const expected = draws * probability;
        if (expected >= 25) {
          chi += ((counts.get(n) ?? 0) - expected) ** 2 / expected;
          cells += 1;
        }
        probability *= mean / (n + 1);
      }
      // Mean and standard deviation of chi-square; four of the latter.
      expect(Math.abs(chi - cells)).toBeLessThan(4 * Math.sqrt(2 * cells) + 1);
    }
  });

  it("stays inside its bounds and at its constants", () => {
    const stream = randomStream("bounds");
    for (let i = 0; i < 2000; i++) {
      expect(draw(stream, { kind: "constant", value: -3 })).toBe(-3);
      const side = draw(stream, { kind: "triangular", low: -1, mode: 4, high: 4 });
      expect(side >= -1 && side <= 4).toBe(true);
      expect(draw(stream, { kind: "lognormal", median: 8, cv: 0 })).toBeCloseTo(8, 12);
    }
    expect(draw(stream, { kind: "gamma", mean: 8, cv: 0 })).toBe(8);
    expect(draw(stream, { kind: "triangular", low: 4, mode: 4, high: 4 })).toBe(4);
    expect(draw(stream, { kind: "poisson", mean: 0 })).toBe(0);
    expect(draw(stream, { kind: "empirical", values: [9], weights: [2] })).toBe(9);
  });

  it("gives a longer time for a larger draw, so that scenarios share their luck", () => {
    for (const distribution of KINDS.slice(0, 5).map((kind) => kind.distribution)) {
      const luck = randomStream("luck");
      const same = randomStream("luck");
      const pairs = Array.from({ length: 500 }, () => [luck.uniform(), draw(same, distribution)] as const);
      pairs.sort((a, b) => a[0] - b[0]);
      const values = pairs.map((pair) => pair[1]);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  it("names the parameter that is wrong", () => {
    const wrong: [unknown, string][] = [
      [{ kind: "weibull" }, "distribution.kind: expected one of constant, uniform"],
      [undefined, "distribution.kind"],
      [{ kind: "constant", value: Number.NaN }, "distribution.value"],
      [
        { kind: "uniform", low: 2, high: 1 },
        "distribution.high: expected a number in [low, infinity), received 1",
      ],
      [{ kind: "triangular", low: 2, mode: 1, high: 3 }, "distribution.mode"],
      [{ kind: "triangular", low: 2, mode: 2, high: 1 }, "distribution.high"],
      [{ kind: "exponential", mean: 0 }, "distribution.mean: expected a number in (0, infinity), received 0"],
      [{ kind: "lognormal", mean: 3 }, "distribution.cv"],
      [{ kind: "lognormal", cv: 3 }, "distribution.mean"],
      [{ kind: "lognormal", median: -3, cv: 1 }, "distribution.median"],
      [{ kind: "gamma", mean: 3, cv: -1 }, "distribution.cv"],
      [{ kind: "empirical", values: [] }, "distribution.values"],
      [{ kind: "empirical", values: [1, "2"] }, "distribution.values"],
      [{ kind: "empirical", values: [1, 2], weights: [1] }, "distribution.weights"],
      [{ kind: "empirical", values: [1, 2], weights: [0, 0] }, "distribution.weights"],
      [{ kind: "poisson", mean: -1 }, "distribution.mean: expected a number in [0, 1e9]"],
    ];
    for (const [distribution, message] of wrong) {
      expect(() => draw(randomStream(1), distribution as Distribution)).toThrow(message);
      expect(() => distributionMean(distribution as Distribution)).toThrow(DutycycleError);
    }
  });
});
