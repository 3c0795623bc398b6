import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callDurations } from "../../src/coverage/call-durations.ts";
import { callFrequency } from "../../src/coverage/call-frequency.ts";
import { callsByType } from "../../src/coverage/calls-by-type.ts";
import { deployedByHour } from "../../src/coverage/deployed-by-hour.ts";
import { deployedTime } from "../../src/coverage/deployed-time.ts";
import { fireUse } from "../../src/coverage/fire-use.ts";
import { firstDueReliability } from "../../src/coverage/reliability.ts";
import { responsePercentiles } from "../../src/coverage/response-percentiles.ts";
import { unitHourUtilization } from "../../src/coverage/unit-hours.ts";
import { unitsSent } from "../../src/coverage/units-sent.ts";
import type { CallTable } from "../../src/records/call-table.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { sum } from "../workload/made-calls.ts";

const DATA = new URL("../../../shared/data/sf-fire/", import.meta.url);
const { sets } = JSON.parse(readFileSync(new URL("reference.json", DATA), "utf8"));

function setWith(file: string, field: string): Record<string, never> {
  return sets.find((set: Record<string, unknown>) => set["file"] === file && field in set);
}

async function callsOf(file: string): Promise<CallTable> {
  const { calls } = await readCalls(readFileSync(new URL(file, DATA)), {
    ...{ timeZone: "America/Los_Angeles", service: "fire", role: { column: "Unit Type" } },
  });
  return calls;
}

// Busiest units and concurrency: a program of its own (Python over the naive local clock, call against call), run for this test.
const FILES = [
  {
    file: "sf-fire-2020-04.csv",
    busiest: [
      ["74", 122, 147.7683],
      ["72", 148, 144.3422],
      ["70", 134, 139.6033],
    ],
    open: [1, 10, 31, 46, 76, 99, 115, 175, 214, 215, 226, 213, 238, 242, 266, 261, 254, 277, 263, 247],
    openCalls: 5290,
  },
  {
    file: "sf-fire-2017-01.csv",
    busiest: [
      ["E21", 129, 35.3325],
      ["B05", 83, 29.4831],
      ["T10", 78, 25.6942],
    ],
    open: [173],
    openCalls: 173,
  },
] as const;

describe.each(FILES)("San Francisco fire, $file", ({ file, busiest, open, openCalls }) => {
  const whole = setWith(file, "busy") as unknown as {
    rows: number;
    distinct_ids: number;
    busy: { total_busy_hours: number; busy_hours_union_per_unit: number };
    response_min: { n: number; p90: number };
    turnout_min: { n: number; p90: number };
    travel_min: { n: number; p90: number };
    received_by_hour_of_week: readonly number[];
  };
  const perCall = setWith(file, "units_per_call") as unknown as {
    units_per_call: { mean: number };
    unit_hours_by_unit_type: Readonly<Record<string, number>>;
  };

  it("has its runs and committed hours, and the busiest units", async () => {
    const rows = unitHourUtilization(await callsOf(file));
    expect(sum(rows.map((row) => row.runs))).toBe(whole.rows);
    expect(sum(rows.map((row) => row.committedHours))).toBeCloseTo(whole.busy.busy_hours_union_per_unit, 3);
    const byHours = [...rows].sort((a, b) => b.committedHours - a.committedHours);
    busiest.forEach(([unit, runs, hours], i) => {
      expect(byHours[i]).toMatchObject({ unit, runs });
      expect(byHours[i]?.committedHours).toBeCloseTo(hours, 4);
      expect(byHours[i]?.utilization).toBeCloseTo(hours / (byHours[i]?.staffedHours as number), 6);
    });
  });

  it("has its deployed hours, as summed by kind of unit", async () => {
    const rows = deployedTime(await callsOf(file), { by: "role" });
    expect(rows.at(-1)?.deployedHours).toBeCloseTo(whole.busy.total_busy_hours, 3);
    for (const [type, hours] of Object.entries(perCall.unit_hours_by_unit_type)) {
      expect(rows.find((row) => row.key === type)?.deployedHours).toBeCloseTo(hours, 3);
    }
    expect(sum(deployedByHour(await callsOf(file)).map((row) => row.deployedHours))).toBeCloseTo(
      whole.busy.total_busy_hours,
      3,
    );
  });

  it("has its units per call, calls, and calls open at once", async () => {
    const calls = await callsOf(file);
    expect(callsByType(calls).at(-1)?.calls).toBe(whole.distinct_ids);
    expect(unitsSent(calls).at(-1)?.unitsPerCall).toBeCloseTo(perCall.units_per_call.mean, 3);
    const { concurrencyByEvent, gaps, onDutyShare } = fireUse(calls);
    open.forEach((n, k) => {
      expect(concurrencyByEvent[k]).toBeCloseTo(n / openCalls, 12);
    });
    expect(
      sum(
        callDurations(calls)
          .filter((row) => row.level === "total")
          .map((row) => row.calls),
      ),
    ).toBe(openCalls);
    expect(gaps.map(({ measure }) => measure)).toContain("responseForce");
    expect(onDutyShare).toBeUndefined();
  });

  it("has its calls in every clock hour", async () => {
    const calls = await callsOf(file);
    const frequency = callFrequency(calls);
    expect(sum(frequency.map((row) => row.calls * row.hours))).toBe(calls.length);
    const days = sum(frequency.map((row) => row.hours)) / 24;
    expect(Number.isInteger(days)).toBe(true);
  });

  it("has its 90th percentiles, between bounds", async () => {
    const rows = responsePercentiles(await callsOf(file), { initiators: "all" });
    for (const [leg, { n, p90 }] of [
      ["response", whole.response_min],
      ["turnout", whole.turnout_min],
      ["travel", whole.travel_min],
    ] as const) {
      const row = rows.find((each) => each.leg === leg && each.level === "response");
      expect(row?.count).toBe(n);
      expect(row?.minutes).toBeCloseTo(p90, 3);
      expect(row?.lowMinutes).toBeLessThanOrEqual(row?.minutes as number);
      expect(row?.highMinutes).toBeGreaterThanOrEqual(row?.minutes as number);
    }
  });

  it("places every call in the reliability of engines", async () => {
    const calls = await callsOf(file);
    const { rows, noneFirst, noFirstDue } = firstDueReliability(calls, { roles: ["ENGINE"] });
    const withEngine = unitsSent(calls, { roles: ["ENGINE"] }).at(-1)?.calls as number;
    expect((rows[0]?.calls as number) + noneFirst + noFirstDue).toBe(withEngine);
    expect(rows.length).toBeGreaterThan(4);
    // San Francisco numbers station areas by their engine: what is inferred is what the city drew.
    const own = rows.slice(1).filter(({ area, units }) => units[0] === `E${area}`);
    expect(own.length / (rows.length - 1)).toBeGreaterThan(0.9);
    for (const row of rows) expect(row.ownFirst).toBeLessThanOrEqual(row.ownPresent);
  });
});
