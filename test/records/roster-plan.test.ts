import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZoneCalendar } from "../../src/quantity/calendar.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { DAY_MS, HOUR_MS } from "../../src/quantity/instant.ts";
import { type DutyPlan, type DutyPost, rosterFromPlan } from "../../src/records/roster-plan.ts";

const DETROIT = "America/Detroit";
/** Friday 8 March to Monday 11 March 2024, local midnights; clocks go forward on the 10th. */
const SPRING = { start: Date.UTC(2024, 2, 8, 5), end: Date.UTC(2024, 2, 12, 4) };
const post = (more: Partial<DutyPost>): DutyPost => ({
  days: "all",
  from: "07:00",
  to: "19:00",
  count: 1,
  ...more,
});
const plan = (posts: readonly DutyPost[], more: Partial<DutyPlan> = {}) =>
  rosterFromPlan({ timeZone: DETROIT, period: SPRING, posts, ...more });

describe("rosterFromPlan", () => {
  test("a shift over the spring change is an hour shorter, over the autumn change an hour longer", () => {
    const night = post({ from: "19:00", to: "07:00" });
    const hours = (roster: ReturnType<typeof plan>) =>
      [...roster].map(({ start, end }) => (end - start) / HOUR_MS);
    expect(hours(plan([night]))).toEqual([7, 12, 11, 12, 5]);
    const autumn = { start: Date.UTC(2024, 10, 2, 16), end: Date.UTC(2024, 10, 4, 17) };
    expect(hours(plan([night], { period: autumn }))).toEqual([13, 12]);
  });

  test("days are the local days on which shifts start", () => {
    const roster = plan([post({ days: ["Sat"], from: "22:00", to: "06:00" })]);
    expect([...roster].map(({ start }) => new Date(start).toISOString())).toEqual([
      "2024-03-10T03:00:00.000Z",
    ]);
    expect(plan([post({ days: [] })]).length).toBe(0);
  });

  test("names units, counts heads, and keeps trainees apart", () => {
    const more = { days: ["Fri"], role: "patrol", service: "police", area: "North", trainees: 1 } as const;
    const named = plan([post({ ...more, count: 2, unitPrefix: "A", personnelPerUnit: 2 })]);
    const where = {
      service: "police",
      area: "North",
      start: SPRING.start + 7 * HOUR_MS,
      end: SPRING.start + 19 * HOUR_MS,
    };
    expect([...named]).toEqual([
      { unit: "A1", role: "patrol", personnel: 2, basis: "planned", ...where },
      { unit: "A2", role: "patrol", personnel: 2, basis: "planned", ...where },
      { role: "trainee", personnel: 1, basis: "planned", ...where },
    ]);
    const heads = plan([post({ days: ["Fri"], count: 3, personnelPerUnit: 2 })], { basis: "actual" });
    expect(heads.spans).toEqual([
      { service: "unknown", personnel: 6, start: where.start, end: where.end, basis: "actual" },
    ]);
    expect(plan([post({ count: 0 })]).length).toBe(0);
  });

  test("midnight to midnight is the whole day, written either way", () => {
    const whole = (SPRING.end - SPRING.start) / HOUR_MS;
    expect(whole).toBe(95);
    expect(plan([post({ from: "00:00", to: "24:00" })]).personnelHours).toBe(whole);
    expect(plan([post({ from: "00:00", to: "00:00" })]).personnelHours).toBe(whole);
    expect(plan([post({ from: "07:00", to: "07:00" })]).personnelHours).toBe(whole);
  });

  test("shifts that tile the day cover every instant once, in any zone, across clock changes", () => {
    const zones = [
      DETROIT,
      "Australia/Lord_Howe",
      "Europe/Dublin",
      "America/St_Johns",
      "Asia/Kathmandu",
      "America/Santiago",
    ];
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2024, 11, 31) }),
        fc.integer({ min: 1, max: 20 * DAY_MS }),
        fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 5 }),
        (timeZone, start, length, minutes) => {
          const cuts = minutes.sort((a, b) => a - b);
          const posts = cuts.map((from, i) =>
            post({ from: clock(from), to: clock(cuts[(i + 1) % cuts.length] as number), unitPrefix: "U" }),
          );
          const roster = rosterFromPlan({ timeZone, period: { start, end: start + length }, posts });
          let reached = start;
          for (const span of roster) {
            expect(span.start).toBe(reached);
            reached = span.end;
          }
          expect(reached).toBe(start + length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("hours over a period are those over its parts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 95 * 60 }), (minute) => {
        const posts = [
          post({ from: "18:30", to: "06:15", count: 3 }),
          post({ days: ["Sun", "Mon"], trainees: 2 }),
        ];
        const middle = SPRING.start + minute * 60_000 - 1;
        const parts = [
          { start: SPRING.start, end: middle },
          { start: middle, end: SPRING.end },
        ].map((period) => plan(posts, { period }).personnelHours);
        expect((parts[0] as number) + (parts[1] as number)).toBeCloseTo(plan(posts).personnelHours, 9);
      }),
    );
  });

  test("clock times are those of the local wall", () => {
    const calendar = new ZoneCalendar(DETROIT);
    for (const { start } of plan([post({ from: "07:45", to: "15:00" })])) {
      expect((calendar.localFromInstant(start) % DAY_MS) / 60_000).toBe(7 * 60 + 45);
    }
  });

  test("one unit cannot be on duty twice at once", () => {
    const posts = [post({ unitPrefix: "A" }), post({ from: "18:00", to: "20:00", unitPrefix: "A" })];
    expect(() => plan(posts)).toThrow(/A1 on duty twice/);
  });

  test.each<[string, Partial<DutyPost>]>([
    ["posts.0.from", { from: "24:00" }],
    ["posts.0.from", { from: "7:00" }],
    ["posts.0.to", { to: "24:01" }],
    ["posts.0.to", { to: undefined as unknown as string }],
    ["posts.0.days", { days: ["Monday"] as unknown as "all" }],
    ["posts.0.days", { days: "Mon" as unknown as "all" }],
    ["posts.0.count", { count: 1.5 }],
    ["posts.0.count", { count: -1 }],
    ["posts.0.personnelPerUnit", { personnelPerUnit: 0 }],
    ["posts.0.trainees", { trainees: -1 }],
    ["posts.0.service", { service: "sheriff" as "police" }],
  ])("%s outside its interval throws", (argument, fault) => {
    expect(() => plan([post(fault)])).toThrow(expect.objectContaining({ argument, name: "DutycycleError" }));
  });

  test("a period that is none throws", () => {
    expect(() => plan([], { period: { start: 5, end: 5 } })).toThrow(DutycycleError);
    expect(() => plan([], { period: { start: 0, end: Number.NaN } })).toThrow(DutycycleError);
    expect(() => plan(undefined as unknown as DutyPost[])).toThrow(DutycycleError);
  });
});
