import { describe, expect, test } from "vitest";
import { consolidate } from "../../src/merger/consolidate.ts";
import type { Consolidation, ConsolidationQuestion } from "../../src/merger/consolidation-form.ts";
import type { DepartmentPost } from "../../src/merger/department.ts";
import { departmentCost } from "../../src/merger/department-cost.ts";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { fire, police } from "./departments.ts";

const today = [...police.posts, ...fire.posts];
const director: DepartmentPost = {
  ...(fire.posts[0] as DepartmentPost),
  role: "director",
  wage: 140_000,
};
const terms = { premiumShare: 0.11, dualTrainingHours: 240 };
const cadre = { stationPosts: 2, patrolPosts: 4, singleStationPosts: 8, singlePatrolPosts: 4, ...terms };

const forms: readonly Consolidation[] = [
  consolidate({ police, fire, form: "nominal", administration: [director] }),
  consolidate({ police, fire, form: "functional", joint: [{ duty: "administration", posts: [director] }] }),
  consolidate({ police, fire, form: "partial", ...cadre }),
  consolidate({ police, fire, form: "selected-area", areas: ["north"], ...cadre }),
  consolidate({ police, fire, form: "full", stationPosts: 6, patrolPosts: 10, ...terms }),
];

describe.each(forms.map((form) => [form.form, form] as const))("%s", (_, form) => {
  test("what is not joined is carried over, post by post and line by line", () => {
    const joined =
      form.form === "nominal" || form.form === "functional" ? ["administration"] : ["station", "patrol"];
    const rest = (posts: readonly DepartmentPost[]) => posts.filter(({ duty }) => !joined.includes(duty));
    expect(rest(form.posts)).toEqual(rest(today));
    expect(form.otherCosts).toEqual([...(police.otherCosts ?? []), ...(fire.otherCosts ?? [])]);
    expect(form.revenue).toEqual(fire.revenue);
    expect(form.stations).toEqual(fire.stations);
    expect(form.apparatus).toEqual(fire.apparatus);
  });

  test("it differs in cost from today by what is joined alone", () => {
    const cost = departmentCost(form);
    const apart = departmentCost({ ...form, posts: today });
    for (const [kind, amount] of Object.entries(apart.byKind)) {
      const words = {
        "posts:station": "fire stations",
        "posts:patrol": "police patrol",
        "posts:administration": "administration",
      };
      const word = words[kind as keyof typeof words];
      if (word !== undefined && form.joins.some((join) => join.startsWith(word))) continue;
      expect(cost.byKind[kind]).toBeCloseTo(amount, 6);
    }
  });

  test("it survives a clone", () => {
    expect(structuredClone(form)).toEqual(form);
  });
});

test("a director of a new name is not taken for an officer of two roles", () => {
  const after = forms[0]?.posts ?? [];
  const plan = { attritionShare: 0.1, conversionsPerYear: 9, trainingCost: 1000, oneOffCost: 0 };
  const { years } = mergerCost({ before: today, after, transition: plan });
  expect(years.map(({ crossTrained, training }) => crossTrained + training)).toEqual(new Array(11).fill(0));
  expect(years[10]?.netSaving).toBeCloseTo(1.45 * (120_000 + 125_000 - 140_000), 4);
});

describe("what each form joins, and keeps apart", () => {
  test.each([
    [0, ["administration"], ["supervision", "police patrol", "other duties", "dispatch", "fire stations"]],
    [2, ["fire stations", "police patrol"], ["fire stations, in part", "police patrol, in part"]],
    [3, ["fire stations in north", "police patrol"], ["fire stations, in part", "police patrol, in part"]],
    [4, ["fire stations", "police patrol"], ["administration", "supervision", "other duties", "dispatch"]],
  ])("%i", (index, joins, keepsApart) => {
    expect(forms[index]?.joins).toEqual(joins);
    expect(forms[index]?.keepsApart).toEqual(expect.arrayContaining(keepsApart));
  });

  test("nobody is trained in the first two", () => {
    expect(forms.map(({ needs }) => needs.crossTrained > 0)).toEqual([false, false, true, true, true]);
    expect(forms[0]?.needs).toEqual({ crossTrained: 0, staffChange: -1, dualTrainingHours: 0 });
  });

  test("training takes its hours from posts", () => {
    const people = (6 * 8760) / (2512 - 240) + (10 * 8760) / (1800 - 240);
    expect(forms[4]?.needs.crossTrained).toBeCloseTo(people, 9);
    expect(forms[4]?.needs.dualTrainingHours).toBeCloseTo(240 * people, 6);
  });
});

