import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { callsPresent } from "../../src/patrol/calls-present.ts";
import { cutoffDelay } from "../../src/patrol/cutoff.ts";
import { serversForDelay } from "../../src/patrol/servers-for-delay.ts";
import { delay, delayExceeds, erlangB } from "../../src/queueing/erlang.ts";
import { erlangA } from "../../src/queueing/erlang-a.ts";
import { priorityDelay } from "../../src/queueing/priority.ts";

type Value = number | readonly number[] | string | boolean | undefined;
interface Case {
  readonly inputs: Record<string, Value>;
  readonly expected: Record<string, Value>;
  readonly tolerance?: number | Record<string, number | string>;
  readonly note?: string;
}

function casesOf(name: string): readonly Case[] {
  const url = new URL(`../../../shared/cases/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { cases: readonly Case[] }).cases;
}

function number(value: Value): number {
  if (typeof value !== "number") throw new Error(`the case has no number here: ${String(value)}`);
  return value;
}

function allowed({ tolerance }: Case, key: string): number {
  if (typeof tolerance === "number") return tolerance;
  return number(tolerance?.[key] ?? tolerance?.["default"]);
}

/** Within what the case allows; a case that allows nothing compares what it prints. */
function close(found: number, expected: Value, within: number): void {
  expect(Math.abs(found - number(expected))).toBeLessThanOrEqual(Math.max(within, 1e-12));
}

interface Line {
  readonly callsPerHour: number;
  readonly serviceMinutes: number;
}

function lineOf({ inputs }: Case): Line {
  return {
    callsPerHour: (60 * number(inputs["transactions"])) / number(inputs["interval"]),
    serviceMinutes: number(inputs["aht"]),
  };
}

it("Erlang B: every blocking probability and every required number of positions", () => {
  let held = 0;
  for (const { inputs, expected } of casesOf("erlangb-pyworkforce")) {
    if (inputs["erlangs"] === undefined || expected["error"] !== undefined) continue;
    const offeredLoad = number(inputs["erlangs"]);
    if (inputs["servers"] !== undefined && expected["blocking"] !== undefined) {
      close(erlangB({ servers: number(inputs["servers"]), offeredLoad }), expected["blocking"], 1e-6);
      held += 1;
    }
    if (inputs["maxBlocking"] !== undefined && expected["rawPositions"] !== undefined) {
      let servers = 1;
      while (erlangB({ servers, offeredLoad }) > number(inputs["maxBlocking"])) servers += 1;
      expect(servers).toBe(expected["rawPositions"]);
      if (expected["blocking"] !== undefined)
        close(erlangB({ servers, offeredLoad }), expected["blocking"], 1e-9);
      if (expected["positions"] !== undefined) {
        expect(Math.ceil(servers / (1 - number(inputs["shrinkage"] ?? 0)))).toBe(expected["positions"]);
      }
      held += 1;
    }
  }
  expect(held).toBeGreaterThan(5);
});

it("Erlang C: required positions, service level, occupancy and share that waits", () => {
  let held = 0;
  for (const one of casesOf("erlangc-pyworkforce")) {
    const { inputs, expected } = one;
    if (expected["rawPositions"] === undefined || typeof inputs["transactions"] !== "number") continue;
    const line = lineOf(one);
    const minutes = number(inputs["asa"]);
    const waiting = serversForDelay({ ...line, minutes, share: number(inputs["serviceLevelTarget"]) });
    const load = (line.callsPerHour * line.serviceMinutes) / 60;
    // That package checks occupancy after shrinkage, at floor(0.7 x 22) = 15: the same number here.
    const servers = Math.max(waiting, Math.ceil(load / number(inputs["maxOccupancy"]) - 1e-9));
    expect(servers).toBe(expected["rawPositions"]);
    if (expected["positions"] !== undefined) {
      expect(Math.ceil(servers / (1 - number(inputs["shrinkage"] ?? 0)))).toBe(expected["positions"]);
    }
    const found = delay({ ...line, servers });
    close(
      1 - delayExceeds({ ...line, servers, minutes }),
      expected["serviceLevel"],
      allowed(one, "serviceLevel"),
    );
    close(found.utilization, expected["occupancy"], allowed(one, "occupancy"));
    close(found.probabilityOfDelay, expected["waitingProbability"], allowed(one, "waitingProbability"));
    held += 1;
  }
  expect(held).toBe(10);
});

it("Erlang C: a system without enough positions is a finding, negative calls are a mistake", () => {
  const [unstable, negative] = casesOf("erlangc-pyworkforce").filter(
    ({ expected }) => expected["error"] !== undefined,
  );
  const line = lineOf(unstable as Case);
  const found = delay({ ...line, servers: number((unstable as Case).inputs["positions"]) });
  expect(found).toMatchObject({ status: "overloaded", serversForStability: 11 });
  expect(() => delay({ ...lineOf(negative as Case), servers: 1 })).toThrow(/callsPerHour/);
});

it("Erlang A: every measure of every case, and Erlang C where patience has no end", () => {
  let held = 0;
  for (const one of casesOf("erlanga-pyworkforce")) {
    const { inputs, expected } = one;
    const line = lineOf(one);
    const minutes = number(inputs["asa"]);
    const patienceMinutes = number(inputs["patience"]);
    if (expected["equalsErlangC"] === true) {
      for (const servers of inputs["positions"] as readonly number[]) {
        const found = erlangA({ ...line, servers, patienceMinutes, minutes });
        const plain = delay({ ...line, servers });
        close(found.probabilityOfDelay, plain.probabilityOfDelay, allowed(one, "waitingProbability"));
        close(found.utilization, plain.utilization, allowed(one, "occupancy"));
        const level = 1 - delayExceeds({ ...line, servers, minutes });
        close(number(found.answeredShare), level, allowed(one, "serviceLevel"));
      }
      held += 1;
      continue;
    }
    const answer = (servers: number) => erlangA({ ...line, servers, patienceMinutes, minutes });
    // That package begins at the offered load, which a queue that callers leave need not reach.
    let servers = Math.ceil((line.callsPerHour * line.serviceMinutes) / 60);
    if (inputs["positions"] !== undefined) servers = number(inputs["positions"]);
    else {
      for (; ; servers++) {
        const { answeredShare, utilization, probabilityOfLeaving } = answer(servers);
        if (
          number(answeredShare) >= number(inputs["serviceLevelTarget"]) &&
          utilization <= number(inputs["maxOccupancy"]) &&
          probabilityOfLeaving <= number(inputs["maxAbandonment"])
        ) {
          break;
        }
      }
      expect(servers).toBe(expected["rawPositions"]);
      expect(Math.ceil(servers / (1 - number(inputs["shrinkage"])))).toBe(expected["positions"]);
    }
    const found = answer(servers);
    const measures: Record<string, number | undefined> = {
      waitingProbability: found.probabilityOfDelay,
      abandonmentProbability: found.probabilityOfLeaving,
      occupancy: found.utilization,
      averageSpeedOfAnswer: found.meanDelayMinutes,
      serviceLevel: found.answeredShare,
    };
    for (const [key, value] of Object.entries(measures)) {
      if (expected[key] !== undefined) close(number(value), expected[key], allowed(one, key));
    }
    held += 1;
  }
  expect(held).toBe(6);
});

it("M/M/c and Cobham: share that waits, mean wait, length of the line", () => {
  for (const { inputs, expected } of casesOf("mmc-analytic")) {
    const servers = number(inputs["servers"]);
    const serviceMinutes = 60 / number(inputs["mu"]);
    if (typeof inputs["lambda"] === "number") {
      const found = delay({ servers, callsPerHour: inputs["lambda"], serviceMinutes });
      close(found.probabilityOfDelay, expected["probWait"], 1e-9);
      close(number(found.meanDelayMinutes) / 60, expected["Wq"], 1e-9);
      close((inputs["lambda"] * number(found.meanDelayMinutes)) / 60, expected["Lq"], 1e-9);
      continue;
    }
    const callsPerHour = inputs["lambda"] as readonly number[];
    const means = expected["Wq"] as readonly number[];
    const plain = priorityDelay({ servers, callsPerHour, serviceMinutes }).meanDelayMinutes;
    const cutoffs = callsPerHour.map(() => servers);
    const cut = cutoffDelay({ servers, cutoffs, callsPerHour, serviceMinutes }).meanDelayMinutes;
    means.forEach((mean, k) => {
      close(number(plain[k]) / 60, mean, 1e-9);
      close(number(cut[k]) / 60, mean, 1e-9);
    });
  }
});

it("two priorities at one server: time in the queue and in the system", () => {
  for (const one of casesOf("priority-analytic-ciw")) {
    const { inputs, expected } = one;
    const callsPerHour = inputs["lambda"] as readonly number[];
    const found = priorityDelay({ servers: number(inputs["servers"]), callsPerHour, serviceMinutes: 60 });
    callsPerHour.forEach((_, k) => {
      const hours = number(found.meanDelayMinutes[k]) / 60;
      close(hours, (expected["waitInQueue"] as readonly number[])[k], allowed(one, ""));
      close(hours + 1, (expected["timeInSystem"] as readonly number[])[k], allowed(one, ""));
    });
  }
});

it("states: probabilities of n present, shared service too, since numbers present do not know who is served", () => {
  let held = 0;
  for (const { inputs, expected } of casesOf("mm1-states-ciw")) {
    const queue = { callsPerHour: number(inputs["lambda"]), serviceMinutes: 60 / number(inputs["mu"]) };
    // Sharing among no more than three at a time: departures at min(n, 3) x mu, as with three servers.
    const servers = number(inputs["servers"] ?? inputs["psThreshold"] ?? 1);
    if (expected["stateProbs"] !== undefined) {
      const probabilities = expected["stateProbs"] as readonly number[];
      const found = callsPresent({ ...queue, servers, atMost: probabilities.length - 1 });
      probabilities.forEach((probability, n) => {
        close(found[n] as number, probability, 1e-9);
      });
    } else {
      // M/M/1: mean time in the system is the same, shared or one after the other. Its distribution is not, and is not given here.
      const found = delay({ ...queue, servers });
      const system = (number(found.meanDelayMinutes) + queue.serviceMinutes) / 60;
      close(system, expected["meanSojourn"], 1e-12);
    }
    held += 1;
  }
  expect(held).toBe(7);
});
