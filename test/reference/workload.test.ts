import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCalls } from "../../src/records/read-calls.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { measureWorkloadFrom } from "../../src/workload/measure-workload-from.ts";

/** Every set that has both ends of a response; `at` is its place in the list of its reference.json. */
const SETS = [
  { file: "sf-fire/sf-fire-2020-04.csv", at: 0, timeZone: "America/Los_Angeles" },
  { file: "sf-fire/sf-fire-2017-01.csv", at: 1, timeZone: "America/Los_Angeles" },
  { file: "minneapolis-911/mpd-2020-05-25_06-02.csv", at: 0, timeZone: "America/Chicago" },
  {
    ...{ file: "minneapolis-911/mpd-2020-05-25_06-02.csv", at: 1, timeZone: "America/Chicago" },
    columns: { clearedAt: "TimeFirstCallCleared" },
  },
  { file: "vbeach-ems/NA_VaBeach_EMS_2017_18.csv", at: 0, timeZone: "America/New_York" },
  {
    file: "seattle-pd/Seattle_Police_Department_911_Incident_Response.csv",
    ...{ at: 0, timeZone: "America/Los_Angeles" },
  },
] as const;

interface Reference {
  readonly rows: number;
  readonly distinct_ids: number;
  readonly busy: {
    readonly valid_interval: number;
    readonly total_busy_hours: number;
    readonly busy_hours_union_per_unit?: number;
  };
  readonly busy_hours_by_hour_of_week: readonly number[];
}

function data(path: string): Buffer {
  return readFileSync(new URL(`../../../shared/data/${path}`, import.meta.url));
}

function referenceOf(file: string, at: number): Reference {
  const folder = file.split("/")[0] as string;
  const { sets } = JSON.parse(data(`${folder}/reference.json`).toString("utf8")) as {
    sets: readonly Reference[];
  };
  return sets[at] as Reference;
}

describe.each(SETS)("$file, set $at", ({ file, at, ...options }) => {
  const reference = referenceOf(file, at);

  it("has the rows, calls and valid intervals of the independent program", async () => {
    const { calls, rows } = await readCalls(data(file), options);
    const workload = measureWorkload(calls);
    expect(rows).toEqual({ read: reference.rows, used: reference.rows, rejected: 0 });
    expect(calls.length).toBe(reference.distinct_ids);
    const unusable = workload.excluded.reduce((sum, { responses }) => sum + responses, 0);
    expect(workload.responses - unusable).toBe(reference.busy.valid_interval);
  });

  it("has its busy hours, overlaps added and overlaps counted once", async () => {
    const { calls } = await readCalls(data(file), options);
    const workload = measureWorkload(calls);
    expect(workload.committedHours + workload.overlapHours).toBeCloseTo(reference.busy.total_busy_hours, 3);
    const union = reference.busy.busy_hours_union_per_unit;
    if (union !== undefined) expect(workload.committedHours).toBeCloseTo(union, 3);
  });

  it("has its hours in each of the 168 hours of the week", async () => {
    const nameless = {
      ...options,
      columns: { ...("columns" in options ? options.columns : {}), unit: null },
    };
    const { calls } = await readCalls(data(file), nameless);
    const hours = measureWorkload(calls).byHourOfWeek.map(({ committedHours }) => committedHours);
    hours.forEach((found, hour) => {
      expect(Math.abs(found - (reference.busy_hours_by_hour_of_week[hour] as number))).toBeLessThan(2e-4);
    });
  });

  it("has the same straight from the file", async () => {
    const { calls, issues: _, ...report } = await readCalls(data(file), options);
    const { issues: __, rows, columns, ...straight } = await measureWorkloadFrom(data(file), options);
    const measured = measureWorkload(calls);
    expect(rows).toEqual(report.rows);
    expect(columns).toEqual(report.columns);
    expect(straight.byHourOfWeek).toEqual(measured.byHourOfWeek);
    expect(straight.committedHours).toBe(measured.committedHours);
    expect(straight.overlapHours).toBe(measured.overlapHours);
    expect([straight.calls, straight.responses]).toEqual([measured.calls, measured.responses]);
    expect(straight.excluded).toEqual(measured.excluded);
  });
});
