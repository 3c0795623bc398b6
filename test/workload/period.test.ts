import { describe, expect, it } from "vitest";
import { ZoneCalendar } from "../../src/quantity/calendar.ts";
import { requirePeriod } from "../../src/quantity/period.ts";
import { dataPeriod, receiptPeriod } from "../../src/workload/period.ts";
import { DAY, HOUR, madeCalls } from "./made-calls.ts";

const zone = "America/New_York";
const midnight = Date.UTC(2024, 2, 10, 5); // Sunday 2024-03-10: 23 hours long in New York.

describe("periods", () => {
  it("are the whole local days that hold every start and every clear", () => {
    const calls = madeCalls(
      [
        { receivedAt: midnight - 9 * DAY, responses: [] },
        { responses: [{ dispatchedAt: midnight + 23.5 * HOUR, clearedAt: midnight + 24 * HOUR }] },
        { responses: [{ arrivedAt: midnight, clearedAt: midnight + HOUR }] },
        { responses: [{ dispatchedAt: midnight - 3 * DAY, clearedAt: midnight }] },
      ],
      zone,
    );
    const calendar = new ZoneCalendar(zone);
    expect(dataPeriod(calls.columns, calendar)).toEqual({ start: midnight, end: midnight + 47 * HOUR });
    const first = midnight - 9 * DAY;
    expect(receiptPeriod(calls.columns, calendar)).toEqual({ start: first, end: first + DAY });
  });

  it("end with the day that a clear at midnight closes, and hold a receipt at midnight", () => {
    const calls = madeCalls(
      [{ receivedAt: midnight, responses: [{ dispatchedAt: midnight - HOUR, clearedAt: midnight }] }],
      zone,
    );
    const calendar = new ZoneCalendar(zone);
    expect(dataPeriod(calls.columns, calendar)).toEqual({ start: midnight - DAY, end: midnight });
    expect(receiptPeriod(calls.columns, calendar)).toEqual({ start: midnight, end: midnight + 23 * HOUR });
  });

  it("fall back on receipts, and are empty without any time", () => {
    const calendar = new ZoneCalendar(zone);
    const received = madeCalls([{ receivedAt: midnight + HOUR, responses: [] }], zone);
    expect(dataPeriod(received.columns, calendar)).toEqual({ start: midnight, end: midnight + 23 * HOUR });
    expect(dataPeriod(madeCalls([{}], zone).columns, calendar)).toEqual({ start: 0, end: 0 });
  });

  it("hold the last instant where midnight comes twice", () => {
    // St. John's, 1 November 2009: at 00:01 the clock went back to 23:01 of 31 October.
    const stJohns = new ZoneCalendar("America/St_Johns");
    const change = Date.UTC(2009, 10, 1, 2, 31);
    const clearedAt = change + 30 * 60_000;
    const calls = madeCalls(
      [{ responses: [{ dispatchedAt: change - HOUR, clearedAt }] }],
      "America/St_Johns",
    );
    const period = dataPeriod(calls.columns, stJohns);
    expect(period.end).toBeGreaterThanOrEqual(clearedAt);
    expect(period.end - period.start).toBeLessThan(3 * DAY);
  });

  it("given by a user are checked", () => {
    expect(requirePeriod({ start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
    const wrong: unknown[] = [
      null,
      5,
      {},
      { start: 1, end: 1 },
      { start: 2, end: 1 },
      { start: "a", end: 9 },
    ];
    wrong.push({ start: -1e14, end: 0 }, { start: 0, end: Infinity }, { start: Number.NaN, end: 1 });
    for (const period of wrong) expect(() => requirePeriod(period as never)).toThrow(/^period: expected/);
  });
});
