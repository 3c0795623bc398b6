import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delay } from "../../src/queueing/erlang.ts";
import { multipleDispatch } from "../../src/queueing/multiple-dispatch.ts";
import { multipleDispatchApproximations } from "../../src/queueing/multiple-dispatch-approximations.ts";
import { longRun, longRunMean } from "./markov-chain.ts";

/** `head`: units that the first in line needs, 0 if nobody waits; `behind`: calls behind it, whose need is drawn when they come to the head. */
interface Line {
  readonly busy: number;
  readonly head: number;
  readonly behind: number;
}

/** The rule as it is spoken: after each event the first in line begins if it can, then the next. At most `most` wait. */
function chainOf(servers: number, rate: number, needs: readonly number[], most: number) {
  const settle = (line: Line, chance: number): [Line, number][] => {
    if (line.head === 0 || servers - line.busy < line.head) return [[line, chance]];
    const busy = line.busy + line.head;
    if (line.behind === 0) return [[{ busy, head: 0, behind: 0 }, chance]];
    return needs.flatMap((share, i) =>
      settle({ busy, head: i + 1, behind: line.behind - 1 }, chance * share),
    );
  };
  return longRun<Line>({ busy: 0, head: 0, behind: 0 }, (line) => {
    const call: [Line, number][] =
      line.head > 0
        ? [[line.behind + 1 < most ? { ...line, behind: line.behind + 1 } : line, rate]]
        : needs.flatMap((share, i) => settle({ ...line, head: i + 1 }, rate * share));
    return [...call, ...settle({ ...line, busy: Math.max(0, line.busy - 1) }, line.busy)];
  });
}

