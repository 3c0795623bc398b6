import { expect, test } from "vitest";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { HOUR, madeCalls, madeRoster, sum } from "./made-calls.ts";

const MONDAY = Date.UTC(2024, 2, 4);
const at = (hour: number): number => MONDAY + hour * HOUR;
const calls = madeCalls([
  { initiator: "community", responses: [{ unit: "A", dispatchedAt: at(9), clearedAt: at(11) }] },
  { initiator: "officer", responses: [{ unit: "B", personnel: 2, dispatchedAt: at(10), clearedAt: at(11) }] },
  { initiator: "unknown", responses: [{ unit: "off roster", dispatchedAt: at(10.5), clearedAt: at(11) }] },
  { initiator: "directed", responses: [{ unit: "A", dispatchedAt: at(10), clearedAt: at(13) }] },
  { initiator: "out-of-service", responses: [{ unit: "B", dispatchedAt: at(14), clearedAt: at(15) }] },
]);
const roster = madeRoster(["A", "B"].map((unit) => ({ unit, start: at(0), end: at(24) })));

test("callHours are the hours of community, officer and unknown, known to the roster or not", () => {
  const { byHourOfWeek, callHours, committedHours } = measureWorkload(calls, { roster });
  expect(byHourOfWeek.slice(9, 12).map((hour) => hour.callHours)).toEqual([1, 1 + 2 + 0.5, 0]);
  expect(callHours).toBe(4.5);
  // Directed patrol keeps 11:00 to 13:00, where the community's call no longer holds the unit.
  expect(committedHours).toBe(4.5 + 2 + 1);
});

test.each([undefined, roster])(
  "over the week they add up to those three classes of the whole (%#)",
  (given) => {
    const { byHourOfWeek, callHours, committedHoursByInitiator } = measureWorkload(
      calls,
      given === undefined ? {} : { roster: given },
    );
    const { community, officer, unknown } = committedHoursByInitiator;
    expect(sum(byHourOfWeek.map((hour) => hour.callHours))).toBe(community + officer + unknown);
    expect(callHours).toBe(community + officer + unknown);
  },
);
