import { describe, expect, test } from "vitest";
import { dualPostOvertime } from "../../src/merger/dual-post-overtime.ts";
import { postCost } from "../../src/merger/post-cost.ts";

describe("overtime of people of two roles", () => {
  test("24/48: 224 hours in 28 days, 12 over 212, 156.4 a year", () => {
    const found = dualPostOvertime({ weeklyHours: 56, fireShare: 1, policeShare: 0, workPeriodDays: 28 });
    expect(found).toMatchObject({ status: "covered", hoursPerPeriod: 224, thresholdHours: 212 });
    expect(found.overtimeHours).toBeCloseTo(156.4, 1);
  });

  test("129 hours of fire protection and 43 of law enforcement: none (opinion letter of 8 August 2019)", () => {
    const found = dualPostOvertime({
      ...{ weeklyHours: 43, fireShare: 129 / 172, policeShare: 43 / 172, workPeriodDays: 28 },
    });
    expect(found).toMatchObject({ status: "covered", thresholdHours: 212, overtimeHours: 0 });
  });

  test("more patrol than fire: the same hours have a lower threshold", () => {
    const found = dualPostOvertime({
      ...{ weeklyHours: 55, fireShare: 100 / 220, policeShare: 120 / 220, workPeriodDays: 28 },
    });
    expect(found.thresholdHours).toBe(171);
    expect(found.overtimeHours).toBeCloseTo((49 * 365) / 28, 9);
  });

  test("more than a fifth of other work: weeks decide, so there is no number", () => {
    const found = dualPostOvertime({ weeklyHours: 42, fireShare: 0.4, policeShare: 0.3, workPeriodDays: 14 });
    expect(found).toEqual({ status: "exemption-lost", hoursPerPeriod: 84 });
  });

  test("shares that are 1 but for binary fractions are 1", () => {
    const found = dualPostOvertime({ weeklyHours: 42, fireShare: 0.9, policeShare: 0.1, workPeriodDays: 28 });
    expect(found.status).toBe("covered");
    expect(
      dualPostOvertime({ weeklyHours: 42, fireShare: 0.7, policeShare: 0.3, workPeriodDays: 28 }).status,
    ).toBe("covered");
  });

  test("as a post's overtime: half of the hourly rate of 20 where base pay covers the hours", () => {
    const { overtimeHours = 0 } = dualPostOvertime({
      weeklyHours: 56,
      fireShare: 1,
      policeShare: 0,
      workPeriodDays: 28,
    });
    const post = {
      role: "firefighter",
      count: 1,
      hoursPerYear: 2912,
      scheduledHours: 2912,
      absenceHours: 0,
      wage: 58_240,
    };
    expect(postCost({ ...post, overtimeHours, overtimeFactor: 0.5 }).overtimePay).toBeCloseTo(
      overtimeHours * 10,
      9,
    );
    expect(postCost({ ...post, overtimeHours }).overtimePay).toBeCloseTo(overtimeHours * 30, 9);
    const loaded = postCost({
      ...post,
      overtimeHours,
      loadShare: 0.4,
      overtimeLoadShare: 0.1,
      fixedLoad: 9000,
    });
    expect(loaded.loads).toBeCloseTo(58_240 * 0.4 + overtimeHours * 3 + 9000, 9);
  });

  test.each([
    ["weeklyHours", { weeklyHours: 0 }],
    ["weeklyHours", { weeklyHours: 169 }],
    ["fireShare", { fireShare: 1.1 }],
    ["policeShare", { policeShare: 0.6 }],
    ["workPeriodDays", { workPeriodDays: 6 }],
    ["workPeriodDays", { workPeriodDays: 7.5 }],
  ])("%s %o is refused", (argument, change) => {
    const question = { weeklyHours: 56, fireShare: 0.5, policeShare: 0.5, workPeriodDays: 28, ...change };
    expect(() => dualPostOvertime(question)).toThrow(expect.objectContaining({ argument }));
  });
});
