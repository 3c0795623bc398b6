import { describe, expect, test } from "vitest";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import type { MergerCostQuestion } from "../../src/merger/merger-question.ts";
import type { Post } from "../../src/merger/post.ts";
import type { Transition } from "../../src/merger/transition.ts";

/** Ten people on 50,000 become eight on 60,000; one leaves a year, three can be trained. All of it done by hand below. */
const terms = { hoursPerYear: 1000, scheduledHours: 1000, absenceHours: 0 };
const before: readonly Post[] = [{ role: "one trade", count: 10, wage: 50_000, ...terms }];
const after: readonly Post[] = [{ role: "two trades", count: 8, wage: 60_000, ...terms }];
const plan: Transition = {
  attritionShare: 0.1,
  conversionsPerYear: 3,
  trainingCost: 1000,
  oneOffCost: 20_000,
};

function yearsOf(more: Partial<Transition>, rest: Partial<MergerCostQuestion> = {}) {
  return mergerCost({ before, after, transition: { ...plan, ...more }, years: 4, ...rest }).years;
}
const column = (years: ReturnType<typeof yearsOf>, name: "staff" | "crossTrained" | "waiting" | "trained") =>
  years.map((year) => Math.round(year[name] * 1e6) / 1e6);
const money = (years: ReturnType<typeof yearsOf>, name: "payroll" | "training" | "oneOff" | "netSaving") =>
  years.map((year) => Math.round(year[name] * 100) / 100);

describe("the plan", () => {
  const years = yearsOf({});

  test("people leave one by one, and are trained as fast as classes allow", () => {
    expect(column(years, "staff")).toEqual([10, 9, 8, 8, 8]);
    expect(column(years, "crossTrained")).toEqual([0, 3, 6, 8, 8]);
    expect(column(years, "waiting")).toEqual([10, 6, 2, 0, 0]);
    expect(column(years, "trained")).toEqual([0, 3, 3, 2, 0]);
  });

  test("what each year costs", () => {
    expect(money(years, "payroll")).toEqual([0, 480_000, 460_000, 480_000, 480_000]);
    expect(money(years, "training")).toEqual([0, 3000, 3000, 2000, 0]);
    expect(money(years, "netSaving")).toEqual([-20_000, 17_000, 37_000, 18_000, 20_000]);
    expect(years.map(({ cumulative }) => cumulative)).toEqual([-20_000, -3000, 34_000, 52_000, 72_000]);
  });

  test("it is paid back in the first year whose sum is not below 0", () => {
    const cost = (oneOffCost: number) => mergerCost({ before, after, transition: { ...plan, oneOffCost } });
    expect(cost(20_000).paybackYear).toBe(2);
    expect(cost(17_000).paybackYear).toBe(1);
    expect(cost(0).paybackYear).toBe(0);
    expect(cost(1e6).paybackYear).toBeUndefined();
    // A station sold leaves money at the start; it is spent by year 1 and back in year 3.
    const sold = { ...plan, oneOffIncome: 21_000, trainingCost: 12_000 };
    const years = mergerCost({ before, after, transition: sold });
    expect(years.years.map(({ cumulative }) => cumulative).slice(0, 4)).toEqual([
      1000, -15_000, -11_000, -15_000,
    ]);
    expect(years.paybackYear).toBe(4);
  });

  test("where more are needed than today, they are there from the first year", () => {
    const years = yearsOf({}, { before: after, after: before.map((post) => ({ ...post, dual: true })) });
    expect(column(years, "staff")).toEqual([8, 10, 10, 10, 10]);
    expect(column(years, "crossTrained")).toEqual([0, 3, 6, 9, 10]);
  });
});

