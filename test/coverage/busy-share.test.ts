import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuredBusyShare, systemBusyShare } from "../../src/coverage/busy-share.ts";
import { unitHourUtilization } from "../../src/coverage/unit-hours.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { madeRoster } from "../workload/made-calls.ts";
import { at, fireCall, fireCalls } from "./made-runs.ts";

const period = { start: at(0), end: at(1440) };

describe("busy shares", () => {
  it("is the work over the units: 0.8333 calls an hour of 45 minutes and 1.6 units for five", () => {
    const work = { callsPerHour: 7300 / 8760, hoursPerCall: 0.75, unitsPerCall: 1.6 };
    expect(systemBusyShare({ ...work, units: 5 })).toBeCloseTo(0.2, 12);
    expect(systemBusyShare({ ...work, units: 0.8 })).toBeCloseTo(1.25, 12);
    expect(systemBusyShare({ callsPerHour: 2, hoursPerCall: 0.5, units: 4 })).toBe(0.25);
  });

  it("from runs, formula, unit hours and workload are one number, crews being alike", () => {
    const run = fc.record({
      hour: fc.integer({ min: 0, max: 22 }),
      minutes: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 12 }), (runs) => {
        const units = ["E1", "E2", "L1"];
        // One run an hour and unit, so that none overlaps.
        const single = runs.filter((one, k) => runs.findIndex((other) => other.hour === one.hour) === k);
        const calls = fireCalls(
          single.map(({ hour, minutes }) =>
            fireCall([[units[hour % 3] as string, 60 * hour, 60 * hour + minutes]]),
          ),
        );
        const roster = madeRoster(
          units.map((unit) => ({ unit, service: "fire" as const, personnel: 4, ...period })),
        );
        const hours = single.reduce((sum, { minutes }) => sum + minutes / 60, 0);
        const q = systemBusyShare({
          ...{ callsPerHour: single.length / 24, hoursPerCall: hours / single.length, units: 3 },
        });
        const staffedHours = Object.fromEntries(units.map((unit) => [unit, 24]));
        const rows = unitHourUtilization(calls, { period, staffedHours });
        expect(measuredBusyShare(rows)).toBeCloseTo(q, 12);
        expect(measuredBusyShare(measureWorkload(calls, { roster, period }))).toBeCloseTo(q, 12);
      }),
      { numRuns: 50 },
    );
  });

  it("is not known without anybody on duty", () => {
    expect(measuredBusyShare([])).toBeUndefined();
    expect(measuredBusyShare([{ unit: "E1", runs: 1, committedHours: 1, staffedHours: 0 }])).toBeUndefined();
    const calls = fireCalls([fireCall([["E1", 0, 60]])]);
    expect(measuredBusyShare(measureWorkload(calls, { period }))).toBeUndefined();
  });

  it("refuses what is no work and no measure", () => {
    const work = { callsPerHour: 1, hoursPerCall: 1, units: 1 };
    const wrong = [{ callsPerHour: -1 }, { hoursPerCall: Number.NaN }, { unitsPerCall: 0 }, { units: 0 }];
    for (const change of wrong) {
      expect(() => systemBusyShare({ ...work, ...change })).toThrow(Object.keys(change)[0] as string);
    }
    expect(() => measuredBusyShare(undefined as never)).toThrow(DutycycleError);
  });
});
