import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serversForDelay } from "../../src/patrol/servers-for-delay.ts";
import { sippServers } from "../../src/patrol/sipp.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { delayExceeds } from "../../src/queueing/erlang.ts";

const standard = { serviceMinutes: 30, minutes: 5, share: 0.9 };

describe("serversForDelay", () => {
  it("is enough, and one fewer is not", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 80, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (callsPerHour, minutes, share) => {
          const queue = { callsPerHour, serviceMinutes: 40 };
          const servers = serversForDelay({ ...queue, minutes, share });
          expect(delayExceeds({ ...queue, servers, minutes })).toBeLessThanOrEqual(1 - share + 1e-12);
          if (servers > 1) {
            expect(delayExceeds({ ...queue, servers: servers - 1, minutes })).toBeGreaterThan(
              1 - share - 1e-12,
            );
          }
        },
      ),
    );
  });

  it("never goes below what is stable, and keeps one ready without calls", () => {
    expect(serversForDelay({ callsPerHour: 8, serviceMinutes: 30, minutes: 600, share: 0 })).toBe(5);
    expect(serversForDelay({ callsPerHour: 0, serviceMinutes: 30, minutes: 0, share: 0.99 })).toBe(1);
    expect(() => serversForDelay({ callsPerHour: 1, serviceMinutes: 30, minutes: 0, share: 1 })).toThrow(
      /share/,
    );
  });
});

describe("sippServers", () => {
  it("is each hour alone", () => {
    const callsPerHour = [3, 0, 7, 12.5];
    expect(sippServers({ ...standard, callsPerHour })).toEqual(
      callsPerHour.map((rate) => serversForDelay({ ...standard, callsPerHour: rate })),
    );
  });

  it("lagged by whole hours is the same list turned; by parts, the demand of two hours in those parts", () => {
    const callsPerHour = [1, 4, 9, 16, 25];
    const plain = sippServers({ ...standard, callsPerHour });
    const turned = [...plain.slice(-2), ...plain.slice(0, -2)];
    expect(sippServers({ ...standard, callsPerHour, lagMinutes: 120 })).toEqual(turned);
    expect(sippServers({ ...standard, callsPerHour, lagMinutes: 720 })).toEqual(turned);
    const quarter = callsPerHour.map(
      (rate, hour) => 0.75 * rate + 0.25 * (callsPerHour[(hour + 4) % 5] as number),
    );
    expect(sippServers({ ...standard, callsPerHour, lagMinutes: 15 })).toEqual(
      sippServers({ ...standard, callsPerHour: quarter }),
    );
  });

  it("names the argument that is wrong", () => {
    expect(() => sippServers({ ...standard, callsPerHour: [] })).toThrow(/callsPerHour/);
    expect(() => sippServers({ ...standard, callsPerHour: [1], lagMinutes: -1 })).toThrow(/lagMinutes/);
  });

  it("refuses work that no 1e7 servers can do, at once", () => {
    for (const callsPerHour of [2e7, 1e300]) {
      const work = { ...standard, callsPerHour, serviceMinutes: 30 };
      expect(() => serversForDelay(work)).toThrow(/callsPerHour x serviceMinutes .*\[0, 1e7\)/);
      expect(() => sippServers({ ...work, callsPerHour: [1, callsPerHour] })).toThrow(DutycycleError);
    }
    expect(serversForDelay({ ...standard, callsPerHour: 1e6, serviceMinutes: 30 })).toBeGreaterThan(5e5);
  });
});
