import { describe, expect, it } from "vitest";
import { fireUse } from "../../src/coverage/fire-use.ts";
import { forceAssembly } from "../../src/coverage/force-assembly.ts";
import { responsePercentiles } from "../../src/coverage/response-percentiles.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { concurrency } from "../../src/workload/concurrency.ts";
import { responseTimes } from "../../src/workload/response-time.ts";
import { type MadeCall, madeRoster, sum } from "../workload/made-calls.ts";
import { at, fireCall, fireCalls } from "./made-runs.ts";

const day = { start: at(0), end: at(1440) };
const roster = madeRoster([
  { unit: "E1", service: "fire", personnel: 4, start: at(0), end: at(1440) },
  { unit: "P9", service: "fire", personnel: 4, start: at(480), end: at(1200) },
]);
const calls = fireCalls([
  fireCall([["E1", 60, 120]]),
  fireCall(
    [
      ["E1", 600, 780],
      ["P9", 600, 720],
      ["AID7", 610, 700],
    ],
    { type: "Structure fire" },
  ),
]);

describe("fireUse", () => {
  const responseForce = [{ personnel: 14, limitSeconds: 480, count: 9, share: 2 / 3 }];
  const use = fireUse(calls, {
    ...{ roster, period: day, firstDue: { "1": "E1" }, workingFireTypes: ["Structure fire"] },
    ...{ paidPersonHours: 160, population: 20_000, responseForce },
  });

  it("sets person-hours on calls against those on duty and those paid, alike in numerator and denominator", () => {
    // E1: 4 people for 1 + 3 hours; P9: 4 for 2; AID7 is on no roster: 4 for 1.5.
    expect(use.personHoursOnCalls).toBe(24);
    expect(use.offRosterPersonHours).toBe(6);
    expect(use.onDutyPersonHours).toBe(4 * 24 + 4 * 12);
    expect(use.onDutyShare).toBeCloseTo(24 / 144, 12);
    expect(use.minutesPerDutyDay).toBeCloseTo(240, 9);
    expect(use.paidShare).toBe(24 / 160);
  });

  it("divides each unit by its own hours, and one that is on no roster by none", () => {
    expect(use.unitHours.map(({ unit, utilization }) => [unit, utilization])).toEqual([
      ["AID7", undefined],
      ["E1", 4 / 24],
      ["P9", 2 / 12],
    ]);
  });

  it("counts quiet hours, open calls and working fires", () => {
    expect(use.calls).toBe(2);
    expect(use.runs).toBe(4);
    expect(use.hoursWithoutCallShare).toBe(22 / 24);
    expect(use.noneOpenShare).toBeCloseTo(20 / 24, 12);
    expect(use.workingFires).toBe(1);
    expect(use.workingFiresPerYear).toBe(365);
    expect(use.workingFiresPer1000).toBe(18.25);
    expect(use.concurrencyByEvent).toEqual(concurrency(calls, { period: day }).byEvent);
  });

  it("has reliability and response force beside it", () => {
    expect(use.reliability.rows[0]).toMatchObject({ calls: 2, ownFirst: 2, reliability: 1 });
    expect(use.freeAtCall?.byFree).toEqual([0, 0.5, 0.5]);
    expect(use.responseForce).toEqual(responseForce);
    expect(use.gaps).toEqual([]);
  });

  it("takes the rows of forceAssembly as they are", () => {
    const rows = forceAssembly(calls, { personnel: [4, 12, 20], limitSeconds: 480 });
    const { responseForce: given, gaps } = fireUse(calls, { responseForce: rows });
    expect(given).toEqual(rows);
    expect(given?.map(({ count, share }) => [count, share])).toEqual([
      [2, 1],
      [2, 0],
      [2, 0],
    ]);
    expect(gaps.map(({ measure }) => measure)).not.toContain("responseForce");
  });

  it("names what is missing, and is never silent about response force", () => {
    const bare = fireUse(fireCalls([fireCall([["E1", 60, 120]], { area: "" })]));
    expect(bare.gaps.map(({ measure }) => measure)).toEqual([
      ...["onDutyShare", "freeAtCall", "paidShare", "workingFires", "reliability", "responseForce"],
    ]);
    for (const { reason } of bare.gaps) expect(reason.length).toBeGreaterThan(10);
    expect("onDutyShare" in bare || "freeAtCall" in bare || "responseForce" in bare).toBe(false);
    expect(bare.personHoursOnCalls).toBe(4);
    expect(bare.assumptions.map(({ field }) => field)).toContain("firstDue");
  });

  it("survives a clone and JSON, with nothing but finite numbers, for no calls too", () => {
    for (const result of [use, fireUse(fireCalls([])), fireUse(fireCalls([]), { roster })]) {
      expect(structuredClone(result)).toEqual(result);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(JSON.stringify(result)).not.toContain("null");
    }
    expect(fireUse(fireCalls([]))).toMatchObject({ calls: 0, runs: 0, personHoursOnCalls: 0, days: 0 });
  });

  it("refuses what it cannot mean", () => {
    expect(() => fireUse(calls, { paidPersonHours: 0 })).toThrow("paidPersonHours");
    expect(() => fireUse(calls, { population: -1 })).toThrow("population");
    expect(() => fireUse(calls, { workingFireTypes: "fire" as never })).toThrow("workingFireTypes");
    expect(() => fireUse(calls, { responseForce: 3 as never })).toThrow("responseForce");
  });

  it("keeps to roles and to calls in every figure", () => {
    const mixed = fireCalls([
      {
        ...fireCall([["E1", 0, 60]]),
        responses: [
          {
            unit: "E1",
            role: "engine",
            personnel: 4,
            dispatchedAt: at(0),
            arrivedAt: at(5),
            clearedAt: at(60),
          },
          {
            unit: "M1",
            role: "medic",
            personnel: 2,
            dispatchedAt: at(0),
            arrivedAt: at(3),
            clearedAt: at(180),
          },
        ],
      },
      {
        ...fireCall([["M1", 300, 360]]),
        responses: [{ unit: "M1", role: "medic", dispatchedAt: at(300), clearedAt: at(360) }],
      },
      {
        ...fireCall([["E1", 600, 720]], { initiator: "out-of-service", type: "Training" }),
        responses: [{ unit: "E1", role: "engine", personnel: 4, dispatchedAt: at(600), clearedAt: at(720) }],
      },
    ]);
    const engines = fireUse(mixed, { roles: ["engine"], period: day, firstDue: { "1": "E1" } });
    expect(engines).toMatchObject({ calls: 1, runs: 1, personHoursOnCalls: 4, noneOpenShare: 23 / 24 });
    expect(engines.unitHours.map(({ unit, committedHours }) => [unit, committedHours])).toEqual([["E1", 1]]);
    expect(engines.reliability.rows[0]?.reliability).toBe(1);
    expect(fireUse(mixed, { period: day, firstDue: { "1": "E1" } }).reliability.rows[0]?.reliability).toBe(0);
    const all = fireUse(mixed, { roles: ["engine"], initiators: "all", period: day });
    expect(all).toMatchObject({ calls: 2, personHoursOnCalls: 12 });
  });

  it("holds together on a made-up town", () => {
    const town = syntheticTown({ seed: 5, days: 28 });
    const result = fireUse(town.calls, { roster: town.roster, service: "fire" });
    const hours = (result.period.end - result.period.start) / 3_600_000;
    expect(sum(result.callFrequency.map((row) => row.hours))).toBe(hours);
    expect(sum(result.freeAtCall?.byFree ?? [])).toBeCloseTo(1, 9);
    expect(sum(result.concurrencyByTime)).toBeCloseTo(1, 9);
    expect(result.byType.at(-1)?.runs).toBe(result.runs);
    expect(result.onDutyShare).toBeGreaterThan(0);
    expect(result.onDutyShare).toBeLessThan(1);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe("responsePercentiles", () => {
  const answered = (i: number, type: string): MadeCall => {
    const minutes = (i * 7) % 41;
    const run = { unit: "E1", dispatchedAt: at(i * 60), arrivedAt: at(i * 60 + minutes) };
    return { service: "fire", type, receivedAt: at(i * 60), responses: [run] };
  };
  const records = Array.from({ length: 60 }, (_, i) => answered(i, i < 9 ? "Fire" : i < 30 ? "MVA" : "EMS"));
  const table = fireCalls(records);
  const rowOf = (key: string, options: Parameters<typeof responsePercentiles>[1] = {}) =>
    responsePercentiles(table, options).find(
      (row) => row.key === key && row.leg === "response" && row.level === "call",
    );

  it("is the percentile of responseTimes, row for row", () => {
    const rows = responsePercentiles(table, { by: "type", fewest: 1 });
    const times = responseTimes(table, { by: "type" });
    expect(
      rows.map(({ key, leg, level, count, missing, negative }) => [
        key,
        leg,
        level,
        count,
        missing,
        negative,
      ]),
    ).toEqual(
      times.map(({ key, leg, level, count, missing, negative }) => [
        key,
        leg,
        level,
        count,
        missing,
        negative,
      ]),
    );
    rows.forEach((row, i) => {
      expect(row.minutes).toBe(times[i]?.p90Minutes);
    });
  });

  it("gives no percentile below ten, and no upper bound below 36", () => {
    expect(rowOf("Fire", { by: "type" })).toEqual({
      ...{ key: "Fire", leg: "response", level: "call", count: 9, missing: 0, negative: 0 },
    });
    const mva = rowOf("MVA", { by: "type" });
    expect(mva?.count).toBe(21);
    expect(mva?.minutes).toBeGreaterThan(mva?.lowMinutes as number);
    expect(mva && "highMinutes" in mva).toBe(false);
    const all = rowOf("all");
    expect(all?.lowMinutes).toBeLessThan(all?.minutes as number);
    expect(all?.highMinutes).toBeGreaterThan(all?.minutes as number);
  });

  it("takes another percentile, another confidence and one service", () => {
    const minutes = records.map((_, i) => (i * 7) % 41);
    expect(rowOf("all", { fraction: 0.5 })?.minutes).toBe(quantile(minutes, 0.5));
    const wide = rowOf("all", { fraction: 0.5, confidence: 0.99 });
    const narrow = rowOf("all", { fraction: 0.5, confidence: 0.5 });
    expect(wide?.lowMinutes).toBeLessThan(narrow?.lowMinutes as number);
    expect(wide?.highMinutes).toBeGreaterThan(narrow?.highMinutes as number);
    expect(rowOf("all", { service: "police" })?.count).toBe(0);
    expect(() => responsePercentiles(table, { fraction: 1 })).toThrow("fraction");
    expect(() => responsePercentiles(table, { confidence: 0 })).toThrow("level");
    expect(() => responsePercentiles(table, { fewest: 0 })).toThrow("fewest");
  });
});

describe("working fires", () => {
  const types = { workingFireTypes: ["Structure fire"] };
  const fire = (disposition?: string) =>
    fireCall([["E1", 0, 60]], {
      type: "Structure fire",
      ...(disposition === undefined ? {} : { disposition }),
    });
  const some = fireCalls([
    fire("Fire out"),
    fire("Fire out"),
    fire("Food on stove"),
    fire(),
    fireCall([["E1", 0, 60]], { type: "EMS", disposition: "Fire out" }),
  ]);

  it("are counted by disposition too where the records have one, and it is said", () => {
    const use = fireUse(some, { ...types, period: day, workingFireDispositions: ["Fire out"] });
    expect(use).toMatchObject({
      ...{ workingFires: 3, workingFiresBy: "type-and-disposition", workingFiresUndisposed: 1 },
      workingFiresPerYear: 3 * 365,
    });
    expect(use.assumptions.map(({ field }) => field)).not.toContain("disposition");
  });

  it("are counted by type where dispositions were not named, which is an assumption, or are not there", () => {
    const use = fireUse(some, { ...types, period: day });
    expect(use).toMatchObject({ workingFires: 4, workingFiresBy: "type" });
    expect(use.workingFiresUndisposed).toBeUndefined();
    expect(use.assumptions.map(({ field }) => field)).toContain("disposition");
    const without = fireUse(fireCalls([fire(), fire()]), { ...types, workingFireDispositions: ["Fire out"] });
    expect(without).toMatchObject({ workingFires: 2, workingFiresBy: "type" });
    expect(without.assumptions.map(({ field }) => field)).not.toContain("disposition");
  });

  it("are none of those of other names, and no list is refused", () => {
    expect(fireUse(some, { ...types, workingFireDispositions: ["fire out"] }).workingFires).toBe(1);
    expect(fireUse(some, { workingFireDispositions: ["Fire out"] }).workingFires).toBeUndefined();
    expect(() => fireUse(some, { ...types, workingFireDispositions: "Fire out" as never })).toThrow(
      "workingFireDispositions",
    );
  });
});
