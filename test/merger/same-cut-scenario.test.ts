import { describe, expect, test } from "vitest";
import { comparators } from "../../src/merger/comparators.ts";
import { compareMerger } from "../../src/merger/compare-merger.ts";
import { consolidate } from "../../src/merger/consolidate.ts";
import type { Department } from "../../src/merger/department.ts";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import { reformed } from "../../src/merger/reformed.ts";
import { cutScenarios } from "../../src/merger/same-cut-scenario.ts";
import type { MergerScenario } from "../../src/merger/scenario.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { baseline, car, cut, demand, engine, ids, merged, officer, options, service } from "./small-city.ts";
import { BEFORE, TRANSITION } from "./town.ts";

const quick = { ...options, replications: 2, yearReplications: 0 };
const shift24 = { scheduledHours: 2912, absenceHours: 400, loadShare: 0.45 };
const shift12 = { scheduledHours: 2184, absenceHours: 384, loadShare: 0.45 };
const fire: Department = {
  ...{ name: "Fire", services: ["fire"], priceYear: 2023 },
  posts: [{ role: "firefighter", duty: "station", count: 12, wage: 57_120, ...shift24 }],
};
const police: Department = {
  ...{ name: "Police", services: ["police"], priceYear: 2023 },
  posts: [{ role: "police officer", duty: "patrol", count: 8, wage: 72_280, ...shift12 }],
};
const today: MergerScenario = { ...baseline, posts: [...police.posts, ...fire.posts] };
const consolidation = consolidate({
  ...{
    police,
    fire,
    form: "full",
    stationPosts: 6,
    patrolPosts: 8,
    premiumShare: 0.11,
    dualTrainingHours: 240,
  },
});
const full: MergerScenario = { ...merged, name: "full", posts: consolidation.posts };

