import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeAtCall } from "../../src/coverage/free-at-call.ts";
import { firstDueReliability } from "../../src/coverage/reliability.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { shareInterval } from "../../src/stats/confidence.ts";
import { type MadeCall, madeRoster, sum } from "../workload/made-calls.ts";
import { at, fireCall, fireCalls } from "./made-runs.ts";

/** A call of an area; units arrive at the minutes given, `undefined` where that is not recorded. */
function answered(area: string, ...arrivals: readonly (readonly [string, number | undefined])[]): MadeCall {
  const responses = arrivals.map(([unit, minute], i) => ({
    ...{ unit, personnel: 4, dispatchedAt: at(i), clearedAt: at(90) },
    ...(minute === undefined ? {} : { arrivedAt: at(minute) }),
  }));
  return { service: "fire", area, receivedAt: at(0), responses };
}

describe("firstDueReliability", () => {
  const calls = fireCalls([
    answered("1", ["E1", 4], ["E2", 6]),
    answered("1", ["E1", 4]),
    answered("1", ["E2", 5], ["E1", 9]),
    answered("1", ["E2", 5]),
    answered("2", ["E2", 5], ["T2", 5]),
    answered("2", ["E1", 5]),
    answered("2", ["E2", undefined]),
    answered("9", ["E1", 5]),
    answered("", ["E1", 5]),
  ]);

  it("is the share of an area's calls that its own unit answered first", () => {
    const { rows, noneFirst, noFirstDue, assumptions } = firstDueReliability(calls, {
      firstDue: { "1": "E1", "2": ["E2", "T2"], "3": "E3" },
    });
    const [low, high] = [shareInterval(2, 4)?.low, shareInterval(2, 4)?.high];
    expect(rows).toEqual([
      expect.objectContaining({ area: "all", calls: 6, ownFirst: 3, ownPresent: 4, reliability: 0.5 }),
      { area: "1", units: ["E1"], calls: 4, ownFirst: 2, ownPresent: 3, reliability: 0.5, low, high },
      expect.objectContaining({ area: "2", units: ["E2", "T2"], calls: 2, ownFirst: 1, reliability: 0.5 }),
    ]);
    expect({ noneFirst, noFirstDue, assumptions }).toEqual({ noneFirst: 1, noFirstDue: 2, assumptions: [] });
  });

  it("counts every call in scope once", () => {
    for (const options of [{}, { firstDue: { "1": "E2" } }, { first: "dispatch" as const }]) {
      const { rows, noneFirst, noFirstDue } = firstDueReliability(calls, options);
      expect((rows[0]?.calls as number) + noneFirst + noFirstDue).toBe(calls.length);
    }
  });

  it("infers the unit most often first, says so, and is then at least the share of the most frequent", () => {
    const { firstDue, assumptions, rows } = firstDueReliability(calls);
    // Two each in area 1, one each of three in area 2: the first by name.
    expect(firstDue).toEqual({ "1": ["E1"], "2": ["E1"], "9": ["E1"] });
    expect(assumptions.map(({ field }) => field)).toEqual(["firstDue"]);
    expect(rows.find(({ area }) => area === "9")?.reliability).toBe(1);
  });

  it("can go by dispatch, and keep to roles", () => {
    const [all] = firstDueReliability(calls, { firstDue: { "1": "E1" }, first: "dispatch" }).rows;
    expect(all).toMatchObject({ calls: 4, ownFirst: 2 });
    const roles = fireCalls([
      {
        ...answered("1"),
        responses: [
          { unit: "M1", role: "medic", arrivedAt: at(3) },
          { unit: "E1", role: "engine", arrivedAt: at(5) },
        ],
      },
    ]);
    const ofRoles = (options: { roles?: string[] }) =>
      firstDueReliability(roles, { ...options, firstDue: { "1": "E1" } }).rows[0]?.reliability;
    expect(ofRoles({})).toBe(0);
    expect(ofRoles({ roles: ["engine"] })).toBe(1);
  });

  it("gives no share without calls, and refuses what it cannot mean", () => {
    const none = firstDueReliability(fireCalls([]));
    expect(none.rows).toEqual([{ area: "all", units: [], calls: 0, ownFirst: 0, ownPresent: 0 }]);
    expect(() => firstDueReliability(calls, { first: "luck" as "arrival" })).toThrow(DutycycleError);
    expect(() => firstDueReliability(calls, { firstDue: "E1" as never })).toThrow("firstDue");
  });
});

describe("freeAtCall", () => {
  const roster = madeRoster(
    ["E1", "E2", "E3"].map((unit) => ({ unit, service: "fire" as const, start: at(0), end: at(600) })),
  );

  it("agrees with a count unit by unit at every receipt", () => {
    const run = fc.record({
      unit: fc.constantFrom("E1", "E2", "E3", "X9"),
      receipt: fc.integer({ min: 0, max: 650 }),
      wait: fc.integer({ min: 0, max: 3 }),
      minutes: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 25 }), (runs) => {
        const calls = fireCalls(
          runs.map(({ unit, receipt, wait, minutes }) =>
            fireCall([[unit, receipt + wait, receipt + wait + minutes]], { receivedAt: at(receipt) }),
          ),
        );
        const counts: number[] = [];
        for (const { receipt } of runs) {
          const isBusy = (name: string): boolean =>
            runs.some(
              ({ unit, receipt: from, wait, minutes }) =>
                unit === name && from + wait < receipt && receipt <= from + wait + minutes,
            );
          const free =
            receipt <= 0 || receipt > 600 ? 0 : ["E1", "E2", "E3"].filter((name) => !isBusy(name)).length;
          counts[free] = (counts[free] ?? 0) + 1;
        }
        const result = freeAtCall(calls, { roster });
        expect(result.calls).toBe(runs.length);
        expect(result.noneFree).toBe(counts[0] ?? 0);
        expect(result.byFree).toEqual(Array.from(counts, (n) => (n ?? 0) / runs.length));
        if (runs.length > 0) expect(sum(result.byFree)).toBeCloseTo(1, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("has no share without calls", () => {
    expect(freeAtCall(fireCalls([]), { roster })).toEqual({ byFree: [], calls: 0, noneFree: 0 });
    expect(() => freeAtCall(fireCalls([]), {} as never)).toThrow("roster");
  });
});
