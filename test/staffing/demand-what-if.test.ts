import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demandWhatIf } from "../../src/staffing/demand-what-if.ts";
import type { Diversion } from "../../src/staffing/diversion.ts";
import type { StaffingInput } from "../../src/staffing/staffing-input.ts";
import type { ServiceTimeRow } from "../../src/workload/service-time.ts";
import { expectPlain } from "../laws/same-result.ts";
import { FULL } from "./made-workload.ts";

function row(key: string, calls: number, officerHours: number): ServiceTimeRow {
  const minutes = (60 * officerHours) / calls;
  return {
    ...{ key, calls, responses: calls, unitsPerCall: 1, primaryMinutes: minutes, meanMinutes: minutes },
    ...{ unitHours: officerHours, officerHours, officerHoursPerCall: officerHours / calls },
    ...{ officerMinutesPerCall: minutes, totalServiceMinutes: minutes },
    ...{ callsPerDay: calls / 365, officerHoursPerDay: officerHours / 365 },
  };
}

const serviceTimes = [row("ALARM", 3000, 1000), row("THEFT", 2000, 3000), row("FIGHT", 2000, 6000)];
const input: StaffingInput = {
  workload: { committedHours: { community: 10_000 }, callsPerYear: 7000 },
  relief: { scheduledHours: 2080, absenceHours: 380 },
  targets: { delay: { minutes: 5, share: 0.9 } },
};
const what = (...diversions: Diversion[]) => demandWhatIf(input, { serviceTimes, diversions });

describe("demandWhatIf", () => {
  it("frees officer-hours x share x what no officer takes", () => {
    const found = what(
      { name: "alarms verified", keys: ["ALARM"], share: 0.8 },
      { name: "reports by web", keys: ["THEFT"], share: 0.5 },
      { name: "co-responders", keys: ["FIGHT"], share: 0.1, officerShare: 0.5 },
    );
    expect(found.diversions.map(({ hoursFreed }) => hoursFreed)).toEqual(
      [800, 1500, 300].map((hours) => expect.closeTo(hours, 8)),
    );
    expect(found.hoursFreed).toBeCloseTo(2600, 8);
    expect(found.shareFreed).toBeCloseTo(0.26, 10);
    // A call that an officer still goes to is still a call.
    expect(found.callsFreed).toBeCloseTo(2400 + 1000, 6);
    expect(found.officersIfDivisible).toBeCloseTo(2600 / 1700, 8);
    expectPlain(found);
  });

  it("takes each diversion of what those before it left", () => {
    const half = { name: "half", keys: ["ALARM"], share: 0.5 };
    const found = what(half, { ...half, name: "half again" });
    expect(found.diversions.map(({ hoursFreed }) => Math.round(hoursFreed))).toEqual([500, 250]);
  });

  it("frees officers in proportion where nothing is rounded, and none where people come whole", () => {
    const { methods } = what({ name: "alarms verified", keys: ["ALARM"], share: 0.8 });
    const of = (method: string) => methods.find((found) => found.method === method);
    expect(of("thirds")?.officersFreed).toBeCloseTo(0.08 * (of("thirds")?.officersBefore as number), 8);
    expect(of("thirds")?.officersFreed).toBeCloseTo((3 * 800) / 1700, 8);
    expect(of("wilson-weiss")).toMatchObject({
      officersFreed: 0,
      hoursWithFewer: 0,
      peakBefore: 3,
      peakAfter: 3,
    });
  });

  it("never adds officers, frees all for everything diverted, and nothing for nothing", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const found = what({ name: "some", keys: ["ALARM", "THEFT", "FIGHT"], share });
        for (const { officersFreed = 0, peakBefore, peakAfter } of found.methods) {
          expect(officersFreed).toBeGreaterThanOrEqual(-1e-9);
          expect(peakAfter).toBeLessThanOrEqual(peakBefore + 1e-9);
        }
      }),
      { numRuns: 30 },
    );
    const none = what();
    expect(none.hoursFreed).toBe(0);
    for (const { officersFreed } of none.methods) expect(officersFreed).toBe(0);
    const all = what({ name: "all", keys: ["ALARM", "THEFT", "FIGHT"], share: 1 });
    expect(all.methods.find(({ method }) => method === "thirds")?.officersAfter).toBeCloseTo(0, 8);
    expectPlain(all);
  });

  it("keeps hours that are on no call", () => {
    const found = demandWhatIf(FULL, {
      serviceTimes,
      diversions: [{ name: "all", keys: ["FIGHT"], share: 1 }],
    });
    const thirds = found.methods.find(({ method }) => method === "thirds");
    const rule = found.methods.find(({ method }) => method === "rule-of-60");
    expect((thirds?.officersAfter as number) / (thirds?.officersBefore as number)).toBeCloseTo(0.4, 8);
    expect((rule?.officersAfter as number) / (rule?.officersBefore as number)).toBeGreaterThan(0.5);
  });

  it("says which keys there are not, and what is wrong", () => {
    const found = what({ name: "typing", keys: ["ALRM"], share: 1 });
    expect(found.diversions[0]).toEqual({
      name: "typing",
      callsFreed: 0,
      hoursFreed: 0,
      unknownKeys: ["ALRM"],
    });
    expect(() => what({ name: "x", keys: [], share: 1.5 })).toThrow(/share.*\[0, 1\]/);
    expect(() => demandWhatIf(input, { diversions: [] })).toThrow(/serviceTimes/);
    expect(() => demandWhatIf({}, { serviceTimes, diversions: [] })).toThrow(/workload/);
  });
});

it("says from how few weeks its year is inferred", () => {
  const diversions = [{ name: "alarms verified", keys: ["ALARM"], share: 0.8 }];
  const kinds = (weeks: number): readonly string[] =>
    demandWhatIf(
      { workload: { committedHours: { community: 300 }, weeks } },
      { serviceTimes, diversions },
    ).flags.map(({ kind }) => kind);
  expect(kinds(4)).toContain("under-26-weeks");
  expect(kinds(26)).not.toContain("under-26-weeks");
});
