import fc from "fast-check";
import { expect, it } from "vitest";
import { lightest } from "../../src/coverage/lightest.ts";

const items = fc.array(
  fc.record({ worth: fc.integer({ min: -9, max: 9 }), weight: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 12 },
);

it("takes the least worth first, as sorting does", () => {
  fc.assert(
    fc.property(items, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const all = list.reduce((sum, { weight }) => sum + weight, 0);
      const load = share * all;
      const order = Int32Array.from(list.keys());
      const found = lightest(
        Float64Array.from(list, ({ worth }) => worth),
        Float64Array.from(list, ({ weight }) => weight),
        order,
        load,
      );
      let left = load;
      let value = 0;
      let last = 0;
      for (const { worth, weight } of [...list].sort((a, b) => a.worth - b.worth)) {
        if (left <= 0) break;
        value += worth * Math.min(weight, left);
        left -= weight;
        last = worth;
      }
      expect(found.value).toBeCloseTo(value, 9);
      if (load > 0) expect(found.last).toBe(last);
      // Those in front weigh as much as the load, and none behind is worth less than they.
      expect([...order].sort((a, b) => a - b)).toEqual([...list.keys()]);
      let taken = 0;
      for (const [place, k] of order.entries()) {
        const worth = list[k]?.worth as number;
        if (taken < load) expect(worth).toBeLessThanOrEqual(last);
        else expect(worth).toBeGreaterThanOrEqual(order.length > 0 && load > 0 ? last : -9);
        taken += list[order[place] as number]?.weight as number;
      }
    }),
  );
});
