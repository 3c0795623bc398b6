import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { busiestHours } from "../../src/coverage/busiest-hours.ts";
import { callDurations } from "../../src/coverage/call-durations.ts";
import { callFrequency } from "../../src/coverage/call-frequency.ts";
import { callsByType } from "../../src/coverage/calls-by-type.ts";
import { deployedByHour } from "../../src/coverage/deployed-by-hour.ts";
import { deployedTime, deployedTimeOfTotals } from "../../src/coverage/deployed-time.ts";
import { unitsSent } from "../../src/coverage/units-sent.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { concurrency } from "../../src/workload/concurrency.ts";
import { DAY, HOUR, type MadeCall, MINUTE, madeCalls, sum } from "../workload/made-calls.ts";
import { at, fireCall, fireCalls, type MadeRun } from "./made-runs.ts";

// CPSM, City of Morgan Hill Public Safety Master Plan, 2017, table 8-4, p. 77: calendar year 2015, all units.
const TYPES = [
  // type, minutes per run, hours, percent, minutes per day, runs, runs per day
  ["EMS", 32.5, 1761.0, 31.0, 289.5, 3251, 8.9],
  ["MVA", 32.2, 520.1, 9.2, 85.5, 970, 2.7],
  ["False alarm", 26.6, 265.1, 4.7, 43.6, 598, 1.6],
  ["Good intent", 27.5, 102.1, 1.8, 16.8, 223, 0.6],
  ["Hazard", 39.2, 146.3, 2.6, 24.1, 224, 0.6],
  ["Outside fire", 106.9, 1170.3, 20.6, 192.4, 657, 1.8],
  ["Public service", 32.4, 252.9, 4.5, 41.6, 468, 1.3],
  ["Structure fire", 155.2, 548.3, 9.7, 90.1, 212, 0.6],
  ["Automatic aid received", 32.0, 148.6, 2.6, 24.4, 279, 0.8],
  ["Cancelled", 16.2, 119.6, 2.1, 19.7, 442, 1.2],
  ["Mutual aid", 64.0, 642.3, 11.3, 105.6, 602, 1.6],
] as const;
const TOTALS = [
  ["EMS total", 32.4, 2281.1, 40.2, 375.0, 4221, 11.6],
  ["Fire total", 62.6, 2485.1, 43.8, 408.5, 2382, 6.5],
  ["Other total", 41.3, 910.5, 16.0, 149.7, 1323, 3.6],
  ["total", 43.0, 5676.7, 100, 933.1, 7926, 21.7],
] as const;
const typeGroups = {
  "EMS total": ["EMS", "MVA"],
  "Fire total": [
    ...["False alarm", "Good intent", "Hazard", "Outside fire", "Public service", "Structure fire"],
  ],
  "Other total": ["Automatic aid received", "Cancelled", "Mutual aid"],
};
const YEAR = { start: Date.UTC(2015, 0, 1, 8), end: Date.UTC(2016, 0, 1, 8) };
const ZONE = "America/Los_Angeles";

/** Records that have the printed runs and hours, and nothing else of the year. */
function morganHillRuns(): MadeCall[] {
  return TYPES.flatMap(([type, , typeHours, , , runs]) =>
    Array.from({ length: runs }, (_, i): MadeCall => {
      const start = YEAR.start + Math.floor((i * (YEAR.end - YEAR.start - DAY)) / runs);
      const length = Math.round((typeHours * HOUR) / runs);
      const response = { unit: `E${i % 6}`, dispatchedAt: start, clearedAt: start + length };
      return { service: "fire", type, receivedAt: start, responses: [response] };
    }),
  );
}

