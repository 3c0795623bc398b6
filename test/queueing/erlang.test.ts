import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { delay, delayExceeds, delayPercentile, erlangB, erlangC } from "../../src/queueing/erlang.ts";

const load = fc.double({ min: 0, max: 60, noNaN: true });
const servers = fc.integer({ min: 1, max: 80 });

/** a^c / c! over the sum of a^k / k!, in logarithms: the definition, not the recursion. */
function byDefinition(c: number, a: number): number {
  let sum = 0;
  let term = 1;
  for (let k = 1; k <= c; k++) {
    sum += term;
    term *= a / k;
  }
  return term / (sum + term);
}

describe("erlangB", () => {
  it("is the share of the last state of the truncated Poisson law", () => {
    fc.assert(
      fc.property(servers, load, (c, a) => {
        expect(erlangB({ servers: c, offeredLoad: a })).toBeCloseTo(byDefinition(c, a), 10);
      }),
    );
  });

  it("falls with servers, rises with load, and survives ten thousand servers", () => {
    fc.assert(
      fc.property(servers, load, (c, a) => {
        expect(erlangB({ servers: c + 1, offeredLoad: a })).toBeLessThanOrEqual(
          erlangB({ servers: c, offeredLoad: a }),
        );
        expect(erlangB({ servers: c, offeredLoad: a + 1 })).toBeGreaterThan(
          erlangB({ servers: c, offeredLoad: a }),
        );
      }),
    );
    const many = erlangB({ servers: 10_000, offeredLoad: 10_000 });
    // B(c, c) tends to the square root of 2 / (pi c).
    expect(many).toBeCloseTo(Math.sqrt(2 / (Math.PI * 10_000)), 4);
  });
});

