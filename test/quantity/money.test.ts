import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annualPrice, inPriceYear, presentValue } from "../../src/quantity/money.ts";

/** Spread evenly: `fc.double` is next to 0 for the most part. */
const rate = fc.integer({ min: -300, max: 500 }).map((n) => n / 1000);

describe("present value", () => {
  test("without a rate it is the sum, and of nothing 0", () => {
    expect(presentValue({ amounts: [-5, 2, 2, 2], discountRate: 0 })).toBe(1);
    expect(presentValue({ amounts: [], discountRate: 0.03 })).toBe(0);
  });

  test("year 0 is not discounted; 110 in a year at 10 % are 100", () => {
    expect(presentValue({ amounts: [50, 110], discountRate: 0.1 })).toBeCloseTo(150, 12);
  });

  test("a rate r for good is worth its amount over r", () => {
    const amounts = [0, ...new Array<number>(999).fill(30)];
    expect(presentValue({ amounts, discountRate: 0.05 })).toBeCloseTo(600, 9);
  });

  test("inflation and a nominal rate are a real one", () => {
    fc.assert(
      fc.property(rate, rate, (real, inflation) => {
        fc.pre((1 + real) * (1 + inflation) <= 2 && (1 + real) * (1 + inflation) >= 0.5);
        const prices = [0, 1, 2, 3].map((t) => 100 * (1 + inflation) ** t);
        const nominal = (1 + real) * (1 + inflation) - 1;
        const plain = presentValue({ amounts: [100, 100, 100, 100], discountRate: real });
        expect(presentValue({ amounts: prices, discountRate: nominal })).toBeCloseTo(plain, 6);
      }),
    );
  });
});

describe("annual price", () => {
  test("its present value over the life is the price", () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 60 }), (discountRate, lifeYears) => {
        const amount = annualPrice({ price: 1000, lifeYears, discountRate });
        const amounts = [0, ...new Array<number>(lifeYears).fill(amount)];
        const value = presentValue({ amounts, discountRate });
        expect(Math.abs(value - 1000)).toBeLessThan(1e-6);
      }),
    );
  });

  test("near a rate of 0 it is price over life", () => {
    expect(annualPrice({ price: 1200, lifeYears: 12, discountRate: 0 })).toBe(100);
    expect(annualPrice({ price: 1200, lifeYears: 12, discountRate: 1e-12 })).toBeCloseTo(100, 6);
  });
});

describe("money of another year", () => {
  test("there and back is the same, by a rate or an index", () => {
    const index = { 2011: 224.9, 2025: 320 };
    for (const inflation of [0.025, index]) {
      const there = inPriceYear({ amount: 100, fromYear: 2011, toYear: 2025, inflation });
      expect(inPriceYear({ amount: there, fromYear: 2025, toYear: 2011, inflation })).toBeCloseTo(100, 9);
    }
    expect(inPriceYear({ amount: 100, fromYear: 2011, toYear: 2025, inflation: index })).toBeCloseTo(
      142.29,
      2,
    );
  });

  test("the same year is the same money", () => {
    expect(inPriceYear({ amount: -7, fromYear: 2020, toYear: 2020, inflation: 0.08 })).toBe(-7);
  });
});

describe("a mistake is named", () => {
  test.each([
    [() => presentValue({ amounts: [1], discountRate: 3 }), "discountRate"],
    [() => presentValue({ amounts: [1, Number.NaN], discountRate: 0 }), "amounts[1]"],
    [() => presentValue({ amounts: 5 as never, discountRate: 0 }), "amounts"],
    [() => annualPrice({ price: -1, lifeYears: 12, discountRate: 0 }), "price"],
    [() => annualPrice({ price: 1, lifeYears: 0, discountRate: 0 }), "lifeYears"],
    [() => inPriceYear({ amount: 1, fromYear: 2020.5, toYear: 2021, inflation: 0 }), "fromYear"],
    [
      () => inPriceYear({ amount: 1, fromYear: 2020, toYear: 2021, inflation: { 2020: 1 } }),
      "inflation[2021]",
    ],
    [() => inPriceYear({ amount: 1, fromYear: 2020, toYear: 2021, inflation: "2 %" as never }), "inflation"],
  ])("%#: %s", (call, argument) => {
    expect(call).toThrow(expect.objectContaining({ name: "DutycycleError", argument }));
  });
});