describe("Morgan Hill, runs and deployed time by type", () => {
  const period = YEAR;
  const fromRecords = deployedTime(madeCalls(morganHillRuns(), ZONE), { typeGroups, period });
  const fromTotals = deployedTimeOfTotals(
    TYPES.map(([type, , typeHours, , , runs]) => ({ type, runs, hours: typeHours })),
    { days: 365, typeGroups },
  );

  // The hours are printed to a tenth, and so sums of them differ from the printed sums by up to a tenth: 2,485.0 for 2,485.1.
  it.each([...TYPES, ...TOTALS])("%s", (key, perRun, typeHours, percent, perDay, runs, runsPerDay) => {
    for (const rows of [fromRecords, fromTotals]) {
      const row = rows.find((each) => each.key === key);
      expect(row?.runs).toBe(runs);
      expect(row?.untimedRuns).toBe(0);
      expect(Math.abs((row?.minutesPerRun as number) - perRun)).toBeLessThan(0.06);
      expect(Math.abs((row?.deployedHours as number) - typeHours)).toBeLessThan(0.11);
      expect(Math.abs(100 * (row?.share as number) - percent)).toBeLessThan(0.06);
      expect(Math.abs((row?.minutesPerDay as number) - perDay)).toBeLessThan(0.061);
      expect(Math.abs((row?.runsPerDay as number) - runsPerDay)).toBeLessThan(0.051);
    }
  });

  it("has the rows in the order of the groups", () => {
    const groups = Object.entries(typeGroups).flatMap(([group, types]) => [...types, group]);
    expect(fromRecords.map((row) => row.key)).toEqual([...groups, "total"]);
    expect(fromRecords[0]).toMatchObject({ level: "type", group: "EMS total" });
    expect(fromRecords[2]?.level).toBe("group");
  });

  it("says that fires are a tenth of the runs and three tenths of the hours", () => {
    const rows = fromTotals.filter((row) => row.key === "Outside fire" || row.key === "Structure fire");
    expect(sum(rows.map((row) => row.runs)) / 7926).toBeCloseTo(0.11, 2);
    expect(sum(rows.map((row) => row.share as number))).toBeCloseTo(0.303, 3);
  });
});

describe("Morgan Hill, calls by type", () => {
  // The same plan, p. 84: 5,508 calls; EMS 3,326 (60 %, 9.1 a day), fire 1,177 (21 %, 3.2 a day); mutual aid 1.2, cancelled 0.8,
  // automatic aid received 0.7 a day; fires 28 + 164, one every 1.9 days.
  it("reproduces calls a day and percent", () => {
    const counts = { EMS: 3326, "Structure fire": 28, "Outside fire": 164, "Other fire": 985, Other: 1005 };
    const records = Object.entries(counts).flatMap(([type, n]) =>
      Array.from({ length: n }, (_, i): MadeCall => ({ type, receivedAt: YEAR.start + i * HOUR })),
    );
    const fires = ["Structure fire", "Outside fire"];
    const rows = callsByType(madeCalls(records, ZONE), {
      period: YEAR,
      typeGroups: { Fire: [...fires, "Other fire"] },
    });
    const row = (key: string) => rows.find((each) => each.key === key);
    expect(row("total")).toMatchObject({ calls: 5508, share: 1 });
    expect(row("total")?.callsPerDay).toBeCloseTo(15.1, 1);
    expect(row("EMS")?.callsPerDay).toBeCloseTo(9.1, 1);
    expect(Math.round(100 * (row("EMS")?.share as number))).toBe(60);
    expect(row("Fire")).toMatchObject({ calls: 1177, level: "group" });
    expect(Math.round(100 * (row("Fire")?.share as number))).toBe(21);
    expect(1 / sum(fires.map((key) => row(key)?.callsPerDay as number))).toBeCloseTo(1.9, 1);
  });
});

