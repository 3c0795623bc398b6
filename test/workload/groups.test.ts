import { expect, it } from "vitest";
import { callsFrom } from "../../src/records/from-objects.ts";
import { rosterFrom } from "../../src/records/roster-from.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import type { WorkloadHour } from "../../src/workload/workload.ts";

const HOUR = 3_600_000;
const monday = Date.UTC(2024, 2, 4);
const timeZone = "UTC";
const TYPES = 3000;

/** One call of half an hour every six minutes, each of a type of its own; ten units, so that none is on two calls at once. */
const { calls } = callsFrom(
  Array.from({ length: TYPES }, (_, i) => ({
    id: String(i),
    service: "police" as const,
    initiator: i % 3 === 0 ? ("directed" as const) : ("community" as const),
    type: `free text ${i}`,
    area: `A${i % 2}`,
    receivedAt: monday + i * 0.1 * HOUR,
    responses: [
      {
        unit: `U${i % 10}`,
        personnel: 1,
        dispatchedAt: monday + i * 0.1 * HOUR,
        clearedAt: monday + (i * 0.1 + 0.5) * HOUR,
      },
    ],
  })),
  { timeZone },
);

const sumOf = (hours: readonly WorkloadHour[], figure: (hour: WorkloadHour) => number): number =>
  hours.reduce((sum, hour) => sum + figure(hour), 0);

it("gives a group of its own to each of thousands of types, and the groups add up to the whole", () => {
  const { groups = [], ...whole } = measureWorkload(calls, { by: "type" });
  expect(groups).toHaveLength(TYPES);
  expect(groups.every((group) => group.committedHours === 0.5 && group.byHourOfWeek.length === 168)).toBe(
    true,
  );
  expect(whole.committedHours).toBe(TYPES / 2);
  for (let hour = 0; hour < 168; hour += 13) {
    const found = groups.map((group) => group.byHourOfWeek[hour] as WorkloadHour);
    expect(sumOf(found, (row) => row.committedHours)).toBeCloseTo(
      whole.byHourOfWeek[hour]?.committedHours as number,
      9,
    );
    expect(sumOf(found, (row) => row.callHours)).toBeCloseTo(
      whole.byHourOfWeek[hour]?.callHours as number,
      9,
    );
  }
});

it("holds the hours of a group in which nothing happened once for all groups, the same figures as any hour", () => {
  const { groups = [] } = measureWorkload(calls, { by: "type" });
  const distinct = new Set(groups.flatMap((group) => group.byHourOfWeek));
  // Each call touches one hour or two.
  expect(distinct.size).toBeLessThanOrEqual(2 * TYPES + 168);
  expect(groups.flatMap((group) => group.byHourOfWeek)).toHaveLength(168 * TYPES);
  // Thirteen local days from a Monday: two of each weekday but Sunday.
  expect(groups[0]?.byHourOfWeek.filter((hour) => hour.committedHours === 0)[5]).toEqual({
    committedHours: 0,
    callHours: 0,
    exposureHours: 2,
  });
  expect(structuredClone(groups[7])).toEqual(groups[7]);
  expect(JSON.parse(JSON.stringify(groups[7]))).toEqual(groups[7]);
});

it("says of each hour who was on duty only in groups that the roster knows", () => {
  const { roster } = rosterFrom(
    [{ unit: "U0", service: "police", area: "A0", personnel: 1, start: monday, end: monday + 8 * HOUR }],
    { timeZone },
  );
  const { groups = [] } = measureWorkload(calls, { by: "area", roster });
  const [known, unknown] = ["A0", "A1"].map((key) => groups.find((group) => group.key === key));
  expect(known?.byHourOfWeek[3]?.onDutyHours).toBe(1);
  expect(known?.byHourOfWeek[20]?.onDutyHours).toBe(0);
  expect(known?.byHourOfWeek[20]).not.toHaveProperty("callShare");
  expect(known?.byHourOfWeek[167]?.onDutyHours).toBe(0);
  expect(unknown?.byHourOfWeek[3]).not.toHaveProperty("onDutyHours");
});