describe("the same cut beside a merger", () => {
  test("is there though nobody asked for it, and costs what comparators says", async () => {
    const { comparators: added, alternatives } = await compareMerger({
      ...{ ...quick, baseline: today, alternatives: [full] },
    });
    expect(alternatives).toHaveLength(1);
    expect(added.map(({ of, name, by }) => [of, name, by])).toEqual([["full", "same cut as full", "duty"]]);
    const row = comparators({ police, fire, consolidation, reforms: [] }).find(
      ({ kind }) => kind === "same-cut",
    );
    expect(added[0]?.posts).toEqual(row?.arrangement.posts);
    expect(added[0]?.cost.after.annualCost).toBeCloseTo(row?.annualCost as number, 6);
    expect(added[0]?.mergerSavesOverIt).toBeCloseTo(row?.mergerSavesOverIt as number, 6);
    // The cut alone is six posts fewer in the stations.
    const { annualSaving } = mergerCost({ before: today.posts, after: full.posts });
    expect(alternatives[0]?.cost.annualSaving).toBe(annualSaving);
    expect(added[0]?.cost.annualSaving).toBeCloseTo((0.5 * (12 * 8760 * 57_120 * 1.45)) / 2512, 4);
  });

  test("is simulated as the scenario that it is", async () => {
    const alone = await compareMerger({ ...quick, baseline: today, alternatives: [full] });
    const [added] = alone.comparators;
    // Cars of today in place of officers, and the one engine that is left.
    const units = [engine("E1"), ...ids.map(car)];
    const given = await compareMerger({
      ...{ ...quick, baseline: today },
      alternatives: [full, { name: "cut", posts: added?.posts ?? [], units }],
    });
    expect(given.comparators).toEqual([]);
    expect(added?.units).toEqual(units.map(({ id }) => id));
    expect(added?.coverage).toEqual(given.alternatives[1]?.coverage);
    expect(added?.police).toEqual(given.alternatives[1]?.police);
    expect(added?.cost.annualSaving).toBe(given.alternatives[1]?.cost.annualSaving);
    // What was there before is the same beside it.
    expect(given.alternatives[0]).toEqual(alone.alternatives[0]);
    expect(given.baseline).toEqual(alone.baseline);
    expect(JSON.parse(JSON.stringify(alone))).toEqual(alone);
  });

  test("people go as in the merger, and nobody is trained", () => {
    const [found] = cutScenarios(today, [full], demand);
    expect(found?.scenario.transition).toEqual({
      ...{ attritionShare: TRANSITION.attritionShare, conversionsPerYear: 0, trainingCost: 0, oneOffCost: 0 },
    });
    const cost = mergerCost({
      before: today.posts,
      after: found?.scenario.posts ?? [],
      transition: TRANSITION,
    });
    expect(cost.years.every(({ crossTrained }) => crossTrained === 0)).toBe(true);
  });

  test("where posts do not say their duty, as many hours are cut out of the roles that end", () => {
    const dispatcher = { role: "dispatcher", count: 2, wage: 47_000, ...shift12 };
    const before = { ...baseline, posts: [...BEFORE, dispatcher] };
    const [found] = cutScenarios(before, [{ ...merged, posts: [...merged.posts, dispatcher] }], demand);
    expect(found?.by).toBe("proportion");
    // 20 posts become 14: seven in ten of each role; dispatchers stay.
    expect(found?.scenario.posts.map(({ role, count }) => [role, Number(count.toFixed(9))])).toEqual([
      ["firefighter", 8.4],
      ["police officer", 5.6],
      ["dispatcher", 2],
    ]);
  });

  test("is not added to what is no merger, nor twice", () => {
    const county = reformed({
      ...{ police, fire },
      reform: { name: "county", contracts: [{ name: "county", department: "fire", amount: 3e6 }] },
    });
    const contract: MergerScenario = { name: "county", posts: county.posts, units: today.units };
    expect(cutScenarios(today, [contract], demand)).toEqual([]);
    expect(cutScenarios(today, [{ ...today, name: "again" }], demand)).toEqual([]);
    const other = consolidate({
      ...{ police, fire, form: "full", stationPosts: 6, patrolPosts: 10 },
      ...{ premiumShare: 0.11, dualTrainingHours: 240 },
    });
    const cuts = cutScenarios(today, [full, contract, { ...full, name: "ten", posts: other.posts }], demand);
    expect(cuts.map(({ of, scenario }) => [of, scenario.name])).toEqual([
      [0, "same cut as full"],
      [2, "same cut as ten"],
    ]);
    // The cut of one is not that of the other.
    const given = { name: "cut", posts: cuts[0]?.scenario.posts ?? [], units: today.units };
    expect(
      cutScenarios(today, [full, given, { ...full, name: "ten", posts: other.posts }], demand).map(
        ({ of }) => of,
      ),
    ).toEqual([2]);
  });

  test("units are the merger's, none trained for more than today's", () => {
    const place = { area: "centre", latitude: 43, longitude: -84 };
    const shift = [{ start: 0, end: 1 }];
    const bare = ids.map(
      (id): SimUnit => ({
        ...car(id),
        answers: ["police", "fire"],
        withoutGear: ["fire"],
        turnoutMinutes: 1,
      }),
    );
    const truck: SimUnit = { ...engine("T1"), role: "truck", vehicle: "ladder" };
    const before = { ...today, units: [engine("E1"), truck, ...bare] };
    const end = {
      ...full,
      units: [
        ...[...ids, "P9"].map((id) => ({ ...officer(id), ...place, onDuty: shift })),
        { ...engine("E1"), personnel: 2 },
      ],
    };
    const work = service("fire", 0.1, { kind: "constant", value: 60 }, [
      { roles: ["engine"], count: 1 },
      { roles: ["truck"], count: 1 },
      { roles: ["patrol"], count: 1 },
    ]);
    const [found] = cutScenarios(before, [end], { timeZone: "UTC", services: [work] });
    const { units = [], demand: own } = found?.scenario ?? {};
    for (const unit of units.slice(0, 9)) {
      expect(unit).toMatchObject({ role: "patrol", withoutGear: ["fire"], ...place, onDuty: shift });
      expect(unit).not.toHaveProperty("donning");
    }
    expect(units[8]?.id).toBe("P9");
    expect(units[9]).toEqual({ ...engine("E1"), personnel: 2 });
    // No truck is left, so that none is sent; everybody else is whom today sends.
    const needs = own !== undefined && "services" in own ? own.services[0]?.kinds[0]?.units[0]?.needs : [];
    expect(needs?.map(({ roles }) => roles?.[0])).toEqual(["engine", "patrol"]);
  });

  test("takes the units and rules that it is told", async () => {
    const told = { units: cut.units, dispatch: { choose: "listed" as const } };
    const [found] = cutScenarios(today, [{ ...full, sameCut: told }], demand);
    expect(found?.scenario).toMatchObject(told);
    const wrong = { ...full, sameCut: { units: "today" } } as unknown as MergerScenario;
    await expect(compareMerger({ ...quick, alternatives: [wrong] })).rejects.toThrow(
      "alternatives[0].sameCut.units",
    );
  });
});
