import { describe, expect, test } from "vitest";
import { sampler } from "../../src/random/sampler.ts";
import { randomStream } from "../../src/random/stream.ts";
import type { CallForService } from "../../src/records/call.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { calibration } from "../../src/simulation/calibration.ts";
import type { SimCall } from "../../src/simulation/call.ts";
import { fitDemand } from "../../src/simulation/fit-demand.ts";
import { recordedHandling } from "../../src/simulation/recorded-handling.ts";
import { replayCalls } from "../../src/simulation/replay.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";

const MINUTE = 60_000;
const TEN = Date.UTC(2024, 2, 4, 10);

/** A month of calls of which we know how long they were handled, and the records that it left. */
function knownCity(cars: number, load: number) {
  const units = Array.from({ length: cars }, (_, u): SimUnit => {
    return { id: `U${u}`, role: "patrol", answers: ["police"], personnel: 1 };
  });
  const stream = randomStream(5, cars, load);
  const gap = sampler({ kind: "exponential", mean: 1 });
  const handling = sampler({ kind: "lognormal", mean: 4, cv: 1 });
  const made: SimCall[] = [];
  let now = TEN;
  for (let i = 0; i < 4000; i++) {
    now += Math.round((gap(stream) * 30 * MINUTE) / (load * cars));
    made.push({
      ...{ id: `${i}`, service: "police", priority: 1 + stream.integer(2), receivedAt: now },
      ...{ serviceMinutes: 30 * gap(stream), handlingMinutes: handling(stream) },
    });
  }
  const rows = [...simulate({ units, calls: made }).responses()];
  const byCall = new Map(rows.map((row) => [row.call, row]));
  const { calls } = callsFrom(
    made.map(({ id, service, priority, receivedAt }): CallForService => {
      const row = byCall.get(id);
      return {
        ...{ id, service, initiator: "community", type: "CALL", priority: `${priority}`, receivedAt },
        responses: [
          {
            ...{ unit: row?.unit ?? "", role: "patrol", personnel: 1 },
            ...{
              dispatchedAt: row?.dispatchedAt ?? 0,
              arrivedAt: row?.dispatchedAt ?? 0,
              clearedAt: row?.clearedAt ?? 0,
            },
          },
        ],
      };
    }),
    { timeZone: "UTC" },
  );
  const mean = made.reduce((sum, { handlingMinutes = 0 }) => sum + handlingMinutes, 0) / made.length;
  const wait =
    rows.reduce((sum, { readyAt, dispatchedAt }) => sum + dispatchedAt - readyAt, 0) / MINUTE / rows.length;
  return { units, made, calls, mean, wait };
}

describe("handling of which we know the truth", () => {
  test.each([
    [12, 0.3],
    [6, 0.7],
    [12, 0.85],
  ])(
    "is found again among %i cars that are busy %f of the time, and the wait with it",
    async (cars, load) => {
      const { units, made, calls, mean, wait } = knownCity(cars, load);
      const { rows } = await calibration({ calls, units, replications: 0, handling: "recorded" });
      // By the records alone, without the shifts: units are seen every few hours.
      const handling = await recordedHandling(calls, { gapHours: 12 });
      if (load > 0.8) expect(handling.drawn).toBeGreaterThan(1500);
      const replayed = replayCalls(calls, { handling }).calls;
      const found =
        replayed.reduce((sum, { handlingMinutes = 0 }) => sum + handlingMinutes, 0) / replayed.length;
      // 4,000 lognormal draws of mean 4 and deviation 4 have a standard error of 0.06; what was seen in part only adds to it.
      expect(Math.abs(found - mean)).toBeLessThan(0.25);
      const row = (name: string) =>
        rows.find(({ measure, statistic, of }) => `${measure} ${statistic} ${of}` === name);
      expect(row("wait mean police")).toBeUndefined();
      expect(row("dispatch mean police")?.recorded).toBeCloseTo(mean + wait, 6);
      expect(Math.abs(row("dispatch mean police")?.difference as number)).toBeLessThan(0.35);
      expect(Math.abs(row("response median police")?.difference as number)).toBeLessThan(0.25);
      // What it is for: had there been twice as many cars. Taking all of the delay for handling, they would be of no use.
      const more = [...units, ...units.map((unit) => ({ ...unit, id: `more ${unit.id}` }))];
      const meanDispatch = (some: readonly SimCall[]): number => {
        const responses = [...simulate({ units: more, calls: some }).responses()];
        const ms = responses.reduce((sum, row) => sum + row.dispatchedAt - row.receivedAt, 0);
        return ms / MINUTE / responses.length;
      };
      const truth = meanDispatch(made);
      expect(Math.abs(meanDispatch(replayed) - truth)).toBeLessThan(0.25);
      const naive = replayed.map((call): SimCall => {
        const sent = calls.call(Number(call.id)).responses[0]?.dispatchedAt as number;
        return { ...call, handlingMinutes: (sent - call.receivedAt) / MINUTE };
      });
      expect(meanDispatch(naive) - truth).toBeGreaterThanOrEqual(0.9 * wait);
    },
  );
});

test("fitted demand draws the handling that was replayed, by kind of call", async () => {
  const { calls } = knownCity(6, 0.5);
  const options = { handling: await recordedHandling(calls, { gapHours: 12 }) };
  const [police] = fitDemand(calls, options).services;
  const replayed = replayCalls(calls, options).calls;
  for (const { priority, handlingMinutes } of police?.kinds ?? []) {
    const own = replayed.filter((call) => call.priority === priority);
    expect(handlingMinutes).toEqual({
      kind: "empirical",
      values: own.map((call) => call.handlingMinutes),
    });
  }
  expect(fitDemand(calls).services[0]?.kinds.some((kind) => "handlingMinutes" in kind)).toBe(false);
  expect(fitDemand(calls, options).assumptions).toEqual(replayCalls(calls, options).assumptions);
});