describe("Morgan Hill, frequency of calls per hour", () => {
  // Table 8-11, p. 90. (It holds 5,584 calls; the plan counts 5,508 on p. 80.)
  const hoursWith = [4832, 2674, 926, 262, 58, 8];
  const percents = [55.2, 30.5, 10.6, 3.0, 0.7, 0.1];

  it("reproduces hours and percent over the 8,760 clock hours of a year with two clock changes", () => {
    const records: MadeCall[] = [];
    let hour = 0;
    hoursWith.forEach((hoursOfK, k) => {
      for (let i = 0; i < hoursOfK; i++, hour++) {
        for (let j = 0; j < k; j++) records.push({ receivedAt: YEAR.start + hour * HOUR + j * MINUTE });
      }
    });
    expect(hour).toBe(8760);
    const rows = callFrequency(madeCalls(records, ZONE), { period: YEAR });
    expect(rows.map((row) => row.hours)).toEqual(hoursWith);
    rows.forEach((row, k) => {
      expect(row.calls).toBe(k);
      expect(Math.abs(100 * row.share - (percents[k] as number))).toBeLessThan(0.051);
    });
  });

  // Table 8-12, p. 90, in its own order: calls, runs, deployed hours.
  const BUSIEST = [
    ["2015-05-20 17:00", 5, 13, 5.7],
    ["2015-08-27 12:00", 5, 11, 13.1],
    ["2015-11-18 15:00", 5, 8, 2.2],
    ["2015-12-21 17:00", 5, 7, 4.3],
    ["2015-04-16 16:00", 5, 6, 2.8],
    ["2015-08-05 11:00", 5, 6, 2.1],
    ["2015-11-13 14:00", 5, 5, 2.3],
    ["2015-02-13 17:00", 5, 4, 1.2],
    ["2015-05-29 11:00", 4, 21, 13.9],
    ["2015-08-13 15:00", 4, 17, 24.1],
  ] as const;

  it("ranks the ten busiest hours as the plan does", () => {
    const records = [...BUSIEST].reverse().flatMap(([hour, calls, runs, deployed]) => {
      // Summer time from 8 March to 1 November 2015.
      const offset = hour > "2015-03-08" && hour < "2015-11-01" ? 7 : 8;
      const start = Date.parse(`${hour.replace(" ", "T")}:00Z`) + offset * HOUR;
      const length = Math.round((deployed * HOUR) / runs);
      return Array.from({ length: calls }, (_, i): MadeCall => {
        const mine = i === 0 ? Math.max(1, runs - calls + 1) : i < runs ? 1 : 0;
        const run = { dispatchedAt: start + i * MINUTE, clearedAt: start + i * MINUTE + length };
        return {
          receivedAt: start + i * MINUTE,
          responses: Array.from({ length: mine }, (_, u) => ({ unit: `U${i}-${u}`, ...run })),
        };
      });
    });
    const rows = busiestHours(madeCalls(records, ZONE), { period: YEAR });
    expect(rows.map(({ hour, calls, runs }) => [hour, calls, runs])).toEqual(
      BUSIEST.map(([hour, calls, runs]) => [hour, calls, runs]),
    );
    rows.forEach((row, i) => {
      expect(row.deployedHours).toBeCloseTo((BUSIEST[i] as readonly [string, number, number, number])[3], 3);
      expect(row.end - row.start).toBe(HOUR);
    });
    expect(busiestHours(madeCalls(records, ZONE), { period: YEAR, top: 3 })).toHaveLength(3);
  });
});

describe("hours of the clock", () => {
  it("counts the hour that autumn repeats twice, and the one that spring skips not at all", () => {
    const day = (iso: string) => madeCalls([{ receivedAt: Date.parse(iso) }], ZONE);
    expect(sum(callFrequency(day("2015-11-01T20:00:00Z")).map((row) => row.hours))).toBe(25);
    expect(sum(callFrequency(day("2015-03-08T20:00:00Z")).map((row) => row.hours))).toBe(23);
  });

  it("places a call on either side of the change", () => {
    // 09:30 UTC is 01:30 for the second time; 08:30 UTC for the first.
    const calls = madeCalls(
      ["2015-11-01T08:30:00Z", "2015-11-01T09:30:00Z", "2015-11-01T23:30:00Z"].map((iso) => ({
        receivedAt: Date.parse(iso),
      })),
      ZONE,
    );
    expect(busiestHours(calls).map(({ hour }) => hour)).toEqual([
      "2015-11-01 01:00",
      "2015-11-01 01:00",
      "2015-11-01 15:00",
    ]);
  });

  it("gives nothing for no calls", () => {
    const none = madeCalls([]);
    expect(callFrequency(none)).toEqual([]);
    expect(busiestHours(none)).toEqual([]);
    expect(callsByType(none)).toEqual([{ key: "total", level: "total", calls: 0, callsPerDay: 0 }]);
    expect(deployedTime(none)).toHaveLength(1);
    expect(unitsSent(none)).toHaveLength(1);
    expect(deployedByHour(none)).toHaveLength(24);
  });
});

