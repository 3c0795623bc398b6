import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { HOUR_MS } from "../../src/quantity/instant.ts";
import { cleanCalls } from "../../src/records/clean.ts";
import { cpsmRules } from "../../src/records/cleaning-rules.ts";
import { estimateRoster } from "../../src/records/estimate-roster.ts";
import { readCalls } from "../../src/records/read-calls.ts";

const SETS = [
  { path: "sf-fire/sf-fire-2020-04.csv", timeZone: "America/Los_Angeles", hours: 6102.106, valid: 10_408 },
  {
    path: "minneapolis-911/mpd-2020-05-25_06-02.csv",
    timeZone: "America/Chicago",
    hours: 3948.4,
    valid: 6242,
  },
  {
    path: "vbeach-ems/NA_VaBeach_EMS_2017_18.csv",
    timeZone: "America/New_York",
    hours: 1125.683,
    valid: 950,
  },
];
const read = async ({ path, timeZone }: { path: string; timeZone: string }) =>
  (await readCalls(await readFile(new URL(`../../../shared/data/${path}`, import.meta.url)), { timeZone }))
    .calls;

describe.each(SETS)("cleaning $path", (set) => {
  test("the two rules about times leave the valid intervals of the reference and take no hours", async () => {
    const calls = await read(set);
    const rules = cpsmRules.filter(({ kind }) => kind === "missing-times" || kind === "impossible-times");
    const { calls: cleaned, excluded } = cleanCalls(calls, rules);
    expect(cleaned.responseCount).toBe(set.valid);
    expect(excluded.map(({ hours }) => hours)).toEqual([0, 0]);
    const { dispatchedAt, arrivedAt, clearedAt } = cleaned.toColumns();
    const hours = clearedAt.reduce((sum, end, r) => {
      const start = dispatchedAt[r] as number;
      return sum + (end - (Number.isNaN(start) ? (arrivedAt[r] as number) : start)) / HOUR_MS;
    }, 0);
    expect(hours).toBeCloseTo(set.hours, 1);
  });

  test("calls, responses and hours are conserved by the default rules", async () => {
    const calls = await read(set);
    const { calls: cleaned, excluded } = cleanCalls(calls);
    const sum = (field: "calls" | "responses") => excluded.reduce((total, entry) => total + entry[field], 0);
    expect(cleaned.length + sum("calls")).toBe(calls.length);
    expect(cleaned.responseCount + sum("responses")).toBe(calls.responseCount);
    expect(cleanCalls(cleaned).calls).toBe(cleaned);
  });
});

test("the estimated roster of San Francisco Fire holds at least its merged unit-hours", async () => {
  const calls = await read(SETS[0] as (typeof SETS)[number]);
  // Merged unit-hours of the reference, see reference.json.
  expect(estimateRoster(calls, { gapHours: 0 }).personnelHours).toBeCloseTo(6100.706, 2);
  expect(estimateRoster(calls).personnelHours).toBeGreaterThan(6100.706);
});
