import { describe, expect, test } from "vitest";
import type { Department } from "../../src/merger/department.ts";
import { departmentCost } from "../../src/merger/department-cost.ts";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import { postCost } from "../../src/merger/post-cost.ts";
import { reformed } from "../../src/merger/reformed.ts";

/** People at a desk or on the street, counted one by one: as many posts as people. */
const each = { hoursPerYear: 2080, scheduledHours: 2080, absenceHours: 0 };

describe("Rohnert Park, California, 2011: own officers or the sheriff (Rohnert Park-Cotati Patch, June 2011)", () => {
  const own = 11.2e6 / 61.75;
  const police: Department = {
    ...{ name: "Public safety", services: ["police", "fire"], priceYear: 2011 },
    posts: [{ role: "officer", duty: "patrol", count: 61.75, wage: own, ...each }],
  };
  const fire: Department = {
    ...{ name: "Stations", services: ["fire"], priceYear: 2011 },
    posts: [{ role: "none", duty: "station", count: 0, wage: 0, ...each }],
  };

  test("61.75 officers at 181.4 thousand are 11.2 million", () => {
    expect(own).toBeCloseTo(181_377, 0);
    expect(departmentCost(police)).toMatchObject({ staff: 61.75 });
    expect(departmentCost(police).annualCost).toBeCloseTo(11.2e6, 6);
  });

  test.each([
    [44.75, 9.3, 1.9, 207.8],
    [49.5, 10.3, 0.9, 208.1],
    [54.25, 11.3, -0.1, 208.3],
  ])("%d posts of the sheriff for %d million", (posts, millions, saving, thousandsEach) => {
    const contracts = [{ name: "sheriff", department: "police" as const, amount: millions * 1e6 }];
    const sheriff = reformed({ police, fire, reform: { name: "sheriff", contracts } });
    expect(departmentCost(police).annualCost - departmentCost(sheriff).annualCost).toBeCloseTo(
      saving * 1e6,
      6,
    );
    expect((millions * 1000) / posts).toBeCloseTo(thousandsEach, 1);
  });

  test("at the sheriff's price of a post, the contract saves up to 53.8 posts", () => {
    const sheriff = [{ role: "deputy", count: 49.5, wage: 10.3e6 / 49.5, ...each }];
    const { breakEvenStaff } = mergerCost({ before: police.posts, after: sheriff });
    expect(breakEvenStaff).toBeCloseTo(53.83, 2);
  });
});

describe("Saratoga, California, 1990: an own police or the contract (city council packet, 3 October 1990)", () => {
  const sworn = { role: "sworn", count: 23, wage: 2_840_562 / 41, ...each };
  const clerks = { role: "civilian", count: 18, wage: 2_840_562 / 41, ...each };
  const cost = mergerCost({
    before: [{ ...sworn, count: 0 }],
    after: [sworn, clerks],
    otherCosts: { before: [{ name: "sheriff", amount: 2_119_714, kind: "other" }], after: [] },
    transition: { attritionShare: 0, conversionsPerYear: 0, trainingCost: 0, oneOffCost: 1_861_408 },
    discountRate: 0,
  });

  test("41 people for 2,840,562 in place of 2,119,714: 720,848 more a year, 1,861,408 once", () => {
    expect(cost.after.staff).toBe(41);
    expect(cost.annualSaving).toBeCloseTo(-720_848, 6);
    expect(cost.years[0]?.netSaving).toBe(-1_861_408);
    expect(cost.years[1]?.netSaving).toBeCloseTo(-720_848, 6);
    expect(cost.netPresentValue).toBeCloseTo(-1_861_408 - 7_208_480, 5);
    expect(cost.paybackYear).toBeUndefined();
  });

  test("5.5 clerks for a console around the clock are 1,593 hours a person", () => {
    const desk = {
      role: "clerk",
      count: 1,
      scheduledHours: 2080,
      absenceHours: 2080 - 8760 / 5.5,
      wage: 0,
    };
    expect(postCost(desk).staff).toBeCloseTo(5.5, 9);
    expect(8760 / 5.5).toBeCloseTo(1593, 0);
  });
});

describe("relief", () => {
  const staff = (count: number, scheduledHours: number, absenceHours: number): number =>
    postCost({ role: "post", count, scheduledHours, absenceHours, wage: 1 }).staff;

  test("five posts of 8,760 hours are 15.04 people of 2,912 before leave (ICMA knowledge network, question 20593)", () => {
    expect(staff(5, 2912, 0)).toBeCloseTo(15.04, 2);
  });

  test("38 posts, 2,184 hours less 360: 182.5 people, not the printed 176 (ESCI, Nashua Fire Rescue master plan)", () => {
    // Printed: 332,880 hours / 2,184 = 152.4, relief 1.197, and then 176 people, 44 a shift. 152.4 x 1.197 is 182.5.
    expect(staff(38, 2184, 0)).toBeCloseTo(152.4, 1);
    expect(staff(38, 2184, 360)).toBeCloseTo(182.5, 1);
    expect(staff(38, 2184, 360)).toBeGreaterThan(176 + 6);
  });

  test.each([
    [40, 4.2],
    [42, 4.0],
    [44, 3.8],
    [46, 3.7],
    [48, 3.5],
    [50, 3.4],
    [52, 3.2],
    [54, 3.1],
  ])(
    "a week of %d hours takes %d people a post (S. Bryson, Facts and figures a fire chief should know)",
    (week, people) => {
      const scheduledHours = (week * 8760) / 168;
      // 42.0 hours in 168, to the one decimal that is printed.
      expect(Math.abs(staff(1, scheduledHours, 0) - people)).toBeLessThan(0.0501);
    },
  );

  test("48 hours less 7.8 of leave: 4.18 a post, 17 for a unit of four", () => {
    const hours = (week: number): number => (week * 8760) / 168;
    expect(staff(1, hours(48), hours(7.8))).toBeCloseTo(4.18, 2);
    expect(Math.ceil(staff(4, hours(48), hours(7.8)))).toBe(17);
  });
});

describe("what cities said they saved, divided", () => {
  test.each([
    ["East Grand Rapids, Michigan: 40 people became 28, 1.2 million a year", 40, 28, 1.2e6, 100_000],
    ["Rockford, Michigan, 2012: four firefighters not hired, 210,000", 4, 0, 210_000, 52_500],
  ])("%s", (_, before, after, saving, perPost) => {
    const cost = mergerCost({
      before: [{ role: "one trade", count: before, wage: perPost, ...each }],
      after: [{ role: "two trades", count: after, wage: perPost, ...each }],
    });
    expect(cost.annualSaving).toBeCloseTo(saving, 6);
  });

  test("Woodbury, Minnesota, 2012: seven more officers trained and equipped at 2,850 are 19,950", () => {
    const { years } = mergerCost({
      before: [{ role: "officer", count: 16, wage: 1, ...each }],
      after: [
        { role: "officer", count: 9, wage: 1, ...each },
        { role: "public safety officer", count: 7, wage: 1, ...each },
      ],
      transition: { attritionShare: 0, conversionsPerYear: 7, trainingCost: 2850, oneOffCost: 0 },
    });
    expect(years[1]?.training).toBeCloseTo(19_950, 9);
  });
});