describe("classes", () => {
  test("those who fail have cost as much and may try again", () => {
    const years = yearsOf({ failureShare: 0.25, conversionsPerYear: 4 });
    expect(column(years, "crossTrained")).toEqual([0, 3, 6, 8, 8]);
    expect(column(years, "trained")).toEqual([0, 4, 4, 2.666667, 0]);
    expect(money(years, "training")).toEqual([0, 4000, 4000, 2666.67, 0]);
  });

  test("only whole classes fit, and an empty seat is paid", () => {
    expect(column(yearsOf({ classSize: 2 }), "crossTrained")).toEqual([0, 2, 4, 6, 8]);
    const years = yearsOf({ classSize: 3 });
    expect(column(years, "trained")).toEqual([0, 3, 3, 2, 0]);
    expect(money(years, "training")).toEqual([0, 3000, 3000, 3000, 0]);
  });

  test("their posts are filled meanwhile at one and a half of 50 an hour", () => {
    const years = yearsOf({ backfillHours: 100 });
    expect(money(years, "training")).toEqual([0, 3 * 8500, 3 * 8500, 2 * 8500, 0]);
    expect(money(yearsOf({ backfillHours: 100, backfillFactor: 1 }), "training")[1]).toBe(3 * 6000);
  });

  test("who has passed is equipped", () => {
    const years = yearsOf({ failureShare: 0.25, conversionsPerYear: 4, equipmentCost: 500 });
    expect(money(years, "training")).toEqual([0, 5500, 5500, 3666.67, 0]);
  });
});

describe("people who will not", () => {
  test("opting out, they wait until they leave", () => {
    const years = yearsOf({ optOutShare: 0.2 }, { years: 10 });
    // Two of ten refuse; of them 0.2 leave a year.
    expect(column(years, "crossTrained").slice(0, 6)).toEqual([0, 3, 6, 6.6, 6.8, 7]);
    expect(years[10]?.crossTrained).toBeCloseTo(8, 9);
  });

  test("layoffs reach those who would refuse as they reach others", () => {
    const years = yearsOf({ optOutShare: 0.25, layoffs: true, conversionsPerYear: 8 });
    // Eight of ten stay, two of them refuse; 0.2 of these leave a year.
    expect(column(years, "crossTrained")).toEqual([0, 6.2, 6.4, 6.6, 6.8]);
  });

  test("with everybody opting out nobody is trained before they leave", () => {
    expect(column(yearsOf({ optOutShare: 1, attritionShare: 0 }), "crossTrained")).toEqual([0, 0, 0, 0, 0]);
  });

  test("quitting, they are gone in year 1 with their leave paid", () => {
    const years = yearsOf({ quitShare: 0.1, leavePayout: 1000 });
    expect(column(years, "staff")).toEqual([10, 8, 8, 8, 8]);
    expect(money(years, "oneOff")).toEqual([20_000, 1000, 0, 0, 0]);
  });
});

describe("people who may not", () => {
  test("laid off at the start, with half a year of pay and their leave", () => {
    const years = yearsOf({ layoffs: true, severanceMonths: 6, leavePayout: 1000 });
    expect(column(years, "staff")).toEqual([10, 8, 8, 8, 8]);
    expect(money(years, "oneOff")).toEqual([20_000 + 2 * (25_000 + 1000), 0, 0, 0, 0]);
    expect(money(years, "payroll")).toEqual([0, 430_000, 460_000, 480_000, 480_000]);
  });

  test("what is sold at the start is income of year 0", () => {
    expect(money(yearsOf({ oneOffIncome: 50_000 }), "netSaving")[0]).toBe(30_000);
  });
});

describe("recruits", () => {
  test("those who replace leavers are paid, trained for both, and no longer hired for one", () => {
    const years = yearsOf({ recruitCost: 10_000, recruitCostBefore: 4000 });
    // Year 3: eight people, a tenth leaves, none is too many: 0.8 recruits, a quarter of them for people of one trade.
    expect(money(years, "training")).toEqual([0, 3000, 3000, 1800 + 8000, 8000]);
    expect(column(years, "trained")).toEqual([0, 3, 3, 1.8, 0]);
    expect(years.map(({ baseline }) => baseline)).toEqual([0, 504_000, 504_000, 504_000, 504_000]);
    // They are equipped like those who pass.
    const equipped = yearsOf({ recruitCost: 10_000, recruitCostBefore: 4000, equipmentCost: 500 });
    expect(money(equipped, "training")).toEqual([0, 4500, 4500, 1800 + 8000 + 1300, 8400]);
  });
});

