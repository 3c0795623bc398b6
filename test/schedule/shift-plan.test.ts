import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { DAY_MS, HOUR_MS } from "../../src/quantity/instant.ts";
import { dutySpans } from "../../src/schedule/duty-spans.ts";
import { type ShiftPlan, shiftPlan } from "../../src/schedule/shift-plan.ts";
import { kellyPlan, shiftPlans } from "../../src/schedule/shift-plans.ts";

const planOf = (id: string): ShiftPlan => shiftPlans.find((plan) => plan.id === id) as ShiftPlan;
const UTC = { timeZone: "UTC", firstDay: "2024-01-01" };
const start = Date.UTC(2024, 0, 1);

describe("shiftPlans", () => {
  // Hours a week: ICMA question 20593 (40, 42, 56), ESCI Nashua (42, 56); Kelly days as printed, rounded.
  it.each([
    ["5-8", 40, 7, 21],
    ["4-10", 40, 7, 6],
    ["pitman-12", 42, 14, 4],
    ["4-on-4-off-12", 42, 8, 4],
    ["24-48", 56, 3, 3],
    ["48-96", 56, 6, 3],
    ["24-72", 42, 4, 4],
    ["10-14", 42, 8, 4],
    ["kelly-7", 48, 21, 21],
    ["kelly-9", 49.8, 27, 27],
    ["kelly-10", 50.4, 30, 30],
    ["kelly-14", 52, 42, 42],
    ["kelly-19", 53.05, 57, 57],
  ])("%s: %d hours a week, cycle of %d days, %d crews", (id, hours, days, crews) => {
    const plan = planOf(id);
    expect(Math.abs(plan.averageWeeklyHours - hours)).toBeLessThan(0.03);
    expect(plan.cycleDays).toBe(days);
    expect(plan.crews).toHaveLength(crews);
    expect(plan.source).not.toBe("");
  });

  it("gives the hours a year that studies print: 2,080 at 40, 2,184 at 42, 2,912 at 56, each for 52 weeks", () => {
    for (const [id, yearly] of [
      ["5-8", 2080],
      ["24-72", 2184],
      ["24-48", 2912],
    ] as const)
      expect(planOf(id).averageWeeklyHours * 52).toBeCloseTo(yearly, 9);
    expect(planOf("24-48").averageYearlyHours).toBeCloseTo(8760 / 3, 9);
  });

  it("follows 56 (N - 1) / N with a Kelly day every N-th shift", () => {
    for (let n = 2; n <= 40; n++)
      expect(kellyPlan({ everyNthShift: n }).averageWeeklyHours).toBeCloseTo((56 * (n - 1)) / n, 9);
  });

  // Crews on duty at once; 4-10 overlaps and is left out.
  it.each([
    ["5-8", 5],
    ["pitman-12", 1],
    ["4-on-4-off-12", 1],
    ["24-48", 1],
    ["48-96", 1],
    ["24-72", 1],
    ["10-14", 1],
    ["kelly-7", 6],
    ["kelly-9", 8],
  ])("%s has %d crews on duty at every moment", (id, crews) => {
    const plan = planOf(id);
    const period = { start, end: start + 2 * plan.cycleDays * DAY_MS };
    const spans = dutySpans({ plan, ...UTC, period, people: 1 });
    for (let at = period.start; at < period.end; at += HOUR_MS / 2)
      expect(spans.filter((span) => span.start <= at && at < span.end)).toHaveLength(crews);
  });

  it("4-10: thirty hours of shifts over a day of 24, twice as many crews on Thursday", () => {
    const plan = planOf("4-10");
    const onDay = [0, 1, 2, 3, 4, 5, 6].map(
      (day) => plan.crews.filter(({ pattern }) => pattern[day] !== "-").length,
    );
    expect(onDay).toEqual([3, 3, 3, 6, 3, 3, 3]);
    expect(Object.values(plan.shifts).reduce((sum, { hours }) => sum + hours, 0)).toBe(30);
  });

  it("is plain data", () => {
    expect(structuredClone(shiftPlans)).toEqual(shiftPlans);
    expect(JSON.parse(JSON.stringify(shiftPlans))).toEqual(shiftPlans);
    expect(new Set(shiftPlans.map(({ id }) => id)).size).toBe(shiftPlans.length);
  });
});