describe("the M/M/c queue", () => {
  // Computed for police-like numbers and confirmed by simulation; calls an hour, minutes a call, cars.
  it.each([
    [4, 30, 4, 0.5, 0.173913, 2.6087, 0.124614],
    [6, 30, 5, 0.6, 0.236152, 3.5423, 0.16921],
    [6, 45, 6, 0.75, 0.421652, 12.6496, 0.356921],
    [10, 40, 10, 0.6667, 0.174582, 2.095, 0.115091],
    [12, 35, 10, 0.7, 0.221731, 2.5869, 0.144444],
  ])(
    "%d calls of %d minutes for %d cars",
    (callsPerHour, serviceMinutes, cars, use, share, mean, overFive) => {
      const queue = { servers: cars, callsPerHour, serviceMinutes };
      const found = delay(queue);
      expect(found.status).toBe("stable");
      expect(found.utilization).toBeCloseTo(use, 4);
      expect(found.probabilityOfDelay).toBeCloseTo(share, 6);
      expect(found.meanDelayMinutes).toBeCloseTo(mean, 4);
      expect(delayExceeds({ ...queue, minutes: 5 })).toBeCloseTo(overFive, 6);
    },
  );

  it("gives the published example of the R package ErlangC: load 10, 14 servers", () => {
    const queue = { servers: 14, callsPerHour: 200, serviceMinutes: 3 };
    expect(delay(queue).probabilityOfDelay).toBeCloseTo(0.1741319, 7);
    expect((delay(queue).meanDelayMinutes as number) * 60).toBeCloseTo(7.83593701, 6);
    expect(1 - delayExceeds({ ...queue, minutes: 20 / 60 })).toBeCloseTo(0.88835, 5);
  });

  it("with one server is M/M/1", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (rho) => {
        const found = delay({ servers: 1, callsPerHour: rho, serviceMinutes: 60 });
        expect(found.probabilityOfDelay).toBeCloseTo(rho, 12);
        expect(found.meanDelayMinutes).toBeCloseTo((60 * rho) / (1 - rho), 6);
      }),
    );
  });

  it("has a mean that is the integral of its tail", () => {
    const queue = { servers: 3, callsPerHour: 5, serviceMinutes: 25 };
    const step = 0.01;
    let area = 0;
    for (let t = 0; t < 500; t += step) area += delayExceeds({ ...queue, minutes: t + step / 2 }) * step;
    expect(area).toBeCloseTo(delay(queue).meanDelayMinutes as number, 4);
  });

  it("waits less with more cars and more with more calls", () => {
    fc.assert(
      fc.property(servers, fc.double({ min: 0.1, max: 0.95, noNaN: true }), (c, use) => {
        const queue = { servers: c, callsPerHour: use * c, serviceMinutes: 60 };
        const mean = delay(queue).meanDelayMinutes as number;
        expect(delay({ ...queue, servers: c + 1 }).meanDelayMinutes).toBeLessThan(mean);
        expect(delay({ ...queue, callsPerHour: use * c * 1.02 }).meanDelayMinutes).toBeGreaterThan(mean);
      }),
    );
  });

  it("has percentiles that its tail gives back, and 0 where enough do not wait", () => {
    fc.assert(
      fc.property(
        servers,
        fc.double({ min: 0.05, max: 0.97, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (c, use, share) => {
          const queue = { servers: c, callsPerHour: use * c, serviceMinutes: 60 };
          const minutes = delayPercentile({ ...queue, share }) as number;
          if (minutes > 0) expect(delayExceeds({ ...queue, minutes })).toBeCloseTo(1 - share, 10);
          else expect(share).toBeLessThanOrEqual(1 - delay(queue).probabilityOfDelay + 1e-12);
        },
      ),
    );
    expect(delayPercentile({ servers: 2, callsPerHour: 4, serviceMinutes: 30, share: 0.9 })).toBeUndefined();
    expect(() => delayPercentile({ servers: 2, callsPerHour: 1, serviceMinutes: 30, share: 1 })).toThrow(
      /share: expected a number in \[0, 1\)/,
    );
  });

  it("is stable with the servers that an overloaded queue asks for, and not with one fewer", () => {
    fc.assert(
      fc.property(servers, fc.double({ min: 1, max: 9, noNaN: true }), (c, use) => {
        const queue = { servers: c, callsPerHour: use * c, serviceMinutes: 60 };
        const more = delay(queue).serversForStability as number;
        expect(delay({ ...queue, servers: more }).status).toBe("stable");
        expect(delay({ ...queue, servers: more - 1 }).status).toBe("overloaded");
      }),
    );
  });

  it("says how overloaded it is, and never Infinity or NaN", () => {
    expect(delay({ servers: 2, callsPerHour: 4, serviceMinutes: 30 })).toEqual({
      status: "overloaded",
      utilization: 1,
      probabilityOfDelay: 1,
      serversForStability: 3,
    });
    expect(erlangC({ servers: 2, offeredLoad: 3 })).toBe(1);
    expect(delayExceeds({ servers: 2, callsPerHour: 9, serviceMinutes: 30, minutes: 60 })).toBe(1);
    expect(delay({ servers: 2, callsPerHour: 0, serviceMinutes: 30 }).meanDelayMinutes).toBe(0);
  });

  it("names the argument that is wrong", () => {
    expect(() => erlangB({ servers: 0, offeredLoad: 1 })).toThrow(DutycycleError);
    expect(() => erlangB({ servers: 2.5, offeredLoad: 1 })).toThrow(
      /servers: expected a number in \[1, 1e7\], whole/,
    );
    expect(() => erlangC({ servers: 2, offeredLoad: Number.NaN })).toThrow(/offeredLoad/);
    expect(() => delay({ servers: 2, callsPerHour: -1, serviceMinutes: 30 })).toThrow(/callsPerHour/);
    expect(() => delay({ servers: 2, callsPerHour: 1, serviceMinutes: 0 })).toThrow(/serviceMinutes/);
    expect(() => delayExceeds({ servers: 2, callsPerHour: 1, serviceMinutes: 1, minutes: -1 })).toThrow(
      /minutes/,
    );
  });
});
