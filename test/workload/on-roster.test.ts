import { describe, expect, it } from "vitest";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import {
  filteredSpans,
  HEAD_COUNT,
  LEFT_OUT,
  NAMED,
  OFF_ROSTER,
  rosterKnowledge,
} from "../../src/workload/on-roster.ts";
import { DAY, madeCalls, madeRoster } from "./made-calls.ts";

const span = { start: 0, end: DAY };
const calls = madeCalls([
  { responses: [{ unit: "P1", role: "patrol" }, { unit: "D1", role: "detective" }, { unit: "X" }, {}] },
  {
    service: "fire",
    responses: [
      { unit: "P1", role: "engine" },
      { unit: "E1", role: "engine" },
    ],
  },
  { service: "unknown", responses: [{ unit: "Q", role: "patrol" }] },
]);
const knowledge = (
  ...args: Parameters<typeof rosterKnowledge> extends [unknown, ...infer Rest] ? Rest : never
) => [...rosterKnowledge(calls.columns, ...args)];

describe("rosterKnowledge", () => {
  it("knows the units that spans name, whatever their service and role", () => {
    const roster = madeRoster([{ ...span, unit: "P1", role: "patrol" }]);
    const [n, off] = [NAMED, OFF_ROSTER];
    expect(knowledge(roster, {})).toEqual([n, off, off, off, n, off, off]);
  });

  it("knows by a head count what has a compatible service and role", () => {
    const [h, off] = [HEAD_COUNT, OFF_ROSTER];
    const patrol = madeRoster([{ ...span, role: "patrol" }]);
    expect(knowledge(patrol, {})).toEqual([h, off, h, h, off, off, h]);
    const anyPolice = madeRoster([span]);
    expect(knowledge(anyPolice, {})).toEqual([h, h, h, h, off, off, h]);
    const anybody = madeRoster([{ ...span, service: "unknown" }]);
    expect(knowledge(anybody, {})).toEqual([h, h, h, h, h, h, h]);
  });

  it("filters strictly, calls and spans alike", () => {
    const [n, h, out, off] = [NAMED, HEAD_COUNT, LEFT_OUT, OFF_ROSTER];
    const mixed = madeRoster([
      { ...span, unit: "P1" },
      { ...span, service: "fire" },
    ]);
    expect(knowledge(mixed, {})).toEqual([n, off, off, off, n, h, h]);
    expect(knowledge(mixed, { service: "fire" })).toEqual([out, out, out, out, h, h, out]);
    expect(knowledge(mixed, { roles: ["patrol"] })).toEqual([off, out, out, out, out, out, off]);
    expect(knowledge(undefined, { service: "police" })).toEqual([off, off, off, off, out, out, out]);
  });

  it("leaves trainees out of duty, in whatever case they are written, unless they are asked for", () => {
    const roster = madeRoster([
      { ...span, unit: "P1", role: "patrol" },
      { ...span, unit: "P1", role: "Trainee" },
      { ...span, role: "TRAINEE" },
    ]);
    expect(filteredSpans(roster, {}).map(({ role }) => role)).toEqual(["patrol"]);
    expect(filteredSpans(roster, { roles: ["patrol", "Trainee"] })).toHaveLength(2);
    expect(measureWorkload(calls, { roster, period: span }).onDutyHours).toBe(24);
  });
});
