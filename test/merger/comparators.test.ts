import { describe, expect, test } from "vitest";
import { comparators } from "../../src/merger/comparators.ts";
import { consolidate } from "../../src/merger/consolidate.ts";
import { departmentCost } from "../../src/merger/department-cost.ts";
import { reformed } from "../../src/merger/reformed.ts";
import { sameCut } from "../../src/merger/same-cut.ts";
import { fire, police } from "./departments.ts";

const consolidation = consolidate({
  ...{ police, fire, form: "full", stationPosts: 6, patrolPosts: 8 },
  ...{ premiumShare: 0.11, dualTrainingHours: 240, closes: ["2"] },
});

describe("the same cut", () => {
  const cut = sameCut({ police, fire, consolidation });

  test("has as many posts of each duty, at today's pay, and the same stations", () => {
    const roles = cut.posts.map(({ role, count }) => [role, count]);
    expect(Object.fromEntries(roles)).toEqual({
      ...{ captain: 1.5, firefighter: 4.5, "police officer": 8, "battalion chief": 1, sergeant: 1 },
      ...{ "police chief": 1, "fire chief": 1, detective: 3, dispatcher: 2 },
    });
    expect(cut.stations.map(({ id }) => id)).toEqual(["1", "3"]);
  });

  test("saves the six station posts and what the station costs, by hand", () => {
    const today = departmentCost({
      ...cut,
      posts: [...police.posts, ...fire.posts],
      stations: fire.stations ?? [],
      apparatus: fire.apparatus ?? [],
    });
    const people = 8760 / 2512;
    const posts = 1.45 * people * (1.5 * 75_000 + 4.5 * 57_120);
    const ladder = (1_389_150 * 0.03) / (1 - 1.03 ** -15);
    expect(today.annualCost - departmentCost(cut).annualCost).toBeCloseTo(posts + 60_000 + ladder, 4);
  });

  test("of posts that are filled for other hours, counts hours", () => {
    const half = {
      ...consolidation,
      posts: consolidation.posts.map((post) =>
        post.duty === "station" ? { ...post, count: 12, hoursPerYear: 4380 } : post,
      ),
    };
    const counts = sameCut({ police, fire, consolidation: half }).posts;
    expect(counts.find(({ role }) => role === "firefighter")?.count).toBeCloseTo(4.5, 9);
  });

  test("of nothing is refused", () => {
    expect(() => sameCut({ police, fire } as never)).toThrow(
      expect.objectContaining({ argument: "consolidation" }),
    );
  });

  test("of a consolidation that cuts nothing is today", () => {
    const none = { stationPosts: 12, patrolPosts: 8, premiumShare: 0.11, dualTrainingHours: 240 };
    const same = sameCut({
      police,
      fire,
      consolidation: consolidate({ police, fire, form: "full", ...none }),
    });
    const today = [...police.posts, ...fire.posts];
    expect([...same.posts].map(({ role, count }) => `${role} ${count}`).sort()).toEqual(
      today.map(({ role, count }) => `${role} ${count}`).sort(),
    );
  });
});

describe("reformed departments", () => {
  test("cross-staffing takes posts from stations alone", () => {
    const { posts } = reformed({ police, fire, reform: { name: "one crew, two vehicles", stationPosts: 8 } });
    expect(posts.filter(({ duty }) => duty === "station").map(({ count }) => count)).toEqual([2, 6]);
    expect(posts).toHaveLength(police.posts.length + fire.posts.length);
  });

  test("a contract ends the posts that it names, in the department that it names", () => {
    const county = { name: "fire district", department: "fire" as const, amount: 2_000_000 };
    const { posts, otherCosts } = reformed({
      police,
      fire,
      reform: { name: "fire district", contracts: [county] },
    });
    expect(posts).toEqual(expect.arrayContaining([...police.posts]));
    expect(posts).toHaveLength(police.posts.length);
    expect(otherCosts).toContainEqual({ name: "fire district", amount: 2_000_000, kind: "other" });
    expect(otherCosts).toContainEqual(fire.otherCosts?.[0]);
  });

  test("a contract for dispatch alone, of both", () => {
    const centre = {
      name: "county",
      department: "both" as const,
      duties: ["dispatch" as const],
      amount: 300_000,
    };
    const { posts } = reformed({ police, fire, reform: { name: "county dispatch", contracts: [centre] } });
    const today = [...police.posts, ...fire.posts].map(({ role }) => role);
    expect(posts.map(({ role }) => role).sort()).toEqual(
      today.filter((role) => role !== "dispatcher").sort(),
    );
  });

  test("shared administration", () => {
    const chief = fire.posts[0] as (typeof fire.posts)[number];
    const joint = [{ duty: "administration" as const, posts: [{ ...chief, role: "director" }] }];
    const { posts } = reformed({ police, fire, reform: { name: "one director", joint } });
    const offices = posts.filter(({ duty }) => duty === "administration");
    expect(offices.map(({ role, dual }) => ({ role, dual }))).toEqual([{ role: "director", dual: false }]);
  });

  test.each([
    [{ name: "" }, "reform.name"],
    [{ name: "x", stationPosts: 13 }, "reform.stationPosts"],
    [
      { name: "x", contracts: [{ name: "y", department: "ems", amount: 1 }] },
      "reform.contracts[0].department",
    ],
    [{ name: "x", contracts: [{ name: "y", department: "fire", amount: -1 }] }, "reform.contracts[0].amount"],
  ])("%o is refused", (reform, argument) => {
    expect(() => reformed({ police, fire, reform: reform as never })).toThrow(
      expect.objectContaining({ argument }),
    );
  });
});

describe("all of them", () => {
  const rows = comparators({
    ...{ police, fire, consolidation },
    reforms: [{ name: "cross-staffing", stationPosts: 8 }],
  });

  test("today, the consolidation, the same cut always, the reforms", () => {
    expect(rows.map(({ kind }) => kind)).toEqual(["today", "consolidation", "same-cut", "reformed"]);
    const bare = comparators({ police, fire, consolidation, reforms: [] });
    expect(bare.map(({ kind }) => kind)).toContain("same-cut");
  });

  test("the saving over today is that of the cut and that of the merger", () => {
    const [today, merged, cut] = rows;
    expect(merged?.savingOverToday).toBeCloseTo(
      (cut?.savingOverToday as number) + (cut?.mergerSavesOverIt as number),
      6,
    );
    expect(today?.mergerSavesOverIt).toBeCloseTo(merged?.savingOverToday as number, 6);
    // The same people on premium, training 240 hours off their posts, cost more than the same posts without.
    expect(cut?.mergerSavesOverIt).toBeLessThan(0);
  });

  test("reforms have to be named, if only as none", () => {
    expect(() => comparators({ police, fire, consolidation } as never)).toThrow(
      expect.objectContaining({ argument: "reforms" }),
    );
  });
});
