import { expect, test } from "vitest";
import { costOfPost } from "../../src/merger/post-cost.ts";
import { postHireOrOvertime } from "../../src/merger/post-hire-or-overtime.ts";

const post = {
  ...{ role: "patrol officer", count: 8, scheduledHours: 2184, absenceHours: 384, wage: 72_280 },
  ...{
    premiumShare: 0.11,
    loadShare: 0.2,
    fixedLoad: 15_000,
    dualTrainingHours: 120,
    overtimeLoadShare: 0.08,
  },
};

test("an hour from one more person is the cost of the posts over their hours", () => {
  const hours = post.count * 8760;
  expect(postHireOrOvertime(post).hireCostPerHour).toBeCloseTo(costOfPost(post).annualCost / hours, 9);
});

test("an hour on overtime is one and a half times pay, with what follows it", () => {
  const hour = (72_280 * 1.11) / 2184;
  expect(postHireOrOvertime(post).overtimeCostPerHour).toBeCloseTo(hour * 1.5 * 1.08, 9);
});

test("nobody works for nothing", () => {
  expect(() => postHireOrOvertime({ ...post, wage: 0 })).toThrow(
    expect.objectContaining({ argument: "post.wage" }),
  );
});
