import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DutySpan } from "../../src/quantity/duty-span.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { cpsmWindows } from "../../src/workload/panel-window.ts";
import { saturationPanels } from "../../src/workload/saturation.ts";
import { DAY, HOUR, type MadeCall, MINUTE, madeCalls, madeRoster, sum } from "./made-calls.ts";

const AUGUST = Date.UTC(2015, 7, 1); // A Saturday.
const work = (start: number, hours: number, more: MadeCall = {}, response = {}): MadeCall => ({
  ...more,
  responses: [{ dispatchedAt: start, clearedAt: start + hours * HOUR, ...response }],
});
const allDay = (name: string, day: string) => ({ name, start: day, end: day, days: "all" as const });

describe("saturationPanels", () => {
  it("gives 57 % for 2.8 officers busy of 4.9 on duty, as a ratio of means (Morgan Hill, summer weekends)", () => {
    // Every weekend day of August: four officers all day and a fifth for 21.6 hours; two busy all day, a third for 19.2.
    const days = [0, 1, 7, 8, 14, 15, 21, 22].map((day) => AUGUST + day * DAY);
    const calls = madeCalls(
      days.flatMap((day) => [
        ...[
          work(day, 24),
          work(day, 24, { initiator: "officer" }),
          work(day, 9.6, { initiator: "directed" }),
        ],
        work(day + 9.6 * HOUR, 9.6, { initiator: "out-of-service" }),
      ]),
    );
    const roster = madeRoster(
      days.flatMap((day) => [
        { personnel: 4, start: day, end: day + DAY },
        { personnel: 1, start: day, end: day + 21.6 * HOUR },
      ]),
    );
    const panels = saturationPanels(calls, { roster });
    expect(panels.map((panel) => panel.name)).toEqual(cpsmWindows(2015).map((window) => window.name));
    const weekends = panels[3];
    expect(weekends?.days).toBe(8);
    expect(weekends?.meanWorkload).toBeCloseTo(2.8, 9);
    expect(weekends?.meanDeployment).toBeCloseTo(4.9, 9);
    expect(weekends?.saturationIndex).toBeCloseTo(0.571, 3);
    // The mean of the ratios is another number: 19.2 h at 3/5, 2.4 h at 2/5, 2.4 h at 2/4.
    expect(weekends?.meanOfRatios).toBeCloseTo((19.2 * 0.6 + 2.4 * 0.4 + 2.4 * 0.5) / 24, 3);
    expect(weekends?.peak).toEqual({ saturation: 0.6, time: "00:00" });
    expect(weekends?.low).toEqual({ saturation: 0.4, time: "19:15" });
    const noon = weekends?.bins[48];
    expect(noon?.workloadByInitiator).toMatchObject({ community: 1, officer: 1, directed: 0 });
    expect(noon?.workloadByInitiator["out-of-service"]).toBe(1);
    // The other windows lie outside the records, but for the weekdays between the weekends.
    const bare = { days: 0, bins: [], offRosterHours: 0, sharesAreUpperBounds: false };
    expect(panels[0]).toEqual({ name: "winter weekdays", ...bare });
    expect(panels[2]).toMatchObject({ days: 15, meanWorkload: 0, meanDeployment: 0 });
    expect(panels[2]?.saturationIndex).toBeUndefined();
  });

  it("says of every panel on an estimated roster that its shares are upper bounds", () => {
    const calls = madeCalls([work(AUGUST, 2, {}, { unit: "A" })]);
    const windows = [allDay("first", "2015-08-01"), allDay("none", "2015-09-01")];
    const flagsOn = (basis: "estimated" | "actual", more: Partial<DutySpan> = {}) => {
      const spans = [
        { unit: "A", start: AUGUST, end: AUGUST + DAY, basis },
        { start: AUGUST, end: AUGUST + DAY, ...more },
      ];
      return saturationPanels(calls, { roster: madeRoster(spans), windows }).map(
        (panel) => panel.sharesAreUpperBounds,
      );
    };
    expect(flagsOn("actual")).toEqual([false, false]);
    expect(flagsOn("estimated")).toEqual([true, true]);
    expect(flagsOn("actual", { basis: "estimated" })).toEqual([true, true]);
  });

  it("counts one unit on two calls once, for the community first, and leaves out what the roster does not know", () => {
    const calls = madeCalls([
      work(AUGUST, 2, { initiator: "officer" }, { unit: "A" }),
      work(AUGUST + HOUR, 2, {}, { unit: "A", personnel: 2 }),
      work(AUGUST, 3, {}, { unit: "Z" }),
    ]);
    const roster = madeRoster([{ unit: "A", personnel: 2, start: AUGUST, end: AUGUST + DAY }]);
    const windows = [allDay("day", "2015-08-01")];
    const [panel] = saturationPanels(calls, { roster, windows, binMinutes: 60 });
    expect(panel?.bins.map((bin) => bin.workload)).toEqual([1, 2, 2, ...Array.from({ length: 21 }, () => 0)]);
    expect(panel?.bins[1]?.workloadByInitiator).toMatchObject({ community: 2, officer: 0 });
    expect(panel?.offRosterHours).toBe(3);
    expect(panel?.saturationIndex).toBeCloseTo(5 / 48, 12);
  });

  it("gives a repeated quarter of an hour twice the exposure, and a skipped one none", () => {
    // New York, Sunday 3 November and Sunday 10 March 2024.
    const zone = "America/New_York";
    const autumn = Date.UTC(2024, 10, 3, 4);
    const spring = Date.UTC(2024, 2, 10, 5);
    const panelOf = (start: number, hours: number, day: string) => {
      const calls = madeCalls(
        [work(start + HOUR, 1), work(start, 24), work(start + 23 * HOUR, hours - 23)],
        zone,
      );
      const roster = madeRoster([{ personnel: 2, start, end: start + hours * HOUR }], zone);
      const [panel] = saturationPanels(calls, { roster, windows: [allDay(day, day)] });
      return panel;
    };
    const long = panelOf(autumn, 25, "2024-11-03");
    expect(long?.bins).toHaveLength(96);
    expect(long?.bins[4]).toMatchObject({ time: "01:00", exposureHours: 0.5, deployment: 2 });
    // Two busy through the first 1:00 to 2:00, one through the second.
    expect(long?.bins[4]?.workload).toBe(1.5);
    expect(long?.meanDeployment).toBe(2);
    expect(sum(long?.bins.map((bin) => bin.exposureHours) ?? [])).toBe(25);
    const short = panelOf(spring, 23.5, "2024-03-10");
    expect(short?.bins).toHaveLength(92);
    expect(short?.bins.map((bin) => bin.time)).not.toContain("02:15");
    // Lord Howe, 7 April 2024: 1:30 to 2:00 comes twice.
    const island = Date.UTC(2024, 3, 6, 13);
    const calls = madeCalls([work(island, 24)], "Australia/Lord_Howe");
    const roster = madeRoster([{ start: island, end: island + 24.5 * HOUR }], "Australia/Lord_Howe");
    const [day] = saturationPanels(calls, { roster, windows: [allDay("d", "2024-04-07")] });
    expect(day?.bins.filter((bin) => bin.exposureHours !== 0.25).map((bin) => bin.time)).toEqual([
      "01:30",
      "01:45",
    ]);
  });

  it("loses no time: bins of a window that holds everything add up to the hours worked and on duty", () => {
    const initiator = fc.constantFrom("community", "officer", "directed", "out-of-service", "unknown");
    const job = fc.tuple(initiator, fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 900 }));
    const bin = fc.constantFrom(15, 20, 60, 1440);
    const zone = fc.constantFrom("America/New_York", "Australia/Lord_Howe");
    const t0 = Date.UTC(2024, 10, 2, 6);
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 15 }), bin, zone, (jobs, binMinutes, timeZone) => {
        const calls = madeCalls(
          jobs.map(([kind, start, minutes]) =>
            work(t0 + start * MINUTE, minutes / 60, { initiator: kind as never }),
          ),
          timeZone,
        );
        const roster = madeRoster([{ personnel: 3, start: t0, end: t0 + 6 * DAY }], timeZone);
        const windows = [
          { name: "all", start: "2024-10-01", end: "2024-12-01", days: "all" as const },
          { name: "weekdays", start: "2024-10-01", end: "2024-12-01", days: "weekday" as const },
          { name: "weekends", start: "2024-10-01", end: "2024-12-01", days: ["Saturday", "Sunday"] as const },
        ];
        const panels = saturationPanels(calls, { roster, windows, binMinutes });
        const hours = panels.map((panel) => sum(panel.bins.map((b) => b.workload * b.exposureHours)));
        expect(hours[0]).toBeCloseTo(sum(jobs.map(([, , minutes]) => minutes)) / 60, 9);
        expect((hours[1] as number) + (hours[2] as number)).toBeCloseTo(hours[0] as number, 9);
        for (const panel of panels) {
          for (const b of panel.bins) {
            expect(sum(Object.values(b.workloadByInitiator))).toBeCloseTo(b.workload, 9);
            if (b.saturation === undefined) continue;
            expect(b.saturation).toBeGreaterThanOrEqual((panel.low?.saturation as number) - 1e-12);
            expect(b.saturation).toBeLessThanOrEqual((panel.peak?.saturation as number) + 1e-12);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("filters calls and spans alike, and names what is wrong", () => {
    const calls = madeCalls([work(AUGUST, 6, { service: "fire" }), work(AUGUST, 12)]);
    const roster = madeRoster([
      { start: AUGUST, end: AUGUST + DAY },
      { service: "fire", start: AUGUST, end: AUGUST + DAY },
    ]);
    const windows = [allDay("day", "2015-08-01")];
    const index = (options: object) =>
      saturationPanels(calls, { roster, windows, ...options })[0]?.saturationIndex;
    expect(index({})).toBeCloseTo(18 / 48, 12);
    expect(index({ service: "fire" })).toBeCloseTo(0.25, 12);
    expect(index({ service: "ems" })).toBeUndefined();
    const wrong = [
      { binMinutes: 7 },
      { binMinutes: 0 },
      { windows: "all" },
      { windows: [allDay("d", "2015-02-30")] },
    ];
    for (const options of [...wrong, { windows: [{ ...windows[0], days: ["Caturday"] }] }]) {
      expect(() => index(options)).toThrow(DutycycleError);
    }
    expect(() => index({ windows: [{ ...windows[0], end: "2015-07-31" }] })).toThrow(/^windows: expected/);
    expect(() => saturationPanels(calls, {} as never)).toThrow(/^roster: expected/);
    expect(() => cpsmWindows(12.5)).toThrow(/^year: expected/);
    expect(saturationPanels(madeCalls([]), { roster, windows })[0]?.bins).toEqual([]);
  });
});
