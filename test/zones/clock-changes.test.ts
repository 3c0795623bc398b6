import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callsFrom } from "../../src/records/from-objects.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { readRoster } from "../../src/records/read-roster.ts";
import { Roster } from "../../src/records/roster.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Change {
  readonly timeZone: string;
  /** The local day of the change, a local clock that it repeats or skips from, and for how many minutes. */
  readonly day: string;
  readonly clock: string;
  readonly repeated?: number;
  readonly skipped?: number;
  /** The instant of the change. */
  readonly at: number;
  /** Hours of the week whose exposure differs from one hour, in a week that holds the change. */
  readonly exposure: Readonly<Record<number, number>>;
}

const SUNDAY = 6 * 24;
const CHANGES: readonly Change[] = [
  {
    ...{ timeZone: "America/New_York", day: "2024-03-10", clock: "02:00", skipped: 60 },
    ...{ at: Date.UTC(2024, 2, 10, 7), exposure: { [SUNDAY + 2]: 0 } },
  },
  {
    ...{ timeZone: "America/New_York", day: "2024-11-03", clock: "01:00", repeated: 60 },
    ...{ at: Date.UTC(2024, 10, 3, 6), exposure: { [SUNDAY + 1]: 2 } },
  },
  {
    ...{ timeZone: "Europe/London", day: "2024-03-31", clock: "01:00", skipped: 60 },
    ...{ at: Date.UTC(2024, 2, 31, 1), exposure: { [SUNDAY + 1]: 0 } },
  },
  {
    ...{ timeZone: "Europe/London", day: "2024-10-27", clock: "01:00", repeated: 60 },
    ...{ at: Date.UTC(2024, 9, 27, 1), exposure: { [SUNDAY + 1]: 2 } },
  },
  {
    ...{ timeZone: "Australia/Lord_Howe", day: "2024-10-06", clock: "02:00", skipped: 30 },
    ...{ at: Date.UTC(2024, 9, 5, 15, 30), exposure: { [SUNDAY + 2]: 0.5 } },
  },
  {
    ...{ timeZone: "Australia/Lord_Howe", day: "2024-04-07", clock: "01:30", repeated: 30 },
    ...{ at: Date.UTC(2024, 3, 6, 15), exposure: { [SUNDAY + 1]: 1.5 } },
  },
  { timeZone: "Asia/Kolkata", day: "2024-03-10", clock: "00:00", at: Date.UTC(2024, 2, 10, 7), exposure: {} },
  {
    // Samoa went over the date line: no Friday 30 December.
    ...{ timeZone: "Pacific/Apia", day: "2011-12-30", clock: "00:00", skipped: 1440 },
    at: Date.UTC(2011, 11, 30, 10),
    exposure: Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [4 * 24 + hour, 0])),
  },
];

const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The hour of the week and the wall clock of every minute, as Intl says them. */
function clockOf(timeZone: string): (instant: number) => { hourOfWeek: number; stamp: string } {
  const parts = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", weekday: "short", year: "numeric", month: "2-digit" },
    ...{ day: "2-digit", hour: "2-digit", minute: "2-digit" },
  });
  const known = new Map<number, { hourOfWeek: number; stamp: string }>();
  return (instant) => {
    const minute = Math.floor(instant / MINUTE);
    const found = known.get(minute);
    if (found !== undefined) return found;
    const part = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
    const hourOfWeek = NAMES.indexOf(part["weekday"] ?? "") * 24 + Number(part["hour"]);
    const stamp = `${part["year"]}-${part["month"]}-${part["day"]} ${part["hour"]}:${part["minute"]}`;
    known.set(minute, { hourOfWeek, stamp });
    return { hourOfWeek, stamp };
  };
}

/** The local week around a change, Monday to Monday, found by walking. */
function weekAround({ at }: Change, clock: (instant: number) => { hourOfWeek: number }): [number, number] {
  let start = at - 1;
  start -= start % (15 * MINUTE);
  while (clock(start).hourOfWeek !== 0 || clock(start - MINUTE).hourOfWeek === 0) start -= 15 * MINUTE;
  let end = at;
  while (clock(end).hourOfWeek !== 0 || clock(end - MINUTE).hourOfWeek === 0) end += 15 * MINUTE;
  return [start, end];
}