describe("multipleDispatch", () => {
  it("agrees with a simulation of 900,000 hours: 2.05 minutes, give or take 0.03, and 0.151", () => {
    const found = multipleDispatch({
      servers: 6,
      callsPerHour: 4,
      unitsNeeded: [0.6, 0.4],
      serviceMinutes: 30,
    });
    expect(Math.abs((found.meanDelayMinutes as number) - 2.05)).toBeLessThan(0.03);
    expect(Math.abs(found.probabilityOfDelay - 0.151)).toBeLessThan(0.001);
    expect(found.utilization).toBeCloseTo(2.8 / 6, 12);
  });

  it.each([
    [6, 2, [0.6, 0.4], 120],
    [3, 0.7, [0.3, 0.4, 0.3], 150],
    [4, 0.7, [0.5, 0, 0.3, 0.2], 150],
    [2, 0.5, [0, 1], 120],
    [5, 1.8, [0.8, 0.1, 0.1], 150],
  ])("agrees with the Markov chain: %d cars, load %d, needs %j", (servers, rate, unitsNeeded, most) => {
    const chain = chainOf(servers, rate, unitsNeeded, most);
    const found = multipleDispatch({ servers, callsPerHour: rate, unitsNeeded, serviceMinutes: 60 });
    const waiting = longRunMean(chain, ({ head, behind }) => (head > 0 ? 1 + behind : 0));
    const delayed = longRunMean(chain, ({ busy, head }) =>
      head > 0 ? 1 : unitsNeeded.reduce((sum, share, i) => (busy + i + 1 > servers ? sum + share : sum), 0),
    );
    const busy = longRunMean(chain, (line) => line.busy);
    expect(found.probabilityOfDelay).toBeCloseTo(delayed, 8);
    // Little's law: calls that wait = rate x mean wait; and units busy = rate x mean need.
    expect((found.meanDelayMinutes as number) / 60).toBeCloseTo(waiting / rate, 7);
    expect(found.utilization * servers).toBeCloseTo(busy, 7);
  });

  it("waits by need: weighted they are the mean, and more units wait longer", () => {
    const unitsNeeded = [0.5, 0.2, 0, 0.3];
    const found = multipleDispatch({ servers: 7, callsPerHour: 4, unitsNeeded, serviceMinutes: 25 });
    const byNeed = found.meanDelayMinutesByNeed as readonly (number | undefined)[];
    expect(byNeed[2]).toBeUndefined();
    const mean = unitsNeeded.reduce((sum, share, i) => sum + share * (byNeed[i] ?? 0), 0);
    expect(mean).toBeCloseTo(found.meanDelayMinutes as number, 10);
    expect(byNeed[1]).toBeGreaterThan(byNeed[0] as number);
    expect(byNeed[3]).toBeGreaterThan(byNeed[1] as number);
  });

  it("with one unit a call is the M/M/c queue", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        // In hundredths: a hair below a whole load the two are rounded to different sides of it.
        fc.integer({ min: 1, max: 150 }),
        (servers, percent) => {
          const queue = { servers, callsPerHour: (percent * servers) / 100, serviceMinutes: 60 };
          const plain = delay(queue);
          const found = multipleDispatch({ ...queue, unitsNeeded: [1, 0, 0] });
          expect(found.status).toBe(plain.status);
          expect(found.probabilityOfDelay).toBeCloseTo(plain.probabilityOfDelay, 9);
          expect(found.capacityCallsPerHour).toBeCloseTo(servers, 9);
          if (plain.meanDelayMinutes === undefined) {
            expect(found.meanDelayMinutes).toBeUndefined();
            expect(found.serversForStability).toBe(plain.serversForStability);
          } else {
            const difference = Math.abs((found.meanDelayMinutes as number) - plain.meanDelayMinutes);
            expect(difference).toBeLessThanOrEqual(1e-10 * plain.meanDelayMinutes + 1e-200);
          }
        },
      ),
    );
  });

  it("with every unit at every call is a queue with one server, whose service is the time until all are free", () => {
    // M/G/1 (Pollaczek and Khinchine) would serve the longest of c times; here the next begins when the last of them ends: the same.
    const servers = 3;
    const callsPerHour = 0.35;
    const mean = 1 + 1 / 2 + 1 / 3;
    const square = mean ** 2 + 1 + 1 / 4 + 1 / 9;
    const found = multipleDispatch({ servers, callsPerHour, unitsNeeded: [0, 0, 1], serviceMinutes: 60 });
    const expected = (callsPerHour * square) / 2 / (1 - callsPerHour * mean);
    expect((found.meanDelayMinutes as number) / 60).toBeCloseTo(expected, 10);
    expect(found.probabilityOfDelay).toBeCloseTo(callsPerHour * mean, 10);
  });

  it("waits less with more cars and more with more calls", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (servers, use, two) => {
          const unitsNeeded = [(1 - two) * 0.9, two * 0.9, 0.1];
          const most = multipleDispatch({ servers, callsPerHour: 1, unitsNeeded, serviceMinutes: 60 });
          const queue = {
            servers,
            callsPerHour: use * most.capacityCallsPerHour,
            unitsNeeded,
            serviceMinutes: 60,
          };
          const mean = multipleDispatch(queue).meanDelayMinutes as number;
          expect(multipleDispatch({ ...queue, servers: servers + 1 }).meanDelayMinutes).toBeLessThan(mean);
          const busier = { ...queue, callsPerHour: queue.callsPerHour * 1.03 };
          expect(multipleDispatch(busier).meanDelayMinutes).toBeGreaterThan(mean);
        },
      ),
    );
  });

  it("is overloaded before the cars have no time left, and says how many would do", () => {
    // Two cars, calls for both: a call takes until the later is free, 1.5 services, so that 2/3 a service is the most.
    const pair = { servers: 2, unitsNeeded: [0, 1], serviceMinutes: 60 };
    expect(multipleDispatch({ ...pair, callsPerHour: 0.66 }).status).toBe("stable");
    const found = multipleDispatch({ ...pair, callsPerHour: 0.7 });
    expect(found.status).toBe("overloaded");
    expect(found.utilization).toBeCloseTo(0.7, 12);
    expect(found.capacityCallsPerHour).toBeCloseTo(2 / 3, 12);
    expect(found.serversForStability).toBe(3);
    expect(found.probabilityOfDelay).toBe(1);
    expect("meanDelayMinutes" in found).toBe(false);
  });

  it("survives thousands of cars and no calls", () => {
    const many = { servers: 5000, callsPerHour: 3000, unitsNeeded: [0.5, 0.5], serviceMinutes: 60 };
    const found = multipleDispatch(many);
    expect(found.probabilityOfDelay).toBeGreaterThanOrEqual(0);
    expect(found.probabilityOfDelay).toBeLessThan(0.01);
    expect(multipleDispatch({ ...many, callsPerHour: 0 }).meanDelayMinutes).toBe(0);
    expect(multipleDispatch({ ...many, callsPerHour: 1e300 }).serversForStability).toBeUndefined();
  });

  it("the shortcuts: both are exact for one car; inflating the rate promises too little delay", () => {
    const one = { servers: 5, callsPerHour: 6, unitsNeeded: [1], serviceMinutes: 30 };
    const plain = delay(one);
    expect(multipleDispatchApproximations(one)).toEqual({ inflatedRate: plain, fewerServers: plain });
    for (const callsPerHour of [2, 3, 4, 5]) {
      const calls = { servers: 6, callsPerHour, unitsNeeded: [0.6, 0.4], serviceMinutes: 30 };
      const exact = multipleDispatch(calls).meanDelayMinutes as number;
      const { inflatedRate, fewerServers } = multipleDispatchApproximations(calls);
      const off = (mean: number | undefined): number => Math.abs(Math.log((mean as number) / exact));
      expect(inflatedRate.meanDelayMinutes).toBeLessThan(exact);
      expect(off(inflatedRate.meanDelayMinutes)).toBeGreaterThan(off(fewerServers.meanDelayMinutes));
    }
  });

  it("names the argument that is wrong", () => {
    const calls = { servers: 2, callsPerHour: 1, unitsNeeded: [0.5, 0.5], serviceMinutes: 30 };
    expect(() => multipleDispatch({ ...calls, unitsNeeded: [0.5, 0.4, 0.1] })).toThrow(
      /unitsNeeded\[2\]: expected 0, since there are 2 servers, received 0.1/,
    );
    expect(() => multipleDispatch({ ...calls, unitsNeeded: [0.5, 0.4] })).toThrow(/add up to 1/);
    expect(() => multipleDispatch({ ...calls, unitsNeeded: [1.5, -0.5] })).toThrow(/unitsNeeded\[0\]/);
    expect(() => multipleDispatch({ ...calls, unitsNeeded: [] })).toThrow(/unitsNeeded/);
    expect(() => multipleDispatch({ ...calls, unitsNeeded: 2 as unknown as number[] })).toThrow(
      /unitsNeeded/,
    );
    expect(() => multipleDispatchApproximations({ ...calls, servers: 0 })).toThrow(/servers/);
  });
});
