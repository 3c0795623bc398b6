import { tz } from "@date-fns/tz";
import { format } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ZoneCalendar } from "../../src/quantity/calendar.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { addToHoursOfWeek, hourOfWeekName } from "../../src/quantity/hour-of-week.ts";

const ZONES = [
  "UTC",
  "America/New_York",
  "America/St_Johns",
  "America/Sao_Paulo",
  "Europe/London",
  "Europe/Dublin",
  "Africa/Casablanca",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Chatham",
];
const FORMATTERS = new Map<string, Intl.DateTimeFormat>();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The local wall clock of an instant as milliseconds, out of `Intl`, which the calendar reads only for offsets. */
function localByIntl(instant: number, timeZone: string): number {
  const formatter =
    FORMATTERS.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      ...{
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      },
    });
  FORMATTERS.set(timeZone, formatter);
  const parts = formatter.formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const seconds = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return seconds + (((instant % 1000) + 1000) % 1000);
}

const instants = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2037, 11, 31) });

describe("ZoneCalendar", () => {
  it.each(ZONES)("%s: shows the wall clock that Intl shows, in any order of asking", (timeZone) => {
    const calendar = new ZoneCalendar(timeZone);
    fc.assert(
      fc.property(instants, (instant) => {
        expect(calendar.localFromInstant(instant)).toBe(localByIntl(instant, timeZone));
      }),
      { numRuns: 300 },
    );
  });

  it.each(ZONES)(
    "%s: reads local times around every change: the one instant, or the first of two",
    (timeZone) => {
      const calendar = new ZoneCalendar(timeZone);
      const near = transitionsOf(timeZone).flatMap((time) =>
        [-90, -61, -60, -59, -31, -30, -1, 0, 1, 29, 59, 60, 90].map((m) => time + m * 60_000),
      );
      for (const instant of near) {
        const local = localByIntl(instant, timeZone);
        const read = calendar.instantFromLocal(local);
        // Every instant whose wall clock this is, by trying all.
        const candidates = candidatesOf(local, timeZone);
        expect(read).toBe(Math.min(...candidates));
        if (candidates.length === 1) expect(calendar.reading).toBe("exact");
        if (candidates.length === 2) expect(calendar.reading).toBe("ambiguous");
      }
    },
  );

  it("shifts a time that the spring skips forward by the gap", () => {
    const calendar = new ZoneCalendar("America/New_York");
    expect(calendar.instantFromLocal(Date.UTC(2024, 2, 10, 2, 30))).toBe(Date.UTC(2024, 2, 10, 7, 30));
    expect(calendar.reading).toBe("skipped");
    const lordHowe = new ZoneCalendar("Australia/Lord_Howe");
    expect(lordHowe.instantFromLocal(Date.UTC(2024, 9, 6, 2, 15))).toBe(Date.UTC(2024, 9, 5, 15, 45));
    expect(lordHowe.reading).toBe("skipped");
    const apia = new ZoneCalendar("Pacific/Apia");
    expect(apia.instantFromLocal(Date.UTC(2011, 11, 30, 12))).toBe(Date.UTC(2011, 11, 30, 22));
    expect(apia.reading).toBe("skipped");
  });

  it("shows the clock of a zone less than an hour behind, to the second", () => {
    // Liberia kept 44 min 30 s behind Greenwich until 1972.
    const noon = Date.UTC(1970, 5, 15, 12);
    expect(new ZoneCalendar("Africa/Monrovia").localFromInstant(noon)).toBe(
      Date.UTC(1970, 5, 15, 11, 15, 30),
    );
    const shown = new Intl.DateTimeFormat("en-GB", { timeZone: "Africa/Monrovia", timeStyle: "medium" });
    expect(shown.format(noon)).toBe("11:15:30");
    // Ireland, 25 min 21 s behind until 1916.
    expect(new ZoneCalendar("Europe/Dublin").localFromInstant(Date.UTC(1910, 0, 1, 12))).toBe(
      Date.UTC(1910, 0, 1, 11, 34, 39),
    );
  });

  it.each(ZONES)(
    "%s: what it shows it reads back, but for the second pass of a repeated hour",
    (timeZone) => {
      const calendar = new ZoneCalendar(timeZone);
      fc.assert(
        fc.property(instants, (instant) => {
          const read = calendar.instantFromLocal(calendar.localFromInstant(instant));
          if (calendar.reading === "exact") expect(read).toBe(instant);
          else expect(instant - read).toBeLessThanOrEqual(HOUR);
        }),
        { numRuns: 300 },
      );
    },
  );

  it("gives the same answers whichever years it has seen before", () => {
    const calendar = new ZoneCalendar("Europe/London");
    const fresh = (instant: number): number => new ZoneCalendar("Europe/London").localFromInstant(instant);
    for (const year of [2024, 1985, 2150, 1902, 2023, 1971, 2199]) {
      const instant = Date.UTC(year, 6, 1, 12);
      expect(calendar.localFromInstant(instant)).toBe(fresh(instant));
    }
  });

  it("bounds local days by what the zone's clock calls midnight", () => {
    const calendar = new ZoneCalendar("America/New_York");
    const noon = Date.UTC(2024, 2, 10, 16);
    const text = (instant: number): string =>
      format(instant, "yyyy-MM-dd HH:mm", { in: tz("America/New_York") });
    expect(text(calendar.startOfDay(noon))).toBe("2024-03-10 00:00");
    expect(text(calendar.endOfDay(noon))).toBe("2024-03-11 00:00");
    expect(calendar.endOfDay(noon) - calendar.startOfDay(noon)).toBe(23 * HOUR);
  });

  it("names the argument where the zone does not exist", () => {
    expect(() => new ZoneCalendar("Mars/Olympus")).toThrow(DutycycleError);
    expect(() => new ZoneCalendar("Mars/Olympus")).toThrow(/timeZone: expected an IANA time zone/);
  });
});

