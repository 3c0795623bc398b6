import { describe, expect, it } from "vitest";
import { binomialShares, binomialTail } from "../../src/stats/binomial.ts";

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
});