for (const change of CHANGES) {
  const { timeZone, day, clock: wall, repeated = 0, skipped = 0, at } = change;
  const clock = clockOf(timeZone);

  describe(`${timeZone} on ${day}`, () => {
    it("gives each hour of the week the minutes that the clock showed it", () => {
      const minute = fc.integer({ min: -1500, max: 1500 });
      const span = fc.tuple(minute, fc.integer({ min: 1, max: 1400 }), fc.constantFrom(1, 2));
      fc.assert(
        fc.property(
          fc.array(span, { minLength: 1, maxLength: 5 }),
          fc.array(span, { maxLength: 4 }),
          (busy, duty) => {
            const hours = new Array<number>(168).fill(0);
            const onDuty = new Array<number>(168).fill(0);
            const count = (
              bins: number[],
              [from, length, people]: readonly [number, number, number],
            ): void => {
              for (let m = from; m < from + length; m++) {
                const slot = clock(at + m * MINUTE).hourOfWeek;
                bins[slot] = (bins[slot] as number) + people / 60;
              }
            };
            for (const one of busy) count(hours, one);
            for (const one of duty) count(onDuty, one);
            const records = busy.map(([from, length, personnel], i) => ({
              ...({ id: String(i), service: "police", initiator: "community", type: "" } as const),
              responses: [
                {
                  unit: `U${i}`,
                  personnel,
                  dispatchedAt: at + from * MINUTE,
                  clearedAt: at + (from + length) * MINUTE,
                },
              ],
            }));
            const spans = duty.map(([from, length, personnel]) => ({
              ...({ service: "police", personnel } as const),
              ...{ start: at + from * MINUTE, end: at + (from + length) * MINUTE },
            }));
            const period = { start: at - 3 * DAY, end: at + 3 * DAY };
            const { calls } = callsFrom(records, { timeZone });
            const workload = measureWorkload(calls, { roster: new Roster(timeZone, spans), period });
            workload.byHourOfWeek.forEach((hour, slot) => {
              expect(hour.committedHours).toBeCloseTo(hours[slot] as number, 9);
              expect(hour.onDutyHours).toBeCloseTo(onDuty[slot] as number, 9);
            });
          },
        ),
        { numRuns: 15 },
      );
    });

    it("exposes each hour of the week for as long as it lasted", () => {
      const [start, end] = weekAround(change, clock);
      const { calls } = callsFrom([], { timeZone });
      const { byHourOfWeek } = measureWorkload(calls, { period: { start, end } });
      byHourOfWeek.forEach(({ exposureHours }, slot) => {
        expect(exposureHours).toBe(change.exposure[slot] ?? 1);
      });
    });

    it("raises an issue for each stamp that was shown twice or never, and places all of them", async () => {
      const midnight = Date.parse(`${day}T00:00:00Z`);
      const stamps = Array.from({ length: 1440 }, (_, m) =>
        new Date(midnight + m * MINUTE).toISOString().slice(0, 16).replace("T", " "),
      );
      const csv = ["id,received", ...stamps.map((stamp, i) => `${i},${stamp}`)].join("\n");
      const { calls, issues } = await readCalls(csv, {
        timeZone,
        columns: { id: "id", receivedAt: "received" },
      });
      expect({ ...issues.byKind }).toEqual({
        ...(repeated > 0 ? { "ambiguous-time": repeated } : {}),
        ...(skipped > 0 ? { "skipped-time": skipped } : {}),
      });
      const oddFrom = stamps.indexOf(`${day} ${wall}`);
      [...calls].forEach(({ receivedAt = Number.NaN }, m) => {
        const isOdd = m >= oddFrom && m < oddFrom + repeated + skipped;
        if (isOdd && skipped > 0) {
          // Shifted forward by the gap: the clock before the change, gone on.
          expect(receivedAt).toBe(at + (m - oddFrom) * MINUTE);
        } else {
          expect(clock(receivedAt).stamp).toBe(stamps[m]);
          if (isOdd) expect(receivedAt).toBeLessThan(at);
        }
      });
    });
  });
}

describe("a night shift", () => {
  it.each([
    ["America/New_York", "2024-03-09", 7],
    ["America/New_York", "2024-11-02", 9],
    ["America/New_York", "2024-06-01", 8],
    ["Europe/London", "2024-03-30", 7],
    ["Europe/London", "2024-10-26", 9],
    ["Australia/Lord_Howe", "2024-10-05", 7.5],
    ["Australia/Lord_Howe", "2024-04-06", 8.5],
    ["Asia/Kolkata", "2024-03-09", 8],
  ])("in %s on %s lasts %d hours", async (timeZone, day, hours) => {
    const csv = `Date,Unit,Start,End\n${day},A1,22:00,06:00\n`;
    const { roster } = await readRoster(csv, { timeZone, service: "police" });
    expect(roster.personnelHours).toBe(hours);
    const { calls } = callsFrom([], { timeZone });
    const [span] = roster.spans;
    const period = { start: (span?.start ?? 0) - DAY, end: (span?.end ?? 0) + DAY };
    expect(measureWorkload(calls, { roster, period }).onDutyHours).toBe(hours);
  });
});
