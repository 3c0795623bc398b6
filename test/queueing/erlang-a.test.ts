import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delay, delayExceeds } from "../../src/queueing/erlang.ts";
import { erlangA } from "../../src/queueing/erlang-a.ts";

/** From the probabilities of each number present, summed until nothing is added: not the integrals. */
function bySum(queue: {
  servers: number;
  callsPerHour: number;
  serviceMinutes: number;
  patienceMinutes: number;
}) {
  const { servers, callsPerHour } = queue;
  const mu = 60 / queue.serviceMinutes;
  const theta = 60 / queue.patienceMinutes;
  let weight = 1;
  let total = 1;
  let delayed = 0;
  let waiting = 0;
  let busy = 0;
  for (let n = 1; ; n++) {
    const ends = Math.min(n, servers) * mu + Math.max(0, n - servers) * theta;
    weight *= callsPerHour / ends;
    total += weight;
    busy += Math.min(n, servers) * weight;
    if (n >= servers) {
      delayed += weight;
      waiting += (n - servers) * weight;
      if (callsPerHour < ends && (n - servers + 1) * weight <= 1e-20 * waiting) break;
    }
    if (total > 1e200) {
      weight /= 1e200;
      total /= 1e200;
      delayed /= 1e200;
      waiting /= 1e200;
      busy /= 1e200;
    }
  }
  return {
    delayed: delayed / total,
    leaving: (waiting / total / callsPerHour) * theta,
    busy: busy / total / servers,
  };
}

describe("erlangA", () => {
  // pyworkforce 0.5.4 (MIT), 100 calls in 30 minutes of 3 minutes each; answered within 20 seconds.
  it.each([
    [14, 5, 0.14526, 0.013984, 0.704297, 0.069919, 0.916792],
    [
      13, 5, 0.2257970840473752, 0.02496330363357157, 0.7500282279741758, 0.12481651816785783,
      0.8581777000307624,
    ],
  ])(
    "%d servers, patience of %d minutes",
    (servers, patienceMinutes, share, leaving, use, mean, answered) => {
      const found = erlangA({
        servers,
        callsPerHour: 200,
        serviceMinutes: 3,
        patienceMinutes,
        minutes: 20 / 60,
      });
      expect(found.probabilityOfDelay).toBeCloseTo(share, 6);
      expect(found.probabilityOfLeaving).toBeCloseTo(leaving, 6);
      expect(found.utilization).toBeCloseTo(use, 6);
      expect(found.meanDelayMinutes).toBeCloseTo(mean, 6);
      expect(found.answeredShare).toBeCloseTo(answered, 6);
    },
  );

  it("is what the sum over all numbers of calls gives, for any load and patience", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.02, max: 4, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (servers, use, magnitude) => {
          const queue = {
            servers,
            callsPerHour: use * servers,
            serviceMinutes: 60,
            patienceMinutes: 10 ** magnitude,
          };
          const found = erlangA(queue);
          const sum = bySum(queue);
          expect(Math.abs(found.probabilityOfDelay - sum.delayed)).toBeLessThan(1e-11);
          expect(Math.abs(found.probabilityOfLeaving - sum.leaving)).toBeLessThan(1e-11);
          expect(Math.abs(found.utilization - sum.busy)).toBeLessThan(1e-11);
          // Who comes is answered or leaves: time that servers give = answered calls x service.
          expect(Math.abs(found.utilization - use * (1 - found.probabilityOfLeaving))).toBeLessThan(1e-11);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("with endless patience is Erlang's C, under overload loses exactly the surplus", () => {
    const queue = { servers: 6, callsPerHour: 6, serviceMinutes: 45 };
    const found = erlangA({ ...queue, patienceMinutes: 1e10, minutes: 5 });
    expect(found.probabilityOfDelay).toBeCloseTo(delay(queue).probabilityOfDelay, 7);
    expect(found.meanDelayMinutes).toBeCloseTo(delay(queue).meanDelayMinutes as number, 5);
    expect(found.answeredShare).toBeCloseTo(1 - delayExceeds({ ...queue, minutes: 5 }), 7);
    const over = erlangA({ ...queue, callsPerHour: 16, patienceMinutes: 1e12 });
    expect(over.probabilityOfDelay).toBe(1);
    expect(over.utilization).toBeCloseTo(1, 12);
    expect(over.probabilityOfLeaving).toBeCloseTo(0.5, 9);
  });

  it("with no patience loses what Erlang's B loses", () => {
    const found = erlangA({ servers: 2, callsPerHour: 1, serviceMinutes: 60, patienceMinutes: 1e-9 });
    expect(found.probabilityOfLeaving).toBeCloseTo(0.2, 8);
  });

  it("with patience as long as service is the queue with a server for everybody: Poisson numbers", () => {
    const load = 7;
    const found = erlangA({ servers: 5, callsPerHour: load, serviceMinutes: 60, patienceMinutes: 60 });
    let weight = Math.exp(-load);
    let below = 0;
    for (let n = 0; n < 5; n++) {
      below += weight;
      weight *= load / (n + 1);
    }
    expect(found.probabilityOfDelay).toBeCloseTo(1 - below, 12);
  });

  it("answers nobody more with time than in the end, and at once those who do not wait", () => {
    const queue = { servers: 9, callsPerHour: 12, serviceMinutes: 50, patienceMinutes: 15 };
    const at = (minutes: number): number => erlangA({ ...queue, minutes }).answeredShare as number;
    expect(at(0)).toBeCloseTo(1 - erlangA(queue).probabilityOfDelay, 12);
    expect(at(1e6)).toBeCloseTo(1 - erlangA(queue).probabilityOfLeaving, 12);
    for (let minutes = 1; minutes < 20; minutes++) expect(at(minutes)).toBeGreaterThan(at(minutes - 1));
    expect("answeredShare" in erlangA(queue)).toBe(false);
  });

  it("stays finite where numbers are extreme", () => {
    for (const patienceMinutes of [1e-300, 1, 1e300]) {
      for (const callsPerHour of [0, 1e-300, 10, 20, 1e20]) {
        const found = erlangA({ servers: 5, callsPerHour, serviceMinutes: 30, patienceMinutes, minutes: 3 });
        for (const value of Object.values(found)) expect(Number.isFinite(value)).toBe(true);
        for (const share of [found.utilization, found.probabilityOfDelay, found.probabilityOfLeaving]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it("names the argument that is wrong", () => {
    const queue = { servers: 2, callsPerHour: 1, serviceMinutes: 30, patienceMinutes: 5 };
    expect(() => erlangA({ ...queue, patienceMinutes: 0 })).toThrow(
      /patienceMinutes: expected a number in \(0/,
    );
    expect(() => erlangA({ ...queue, minutes: -1 })).toThrow(/minutes/);
    expect(() => erlangA({ ...queue, servers: 0 })).toThrow(/servers/);
  });
});