describe("pay", () => {
  test("from the year of parity on those who wait are paid alike", () => {
    expect(money(yearsOf({ parityFromYear: 2 }), "payroll")).toEqual([0, 480_000, 480_000, 480_000, 480_000]);
    expect(money(yearsOf({ parityFromYear: 1 }), "payroll")[1]).toBe(540_000);
  });

  test("wages grow, and with them backfill; prices grow, and with them tuition", () => {
    const years = yearsOf({ backfillHours: 100 }, { wageGrowth: 0.1, inflation: 0.02 });
    expect(years[2]?.payroll).toBeCloseTo(460_000 * 1.21, 6);
    expect(years[2]?.baseline).toBeCloseTo(500_000 * 1.21, 6);
    expect(years[2]?.training).toBeCloseTo(3 * (7500 * 1.21 + 1000 * 1.0404), 6);
  });

  test("what follows heads grows with prices, what follows pay with wages", () => {
    const loaded = before.map((post) => ({ ...post, loadShare: 0.5, fixedLoad: 10_000 }));
    const years = yearsOf({}, { before: loaded, wageGrowth: 0.1, inflation: 0.02 });
    expect(years[1]?.baseline).toBeCloseTo(10 * (75_000 * 1.1 + 10_000 * 1.02), 6);
  });

  test("people advance a step a year, and hires begin at the first", () => {
    const steps = [
      { wage: 40_000, people: 5 },
      { wage: 50_000, people: 0 },
      { wage: 60_000, people: 5 },
    ];
    const stepped = before.map((post) => ({ ...post, steps }));
    const years = yearsOf({}, { before: stepped });
    // Year 1: 1 on the first step, 4.5 on the second, 4.5 on the top. Year 2: 1, 0.9, 8.1.
    expect(years[1]?.baseline).toBeCloseTo(40_000 + 4.5 * 50_000 + 4.5 * 60_000, 6);
    expect(years[2]?.baseline).toBeCloseTo(40_000 + 0.9 * 50_000 + 8.1 * 60_000, 6);
    expect(mergerCost({ before: stepped, after }).before.annualCost).toBe(500_000);
  });

  test("everybody on the top step stays there without leavers", () => {
    const steps = [
      { wage: 40_000, people: 5 },
      { wage: 60_000, people: 5 },
    ];
    const years = yearsOf({ attritionShare: 0 }, { before: before.map((post) => ({ ...post, steps })) });
    expect(years.map(({ baseline }) => Math.round(baseline))).toEqual([
      0, 600_000, 600_000, 600_000, 600_000,
    ]);
  });
});

