import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consolidate } from "../../src/merger/consolidate.ts";
import type { DepartmentPost } from "../../src/merger/department.ts";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import { orderParts } from "../../src/merger/order-parts.ts";
import { savingSplit } from "../../src/merger/saving-split.ts";
import { between } from "./between.ts";
import { fire, police } from "./departments.ts";
import { BEFORE, officers } from "./town.ts";

describe("parts of a product that changes", () => {
  /** Every order in which the factors can change, one after the other. */
  function byAllOrders(from: readonly number[], to: readonly number[]): number[] {
    const parts = from.map(() => 0);
    let orders = 0;
    const walk = (left: readonly number[], now: readonly number[], gains: readonly number[]): void => {
      if (left.length === 0) {
        orders += 1;
        gains.forEach((gain, k) => {
          parts[k] = (parts[k] as number) + gain;
        });
      }
      for (const k of left) {
        const next = now.map((value, at) => (at === k ? (to[k] as number) : value));
        const gain = product(next) - product(now);
        walk(
          left.filter((other) => other !== k),
          next,
          gains.map((g, at) => (at === k ? gain : g)),
        );
      }
    };
    walk(
      from.map((_, k) => k),
      from,
      from.map(() => 0),
    );
    return parts.map((sum) => sum / orders);
  }
  const productParts = (from: readonly number[], to: readonly number[]): number[] =>
    orderParts(from.length, (isMade) =>
      product(from.map((value, k) => (isMade(k) ? (to[k] as number) : value))),
    );
  const product = (factors: readonly number[]): number => factors.reduce((a, b) => a * b, 1);

  test("are means over all orders, one by one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(between(0.1, 3), between(0.1, 3)), { minLength: 1, maxLength: 5 }),
        (pairs) => {
          const [from, to] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
          const parts = productParts(from, to);
          byAllOrders(from, to).forEach((part, k) => {
            expect(parts[k]).toBeCloseTo(part, 9);
          });
          expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(product(to) - product(from), 9);
        },
      ),
    );
  });

  test("a rectangle that grows on both sides gives each side half of the corner", () => {
    expect(productParts([2, 3], [4, 5])).toEqual([2 * 4, 2 * 3]);
  });
});

const duties = {
  firefighter: "station",
  "police officer": "patrol",
  "station officer": "station",
  "patrol officer": "patrol",
} as const;
const withDuty = (posts: typeof BEFORE): DepartmentPost[] =>
  posts.map((post) => ({ ...post, duty: duties[post.role as keyof typeof duties] }));

describe("the constructed town", () => {
  const split = savingSplit({ before: withDuty(BEFORE), after: withDuty(officers(6, 8)) });

  test("the cut saves three and a half times what the merger does", () => {
    expect(split.saving).toBeCloseTo(582_961.8, 2);
    expect(split.posts).toBeCloseTo(2_075_122.5, 2);
    expect(split.wage).toBeCloseTo(-723_641.84, 2);
    expect(split.premium).toBeCloseTo(-768_518.86, 2);
    for (const part of [split.hours, split.training, split.loads, split.administration, split.other]) {
      expect(part).toBeCloseTo(0, 6);
    }
  });

  test("patrol has its premium alone: eight posts of 510,055.87 and 11 %", () => {
    const patrol = split.byDuty.find(({ duty }) => duty === "patrol");
    expect(patrol?.saving).toBeCloseTo(-0.11 * 8 * 510_055.87, 1);
    expect(patrol?.premium).toBeCloseTo(patrol?.saving as number, 6);
  });

  test("training for both is a part of its own", () => {
    const after = officers(6, 8).map((post) => ({
      ...post,
      dualTrainingHours: post.scheduledHours === 2184 ? 240 : 0,
    }));
    const trained = savingSplit({ before: withDuty(BEFORE), after: withDuty(after) });
    expect(trained.saving).toBeCloseTo(-113_852.98, 2);
    expect(trained.training).toBeLessThan(-600_000);
    expect(trained.hours).toBeCloseTo(0, 6);
  });

  test("without duties, posts that move to another shift are hours and wage", () => {
    const bare = savingSplit({ before: BEFORE, after: officers(10, 10) });
    expect(bare.byDuty.map(({ duty }) => duty)).toEqual(["all"]);
    expect(bare.posts).toBeCloseTo(0, 6);
    expect(bare.hours).toBeLessThan(0);
  });
});

describe("any two lists of posts", () => {
  const post: fc.Arbitrary<DepartmentPost> = fc.record({
    role: fc.constantFrom("a", "b"),
    duty: fc.constantFrom("station", "patrol", "supervision", "administration", "dispatch", "other"),
    count: between(0, 20),
    scheduledHours: fc.constantFrom(2080, 2184, 2912),
    absenceHours: between(0, 500),
    dualTrainingHours: between(0, 300),
    wage: between(0, 99_999),
    premiumShare: between(-0.2, 0.5),
    loadShare: between(0, 1),
    fixedLoad: between(0, 20_000),
  });
  const posts = fc.array(post, { minLength: 1, maxLength: 6 });
  const amounts = fc.array(
    fc.record({
      name: fc.constant("x"),
      amount: between(0, 1e6),
      kind: fc.constantFrom("administration", "facility"),
    }),
    { maxLength: 3 },
  );

  test("parts add up to the saving, which is that of mergerCost", () => {
    fc.assert(
      fc.property(posts, posts, amounts, amounts, (before, after, costsBefore, costsAfter) => {
        const otherCosts = { before: costsBefore, after: costsAfter };
        const split = savingSplit({ before, after, otherCosts });
        const parts =
          split.posts +
          split.hours +
          split.training +
          split.wage +
          split.premium +
          split.loads +
          split.administration +
          split.other;
        const cost = mergerCost({ before, after, otherCosts });
        const scale = 1e-9 * (cost.before.annualCost + cost.after.annualCost + 1);
        expect(Math.abs(parts - split.saving)).toBeLessThanOrEqual(scale);
        expect(Math.abs(cost.annualSaving - split.saving)).toBeLessThanOrEqual(scale);
        expect(JSON.stringify(split)).not.toContain("null");
      }),
    );
  });

  test("nothing changed, nothing saved; and what is turned round changes its sign", () => {
    fc.assert(
      fc.property(posts, posts, (before, after) => {
        expect(savingSplit({ before, after: before }).saving).toBeCloseTo(0, 4);
        const [there, back] = [savingSplit({ before, after }), savingSplit({ before: after, after: before })];
        for (const part of ["posts", "hours", "training", "wage", "premium", "loads"] as const) {
          expect(Math.abs(there[part] + back[part])).toBeLessThan(1e-6 * (1 + Math.abs(there[part])) + 1e-3);
        }
      }),
    );
  });
});

test("one director in place of two chiefs is administration, whole", () => {
  const { posts, otherCosts } = consolidate({
    ...{ police, fire, form: "nominal", administration: [fire.posts[0] as DepartmentPost] },
    jointCosts: [{ name: "one office", amount: 70_000, kind: "administration" }],
  });
  const before = [...police.posts, ...fire.posts];
  const costs = { before: [...(police.otherCosts ?? []), ...(fire.otherCosts ?? [])], after: otherCosts };
  const split = savingSplit({ before, after: posts, otherCosts: costs });
  expect(split.administration).toBeCloseTo(125_000 * 1.45 + 30_000, 6);
  expect(split.saving).toBeCloseTo(split.administration, 6);
});
