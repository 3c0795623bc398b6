import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crewsNeeded } from "../../src/schedule/crews-needed.ts";
import { shiftsStarting } from "../../src/schedule/shifts-starting.ts";
import { weeklyShifts } from "../../src/schedule/weekly-shifts.ts";

const worked = (covers: readonly number[]): number => covers.reduce((sum, works) => sum + works, 0);

describe("shiftsStarting", () => {
  it("goes on at the beginning of the day, and of the week", () => {
    const [night] = shiftsStarting({ hours: 8, startMinutes: [22 * 60], horizonSlots: 24 });
    expect(night?.name).toBe("22:00-06:00");
    expect(night?.covers.map((works, hour) => (works ? hour : -1)).filter((hour) => hour >= 0)).toEqual([
      0, 1, 2, 3, 4, 5, 22, 23,
    ]);
    const week = shiftsStarting({ hours: 8, startMinutes: [22 * 60], horizonSlots: 168 });
    expect(week).toHaveLength(7);
    expect(week[6]?.name).toBe("Sunday 22:00-06:00");
    expect(week[6]?.covers.slice(0, 7)).toEqual([1, 1, 1, 1, 1, 1, 0]);
    expect(week[0]?.covers.slice(20, 32)).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(shiftsStarting({ hours: 12, startMinutes: [1080], horizonSlots: 48 })[1]?.name).toBe(
      "day 2 18:00-06:00",
    );
  });

  it("works its hours less its breaks, whatever the start; every slot is covered by as many shifts", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(15, 30, 60),
        fc.integer({ min: 2, max: 24 }),
        fc.constantFrom(1, 7),
        (slotMinutes, hours, days) => {
          const breaks = [
            { afterHours: hours / 2, hours: 0.5 },
            { afterHours: 0, hours: 1 },
          ];
          const usable = slotMinutes === 60 ? [{ afterHours: 1, hours: 1 }] : breaks;
          const slots = (days * 1440) / slotMinutes;
          const shifts = shiftsStarting({
            hours,
            everyMinutes: slotMinutes,
            slotMinutes,
            horizonSlots: slots,
            breaks: usable,
          });
          expect(shifts).toHaveLength(slots);
          const paused = usable.reduce((sum, pause) => sum + pause.hours, 0);
          for (const { covers } of shifts)
            expect((worked(covers) * slotMinutes) / 60).toBeCloseTo(hours - paused, 9);
          const depth = Array.from({ length: slots }, (_, t) =>
            shifts.reduce((sum, { covers }) => sum + (covers[t] ?? 0), 0),
          );
          expect(new Set(depth).size).toBe(1);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("starts every hour unless told otherwise, and costs what it is told", () => {
    const shifts = shiftsStarting({ hours: 10, horizonSlots: 24, cost: 10 });
    expect(shifts).toHaveLength(24);
    expect(new Set(shifts.map(({ cost }) => cost))).toEqual(new Set([10]));
    expect(shifts[7]?.name).toBe("07:00-17:00");
  });

  it.each([
    [{ hours: 0 }, /hours: expected a number in \(0, 24\]/],
    [{ hours: 8.5 }, /hours.*whole number of slots of 60 minutes/],
    [{ slotMinutes: 7 }, /slotMinutes/],
    [{ horizonSlots: 30 }, /horizonSlots/],
    [{ startMinutes: [1440] }, /startMinutes\[0\]/],
    [{ startMinutes: [90] }, /startMinutes\[0\]/],
    [{ everyMinutes: 90 }, /everyMinutes/],
    [{ everyMinutes: 7 * 60 }, /everyMinutes/],
    [{ startMinutes: [0], everyMinutes: 60 }, /everyMinutes: expected nothing/],
    [{ breaks: [{ afterHours: 8, hours: 1 }] }, /breaks\[0\]\.afterHours/],
    [{ breaks: [{ afterHours: 7, hours: 2 }] }, /breaks\[0\]\.hours/],
    [{ cost: -1 }, /cost/],
  ])("names the argument that is wrong: %#", (wrong, message) => {
    expect(() => shiftsStarting({ hours: 8, horizonSlots: 24, ...wrong })).toThrow(message);
  });
});

describe("weeklyShifts", () => {
  it("has one week for each choice of days and each start", () => {
    expect(weeklyShifts({ hours: 8, daysOn: 5, everyMinutes: 30, slotMinutes: 30 })).toHaveLength(7 * 48);
    expect(weeklyShifts({ hours: 10, daysOn: 4, startMinutes: [0] })).toHaveLength(7);
    // Seven over two, seven over four.
    expect(weeklyShifts({ hours: 8, daysOn: 5, startMinutes: [0], consecutive: false })).toHaveLength(21);
    expect(weeklyShifts({ hours: 10, daysOn: 4, startMinutes: [0], consecutive: false })).toHaveLength(35);
    expect(weeklyShifts({ hours: 8, daysOn: 7, startMinutes: [0] })).toHaveLength(1);
    const free = { hours: 10, daysOn: 4, startMinutes: [0], weekendsOff: true };
    expect(weeklyShifts(free).map(({ name }) => name)).toEqual([
      "Mon Tue Wed Thu 00:00-10:00",
      "Tue Wed Thu Fri 00:00-10:00",
    ]);
    expect(weeklyShifts({ ...free, consecutive: false })).toHaveLength(5);
  });

  it("no two alike, each of its hours; consecutive ones among all", () => {
    const all = weeklyShifts({ hours: 8, daysOn: 5, startMinutes: [480, 1320], consecutive: false });
    expect(new Set(all.map(({ covers }) => covers.join(""))).size).toBe(42);
    for (const { covers } of all) expect(worked(covers)).toBe(40);
    const names = new Set(all.map(({ name }) => name));
    for (const { name } of weeklyShifts({ hours: 8, daysOn: 5, startMinutes: [480, 1320] }))
      expect(names).toContain(name);
  });

  it("lets Sunday's night end on Monday", () => {
    const [, , sunday] = weeklyShifts({ hours: 8, daysOn: 1, startMinutes: [22 * 60] }).slice(4);
    expect(sunday?.name).toBe("Sun 22:00-06:00");
    expect(worked(sunday?.covers.slice(0, 6) ?? [])).toBe(6);
  });

  it("names the argument that is wrong", () => {
    expect(() => weeklyShifts({ hours: 8, daysOn: 8 })).toThrow(/daysOn: expected a number in \[1, 7\]/);
    expect(() => weeklyShifts({ hours: 8, daysOn: 6, weekendsOff: true })).toThrow(
      /daysOn: expected a number in \[1, 5\]/,
    );
  });
});

describe("crewsNeeded", () => {
  // shift-schedule-design.com and a handbook of ten-hour shifts, as cited in the docstring.
  it.each([
    ["eight hours, 42 a week", 1, 3, 8, 42, 4],
    ["twelve hours, 42 a week", 1, 2, 12, 42, 4],
    ["ten hours, rotating", 1, 3, 10, 42, 5],
    ["ten hours, fixed", 1, 3, 10, 40, 6],
    ["ten hours, three deep", 3, 3, 10, 42, 15],
    ["ten hours, four deep", 4, 3, 10, 40, 21],
  ])("%s", (_, deep, shiftsPerDay, shiftHours, weekHours, crews) => {
    expect(crewsNeeded({ deep, shiftsPerDay, shiftHours, weekHours })).toBe(crews);
  });

  it("is enough, and one fewer is not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom([3, 8], [3, 10], [2, 12], [1, 24], [4, 9.6]),
        fc.constantFrom(33.6, 35, 40, 42, 48, 56),
        (deep, shifts, weekHours) => {
          const [shiftsPerDay, shiftHours] = shifts as [number, number];
          const crews = crewsNeeded({ deep, shiftsPerDay, shiftHours, weekHours });
          const hours = deep * shiftsPerDay * shiftHours * 7;
          expect(crews * weekHours).toBeGreaterThanOrEqual(hours * (1 - 1e-9));
          expect((crews - 1) * weekHours).toBeLessThan(hours);
        },
      ),
    );
  });

  it("does not add a crew for the last bit of a fraction", () => {
    // 4 x 9.6 x 7 / 33.6 = 8 exactly.
    expect(crewsNeeded({ deep: 1, shiftsPerDay: 4, shiftHours: 9.6, weekHours: 33.6 })).toBe(8);
    expect(crewsNeeded({ deep: 3, shiftsPerDay: 4, shiftHours: 9.6, weekHours: 33.6 })).toBe(24);
  });

  it("names the argument that is wrong", () => {
    const plan = { deep: 1, shiftsPerDay: 3, shiftHours: 8, weekHours: 42 };
    expect(() => crewsNeeded({ ...plan, deep: 0 })).toThrow(/deep: expected a number in \[1, 1e6\], whole/);
    expect(() => crewsNeeded({ ...plan, shiftHours: 7 })).toThrow(
      /shiftHours: expected a number in \[8, 24\]/,
    );
    expect(() => crewsNeeded({ ...plan, shiftsPerDay: 2.5 })).toThrow(/shiftsPerDay/);
    expect(() => crewsNeeded({ ...plan, weekHours: 0 })).toThrow(/weekHours/);
  });
});