describe("unitsSent", () => {
  it("counts a unit sent twice once, and a unit without a name as its own", () => {
    const calls = fireCalls([
      fireCall([
        ["E1", 0, 5],
        ["E1", 6, 9],
      ]),
      fireCall([
        ["", 0, 5],
        ["", 0, 9],
      ]),
      fireCall(
        [
          ["E1", 0, 5],
          ["E2", 0, 5],
          ["E3", 0, 5],
          ["E4", 0, 5],
          ["E5", 0, 5],
        ],
        { type: "Structure fire" },
      ),
      { service: "fire", type: "Cancelled", receivedAt: at(3) },
    ]);
    const rows = unitsSent(calls);
    const row = (key: string) => rows.find((each) => each.key === key);
    expect(row("EMS")).toMatchObject({ calls: 2, one: 1, two: 1, unitsPerCall: 1.5 });
    expect(row("Structure fire")).toMatchObject({ calls: 1, fourOrMore: 1, unitsPerCall: 5 });
    expect(row("Cancelled")).toEqual({
      ...{ key: "Cancelled", level: "type", calls: 1, none: 1, one: 0, two: 0, three: 0, fourOrMore: 0 },
    });
    expect(row("total")).toMatchObject({ calls: 4, none: 1, one: 1, two: 1, three: 0, fourOrMore: 1 });
  });
});

describe("callDurations", () => {
  it("has half-open classes, and the whole call's duration", () => {
    const call = (to: number) => fireCall([["E1", 0, to]]);
    const calls = fireCalls([
      ...[29.99, 30, 59, 60, 90, 119, 120, 600].map(call),
      fireCall([
        ["E1", 0, 20],
        ["E2", 15, 45],
      ]),
    ]);
    const ems = callDurations(calls).filter((row) => row.key === "EMS");
    expect(ems.map((row) => row.calls)).toEqual([1, 3, 1, 2, 2]);
    expect(ems.map((row) => row.toMinutes)).toEqual([30, 60, 90, 120, undefined]);
    const hourly = callDurations(calls, { classMinutes: 60, classes: 2 });
    expect(hourly.filter((row) => row.key === "EMS").map((row) => row.calls)).toEqual([4, 5]);
  });
});

const oneRun = fc.tuple(
  fc.constantFrom("E1", "E2", "T1", ""),
  fc.integer({ min: 0, max: 3 * 1440 }),
  fc.integer({ min: -5, max: 300 }),
);
const someCalls = fc.array(
  fc.record({
    type: fc.constantFrom("EMS", "MVA", "Hazard"),
    area: fc.constantFrom("1", "2", ""),
    runs: fc.array(oneRun, { maxLength: 4 }),
  }),
  { maxLength: 20 },
);

