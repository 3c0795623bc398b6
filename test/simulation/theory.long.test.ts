import { expect, test } from "vitest";
import { delay, delayExceeds, erlangB } from "../../src/queueing/erlang.ts";
import { priorityDelay } from "../../src/queueing/priority.ts";
import type { Distribution } from "../../src/random/distribution.ts";
import { sampler } from "../../src/random/sampler.ts";
import { randomStream } from "../../src/random/stream.ts";
import type { SimCall } from "../../src/simulation/call.ts";
import type { SimulationLog } from "../../src/simulation/log.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { meanInterval } from "../../src/stats/confidence.ts";
import { multipleDispatchChain } from "./multiple-dispatch-chain.ts";

// The simulator knows no formula of queueing. Where its mean over independent runs, with the interval that belongs to it,
// holds the formula's number, each is evidence for the other.

const HOUR = 3_600_000;
const MINUTE = 60_000;
const LEVEL = 0.999;

interface Stream {
  readonly callsPerHour: number;
  readonly priority: number;
  readonly service: Distribution;
  readonly more?: (draw: () => number, number: number) => Partial<SimCall>;
}

/** Poisson calls of several kinds for so many hours. */
function poissonCalls(kinds: readonly Stream[], hours: number, seed: number): SimCall[] {
  const gap = sampler({ kind: "exponential", mean: 1 });
  return kinds.flatMap(({ callsPerHour, priority, service, more }, k) => {
    const arrivals = randomStream(seed, "arrivals", k);
    const durations = randomStream(seed, "durations", k);
    const marks = randomStream(seed, "marks", k);
    const minutes = sampler(service);
    const calls: SimCall[] = [];
    for (let at = gap(arrivals) / callsPerHour; at < hours; at += gap(arrivals) / callsPerHour) {
      calls.push({
        ...{ id: `${k}-${calls.length}`, service: "police" as const, priority, receivedAt: at * HOUR },
        serviceMinutes: minutes(durations),
        ...more?.(() => minutes(durations), marks.uniform()),
      });
    }
    return calls;
  });
}

const cars = (count: number): SimUnit[] =>
  Array.from({ length: count }, (_, u) => ({
    id: `U${u}`,
    role: "patrol",
    answers: ["police"],
    personnel: 1,
  }));

