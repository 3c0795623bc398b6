import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { arrivalRates, demand } from "../../src/workload/demand.ts";
import { DAY, HOUR, MINUTE, madeCalls, sum } from "./made-calls.ts";

const received = (receivedAt: number) => ({ receivedAt, responses: [] });
const SLOTS = ["hour", "weekday", "hour-of-week", "month", "day"] as const;

describe("demand", () => {
  it("gives calls and rates in order of the clock, with empty slots", () => {
    // Friday 1 and Saturday 2 March 2024.
    const at = (day: number, hour: number) => received(Date.UTC(2024, 2, day, hour));
    const calls = madeCalls([at(2, 22), at(1, 9), at(1, 9.5), at(2, 9), {}]);
    const hours = demand(calls, { by: "hour" });
    expect(hours).toHaveLength(24);
    expect(hours[9]).toEqual({ key: "09", calls: 3, exposureHours: 2, callsPerHour: 1.5, callsPerDay: 36 });
    expect(hours[0]).toMatchObject({ key: "00", calls: 0, callsPerHour: 0 });
    const days = [
      ["Friday", 2],
      ["Saturday", 2],
    ];
    expect(demand(calls, { by: "weekday" }).map((row) => [row.key, row.calls])).toEqual(days);
    expect(demand(calls, { by: "hour-of-week" })).toHaveLength(48);
    expect(demand(calls, { by: "hour-of-week" })[9]).toMatchObject({
      key: "Friday 09:00",
      calls: 2,
      exposureHours: 1,
    });
    expect(demand(calls, { by: "day" }).map((row) => row.key)).toEqual(["2024-03-01", "2024-03-02"]);
    expect(demand(calls, { by: "month" })).toEqual([
      { key: "2024-03", calls: 4, exposureHours: 48, callsPerHour: 4 / 48, callsPerDay: 2 },
    ]);
  });

  it("gives days of 23 and 25 hours and months with what they have", () => {
    const zone = "America/New_York";
    const period = { start: Date.UTC(2024, 0, 1, 5), end: Date.UTC(2025, 0, 1, 5) };
    const calls = madeCalls([received(period.start)], zone);
    const days = demand(calls, { by: "day", period });
    expect(days).toHaveLength(366);
    const odd = days.filter((row) => row.exposureHours !== 24).map((row) => [row.key, row.exposureHours]);
    expect(odd).toEqual([
      ["2024-03-10", 23],
      ["2024-11-03", 25],
    ]);
    const months = demand(calls, { by: "month", period });
    expect(months.map((row) => row.exposureHours / 24)).toEqual([
      ...[31, 29, 31 - 1 / 24, 30, 31, 30, 31, 31, 30, 31, 30 + 1 / 24, 31],
    ]);
  });

  it("counts the hour that autumn repeats twice and the one that spring skips not at all", () => {
    // The weeks of the changes of 2024, from Monday 00:00 to Monday 00:00 of the wall clock.
    const newYork = { spring: Date.UTC(2024, 2, 4, 5), autumn: Date.UTC(2024, 9, 28, 4) };
    const lordHowe = { spring: Date.UTC(2024, 8, 29, 13, 30), autumn: Date.UTC(2024, 2, 31, 13) };
    const exposure = (zone: string, start: number, hours: number): Map<string, number> => {
      const calls = madeCalls([received(start)], zone);
      const rows = demand(calls, { by: "hour-of-week", period: { start, end: start + hours * HOUR } });
      expect(sum(rows.map((row) => row.exposureHours))).toBeCloseTo(hours, 9);
      const odd = rows.filter((row) => row.exposureHours !== 1);
      const missing = rows.length === 168 ? [] : [["rows", rows.length] as const];
      return new Map([...odd.map((row) => [row.key, row.exposureHours] as const), ...missing]);
    };
    expect(exposure("America/New_York", newYork.spring, 167)).toEqual(new Map([["rows", 167]]));
    expect(exposure("America/New_York", newYork.autumn, 169)).toEqual(new Map([["Sunday 01:00", 2]]));
    expect(exposure("Australia/Lord_Howe", lordHowe.spring, 167.5)).toEqual(new Map([["Sunday 02:00", 0.5]]));
    expect(exposure("Australia/Lord_Howe", lordHowe.autumn, 168.5)).toEqual(new Map([["Sunday 01:00", 1.5]]));
  });

  it("adds up: every call with a receipt in the period stands in one row", () => {
    const minute = fc.integer({ min: 0, max: 30 * 1440 });
    const period = fc.tuple(fc.integer({ min: 0, max: 20 * 1440 }), fc.integer({ min: 1, max: 10 * 1440 }));
    const zone = fc.constantFrom("America/New_York", "Australia/Lord_Howe", "UTC");
    const start = fc.constantFrom(Date.UTC(2024, 2, 1), Date.UTC(2024, 9, 20));
    fc.assert(
      fc.property(
        zone,
        start,
        fc.array(minute, { maxLength: 40 }),
        period,
        (timeZone, t0, minutes, [from, length]) => {
          const calls = madeCalls(
            minutes.map((m) => received(t0 + m * MINUTE)),
            timeZone,
          );
          const span = { start: t0 + from * MINUTE, end: t0 + (from + length) * MINUTE };
          const inside = minutes.filter((m) => m >= from && m < from + length).length;
          for (const by of SLOTS) {
            const rows = demand(calls, { by, period: span });
            expect(sum(rows.map((row) => row.calls))).toBe(inside);
            expect(sum(rows.map((row) => row.exposureHours))).toBeCloseTo(length / 60, 9);
            expect(sum(demand(calls, { by }).map((row) => row.calls))).toBe(minutes.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("filters by initiator and service, and names what is wrong", () => {
    const calls = madeCalls([
      { ...received(0), initiator: "officer" },
      { ...received(HOUR), service: "fire" },
    ]);
    expect(demand(calls, { by: "day", initiators: ["officer"] })[0]?.calls).toBe(1);
    expect(demand(calls, { by: "hour", service: "fire" })[1]?.calls).toBe(1);
    expect(demand(calls, { by: "hour", service: "fire" })[0]?.calls).toBe(0);
    expect(demand(madeCalls([]), { by: "hour" })).toEqual([]);
    expect(() => demand(calls, { by: "year" as never })).toThrow(DutycycleError);
    expect(() => demand(calls, undefined as never)).toThrow(/^options: expected an object/);
  });
});

describe("arrivalRates", () => {
  it("is the demand by hour of the week, with 0 where there is no such hour", () => {
    const monday = Date.UTC(2024, 2, 4);
    const calls = madeCalls([
      received(monday + 17 * HOUR),
      received(monday + 17.5 * HOUR),
      received(monday + 41 * HOUR),
    ]);
    const rates = arrivalRates(calls);
    expect(rates).toHaveLength(168);
    expect([rates[17], rates[41], rates[18], rates[65]]).toEqual([2, 1, 0, 0]);
    const twoWeeks = arrivalRates(calls, { period: { start: monday, end: monday + 14 * DAY } });
    expect([twoWeeks[17], twoWeeks[41]]).toEqual([1, 0.5]);
    expect(arrivalRates(madeCalls([]))).toEqual(Array.from({ length: 168 }, () => 0));
  });
});
