import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SimCall } from "../../src/simulation/call.ts";
import { SimulationLog } from "../../src/simulation/log.ts";
import { measureSimulation } from "../../src/simulation/measure-simulation.ts";
import type { Measurement, MeasureOptions, SimMeasure } from "../../src/simulation/measurement.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { randomCity } from "./random-city.ts";

const MINUTE = 60_000;
const TWO_HOURS = { period: { start: 0, end: 120 * MINUTE } };

function reader(rows: readonly Measurement[]) {
  return (measure: SimMeasure, statistic: string, of: string): number | undefined =>
    rows.find((row) => row.measure === measure && row.statistic === statistic && row.of === of)?.value;
}

const officer = (id: string): SimUnit => ({
  ...{ id, role: "pso", answers: ["police", "fire"], personnel: 1, vehicle: "car" },
  donning: { minutes: 3, services: ["fire"] },
});
const units: readonly SimUnit[] = [
  officer("P1"),
  officer("P2"),
  { id: "E1", role: "engine", answers: ["fire"], personnel: 3, vehicle: "pumper", turnoutMinutes: 2 },
  {
    ...{ id: "A3", role: "patrol", answers: ["police"], personnel: 2, turnoutMinutes: 1 },
    onDuty: [{ start: 40 * MINUTE, end: 100 * MINUTE }],
  },
];
const police = (id: string, at: number, minutes: number): SimCall => {
  return { id, service: "police", priority: 2, receivedAt: at * MINUTE, serviceMinutes: minutes };
};
const needs = [
  { roles: ["engine"], count: 1 },
  { roles: ["pso"], count: 2 },
];
const fire: SimCall = { ...police("f", 10, 30), service: "fire", priority: 1, needs };

// P1 answers p from 0 to 20, then the fire (sent 20, there 24, equipped 27, cleared 57), then r from 70 to 80.
// P2 answers the fire (sent 10, there 14, equipped 17, cleared 47). E1 does (sent 10, there 16, cleared 46).
// q waits from 30 to 40 for A3 (there 45, cleared 55).
const log = simulate({
  units,
  calls: [police("p", 0, 16), fire, police("q", 30, 10), police("r", 70, 6)],
  travel: { kind: "constant", minutes: 4 },
});
const read = reader(measureSimulation(log, TWO_HOURS));