describe("posts of two roles", () => {
  test("the constructed town, joined in full, costs what it was made to cost", () => {
    const simple = {
      police: { ...police, posts: police.posts.filter(({ duty }) => duty === "patrol") },
      fire: { ...fire, posts: [{ ...(fire.posts[3] as DepartmentPost), count: 12 }] },
    };
    const full = consolidate({
      ...{ ...simple, form: "full", stationPosts: 6, patrolPosts: 10 },
      ...{ premiumShare: 0.11, dualTrainingHours: 0 },
    });
    const cost = mergerCost({ before: [...simple.police.posts, ...simple.fire.posts], after: full.posts });
    expect(cost.after.annualCost).toBeCloseTo(8_095_756.16, 2);
    expect(cost.annualSaving).toBeCloseTo(-549_362.22, 2);
  });

  test("captains and firefighters become posts of their mean terms", () => {
    const overtime = fire.posts.map((post) => ({
      ...post,
      overtimeHours: post.role === "captain" ? 200 : 100,
    }));
    const full = consolidate({
      ...{
        police,
        fire: { ...fire, posts: overtime },
        form: "full",
        stationPosts: 6,
        patrolPosts: 10,
        ...terms,
      },
    });
    const station = full.posts.find(({ duty }) => duty === "station");
    expect(station?.overtimeHours).toBeCloseTo(125, 9);
    expect(station?.wage).toBe(72_280);
    expect(station?.dualTrainingHours).toBe(240);
  });

  test("another shift in the stations", () => {
    const stationTerms = { scheduledHours: 2184, absenceHours: 384 };
    const full = consolidate({
      police,
      fire,
      form: "full",
      stationPosts: 6,
      patrolPosts: 8,
      ...terms,
      stationTerms,
    });
    expect(full.needs.crossTrained).toBeCloseTo((14 * 8760) / 1560, 9);
  });

  test("a wage of their own", () => {
    const paid = consolidate({
      police,
      fire,
      form: "full",
      stationPosts: 6,
      patrolPosts: 8,
      ...terms,
      wage: 80_000,
    });
    expect(paid.posts.filter(({ dual }) => dual).map(({ wage }) => wage)).toEqual([80_000, 80_000]);
  });

  test("a cadre of none, and all of today kept, is today", () => {
    const none = { stationPosts: 0, patrolPosts: 0, singleStationPosts: 12, singlePatrolPosts: 8, ...terms };
    const partial = consolidate({ police, fire, form: "partial", ...none });
    expect([...partial.posts].sort(byRole)).toEqual([...today].sort(byRole));
    expect(partial.joins).toEqual([]);
  });

  test("those who stay keep their proportion", () => {
    const stays = forms[2]?.posts.filter(({ role }) => role === "captain" || role === "firefighter");
    expect(stays?.map(({ count }) => count)).toEqual([2, 6]);
  });
});

describe("other choices", () => {
  const full = { police, fire, form: "full", stationPosts: 6, patrolPosts: 8, ...terms } as const;

  test("a closed station goes with its apparatus, and can be sold", () => {
    const closed = consolidate({ ...full, closes: ["2"] });
    expect(closed.stations.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(closed.apparatus.map(({ name }) => name)).toEqual(["pumper"]);
    expect(closed.saleValue).toBe(400_000);
  });

  test("one office in place of two, a grant that ends; the pension of past years stays", () => {
    const joint = consolidate({
      ...full,
      jointCosts: [{ name: "one office", amount: 70_000, kind: "administration" }],
      endsRevenue: ["grant for firefighters"],
    });
    expect(joint.otherCosts.map(({ name }) => name)).toEqual(["fire pension of past years", "one office"]);
    expect(joint.revenue.map(({ name }) => name)).toEqual(["ambulance fees"]);
    expect(joint.joins).toContain("one office");
  });
});

describe("what a form has to be told", () => {
  const full = { police, fire, form: "full", stationPosts: 6, patrolPosts: 8, ...terms };
  test.each([
    ["form", { ...full, form: "total" }],
    ["dualTrainingHours", { ...full, dualTrainingHours: undefined }],
    ["premiumShare", { ...full, premiumShare: undefined }],
    ["patrolPosts", { ...full, patrolPosts: undefined }],
    ["premiumShare", { police, fire, form: "full" }],
    ["stationPosts", { police, fire, form: "full", ...terms }],
    ["singleStationPosts", { ...full, form: "partial" }],
    ["singlePatrolPosts", { ...full, form: "partial", singleStationPosts: 0, singlePatrolPosts: 9 }],
    [
      "areas",
      { ...full, form: "selected-area", singleStationPosts: 0, singlePatrolPosts: 0, areas: ["west"] },
    ],
    ["joint", { ...full, form: "functional" }],
    ["joint[0].posts", { ...full, form: "nominal" }],
    ["joint[0].duty", { ...full, joint: [{ duty: "patrol", posts: [] }] }],
    ["joint[0].posts[0].duty", { ...full, joint: [{ duty: "dispatch", posts: [director] }] }],
    ["jointCosts[0].kind", { ...full, jointCosts: [{ name: "x", amount: 0, kind: "unfunded-pension" }] }],
    ["closes[0]", { ...full, closes: ["9"] }],
    ["endsRevenue[0]", { ...full, endsRevenue: ["toll"] }],
    ["fire.priceYear", { ...full, fire: { ...fire, priceYear: 2022 } }],
    ["police.posts", { ...full, police: { ...police, posts: [] } }],
    [
      "stationPosts",
      { ...full, fire: { ...fire, posts: fire.posts.filter(({ duty }) => duty !== "station") } },
    ],
  ])("%s", (argument, question) => {
    let fault: unknown;
    try {
      consolidate(question as ConsolidationQuestion);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(DutycycleError);
    expect((fault as DutycycleError).argument).toBe(argument);
  });
});

function byRole(a: DepartmentPost, b: DepartmentPost): number {
  return a.role < b.role ? -1 : 1;
}
