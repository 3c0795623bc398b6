import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { drawNormal } from "../../src/random/normal.ts";
import { randomStream } from "../../src/random/stream.ts";
import { meanInterval, shareInterval } from "../../src/stats/confidence.ts";
import { studentTQuantile } from "../../src/stats/student-t.ts";

describe("studentTQuantile", () => {
  it("agrees with scipy 1.17 t.ppf", () => {
    const ps = [0.9, 0.95, 0.975, 0.995];
    const scipy: Record<number, number[]> = {
      1: [3.0776835371752544, 6.313751514675037, 12.706204736174694, 63.656741162871526],
      2: [1.8856180831641272, 2.9199855803537242, 4.302652729749462, 9.924843200918287],
      5: [1.4758840488244815, 2.0150483733330233, 2.5705818356363146, 4.032142983555228],
      10: [1.372183641110336, 1.8124611228116756, 2.228138851986274, 3.16927267261695],
      30: [1.3104150253913955, 1.697260886593957, 2.0422724563012378, 2.7499956535672254],
      120: [1.288646233656378, 1.6576508993552352, 1.9799304050824402, 2.6174211451068654],
    };
    for (const [degrees, expected] of Object.entries(scipy)) {
      for (const [i, p] of ps.entries()) {
        expect(studentTQuantile(p, Number(degrees))).toBeCloseTo(expected[i] as number, 9);
      }
    }
    expect(studentTQuantile(0.9999, 3.7)).toBeCloseTo(14.78039645, 7);
  });

  it("is odd about one half and tends to the normal", () => {
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect(studentTQuantile(0.2, 3)).toBe(-studentTQuantile(0.8, 3));
    expect(studentTQuantile(0.975, 1e7)).toBeCloseTo(1.959964, 6);
    expect(studentTQuantile(0.975, 1e9)).toBeCloseTo(1.959963984540054, 12);
  });

  it("refuses other arguments", () => {
    expect(() => studentTQuantile(1, 3)).toThrow(DutycycleError);
    expect(() => studentTQuantile(0.9, 0)).toThrow("degrees: expected a number in (0, 1e15]");
  });
});

describe("meanInterval", () => {
  it("agrees with scipy 1.17 t.interval", () => {
    const values = Object.freeze([12.1, 9.8, 15.2, 7.7, 11.0, 13.4, 10.9]);
    expect(meanInterval(values)?.low).toBeCloseTo(9.190801000479716, 9);
    expect(meanInterval(values)?.high).toBeCloseTo(13.694913285234573, 9);
    expect(meanInterval(values, 0.9)?.low).toBeCloseTo(9.654418754921974, 9);
  });

  it("holds the true mean in about 95 of 100 samples", () => {
    const samples = 2000;
    let held = 0;
    for (let sample = 0; sample < samples; sample++) {
      const stream = randomStream("coverage", sample);
      const interval = meanInterval(Array.from({ length: 6 }, () => 40 + 9 * drawNormal(stream)));
      if (interval !== undefined && interval.low <= 40 && interval.high >= 40) held += 1;
    }
    const band = shareInterval(held, samples, 0.9999);
    expect(band?.low).toBeLessThan(0.95);
    expect(band?.high).toBeGreaterThan(0.95);
  });

  it("has no answer for fewer than two values, and skips absent ones", () => {
    expect(meanInterval([])).toBeUndefined();
    expect(meanInterval([4, Number.NaN])).toBeUndefined();
    expect(meanInterval([4, 4, Number.NaN])).toEqual({ low: 4, high: 4, level: 0.95 });
    expect(() => meanInterval([1, Infinity])).toThrow(DutycycleError);
    expect(() => meanInterval([1, 2], 95)).toThrow("level: expected a number in (0, 1), received 95");
  });
});

describe("shareInterval", () => {
  it("agrees with scipy 1.17 proportion_ci, wilson", () => {
    expect(shareInterval(7, 12)?.low).toBeCloseTo(0.31951131254954973, 12);
    expect(shareInterval(7, 12)?.high).toBeCloseTo(0.8067396863412435, 12);
    expect(shareInterval(0, 20)).toEqual({
      low: 0,
      high: expect.closeTo(0.16112515805281935, 12),
      level: 0.95,
    });
    expect(shareInterval(3, 200, 0.99)?.low).toBeCloseTo(0.0037973972749195672, 12);
  });

  it("mirrors, stays in [0, 1], and needs a trial", () => {
    expect(shareInterval(20, 20)?.high).toBe(1);
    expect(shareInterval(20, 20)?.low).toBeCloseTo(1 - 0.16112515805281935, 12);
    expect(shareInterval(0, 0)).toBeUndefined();
    expect(() => shareInterval(3, 2)).toThrow("successes: expected a number in [0, 2], received 3");
  });
});
