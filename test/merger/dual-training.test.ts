import { expect, test } from "vitest";
import { mergerCost } from "../../src/merger/merger-cost.ts";

// Lino Lakes, Minnesota, police and fire combined: hours of coverage, as its staffing study prints them. 6 shifts of 9.5 hours a day
// (the factors are ours; their product is printed) need 20,805 hours a year. An officer had 1,560 of 2,080 hours for them, 75 %; training for
// fire took it to 60 %.
const officer = {
  role: "officer",
  count: 6,
  hoursPerYear: 9.5 * 365,
  scheduledHours: 2080,
  absenceHours: 520,
  wage: 1,
};

test("training for fire takes availability from 75 % to 60 %: a quarter more people for the same hours", () => {
  const trained = { ...officer, dualTrainingHours: 312 };
  const { before, after, savingShare } = mergerCost({ before: [officer], after: [trained] });
  expect(officer.count * officer.hoursPerYear).toBe(20_805);
  expect((2080 - 520) / 2080).toBe(0.75);
  expect((2080 - 520 - 312) / 2080).toBe(0.6);
  expect(before.staff).toBeCloseTo(20_805 / 1560, 9);
  expect(after.staff).toBeCloseTo(20_805 / 1248, 9);
  expect(after.staff / before.staff).toBeCloseTo(1.25, 12);
  expect(savingShare).toBeCloseTo(-0.25, 12);
  // The study's 16 officers: enough at 75 %, by 24,960 hours, and not at 60 %.
  expect(16 * 1560).toBe(24_960);
  expect(before.staff).toBeLessThan(16);
  expect(after.staff).toBeGreaterThan(16);
});

test("a quarter more people cost nothing more only where pay falls by a fifth", () => {
  const trained = { ...officer, dualTrainingHours: 312 };
  expect(mergerCost({ before: [officer], after: [trained] }).breakEvenPremium).toBeCloseTo(-0.2, 12);
});
