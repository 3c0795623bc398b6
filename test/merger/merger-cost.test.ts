import { describe, expect, test } from "vitest";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import { BEFORE, officers, TRANSITION } from "./town.ts";

/** To the cent. */
const CENT = 2;

describe("the constructed town, 12 fire and 8 patrol posts", () => {
  test.each([
    [6, 10, 69.59, 8_095_756.16, -549_362.22, -7.28, 0.03468],
    [6, 9, 64.724, 7_529_594.15, 16_799.79, 0.223, 0.11248],
    [6, 8, 59.857, 6_963_432.13, 582_961.8, 7.725, 0.20293],
    [4, 10, 62.616, 7_284_377.48, 262_016.46, 3.472, 0.14993],
    [4, 8, 52.882, 6_152_053.46, 1_394_340.48, 18.477, 0.36158],
    [3, 10, 59.128, 6_878_688.14, 667_705.8, 8.848, 0.21775],
  ])("%i station and %i patrol posts", (station, patrol, staff, annualCost, saving, percent, premium) => {
    const cost = mergerCost({ before: BEFORE, after: officers(station, patrol) });
    expect(cost.before.staff).toBeCloseTo(80.7805, 4);
    expect(cost.before.annualCost).toBeCloseTo(7_546_393.94, CENT);
    expect(cost.after.staff).toBeCloseTo(staff, 3);
    expect(cost.after.annualCost).toBeCloseTo(annualCost, CENT);
    expect(cost.annualSaving).toBeCloseTo(saving, CENT);
    expect(100 * (cost.savingShare as number)).toBeCloseTo(percent, 2);
    expect(cost.breakEvenPremium).toBeCloseTo(premium, 5);
  });

  test("year by year, at present value, without payback", () => {
    const cost = mergerCost({ before: BEFORE, after: officers(6, 10), transition: TRANSITION });
    const saving = cost.years.map(({ netSaving }) => netSaving);
    const printed = [-500_000, -288_041.93, -156_083.86, -337_101.34, -657_926.9, -957_069.23];
    for (let year = 6; year <= 10; year++) printed.push(-549_362.22);
    expect(saving).toHaveLength(11);
    printed.forEach((amount, year) => {
      expect(saving[year]).toBeCloseTo(amount, CENT);
    });
    expect(cost.years[10]?.cumulative).toBeCloseTo(-5_643_034.36, CENT);
    expect(cost.netPresentValue).toBeCloseTo(-4_815_660.76, CENT);
    expect("paybackYear" in cost).toBe(false);
    expect(cost.years.map(({ crossTrained }) => Math.round(crossTrained * 100) / 100)).toEqual([
      ...[0, 14, 28, 42, 56, 69.59, 69.59, 69.59, 69.59, 69.59, 69.59],
    ]);
  });

  test("240 hours a year for both trades turn the saving of 6 and 8 posts into a loss", () => {
    const after = officers(6, 8).map((post) =>
      post.role === "patrol officer" ? { ...post, dualTrainingHours: 240 } : post,
    );
    const cost = mergerCost({ before: BEFORE, after });
    // By hand: patrol takes 8 x 8760 / 1560 = 44.9231 people in place of 38.9333.
    const people = (6 * 8760) / 2512 + (8 * 8760) / 1560;
    expect(cost.after.staff).toBeCloseTo(people, 9);
    expect(cost.after.annualCost).toBeCloseTo(people * 72_280 * 1.11 * 1.45, 6);
    expect(cost.annualSaving).toBeCloseTo(-113_852.98, CENT);
  });
});