/** Minutes to the first dispatch of calls received after the warm-up; of one priority where it is given. */
function waits(log: SimulationLog, from: number, priority?: number): number[] {
  const { call, dispatchedAt, receivedAt, priority: priorities } = log.columns;
  const seen = new Set<number>();
  const found: number[] = [];
  for (let row = 0; row < log.length; row++) {
    const c = call[row] as number;
    if (seen.has(c) || (receivedAt[c] as number) < from) continue;
    seen.add(c);
    if (priority !== undefined && priorities[c] !== priority) continue;
    found.push(((dispatchedAt[row] as number) - (receivedAt[c] as number)) / MINUTE);
  }
  return found;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The theory's number lies in the interval of independent runs, and the interval is narrow enough to say something. */
function expectHolds(runs: readonly number[], theory: number, widest: number): void {
  const interval = meanInterval(runs, LEVEL);
  if (interval === undefined) throw new Error("too few runs");
  expect(interval.low).toBeLessThanOrEqual(theory);
  expect(interval.high).toBeGreaterThanOrEqual(theory);
  expect(interval.high - interval.low).toBeLessThan(widest * theory);
}

const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
const exponential = (minutes: number): Distribution => ({ kind: "exponential", mean: minutes });
const WARM_UP = 100 * HOUR;

test("M/M/c: mean wait, share that waits, share that waits longer than 5 minutes, busy share", () => {
  const queue = { servers: 5, callsPerHour: 6, serviceMinutes: 30 };
  const runs = seeds(100).map((seed) => {
    const calls = poissonCalls([{ callsPerHour: 6, priority: 1, service: exponential(30) }], 1000, seed);
    return simulate({ units: cars(5), calls });
  });
  const all = runs.map((log) => waits(log, WARM_UP));
  expectHolds(all.map(mean), delay(queue).meanDelayMinutes as number, 0.15);
  const shareAbove = (minutes: number) => all.map((one) => mean(one.map((wait) => (wait > minutes ? 1 : 0))));
  expectHolds(shareAbove(0), delay(queue).probabilityOfDelay, 0.1);
  expectHolds(shareAbove(5), delayExceeds({ ...queue, minutes: 5 }), 0.12);
  const busy = runs.map((log) => {
    let ms = 0;
    for (let row = 0; row < log.length; row++) {
      ms += (log.columns.clearedAt[row] as number) - (log.columns.dispatchedAt[row] as number);
    }
    return ms / (5 * log.columns.endedRunAt);
  });
  expectHolds(busy, 0.6, 0.03);
});

test("M/M/c behind call takers: Poisson calls that each are handled for a time of its own reach the units as Poisson calls", () => {
  // The displacement theorem. The line is by receipt, no longer by the order in which calls reach it, which no mean wait minds.
  // J. F. C. Kingman, Poisson Processes, 1993, section 5.2 (unsourced: from memory).
  const queue = { servers: 5, callsPerHour: 6, serviceMinutes: 30 };
  const theory = delay(queue);
  const handling = sampler({ kind: "lognormal", mean: 20, cv: 1.5 });
  const runs = seeds(100).map((seed) => {
    const stream = randomStream(seed, "handling");
    const more = () => ({ handlingMinutes: handling(stream) });
    const calls = poissonCalls(
      [{ callsPerHour: 6, priority: 1, service: exponential(30), more }],
      1000,
      seed,
    );
    return simulate({ units: cars(5), calls });
  });
  const waits = runs.map((log) =>
    [...log.responses()]
      .filter(({ receivedAt }) => receivedAt >= WARM_UP)
      .map(({ readyAt, dispatchedAt }) => (dispatchedAt - readyAt) / MINUTE),
  );
  expectHolds(waits.map(mean), theory.meanDelayMinutes as number, 0.2);
  expectHolds(
    waits.map((one) => mean(one.map((wait) => (wait > 0 ? 1 : 0)))),
    theory.probabilityOfDelay,
    0.1,
  );
  const all = runs.map((log) =>
    mean([...log.responses()].map(({ receivedAt, dispatchedAt }) => (dispatchedAt - receivedAt) / MINUTE)),
  );
  expectHolds(all, (theory.meanDelayMinutes as number) + 20, 0.05);
});

test("Erlang's blocking, which asks nothing of the law of service: calls without patience", () => {
  const at = (service: Distribution) =>
    seeds(10).map((seed) => {
      const more = () => ({ patienceMinutes: 0 });
      const calls = poissonCalls([{ callsPerHour: 6, priority: 1, service, more }], 1500, seed);
      const log = simulate({ units: cars(4), calls });
      return log.unanswered.length / log.callCount;
    });
  const blocked = erlangB({ servers: 4, offeredLoad: 3 });
  expectHolds(at(exponential(30)), blocked, 0.1);
  expectHolds(at({ kind: "constant", value: 30 }), blocked, 0.1);
  expectHolds(at({ kind: "lognormal", mean: 30, cv: 1.5 }), blocked, 0.1);
});

test("Cobham's priorities, nobody called away", () => {
  const rates = [1, 3, 2];
  const theory = priorityDelay({ servers: 5, callsPerHour: rates, serviceMinutes: 30 });
  const runs = seeds(80).map((seed) => {
    const kinds = rates.map((callsPerHour, k) => ({
      callsPerHour,
      priority: k + 1,
      service: exponential(30),
    }));
    return simulate({ units: cars(5), calls: poissonCalls(kinds, 1000, seed) });
  });
  rates.forEach((_, k) => {
    const byRun = runs.map((log) => mean(waits(log, WARM_UP, k + 1)));
    expectHolds(byRun, theory.meanDelayMinutes?.[k] as number, 0.2);
  });
});

test("preemptive resume on one server: the urgent see nobody else, the others wait as the formula says", () => {
  // Time in system of class k, M/M/1 preemptive resume, equal means 1 / mu: (1 / mu) / ((1 - s(k-1)) (1 - s(k))).
  // L. Kleinrock, Queueing Systems II, 1976, section 3.6 (unsourced: from memory).
  const rates = [0.5, 1];
  const runs = seeds(24).map((seed) => {
    const kinds = rates.map((callsPerHour, k) => ({
      callsPerHour,
      priority: k + 1,
      service: exponential(20),
    }));
    const release = [{ to: { priorityTo: 1 }, from: { priorityFrom: 2 }, leftWork: "resume" }] as const;
    return simulate({ units: cars(1), calls: poissonCalls(kinds, 2000, seed), dispatch: { release } });
  });
  const s = [0, 1 / 6, 0.5];
  for (const k of [1, 2]) {
    const inSystem = runs.map((log) => {
      const { call, clearedAt, receivedAt, priority, ending } = log.columns;
      const times: number[] = [];
      for (let row = 0; row < log.length; row++) {
        const c = call[row] as number;
        if (priority[c] === k && ending[row] === 0)
          times.push(((clearedAt[row] as number) - (receivedAt[c] as number)) / MINUTE);
      }
      return mean(times);
    });
    expectHolds(inSystem, 20 / ((1 - (s[k - 1] as number)) * (1 - (s[k] as number))), 0.1);
  }
});

test("several cars a call that start together and finish alone", () => {
  const runs = seeds(40).map((seed) => {
    const more = (draw: () => number, mark: number): Partial<SimCall> =>
      mark < 0.4 ? { needs: [{ count: 2 }], unitMinutes: [draw(), draw()] } : {};
    const calls = poissonCalls(
      [{ callsPerHour: 4, priority: 1, service: exponential(30), more }],
      1500,
      seed,
    );
    return waits(simulate({ units: cars(6), calls, dispatch: { start: "together" } }), WARM_UP);
  });

  const { meanWait, delayed } = multipleDispatchChain();
  // An independent simulation of 3 x 300,000 hours gave 2.05 +/- 0.03 minutes and 0.151.
  expect(Math.abs(meanWait - 2.05)).toBeLessThan(0.03);
  expect(delayed).toBeCloseTo(0.151, 2);
  expectHolds(runs.map(mean), meanWait, 0.2);
  const share = runs.map((one) => mean(one.map((wait) => (wait > 0 ? 1 : 0))));
  expectHolds(share, delayed, 0.12);
});

test("the hypercube: three cars with lists by area, no line, against the eight states solved", () => {
  const lists = { a: ["U0", "U1", "U2"], b: ["U1", "U2", "U0"], c: ["U2", "U0", "U1"] };
  const rates = { a: 2, b: 1, c: 0.5 };
  // Flows: in state s (a bit for each busy car) a call of an area goes to the first free car of its list; each car clears at 2 an hour.
  let p = new Float64Array(8).fill(1 / 8);
  for (let sweep = 0; sweep < 4000; sweep++) {
    const next = p.slice();
    for (let state = 0; state < 8; state++) {
      const move = (to: number, rate: number): void => {
        const moved = ((p[state] as number) * rate) / 20;
        next[state] = (next[state] as number) - moved;
        next[to] = (next[to] as number) + moved;
      };
      for (const area of ["a", "b", "c"] as const) {
        const unit = lists[area].map((id) => Number(id.slice(1))).find((u) => ((state >> u) & 1) === 0);
        if (unit !== undefined) move(state | (1 << unit), rates[area]);
      }
      for (const unit of [0, 1, 2]) if ((state >> unit) & 1) move(state & ~(1 << unit), 2);
    }
    p = next;
  }
  const busyShare = (unit: number): number =>
    p.reduce((sum, share, state) => sum + ((state >> unit) & 1) * share, 0);
  const runs = seeds(16).map((seed) => {
    const kinds = (["a", "b", "c"] as const).map((area) => ({
      ...{ callsPerHour: rates[area], priority: 1, service: exponential(30) },
      more: () => ({ area, patienceMinutes: 0 }),
    }));
    return simulate({
      units: cars(3),
      calls: poissonCalls(kinds, 3000, seed),
      dispatch: { choose: "listed", lists },
    });
  });
  for (const unit of [0, 1, 2]) {
    const shares = runs.map((log) => {
      let ms = 0;
      for (let row = 0; row < log.length; row++) {
        if (log.columns.unit[row] === unit)
          ms += (log.columns.clearedAt[row] as number) - (log.columns.dispatchedAt[row] as number);
      }
      return ms / log.columns.endedRunAt;
    });
    expectHolds(shares, busyShare(unit), 0.06);
  }
  const lost = runs.map((log) => log.unanswered.length / log.callCount);
  expectHolds(lost, p[7] as number, 0.1);
});
