import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import type { Post } from "../../src/merger/post.ts";
import { costOfPosts } from "../../src/merger/post-cost.ts";
import type { Transition } from "../../src/merger/transition.ts";
import { between } from "./between.ts";

const RUNS = { numRuns: 40 };
const share = (max = 1) => between(0, max);
const post = (roles: readonly string[]): fc.Arbitrary<Post> =>
  fc.record(
    {
      role: fc.constantFrom(...roles),
      count: between(0.5, 40),
      hoursPerYear: between(1000, 8760),
      scheduledHours: between(2000, 2912),
      absenceHours: between(0, 600),
      dualTrainingHours: between(0, 300),
      wage: between(20_000, 200_000),
      premiumShare: share(0.4),
      loadShare: share(),
      fixedLoad: between(0, 30_000),
      overtimeHours: between(0, 500),
    },
    { requiredKeys: ["role", "count", "scheduledHours", "absenceHours", "wage"] },
  );
const before = fc.array(post(["engine", "patrol", "desk"]), { minLength: 1, maxLength: 4 });
const after = fc.array(post(["station officer", "patrol officer", "desk"]), { minLength: 1, maxLength: 4 });
const transition: fc.Arbitrary<Transition> = fc.record(
  {
    attritionShare: share(0.3),
    conversionsPerYear: between(0, 40),
    trainingCost: between(0, 50_000),
    oneOffCost: between(0, 1e6),
    failureShare: share(0.9),
    optOutShare: share(),
    quitShare: share(0.5),
    layoffs: fc.boolean(),
    recruitCost: between(0, 90_000),
    classSize: between(1, 20),
  },
  { requiredKeys: ["attritionShare", "conversionsPerYear", "trainingCost", "oneOffCost"] },
);
const near = (a: number, b: number, scale: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, scale);

describe("laws of the annual cost", () => {
  test("it is linear in the count", () => {
    fc.assert(
      fc.property(before, share(5), (posts, factor) => {
        const scaled = posts.map((one) => ({ ...one, count: one.count * factor }));
        const [one, many] = [costOfPosts(posts), costOfPosts(scaled)];
        expect(near(many.annualCost, factor * one.annualCost, many.annualCost)).toBe(true);
        expect(near(many.staff, factor * one.staff, many.staff)).toBe(true);
      }),
      RUNS,
    );
  });

  test("a higher premium, load, wage or absence never costs less", () => {
    const more = fc.constantFrom("premiumShare", "loadShare", "wage", "absenceHours", "dualTrainingHours");
    fc.assert(
      fc.property(post(["engine"]), more, share(100), (one, name, by) => {
        const dearer = { ...one, [name]: (one[name as "wage"] ?? 0) + by };
        expect(costOfPosts([dearer]).annualCost).toBeGreaterThanOrEqual(
          costOfPosts([one]).annualCost * (1 - 1e-12),
        );
      }),
      RUNS,
    );
  });

  test("at the break-even premium after costs what before costs", () => {
    fc.assert(
      fc.property(before, after, (from, to) => {
        const { breakEvenPremium, before: today } = mergerCost({ before: from, after: to });
        const premiumShare = breakEvenPremium as number;
        fc.pre(premiumShare > -0.99 && premiumShare < 1000);
        const cost = mergerCost({ before: from, after: to.map((one) => ({ ...one, premiumShare })) });
        expect(near(cost.annualSaving, 0, today.annualCost)).toBe(true);
      }),
      RUNS,
    );
  });

  test("with equal terms, saving is the cut in people, and the premium that eats it is N / N' - 1", () => {
    // East Grand Rapids, Michigan: 40 people became 28, so that 42.9 % more pay costs as much.
    const terms = { hoursPerYear: 2000, scheduledHours: 2000, absenceHours: 0, wage: 1 };
    const cost = mergerCost({
      before: [{ role: "a", count: 40, ...terms }],
      after: [{ role: "b", count: 28, ...terms }],
    });
    expect(cost.savingShare).toBeCloseTo(0.3, 12);
    expect(cost.breakEvenPremium).toBeCloseTo(0.429, 3);
  });

  test("a premium p needs more than p / (1 + p) fewer people: 9.91 % for 11 %", () => {
    const terms = { hoursPerYear: 2000, scheduledHours: 2000, absenceHours: 0, wage: 50_000 };
    const saving = (cut: number): number =>
      mergerCost({
        before: [{ role: "a", count: 100, ...terms }],
        after: [{ role: "b", count: 100 * (1 - cut), premiumShare: 0.11, ...terms }],
      }).annualSaving;
    expect(saving(0.099)).toBeLessThan(0);
    expect(saving(0.0992)).toBeGreaterThan(0);
    expect(saving(0.11 / 1.11)).toBeCloseTo(0, 6);
  });
});

