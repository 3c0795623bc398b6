import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/random/stream.ts";
import { poissonCheck } from "../../src/workload/poisson-check.ts";
import { HOUR, MINUTE, madeCalls } from "./made-calls.ts";

const START = Date.UTC(2024, 0, 1, 5); // Monday 00:00 in New York.
const WEEKS = 26;
const period = { start: START, end: START + WEEKS * 168 * HOUR };
const zone = "America/New_York";

/** Receipts of a Poisson stream whose rate swings with the hour of the day, each repeated `copies` times. */
function stream(seed: number, copies = 1) {
  const random = randomStream(seed, "poisson-check");
  const receipts: number[] = [];
  for (let t = period.start; ; ) {
    t += -Math.log(1 - random.uniform()) * (HOUR / 3);
    if (t >= period.end) break;
    const rate = 2 + Math.sin((t / HOUR / 24) * 2 * Math.PI);
    if (random.uniform() < rate / 3) for (let i = 0; i < copies; i++) receipts.push(t);
  }
  return madeCalls(
    receipts.map((receivedAt) => ({ receivedAt, responses: [] })),
    zone,
  );
}

describe("poissonCheck", () => {
  it("does not object to a Poisson stream", () => {
    for (const seed of [1, 2, 3]) {
      const check = poissonCheck(stream(seed), { period });
      // 26 weeks with a spring change: one hour of one slot is missing.
      expect(check.hours).toBe(WEEKS * 168);
      expect(check.degreesOfFreedom).toBeGreaterThan(WEEKS * 168 - 168 - 3);
      // Within 3.9 standard deviations: a fault by chance once in 10,000.
      expect(Math.abs(check.zScore as number)).toBeLessThan(3.9);
      expect(check.indexOfDispersion).toBeCloseTo(1, 0);
    }
  });

  it("finds calls that come in pairs twice as scattered", () => {
    const check = poissonCheck(stream(4, 2), { period });
    expect(check.indexOfDispersion).toBeGreaterThan(1.8);
    expect(check.zScore).toBeGreaterThan(20);
  });

  it("finds calls by the clock less scattered than chance", () => {
    const calls = madeCalls(
      Array.from({ length: WEEKS * 168 }, (_, hour) => ({
        receivedAt: START + hour * HOUR + MINUTE,
        responses: [],
      })),
      zone,
    );
    const check = poissonCheck(calls, { period });
    expect(check.chiSquare).toBeCloseTo(0, 9);
    expect(check.indexOfDispersion).toBeCloseTo(0, 9);
  });

  it("leaves out hours that the period or a half-hour change cuts", () => {
    // Lord Howe, Sunday 7 April 2024: at 2:00 the clock goes back to 1:30.
    const midnight = Date.UTC(2024, 3, 6, 13);
    const calls = madeCalls([{ receivedAt: midnight, responses: [] }], "Australia/Lord_Howe");
    expect(poissonCheck(calls).hours).toBe(24);
    const cut = { start: midnight + MINUTE, end: midnight + 3 * HOUR };
    expect(poissonCheck(calls, { period: cut }).hours).toBe(1);
  });

  it("has no index without calls", () => {
    const nothing = { hours: 0, chiSquare: 0, degreesOfFreedom: 0 };
    expect(poissonCheck(madeCalls([]))).toEqual(nothing);
    expect(poissonCheck(madeCalls([], zone), { period })).toEqual({ ...nothing, hours: WEEKS * 168 });
  });
});