describe("hours of the week", () => {
  it.each(ZONES)("%s: split exactly: the same milliseconds as counting minute by minute", (timeZone) => {
    const calendar = new ZoneCalendar(timeZone);
    const minutes = fc.record({
      start: fc.integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2024, 11, 31) / 60_000 }),
      length: fc.integer({ min: 1, max: 60 * 24 * 9 }),
    });
    fc.assert(
      fc.property(minutes, ({ start, length }) => {
        const bins = new Float64Array(168);
        addToHoursOfWeek(calendar, start * 60_000, (start + length) * 60_000, 2, bins);
        const counted = new Float64Array(168);
        const shown = new ZoneCalendar(timeZone);
        for (let minute = start; minute < start + length; minute++) {
          const local = new Date(shown.localFromInstant(minute * 60_000));
          const hour = ((local.getUTCDay() + 6) % 7) * 24 + local.getUTCHours();
          counted[hour] = (counted[hour] as number) + 120_000;
        }
        expect(bins).toEqual(counted);
      }),
      { numRuns: 40 },
    );
  });

  it("counts the hour that autumn repeats twice, and the hour that spring skips not at all", () => {
    const calendar = new ZoneCalendar("America/New_York");
    const exposure = (from: number, to: number): Float64Array => {
      const bins = new Float64Array(168);
      addToHoursOfWeek(calendar, from, to, 1, bins);
      return bins.map((ms) => ms / HOUR);
    };
    const sunday = 6 * 24;
    const autumn = exposure(Date.UTC(2024, 10, 3, 4), Date.UTC(2024, 10, 4, 5));
    expect([...autumn.subarray(sunday, sunday + 4)]).toEqual([1, 2, 1, 1]);
    const spring = exposure(Date.UTC(2024, 2, 10, 5), Date.UTC(2024, 2, 11, 4));
    expect([...spring.subarray(sunday, sunday + 4)]).toEqual([1, 1, 0, 1]);
  });

  it("Lord Howe's half hour: its autumn Sunday has one and a half hours of 01:00", () => {
    const calendar = new ZoneCalendar("Australia/Lord_Howe");
    const bins = new Float64Array(168);
    const midnight = calendar.instantFromLocal(Date.UTC(2024, 3, 7));
    addToHoursOfWeek(calendar, midnight, midnight + DAY + HOUR / 2, 1, bins);
    expect([...bins.subarray(144, 168)].map((ms) => ms / HOUR)).toEqual([1, 1.5, ...Array(22).fill(1)]);
  });

  it("is quick and exact over centuries", () => {
    const calendar = new ZoneCalendar("America/New_York");
    const bins = new Float64Array(168);
    const start = Date.UTC(1901, 0, 1);
    const end = Date.UTC(2199, 11, 31);
    addToHoursOfWeek(calendar, start, end, 1, bins);
    expect(bins.reduce((sum, ms) => sum + ms, 0)).toBe(end - start);
  });

  it("names its slots", () => {
    expect(hourOfWeekName(0)).toBe("Monday 00:00");
    expect(hourOfWeekName(167)).toBe("Sunday 23:00");
  });
});

/** The instants in [2010, 2025) at which the offset changes, to the minute, by trying each hour. */
function transitionsOf(timeZone: string): number[] {
  const calendar = new ZoneCalendar(timeZone);
  const found: number[] = [];
  for (let instant = Date.UTC(2010, 0, 1); instant < Date.UTC(2025, 0, 1); ) {
    calendar.seek(instant);
    if (calendar.spanEnd >= Date.UTC(2025, 0, 1)) break;
    instant = calendar.spanEnd;
    const before = localByIntl(instant - 60_000, timeZone) - (instant - 60_000);
    if (localByIntl(instant, timeZone) - instant !== before) found.push(instant);
  }
  return found.slice(0, 12);
}

/** Every instant that the zone's clock shows as `local`, trying each quarter hour of offset. */
function candidatesOf(local: number, timeZone: string): number[] {
  const found: number[] = [];
  for (let minutes = -14 * 60; minutes <= 14 * 60; minutes += 15) {
    const instant = local - minutes * 60_000;
    if (localByIntl(instant, timeZone) === local) found.push(instant);
  }
  return found;
}
