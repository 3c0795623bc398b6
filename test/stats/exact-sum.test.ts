import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactSum } from "../../src/stats/exact-sum.ts";

/** Doubles of very different size, each a whole number of 2^-40, so that whole numbers are the judge. */
const GRAIN = 2 ** 40;
const value = fc
  .tuple(fc.integer({ min: -(2 ** 26), max: 2 ** 26 }), fc.integer({ min: -40, max: 40 }))
  .map(([n, power]) => n * 2 ** power);

/** `Number` of a whole number rounds once, ties to even. */
const judged = (values: readonly number[]): number =>
  Number(values.reduce((sum, one) => sum + BigInt(one * GRAIN), 0n)) / GRAIN;

describe("exact sum", () => {
  test("is the sum of whole numbers, rounded once", () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(exactSum(values) + 0).toBe(judged(values) + 0);
      }),
    );
  });

  test("does not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 })), (values) => {
        expect(exactSum(values) + 0).toBe(exactSum(values.toReversed()) + 0);
      }),
    );
  });

  test("what plain adding loses stays", () => {
    expect(exactSum([])).toBe(0);
    expect(exactSum([1e100, 1, -1e100])).toBe(1);
    expect(exactSum(new Array<number>(10).fill(0.1))).toBe(1);
  });

  test("a tie goes to even, and what is next to a tie to the nearer side", () => {
    const tie = 2 ** 53;
    expect(exactSum([tie, 1])).toBe(tie);
    expect(exactSum([tie, 1, 2 ** -40])).toBe(tie + 2);
    expect(exactSum([tie, 1, -(2 ** -40)])).toBe(tie);
    expect(exactSum([tie + 2, 1])).toBe(tie + 4);
    expect(exactSum([tie + 2, 1, -(2 ** -40)])).toBe(tie + 2);
  });
});
