import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { forks } from "../../src/random/forks.ts";
import { type RandomStream, randomStream, streamKey } from "../../src/random/stream.ts";

/** Pearson's chi-square of counts against equal expectation. */
function chiSquare(counts: readonly number[], draws: number): number {
  const expected = draws / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

// scipy 1.17 chi2.ppf with 99 degrees of freedom at 0.0005 and 0.9995.
const CHI_SQUARE_99 = { low: 59.128, high: 151.934 };

function expectEven(counts: readonly number[], draws: number): void {
  expect(chiSquare(counts, draws)).toBeGreaterThan(CHI_SQUARE_99.low);
  expect(chiSquare(counts, draws)).toBeLessThan(CHI_SQUARE_99.high);
}

function firstDraws(stream: RandomStream, count: number): number[] {
  return Array.from({ length: count }, () => stream.uniform());
}

describe("forks", () => {
  it("are those of fork, whole numbers up to 2^32 included, whatever was drawn before", () => {
    const parent = randomStream(7, "minutes");
    const forkOf = forks(streamKey(7, "minutes"));
    const numbers = [0, 1, 2, 3, 5, 6, 7, 1000, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 2 ** 21 + 1, 123_456_789];
    numbers.push(2 ** 31 - 1, 2 ** 31, 2 ** 31 + 5, 2 ** 32 - 1, 0, 1);
    for (const n of numbers) {
      expect(firstDraws(forkOf(n), 3)).toEqual(firstDraws(parent.fork(n), 3));
      parent.uniform();
    }
    expect(firstDraws(forkOf(3).fork("b"), 2)).toEqual(firstDraws(parent.fork(3, "b"), 2));
  });
});

describe("randomStream", () => {
  it("draws these numbers (pins: a change here changes every seeded result)", () => {
    const pins: [Parameters<typeof randomStream>, number[]][] = [
      [[0], [0.44581558366320306, 0.8937320635291965, 703]],
      [[1], [0.5875081221122384, 0.4505767769950477, 23]],
      [[2], [0.9722965134739621, 0.5908259193458002, 520]],
      [[""], [0.07352677509735384, 0.36515014536564605, 185]],
      [
        ["dutycycle", "arrivals", 3],
        [0.6310843440818843, 0.36427751427984634, 703],
      ],
    ];
    for (const [names, expected] of pins) {
      const stream = randomStream(...names);
      expect([stream.uniform(), stream.uniform(), stream.integer(1000)]).toEqual(expected);
    }
  });

  it("depends on seed and names alone: forks before and after draws are the same", () => {
    const parent = randomStream(7, "town");
    const before = parent.fork("travel", 2);
    firstDraws(parent, 1000);
    const after = parent.fork("travel", 2);
    const direct = randomStream(7, "town", "travel", 2);
    const expected = firstDraws(direct, 20);
    expect(firstDraws(before, 20)).toEqual(expected);
    expect(firstDraws(after, 20)).toEqual(expected);
  });

  it("tells names apart that a careless join would mix up", () => {
    const names: Parameters<typeof randomStream>[] = [
      [""],
      ["", ""],
      ["", "", ""],
      [0],
      [0, 0],
      ["0"],
      [1],
      ["1"],
      ["a", "bc"],
      ["ab", "c"],
      ["abc"],
      ["a", "b", "c"],
      [1, 2],
      [12],
      ["1", "2"],
      ["12"],
      [2, 1],
      [1.5],
      [-1],
      ["\u0000"],
      ["\u0000", ""],
      [2 ** 32],
      [2 ** 32 + 1],
    ];
    const firsts = names.map((name) => randomStream(...name).uniform());
    expect(new Set(firsts).size).toBe(names.length);
    expect(randomStream(-0).uniform()).toBe(randomStream(0).uniform());
  });

  it('streams of the seeds 0, 1, 2 and "" share no run of numbers', () => {
    const seen = new Set<string>();
    const draws = 20_000;
    for (const seed of [0, 1, 2, ""]) {
      const values = firstDraws(randomStream(seed), draws + 1);
      for (let i = 0; i < draws; i++) seen.add(`${values[i]} ${values[i + 1]}`);
    }
    expect(seen.size).toBe(4 * draws);
  });

  it("streams of neighbouring seeds are uncorrelated", () => {
    const draws = 20_000;
    for (const [one, other] of [
      [0, 1],
      [1, 2],
      [41, 42],
      [-1, 1],
    ] as const) {
      const a = firstDraws(randomStream(one), draws);
      const b = firstDraws(randomStream(other), draws);
      const covariance =
        a.reduce((sum, value, i) => sum + (value - 0.5) * ((b[i] as number) - 0.5), 0) / draws;
      // The correlation of independent draws has standard deviation 1 / sqrt(draws); 3.9 of them hold all but
      // 1 in 10,000.
      expect(Math.abs(covariance * 12)).toBeLessThan(3.9 / Math.sqrt(draws));
    }
  });

  it("the first draws of consecutive seeds are even, and so are those of numbered forks", () => {
    const bySeed = new Array<number>(100).fill(0);
    const byFork = new Array<number>(100).fill(0);
    for (let n = 0; n < 20_000; n++) {
      const cell = Math.floor(randomStream(n).uniform() * 100);
      bySeed[cell] = (bySeed[cell] as number) + 1;
      const forked = Math.floor(randomStream("base", n).uniform() * 100);
      byFork[forked] = (byFork[forked] as number) + 1;
    }
    expectEven(bySeed, 20_000);
    expectEven(byFork, 20_000);
  });

  it("refuses a seed or name that is neither a finite number nor text", () => {
    for (const bad of [Number.NaN, Infinity, undefined, null, {}, 1n] as never[]) {
      expect(() => randomStream(bad)).toThrow(DutycycleError);
      expect(() => randomStream(1, bad)).toThrow("name: expected a finite number or text");
      expect(() => randomStream(1).fork(bad)).toThrow(DutycycleError);
    }
  });
});

describe("uniform", () => {
  it("is even over a hundred cells, in its high and in its low bits, and in pairs", () => {
    const stream = randomStream("even");
    const high = new Array<number>(100).fill(0);
    const low = new Array<number>(100).fill(0);
    const pairs = new Array<number>(100).fill(0);
    const draws = 200_000;
    let previous = stream.uniform();
    for (let i = 0; i < draws; i++) {
      const value = stream.uniform();
      const cell = Math.floor(value * 100);
      high[cell] = (high[cell] as number) + 1;
      const rest = Math.floor(((value * 2 ** 32) % 1) * 100);
      low[rest] = (low[rest] as number) + 1;
      const pair = Math.floor(previous * 10) * 10 + Math.floor(value * 10);
      pairs[pair] = (pairs[pair] as number) + 1;
      previous = value;
    }
    expectEven(high, draws);
    expectEven(low, draws);
    expectEven(pairs, draws);
  });

  it("lies in [0, 1) and uses 53 bits", () => {
    const values = firstDraws(randomStream("range"), 10_000);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.every((value) => Number.isInteger(value * 2 ** 53))).toBe(true);
    expect(values.some((value) => !Number.isInteger(value * 2 ** 52))).toBe(true);
  });
});

describe("integer", () => {
  it("is even where 2^32 is no multiple of the bound", () => {
    const stream = randomStream("dice");
    const counts = new Array<number>(100).fill(0);
    // 3 x 2^30 would give the lower third twice its share if the remainder were simply taken.
    for (let i = 0; i < 100_000; i++) {
      const cell = Math.floor(stream.integer(3 * 2 ** 30) / ((3 * 2 ** 30) / 100));
      counts[cell] = (counts[cell] as number) + 1;
    }
    expectEven(counts, 100_000);
  });

  it("reaches each value of a small bound, and only 0 of the bound 1", () => {
    const stream = randomStream(5);
    expect(new Set(Array.from({ length: 200 }, () => stream.integer(6)))).toEqual(
      new Set([0, 1, 2, 3, 4, 5]),
    );
    expect(stream.integer(1)).toBe(0);
    expect(stream.integer(2 ** 32)).toBeLessThan(2 ** 32);
  });

  it("refuses other bounds", () => {
    for (const below of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) {
      expect(() => randomStream(1).integer(below)).toThrow(DutycycleError);
    }
  });
});