describe("roles that stay", () => {
  const dispatcher: Post = { role: "dispatcher", count: 5, wage: 40_000, ...terms };

  test("change nothing of what is saved in any year", () => {
    const years = yearsOf({}, { before: [...before, dispatcher], after: [...after, dispatcher] });
    expect(money(years, "netSaving")).toEqual(money(yearsOf({}), "netSaving"));
    expect(column(years, "crossTrained")).toEqual([0, 3, 6, 8, 8]);
    expect(column(years, "waiting")).toEqual([10, 6, 2, 0, 0]);
  });

  test("in smaller number: their leavers are not replaced either", () => {
    const some = before.map((post) => ({ ...post, count: 4 }));
    const cadre = after.map((post) => ({ ...post, count: 4 }));
    const years = yearsOf({}, { after: [...some, ...cadre] });
    expect(column(years, "staff")).toEqual([10, 9, 8, 8, 8]);
    expect(column(years, "crossTrained")).toEqual([0, 3, 4, 4, 4]);
    // Four of one trade who stay, three of two, two who wait.
    expect(years[1]?.payroll).toBe(4 * 50_000 + 3 * 60_000 + 2 * 50_000);
    expect(years[2]?.payroll).toBe(4 * 50_000 + 4 * 60_000);
  });

  test("a new role whose people do one trade is filled, not trained for", () => {
    const director: Post = { role: "director", count: 1, wage: 90_000, dual: false, ...terms };
    const years = yearsOf({}, { after: [...after, director] });
    expect(column(years, "crossTrained")).toEqual([0, 3, 6, 8, 8]);
    expect(column(years, "staff")).toEqual([10, 9, 9, 9, 9]);
    expect(years[1]?.payroll).toBe(90_000 + 3 * 60_000 + 5 * 50_000);
  });

  test("the same role with a premium it had not is one of two trades", () => {
    const paid = before.map((post) => ({ ...post, count: 8, premiumShare: 0.2 }));
    expect(column(yearsOf({}, { after: paid }), "crossTrained")).toEqual([0, 3, 6, 8, 8]);
    const trained = before.map((post) => ({ ...post, count: 8, dualTrainingHours: 0.001 }));
    expect(Math.round(yearsOf({}, { after: trained })[4]?.crossTrained ?? 0)).toBe(8);
    const plain = before.map((post) => ({ ...post, count: 8 }));
    expect(column(yearsOf({}, { after: plain }), "crossTrained")).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("what is no post", () => {
  const otherCosts = {
    before: [{ name: "two dispatch centres", amount: 30_000, kind: "dispatch" as const }],
    after: [{ name: "one", amount: 20_000, kind: "dispatch" as const }],
  };
  const revenue = {
    before: [{ name: "grant", amount: 5000, kind: "grant" as const }],
    after: [],
  };

  test("counts on both sides and in each year", () => {
    const cost = mergerCost({ before, after, otherCosts, revenue, inflation: 0.02, years: 2 });
    expect(cost.before).toEqual({ staff: 10, annualCost: 525_000, payroll: 500_000 });
    expect(cost.after).toEqual({ staff: 8, annualCost: 500_000, payroll: 480_000 });
    expect(cost.years[2]?.netSaving).toBeCloseTo(20_000 + 5000 * 1.0404, 6);
  });

  test("break-even premium and number of people carry it", () => {
    const cost = mergerCost({ before, after, otherCosts, revenue });
    const premiumShare = cost.breakEvenPremium as number;
    const at = { before, after: after.map((post) => ({ ...post, premiumShare })), otherCosts, revenue };
    expect(mergerCost(at).annualSaving).toBeCloseTo(0, 6);
    const count = cost.breakEvenStaff as number;
    const so = { before, after: after.map((post) => ({ ...post, count })), otherCosts, revenue };
    expect(mergerCost(so).annualSaving).toBeCloseTo(0, 6);
    expect(count).toBeCloseTo(505 / 60, 9);
  });

  test("what households pay for insurance is shown, and is no saving of the city", () => {
    const insured = {
      before: [...otherCosts.before, { name: "rated 4", amount: 90_000, kind: "insurance" as const }],
      after: [...otherCosts.after, { name: "rated 5", amount: 95_000, kind: "insurance" as const }],
    };
    const [with_, without] = [insured, otherCosts].map((costs) =>
      mergerCost({ before, after, otherCosts: costs }),
    );
    expect(with_?.householdInsuranceSaving).toBe(-5000);
    expect({ ...with_, householdInsuranceSaving: undefined }).toEqual({
      ...without,
      householdInsuranceSaving: undefined,
    });
    expect(without === undefined || "householdInsuranceSaving" in without).toBe(false);
  });

  test("years have the labels of fiscal years", () => {
    const { years } = mergerCost({ before, after, transition: plan, years: 3, firstFiscalYear: 2028 });
    expect(years.map(({ fiscalYear }) => fiscalYear)).toEqual([2028, 2028, 2029, 2030]);
  });
});
