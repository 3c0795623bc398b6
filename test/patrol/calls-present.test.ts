import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callsPresent } from "../../src/patrol/calls-present.ts";
import { delay, erlangC } from "../../src/queueing/erlang.ts";

describe("callsPresent", () => {
  it("with one server is geometric", () => {
    const found = callsPresent({ servers: 1, callsPerHour: 1, serviceMinutes: 12, atMost: 20 });
    found.forEach((share, n) => {
      expect(share).toBeCloseTo(0.8 * 0.2 ** n, 14);
    });
  });

  it("adds up to 1; the share of c and more is Erlang's C; mean waiting and busy are what they must be", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (servers, use) => {
          const queue = { servers, callsPerHour: use * servers, serviceMinutes: 60 };
          const shares = callsPresent({ ...queue, atMost: servers + 400 });
          const sum = (of: (n: number) => number): number =>
            shares.reduce((total, share, n) => total + share * of(n), 0);
          expect(sum(() => 1)).toBeCloseTo(1, 12);
          expect(sum((n) => (n >= servers ? 1 : 0))).toBeCloseTo(
            erlangC({ servers, offeredLoad: use * servers }),
            10,
          );
          expect(sum((n) => Math.min(n, servers))).toBeCloseTo(use * servers, 10);
          const mean = (delay(queue).meanDelayMinutes as number) / 60;
          expect(sum((n) => Math.max(0, n - servers))).toBeCloseTo(use * servers * mean, 9);
        },
      ),
    );
  });

  it("survives thousands of servers, gives what is asked for, and zeros under overload", () => {
    const many = callsPresent({ servers: 5000, callsPerHour: 4900, serviceMinutes: 60, atMost: 20_000 });
    expect(many.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(callsPresent({ servers: 9, callsPerHour: 4, serviceMinutes: 60, atMost: 0 })).toHaveLength(1);
    expect(callsPresent({ servers: 2, callsPerHour: 4, serviceMinutes: 30, atMost: 2 })).toEqual([0, 0, 0]);
    expect(callsPresent({ servers: 2, callsPerHour: 0, serviceMinutes: 30, atMost: 2 })).toEqual([1, 0, 0]);
    expect(() => callsPresent({ servers: 2, callsPerHour: 1, serviceMinutes: 30, atMost: -1 })).toThrow(
      /atMost/,
    );
  });
});