describe("a town of four units, worked by hand", () => {
  test("delays of police calls", () => {
    expect(read("calls", "count", "police")).toBe(3);
    expect(["mean", "median", "p90", "share"].map((s) => read("wait", s, "police"))).toEqual([
      10 / 3,
      0,
      8,
      1,
    ]);
    expect(read("response", "mean", "police")).toBeCloseTo(23 / 3, 12);
    expect(read("response", "median", "police")).toBe(4);
    expect(read("response", "p90", "police")).toBeCloseTo(12.8, 12);
    expect(read("wait", "mean", "police 2")).toBe(10 / 3);
    expect(read("first-equipped", "mean", "police")).toBeUndefined();
  });

  test("a car is not a pumper, and one is not four: each moment of the fire", () => {
    const of = (measure: SimMeasure) => read(measure, "mean", "fire");
    expect(of("wait")).toBe(0);
    expect(of("response")).toBe(4);
    expect(of("first-equipped")).toBe(6);
    expect(of("first-water")).toBe(6);
    expect(of("four-on-scene")).toBe(7);
    expect(of("full-force")).toBe(17);
  });

  test("water waits for the pumper, though somebody equipped is there, and for somebody equipped, though the pumper is", () => {
    const water = (engine: Partial<SimUnit>) => {
      const some = units.map((unit) => (unit.id === "E1" ? { ...unit, ...engine } : unit));
      const one = simulate({ units: some, calls: [fire], travel: { kind: "constant", minutes: 4 } });
      return reader(measureSimulation(one, TWO_HOURS))("first-water", "mean", "fire");
    };
    expect(water({ turnoutMinutes: 9 })).toBe(13);
    expect(water({ turnoutMinutes: 0, donning: { minutes: 20, services: ["fire"] } })).toBe(7);
    expect(water({ vehicle: "ladder" })).toBeUndefined();
    expect(
      reader(measureSimulation(log, { ...TWO_HOURS, pumpers: [] }))("first-water", "share", "fire"),
    ).toBe(0);
  });

  test("utilization, of units and roles", () => {
    const of = (name: string) => read("utilization", "share", name);
    expect(["unit P1", "unit P2", "unit E1", "unit A3", "role pso"].map(of)).toEqual([
      ...[67 / 120, 37 / 120, 36 / 120, 15 / 60, 104 / 240],
    ]);
  });

  test("availability by role and by service", () => {
    const of = (name: string, most: number) =>
      Array.from(
        { length: most + 1 },
        (_, k) => 120 * (read("availability", `${k} ${k < most ? "" : "or more "}free`, name) as number),
      );
    const whole = (minutes: readonly number[]) => minutes.map((one) => Math.round(one * 1e9) / 1e9);
    expect(whole(of("role pso", 2))).toEqual([37, 30, 53]);
    expect(whole(of("police", 3))).toEqual([37, 18, 32, 33]);
    expect(read("availability", "mean", "police")).toBeCloseTo((18 + 2 * 32 + 3 * 33) / 120, 12);
  });

  test("open calls", () => {
    expect(read("open-calls", "mean", "police")).toBe(45 / 120);
    expect(read("open-calls", "1 open", "police")).toBe(45 / 120);
    expect(read("open-calls", "0 open", "fire")).toBe(73 / 120);
    expect(read("open-calls", "4 or more open", "fire")).toBe(0);
  });

  test("police left while the fire runs, the wait then, and what the fire took", () => {
    expect(read("police-left", "mean", "police")).toBe(12 / 47);
    expect(read("police-left", "none", "police")).toBe(37 / 47);
    expect(read("wait-during-fires", "mean", "police")).toBe(10);
    expect(read("lost-to-fires", "personnel-hours", "police")).toBeCloseTo(74 / 60, 12);
  });

  test("no call is a fire where the caller says so", () => {
    const rows = measureSimulation(log, { ...TWO_HOURS, fires: { priorityFrom: 5 } });
    const none = ["first-water", "four-on-scene", "police-left", "wait-during-fires"];
    expect(rows.filter(({ measure }) => none.includes(measure))).toEqual([]);
    expect(reader(rows)("lost-to-fires", "personnel-hours", "police")).toBe(0);
  });

  test("only what lies in the period counts", () => {
    const late = reader(measureSimulation(log, { period: { start: 50 * MINUTE, end: 100 * MINUTE } }));
    expect(late("calls", "count", "police")).toBe(1);
    expect(late("calls", "count", "fire")).toBeUndefined();
    // P1: 50 to 57 and 70 to 80. A3: 50 to 55.
    expect(late("utilization", "share", "unit P1")).toBe(17 / 50);
    expect(late("utilization", "share", "unit A3")).toBe(5 / 50);
    expect(late("lost-to-fires", "personnel-hours", "police")).toBeCloseTo(7 / 60, 12);
  });
});

test("who leaves is not counted among the four", () => {
  // Each works alone: two people at 0 to 10, two at 10 to 20, four from 20 on.
  const pair = (id: string): SimUnit => ({ id, role: "engine", answers: ["fire"], personnel: 2 });
  const call: SimCall = { ...fire, needs: [{ count: 4 }], unitMinutes: [10, 30, 20, 20], receivedAt: 0 };
  const shift = (id: string, from: number): SimUnit => ({
    ...pair(id),
    onDuty: [{ start: from * MINUTE, end: 999 * MINUTE }],
  });
  const four = simulate({ units: [pair("A"), shift("B", 10), shift("C", 20)], calls: [call] });
  const rows = reader(measureSimulation(four, TWO_HOURS));
  // A clears its first part at 10 and takes up another at once; B comes at 10: four at 10, A once.
  expect(rows("four-on-scene", "mean", "fire")).toBe(10);
  const alone = simulate({ units: [pair("A")], calls: [call] });
  expect(reader(measureSimulation(alone, TWO_HOURS))("four-on-scene", "share", "fire")).toBe(0);
  expect(reader(measureSimulation(alone, TWO_HOURS))("full-force", "mean", "fire")).toBe(60);
});

test("overtime is in no utilization, and a number of its own", () => {
  const unit: SimUnit = {
    ...(units[3] as SimUnit),
    onDuty: [{ start: 0, end: 60 * MINUTE }],
    turnoutMinutes: 0,
  };
  const late = simulate({ units: [unit], calls: [police("x", 50, 40)] });
  const rows = reader(measureSimulation(late, TWO_HOURS));
  expect(rows("utilization", "share", "unit A3")).toBe(10 / 60);
  expect(rows("overtime", "unit-hours", "all")).toBe(0.5);
});

test("a call to which nobody comes has no delay, and lowers the share", () => {
  const calls = [police("x", 0, 40), { ...police("y", 10, 5), patienceMinutes: 5 }];
  const rows = reader(measureSimulation(simulate({ units: [officer("P")], calls }), TWO_HOURS));
  expect(rows("wait", "share", "police")).toBe(0.5);
  expect(rows("wait", "mean", "police")).toBe(0);
});

