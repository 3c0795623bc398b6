import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import type { CallForService, UnitResponse } from "../../src/records/call.ts";
import { CallTable } from "../../src/records/call-table.ts";
import { cleanCalls } from "../../src/records/clean.ts";
import { type CleaningRule, cpsmRules } from "../../src/records/cleaning-rules.ts";
import { randomTable, tableOf, usable } from "./random-calls.ts";

const at = (second: number): number => Date.UTC(2024, 2, 9) + second * 1000;
const response = (from: number, to: number, more: Partial<UnitResponse> = {}): UnitResponse => ({
  unit: "A1",
  personnel: 1,
  dispatchedAt: at(from),
  clearedAt: at(to),
  ...more,
});
let ids = 0;
const call = (responses: readonly UnitResponse[], more: Partial<CallForService> = {}): CallForService => ({
  id: `c${++ids}`,
  service: "police",
  initiator: "community",
  type: "ALARM",
  responses,
  ...more,
});
const HOUR = 3600;

/** What each rule took, without the rules that took nothing. */
function taken(calls: readonly CallForService[], rules: readonly CleaningRule[] = cpsmRules) {
  const table = tableOf(calls);
  const { calls: cleaned, excluded } = cleanCalls(table, rules);
  return { left: [...cleaned], excluded: excluded.filter((entry) => entry.calls + entry.responses > 0) };
}

function personnelHours(table: CallTable): number {
  let hours = 0;
  for (const { responses } of table) {
    for (const one of responses) {
      const interval = usable(one);
      if (interval !== undefined) hours += (one.personnel * (interval.end - interval.start)) / 3_600_000;
    }
  }
  return hours;
}

describe("cleanCalls, rule by rule", () => {
  test("zero on scene: every response below 30 seconds; one longer response keeps the call", () => {
    const kept = [call([response(0, 30)]), call([response(0, 5), response(0, 60, { unit: "A2" })]), call([])];
    const { left, excluded } = taken([...kept, call([response(0, 29), response(0, 0, { unit: "A2" })])]);
    expect(left).toEqual(kept);
    expect(excluded).toEqual([{ rule: "zero-on-scene", calls: 1, responses: 2, hours: 29 / HOUR }]);
  });

  test("zero on scene at a minute, as the report says elsewhere", () => {
    const rules = cpsmRules.map((rule) =>
      rule.kind === "zero-on-scene" ? { ...rule, belowSeconds: 60 } : rule,
    );
    expect(taken([call([response(0, 59)]), call([response(0, 60)])], rules).left.length).toBe(1);
  });

  test("out of service: under 30 seconds and over 8 hours, of such activities alone", () => {
    const more = { initiator: "out-of-service" } as const;
    const kept = [
      call([response(0, 30)], more),
      call([response(0, 8 * HOUR)], more),
      call([response(0, 9 * HOUR)]),
    ];
    const { left, excluded } = taken([
      ...kept,
      call([response(0, 29)], more),
      call([response(0, 9 * HOUR)], more),
    ]);
    expect(left).toEqual(kept);
    expect(excluded).toEqual([{ rule: "out-of-service", calls: 2, responses: 2, hours: 9 + 29 / HOUR }]);
  });

  test("a response given twice counts once; unnamed units and other times are no duplicates", () => {
    const unnamed = { personnel: 1, dispatchedAt: at(0), clearedAt: at(HOUR) };
    const responses = [
      response(0, HOUR),
      response(0, HOUR, { unit: "A2" }),
      response(0, HOUR, { arrivedAt: at(60) }),
      unnamed,
      unnamed,
    ];
    const { left, excluded } = taken([call([...responses, response(0, HOUR), response(0, HOUR)])]);
    expect(left[0]?.responses).toEqual(responses);
    expect(excluded).toEqual([{ rule: "duplicate-responses", calls: 0, responses: 2, hours: 2 }]);
  });

  test("a call given twice counts once; one that differs anywhere, or has no id, stays", () => {
    const first = call([response(0, HOUR)], { id: "7", receivedAt: at(-60), area: "N" });
    const nameless = call([response(0, HOUR)], { id: "" });
    const kept = [first, { ...first, area: "S" }, { ...first, responses: [] }, nameless, nameless];
    const { left, excluded } = taken([...kept, first]);
    expect(left).toEqual(kept);
    expect(excluded).toEqual([{ rule: "duplicate-calls", calls: 1, responses: 1, hours: 1 }]);
  });

  test("test calls by whole words of type or disposition, in any case", () => {
    const kept = [
      call([response(0, HOUR)], { type: "ALMFTEST" }),
      call([], { type: "ATTESTATION", disposition: "CONTEST" }),
    ];
    const tests = [
      call([response(0, HOUR)], { type: "Test" }),
      call([], { type: "RADIO_TEST-1" }),
      call([], { disposition: "was a test." }),
    ];
    const { left, excluded } = taken([...kept, ...tests]);
    expect(left).toEqual(kept);
    expect(excluded).toEqual([{ rule: "test-calls", calls: 3, responses: 1, hours: 1 }]);
    const phrase: CleaningRule = { kind: "test-calls", words: ["radio test"] };
    expect(taken(tests, [phrase]).excluded).toEqual([
      { rule: "test-calls", calls: 1, responses: 0, hours: 0 },
    ]);
  });

  test("missing and impossible times have no hours; the call goes with its last response", () => {
    const good = response(0, HOUR, { unit: "A2" });
    const noClear = { unit: "A1", personnel: 1, dispatchedAt: at(0) };
    const noStart = { unit: "A1", personnel: 1, enrouteAt: at(0), clearedAt: at(HOUR) };
    const { left, excluded } = taken([
      call([noClear]),
      call([noStart, good]),
      call([response(10, 5)]),
      call([response(0, 25 * HOUR), good]),
    ]);
    expect(left.map(({ responses }) => responses)).toEqual([[good], [good]]);
    expect(excluded).toEqual([
      { rule: "missing-times", calls: 1, responses: 2, hours: 0 },
      { rule: "impossible-times", calls: 1, responses: 2, hours: 0 },
    ]);
  });

  test("a rule sees what an earlier one left, and earlier rules see what later ones left", () => {
    const { left, excluded } = taken([
      call([response(0, 10), { unit: "A2", personnel: 1, dispatchedAt: at(0) }]),
    ]);
    expect(left).toEqual([]);
    expect(excluded).toEqual([
      { rule: "zero-on-scene", calls: 1, responses: 1, hours: 10 / HOUR },
      { rule: "missing-times", calls: 0, responses: 1, hours: 0 },
    ]);
  });
});