describe("the tables agree", () => {
  it("on runs, hours and calls, however they are split", () => {
    fc.assert(
      fc.property(someCalls, (made) => {
        const calls = fireCalls(
          made.map(({ type, area, runs }) =>
            fireCall(
              runs.map(([unit, from, length]): MadeRun => [unit, from, from + length]),
              { type, area, receivedAt: at(runs[0]?.[1] ?? 0) },
            ),
          ),
        );
        const usable = made.flatMap(({ runs }) => runs).filter(([, , length]) => length > 0);
        const expected = sum(usable.map(([, , length]) => length)) / 60;
        const allRuns = sum(made.map(({ runs }) => runs.length));
        for (const by of ["type", "area", "unit", "role", "station"] as const) {
          const rows = deployedTime(calls, { by, stations: { E1: "1", T1: "1" } });
          const total = rows[rows.length - 1];
          expect(total).toMatchObject({ key: "total", runs: allRuns, untimedRuns: allRuns - usable.length });
          expect(total?.deployedHours).toBeCloseTo(expected, 9);
          const parts = rows.slice(0, -1);
          expect(sum(parts.map((row) => row.runs))).toBe(allRuns);
          expect(sum(parts.map((row) => row.deployedHours))).toBeCloseTo(expected, 9);
        }
        expect(sum(deployedByHour(calls).map((row) => row.deployedHours))).toBeCloseTo(expected, 9);
        const busiest = busiestHours(calls, { top: 1000 });
        expect(sum(busiest.map((row) => row.runs))).toBe(allRuns);
        expect(sum(busiest.map((row) => row.deployedHours))).toBeCloseTo(expected, 9);
        const frequency = callFrequency(calls);
        expect(sum(frequency.map((row) => row.calls * row.hours))).toBe(made.length);
        const byType = callsByType(calls);
        expect(byType[byType.length - 1]?.calls).toBe(made.length);
        const durations = callDurations(calls).filter((row) => row.level === "total");
        expect(sum(durations.map((row) => row.calls))).toBe(concurrency(calls).calls);
        for (const row of unitsSent(calls)) {
          expect(row.none + row.one + row.two + row.three + row.fourOrMore).toBe(row.calls);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keep to roles, service and period", () => {
    const engine = { unit: "E1", role: "engine", personnel: 4, dispatchedAt: at(0), clearedAt: at(60) };
    const medic = { unit: "M1", role: "medic", personnel: 2, dispatchedAt: at(0), clearedAt: at(30) };
    const calls = fireCalls([
      { service: "ems", type: "EMS", receivedAt: at(0), responses: [engine, medic] },
      {
        service: "fire",
        type: "Hazard",
        receivedAt: at(1440),
        responses: [{ ...medic, dispatchedAt: at(1440), clearedAt: at(1450) }],
      },
    ]);
    const total = (options: Parameters<typeof deployedTime>[1]) => deployedTime(calls, options).at(-1);
    expect(total({ roles: ["engine"] })).toMatchObject({ runs: 1, deployedHours: 1 });
    expect(total({ service: "ems" })).toMatchObject({ runs: 2, deployedHours: 1.5 });
    expect(total({ period: { start: at(0), end: at(1440) } })).toMatchObject({ runs: 2, runsPerDay: 2 });
    expect(callsByType(calls, { roles: ["engine"] }).map((row) => row.key)).toEqual(["EMS", "total"]);
  });

  it("gather types under the names they are given", () => {
    const calls = fireCalls([
      fireCall([["E1", 0, 10]], { type: "10-D-1" }),
      fireCall([["E1", 20, 30]], { type: "MED" }),
      fireCall([["E1", 40, 50]], { type: "" }),
    ]);
    const rows = deployedTime(calls, {
      categories: { "10-D-1": "EMS", MED: "EMS" },
      typeGroups: { Medical: ["EMS", "MVA"] },
    });
    expect(rows.map(({ key, runs }) => [key, runs])).toEqual([
      ["EMS", 2],
      ["MVA", 0],
      ["Medical", 2],
      ["unknown", 1],
      ["total", 3],
    ]);
  });

  it("refuse what they cannot mean", () => {
    const calls = fireCalls([fireCall([["E1", 0, 10]])]);
    const refused: readonly (() => unknown)[] = [
      () => deployedTime(calls, { by: "colour" as "type" }),
      () => deployedTime(calls, { typeGroups: { A: ["EMS"], B: ["EMS"] } }),
      () => deployedTime(calls, { typeGroups: { A: "EMS" as unknown as string[] } }),
      () => deployedTime(calls, { period: { start: at(1), end: at(1) } }),
      () => deployedTimeOfTotals([{ type: "EMS", runs: 1.5, hours: 2 }], { days: 365 }),
      () => deployedTimeOfTotals([{ type: "EMS", runs: 1, hours: -2 }], { days: 365 }),
      () => deployedTimeOfTotals([], { days: 0 }),
      () =>
        deployedTimeOfTotals(
          [1, 2].map((runs) => ({ type: "EMS", runs, hours: 2 })),
          { days: 365 },
        ),
      () => busiestHours(calls, { top: 0 }),
      () => callDurations(calls, { classMinutes: 0 }),
      () => callDurations(calls, { classes: 0 }),
      () => callsByType([] as never),
    ];
    for (const call of refused) expect(call).toThrow(DutycycleError);
  });
});
