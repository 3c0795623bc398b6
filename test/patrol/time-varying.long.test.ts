import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sippServers } from "../../src/patrol/sipp.ts";
import { type HourDelay, timeVaryingDelay } from "../../src/patrol/time-varying.ts";
import { delay } from "../../src/queueing/erlang.ts";

const MOST = 60;

/**
 * The same cycle by Runge and Kutta's fourth order in steps of 1/240 hour, states (busy, waiting) in a plain square: another method on
 * another layout. Means over an hour by Simpson's rule.
 */
function byDifferentialEquation(
  servers: readonly number[],
  callsPerHour: readonly number[],
  mu: number,
  rounds: number,
) {
  const most = Math.max(...servers);
  const at = (busy: number, waiting: number): number => busy * (MOST + 1) + waiting;
  const size = (most + 1) * (MOST + 1);
  const slope = (p: Float64Array, onDuty: number, rate: number): Float64Array => {
    const change = new Float64Array(size);
    const move = (from: number, to: number, flow: number): void => {
      change[from] = (change[from] as number) - flow;
      change[to] = (change[to] as number) + flow;
    };
    for (let busy = 0; busy <= most; busy++) {
      for (let waiting = 0; waiting <= MOST; waiting++) {
        const share = p[at(busy, waiting)] as number;
        if (share === 0) continue;
        if (busy < onDuty) move(at(busy, waiting), at(busy + 1, waiting), rate * share);
        else if (waiting < MOST) move(at(busy, waiting), at(busy, waiting + 1), rate * share);
        const next =
          busy <= onDuty && waiting > 0 ? at(busy, waiting - 1) : at(Math.max(0, busy - 1), waiting);
        move(at(busy, waiting), next, busy * mu * share);
      }
    }
    return change;
  };
  const plus = (p: Float64Array, change: Float64Array, step: number): Float64Array =>
    p.map((share, i) => share + step * (change[i] as number));
  let p = new Float64Array(size);
  p[0] = 1;
  let found: { delayed: number; waiting: number; busy: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    found = [];
    servers.forEach((onDuty, hour) => {
      const turned = new Float64Array(size);
      for (let busy = 0; busy <= most; busy++) {
        for (let waiting = 0; waiting <= MOST; waiting++) {
          const begin = Math.max(0, Math.min(waiting, onDuty - busy));
          const to = at(busy + begin, waiting - begin);
          turned[to] = (turned[to] as number) + (p[at(busy, waiting)] as number);
        }
      }
      p = turned;
      const steps = 240;
      const sums = { delayed: 0, waiting: 0, busy: 0 };
      for (let step = 0; step <= steps; step++) {
        const weight = (step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2) / (3 * steps);
        p.forEach((share, i) => {
          const busy = Math.floor(i / (MOST + 1));
          if (busy >= onDuty) sums.delayed += weight * share;
          sums.waiting += weight * share * (i % (MOST + 1));
          sums.busy += weight * share * busy;
        });
        if (step === steps) break;
        const rate = callsPerHour[hour] as number;
        const h = 1 / steps;
        const k1 = slope(p, onDuty, rate);
        const k2 = slope(plus(p, k1, h / 2), onDuty, rate);
        const k3 = slope(plus(p, k2, h / 2), onDuty, rate);
        const k4 = slope(plus(p, k3, h), onDuty, rate);
        p = p.map(
          (share, i) =>
            share +
            (h / 6) * ((k1[i] as number) + 2 * (k2[i] as number) + 2 * (k3[i] as number) + (k4[i] as number)),
        );
      }
      found.push(sums);
    });
  }
  return found;
}

function hoursOf(found: { readonly byHour?: readonly HourDelay[] }): readonly HourDelay[] {
  return found.byHour as readonly HourDelay[];
}

