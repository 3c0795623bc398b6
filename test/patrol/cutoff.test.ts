import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutoffDelay } from "../../src/patrol/cutoff.ts";
import { priorityDelay } from "../../src/queueing/priority.ts";
import { longRun, longRunMean } from "../queueing/markov-chain.ts";

interface Cars {
  readonly busy: number;
  readonly waiting: readonly number[];
}

/** The rule as it is spoken, in mean services: who may begin is looked up after every event. At most `most` wait. */
function chainOf(cutoffs: readonly number[], rates: readonly number[], most: number) {
  const settle = ({ busy, waiting }: Cars): Cars => {
    const next = waiting.findIndex((count) => count > 0);
    if (next < 0 || busy >= (cutoffs[next] as number)) return { busy, waiting };
    return settle({ busy: busy + 1, waiting: waiting.map((count, i) => (i === next ? count - 1 : count)) });
  };
  return longRun<Cars>({ busy: 0, waiting: rates.map(() => 0) }, ({ busy, waiting }) => {
    const total = waiting.reduce((sum, count) => sum + count, 0);
    const calls = rates.map((rate, own): [Cars, number] => {
      const after = settle({ busy, waiting: waiting.map((count, i) => (i === own ? count + 1 : count)) });
      return [total < most ? after : { busy, waiting }, rate];
    });
    return [...calls, [settle({ busy: Math.max(0, busy - 1), waiting }), busy]];
  });
}

