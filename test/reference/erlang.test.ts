import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { delay, delayExceeds, erlangB } from "../../src/queueing/erlang.ts";

interface Case {
  readonly inputs: Record<string, number>;
  readonly expected: Record<string, number>;
  readonly note?: string;
}

function casesOf(name: string): readonly Case[] {
  const url = new URL(`../../../shared/cases/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { cases: readonly Case[] }).cases;
}

it("blocking: every case that gives servers and erlangs", () => {
  const cases = casesOf("erlangb-pyworkforce").filter(
    ({ inputs, expected }) => inputs["servers"] !== undefined && expected["blocking"] !== undefined,
  );
  expect(cases.length).toBeGreaterThan(1);
  for (const { inputs, expected } of cases) {
    const { servers, erlangs } = inputs as { servers: number; erlangs: number };
    expect(erlangB({ servers, offeredLoad: erlangs })).toBeCloseTo(expected["blocking"] as number, 6);
  }
});

it("blocking at the fewest positions that hold a limit, and no fewer do", () => {
  const cases = casesOf("erlangb-pyworkforce").filter(({ inputs, expected }) => {
    return inputs["maxBlocking"] !== undefined && expected["rawPositions"] !== undefined;
  });
  expect(cases.length).toBeGreaterThan(1);
  for (const { inputs, expected } of cases) {
    const { erlangs, maxBlocking } = inputs as { erlangs: number; maxBlocking: number };
    const servers = expected["rawPositions"] as number;
    expect(erlangB({ servers, offeredLoad: erlangs })).toBeLessThanOrEqual(maxBlocking);
    if (servers > 1)
      expect(erlangB({ servers: servers - 1, offeredLoad: erlangs })).toBeGreaterThan(maxBlocking);
    if (expected["blocking"] !== undefined) {
      expect(erlangB({ servers, offeredLoad: erlangs })).toBeCloseTo(expected["blocking"], 9);
    }
  }
});

it("M/M/c: delay, mean and the length of the queue by Little's law", () => {
  const cases = casesOf("mmc-analytic").filter(({ inputs }) => typeof inputs["lambda"] === "number");
  expect(cases.length).toBe(6);
  for (const { inputs, expected } of cases) {
    const { lambda, mu, servers } = inputs as { lambda: number; mu: number; servers: number };
    const found = delay({ servers, callsPerHour: lambda, serviceMinutes: 60 / mu });
    const meanHours = (found.meanDelayMinutes as number) / 60;
    expect(found.probabilityOfDelay).toBeCloseTo(expected["probWait"] as number, 9);
    expect(meanHours).toBeCloseTo(expected["Wq"] as number, 9);
    expect(lambda * meanHours).toBeCloseTo(expected["Lq"] as number, 9);
  }
});

it("Erlang C: service level, occupancy and share that waits at the positions given", () => {
  const cases = casesOf("erlangc-pyworkforce").filter(
    ({ inputs, expected }) =>
      typeof inputs["transactions"] === "number" && expected["serviceLevel"] !== undefined,
  );
  expect(cases.length).toBeGreaterThan(2);
  for (const { inputs, expected } of cases) {
    const { transactions, interval, aht, asa } = inputs as Record<
      "transactions" | "interval" | "aht" | "asa",
      number
    >;
    const servers = expected["rawPositions"] ?? inputs["positions"];
    if (servers === undefined) continue;
    const queue = { servers, callsPerHour: (60 * transactions) / interval, serviceMinutes: aht };
    const found = delay(queue);
    expect(1 - delayExceeds({ ...queue, minutes: asa })).toBeCloseTo(expected["serviceLevel"] as number, 2);
    if (expected["occupancy"] !== undefined) expect(found.utilization).toBeCloseTo(expected["occupancy"], 3);
    if (expected["waitingProbability"] !== undefined) {
      expect(found.probabilityOfDelay).toBeCloseTo(expected["waitingProbability"], 3);
    }
  }
});