describe("timeVaryingDelay", () => {
  it("agrees with the differential equation, where cars come, go while busy, and an hour is overloaded", () => {
    const servers = [2, 4, 1, 3];
    const callsPerHour = [1, 6, 3, 0];
    const found = timeVaryingDelay({ servers, callsPerHour, serviceMinutes: 30 });
    expect(found.status).toBe("stable");
    byDifferentialEquation(servers, callsPerHour, 2, 12).forEach((sums, hour) => {
      const here = hoursOf(found)[hour] as HourDelay;
      expect(here.probabilityOfDelay).toBeCloseTo(sums.delayed, 5);
      expect(here.meanWaiting).toBeCloseTo(sums.waiting, 5);
      expect(here.meanBusy).toBeCloseTo(sums.busy, 5);
    });
  });

  it("with constant rates and cars is the stationary queue in every hour", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (cars, use, hours) => {
          const rate = use * cars * 1.5;
          const plain = delay({ servers: cars, callsPerHour: rate, serviceMinutes: 40 });
          const found = timeVaryingDelay({
            servers: new Array<number>(hours).fill(cars),
            callsPerHour: new Array<number>(hours).fill(rate),
            serviceMinutes: 40,
          });
          expect(found.status).toBe("stable");
          for (const hour of hoursOf(found)) {
            expect(hour.probabilityOfDelay).toBeCloseTo(plain.probabilityOfDelay, 6);
            expect(hour.meanDelayMinutes).toBeCloseTo(plain.meanDelayMinutes as number, 4);
            expect(hour.meanBusy).toBeCloseTo(use * cars, 6);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it("ends as many calls over a week as come, whatever the hours do", () => {
    const callsPerHour = Array.from({ length: 168 }, (_, hour) => 4 + 3 * Math.sin((hour * Math.PI) / 12));
    const servers = callsPerHour.map((_, hour) => (hour % 24 < 8 ? 3 : hour % 24 < 16 ? 6 : 4));
    const found = timeVaryingDelay({ servers, callsPerHour, serviceMinutes: 35 });
    const ended = hoursOf(found).reduce((sum, hour) => sum + (hour.meanBusy * 60) / 35, 0);
    expect(ended).toBeCloseTo(
      callsPerHour.reduce((sum, rate) => sum + rate, 0),
      6,
    );
    // A day is like the next: all days of the week are the same here.
    expect(hoursOf(found)[30]?.meanWaiting).toBeCloseTo(hoursOf(found)[6]?.meanWaiting as number, 6);
  });

  it("turns with the cycle, and only where it begins changes", () => {
    const servers = [2, 3, 5, 4];
    const callsPerHour = [2, 3, 8, 5];
    const turn = (list: readonly number[]): number[] => [...list.slice(1), list[0] as number];
    const here = timeVaryingDelay({ servers, callsPerHour, serviceMinutes: 25 });
    const turned = timeVaryingDelay({
      servers: turn(servers),
      callsPerHour: turn(callsPerHour),
      serviceMinutes: 25,
    });
    expect(turned.meanDelayMinutes).toBeCloseTo(here.meanDelayMinutes as number, 6);
    hoursOf(turned).forEach((hour, index) => {
      expect(hour.probabilityOfDelay).toBeCloseTo(
        hoursOf(here)[(index + 1) % 4]?.probabilityOfDelay as number,
        7,
      );
    });
  });

  it("waits less with a car more in any hour", () => {
    const servers = [3, 3, 5];
    const callsPerHour = [2, 4, 9];
    const base = timeVaryingDelay({ servers, callsPerHour, serviceMinutes: 25 }).meanDelayMinutes as number;
    for (let hour = 0; hour < 3; hour++) {
      const more = servers.map((count, index) => (index === hour ? count + 1 : count));
      const found = timeVaryingDelay({ servers: more, callsPerHour, serviceMinutes: 25 });
      expect(found.meanDelayMinutes).toBeLessThan(base);
    }
  });

  it("shows where staffing by the hour alone fails and the lag mends it", () => {
    // Twelve quiet hours, then a wave: calls of an hour each, so that the queue runs behind the demand.
    const callsPerHour = Array.from({ length: 24 }, (_, hour) => 12 + 10 * Math.sin((hour * Math.PI) / 12));
    const standard = { callsPerHour, serviceMinutes: 60, minutes: 0, share: 0.9 };
    const worst = (servers: readonly number[]): number =>
      Math.max(
        ...hoursOf(timeVaryingDelay({ servers, callsPerHour, serviceMinutes: 60 })).map(
          (h) => h.probabilityOfDelay,
        ),
      );
    const alone = worst(sippServers(standard));
    const lagged = worst(sippServers({ ...standard, lagMinutes: 60 }));
    expect(alone).toBeGreaterThan(0.15);
    expect(lagged).toBeLessThan(alone);
  });

  it("says when the hours on duty are too few, and when it cannot settle", () => {
    expect(timeVaryingDelay({ servers: [1, 2], callsPerHour: [3, 3], serviceMinutes: 30 })).toEqual({
      status: "overloaded",
      utilization: 1,
    });
    const edge = timeVaryingDelay({ servers: [2, 2], callsPerHour: [3, 4.9999], serviceMinutes: 30 });
    expect(edge.status).toBe("unsettled");
    expect(Object.keys(edge)).toEqual(["status", "utilization"]);
    expect(timeVaryingDelay({ servers: [1], callsPerHour: [0], serviceMinutes: 30 })).toMatchObject({
      status: "stable",
      probabilityOfDelay: 0,
      meanDelayMinutes: 0,
    });
  });

  it("names the argument that is wrong", () => {
    const day = { servers: [1, 2], callsPerHour: [1, 1], serviceMinutes: 30 };
    expect(() => timeVaryingDelay({ ...day, servers: [1] })).toThrow(
      /servers: expected one for each of 2 hours/,
    );
    expect(() => timeVaryingDelay({ ...day, servers: [1, 0] })).toThrow(/servers\[1\]/);
    expect(() => timeVaryingDelay({ ...day, callsPerHour: [1, Number.NaN] })).toThrow(/callsPerHour\[1\]/);
    expect(() => timeVaryingDelay({ ...day, serviceMinutes: 0 })).toThrow(/serviceMinutes/);
  });
});
