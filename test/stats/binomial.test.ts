import { describe, expect, it } from "vitest";
import { binomialShares, binomialTail, binomialTails } from "../../src/stats/binomial.ts";

/** n over k, exactly. */
const choose = (n: number, k: number): bigint =>
  k === 0 ? 1n : (choose(n, k - 1) * BigInt(n - k + 1)) / BigInt(k);

describe("binomialShares", () => {
  it("are those of Pascal's triangle", () => {
    for (const [n, p] of [
      [1, 0.5],
      [7, 0.25],
      [30, 0.75],
      [52, 0.9],
    ] as const) {
      const { first, shares } = binomialShares(n, p);
      for (let k = 0; k <= n; k++) {
        const exact = Number(choose(n, k)) * p ** k * (1 - p) ** (n - k);
        expect((shares[k - first] ?? 0) - exact).toBeCloseTo(0, 14);
      }
    }
  });

  it("are one number where nothing is left to chance", () => {
    expect(binomialShares(8, 0)).toEqual({ first: 0, shares: Float64Array.of(1) });
    expect(binomialShares(8, 1)).toEqual({ first: 8, shares: Float64Array.of(1) });
    expect(binomialShares(0, 0.3)).toEqual({ first: 0, shares: Float64Array.of(1) });
  });

  it("add up to 1 with the mean n p, however many", () => {
    const { first, shares } = binomialShares(1_000_000, 0.3);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares.reduce((sum, share, i) => sum + share * (first + i), 0)).toBeCloseTo(300_000, 5);
  });
});

describe("binomialTail", () => {
  it("adds the shares from a number on", () => {
    // 1 + 10 + 45 of 1024.
    expect(binomialTail(10, 0.5, 8)).toBeCloseTo(56 / 1024, 15);
    expect(binomialTail(10, 0.5, 0)).toBeCloseTo(1, 15);
    expect(binomialTail(10, 0.5, 11)).toBe(0);
    expect(binomialTail(4, 1, 4)).toBe(1);
    expect(binomialTail(4, 0, 1)).toBe(0);
  });

  it("is right where it is small, and where the number is large", () => {
    // 50 of 50 at 0.1; all of 10,000 at 1 - 1e-9 is exp(10,000 log1p(-1e-9)).
    expect(binomialTail(50, 0.1, 50) / 1e-50).toBeCloseTo(1, 10);
    expect(binomialTail(100, 0.5, 100) * 2 ** 100).toBeCloseTo(1, 10);
    expect(binomialTail(10_000, 1 - 1e-9, 10_000)).toBeCloseTo(Math.exp(10_000 * Math.log1p(-1e-9)), 12);
    expect(binomialTail(100_000_000, 0.5, 50_000_001)).toBeCloseTo(0.5, 3);
  });
});

describe("binomialTails", () => {
  it("are the tails from every number on", () => {
    for (const [n, p] of [
      [0, 0.4],
      [9, 0],
      [9, 1],
      [12, 0.35],
      [400, 0.97],
    ] as const) {
      const tails = binomialTails(n, p);
      expect(tails).toHaveLength(n + 1);
      for (const [least, tail] of tails.entries()) expect(tail).toBeCloseTo(binomialTail(n, p, least), 15);
    }
  });
});
