import { describe, expect, test } from "vitest";
import { consolidate } from "../../src/merger/consolidate.ts";
import type { ConsolidationQuestion } from "../../src/merger/consolidation-form.ts";
import type { OvertimeLaw } from "../../src/merger/overtime-law.ts";
import { postCost } from "../../src/merger/post-cost.ts";
import { fire, police } from "./departments.ts";

const full = {
  ...{ police, fire, form: "full", stationPosts: 6, patrolPosts: 8 },
  ...{ premiumShare: 0.11, dualTrainingHours: 240 },
} as const;
const made = (overtimeLaw?: OvertimeLaw, more: object = {}) => {
  const found = consolidate({
    ...full,
    ...(overtimeLaw && { overtimeLaw }),
    ...more,
  } as ConsolidationQuestion);
  const [station, patrol] = found.posts.filter(({ dual }) => dual);
  if (station === undefined || patrol === undefined) throw new Error("no posts of two roles");
  return { found, station, patrol };
};
const waiting = { fireShare: 0.8, policeShare: 0.2 };
const patrolling = { fireShare: 0.1, policeShare: 0.9 };

describe("overtime of posts of two roles", () => {
  test("is today's where nobody says what the hours are spent on, and the result says so", () => {
    const { found, station, patrol } = made();
    expect([station.overtimeHours, patrol.overtimeHours]).toEqual([0, 0]);
    const [ofStation, ofPatrol] = found.overtime;
    expect(ofStation).toMatchObject({
      ...{
        role: "public safety officer, station",
        status: "carried-over",
        workPeriodDays: 28,
        overtimeHours: 0,
      },
    });
    // 29 CFR 553.230: 212 and 171 hours in 28 days. 24/48 is 224: 12 and 53 over, 13.04 periods a year.
    expect(ofStation?.underFireRule).toBeCloseTo((12 * 365) / 28, 9);
    expect(ofStation?.underPoliceRule).toBeCloseTo((53 * 365) / 28, 9);
    // 42 hours a week are 168.
    expect(ofPatrol).toMatchObject({ status: "carried-over", underFireRule: 0, underPoliceRule: 0 });
    expect(ofStation).not.toHaveProperty("law");
  });

  test("by law, by hand: an engine crew that waits for fires, and one that patrols more", () => {
    const waits = made({ station: waiting, patrol: patrolling });
    expect(waits.found.overtime.map(({ status }) => status)).toEqual(["by-law", "by-law"]);
    expect(waits.found.overtime[0]?.law).toMatchObject({ status: "covered", thresholdHours: 212 });
    const staff = (6 * 8760) / (2912 - 400 - 240);
    const hourly = (72_280 * 1.11) / 2912;
    // Base pay covers the hours; the law asks for half as much again on those above the threshold.
    expect(postCost(waits.station).overtimePay).toBeCloseTo(staff * hourly * 0.5 * ((12 * 365) / 28), 4);
    expect(postCost(waits.patrol).overtimePay).toBe(0);
    const patrols = made({ station: { fireShare: 0.4, policeShare: 0.6 } });
    expect(postCost(patrols.station).overtimePay).toBeCloseTo(staff * hourly * 0.5 * ((53 * 365) / 28), 4);
    expect(patrols.found.overtime.map(({ status }) => status)).toEqual(["by-law", "carried-over"]);
  });

  test("takes the place of what firefighters have today", () => {
    const today = {
      ...fire,
      posts: fire.posts.map((post) => ({ ...post, overtimeHours: 156.43, overtimeFactor: 0.5 })),
    };
    expect(made(undefined, { fire: today }).station).toMatchObject({
      overtimeHours: 156.43,
      overtimeFactor: 0.5,
    });
    const patrols = made({ station: patrolling }, { fire: today }).station;
    expect(patrols.overtimeHours).toBeCloseTo((53 * 365) / 28, 9);
    expect(patrols.overtimeFactor).toBe(0.5);
  });

  test("follows the shift of the posts, the work period and a factor of the contract", () => {
    // 2,496 hours are 48 a week: 96 in 14 days, thresholds 106 and 86.
    const terms = { stationTerms: { scheduledHours: 2496, overtimeFactor: 1.5 } };
    const { found, station } = made({ workPeriodDays: 14, station: patrolling }, terms);
    expect(found.overtime[0]).toMatchObject({ underFireRule: 0, workPeriodDays: 14 });
    expect(station.overtimeHours).toBeCloseTo((10 * 365) / 14, 9);
    expect(station.overtimeFactor).toBe(1.5);
  });

  test("what the form says itself stands, and is said to", () => {
    const { found, station } = made(
      { station: waiting },
      { stationTerms: { overtimeHours: 100, overtimeFactor: 1 } },
    );
    expect([station.overtimeHours, station.overtimeFactor]).toEqual([100, 1]);
    expect(found.overtime[0]).toMatchObject({ status: "as-given", overtimeHours: 100 });
    expect(found.overtime[0]?.law?.overtimeHours).toBeCloseTo((12 * 365) / 28, 9);
  });

  test("where more than a fifth is other work, law has no number: today's stays", () => {
    const { found, station } = made({ station: { fireShare: 0.5, policeShare: 0.2 } });
    expect(found.overtime[0]).toMatchObject({ status: "carried-over", law: { status: "exemption-lost" } });
    expect(station.overtimeHours).toBe(0);
  });

  test("nobody of two roles, no overtime to speak of; results are plain", () => {
    const [administration] = fire.posts;
    const nominal = consolidate({
      police,
      fire,
      form: "nominal",
      administration: administration ? [administration] : [],
    });
    expect(nominal.overtime).toEqual([]);
    const { found } = made({ station: waiting });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test.each([
    ["fireShare", { station: { fireShare: 1.5, policeShare: 0 } }],
    ["workPeriodDays", { workPeriodDays: 30 }],
    ["overtimeLaw.patrol", { patrol: 0.5 }],
    ["stations", { stations: waiting }],
  ])("refuses a bad %s", (argument, law) => {
    expect(() => made(law as OvertimeLaw)).toThrow(
      expect.objectContaining({ name: "DutycycleError", argument }),
    );
  });
});
