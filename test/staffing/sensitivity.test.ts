import { describe, expect, it } from "vitest";
import { compareStaffing } from "../../src/staffing/compare-staffing.ts";
import { sensitivity } from "../../src/staffing/sensitivity.ts";
import { expectPlain } from "../laws/same-result.ts";
import { FULL } from "./made-workload.ts";

describe("sensitivity", () => {
  it("is compareStaffing with another number in its place", () => {
    const rows = sensitivity(FULL, { vary: "targets.callShareMax", values: [0.3, 0.5, 0.7] });
    const again = [0.3, 0.5, 0.7].flatMap((value) =>
      compareStaffing({ ...FULL, targets: { ...FULL.targets, callShareMax: value } }).map((row) => ({
        value,
        method: row.method,
        officers: row.officers,
      })),
    );
    expect(rows.map(({ value, method, officers }) => ({ value, method, officers }))).toEqual(again);
    expectPlain(rows);
  });

  it("reaches into relief, present, posts and figures", () => {
    const officers = (vary: string, values: readonly number[], method: string, input = FULL) =>
      sensitivity(input, { vary, values, method }).map((row) => row.officers);
    const [few, many] = officers("relief.absenceHours", [0, 1040], "thirds");
    expect((many as number) / (few as number)).toBeCloseTo(2, 10);
    expect(officers("posts", [1, 2], "coverage-of-posts")).toEqual(
      [8760 / 1698, (2 * 8760) / 1698].map((n) => expect.closeTo(n, 8)),
    );
    const figures = { ...FULL, workload: { callsPerYear: 1, serviceMinutes: 60 }, present: 10 };
    expect(officers("workload.callsPerYear", [1698, 16_980], "thirds", figures)).toEqual(
      [3, 30].map((n) => expect.closeTo(n, 8)),
    );
    const gaps = sensitivity(figures, { vary: "present", values: [5, 6], method: "thirds" }).map(
      (row) => row.gap,
    );
    expect((gaps[0] as number) - (gaps[1] as number)).toBeCloseTo(1, 10);
    expect(sensitivity(figures, { vary: "present.sworn", values: [20], method: "per-1000" })[0]?.status).toBe(
      "descriptive",
    );
    const band = { ...FULL, targets: { proactiveShare: 0.4 } };
    expect(officers("targets.proactiveShare.high", [0.5], "proactive-time", band)).toHaveLength(1);
  });

  it("refuses paths, methods and values that may not be, and does not change what it was given", () => {
    const before = structuredClone(FULL);
    expect(() => sensitivity(FULL, { vary: "targets.callshare", values: [1] })).toThrow(/vary/);
    expect(() => sensitivity(FULL, { vary: "targets.callShareMax", values: [2] })).toThrow(/\(0, 1\]/);
    expect(() => sensitivity(FULL, { vary: "posts", values: [2], method: "guess" })).toThrow(/method/);
    expect(() => sensitivity(FULL, { vary: "workload.callsPerYear", values: [2] })).toThrow(/vary/);
    expect(() => sensitivity({ ...FULL, relief: 5 }, { vary: "relief.absenceHours", values: [2] })).toThrow(
      /vary/,
    );
    expect(FULL).toEqual(before);
  });
});

it("keeps the flags of a row, so that no year stands on a few weeks unsaid", () => {
  const workload = { committedHours: { community: 300 }, weeks: 4 };
  const relief = { scheduledHours: 2080, absenceHours: 380 };
  const rows = sensitivity(
    { workload, relief },
    { method: ["thirds", "call-load"], vary: "targets.callLoad.proactive", values: [0.3, 0.96] },
  );
  for (const { flags } of rows) expect(flags.map(({ kind }) => kind)).toContain("under-26-weeks");
  expect(rows[3]?.officers).toBeUndefined();
  expect(rows[3]?.flags.map(({ kind }) => kind)).toContain("infeasible");
});
