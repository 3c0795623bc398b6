import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sortedByUnitAndStart } from "../../src/workload/unit-order.ts";

/** The same order by comparison. */
function compared(start: Float64Array, unit: Uint16Array): number[] {
  return Array.from(start.keys()).sort(
    (a, b) =>
      (unit[a] as number) - (unit[b] as number) || (start[a] as number) - (start[b] as number) || a - b,
  );
}

const rowsOf = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, row) => row);

describe("sortedByUnitAndStart", () => {
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
        const sorted = sortedByUnitAndStart(rowsOf(start.length), start, unit, 5001);
        expect([...sorted]).toEqual(compared(start, unit));
      }),
      { numRuns: 300 },
    );
  });

  test("stays quick where one far start puts all others into one coarse slot, in the wrong order", () => {
    const count = 20_000;
    const start = Float64Array.from({ length: count }, (_, row) => (row === 0 ? 7e12 : count - row));
    const unit = Uint16Array.from({ length: count }, (_, row) => row % 2);
    expect([...sortedByUnitAndStart(rowsOf(count), start, unit, 2)]).toEqual(compared(start, unit));
  });
});
