import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spansOfHours } from "../../src/coverage/daily-hours.ts";
import { type ReplayOptions, replayChange } from "../../src/coverage/replay-change.ts";
import type { UnitChange } from "../../src/coverage/unit-change.ts";
import { ZoneCalendar } from "../../src/quantity/calendar.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import type { Roster } from "../../src/records/roster.ts";
import { HOUR, madeRoster } from "../workload/made-calls.ts";
import { at, fireCall, fireCalls } from "./made-runs.ts";

const period = { start: at(0), end: at(1440) };
const onDuty = (...units: readonly string[]): Roster =>
  madeRoster(units.map((unit) => ({ unit, service: "fire" as const, personnel: 4, ...period })));
const roster = onDuty("E1", "E2", "L1");
const firstDue = { "1": "E1", "2": "E2" };

describe("spansOfHours", () => {
  const calendar = new ZoneCalendar("America/Detroit");
  // 2024-03-09 00:00 to 2024-03-12 00:00, over the night in which the clock goes forward.
  const days = { start: Date.UTC(2024, 2, 9, 5), end: Date.UTC(2024, 2, 12, 4) };
  const lengths = (hours: Parameters<typeof spansOfHours>[0]) =>
    spansOfHours(hours, days, calendar).map(({ start, end }) => (end - start) / HOUR);

  it("runs over midnight, is cut at the period, and keeps to the wall clock", () => {
    expect(lengths({ from: 19, to: 7 })).toEqual([7, 11, 12, 5]);
    expect(lengths({ from: 7, to: 19 })).toEqual([12, 12, 12]);
    expect(lengths({ from: 0, to: 24 })).toEqual([24, 23, 24]);
    expect(lengths(undefined)).toEqual([71]);
  });

  it("begins on the days that are named", () => {
    expect(lengths({ from: 19, to: 7, days: ["Saturday"] })).toEqual([11]);
    expect(lengths({ from: 12, to: 13, days: ["Sunday", "Monday"] })).toEqual([1, 1]);
    expect(lengths({ from: 12, to: 13, days: [] })).toEqual([]);
  });

  it("refuses other hours", () => {
    for (const hours of [{ from: 24, to: 7 }, { from: 0, to: 0 }, { from: -1, to: 7 }, 7]) {
      expect(() => spansOfHours(hours as never, days, calendar)).toThrow(DutycycleError);
    }
    expect(() => lengths({ from: 1, to: 2, days: ["Caturday" as "Sunday"] })).toThrow("hours.days");
  });
});

