import fc from "fast-check";
import { expect, test } from "vitest";
import { inRisingOrder, risingOrder } from "../../src/simulation/rising-order.ts";

const values = fc.oneof(
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e13, max: 1e13 })),
  // Alike, and heaped with one far away.
  fc.array(fc.integer({ min: 0, max: 3 })),
  fc
    .array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 60, maxLength: 200 })
    .map((heap) => [1e15, ...heap]),
);

test("the order is that of a sort, those alike in the order given", () => {
  fc.assert(
    fc.property(values, (list) => {
      const column = Float64Array.from(list, (value) => value + 0);
      const sorted = list.map((_, i) => i).sort((a, b) => (column[a] as number) - (column[b] as number));
      expect([...risingOrder(column)]).toEqual(sorted);
      expect(inRisingOrder(column)).toEqual(column.slice().sort());
    }),
    { numRuns: 500 },
  );
});

test("a few values of the smallest size there is", () => {
  expect([...risingOrder(Float64Array.of(5e-324, 0, 1e-323))]).toEqual([1, 0, 2]);
  expect(risingOrder(new Float64Array(0))).toHaveLength(0);
});
