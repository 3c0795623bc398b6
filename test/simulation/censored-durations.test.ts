import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CensoredDuration,
  durationLongerThan,
  durationShares,
} from "../../src/simulation/censored-durations.ts";

const seen = (whole: readonly number[], lost: readonly number[]): CensoredDuration[] => [
  ...lost.map((ms) => ({ ms, isWhole: false })),
  ...whole.map((ms) => ({ ms, isWhole: true })),
];

test("weeks in remission of 21 leukaemia patients, of whom 12 were lost to sight: the published estimate", () => {
  // Freireich et al., Blood 21, 1963, p. 699; the estimate as in D. G. Kleinbaum and M. Klein, Survival Analysis (3rd ed.
  // 2012), chapter 2 (figures unsourced: from memory).
  const { values, cumulative } = durationShares(
    seen([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
  );
  const longer = new Map(Array.from(values, (week, i) => [week, 1 - (cumulative[i] as number)]));
  const published = [
    ...[6, 0.8571],
    ...[7, 0.8067, 10, 0.7529, 13, 0.6902, 16, 0.6275, 22, 0.5378, 23, 0.4482],
  ];
  for (let i = 0; i < published.length; i += 2)
    expect(longer.get(published[i] as number)).toBeCloseTo(published[i + 1] as number, 4);
});

const durations = fc.array(fc.record({ ms: fc.integer({ min: 0, max: 20 }), isWhole: fc.boolean() }), {
  maxLength: 40,
});

test("where nothing was lost, each counts as one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }), (whole) => {
      const { values, cumulative } = durationShares(seen(whole, []));
      expect([...values]).toEqual(whole.toSorted((a, b) => a - b));
      cumulative.forEach((share, i) => {
        expect(share).toBeCloseTo((i + 1) / whole.length, 12);
      });
    }),
  );
});

test("the same by Efron's rule: the weight of each that was lost goes to those that are longer, evenly", () => {
  fc.assert(
    fc.property(durations, (drawn) => {
      // B. Efron, The two sample problem with censored data, 1967 (unsourced: from memory).
      const ordered = drawn.toSorted((a, b) => a.ms - b.ms || Number(b.isWhole) - Number(a.isWhole));
      const weight = ordered.map(() => 1 / ordered.length);
      ordered.forEach(({ isWhole }, i) => {
        if (isWhole) return;
        const behind = ordered.length - 1 - i;
        for (let k = i + 1; k < ordered.length; k++)
          weight[k] = (weight[k] as number) + (weight[i] as number) / behind;
        weight[i] = 0;
      });
      const { values, cumulative } = durationShares(drawn);
      let sum = 0;
      let next = 0;
      ordered.forEach(({ ms, isWhole }, i) => {
        sum += weight[i] as number;
        if (!isWhole) return;
        expect(values[next]).toBe(ms);
        expect(cumulative[next]).toBeCloseTo(sum, 9);
        next += 1;
      });
      expect(values.length).toBe(next);
    }),
  );
});

test("what is drawn is longer than asked for, one that was seen to its end, and as likely as its share of those", () => {
  const shares = durationShares(seen([1, 2, 2, 4, 8], [3]));
  // 1: 1/6; 2: 2/6; then 3 is lost, and its 1/6 goes to 4 and 8.
  const marks = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
  const count = (longerThan: number, found: number) =>
    marks.filter((mark) => durationLongerThan(shares, longerThan, mark) === found).length;
  expect([1, 2, 4, 8].map((value) => count(-1, value))).toEqual([167, 333, 250, 250]);
  expect([1, 2, 4, 8].map((value) => count(1, value))).toEqual([0, 400, 300, 300]);
  expect([1, 2, 4, 8].map((value) => count(4, value))).toEqual([0, 0, 0, 1000]);
  expect(durationLongerThan(shares, 8, 0.5)).toBeUndefined();
  expect(durationLongerThan(durationShares([]), -1, 0.5)).toBeUndefined();
  // The longest was lost: beyond what was seen, the longest that was.
  expect(durationLongerThan(durationShares(seen([1, 2], [5])), -1, 0.999)).toBe(2);
});
