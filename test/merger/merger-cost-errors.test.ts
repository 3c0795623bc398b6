import { describe, expect, test } from "vitest";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import type { MergerCostQuestion } from "../../src/merger/merger-question.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { BEFORE, officers, TRANSITION } from "./town.ts";

const question: MergerCostQuestion = { before: BEFORE, after: officers(6, 8), transition: TRANSITION };
const post = officers(6, 8)[0] as (typeof BEFORE)[number];

function faultOf(change: object): DutycycleError {
  try {
    mergerCost({ ...question, ...change });
  } catch (error) {
    if (error instanceof DutycycleError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a mistake names the argument, what is allowed, and what came", () => {
  test.each([
    ["before", { before: [] }, "a list of 1 to 10000 posts"],
    ["after", { after: "6/8" }, "a list of 1 to 10000 posts"],
    ["after[0]", { after: [undefined] }, "a post"],
    ["after[0].role", { after: [{ ...post, role: "" }] }, "a name, not empty"],
    ["after[0].count", { after: [{ ...post, count: -1 }] }, "a number in [0, 100000]"],
    ["after[0].count", { after: [{ ...post, count: Number.NaN }] }, "a number in [0, 100000]"],
    ["after[0].hoursPerYear", { after: [{ ...post, hoursPerYear: 0 }] }, "a number in (0, 8784]"],
    ["after[0].scheduledHours", { after: [{ ...post, scheduledHours: 0 }] }, "a number in [1, 8784]"],
    [
      "before[0].absenceHours",
      { before: [{ ...post, absenceHours: 2912 }] },
      "a number in [0, scheduledHours) = [0, 2912)",
    ],
    [
      "after[0].dualTrainingHours",
      { after: [{ ...post, dualTrainingHours: 2512 }] },
      "a number in [0, scheduledHours - absenceHours) = [0, 2512)",
    ],
    ["after[0].wage", { after: [{ ...post, wage: Number.POSITIVE_INFINITY }] }, "a number in [0, 1e12]"],
    ["after[0].premiumShare", { after: [{ ...post, premiumShare: -1 }] }, "a number in (-1, 1000]"],
    ["after[0].loadShare", { after: [{ ...post, loadShare: -0.1 }] }, "a number in [0, 1000]"],
    ["after[0].steps", { after: [{ ...post, steps: [] }] }, "a list of steps, not empty"],
    ["after[0].dual", { after: [{ ...post, dual: "yes" }] }, "true or false"],
    ["discountRate", { discountRate: 3 }, "a number in [-0.5, 1]"],
    ["wageGrowth", { wageGrowth: "3 %" }, "a number in [-0.5, 1]"],
    ["years", { years: 2.5 }, "a number in [1, 100], whole"],
    ["years", { years: 0 }, "a number in [1, 100], whole"],
    ["firstFiscalYear", { firstFiscalYear: 28 }, "a number in [1900, 2200], whole"],
    ["transition.attritionShare", { transition: { ...TRANSITION, attritionShare: 6 } }, "a number in [0, 1]"],
    [
      "transition.trainingCost",
      { transition: { ...TRANSITION, trainingCost: undefined } },
      "a number in [0, 1e12]",
    ],
    [
      "transition.oneOffCost",
      { transition: { attritionShare: 0, conversionsPerYear: 1, trainingCost: 1 } },
      "a number in [0, 1e12]",
    ],
    ["transition.failureShare", { transition: { ...TRANSITION, failureShare: 1 } }, "a number in [0, 1)"],
    ["transition.attrition", { transition: { ...TRANSITION, attrition: 0.06 } }, "a field of a transition"],
    ["transition.layoffs", { transition: { ...TRANSITION, layoffs: 1 } }, "true or false"],
    [
      "transition.parityFromYear",
      { transition: { ...TRANSITION, parityFromYear: 1.5 } },
      "a number in [1, 100], whole",
    ],
    ["otherCosts.after", { otherCosts: { before: [] } }, "a list of amounts"],
    [
      "revenue.before[0].amount",
      { revenue: { before: [{ amount: -1 }], after: [] } },
      "a number in [0, 1e12]",
    ],
    ["discount", { discount: 0.03 }, "one of the options"],
  ])("%s", (argument, change, expected) => {
    const fault = faultOf(change);
    expect(fault.argument).toBe(argument);
    expect(fault.expected).toContain(expected);
    expect(fault.message).toContain(fault.received);
  });

  test("no argument at all", () => {
    expect(() => mergerCost(undefined as unknown as MergerCostQuestion)).toThrow(DutycycleError);
  });
});

describe("nothing to pay is a finding", () => {
  test("departments that cost nothing have no saving as a share", () => {
    const free = BEFORE.map((one) => ({ ...one, wage: 0 }));
    const cost = mergerCost({ before: free, after: officers(6, 8) });
    expect("savingShare" in cost).toBe(false);
    expect(cost.breakEvenPremium).toBe(-1);
  });

  test("nobody after: everything is saved, and no premium costs anything", () => {
    const cost = mergerCost({ before: BEFORE, after: officers(0, 0), transition: TRANSITION });
    expect(cost.after).toEqual({ staff: 0, annualCost: 0, payroll: 0 });
    expect(cost.savingShare).toBe(1);
    expect("breakEvenPremium" in cost).toBe(false);
    expect("breakEvenStaff" in cost).toBe(false);
    expect(cost.years[10]?.staff).toBeCloseTo(80.7805 * 0.4, 3);
  });

  test("nobody before: whoever is hired costs what they cost", () => {
    const nobody = BEFORE.map((one) => ({ ...one, count: 0 }));
    const cost = mergerCost({ before: nobody, after: officers(6, 8), transition: TRANSITION });
    expect(cost.years[1]?.payroll).toBeCloseTo(cost.after.annualCost, 6);
    expect(JSON.stringify(cost)).not.toContain("null");
  });
});
