import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countText, percentText, plainNumber, tickTexts } from "../../src/report/chart-number.ts";

test.each([
  [0, "0"],
  [0.36124, "0.361"],
  [12.345, "12.3"],
  [999.6, "1,000"],
  [1234.5, "1,230"],
  [-45_678, "−45,700"],
  [999_499, "999,000"],
  [999_500, "1 million"],
  [1_234_567, "1.23 million"],
  [-2_500_000_000, "−2.5 billion"],
])("%d is printed as %s", (value, text) => {
  expect(plainNumber(value)).toBe(text);
});

test("shares and counts", () => {
  expect(percentText(0.36124)).toBe("36.1 %");
  expect(percentText(1)).toBe("100 %");
  expect(countText(1_234_567)).toBe("1,234,567");
});

describe("what is printed", () => {
  /** Back to a number. */
  const read = (text: string): number => {
    const factor = text.endsWith("billion") ? 1e9 : text.endsWith("million") ? 1e6 : 1;
    return factor * Number(text.replace(/ \w+$/, "").replaceAll(",", "").replace("−", "-"));
  };

  it("is within half a unit of the third digit", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-5);
        expect(Math.abs(read(plainNumber(value)) - value)).toBeLessThanOrEqual(0.005001 * Math.abs(value));
      }),
    );
  });
});

test("ticks have the decimals that tell them apart, and one unit", () => {
  expect(tickTexts([0, 0.5, 1], "number")).toEqual(["0.0", "0.5", "1.0"]);
  expect(tickTexts([10_250, 10_300], "number")).toEqual(["10,250", "10,300"]);
  expect(tickTexts([-1_000_000, 0, 500_000], "number")).toEqual(["−1.0 million", "0.0", "0.5 million"]);
  expect(tickTexts([0, 0.2, 0.6000000000000001], "share")).toEqual(["0 %", "20 %", "60 %"]);
  expect(tickTexts([2026, 2027], "year")).toEqual(["2026", "2027"]);
});
