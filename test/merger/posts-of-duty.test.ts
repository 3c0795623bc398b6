import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DepartmentPost } from "../../src/merger/department.ts";
import { costOfPost } from "../../src/merger/post-cost.ts";
import { meanTerms } from "../../src/merger/posts-of-duty.ts";

const shift24 = { duty: "station", scheduledHours: 2912, absenceHours: 400, loadShare: 0.3 } as const;

/** What these posts cost as one, of as many posts. */
function asOne(posts: readonly DepartmentPost[]): ReturnType<typeof costOfPost> {
  const count = posts.reduce((sum, post) => sum + post.count, 0);
  return costOfPost({ ...meanTerms(posts), role: "one", count });
}

describe("the mean post of several roles", () => {
  test("has the overtime pay of all, by hand", () => {
    // Three captains of 156.4 hours whose base pay covers straight time, nine firefighters without overtime, all paid 60,000.
    const posts: DepartmentPost[] = [
      { role: "captain", count: 3, wage: 60_000, ...shift24, overtimeHours: 156.4, overtimeFactor: 0.5 },
      { role: "firefighter", count: 9, wage: 60_000, ...shift24 },
    ];
    const { overtimeHours, overtimeFactor } = meanTerms(posts);
    expect(overtimeHours).toBeCloseTo(39.1, 12);
    // Not (3 x 0.5 + 9 x 1.5) / 12 = 1.25: who has no overtime has no factor either.
    expect(overtimeFactor).toBe(0.5);
    const captains = (3 * 8760) / 2512;
    expect(asOne(posts).overtimePay).toBeCloseTo(captains * (60_000 / 2912) * 156.4 * 0.5, 6);
  });

  test("weighs the factor by hours and the load by pay", () => {
    const posts: DepartmentPost[] = [
      {
        role: "a",
        count: 1,
        wage: 1,
        ...shift24,
        overtimeHours: 300,
        overtimeFactor: 0.5,
        overtimeLoadShare: 0.1,
      },
      {
        role: "b",
        count: 1,
        wage: 1,
        ...shift24,
        overtimeHours: 100,
        overtimeFactor: 1.5,
        overtimeLoadShare: 0.2,
      },
    ];
    const found = meanTerms(posts);
    expect(found.overtimeFactor).toBeCloseTo((300 * 0.5 + 100 * 1.5) / 400, 12);
    expect(found.overtimeLoadShare).toBeCloseTo(0.15, 12);
  });

  test("is the role itself where there is one, to the last digit", () => {
    const post = {
      role: "a",
      count: 3,
      wage: 61_234.56,
      ...shift24,
      overtimeHours: 156.43,
      overtimeFactor: 0.5,
    };
    expect(meanTerms([post])).toMatchObject({ overtimeHours: 156.43, overtimeFactor: 0.5, wage: 61_234.56 });
  });

  test("where nobody has overtime there is none", () => {
    const plain = { role: "a", count: 1, wage: 1, ...shift24 };
    const found = meanTerms([plain, { ...plain, overtimeFactor: 0.5, overtimeLoadShare: 0.4 }]);
    expect([found.overtimeHours, found.overtimeFactor, found.overtimeLoadShare]).toEqual([0, 1, 0.2]);
  });

  test("law: paid alike, one mean post costs what all of them cost", () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const post = fc.record({
      ...{ role: fc.constant("a"), duty: fc.constant("station" as const), count: number(0.5, 20) },
      ...{ scheduledHours: number(1800, 3000), absenceHours: number(0, 600), wage: fc.constant(70_000) },
      ...{ hoursPerYear: number(1000, 8760), loadShare: number(0, 1), fixedLoad: number(0, 30_000) },
      ...{ overtimeHours: number(0, 700), overtimeFactor: number(0, 2), overtimeLoadShare: number(0, 0.5) },
    });
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 5 }), (posts) => {
        const costs = posts.map((one) => costOfPost(one));
        const one = asOne(posts);
        for (const part of ["staff", "basePay", "overtimePay", "loads", "annualCost"] as const) {
          const all = costs.reduce((sum, cost) => sum + cost[part], 0);
          expect(Math.abs(one[part] - all)).toBeLessThanOrEqual(1e-9 * Math.max(1, all));
        }
      }),
    );
  });
});
