import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import type { CallForService } from "../../src/records/call.ts";
import type { CallTable } from "../../src/records/call-table.ts";
import { estimateRoster } from "../../src/records/estimate-roster.ts";
import { randomTable, tableOf, usable } from "./random-calls.ts";

const HOUR = 3_600_000;
const at = (hour: number): number => Date.UTC(2024, 2, 1) + hour * HOUR;
const seen = (
  unit: string,
  from: number,
  to: number,
  more: Partial<CallForService> = {},
  personnel = 1,
): CallForService => ({
  id: "1",
  service: "police",
  initiator: "community",
  type: "ALARM",
  responses: [{ unit, role: "patrol", personnel, dispatchedAt: at(from), clearedAt: at(to) }],
  ...more,
});

/** Hours of a unit's usable intervals, each moment once. */
function unionHours(table: CallTable): number {
  const byUnit = new Map<string, { start: number; end: number }[]>();
  for (const one of [...table].flatMap(({ responses }) => responses)) {
    const interval = usable(one);
    if (one.unit !== undefined && interval !== undefined)
      byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), interval]);
  }
  let total = 0;
  for (const intervals of byUnit.values()) {
    let reached = -Infinity;
    for (const { start, end } of intervals.sort((a, b) => a.start - b.start)) {
      total += Math.max(0, end - Math.max(start, reached));
      reached = Math.max(reached, end);
    }
  }
  return total / HOUR;
}

describe("estimateRoster", () => {
  test("joins what lies no more than the gap apart, with the most people seen", () => {
    const table = tableOf([
      seen("A1", 14, 15),
      seen("A1", 6, 7),
      seen("A1", 11, 12, {}, 2),
      seen("A1", 16.5, 17),
    ]);
    const about = { unit: "A1", role: "patrol", service: "police", basis: "estimated" };
    expect([...estimateRoster(table)]).toEqual([{ ...about, personnel: 2, start: at(6), end: at(17) }]);
    expect([...estimateRoster(table, { gapHours: 3 })]).toEqual([
      { ...about, personnel: 1, start: at(6), end: at(7) },
      { ...about, personnel: 2, start: at(11), end: at(17) },
    ]);
    expect(estimateRoster(table, { gapHours: 0 }).length).toBe(4);
    expect(estimateRoster(table, { gapHours: 0 }).basis).toBe("estimated");
  });

  test("padding reaches out on both sides and never makes spans of one unit overlap", () => {
    const table = tableOf([seen("A1", 6, 7), seen("A1", 8, 9), seen("A1", 12, 13)]);
    const [first, second] = estimateRoster(table, { gapHours: 0, paddingMinutes: 30 });
    expect([first?.start, first?.end]).toEqual([at(5.5), at(9.5)]);
    expect([second?.start, second?.end]).toEqual([at(11.5), at(13.5)]);
  });

  test("service and role are those that all counted responses share", () => {
    const table = tableOf([
      seen("A1", 6, 7),
      seen("A1", 7, 8, { service: "fire" }),
      seen("B1", 6, 7),
      {
        ...seen("B1", 7, 8),
        responses: [{ unit: "B1", role: "detective", personnel: 1, arrivedAt: at(7), clearedAt: at(8) }],
      },
    ]);
    expect([...estimateRoster(table)].map(({ unit, service, role }) => ({ unit, service, role }))).toEqual([
      { unit: "A1", service: "unknown", role: "patrol" },
      { unit: "B1", service: "police", role: undefined },
    ]);
    expect(
      [...estimateRoster(table, { service: "fire" })].map(({ unit, service }) => [unit, service]),
    ).toEqual([["A1", "fire"]]);
    expect(
      [...estimateRoster(table, { roles: ["detective"] })].map(({ unit, role }) => [unit, role]),
    ).toEqual([["B1", "detective"]]);
  });

  test("responses without a unit or without a usable interval are not seen", () => {
    const unnamed = { personnel: 1, dispatchedAt: at(0), clearedAt: at(1) };
    const open = { unit: "A1", personnel: 1, dispatchedAt: at(0) };
    expect(estimateRoster(tableOf([{ ...seen("", 0, 1), responses: [unnamed, open] }])).length).toBe(0);
    expect(estimateRoster(tableOf([seen("A1", 0, 25)])).length).toBe(0);
  });

  const gap = fc.double({ min: 0, max: 168, noNaN: true });

  test("every usable interval of a named unit lies in one span of that unit, and spans of a unit lie apart", () => {
    fc.assert(
      fc.property(randomTable, gap, (table, gapHours) => {
        const spans = [...estimateRoster(table, { gapHours })];
        for (const one of [...table].flatMap(({ responses }) => responses)) {
          const interval = usable(one);
          if (one.unit === undefined || interval === undefined) continue;
          const around = spans.filter(
            ({ unit, start, end }) => unit === one.unit && start <= interval.start && interval.end <= end,
          );
          expect(around.length).toBe(1);
          expect(around[0]?.personnel).toBeGreaterThanOrEqual(one.personnel);
        }
        for (const unit of new Set(spans.map((span) => span.unit))) {
          const own = spans.filter((span) => span.unit === unit);
          own.slice(1).forEach((span, i) => {
            expect(span.start - (own[i]?.end as number)).toBeGreaterThan(gapHours * HOUR);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test("hours are at least the committed hours, and grow with the gap", () => {
    fc.assert(
      fc.property(randomTable, gap, gap, (table, a, b) => {
        const hours = (gapHours: number) =>
          [...estimateRoster(table, { gapHours })].reduce(
            (sum, { start, end }) => sum + (end - start) / HOUR,
            0,
          );
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(hours(less)).toBeGreaterThanOrEqual(unionHours(table) - 1e-9);
        expect(hours(more)).toBeGreaterThanOrEqual(hours(less) - 1e-9);
        expect(estimateRoster(table, { gapHours: more }).personnelHours).toBeGreaterThanOrEqual(
          estimateRoster(table, { gapHours: less }).personnelHours - 1e-9,
        );
      }),
      { numRuns: 300 },
    );
  });

  test("a caller's mistake throws", () => {
    const table = tableOf([]);
    expect(() => estimateRoster(table, { gapHours: -1 })).toThrow(
      "gapHours: expected a number in [0, 168] hours",
    );
    expect(() => estimateRoster(table, { paddingMinutes: Number.NaN })).toThrow(DutycycleError);
    expect(() => estimateRoster(table, { service: "sheriff" as "police" })).toThrow(DutycycleError);
    expect(() => estimateRoster(table, { roles: "patrol" as unknown as string[] })).toThrow(DutycycleError);
    expect(() => estimateRoster({} as CallTable)).toThrow(DutycycleError);
  });
});