describe("dutySpans", () => {
  const plan = fc.constantFrom(...shiftPlans.filter(({ cycleDays }) => cycleDays < 30));

  it("has people x average weekly hours x weeks over whole cycles", () => {
    fc.assert(
      fc.property(
        plan,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 40 }),
        (one, cycles, people) => {
          const days = cycles * one.cycleDays;
          const period = { start, end: start + days * DAY_MS };
          const spans = dutySpans({ plan: one, ...UTC, period, people, service: "fire" });
          const hours = spans.reduce(
            (sum, span) => sum + (span.personnel * (span.end - span.start)) / HOUR_MS,
            0,
          );
          expect(hours).toBeCloseTo((people * one.crews.length * one.averageWeeklyHours * days) / 7, 6);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("splits at any border into spans that add up", () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 20 * 24 * 60 - 1 }), (one, minutes) => {
        const timeZone = "America/Detroit";
        const from = Date.UTC(2024, 2, 1, 5);
        const border = from + minutes * 60_000;
        const until = from + 20 * DAY_MS;
        const hours = (period: { start: number; end: number }): number =>
          dutySpans({ plan: one, timeZone, firstDay: "2024-03-01", period, people: 1 }).reduce(
            (sum, span) => sum + span.end - span.start,
            0,
          );
        expect(hours({ start: from, end: border }) + hours({ start: border, end: until })).toBe(
          hours({ start: from, end: until }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is an hour short over the spring change and an hour long over the autumn change", () => {
    const week = (firstDay: string, from: string, to: string): number =>
      dutySpans({
        plan: planOf("24-48"),
        timeZone: "America/Detroit",
        firstDay,
        period: { start: Date.parse(from), end: Date.parse(to) },
        people: 10,
      }).reduce((sum, span) => sum + (span.personnel * (span.end - span.start)) / HOUR_MS, 0);
    expect(week("2024-03-08", "2024-03-08T00:00-05:00", "2024-03-14T00:00-04:00")).toBe(10 * 143);
    expect(week("2024-11-01", "2024-11-01T00:00-04:00", "2024-11-07T00:00-05:00")).toBe(10 * 145);
  });

  it("takes head counts by crew, and says service, role and area", () => {
    const spans = dutySpans({
      ...{ plan: planOf("pitman-12"), ...UTC, people: { D1: 6, N1: 4 } },
      ...{ period: { start, end: start + DAY_MS }, service: "police", role: "patrol", area: "North" },
    });
    const all = { service: "police", role: "patrol", area: "North", basis: "planned" };
    // N1 is off on the last day of its cycle: nobody is left over from the night before.
    expect(spans).toEqual([
      { ...all, personnel: 6, start: start + 7 * HOUR_MS, end: start + 19 * HOUR_MS },
      { ...all, personnel: 4, start: start + 19 * HOUR_MS, end: start + 24 * HOUR_MS },
    ]);
  });

  it("runs backwards from the first day", () => {
    const period = { start: start - 6 * DAY_MS, end: start };
    const spans = dutySpans({ plan: planOf("24-72"), ...UTC, period, people: { A: 1 } });
    expect(spans.map((span) => (span.start - start) / HOUR_MS)).toEqual([-4 * 24 + 8]);
  });

  it("names the argument that is wrong", () => {
    const input = { plan: planOf("24-48"), ...UTC, period: { start, end: start + DAY_MS }, people: 1 };
    expect(() => dutySpans({ ...input, people: -1 })).toThrow(/people: expected a number in \[0, 100000\]/);
    expect(() => dutySpans({ ...input, people: { A: 1, D: 2 } })).toThrow(/people\.D.*A, B, C/);
    expect(() => dutySpans({ ...input, firstDay: "Monday" })).toThrow(/firstDay/);
    expect(() => dutySpans({ ...input, period: { start, end: start } })).toThrow(/period/);
    expect(() => dutySpans({ ...input, service: "navy" as never })).toThrow(/service/);
  });
});

describe("shiftPlan", () => {
  const whole = {
    id: "x",
    name: "x",
    shifts: { D: { start: "0700", hours: 12 }, N: { start: "1900", hours: 12 } },
    source: "made up",
  };
  const make =
    (pattern: string, change: object = {}) =>
    () =>
      shiftPlan({ ...whole, crews: [{ name: "A", pattern }], ...change });

  it("averages over crews that differ", () => {
    const plan = shiftPlan({
      ...whole,
      crews: [
        { name: "A", pattern: "DDD----" },
        { name: "B", pattern: "---DDDD" },
      ],
    });
    expect(plan.averageWeeklyHours).toBe(42);
  });

  it("refuses what is no plan", () => {
    expect(make("DX")).toThrow(DutycycleError);
    expect(make("DX")).toThrow(/crews\.0\.pattern: expected letters of shifts \(DN\) and -/);
    // A night that ends at 07:00 and a day that begins then meet; a 24-hour day after a night do not.
    expect(make("ND-")).not.toThrow();
    expect(make("ND-", { shifts: { N: { start: "1900", hours: 13 }, D: whole.shifts.D } })).toThrow(
      /end before the next begins/,
    );
    expect(make("-ND", { shifts: { N: whole.shifts.N, D: { start: "0630", hours: 8 } } })).toThrow(
      /end before the next begins/,
    );
    expect(make("")).toThrow(/crews/);
    expect(
      make("D", {
        crews: [
          { name: "A", pattern: "D" },
          { name: "A", pattern: "-" },
        ],
      }),
    ).toThrow(/crews/);
    expect(
      make("D", {
        crews: [
          { name: "A", pattern: "D" },
          { name: "B", pattern: "D-" },
        ],
      }),
    ).toThrow(/1 days/);
    expect(make("D", { shifts: { D: { start: "7", hours: 12 } } })).toThrow(/shifts\.D\.start/);
    expect(make("D", { shifts: { D: { start: "0700", hours: 25 } } })).toThrow(/shifts\.D\.hours/);
    expect(make("D", { shifts: { Day: { start: "0700", hours: 8 } } })).toThrow(/one letter/);
    expect(() => kellyPlan({ everyNthShift: 1 })).toThrow(/everyNthShift/);
  });
});
