import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { HOUR_MS } from "../../src/quantity/instant.ts";
import { dutyRotation } from "../../src/schedule/rotation.ts";

const DETROIT = "America/Detroit";
const at = (iso: string): number => Date.parse(iso);

/** The wall clock as `Intl` prints it, as milliseconds in UTC: no table of ours. */
function wallClock(format: Intl.DateTimeFormat, instant: number): number {
  const parts = format.formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

describe("dutyRotation", () => {
  it("changes platoons at the shift's start, forwards and backwards from the first day", () => {
    const duty = dutyRotation({
      timeZone: DETROIT,
      rotation: [{ firstDay: "2024-01-10", shiftStart: "0730", pattern: "ABC" }],
    });
    expect(duty.platoons).toEqual(["A", "B", "C"]);
    expect(duty.platoonAt(at("2024-01-10T07:29:59.999-05:00"))).toBe("C");
    expect(duty.platoonAt(at("2024-01-10T07:30:00-05:00"))).toBe("A");
    expect(duty.platoonAt(at("2024-01-11T07:30:00-05:00"))).toBe("B");
    expect(duty.platoonAt(at("1924-01-10T12:00:00-05:00"))).toMatch(/[ABC]/);
    expect(["2024-01-08", "2024-01-09", "2024-01-10", "2024-01-11"].map(duty.platoonOn).join("")).toBe(
      "BCAB",
    );
  });

  it("counts a day with a clock change as one day", () => {
    const duty = dutyRotation({
      timeZone: DETROIT,
      rotation: [{ firstDay: "2024-03-08", shiftStart: "0700", pattern: "ABC" }],
    });
    const spring = duty.shifts({
      start: at("2024-03-08T07:00-05:00"),
      end: at("2024-03-12T07:00-04:00"),
    });
    expect(spring.map(({ platoon, start, end }) => [platoon, (end - start) / HOUR_MS])).toEqual([
      ["A", 24],
      ["B", 23],
      ["C", 24],
      ["A", 24],
    ]);
    const autumn = duty.shifts({
      start: at("2024-11-02T07:00-04:00"),
      end: at("2024-11-04T07:00-05:00"),
    });
    expect(autumn.map(({ start, end }) => (end - start) / HOUR_MS)).toEqual([25, 24]);
  });

  it("changes once where the clock shows the shift's start twice, at the change where it never does", () => {
    const duty = dutyRotation({
      timeZone: DETROIT,
      rotation: [{ firstDay: "2024-01-01", shiftStart: "0130", pattern: "AB" }],
    });
    const first = at("2024-11-03T01:30-04:00");
    const on = duty.platoonAt(first);
    expect(duty.platoonAt(first - 1)).not.toBe(on);
    // 01:15 again, an hour later on the clock that has gone back.
    expect(duty.platoonAt(at("2024-11-03T01:15-05:00"))).toBe(on);
    expect(duty.platoonAt(at("2024-11-03T01:45-05:00"))).toBe(on);

    const skipped = dutyRotation({
      timeZone: DETROIT,
      rotation: [{ firstDay: "2024-01-01", shiftStart: "0230", pattern: "AB" }],
    });
    const change = at("2024-03-10T03:00-04:00");
    expect(skipped.platoonAt(change - 1)).not.toBe(skipped.platoonAt(change));
    expect(skipped.platoonOn("2024-03-10")).toBe(skipped.platoonAt(change));
    const around = skipped.shifts({ start: at("2024-03-09T02:30-05:00"), end: at("2024-03-11T02:30-04:00") });
    expect(around.map(({ start }) => start)).toEqual([at("2024-03-09T02:30-05:00"), change]);
  });

  it("takes the newest entry that has started, and the oldest before all of them", () => {
    const duty = dutyRotation({
      timeZone: "US/Arizona",
      rotation: [
        { firstDay: "2023-07-09", shiftStart: "0800", pattern: ["Red", "Red", "Blue", "Blue"] },
        { firstDay: "2017-01-01", shiftStart: "0700", pattern: "acb" },
      ],
    });
    expect(duty.platoons).toEqual(["a", "c", "b", "Red", "Blue"]);
    expect(duty.platoonAt(at("2023-07-09T07:59:59-07:00"))).toBe(
      duty.platoonAt(at("2023-07-09T07:00-07:00")),
    );
    expect(duty.platoonAt(at("2023-07-09T08:00:00-07:00"))).toBe("Red");
    expect(duty.platoonOn("2023-07-09")).toBe("Red");
    expect(duty.platoonOn("2023-07-11")).toBe("Blue");
    expect(duty.platoonOn("2016-12-31")).toBe("b");
    // The shift that the new pattern cuts short ends where the new one begins.
    const around = duty.shifts({
      start: at("2023-07-08T07:00-07:00"),
      end: at("2023-07-10T08:00-07:00"),
    });
    expect(around.map(({ start, end }) => (end - start) / HOUR_MS)).toEqual([24, 1, 24]);
  });

  it("counts elements shorter and longer than a day", () => {
    const halves = dutyRotation({
      timeZone: DETROIT,
      rotation: [{ firstDay: "2024-01-01", shiftStart: "0600", pattern: "ABCD", shiftDuration: 12 }],
    });
    expect(halves.platoonAt(at("2024-01-01T18:00-05:00"))).toBe("B");
    expect(halves.platoonOn("2024-01-02")).toBe("C");
    const doubles = dutyRotation({
      timeZone: DETROIT,
      rotation: [{ firstDay: "2024-01-01", shiftStart: "0800", pattern: "ABC", shiftDuration: 48 }],
    });
    expect(["2024-01-01", "2024-01-02", "2024-01-03"].map(doubles.platoonOn).join("")).toBe("AAB");
  });

  it("agrees with the wall clock of Intl, and never goes back to the platoon before", () => {
    const zones = ["America/Detroit", "Australia/Lord_Howe", "Europe/Dublin", "UTC", "Asia/Kathmandu"];
    const clock = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        clock,
        fc.constantFrom(8, 12, 24, 48),
        fc.oneof(
          fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2035, 0, 1) }),
          // Around the changes of autumn and spring in Detroit and of spring on Lord Howe, 2024.
          fc.integer({ min: -3, max: 3 }).map((hours) => at("2024-11-03T06:15:20Z") + hours * HOUR_MS),
          fc.integer({ min: -3, max: 3 }).map((hours) => at("2024-03-10T06:40:00Z") + hours * HOUR_MS),
          fc.integer({ min: -3, max: 3 }).map((hours) => at("2024-04-06T15:20:00Z") + hours * HOUR_MS),
        ),
        (timeZone, minute, shiftDuration, instant) => {
          const shiftStart = String(Math.floor(minute / 60) * 100 + (minute % 60)).padStart(4, "0");
          // A thousand names, so that the element's number can be read from its name.
          const pattern = Array.from({ length: 1000 }, (_, k) => String(k));
          const duty = dutyRotation({
            timeZone,
            rotation: [{ firstDay: "2015-06-01", shiftStart, pattern, shiftDuration }],
          });
          const first = Date.UTC(2015, 5, 1) + minute * 60_000;
          const second = Math.floor(instant / 1000) * 1000;
          const format = new Intl.DateTimeFormat("en-US", {
            ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
            ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
          });
          // A start that the clock has shown stands, though the clock went back since: look at every minute before.
          let expected = -Infinity;
          for (let ago = 0; ago <= 90; ago++) {
            const local = wallClock(format, second - ago * 60_000);
            expected = Math.max(expected, Math.floor((local - first) / (shiftDuration * HOUR_MS)));
          }
          expect(Number(duty.platoonAt(second))).toBe(((expected % 1000) + 1000) % 1000);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("fills every moment of a period once, with hours that add up to it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.integer({ min: 1, max: 90 * 24 * 60 }),
        fc.constantFrom(8, 10, 12, 24),
        (start, minutes, shiftDuration) => {
          const period = { start, end: start + minutes * 60_000 };
          const duty = dutyRotation({
            timeZone: DETROIT,
            rotation: [
              { firstDay: "2020-01-01", shiftStart: "0700", pattern: "ABCAD", shiftDuration },
              { firstDay: "2025-01-01", shiftStart: "0800", pattern: "XY", shiftDuration },
            ],
          });
          const shifts = duty.shifts(period);
          expect(shifts[0]?.start).toBe(period.start);
          expect(shifts.at(-1)?.end).toBe(period.end);
          shifts.forEach((shift, index) => {
            expect(shift.end).toBeGreaterThan(shift.start);
            expect(shift.end).toBe(shifts[index + 1]?.start ?? period.end);
            expect(duty.platoonAt(shift.start)).toBe(shift.platoon);
            expect(duty.platoonAt(shift.end - 1)).toBe(shift.platoon);
          });
          const hours = Object.values(duty.hoursByPlatoon(period)).reduce((sum, one) => sum + one, 0);
          expect(hours).toBeCloseTo(minutes / 60, 6);
          const apart = duty.platoons.flatMap((platoon) => duty.shifts(period, platoon));
          expect(apart.sort((a, b) => a.start - b.start)).toEqual(shifts);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives data that survive a clone", () => {
    const duty = dutyRotation({
      timeZone: DETROIT,
      rotation: [{ firstDay: "2024-01-01", shiftStart: "0800", pattern: ["__proto__", "B"] }],
    });
    const period = { start: at("2024-01-01T08:00-05:00"), end: at("2024-01-03T08:00-05:00") };
    expect(structuredClone(duty.shifts(period))).toEqual(duty.shifts(period));
    expect(Object.entries(duty.hoursByPlatoon(period))).toEqual([
      ["__proto__", 24],
      ["B", 24],
    ]);
  });

  it("names the argument that is wrong", () => {
    const entry = { firstDay: "2024-01-01", shiftStart: "0800", pattern: "AB" };
    const make = (change: object) => () =>
      dutyRotation({ timeZone: DETROIT, rotation: [{ ...entry, ...change }] });
    expect(() => dutyRotation({ timeZone: "Mars/Olympus", rotation: [entry] })).toThrow(DutycycleError);
    expect(() => dutyRotation({ timeZone: DETROIT, rotation: [] })).toThrow(/rotation/);
    expect(() => dutyRotation({ timeZone: DETROIT, rotation: [entry, entry] })).toThrow(/different times/);
    expect(make({ firstDay: "2024-02-30" })).toThrow(/rotation\.0\.firstDay/);
    expect(make({ firstDay: "1/2/2024" })).toThrow(/rotation\.0\.firstDay/);
    expect(make({ shiftStart: "8:00" })).toThrow(/rotation\.0\.shiftStart.*"HHMM"/);
    expect(make({ shiftStart: "2400" })).toThrow(/shiftStart/);
    expect(make({ pattern: "" })).toThrow(/rotation\.0\.pattern/);
    expect(make({ pattern: ["A", ""] })).toThrow(/rotation\.0\.pattern/);
    expect(make({ shiftDuration: 0 })).toThrow(/\[1, 8784\] hours/);
    const duty = dutyRotation({ timeZone: DETROIT, rotation: [entry] });
    expect(() => duty.platoonAt(Number.NaN)).toThrow(/instant/);
    expect(() => duty.platoonOn("today")).toThrow(/day/);
    expect(() => duty.shifts({ start: 2, end: 1 })).toThrow(/period/);
    expect(() => duty.shifts({ start: 1, end: 2 }, "Z")).toThrow(/platoon/);
  });
});