describe("cleanCalls, laws", () => {
  const someRules = fc.oneof(fc.constant(cpsmRules), fc.shuffledSubarray([...cpsmRules]));

  test("calls, responses and hours in equal those out plus those of the rules", () => {
    fc.assert(
      fc.property(randomTable, someRules, (table, rules) => {
        const { calls, excluded } = cleanCalls(table, rules);
        const sum = (field: "calls" | "responses" | "hours") =>
          excluded.reduce((total, entry) => total + entry[field], 0);
        expect(calls.length + sum("calls")).toBe(table.length);
        expect(calls.responseCount + sum("responses")).toBe(table.responseCount);
        expect(personnelHours(calls) + sum("hours")).toBeCloseTo(personnelHours(table), 9);
        expect(excluded.map(({ rule }) => rule)).toEqual(rules.map(({ kind }) => kind));
      }),
      { numRuns: 500 },
    );
  });

  test("cleaning twice is cleaning once, and a table that breaks no rule comes back", () => {
    fc.assert(
      fc.property(randomTable, someRules, (table, rules) => {
        const once = cleanCalls(table, rules).calls;
        const twice = cleanCalls(once, rules);
        expect(twice.calls).toBe(once);
        expect(twice.excluded.every(({ calls, responses, hours }) => calls + responses + hours === 0)).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  test("what is left are calls of the table, each with responses of its own, in order; the table is unchanged", () => {
    fc.assert(
      fc.property(randomTable, (table) => {
        const before = [...table];
        const left = [...cleanCalls(table).calls];
        let next = 0;
        for (const call of left) {
          const { responses, ...about } = call;
          const found = before.findIndex(({ responses: all, ...other }, index) => {
            return (
              index >= next && JSON.stringify(other) === JSON.stringify(about) && isPartOf(responses, all)
            );
          });
          expect(found).toBeGreaterThanOrEqual(0);
          next = found + 1;
        }
        expect([...table]).toEqual(before);
      }),
    );
  });

  test("after the default rules every response is usable", () => {
    fc.assert(
      fc.property(randomTable, (table) => {
        for (const { responses } of cleanCalls(table).calls)
          expect(responses.every((one) => usable(one))).toBe(true);
      }),
    );
  });

  test("columns that were posted come out the same, places included", () => {
    const placed = [
      call([response(0, HOUR)], { latitude: 42, longitude: -83 }),
      call([response(0, 1)], { latitude: 1, longitude: 2 }),
      call([response(0, HOUR)]),
    ];
    const { calls } = cleanCalls(CallTable.fromColumns(structuredClone(tableOf(placed).toColumns())));
    expect([...calls]).toEqual([placed[0], placed[2]]);
    expect(calls.toColumns().latitude).toEqual(Float64Array.of(42, Number.NaN));
  });
});

test("a caller's mistake throws, and rules survive JSON", () => {
  const table = tableOf([]);
  const bad = (rule: unknown, argument: string) =>
    expect(() => cleanCalls(table, [rule as CleaningRule])).toThrow(expect.objectContaining({ argument }));
  bad({ kind: "zero" }, "rules.0.kind");
  bad(null, "rules.0.kind");
  bad({ kind: "zero-on-scene", belowSeconds: -1 }, "rules.0.belowSeconds");
  bad({ kind: "out-of-service", belowSeconds: 30 }, "rules.0.aboveHours");
  bad({ kind: "test-calls", words: ["--"] }, "rules.0.words");
  bad({ kind: "test-calls", words: "TEST" }, "rules.0.words");
  expect(() => cleanCalls([] as unknown as CallTable)).toThrow(DutycycleError);
  expect(() => cleanCalls(table, {} as CleaningRule[])).toThrow(DutycycleError);
  expect(JSON.parse(JSON.stringify(cpsmRules))).toEqual(cpsmRules);
});

function isPartOf(part: readonly UnitResponse[], all: readonly UnitResponse[]): boolean {
  let next = 0;
  for (const one of all)
    if (next < part.length && JSON.stringify(one) === JSON.stringify(part[next])) next += 1;
  return next === part.length;
}
