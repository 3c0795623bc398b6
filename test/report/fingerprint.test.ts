import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CallForService } from "../../src/records/call.ts";
import { callsFrom } from "../../src/records/from-objects.ts";
import { Roster } from "../../src/records/roster.ts";
import { fingerprintOf, sortedJson } from "../../src/report/fingerprint.ts";
import { randomRecords } from "../laws/random-records.ts";

const print = (records: readonly CallForService[], settings: unknown = {}, roster?: Roster): string =>
  fingerprintOf(callsFrom(records, { timeZone: "UTC" }).calls, roster, settings);

const call = (change: Partial<CallForService> = {}): CallForService => ({
  ...{ id: "1", service: "police", initiator: "community", type: "THEFT", receivedAt: 1_700_000_000_000 },
  responses: [{ unit: "A1", personnel: 1, dispatchedAt: 1_700_000_060_000, clearedAt: 1_700_001_000_000 }],
  ...change,
});

describe("fingerprint", () => {
  it("is sixteen digits, the same each time and whatever the order of rows", () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const first = print(records);
        expect(first).toMatch(/^[0-9a-f]{16}$/);
        expect(print([...records].reverse())).toBe(first);
      }),
    );
  });

  it.each<[string, Partial<CallForService>]>([
    ["the id", { id: "2" }],
    ["the type", { type: "THEFT " }],
    ["the service", { service: "fire" }],
    ["who began it", { initiator: "officer" }],
    ["a millisecond", { receivedAt: 1_700_000_000_001 }],
    ["an area", { area: "1" }],
    ["a priority in place of an area", { priority: "1" }],
    ["the unit", { responses: [{ ...call().responses[0], unit: "A2", personnel: 1 }] }],
    ["the crew", { responses: [{ ...call().responses[0], personnel: 2 }] }],
    ["a response less", { responses: [] }],
  ])("is another for another %s", (_, change) => {
    expect(print([call(change)])).not.toBe(print([call()]));
  });

  it("is another for another roster, zone or setting, but not for the order of keys", () => {
    const span = { service: "police", personnel: 1, start: 0, end: 3_600_000 } as const;
    const bare = print([call()]);
    expect(print([call()], {}, new Roster("UTC", [span]))).not.toBe(bare);
    expect(fingerprintOf(callsFrom([call()], { timeZone: "Europe/Berlin" }).calls, undefined, {})).not.toBe(
      bare,
    );
    expect(print([call()], { population: 1 })).not.toBe(bare);
    expect(print([call()], { a: 1, b: { c: 2, d: [3] } })).toBe(
      print([call()], { b: { d: [3], c: 2 }, a: 1 }),
    );
  });

  it("does not lose two equal calls against none", () => {
    const twice = [call(), call({ id: "2" })];
    expect(print([...twice, ...twice.map((each) => ({ ...each, id: `${each.id}x` }))])).not.toBe(
      print(twice),
    );
  });

  it("has no collision among many small changes", () => {
    const prints = Array.from({ length: 400 }, (_, i) =>
      print([call({ receivedAt: 1_700_000_000_000 + i })]),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("takes settings with keys that objects have anyway", () => {
    expect(sortedJson(JSON.parse('{"__proto__":1}'))).not.toBe(sortedJson({}));
  });
});