describe("cutoffDelay", () => {
  it.each([
    [5, [5, 4], [0.5, 1.2], 60],
    [3, [3, 2, 2], [0.3, 0.3, 0.2], 30],
    [4, [4, 4, 2], [0.6, 0.5, 0.3], 28],
    [4, [4, 3, 1], [0.5, 0.3, 0.2], 30],
    // The highest class does not get every car either.
    [6, [3, 2], [0.6, 0.5], 50],
  ])("agrees with the Markov chain: %d cars, cutoffs %j, loads %j", (servers, cutoffs, rates, most) => {
    const chain = chainOf(cutoffs, rates, most);
    const found = cutoffDelay({ servers, cutoffs, callsPerHour: rates, serviceMinutes: 60 });
    expect(found.status).toBe("stable");
    rates.forEach((rate, i) => {
      const reached = longRunMean(chain, ({ busy }) => (busy >= (cutoffs[i] as number) ? 1 : 0));
      const waiting = longRunMean(chain, (state) => state.waiting[i] as number);
      expect(found.probabilityOfDelay[i]).toBeCloseTo(reached, 8);
      expect((found.meanDelayMinutes[i] as number) / 60).toBeCloseTo(waiting / rate, 7);
    });
  });

  it("with every cutoff at the number of servers is Cobham's queue, stable or not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.double({ min: 0.01, max: 6, noNaN: true }), { minLength: 1, maxLength: 5 }),
        (servers, callsPerHour) => {
          const queue = { servers, callsPerHour, serviceMinutes: 45 };
          const plain = priorityDelay(queue);
          const found = cutoffDelay({ ...queue, cutoffs: callsPerHour.map(() => servers) });
          expect(found.status).toBe(plain.status);
          expect(found.firstOverloadedClass).toBe(plain.firstOverloadedClass);
          expect(found.utilization).toBeCloseTo(plain.utilization, 9);
          plain.meanDelayMinutes.forEach((mean, i) => {
            expect(found.probabilityOfDelay[i]).toBeCloseTo(plain.probabilityOfDelay, 9);
            if (mean === undefined) expect(found.meanDelayMinutes[i]).toBeUndefined();
            else {
              // Both divide by what is free of the servers: rounding of the load is as much larger as that is smaller.
              const load = callsPerHour.slice(0, i + 1).reduce((sum, calls) => sum + calls, 0) * (45 / 60);
              const apart = Math.abs((found.meanDelayMinutes[i] as number) / mean - 1);
              expect(apart).toBeLessThan(5e-8 + 1e-14 / (1 - load / servers));
            }
          });
        },
      ),
    );
  });

  it("a lower cutoff helps those above and costs its own class", () => {
    const queue = { servers: 8, callsPerHour: [2, 3, 2], serviceMinutes: 40 };
    let before = cutoffDelay({ ...queue, cutoffs: [8, 8, 8] });
    for (const last of [7, 6, 5, 4]) {
      const now = cutoffDelay({ ...queue, cutoffs: [8, 8, last] });
      for (const i of [0, 1]) {
        expect(now.meanDelayMinutes[i]).toBeLessThan(before.meanDelayMinutes[i] as number);
        expect(now.probabilityOfDelay[i]).toBeLessThan(before.probabilityOfDelay[i] as number);
      }
      expect(now.meanDelayMinutes[2]).toBeGreaterThan(before.meanDelayMinutes[2] as number);
      before = now;
    }
  });

  it("can be too much though there is time enough, and says for which class", () => {
    // 2 busy on average of 4, but the lowest class may use one car alone, when nobody else is served.
    const found = cutoffDelay({
      servers: 4,
      cutoffs: [4, 3, 1],
      callsPerHour: [1, 0.5, 0.5],
      serviceMinutes: 60,
    });
    expect(found.utilization).toBe(0.5);
    expect(found.status).toBe("overloaded");
    expect(found.firstOverloadedClass).toBe(2);
    expect(found.meanDelayMinutes[2]).toBeUndefined();
    expect(found.probabilityOfDelay[2]).toBe(1);
    expect(JSON.parse(JSON.stringify(found)).meanDelayMinutes[2]).toBeNull();
  });

  it("under overload gives the classes above what the chain gives them with a line that never ends", () => {
    // Class 1 of a line that never empties keeps its two cars busy; the chain starts it at 40 and lets it lose nobody.
    const found = cutoffDelay({ servers: 3, cutoffs: [3, 2], callsPerHour: [0.7, 9], serviceMinutes: 60 });
    const chain = longRun<Cars>({ busy: 2, waiting: [0] }, ({ busy, waiting: [urgent = 0] }) => [
      urgent < 60
        ? [busy < 3 ? { busy: 3, waiting: [0] } : { busy, waiting: [urgent + 1] }, 0.7]
        : [{ busy, waiting: [urgent] }, 0.7],
      [urgent > 0 ? { busy, waiting: [urgent - 1] } : { busy: 2, waiting: [0] }, busy],
    ]);
    expect(found.firstOverloadedClass).toBe(1);
    expect(found.probabilityOfDelay[0]).toBeCloseTo(
      longRunMean(chain, ({ busy }) => (busy === 3 ? 1 : 0)),
      9,
    );
    const waiting = longRunMean(chain, (state) => state.waiting[0] as number);
    expect((found.meanDelayMinutes[0] as number) / 60).toBeCloseTo(waiting / 0.7, 8);
  });

  it("without calls nobody would wait", () => {
    expect(cutoffDelay({ servers: 3, cutoffs: [3, 2], callsPerHour: [0, 0], serviceMinutes: 30 })).toEqual({
      status: "stable",
      utilization: 0,
      probabilityOfDelay: [0, 0],
      meanDelayMinutes: [0, 0],
    });
  });

  it("names the argument that is wrong", () => {
    const queue = { servers: 3, cutoffs: [3, 2], callsPerHour: [1, 1], serviceMinutes: 30 };
    expect(() => cutoffDelay({ ...queue, cutoffs: [2, 3] })).toThrow(
      /cutoffs\[1\]: expected a number in \[1, 2\], whole, received 3/,
    );
    expect(() => cutoffDelay({ ...queue, cutoffs: [4, 3] })).toThrow(/cutoffs\[0\]/);
    expect(() => cutoffDelay({ ...queue, cutoffs: [3, 0] })).toThrow(/cutoffs\[1\]/);
    expect(() => cutoffDelay({ ...queue, cutoffs: [3] })).toThrow(
      /cutoffs: expected one for each of 2 classes/,
    );
  });
});