describe("replayChange", () => {
  it("gives the runs of a unit out of service to the next that is free, and what is left to aid", () => {
    const calls = fireCalls([
      fireCall([["E1", 60, 120]]),
      fireCall([["E2", 70, 130]], { area: "2" }),
      fireCall([["E2", 600, 660]], { area: "2" }),
      fireCall([["L1", 80, 140]]),
      fireCall([["E2", 90, 100]], { area: "2" }),
    ]);
    const { before, after, ...replay } = replayChange(calls, {
      ...{ roster, period, firstDue },
      change: { kind: "out-of-service", unit: "E2", takenBy: ["E1", "L1"] },
    });
    // E1 is out at 70, so L1 takes it; L1 then cannot make its own at 80, nor can E1: aid. At 90 nobody is left: aid. E1 takes 600.
    expect(replay).toMatchObject({ movedRuns: 4, knockOnRuns: 1, aidRuns: 2, untimedRuns: 0 });
    expect(replay.aidPersonHours).toBeCloseTo((4 * (60 + 10)) / 60, 9);
    expect(before.reliability).toBe(4 / 5);
    expect(after.reliability).toBe(1 / 5);
    expect(before.onDutyPersonHours - after.onDutyPersonHours).toBe(96);
    expect(before.callsNoneFreeShare).toBe(1 / 5);
    expect(after.callsNoneFreeShare).toBe(2 / 5);
    expect(after.unitHours.map(({ unit, runs }) => [unit, runs])).toEqual([
      ["E1", 2],
      ["L1", 1],
    ]);
  });

  it("takes a unit out by night only", () => {
    const calls = fireCalls([fireCall([["E2", 120, 180]]), fireCall([["E2", 720, 780]])]);
    const night = replayChange(calls, {
      ...{ roster, period },
      change: { kind: "out-of-service", unit: "E2", hours: { from: 19, to: 7 }, takenBy: ["E1"] },
    });
    expect(night).toMatchObject({ movedRuns: 1, knockOnRuns: 0, aidRuns: 0 });
    expect(night.after.onDutyPersonHours).toBe(3 * 96 - 48);
    expect(night.after.unitHours.find(({ unit }) => unit === "E2")).toMatchObject({
      runs: 1,
      staffedHours: 12,
    });
  });

  it("never sends a unit twice to one call", () => {
    const calls = fireCalls([
      fireCall([
        ["E1", 0, 60],
        ["E2", 5, 60],
        ["L1", 10, 60],
      ]),
    ]);
    const result = replayChange(calls, {
      ...{ roster, period },
      change: { kind: "out-of-service", unit: "E1", takenBy: ["E2", "L1"] },
    });
    expect(result).toMatchObject({ movedRuns: 1, knockOnRuns: 0, aidRuns: 1 });
  });

  it("changes a crew on runs and roster alike", () => {
    const calls = fireCalls([fireCall([["E1", 0, 60]]), fireCall([["E2", 0, 60]])]);
    const { before, after, movedRuns } = replayChange(calls, {
      ...{ roster, period },
      change: { kind: "crew-size", units: ["E1"], personnel: 3 },
    });
    expect(movedRuns).toBe(0);
    expect(before.personHoursOnCalls).toBe(8);
    expect(after.personHoursOnCalls).toBe(7);
    expect(after.onDutyPersonHours).toBe(3 * 24 + 8 * 24);
    expect(after.byFree).toEqual(before.byFree);
  });

  it("adds a unit in peak hours, which leaves the others free", () => {
    const calls = fireCalls([
      fireCall([["E1", 600, 720]]),
      fireCall([["E2", 630, 660]], { area: "2" }),
      fireCall([["E1", 60, 90]]),
    ]);
    const change: UnitChange = {
      ...{ kind: "peak-unit", unit: "P9", personnel: 2, hours: { from: 8, to: 20 }, takesFrom: ["E1", "E2"] },
    };
    const { before, after, ...replay } = replayChange(calls, { roster, period, firstDue, change });
    // P9 takes the first; it is out at 630, so E2 makes its own; by night it is not there.
    expect(replay).toMatchObject({ movedRuns: 1, knockOnRuns: 0, aidRuns: 0, aidPersonHours: 0 });
    expect(after.unitHours.find(({ unit }) => unit === "P9")).toMatchObject({ runs: 1, staffedHours: 12 });
    expect(after.onDutyPersonHours - before.onDutyPersonHours).toBe(24);
    expect(before.personHoursOnCalls - after.personHoursOnCalls).toBe(4);
    expect(before.reliability).toBe(1);
    expect(after.reliability).toBe(2 / 3);
    const named = replayChange(calls, {
      roster,
      period,
      firstDue: { ...firstDue, "1": ["E1", "P9"] },
      change,
    });
    expect(named.after.reliability).toBe(1);
  });

  it("lets one crew drive two apparatus: what comes while it is out goes to others", () => {
    const calls = fireCalls([
      fireCall([["L1", 0, 60]]),
      fireCall([["E1", 30, 90]]),
      fireCall([
        ["E1", 200, 260],
        ["L1", 200, 260],
      ]),
      fireCall([["L1", 400, 460]]),
    ]);
    const { after, ...replay } = replayChange(calls, {
      ...{ roster, period },
      change: { kind: "cross-staffed", unit: "E1", apparatus: "L1", takenBy: ["E2"] },
    });
    // E1's crew takes L1's first and last; E2 takes E1's at 30, and L1's part of the call at 200.
    expect(replay).toMatchObject({ movedRuns: 4, knockOnRuns: 1, aidRuns: 0 });
    expect(after.unitHours.map(({ unit, runs }) => [unit, runs])).toEqual([
      ["E1", 3],
      ["E2", 2],
    ]);
    expect(after.onDutyPersonHours).toBe(2 * 96);
  });

  it("says what it assumes and what it cannot tell", () => {
    const result = replayChange(fireCalls([fireCall([["E1", 0, 60]])]), {
      ...{ roster, period },
      change: { kind: "crew-size", units: ["E1"], personnel: 3 },
    });
    expect(result.assumptions.map(({ field }) => field)).toEqual(["times", "crew", "aid", "firstDue"]);
    expect(result.cannotTell.join()).toContain("response times");
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
  });

  const run = fc.record({
    unit: fc.constantFrom("E1", "E2", "L1"),
    from: fc.integer({ min: 0, max: 1200 }),
    minutes: fc.integer({ min: 1, max: 120 }),
  });
  const changes: readonly UnitChange[] = [
    { kind: "out-of-service", unit: "E2", takenBy: ["E1", "L1"] },
    { kind: "out-of-service", unit: "E2", hours: { from: 6, to: 18 }, takenBy: ["L1"] },
    { kind: "cross-staffed", unit: "E1", apparatus: "L1", takenBy: ["E2"] },
  ];

  it("conserves person-hours: own and aid's after are own before", () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 25 }), fc.constantFrom(...changes), (runs, change) => {
        // A unit is on one run at a time, as a replay of single runs needs it.
        const free = new Map<string, number>();
        const single = [...runs]
          .sort((a, b) => a.from - b.from)
          .filter(({ unit, from, minutes }) => {
            if ((free.get(unit) ?? 0) > from) return false;
            free.set(unit, from + minutes);
            return true;
          });
        const calls = fireCalls(
          single.map(({ unit, from, minutes }) => fireCall([[unit, from, from + minutes]])),
        );
        const { before, after, ...replay } = replayChange(calls, { roster, period, change });
        expect(after.personHoursOnCalls + replay.aidPersonHours).toBeCloseTo(before.personHoursOnCalls, 9);
        expect(replay.knockOnRuns + replay.aidRuns).toBeLessThanOrEqual(2 * replay.movedRuns);
        // Fewer units are on duty and no less is to do: never fewer calls that find none free, but for what aid takes.
        if (replay.aidRuns === 0) {
          expect(after.callsNoneFreeShare ?? 0).toBeGreaterThanOrEqual(before.callsNoneFreeShare ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("changes nothing where nothing is changed", () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 20 }), (runs) => {
        const calls = fireCalls(
          runs.map(({ unit, from, minutes }) => fireCall([[unit, from, from + minutes]])),
        );
        for (const change of [
          { kind: "crew-size", units: ["E1", "E2"], personnel: 4 },
          { kind: "peak-unit", unit: "P9", personnel: 0.5, hours: { from: 23, to: 24 }, takesFrom: ["E1"] },
        ] as const) {
          const { before, after, movedRuns, aidRuns } = replayChange(calls, {
            roster,
            period,
            firstDue,
            change,
          });
          expect([movedRuns, aidRuns]).toEqual([0, 0]);
          expect(after.reliabilityByArea).toEqual(before.reliabilityByArea);
          expect(after.personHoursOnCalls).toBe(before.personHoursOnCalls);
          expect(after.unitHours.filter(({ unit }) => unit !== "P9")).toEqual(before.unitHours);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("refuses what it cannot replay", () => {
    const calls = fireCalls([fireCall([["E1", 0, 60]])]);
    const refused = (options: Partial<ReplayOptions>, argument: string) => {
      const change: UnitChange = { kind: "crew-size", units: ["E1"], personnel: 3 };
      expect(() => replayChange(calls, { roster, change, ...options })).toThrow(argument);
      expect(() => replayChange(calls, { roster, change, ...options })).toThrow(DutycycleError);
    };
    refused({ roster: madeRoster([{ ...period, personnel: 12 }]) }, "roster");
    refused({ roster: undefined as never }, "roster");
    refused({ change: undefined as never }, "change.kind");
    refused({ change: { kind: "close" } as never }, "change.kind");
    refused({ change: { kind: "crew-size", units: ["X1"], personnel: 3 } }, "change.units");
    refused({ change: { kind: "crew-size", units: ["E1"], personnel: 0 } }, "change.personnel");
    refused({ change: { kind: "out-of-service", unit: "X1", takenBy: [] } }, "change.unit");
    refused({ change: { kind: "out-of-service", unit: "E1", takenBy: ["X1"] } }, "change.takenBy");
    const hours = { from: 8, to: 20 };
    refused(
      { change: { kind: "peak-unit", unit: "E1", personnel: 2, hours, takesFrom: ["E2"] } },
      "change.unit",
    );
    refused(
      { change: { kind: "peak-unit", unit: "P9", personnel: 2, hours, takesFrom: [] } },
      "change.takesFrom",
    );
  });
});

describe("coverage of a replay", () => {
  const places = {
    reach: [
      [3, 9, 5],
      [9, 3, 5],
      [20, 20, 4],
    ],
    weights: [3, 1, 2],
    areas: ["1", "2", "2"],
    siteOf: { E1: 0, E2: 1, L1: 2 },
    limit: 5,
    force: { personnel: 8, units: 2, limit: 9 },
  };
  const run = fc.record({
    unit: fc.constantFrom("E1", "E2", "L1"),
    area: fc.constantFrom("1", "2", "9"),
    // From 1: just before the first minute nobody is on duty.
    from: fc.integer({ min: 1, max: 140 }),
    minutes: fc.integer({ min: 1, max: 40 }),
  });
  const changes: readonly UnitChange[] = [
    { kind: "out-of-service", unit: "E2", takenBy: ["E1", "L1"] },
    { kind: "crew-size", units: ["E1"], personnel: 3 },
    { kind: "cross-staffed", unit: "E1", apparatus: "L1", takenBy: ["E2"] },
  ];

  /** The same minute by minute, ten minutes long each: who is free, whom they reach, whether they are enough. */
  function slowly(
    runs: readonly { unit: string; area: string; from: number; minutes: number }[],
    crews: Record<string, number>,
  ) {
    const covered = (isFree: (unit: string) => boolean) => {
      const who = Object.keys(crews).filter(isFree);
      const minutes = (i: number, unit: string) => places.reach[i]?.[places.siteOf[unit as "E1"]] as number;
      return places.reach.map((_, i) => {
        const force = who.filter((unit) => minutes(i, unit) <= places.force.limit);
        const people = force.reduce((sum, unit) => sum + (crews[unit] as number), 0);
        return [who.some((unit) => minutes(i, unit) <= places.limit), force.length >= 2 && people >= 8];
      });
    };
    const share = (points: readonly number[], flags: readonly boolean[][], k: number) =>
      points.reduce((sum, i) => sum + (flags[i]?.[k] ? (places.weights[i] as number) : 0), 0) /
      points.reduce((sum, i) => sum + (places.weights[i] as number), 0);
    let [within, force] = [0, 0];
    for (let minute = 0; minute < 1440; minute++) {
      const flags = covered(
        (unit) => !runs.some((r) => r.unit === unit && r.from <= minute && minute < r.from + r.minutes),
      );
      within += share([0, 1, 2], flags, 0) / 1440;
      force += share([0, 1, 2], flags, 1) / 1440;
    }
    const known = runs.filter(({ area }) => area !== "9");
    const atCalls = known.map(({ area, from }) => {
      const flags = covered(
        (unit) => !runs.some((r) => r.unit === unit && r.from < from && from <= r.from + r.minutes),
      );
      return [0, 1].map((k) => share(area === "1" ? [0] : [1, 2], flags, k));
    });
    const mean = (k: number) => atCalls.reduce((sum, pair) => sum + (pair[k] as number), 0) / atCalls.length;
    return { within, force, calls: known.length, callsWithin: mean(0), callsForce: mean(1) };
  }

  it("is what a clock says that goes minute by minute", () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), (runs) => {
        const calls = fireCalls(
          runs.map(({ unit, area, from, minutes }) => fireCall([[unit, from, from + minutes]], { area })),
        );
        const change: UnitChange = { kind: "crew-size", units: ["E1"], personnel: 3 };
        const { before, after } = replayChange(calls, { roster, period, places, change });
        for (const [found, crews] of [
          [before.coverage, { E1: 4, E2: 4, L1: 4 }],
          [after.coverage, { E1: 3, E2: 4, L1: 4 }],
        ] as const) {
          const slow = slowly(runs, crews);
          expect(found?.withinShare).toBeCloseTo(slow.within, 9);
          expect(found?.forceShare).toBeCloseTo(slow.force, 9);
          expect(found?.calls).toBe(slow.calls);
          if (slow.calls === 0) {
            expect(found?.callsWithinShare).toBeUndefined();
            continue;
          }
          expect(found?.callsWithinShare).toBeCloseTo(slow.callsWithin, 9);
          expect(found?.callsForceShare).toBeCloseTo(slow.callsForce, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is lost with a unit and its crew, and with a crew alone only as a force", () => {
    const calls = fireCalls([fireCall([["E2", 60, 120]])]);
    const [gone, smaller, one] = changes.map((change) =>
      replayChange(calls, { roster, period, places, change }),
    );
    // Point 1 has E2 and L1 within 5 minutes, point 0 E1 and L1, point 2 L1 alone: E2's loss takes nothing from the first unit.
    expect(gone?.before.coverage).toMatchObject({ withinShare: 1, unplaced: [] });
    expect(gone?.after.coverage?.withinShare).toBe(1);
    // The force of 8 within 9 minutes: both of the three at points 0 and 1.
    expect(gone?.before.coverage?.forceShare).toBeCloseTo(4 / 6, 12);
    expect(gone?.after.coverage?.forceShare).toBeCloseTo((4 / 6) * (23 / 24), 12);
    expect(smaller?.after.coverage?.withinShare).toBe(smaller?.before.coverage?.withinShare);
    expect(smaller?.after.coverage?.forceShare).toBeCloseTo((4 / 6) * (23 / 24), 12);
    expect(one?.after.coverage?.withinShare).toBeCloseTo(1 - 2 / 6 - (1 / 6) * (1 / 24), 12);
    expect(gone?.cannotTell.join()).not.toContain("effective response force");
    expect(gone?.assumptions.map(({ field }) => field)).toContain("places");
    expect(structuredClone(gone)).toEqual(gone);
  });

  it("is absent without places, and refuses places that do not belong together", () => {
    const calls = fireCalls([fireCall([["E1", 0, 60]])]);
    const change: UnitChange = { kind: "crew-size", units: ["E1"], personnel: 3 };
    const ask = (more: Partial<typeof places>) =>
      replayChange(calls, { roster, period, change, places: { ...places, ...more } });
    const plain = replayChange(calls, { roster, period, change });
    expect(plain.before.coverage).toBeUndefined();
    expect(plain.cannotTell.join()).toContain("effective response force");
    expect(ask({ siteOf: { E1: 0 } as never }).before.coverage?.unplaced).toEqual(["E2", "L1"]);
    expect(() => ask({ siteOf: { E1: 3 } as never })).toThrow("places.siteOf.E1");
    expect(() => ask({ siteOf: undefined as never })).toThrow("places.siteOf");
    expect(() => ask({ areas: ["1"] })).toThrow("places.areas");
    expect(() => ask({ weights: [1] })).toThrow("places.weights");
    expect(() => ask({ limit: -1 })).toThrow("places.limit");
    expect(() => ask({ force: { limit: 1 } as never })).toThrow("need");
  });
});
