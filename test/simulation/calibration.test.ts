import { expect, test } from "vitest";
import { randomStream } from "../../src/random/stream.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import { calibration } from "../../src/simulation/calibration.ts";
import type { CalibrationRow } from "../../src/simulation/calibration-rows.ts";
import type { SimCall } from "../../src/simulation/call.ts";
import { recordedDrives } from "../../src/simulation/recorded-drives.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { concurrency } from "../../src/workload/concurrency.ts";
import { responseTimes } from "../../src/workload/response-time.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const start = Date.UTC(2024, 2, 4);
const find = (rows: readonly CalibrationRow[], name: string): CalibrationRow => {
  const found = rows.find(({ measure, statistic, of }) => `${measure} ${statistic} ${of}` === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

const patrol = (id: string): SimUnit => ({
  ...{ id, role: "patrol", answers: ["police"], personnel: 1, turnoutMinutes: 1 },
  onDuty: [0, 1, 2, 3, 4, 5, 6].map((day) => ({
    start: start + day * DAY,
    end: start + day * DAY + DAY / 2,
  })),
});
const units: readonly SimUnit[] = [
  ...["A", "B", "C"].map(patrol),
  ...["E1", "E2"].map((id): SimUnit => ({ id, role: "engine", answers: ["fire"], personnel: 3 })),
];
const travel = { kind: "constant", minutes: 6 } as const;

/** A week of this town, simulated, and written down as its dispatch centre would. */
function recordsOfSimulation(handlingMinutes = 0) {
  const stream = randomStream(4);
  const made = Array.from({ length: 150 }, (_, i): SimCall => {
    const isFire = stream.uniform() < 0.2;
    return {
      ...{ id: `${i}`, service: isFire ? "fire" : "police", priority: isFire ? 1 : 1 + stream.integer(3) },
      ...{ receivedAt: start + stream.integer(6 * 1440) * MINUTE, handlingMinutes },
      serviceMinutes: 5 + stream.integer(60),
      needs: [{ roles: [isFire ? "engine" : "patrol"], count: 1 + stream.integer(2) }],
    };
  });
  const log = simulate({ units, calls: made, travel });
  const responses = [...log.responses()];
  const { calls } = callsFrom(
    made.map(({ id, service, priority, receivedAt }) => ({
      ...{ id, service, initiator: "community", type: "CALL", priority: `${priority}`, receivedAt },
      responses: responses
        .filter(({ call }) => call === id)
        .map(({ unit, role, personnel, dispatchedAt, arrivedAt, clearedAt }) => ({
          ...{ unit, role, personnel, dispatchedAt },
          ...(arrivedAt === undefined ? {} : { arrivedAt }),
          ...(clearedAt === undefined ? {} : { clearedAt }),
        })),
    })),
    { timeZone: "UTC" },
  );
  return calls;
}

test("records that this very model made are met exactly, each measure of them", async () => {
  const calls = recordsOfSimulation();
  const { rows, excluded, unanswered, supposedArrivals } = await calibration({
    calls,
    units,
    travel,
    replications: 0,
  });
  expect({ excluded, unanswered, supposedArrivals }).toEqual({
    ...{ excluded: { noReceipt: 0, noResponse: 0 }, unanswered: 0, supposedArrivals: 0 },
  });
  expect(new Set(rows.map(({ measure }) => measure)).size).toBe(7);
  expect(rows.length).toBeGreaterThan(60);
  for (const { difference, recorded } of rows)
    expect(Math.abs(difference)).toBeLessThan(1e-9 * (1 + recorded));
});

test("so they are with a handling: response from the receipt, and in the place of the wait the time to dispatch", async () => {
  const calls = recordsOfSimulation(2.5);
  const options = { calls, units, travel, replications: 0 } as const;
  const { rows, assumptions } = await calibration({ ...options, handling: 2.5 });
  const names = new Set(rows.map(({ measure }) => measure));
  expect(names.has("dispatch") && !names.has("wait") && !names.has("handling")).toBe(true);
  expect(rows.length).toBeGreaterThan(60);
  for (const { difference, recorded } of rows)
    expect(Math.abs(difference)).toBeLessThan(1e-9 * (1 + recorded));
  expect(assumptions.map(({ field }) => field)).toEqual(["handlingMinutes", "driveFactor"]);
  const without = (await calibration(options)).rows;
  expect(find(without, "response median fire").difference).toBeCloseTo(-2.5, 9);
  const likely = (await calibration({ ...options, handling: 2.5, replications: 3 })).rows;
  expect(find(likely, "dispatch mean fire").interval?.high).toBeGreaterThan(2.5);
});

test("so they are where drives vary: by the factors of the records, about the median that the travel gives", async () => {
  const factors = [0.5, 0.75, 1, 1, 1.25, 2];
  const made = Array.from({ length: 240 }, (_, i): SimCall => {
    // Each area and priority has each factor as often, so that its median is 1.
    const area = i % 4 < 2 ? "near" : "far";
    return {
      ...{
        id: `${i}`,
        service: "police",
        priority: 1 + (i % 2),
        receivedAt: start + 40 * i * MINUTE,
        serviceMinutes: 9,
        area,
      },
      driveFactor: factors[Math.floor(i / 4) % 6] as number,
    };
  });
  const cars = ["A", "B"].map(
    (id): SimUnit => ({ id, role: "patrol", answers: ["police"], personnel: 1, area: "near" }),
  );
  const areas = { kind: "areas", demand: ["near", "far"], sites: ["near"], minutes: [[4], [12]] } as const;
  const log = simulate({ units: cars, calls: made, travel: areas });
  const { calls } = callsFrom(
    [...log.responses()].map(({ call, service, priority, receivedAt, unit, role, ...row }) => ({
      ...{
        id: call,
        service,
        initiator: "community" as const,
        type: "CALL",
        priority: `${priority}`,
        receivedAt,
      },
      area: made[Number(call)]?.area as string,
      responses: [
        {
          ...{ unit, role, personnel: 1, dispatchedAt: row.dispatchedAt, enrouteAt: row.enrouteAt as number },
          ...{ arrivedAt: row.arrivedAt as number, clearedAt: row.clearedAt as number },
        },
      ],
    })),
    { timeZone: "UTC" },
  );
  const options = { calls, units: cars, travel: areas, replications: 0 } as const;
  const { rows, assumptions } = await calibration({ ...options, drives: "recorded" });
  expect(rows.length).toBeGreaterThan(30);
  for (const { difference, recorded } of rows)
    expect(Math.abs(difference)).toBeLessThan(1e-9 * (1 + recorded));
  expect(assumptions[1]?.assumed).toMatch(/service, area and priority$/);
  const without = (await calibration(options)).rows;
  expect(find(without, "arrival median police").recorded).toBe(7);
  expect(find(without, "arrival p90 police").difference).toBeLessThan(-2);
  // Areas not told apart in the factor count twice: the far ones are far in the travel and in the factor.
  const twice = (await calibration({ ...options, drives: await recordedDrives(calls) })).rows;
  expect(find(twice, "arrival p90 police").difference).toBeGreaterThan(5);
  // Drawn anew from fitted demand, the spread is there too.
  const likely = (await calibration({ ...options, drives: "recorded", replications: 5 })).rows;
  expect(find(likely, "arrival p90 police").interval?.high).toBeGreaterThan(14);
  await expect(calibration({ ...options, drives: "all" as never })).rejects.toThrow(
    "drives: expected one of recorded",
  );
});

test("a model that drives too slowly is found out, by the minutes that it is too slow", async () => {
  const calls = recordsOfSimulation();
  const slow = { kind: "constant", minutes: 9 } as const;
  const { rows } = await calibration({ calls, units, travel: slow, replications: 0 });
  expect(find(rows, "response median fire").difference).toBeGreaterThanOrEqual(3);
  expect(find(rows, "utilization share role patrol").difference).toBeGreaterThan(0);
});

test("the recorded side is what the workload chapter measures, by other code", async () => {
  const { calls, roster } = syntheticTown({ seed: 11, population: 30_000, days: 14 });
  const ids = [...new Set(roster.spans.map(({ unit }) => unit ?? ""))];
  const crews = ids.map((id): SimUnit => {
    const spans = roster.spans.filter(({ unit }) => unit === id);
    return {
      ...{ id, role: spans[0]?.role ?? "", personnel: 2, onDuty: spans },
      answers: spans[0]?.service === "police" ? ["police"] : ["fire", "ems"],
    };
  });
  const { rows, period } = await calibration({
    ...{ calls, units: crews, travel, replications: 0 },
    initiators: ["community", "unknown"],
  });
  const open = concurrency(calls, { service: "police", period, initiators: ["community", "unknown"] });
  expect(find(rows, "open-calls mean police").recorded).toBeCloseTo(open.meanOpen as number, 9);
  expect(find(rows, "open-calls 1 open police").recorded).toBeCloseTo(open.byTime[1] as number, 9);
  // Calls without a usable response are in no simulation, and in the response times where they have an arrival.
  const times = responseTimes(calls, { by: "service" });
  const response = times.find(
    ({ key, leg, level }) => key === "police" && leg === "response" && level === "call",
  );
  expect(
    Math.abs(find(rows, "response median police").recorded / (response?.medianMinutes ?? 0) - 1),
  ).toBeLessThan(0.02);
});

test("the interval holds where a period of this model lies", async () => {
  const calls = recordsOfSimulation();
  const { rows } = await calibration({ calls, units, travel, replications: 12, seed: 3 });
  const withInterval = rows.filter(({ interval }) => interval !== undefined);
  expect(withInterval.length).toBeGreaterThan(50);
  for (const { interval } of withInterval)
    expect(interval?.low).toBeLessThanOrEqual(interval?.high as number);
  // The counts of calls are Poisson: about 2 standard deviations to both sides, and a little for the 12 draws.
  const { recorded, interval } = find(rows, "calls count police");
  expect(interval?.low).toBeLessThan(recorded);
  expect(interval?.high).toBeGreaterThan(recorded);
  const half = ((interval?.high ?? 0) - (interval?.low ?? 0)) / 2;
  expect(half / Math.sqrt(recorded)).toBeGreaterThan(1.2);
  expect(half / Math.sqrt(recorded)).toBeLessThan(4);
});

test("mistakes are named", async () => {
  const calls = recordsOfSimulation();
  await expect(calibration({ calls, units, replications: 1 })).rejects.toThrow(
    /replications: expected a number in 0 or/,
  );
  await expect(calibration({ calls: [] as never, units })).rejects.toThrow(/calls/);
});
