import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delay } from "../../src/queueing/erlang.ts";
import { priorityDelay } from "../../src/queueing/priority.ts";

const servers = fc.integer({ min: 1, max: 40 });
const shares = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 });
const use = fc.double({ min: 0.05, max: 0.97, noNaN: true });

/** Rates of the classes that together keep the share `use` of `c` servers busy, an hour a call. */
function ratesFor(weights: readonly number[], c: number, busy: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (weight / sum) * busy * c);
}

describe("priorityDelay", () => {
  // Computed from the formula; the first row also by simulation: 1.57, 2.63 and 6.00 minutes.
  it.each([
    [5, [1, 3, 2], 30, 0.236152, [1.5743, 2.6239, 5.9038]],
    [1, [0.2, 0.6, 1.2], 20, 0.666667, [0.238095 * 60, 0.324675 * 60, 0.909091 * 60]],
    [2, [0.2, 0.6, 1.2], 20, 0.166667, [0.028736 * 60, 0.033156 * 60, 0.048077 * 60]],
    [5, [6, 4, 6, 5], 10, 0.377838, [0.015743 * 60, 0.023615 * 60, 0.040483 * 60, 0.089961 * 60]],
  ])("%d cars, %j calls an hour, %d minutes a call", (cars, callsPerHour, serviceMinutes, share, means) => {
    const found = priorityDelay({ servers: cars, callsPerHour, serviceMinutes });
    expect(found.status).toBe("stable");
    expect(found.probabilityOfDelay).toBeCloseTo(share, 6);
    expect(found.meanDelayMinutes.length).toBe(means.length);
    means.forEach((mean, k) => {
      expect(found.meanDelayMinutes[k]).toBeCloseTo(mean, 4);
    });
  });

  it("with one class is first come, first served", () => {
    fc.assert(
      fc.property(servers, use, (c, busy) => {
        const queue = { servers: c, serviceMinutes: 37 };
        const rate = (busy * c * 60) / 37;
        const found = priorityDelay({ ...queue, callsPerHour: [rate] });
        const plain = delay({ ...queue, callsPerHour: rate });
        expect(found.probabilityOfDelay).toBe(plain.probabilityOfDelay);
        expect(found.meanDelayMinutes[0]).toBeCloseTo(plain.meanDelayMinutes as number, 9);
      }),
    );
  });

  it("moves waiting between classes and makes none: weighted by calls, the mean is that of one line", () => {
    fc.assert(
      fc.property(servers, shares, use, (c, weights, busy) => {
        const callsPerHour = ratesFor(weights, c, busy);
        const total = callsPerHour.reduce((sum, rate) => sum + rate, 0);
        const { meanDelayMinutes } = priorityDelay({ servers: c, callsPerHour, serviceMinutes: 60 });
        const mean = callsPerHour.reduce(
          (sum, rate, k) => sum + (rate / total) * (meanDelayMinutes[k] as number),
          0,
        );
        const plain = delay({ servers: c, callsPerHour: total, serviceMinutes: 60 })
          .meanDelayMinutes as number;
        expect(Math.abs(mean - plain)).toBeLessThan(1e-9 * (1 + plain));
      }),
    );
  });

  it("makes a lower class wait longer, and each class less with one car more", () => {
    fc.assert(
      fc.property(servers, shares, use, (c, weights, busy) => {
        const callsPerHour = ratesFor(weights, c, busy);
        const here = priorityDelay({ servers: c, callsPerHour, serviceMinutes: 60 }).meanDelayMinutes;
        const more = priorityDelay({ servers: c + 1, callsPerHour, serviceMinutes: 60 }).meanDelayMinutes;
        for (let k = 0; k < here.length; k++) {
          expect(more[k]).toBeLessThan(here[k] as number);
          if (k > 0) expect(here[k]).toBeGreaterThan(here[k - 1] as number);
        }
      }),
    );
  });

  it("under overload keeps the means of the classes that fit, and says which class does not", () => {
    const found = priorityDelay({ servers: 4, callsPerHour: [2, 3, 5, 1], serviceMinutes: 30 });
    expect(found).toEqual({
      status: "overloaded",
      utilization: 1.375,
      probabilityOfDelay: 1,
      // Every server is busy for ever: 30 / 4 minutes until one is free, over (1 - 0)(1 - 1/4), then (1 - 1/4)(1 - 5/8).
      meanDelayMinutes: [10, 80 / 3, undefined, undefined],
      firstOverloadedClass: 2,
    });
    expect(JSON.parse(JSON.stringify(found)).meanDelayMinutes).toEqual([10, 80 / 3, null, null]);
    expect(structuredClone(found)).toEqual(found);
  });

  it("of the classes that fit under overload the waits are the limits of those that just fit", () => {
    const almost = priorityDelay({ servers: 3, callsPerHour: [1, 1, 1 - 1e-9], serviceMinutes: 60 });
    const over = priorityDelay({ servers: 3, callsPerHour: [1, 1, 1], serviceMinutes: 60 });
    expect(almost.status).toBe("stable");
    expect(over.status).toBe("overloaded");
    expect(over.meanDelayMinutes[2]).toBeUndefined();
    for (const k of [0, 1])
      expect(over.meanDelayMinutes[k]).toBeCloseTo(almost.meanDelayMinutes[k] as number, 5);
  });

  it("without calls nobody would wait", () => {
    expect(priorityDelay({ servers: 2, callsPerHour: [0, 0], serviceMinutes: 30 })).toEqual({
      status: "stable",
      utilization: 0,
      probabilityOfDelay: 0,
      meanDelayMinutes: [0, 0],
    });
  });

  it("names the argument that is wrong", () => {
    const queue = { servers: 2, callsPerHour: [1, 2], serviceMinutes: 30 };
    expect(() => priorityDelay({ ...queue, callsPerHour: [1, -2] })).toThrow(
      /callsPerHour\[1\]: expected a number in \[0, infinity\), received -2/,
    );
    expect(() => priorityDelay({ ...queue, callsPerHour: [] })).toThrow(/callsPerHour: expected a list/);
    expect(() => priorityDelay({ ...queue, callsPerHour: 3 as unknown as number[] })).toThrow(/callsPerHour/);
    expect(() => priorityDelay({ ...queue, servers: 1.5 })).toThrow(/servers/);
    expect(() => priorityDelay({ ...queue, serviceMinutes: 0 })).toThrow(/serviceMinutes/);
  });
});
