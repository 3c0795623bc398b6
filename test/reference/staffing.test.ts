import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCalls } from "../../src/records/read-calls.ts";
import { compareStaffing } from "../../src/staffing/compare-staffing.ts";
import { reliefFactor } from "../../src/staffing/relief-factor.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";

function json(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../shared/${path}`, import.meta.url), "utf8"));
}

interface Case {
  readonly inputs: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number>>;
}
const casesOf = (name: string): readonly Case[] =>
  (json(`cases/${name}.json`) as { readonly cases: readonly Case[] }).cases;

describe("relief factors in print", () => {
  const [days, washington, icma] = casesOf("relief-factor-published") as [Case, Case, Case];

  it("911dispatch.com: 117 days off, 248 on, 1.4718", () => {
    const { employees, ...off } = days.inputs as Record<string, number>;
    const away = Object.values(off).reduce((sum, value) => sum + value, 0) / (employees as number);
    expect(away).toBeCloseTo(days.expected["daysOffPerEmployee"] as number, 10);
    const found = reliefFactor({ postHours: 365, scheduledHours: 365, absenceHours: away });
    expect(found.netHours).toBe(days.expected["daysOn"]);
    expect(found.personsPerPost).toBeCloseTo(days.expected["reliefFactor"] as number, 10);
  });

  it("Washington: 1,698 hours, 1.7", () => {
    const { postHoursPerYear, scheduledHours, absentHours } = washington.inputs as Record<string, number>;
    const found = reliefFactor({
      postHours: postHoursPerYear as number,
      scheduledHours: scheduledHours as number,
      absenceHours: absentHours as number,
    });
    expect(found.netHours).toBe(washington.expected["availableHours"]);
    expect(Math.abs(found.personsPerPost - (washington.expected["reliefFactor"] as number))).toBeLessThan(
      0.05,
    );
  });

  it("ICMA: five positions are 43,800 hours", () => {
    const rows = compareStaffing({ posts: icma.inputs["minimumPositions"] as number, relief: 4 });
    const found = rows.find(({ method }) => method === "coverage-of-posts")?.findings[0]?.value;
    expect(found).toBe(icma.expected["coverageHours"]);
  });
});

it("McPhee's call load in print: 6.97 officers", () => {
  const found = casesOf("workload-published").find(({ inputs }) => "annualCfsHours" in inputs) as Case;
  const { annualCfsHours, annualHoursPerOfficer } = found.inputs as Record<string, number>;
  const rows = compareStaffing({
    workload: { committedHours: { unknown: annualCfsHours as number } },
    relief: { scheduledHours: annualHoursPerOfficer as number, absenceHours: 0 },
  });
  const alone = rows.find(({ method }) => method === "call-load")?.findings[0]?.value;
  expect(alone).toBeCloseTo(found.expected["officers"] as number, 2);
});

describe("Minneapolis, ten days of 2020, one unit a call", () => {
  it("needs on duty what an independent program's busy hours say", async () => {
    const { sets } = json("data/minneapolis-911/reference.json") as {
      readonly sets: readonly { readonly busy_hours_by_hour_of_week: readonly number[] }[];
    };
    const file = readFileSync(
      new URL("../../../shared/data/minneapolis-911/mpd-2020-05-25_06-02.csv", import.meta.url),
    );
    const { calls } = await readCalls(file, { timeZone: "America/Chicago", columns: { unit: null } });
    const workload = measureWorkload(calls);
    const rows = compareStaffing({ workload, relief: 5 });
    const rule = rows.find(({ method }) => method === "rule-of-60");
    const exposure = workload.byHourOfWeek.map(({ exposureHours }) => exposureHours);
    const busy = sets[0]?.busy_hours_by_hour_of_week as readonly number[];
    const expected = busy.map((hours, hour) => Math.ceil(hours / (exposure[hour] as number) / 0.6 - 1e-4));
    expect(rule?.onDuty).toEqual(expected);
    expect(rule?.flags.map(({ kind }) => kind)).toEqual(["under-26-weeks", "no-roster"]);
    const mean = busy.reduce((sum, hours, hour) => sum + hours / (exposure[hour] as number), 0) / 168;
    expect(rows.find(({ method }) => method === "thirds")?.posts).toBeCloseTo(3 * mean, 3);
  });
});
