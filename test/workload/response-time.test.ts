import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import type { CallTable } from "../../src/records/call-table.ts";
import {
  type ResponseTimeOptions,
  type ResponseTimeRow,
  responseTimes,
} from "../../src/workload/response-time.ts";
import { HOUR, type MadeCall, MINUTE, madeCalls } from "./made-calls.ts";

const T0 = Date.UTC(2024, 2, 4, 12);
const at = (minute: number): number => T0 + minute * MINUTE;

function row(
  calls: CallTable,
  level: ResponseTimeRow["level"],
  leg: ResponseTimeRow["leg"],
  options: ResponseTimeOptions = {},
  key = "all",
): ResponseTimeRow | undefined {
  return responseTimes(calls, options).find((r) => r.level === level && r.leg === leg && r.key === key);
}

describe("responseTimes", () => {
  it("measures each leg of a unit, and the first unit of a call", () => {
    const calls = madeCalls([
      {
        receivedAt: at(0),
        responses: [
          { unit: "A", dispatchedAt: at(3), enrouteAt: at(4), arrivedAt: at(14), clearedAt: at(44) },
          { unit: "B", dispatchedAt: at(5), enrouteAt: at(5), arrivedAt: at(9), clearedAt: at(24) },
        ],
      },
    ]);
    const minutes = (level: "call" | "response", leg: ResponseTimeRow["leg"]) =>
      row(calls, level, leg)?.meanMinutes;
    expect(minutes("call", "dispatch")).toBe(3);
    expect(minutes("call", "response")).toBe(9);
    expect(minutes("response", "dispatch")).toBe(4);
    expect(minutes("response", "turnout")).toBe(0.5);
    expect(minutes("response", "travel")).toBe(7);
    expect(minutes("response", "response")).toBe(11.5);
    expect(minutes("response", "on-scene")).toBe(22.5);
    expect(responseTimes(calls)).toHaveLength(7);
  });

  it("keeps zeros, counts negatives and missing ones, and leaves both out", () => {
    const delays = [0, 6, -2, undefined, 0];
    const calls = madeCalls(
      delays.map((delay) => ({
        receivedAt: at(0),
        responses: [{ clearedAt: at(60), ...(delay === undefined ? {} : { dispatchedAt: at(delay) }) }],
      })),
    );
    expect(row(calls, "response", "dispatch")).toEqual({
      ...{ key: "all", leg: "dispatch", level: "response", count: 3, missing: 1, negative: 1 },
      ...{ meanMinutes: 2, medianMinutes: 0, p90Minutes: 4.8 },
    });
    expect(row(calls, "call", "response")).toEqual({
      ...{ key: "all", leg: "response", level: "call", count: 0, missing: 5, negative: 0 },
    });
  });

  it("counts a call without a response as missing at the level of the call alone", () => {
    const calls = madeCalls([{ receivedAt: at(0) }]);
    expect(row(calls, "call", "dispatch")).toMatchObject({ count: 0, missing: 1 });
    expect(row(calls, "response", "dispatch")).toMatchObject({ count: 0, missing: 0 });
  });

  it("interpolates as numpy.percentile does (type 7)", () => {
    // numpy.percentile([1, 2, 4, 8, 16, 32], [50, 90]) is [6, 24].
    const calls = madeCalls(
      [8, 1, 32, 2, 16, 4].map((minutes) => ({
        receivedAt: at(0),
        responses: [{ dispatchedAt: at(minutes), clearedAt: at(100) }],
      })),
    );
    expect(row(calls, "call", "dispatch")).toMatchObject({
      medianMinutes: 6,
      p90Minutes: 24,
      meanMinutes: 10.5,
    });
  });

  it("uses calls of the community and of unknown origin unless it is told otherwise", () => {
    const calls = madeCalls(
      (["community", "officer", "directed", "out-of-service", "unknown"] as const).map(
        (initiator, index) => ({
          initiator,
          receivedAt: at(0),
          responses: [{ dispatchedAt: at(index + 1), clearedAt: at(60) }],
        }),
      ),
    );
    expect(row(calls, "call", "dispatch")).toMatchObject({ count: 2, meanMinutes: 3 });
    expect(row(calls, "call", "dispatch", { initiators: "all" })).toMatchObject({ count: 5, meanMinutes: 3 });
    expect(row(calls, "call", "dispatch", { initiators: ["officer"] })).toMatchObject({
      count: 1,
      meanMinutes: 2,
    });
  });

  it("groups by fields of the call, of the response, and by local time of receipt", () => {
    const call = (receivedAt: number, more: MadeCall): MadeCall => ({
      receivedAt,
      responses: [{ unit: "U1", dispatchedAt: receivedAt + MINUTE, clearedAt: receivedAt + HOUR }],
      ...more,
    });
    // 03:30 UTC is 22:30 of the day before in New York.
    const night = Date.UTC(2024, 2, 1, 3, 30);
    const calls = madeCalls(
      [
        call(night, { priority: "2", area: "N" }),
        call(night + 9 * HOUR, { priority: "1" }),
        { responses: [{ unit: "U2", arrivedAt: night, clearedAt: night + HOUR }] },
      ],
      "America/New_York",
    );
    const keys = (by: NonNullable<ResponseTimeOptions["by"]>) => [
      ...new Set(responseTimes(calls, { by }).map((r) => r.key)),
    ];
    expect(keys("priority")).toEqual(["unknown", "1", "2"]);
    expect(keys("area")).toEqual(["unknown", "N"]);
    expect(keys("hour")).toEqual(["07", "22", "unknown"]);
    expect(keys("month")).toEqual(["2024-02", "2024-03", "unknown"]);
    expect(keys("hour-of-week")).toEqual(["Thursday 22:00", "Friday 07:00", "unknown"]);
    expect(keys("initiator")).toEqual(["community"]);
    expect(keys("unit")).toEqual(["U1", "U2"]);
    expect(responseTimes(calls, { by: "unit" }).every((r) => r.level === "response")).toBe(true);
    expect(responseTimes(calls, { by: "unit" })).toHaveLength(10);
    expect(row(calls, "response", "on-scene", { by: "unit" }, "U2")).toMatchObject({
      count: 1,
      meanMinutes: 60,
    });
  });

  it("takes the calls received in the period, and one without receipt by its first other time", () => {
    const calls = madeCalls([
      { receivedAt: at(0), responses: [{ dispatchedAt: at(1), arrivedAt: at(2), clearedAt: at(9) }] },
      { receivedAt: at(60), responses: [{ dispatchedAt: at(62), arrivedAt: at(63), clearedAt: at(69) }] },
      { responses: [{ arrivedAt: at(30), clearedAt: at(37) }] },
    ]);
    const period = { start: at(0), end: at(60) };
    expect(row(calls, "call", "dispatch", { period })).toMatchObject({ count: 1, missing: 1 });
    expect(row(calls, "response", "on-scene", { period })).toMatchObject({ count: 2, meanMinutes: 7 });
  });

  it("reproduces the means of Morgan Hill, table 8-19 (CPSM 2017)", () => {
    const table = [
      { priority: "1", dispatch: 2.7, travel: 4.8, response: 7.6, calls: 233 },
      { priority: "2", dispatch: 6.6, travel: 6.6, response: 13.2, calls: 628 },
      { priority: "3", dispatch: 10.5, travel: 8.2, response: 18.7, calls: 5030 },
      { priority: "4", dispatch: 16.5, travel: 10.4, response: 26.9, calls: 2094 },
      { priority: "1 fire/EMS", dispatch: 4.0, travel: 4.8, response: 8.8, calls: 218 },
    ];
    const calls = madeCalls(
      table.flatMap(({ priority, dispatch, travel, response, calls }) =>
        Array.from({ length: calls }, () => ({
          priority,
          receivedAt: at(0),
          responses: [
            {
              dispatchedAt: at(dispatch),
              enrouteAt: at(response - travel),
              arrivedAt: at(response),
              clearedAt: at(60),
            },
          ],
        })),
      ),
    );
    expect(row(calls, "call", "dispatch")?.meanMinutes).toBeCloseTo(11.34, 2);
    expect(row(calls, "response", "travel")?.meanMinutes).toBeCloseTo(8.45, 2);
    expect(row(calls, "call", "response")?.meanMinutes).toBeCloseTo(19.79, 2);
    // The printed total is 8,209 with 7 calls of no priority: one fewer than its parts.
    expect((row(calls, "call", "response")?.count ?? 0) + 7).toBe(8209 + 1);
    for (const { priority, response, calls: n } of table) {
      const group = row(calls, "call", "response", { by: "priority" }, priority);
      expect(group).toMatchObject({ count: n });
      expect(group?.meanMinutes).toBeCloseTo(response, 6);
      expect(group?.p90Minutes).toBeCloseTo(response, 6);
    }
  });

  it("holds its laws: counts add up, groups add up, percentiles rise", () => {
    const time = fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined });
    const response = fc.record({ unit: fc.constantFrom("A", "B"), d: time, e: time, a: time, c: time });
    const call = fc.record({
      area: fc.constantFrom("N", "S", ""),
      r: time,
      responses: fc.array(response, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(call, { minLength: 1, maxLength: 20 }), (made) => {
        const times = (name: string, minute: number | undefined) =>
          minute === undefined ? {} : { [name]: at(minute) };
        const calls = madeCalls(
          made.map(({ area, r, responses }) => ({
            area,
            ...times("receivedAt", r),
            responses: responses.map(({ unit, d, e, a, c }) => ({
              unit,
              ...times("dispatchedAt", d),
              ...times("enrouteAt", e),
              ...times("arrivedAt", a),
              ...times("clearedAt", c),
            })),
          })),
        );
        for (const all of responseTimes(calls)) {
          const size = all.level === "call" ? calls.length : calls.responseCount;
          expect(all.count + all.missing + all.negative).toBe(size);
          if (all.count > 0) {
            expect(all.medianMinutes as number).toBeLessThanOrEqual(all.p90Minutes as number);
            expect(all.medianMinutes as number).toBeGreaterThanOrEqual(0);
          }
          for (const by of ["area", "unit"] as const) {
            const parts = responseTimes(calls, { by }).filter(
              (r) => r.level === all.level && r.leg === all.leg,
            );
            if (by === "unit" && all.level === "call") expect(parts).toEqual([]);
            else expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(all.count);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of one service is what the group of that service has, by any other group too", () => {
    const services = ["police", "fire", "police", "ems"] as const;
    const calls = madeCalls(
      services.map((service, i) => ({
        service,
        receivedAt: at(0),
        area: i < 2 ? "1" : "2",
        responses: [{ dispatchedAt: at(1 + i), clearedAt: at(60) }],
      })),
    );
    const police = row(calls, "call", "dispatch", { by: "service" }, "police");
    expect(row(calls, "call", "dispatch", { service: "police" })).toEqual({ ...police, key: "all" });
    expect(police).toMatchObject({ count: 2, meanMinutes: 2 });
    expect(row(calls, "call", "dispatch", { service: "police", by: "area" }, "2")?.meanMinutes).toBe(3);
  });

  it("names the argument that is wrong", () => {
    const calls = madeCalls([]);
    const fault = (run: () => unknown): string | undefined => {
      try {
        run();
      } catch (error) {
        return error instanceof DutycycleError ? error.argument : String(error);
      }
      return undefined;
    };
    expect(fault(() => responseTimes([] as never))).toBe("calls");
    expect(fault(() => responseTimes(calls, { by: "colour" as never }))).toBe("by");
    expect(fault(() => responseTimes(calls, { initiators: ["citizen"] as never }))).toBe("initiators");
    expect(fault(() => responseTimes(calls, { initiators: "community" as never }))).toBe("initiators");
    expect(fault(() => responseTimes(calls, { service: "navy" as never }))).toBe("service");
    expect(fault(() => responseTimes(calls, { period: { start: at(5), end: at(5) } }))).toBe("period");
    expect(fault(() => responseTimes(calls, { period: { start: 0, end: Number.NaN } }))).toBe("period");
    expect(responseTimes(calls).map((r) => r.count)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(responseTimes(calls, { by: "area" })).toEqual([]);
  });
});