describe("laws of the way there", () => {
  test("sums, people and money hold together in every year", () => {
    fc.assert(
      fc.property(before, after, transition, share(0.1), (from, to, plan, discountRate) => {
        const cost = mergerCost({ before: from, after: to, transition: plan, discountRate, years: 8 });
        const scale = cost.before.annualCost + cost.after.annualCost + 1e7;
        let [sum, value] = [0, 0];
        for (const [index, year] of cost.years.entries()) {
          const parts = year.baseline - year.payroll - year.other - year.training - year.oneOff;
          expect(near(parts, year.netSaving, scale)).toBe(true);
          sum += year.netSaving;
          value += year.netSaving / (1 + discountRate) ** index;
          expect(near(year.cumulative, sum, scale)).toBe(true);
          const last = cost.years[index - 1];
          if (last === undefined) continue;
          expect(year.crossTrained).toBeGreaterThanOrEqual(last.crossTrained - 1e-9);
          const towards = Math.sign(cost.after.staff - cost.before.staff);
          expect(towards * (year.staff - last.staff)).toBeGreaterThanOrEqual(-1e-9);
          expect(year.crossTrained + year.waiting).toBeLessThanOrEqual(year.staff * (1 + 1e-12) + 1e-9);
          expect(year.trained).toBeLessThanOrEqual(plan.conversionsPerYear + 1e-6);
        }
        expect(near(cost.netPresentValue, value, scale)).toBe(true);
      }),
      RUNS,
    );
  });

  test("undiscounted, present value is the last sum", () => {
    fc.assert(
      fc.property(before, after, transition, (from, to, plan) => {
        const cost = mergerCost({ before: from, after: to, transition: plan, discountRate: 0 });
        const scale = 10 * (cost.before.annualCost + cost.after.annualCost) + 1e7;
        expect(near(cost.netPresentValue, cost.years[10]?.cumulative as number, scale)).toBe(true);
      }),
      RUNS,
    );
  });

  test("a post split into two halves changes nothing", () => {
    fc.assert(
      fc.property(before, after, transition, (from, to, plan) => {
        const halves = (posts: readonly Post[]): Post[] =>
          posts.flatMap((one) => [
            { ...one, count: one.count / 2 },
            { ...one, count: one.count / 2 },
          ]);
        const whole = mergerCost({ before: from, after: to, transition: plan });
        const split = mergerCost({ before: halves(from), after: halves(to), transition: plan });
        const scale = whole.before.annualCost + whole.after.annualCost + 1e7;
        whole.years.forEach((year, index) => {
          expect(near(year.netSaving, split.years[index]?.netSaving as number, 1e3 * scale)).toBe(true);
        });
      }),
      RUNS,
    );
  });

  test("without failures, classes and recruits, training paid is people trained times its price", () => {
    fc.assert(
      fc.property(before, after, share(0.3), fc.integer({ min: 0, max: 30 }), (from, to, a, k) => {
        const plan = { attritionShare: a, conversionsPerYear: k, trainingCost: 7000, oneOffCost: 0 };
        const { years } = mergerCost({ before: from, after: to, transition: plan });
        const paid = years.reduce((sum, { training }) => sum + training, 0);
        expect(paid).toBeCloseTo(7000 * (years[10]?.crossTrained as number), 3);
      }),
      RUNS,
    );
  });

  test("given time, the way ends where it was meant to end", () => {
    fc.assert(
      fc.property(before, after, (from, to) => {
        const plan = { attritionShare: 0.2, conversionsPerYear: 1e4, trainingCost: 1, oneOffCost: 1 };
        const cost = mergerCost({ before: from, after: to, transition: plan });
        const scale = cost.before.annualCost + cost.after.annualCost;
        expect(near(cost.years[10]?.netSaving as number, cost.annualSaving, scale)).toBe(true);
        const atOnce = mergerCost({ before: from, after: to });
        expect(near(atOnce.years[1]?.netSaving as number, cost.annualSaving, scale)).toBe(true);
      }),
      RUNS,
    );
  });
});

test("a result survives a clone and JSON, and holds no number that is none", () => {
  fc.assert(
    fc.property(before, after, transition, (from, to, plan) => {
      const cost = mergerCost({ before: from, after: to, transition: plan });
      expect(structuredClone(cost)).toEqual(cost);
      expect(JSON.parse(JSON.stringify(cost))).toEqual(JSON.parse(JSON.stringify(structuredClone(cost))));
      expect(JSON.stringify(cost)).not.toContain("null");
    }),
    RUNS,
  );
});