test("nothing happened: nothing is measured, and mistakes are named", () => {
  const none = simulate({ units: [], calls: [] });
  expect(measureSimulation(none)).toEqual([]);
  expect(() => measureSimulation({} as SimulationLog)).toThrow(/log: expected a SimulationLog/);
  const period = { start: 1, end: 0 };
  expect(() => measureSimulation(log, { period })).toThrow(/period/);
  expect(SimulationLog.fromColumns(structuredClone(log.columns)).length).toBe(log.length);
});

test("random cities: shares of time are those seen by looking at the middle of every minute", () => {
  const END = 900;
  const options: MeasureOptions = { period: { start: 0, end: END * MINUTE } };
  fc.assert(
    fc.property(randomCity, ({ units, calls }) => {
      const run = simulate({ units, calls });
      const rows = measureSimulation(run, options);
      const read = reader(rows);
      const responses = [...run.responses()];
      const isBusy = (id: string, at: number) =>
        responses.some((r) => r.unit === id && r.dispatchedAt <= at && at < (r.clearedAt ?? Infinity));
      const isOn = (unit: SimUnit, at: number) =>
        unit.onDuty === undefined || unit.onDuty.some(({ start, end }) => start <= at && at < end);
      const police = units.filter(({ answers }) => answers.includes("police"));
      const free = new Array<number>(police.length + 1).fill(0);
      const open = new Set<string>();
      let openMinutes = 0;
      for (let minute = 0; minute < END; minute++) {
        const at = (minute + 0.5) * MINUTE;
        const count = police.filter((unit) => isOn(unit, at) && !isBusy(unit.id, at)).length;
        free[count] = (free[count] as number) + 1;
        open.clear();
        for (const r of responses) {
          const last = Math.max(
            ...responses.filter((o) => o.call === r.call).map((o) => o.clearedAt ?? Infinity),
          );
          if (r.service === "police" && r.dispatchedAt <= at && at < last) open.add(r.call);
        }
        openMinutes += open.size;
      }
      if (police.length > 0) {
        for (const [k, minutes] of free.entries()) {
          const level = k < police.length ? `${k} free` : `${k} or more free`;
          expect(read("availability", level, "police")).toBeCloseTo(minutes / END, 9);
        }
      }
      if (calls.some(({ service }) => service === "police")) {
        expect(read("open-calls", "mean", "police")).toBeCloseTo(openMinutes / END, 9);
      }
      for (const row of rows) expect(Number.isFinite(row.value) && row.value >= 0).toBe(true);
      for (const { value, statistic } of rows)
        if (statistic === "share") expect(value).toBeLessThanOrEqual(1 + 1e-12);
    }),
    { numRuns: 60 },
  );
});

test("calls of one type are those of a log that has no others", () => {
  const unit: SimUnit = { id: "A", role: "patrol", answers: ["police", "ems"], personnel: 1 };
  const call = (id: number, type: string | undefined, service: "police" | "ems"): SimCall => ({
    ...{ id: `${id}`, service, priority: id % 2, receivedAt: id * 7 * MINUTE, serviceMinutes: 10 },
    ...(type === undefined ? {} : { type }),
  });
  const calls = [
    call(0, "THEFT", "police"),
    call(1, "FALL", "ems"),
    call(2, undefined, "police"),
    call(3, "FALL", "police"),
    call(4, "THEFT", "police"),
  ];
  const log = simulate({ units: [unit], calls });
  const rows = reader(measureSimulation(log, { by: "type" }));
  const waits = [...log.responses()].map(({ type, receivedAt, dispatchedAt }) => {
    return { type, minutes: (dispatchedAt - receivedAt) / MINUTE };
  });
  for (const type of ["THEFT", "FALL"]) {
    const own = waits.filter((row) => row.type === type).map(({ minutes }) => minutes);
    expect(rows("calls", "count", `type ${type}`)).toBe(own.length);
    expect(rows("wait", "mean", `type ${type}`)).toBeCloseTo(
      own.reduce((sum, minutes) => sum + minutes, 0) / own.length,
      12,
    );
  }
  const plain = measureSimulation(log);
  expect(plain.some(({ of }) => of.startsWith("type"))).toBe(false);
  const others = measureSimulation(log, { by: "type" }).filter(({ of }) => !of.startsWith("type"));
  expect(others).toEqual(plain);
  expect(() => measureSimulation(log, { by: "area" as "type" })).toThrow(/by: expected one of type/);
});
