import { describe, expect, it } from "vitest";
import { summary } from "../../src/stats/summary.ts";

describe("summary", () => {
  it("agrees with numpy 2.4 (std with ddof 1; percentile, linear)", () => {
    expect(summary(Object.freeze([12.1, 9.8, 15.2, 7.7, 11.0, 13.4, 10.9]))).toEqual({
      count: 7,
      sum: expect.closeTo(80.1, 12),
      mean: expect.closeTo(80.1 / 7, 12),
      deviation: expect.closeTo(2.4350613564187262, 12),
      min: 7.7,
      median: 11,
      p90: expect.closeTo(14.12, 12),
      max: 15.2,
    });
  });

  it("does not depend on the order, where plain adding would", () => {
    expect(summary([1e16, 1, -1e16, 1]).sum).toBe(2);
    expect(summary([1, 1, 1e16, -1e16]).mean).toBe(0.5);
  });

  it("leaves out what too little data cannot give", () => {
    expect(summary([])).toEqual({ count: 0, sum: 0 });
    expect(summary([Number.NaN])).toEqual({ count: 0, sum: 0 });
    expect(summary([5])).toEqual({ count: 1, sum: 5, mean: 5, min: 5, median: 5, p90: 5, max: 5 });
  });
});
