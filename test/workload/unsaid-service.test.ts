import { describe, expect, it } from "vitest";
import { availability } from "../../src/workload/availability.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { DAY, HOUR, type MadeCall, madeCalls, madeRoster } from "./made-calls.ts";

const MONDAY = Date.UTC(2024, 2, 4);
const call = (service: "police" | "fire" | "unknown", day: number): MadeCall => {
  const start = MONDAY + day * DAY;
  return {
    service,
    receivedAt: start,
    responses: [{ unit: "A", dispatchedAt: start, clearedAt: start + HOUR }],
  };
};
const roster = madeRoster([{ unit: "A", start: MONDAY, end: MONDAY + 4 * DAY }]);
const calls = madeCalls([call("police", 0), call("unknown", 1), call("fire", 2), call("unknown", 3)]);
const ofService = (assumptions: readonly { readonly field: string }[]) =>
  assumptions.filter(({ field }) => field === "service");

describe("a filter by service on records that do not all say theirs", () => {
  it("is said, with the calls that it leaves out", () => {
    const all = madeCalls([call("unknown", 0), call("unknown", 1)]);
    const workload = measureWorkload(all, { roster, service: "police" });
    expect([workload.calls, workload.callShare]).toEqual([0, 0]);
    expect(ofService(workload.assumptions)).toEqual([
      { field: "service", assumed: "unknown is not police", reason: "calls of unknown service left out: 2" },
    ]);
    expect(ofService(measureWorkload(calls, { roster, service: "fire" }).assumptions)).toEqual([
      { field: "service", assumed: "unknown is not fire", reason: "calls of unknown service left out: 2" },
    ]);
  });

  it("counts those of the period alone", () => {
    const period = { start: MONDAY, end: MONDAY + 2 * DAY };
    const workload = measureWorkload(calls, { service: "police", period });
    expect(ofService(workload.assumptions)[0]).toHaveProperty(
      "reason",
      "calls of unknown service left out: 1",
    );
  });

  it("is not mentioned where it leaves out no such call", () => {
    const told = madeCalls([call("police", 0), call("fire", 1)]);
    expect(ofService(measureWorkload(told, { service: "police" }).assumptions)).toEqual([]);
    expect(ofService(measureWorkload(calls).assumptions)).toEqual([]);
    expect(ofService(measureWorkload(calls, { service: "unknown" }).assumptions)).toEqual([]);
  });

  it("is said of availability too, where head counts would seem free", () => {
    const heads = madeRoster([{ personnel: 2, start: MONDAY, end: MONDAY + DAY }]);
    const busy = madeCalls([call("unknown", 0)]);
    const free = availability(busy, { roster: heads, service: "police" });
    expect(free.byFree).toEqual([0, 0, 1]);
    expect(ofService(free.assumptions)).toHaveLength(1);
    expect(ofService(availability(busy, { roster: heads }).assumptions)).toEqual([]);
  });
});
