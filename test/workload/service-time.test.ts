import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { serviceTimes } from "../../src/workload/service-time.ts";
import { DAY, HOUR, type MadeCall, MINUTE, madeCalls, sum } from "./made-calls.ts";

const T0 = Date.UTC(2015, 0, 1);
const at = (minute: number): number => T0 + minute * MINUTE;

/** `calls` calls of `units` units a call in the mean, each of `minutes`. */
function category(
  initiator: "community" | "officer",
  type: string,
  calls: number,
  units: number,
  minutes: number,
) {
  const whole = Math.floor(units);
  const extra = Math.round(calls * (units - whole));
  return Array.from(
    { length: calls },
    (_, index): MadeCall => ({
      ...{ initiator, type, receivedAt: at(index) },
      responses: Array.from({ length: whole + (index < extra ? 1 : 0) }, (_, unit) => ({
        ...{ unit: `U${unit}`, dispatchedAt: at(index), clearedAt: at(index + minutes) },
      })),
    }),
  );
}

const round = (value = 0): number => Math.round(value * 10) / 10;

describe("serviceTimes", () => {
  it("counts 2.5 officer-hours for a burglary of 60 + 60 + 30 minutes (CPSM, Redwood City, p. 12)", () => {
    const minutes = [60, 60, 30];
    const responses = minutes.map((length, unit) => ({
      unit: `A${unit}`,
      dispatchedAt: at(unit),
      clearedAt: at(unit + length),
    }));
    expect(serviceTimes(madeCalls([{ receivedAt: at(0), responses }]))).toEqual([
      {
        ...{ key: "all", calls: 1, responses: 3, unitsPerCall: 3, primaryMinutes: 60, meanMinutes: 50 },
        ...{ unitHours: 2.5, officerHours: 2.5, officerHoursPerCall: 2.5, officerMinutesPerCall: 150 },
        ...{ totalServiceMinutes: 180, callsPerDay: 1, officerHoursPerDay: 2.5 },
      },
    ]);
  });

  it("counts a bar fight of four officers for eight times a shoplifting of one (Corona Solutions)", () => {
    const units = (count: number, minutes: number) =>
      Array.from({ length: count }, (_, i) => ({
        unit: `A${i}`,
        dispatchedAt: at(0),
        clearedAt: at(minutes),
      }));
    const calls = madeCalls([
      { type: "DISTURBANCE", responses: units(4, 60) },
      { type: "SHOPLIFTING", responses: units(1, 30) },
      {
        type: "TWO IN A CAR",
        responses: [{ unit: "B", personnel: 2, dispatchedAt: at(0), clearedAt: at(90) }],
      },
    ]);
    const rows = serviceTimes(calls, { by: "type" });
    expect(rows.map((row) => [row.key, row.calls, row.unitHours, row.officerHours])).toEqual([
      ["DISTURBANCE", 1, 4, 4],
      ["SHOPLIFTING", 1, 0.5, 0.5],
      ["TWO IN A CAR", 1, 1.5, 3],
    ]);
  });

  it("reproduces Morgan Hill, table 3-1 (CPSM 2017): means of all calls and total service time", () => {
    // Category, officer-initiated calls, units, minutes, then the community's.
    const table = [
      ["Accidents", 31, 1.8, 31.7, 458, 2.3, 46.7],
      ["Alarm", 10, 2.0, 25.8, 1154, 1.7, 13.9],
      ["Animal calls", 13, 1.2, 16.5, 715, 1.2, 29.3],
      ["Assist", 40, 1.3, 25.4, 219, 2.0, 36.5],
      ["Check/investigation", 602, 1.3, 31.6, 1653, 1.7, 32.4],
      ["Crime-persons", 19, 2.1, 34.4, 983, 2.1, 47.9],
      ["Crime-property", 20, 1.5, 37.5, 758, 1.5, 38.1],
      ["Disturbance", 13, 2.5, 56.0, 1374, 2.1, 25.6],
      ["Juvenile", 0, 0, 0, 38, 1.8, 34.7],
      ["Medical", 4, 1.5, 66.7, 315, 2.0, 34.9],
      ["Miscellaneous", 529, 1.2, 31.6, 1131, 1.3, 32.3],
      ["Prisoner-arrest", 160, 2.2, 29.8, 353, 2.3, 55.6],
      ["Suspicious person/vehicle", 948, 1.4, 13.8, 1564, 1.8, 22.4],
      ["Traffic enforcement", 7027, 1.4, 17.5, 528, 1.4, 23.1],
    ] as const;
    const calls = madeCalls(
      table.flatMap(([type, n, units, minutes, others, otherUnits, otherMinutes]) => [
        ...category("officer", type, n, units, minutes),
        ...category("community", type, others, otherUnits, otherMinutes),
      ]),
    );
    const [community, officer] = serviceTimes(calls, { by: "initiator" });
    expect(community?.key).toBe("community");
    expect(community?.calls).toBe(11_243);
    expect(officer?.calls).toBe(9416);
    // Printed: 1.4 units, 19.3 minutes; 1.8 units, 30.8 minutes.
    expect(officer?.unitsPerCall).toBeCloseTo(1.4, 2);
    expect(officer?.primaryMinutes).toBeCloseTo(19.27, 2);
    expect(community?.unitsPerCall).toBeCloseTo(1.756, 2);
    expect(community?.primaryMinutes).toBeCloseTo(30.84, 2);
    // Total service time, printed 27.0 and 55.4: the products of the printed means.
    const printed = (row: typeof officer) => round(row?.unitsPerCall) * round(row?.primaryMinutes);
    expect(printed(officer)).toBeCloseTo(27.02, 9);
    expect(printed(community)).toBeCloseTo(55.44, 9);
    expect(community?.totalServiceMinutes).toBeCloseTo(1.756 * 30.84, 1);
    // What was worked is the mean of the products: 27.01 and 55.31.
    expect(officer?.officerMinutesPerCall).toBeCloseTo(27.01, 1);
    expect(community?.officerMinutesPerCall).toBeCloseTo(55.31, 1);
    // Sum of calls x units x minutes: 4,239 and 10,364 officer-hours.
    expect(Math.abs((officer?.officerHours ?? 0) - 4239)).toBeLessThan(2);
    expect(Math.abs((community?.officerHours ?? 0) - 10_364)).toBeLessThan(3);
    expect(20_659).toBe((officer?.calls ?? 0) + (community?.calls ?? 0));
    const types = serviceTimes(calls, { by: "type", initiators: ["community"] });
    expect(types).toHaveLength(14);
    expect(sum(types.map((row) => row.officerHours))).toBeCloseTo(community?.officerHours ?? 0, 6);
    expect(types.find((row) => row.key === "Alarm")?.primaryMinutes).toBeCloseTo(13.9, 9);
  });

  it("shows that table 8-12 of Morgan Hill contradicts itself: 60.04 minutes, printed 60.3", () => {
    const calls = madeCalls([
      ...category("officer", "Out of service", 6377, 1, 61.0),
      ...category("officer", "Meals", 259, 1, 36.4),
    ]);
    const [all] = serviceTimes(calls);
    expect(all?.calls).toBe(6636);
    expect(all?.meanMinutes).toBeCloseTo(60.04, 2);
    expect(Math.abs((all?.meanMinutes ?? 0) - 60.3)).toBeGreaterThan(0.2);
  });

  it("takes the unit that started first as primary, and counts a unit once a call", () => {
    const calls = madeCalls([
      {
        receivedAt: at(0),
        responses: [
          { unit: "B", dispatchedAt: at(5), clearedAt: at(15) },
          { unit: "A", arrivedAt: at(2), clearedAt: at(42) },
          { unit: "B", dispatchedAt: at(20), clearedAt: at(30) },
          { dispatchedAt: at(9), clearedAt: at(10) },
          { dispatchedAt: at(9), clearedAt: at(10) },
          { unit: "C", dispatchedAt: at(1) },
        ],
      },
      { receivedAt: at(3), responses: [{ unit: "B", dispatchedAt: at(5) }] },
    ]);
    const [all] = serviceTimes(calls);
    expect(all).toMatchObject({ calls: 1, responses: 5, unitsPerCall: 4, primaryMinutes: 40 });
    const units = serviceTimes(calls, { by: "unit" });
    expect(
      units.map((row) => [row.key, row.calls, row.responses, row.primaryMinutes, row.unitsPerCall]),
    ).toEqual([
      ["unknown", 1, 2, 1, 2],
      ["A", 1, 1, 40, 1],
      ["B", 1, 2, 10, 1],
    ]);
    expect(sum(units.map((row) => row.unitHours))).toBeCloseTo(all?.unitHours ?? 0, 12);
  });

  it("filters by period, service and initiator, per day of the period", () => {
    const response = (from: number) => [{ dispatchedAt: T0 + from, clearedAt: T0 + from + HOUR }];
    const calls = madeCalls([
      { receivedAt: T0, responses: response(0) },
      { receivedAt: T0 + DAY, service: "fire", responses: response(DAY) },
      { receivedAt: T0 + 2 * DAY, initiator: "directed", responses: response(2 * DAY) },
    ]);
    const calls3 = serviceTimes(calls)[0];
    expect([calls3?.calls, calls3?.callsPerDay, calls3?.officerHoursPerDay]).toEqual([3, 1, 1]);
    const period = { start: T0, end: T0 + 2 * DAY };
    expect(serviceTimes(calls, { period })[0]).toMatchObject({ calls: 2, callsPerDay: 1 });
    expect(serviceTimes(calls, { service: "fire" })[0]).toMatchObject({ calls: 1 });
    expect(serviceTimes(calls, { initiators: ["directed"] })[0]).toMatchObject({ calls: 1 });
    expect(serviceTimes(calls, { initiators: [] })).toEqual([]);
    expect(serviceTimes(madeCalls([]))).toEqual([]);
    expect(() => serviceTimes(calls, { by: "id" as never })).toThrow(DutycycleError);
  });
});
