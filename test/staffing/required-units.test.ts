import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RequiredUnits, requiredUnits, requiredUnitsByHour } from "../../src/staffing/required-units.ts";

/** State by state: the chance to wait at most t in M/M/c, without any of the library's formulas. */
function byStates(
  servers: number,
  load: number,
  minutesOverService: number,
): { within: number; mean: number } {
  const weights = [1];
  for (let n = 1; n <= servers; n++) weights.push(((weights[n - 1] as number) * load) / n);
  const rho = load / servers;
  const full = (weights[servers] as number) / (1 - rho);
  const total = weights.slice(0, servers).reduce((sum, weight) => sum + weight, 0) + full;
  const waits = full / total;
  return {
    within: 1 - waits * Math.exp(-(servers - load) * minutesOverService),
    mean: waits / (servers - load),
  };
}

const met = (found: RequiredUnits): Extract<RequiredUnits, { status: "ok" }> => {
  if (found.status !== "ok") throw new Error("infeasible");
  return found;
};

describe("requiredUnits", () => {
  // R package ErlangC: load 10, 20 seconds; 13 give 0.79559, 14 give 0.88835.
  it("takes 14 for 80 % within 20 seconds at load 10, since 13 give 0.79559", () => {
    const found = met(
      requiredUnits({
        callsPerHour: 200,
        serviceMinutes: 3,
        target: { kind: "delay", minutes: 20 / 60, share: 0.8 },
      }),
    );
    expect(found.units).toBe(14);
    expect(found.shareWithin).toBeCloseTo(0.88835, 5);
    expect(found.oneFewer?.shareWithin).toBeCloseTo(0.79559, 5);
    expect(found.utilization).toBeCloseTo(0.7142857, 7);
  });

  it("is what counting up from one server finds, for each kind of target", () => {
    const rate = fc.double({ min: 0.05, max: 30, noNaN: true });
    const service = fc.double({ min: 5, max: 90, noNaN: true });
    fc.assert(
      fc.property(
        rate,
        service,
        fc.double({ min: 0, max: 15, noNaN: true }),
        fc.double({ min: 0.1, max: 0.99, noNaN: true }),
        (callsPerHour, serviceMinutes, minutes, share) => {
          const load = (callsPerHour * serviceMinutes) / 60;
          // Between counting with a slightly laxer and a slightly stricter standard: ties may fall either way.
          const counted = (good: (c: number, slack: number) => boolean): readonly [number, number] => {
            const least = (slack: number): number => {
              let c = 1;
              while (c <= load || !good(c, slack)) c++;
              return c;
            };
            return [least(1e-9), least(-1e-9)];
          };
          const expectBetween = (found: RequiredUnits, [lax, strict]: readonly [number, number]): void => {
            expect(met(found).units).toBeGreaterThanOrEqual(lax);
            expect(met(found).units).toBeLessThanOrEqual(strict);
          };
          const work = { callsPerHour, serviceMinutes };
          expectBetween(
            requiredUnits({ ...work, target: { kind: "delay", minutes, share } }),
            counted((c, slack) => byStates(c, load, minutes / serviceMinutes).within >= share - slack),
          );
          expectBetween(
            requiredUnits({ ...work, target: { kind: "mean-delay", minutes: minutes + 0.1 } }),
            counted((c, slack) => byStates(c, load, 0).mean * serviceMinutes <= minutes + 0.1 + slack),
          );
          expectBetween(
            requiredUnits({ ...work, target: { kind: "busy-share", max: share } }),
            counted((c, slack) => load / c <= share + slack),
          );
        },
      ),
    );
  });

  it("never falls when calls grow or the standard tightens", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (callsPerHour) => {
        const units = (calls: number, share: number): number =>
          met(
            requiredUnits({
              callsPerHour: calls,
              serviceMinutes: 30,
              target: { kind: "delay", minutes: 5, share },
            }),
          ).units;
        expect(units(callsPerHour + 1, 0.9)).toBeGreaterThanOrEqual(units(callsPerHour, 0.9));
        expect(units(callsPerHour, 0.95)).toBeGreaterThanOrEqual(units(callsPerHour, 0.9));
      }),
    );
  });

  it("starts at the smallest number that keeps up: a lax standard takes floor(load) + 1", () => {
    const lax = { kind: "delay", minutes: 0, share: 0 } as const;
    expect(met(requiredUnits({ callsPerHour: 6, serviceMinutes: 30, target: lax })).units).toBe(4);
    expect(met(requiredUnits({ callsPerHour: 5.8, serviceMinutes: 30, target: lax })).units).toBe(3);
  });

  it("keeps three busy of five at 60 %, whatever the last digit says", () => {
    for (const [callsPerHour, serviceMinutes] of [
      [6, 30],
      [0.1 * 3 * 10, 60],
      [9, 20],
    ] as const) {
      const target = { kind: "busy-share", max: 0.6 } as const;
      expect(met(requiredUnits({ callsPerHour, serviceMinutes, target })).units).toBe(5);
    }
  });

  it("says that one fewer would be overwhelmed, without a mean", () => {
    const target = { kind: "mean-delay", minutes: 60 } as const;
    const found = met(requiredUnits({ callsPerHour: 5, serviceMinutes: 30, target }));
    expect(found.units).toBe(3);
    expect(found.oneFewer?.utilization).toBe(1.25);
    expect(found.oneFewer).not.toHaveProperty("meanDelayMinutes");
  });

  it("has one unit ready for no calls, as for calls however rare", () => {
    const target = { kind: "delay", minutes: 0, share: 0.99 } as const;
    for (const callsPerHour of [0, 1e-9]) {
      const found = met(requiredUnits({ callsPerHour, serviceMinutes: 30, target }));
      expect(found.units).toBe(1);
      expect(found).not.toHaveProperty("oneFewer");
    }
  });

  it("finds ten thousand units in steps, and the work of ten million infeasible", () => {
    const target = { kind: "delay", minutes: 0, share: 0.9 } as const;
    const found = met(requiredUnits({ callsPerHour: 10_000, serviceMinutes: 60, target }));
    expect(found.units).toBeGreaterThan(10_000);
    expect(found.units).toBeLessThan(10_300);
    expect(requiredUnits({ callsPerHour: 1e7, serviceMinutes: 60, target })).toEqual({
      status: "infeasible",
    });
  });

  it("names what is wrong", () => {
    const work = { callsPerHour: 6, serviceMinutes: 30 };
    const target = { kind: "delay", minutes: 5, share: 0.9 } as const;
    expect(() => requiredUnits({ ...work, target: { ...target, share: 1 } })).toThrow(
      /target.share.*\[0, 1\)/,
    );
    expect(() => requiredUnits({ ...work, target: { kind: "mean-delay", minutes: 0 } })).toThrow(/minutes/);
    expect(() => requiredUnits({ ...work, target: { kind: "busy-share", max: 1.1 } })).toThrow(/target.max/);
    expect(() => requiredUnits({ ...work, target: { kind: "hope" } as never })).toThrow(/target.kind/);
    expect(() => requiredUnits({ ...work, callsPerHour: -1, target })).toThrow(/callsPerHour/);
    expect(() => requiredUnits({ ...work, serviceMinutes: 0, target })).toThrow(/serviceMinutes/);
  });
});

describe("requiredUnitsByHour", () => {
  const target = { kind: "delay", minutes: 5, share: 0.9 } as const;

  it("is requiredUnits hour by hour", () => {
    const callsPerHour = Array.from({ length: 168 }, (_, hour) => (hour * 7919) % 13);
    const serviceMinutes = Array.from({ length: 168 }, (_, hour) => 20 + (hour % 40));
    const each = callsPerHour.map(
      (rate, hour) =>
        met(requiredUnits({ callsPerHour: rate, serviceMinutes: serviceMinutes[hour] as number, target }))
          .units,
    );
    expect(requiredUnitsByHour({ callsPerHour, serviceMinutes, target })).toEqual(each);
  });

  it("wants 168 rates", () => {
    expect(() => requiredUnitsByHour({ callsPerHour: [1, 2], serviceMinutes: 30, target })).toThrow(/168/);
    const callsPerHour = Array.from({ length: 168 }, () => Number.NaN);
    expect(() => requiredUnitsByHour({ callsPerHour, serviceMinutes: 30, target })).toThrow(
      /callsPerHour\[0\]/,
    );
  });
});
