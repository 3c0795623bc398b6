import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endAt, orderedByUnit, rowAt, startAt } from "../../src/workload/unit-order.ts";

/** The same order by comparison. */
function compared(start: Float64Array, unit: Uint16Array): number[] {
  return Array.from(start.keys()).sort(
    (a, b) =>
      (unit[a] as number) - (unit[b] as number) || (start[a] as number) - (start[b] as number) || a - b,
  );
}

/** The rows by unit as they were put in order, each with its own times. */
function ordered(start: Float64Array, unit: Uint16Array, unitCount: number, chosen?: number[]): number[] {
  const lengthMs = Uint32Array.from(start, (_, row) => row % 11);
  const rows = Uint32Array.from(chosen ?? start.keys());
  const { records, after } = orderedByUnit({ start, lengthMs, unit, unitCount }, rows);
  expect(after.length).toBe(unitCount);
  expect(after.at(-1)).toBe(rows.length);
  return Array.from(rows, (_, place) => {
    const row = rowAt(records, place);
    const u = unit[row] as number;
    expect(place).toBeLessThan(after[u] as number);
    expect(place).toBeGreaterThanOrEqual(u === 0 ? 0 : (after[u - 1] as number));
    expect(startAt(records, place)).toBe(start[row]);
    expect(endAt(records, place)).toBe((start[row] as number) + (lengthMs[row] as number));
    return row;
  });
}

describe("orderedByUnit", () => {
  test("gives the order that comparing gives, with far starts and ties too", () => {
    const near = { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 5 };
    const far = { arbitrary: fc.integer({ min: -2e12, max: 7e12 }), weight: 1 };
    const interval = fc.tuple(
      fc.oneof(near, far),
      fc.integer({ min: 0, max: 5000 }).map((n) => n % 7 || n),
    );
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 80 }), (intervals) => {
        const start = Float64Array.from(intervals, ([from]) => from);
        const unit = Uint16Array.from(intervals, ([, code]) => code);
        expect(ordered(start, unit, 5001)).toEqual(compared(start, unit));
      }),
      { numRuns: 300 },
    );
  });

  test("stays quick where one far start puts all others into one coarse slot, in the wrong order", () => {
    const count = 20_000;
    const start = Float64Array.from({ length: count }, (_, row) => (row === 0 ? 7e12 : count - row));
    const unit = Uint16Array.from({ length: count }, (_, row) => row % 2);
    expect(ordered(start, unit, 2)).toEqual(compared(start, unit));
  });

  test("deals out rows in no order, equal starts in the order of rows", () => {
    const start = Float64Array.from({ length: 20_000 }, (_, row) => ((row * 7919) % 10_007) * 60_000);
    const unit = Uint16Array.from({ length: 20_000 }, (_, row) => (row * 31) % 7);
    expect(ordered(start, unit, 8)).toEqual(compared(start, unit));
  });

  test("sorts the chosen rows alone", () => {
    const start = Float64Array.from({ length: 300 }, (_, row) => (row * 37) % 101);
    const unit = Uint16Array.from({ length: 300 }, (_, row) => row % 5);
    const chosen = Array.from({ length: 300 }, (_, row) => row).filter((row) => row % 3 === 0);
    expect(ordered(start, unit, 5, chosen)).toEqual(compared(start, unit).filter((row) => row % 3 === 0));
    expect(ordered(start, unit, 5, [])).toEqual([]);
  });
});
