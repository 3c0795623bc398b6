import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { staffedUnitHours } from "../../src/coverage/staffed-hours.ts";
import { unitHourUtilization } from "../../src/coverage/unit-hours.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { DAY, HOUR, madeRoster, sum } from "../workload/made-calls.ts";
import { at, fireCall, fireCalls } from "./made-runs.ts";

const year = (first: number) => ({ start: Date.UTC(first, 0, 1), end: Date.UTC(first + 1, 0, 1) });

describe("unitHourUtilization", () => {
  it("is hours committed over 8,760, in a leap year over 8,784", () => {
    const month = (start: number) => ({
      responses: Array.from({ length: 30 }, (_, day) => ({
        ...{ unit: "E1", personnel: 4 },
        ...{ dispatchedAt: start + day * DAY, clearedAt: start + day * DAY + 14.6 * HOUR },
      })),
    });
    for (const [first, hours] of [
      [2023, 8760],
      [2024, 8784],
    ] as const) {
      const [e1] = unitHourUtilization(fireCalls([month(Date.UTC(first, 4, 1))]), { period: year(first) });
      expect(e1).toMatchObject({ unit: "E1", runs: 30, staffedHours: hours });
      expect(e1?.committedHours).toBeCloseTo(438, 9);
      expect(e1?.utilization).toBeCloseTo(438 / hours, 12);
    }
  });

  it("takes a local year with two clock changes for 8,760 hours", () => {
    const period = { start: Date.UTC(2023, 0, 1, 8), end: Date.UTC(2024, 0, 1, 8) };
    const calls = fireCalls([fireCall([["E1", -20 * 1440, -20 * 1440 + 60]])], "America/Los_Angeles");
    expect(unitHourUtilization(calls, { period, staffedHours: { X: 1 } })[0]).toMatchObject({
      ...{ unit: "X", runs: 0, committedHours: 0, staffedHours: 1, utilization: 0 },
    });
    const [e1] = unitHourUtilization(calls, {
      period: { start: Date.UTC(2024, 0, 1, 8), end: Date.UTC(2025, 0, 1, 8) },
    });
    expect(e1?.staffedHours).toBe(8784);
  });

  it("divides a part-year or peak-hours unit by its own hours", () => {
    const calls = fireCalls([fireCall([["P9", 600, 720]]), fireCall([["E1", 600, 720]])]);
    const roster = madeRoster([
      { unit: "P9", service: "fire", start: at(480), end: at(1200) },
      { unit: "P9", service: "fire", start: at(900), end: at(1200) },
    ]);
    const period = { start: at(0), end: at(1440) };
    const staffedHours = staffedUnitHours(roster, { period });
    expect(staffedHours).toEqual({ P9: 12 });
    const rows = unitHourUtilization(calls, { period, staffedHours });
    expect(rows.map(({ utilization }) => utilization)).toEqual([2 / 24, 2 / 12]);
    expect(staffedUnitHours(roster, { period: { start: at(1080), end: at(1440) } })).toEqual({ P9: 2 });
    expect(staffedUnitHours(roster, { period, service: "police" })).toEqual({});
  });

  it("counts a unit on two calls at once once, and cuts at the period", () => {
    const calls = fireCalls([fireCall([["E1", 0, 120]]), fireCall([["E1", 60, 180]])]);
    expect(unitHourUtilization(calls)[0]).toMatchObject({ runs: 2, committedHours: 3, utilization: 3 / 24 });
    const period = { start: at(30), end: at(150) };
    // The first run began before; its time inside counts.
    expect(unitHourUtilization(calls, { period })[0]).toMatchObject({
      runs: 1,
      committedHours: 2,
      utilization: 1,
    });
  });

  it("keeps runs without usable times as runs, and units without a name out of the shares", () => {
    const calls = fireCalls([
      fireCall([
        ["E1", 0, 0],
        ["", 0, 60],
        ["", 0, 60],
      ]),
      fireCall([["E1", 10, 70]], { service: "ems" }),
    ]);
    expect(unitHourUtilization(calls)).toEqual([
      { unit: "E1", runs: 2, committedHours: 1, staffedHours: 24, utilization: 1 / 24 },
      { unit: "unknown", runs: 2, committedHours: 2 },
    ]);
    expect(unitHourUtilization(calls, { service: "ems" }).map(({ runs }) => runs)).toEqual([1]);
    expect(unitHourUtilization(calls, { staffedHours: { E1: 0 } })[0]?.utilization).toBeUndefined();
    expect(unitHourUtilization(fireCalls([]))).toEqual([]);
  });

  it("agrees with a walk minute by minute, and with the workload of one-person units", () => {
    const run = fc.tuple(
      fc.constantFrom("E1", "E2"),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 1, max: 90 }),
    );
    const window = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 }));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 20 }), window, (runs, [from, length]) => {
        const calls = fireCalls(
          runs.map(([unit, start, minutes]) => fireCall([[unit, start, start + minutes]], {}, 1)),
        );
        const period = { start: at(from), end: at(from + length) };
        const rows = unitHourUtilization(calls, { period });
        for (const name of ["E1", "E2"]) {
          const own = runs.filter(([unit]) => unit === name);
          let minutes = 0;
          for (let m = from; m < from + length; m++) {
            if (own.some(([, start, lasts]) => start <= m && m < start + lasts)) minutes += 1;
          }
          const row = rows.find(({ unit }) => unit === name);
          expect(row?.committedHours ?? 0).toBeCloseTo(minutes / 60, 9);
          expect(row?.utilization ?? 0).toBeCloseTo(minutes / length, 9);
          const began = own.filter(([, start]) => start >= from && start < from + length);
          expect(row?.runs ?? 0).toBe(began.length);
        }
        const whole = sum(unitHourUtilization(calls).map((row) => row.committedHours));
        expect(whole).toBeCloseTo(measureWorkload(calls).committedHours, 9);
      }),
      { numRuns: 150 },
    );
  });

  it("refuses what it cannot mean", () => {
    const calls = fireCalls([fireCall([["E1", 0, 60]])]);
    expect(() => unitHourUtilization(calls, { staffedHours: { E1: -1 } })).toThrow("staffedHours.E1");
    expect(() => unitHourUtilization(calls, { staffedHours: { E1: Number.NaN } })).toThrow(DutycycleError);
    expect(() => unitHourUtilization(calls, { period: { start: at(1), end: at(0) } })).toThrow("period");
    expect(() => unitHourUtilization(calls, { service: "navy" as "fire" })).toThrow("service");
    expect(() => unitHourUtilization({} as never)).toThrow("calls");
    expect(() => staffedUnitHours(madeRoster([]), undefined as never)).toThrow("period");
  });
});
