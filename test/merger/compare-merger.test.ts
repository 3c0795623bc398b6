import { describe, expect, test } from "vitest";
import { compareMerger } from "../../src/merger/compare-merger.ts";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import type { MergerScenario } from "../../src/merger/scenario.ts";
import type { DemandModel } from "../../src/simulation/demand-model.ts";
import { replicate } from "../../src/simulation/replicate.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import {
  baseline,
  car,
  cut,
  demand,
  engine,
  exponential,
  ids,
  merged,
  options,
  row,
  service,
} from "./small-city.ts";
import { BEFORE, TRANSITION } from "./town.ts";

describe("a comparison", () => {
  test("costs are mergerCost's, measures and differences replicate's", async () => {
    const result = await compareMerger(options);
    const [first] = result.alternatives;
    expect(first?.cost).toEqual(mergerCost({ before: BEFORE, after: merged.posts, transition: TRANSITION }));
    const { posts: _, ...today } = baseline;
    const { posts: __, transition: ___, ...end } = merged;
    const travel = { kind: "constant", minutes: 5 } as const;
    const plain = await replicate({
      ...{ demand, period: options.period, replications: 4, seed: 1 },
      scenarios: [
        { ...today, travel },
        { ...end, travel },
      ],
    });
    expect(result.baseline.coverage.simulated).toEqual(plain.scenarios[0]?.measures);
    const rows = first?.coverage.simulated ?? [];
    expect(rows.map(({ baseline: _b, difference: _d, differenceInterval: _i, ...own }) => own)).toEqual(
      plain.scenarios[1]?.measures,
    );
    for (const { measure, statistic, of, mean, interval } of plain.differences[0]?.measures ?? []) {
      const found = row(rows, measure, statistic, of);
      expect(found.difference).toBe(mean);
      expect(found.differenceInterval).toEqual(interval);
    }
    expect(first?.police.length).toBeGreaterThan(0);
    expect(first?.fire.length).toBeGreaterThan(0);
    for (const { of } of first?.police ?? []) expect(of.startsWith("police")).toBe(true);
    expect(row(first?.police, "police-left", "mean", "police").mean).toBeGreaterThan(0);
    expect(row(first?.fire, "four-on-scene", "share", "fire").mean).toBeGreaterThan(0.9);
  });

  test("the baseline against itself differs by nothing at all", async () => {
    const itself = { ...baseline, name: "again" };
    const { alternatives } = await compareMerger({ ...options, alternatives: [itself] });
    const [again] = alternatives;
    expect(again?.cost.annualSaving).toBe(0);
    expect(again?.cost.netPresentValue).toBe(0);
    for (const { difference, differenceInterval, mean, baseline: before } of again?.coverage.simulated ??
      []) {
      expect(difference).toBe(0);
      expect(differenceInterval ?? { low: 0, high: 0 }).toMatchObject({ low: 0, high: 0 });
      expect(before).toBe(mean);
    }
    expect(again?.years[0]?.units).toEqual(baseline.units.map(({ id }) => id));
  });

  test("the same seed, the same answer; another order of alternatives, the same in that order", async () => {
    const once = await compareMerger(options);
    expect(await compareMerger(options)).toEqual(once);
    const turned = await compareMerger({ ...options, alternatives: [cut, merged] });
    expect(turned.baseline).toEqual(once.baseline);
    expect(turned.alternatives).toEqual([...once.alternatives].reverse());
    const other = await compareMerger({ ...options, seed: 2 });
    expect(other.baseline).not.toEqual(once.baseline);
  });

  test("results are plain", async () => {
    const result = await compareMerger(options);
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(JSON.stringify(result)).not.toContain("null");
  });

  test("without fires there are no measures of fires", async () => {
    const quiet = { ...demand, services: demand.services.slice(0, 1) };
    const end = { ...merged, demand: quiet };
    const { baseline: today, alternatives } = await compareMerger({
      ...options,
      demand: quiet,
      alternatives: [end],
    });
    // Firefighters are still available.
    for (const { measure } of today.fire) expect(measure).toBe("availability");
    const names = (alternatives[0]?.police ?? []).map(({ measure }) => measure);
    expect(names).not.toContain("police-left");
    expect(names).not.toContain("wait-during-fires");
    expect(row(alternatives[0]?.police, "lost-to-fires", "personnel-hours", "police").mean).toBe(0);
  });

  test("officers who fight fires are busier by the hours that fires take", async () => {
    const { alternatives } = await compareMerger({ ...options, replications: 10, alternatives: [merged] });
    const rows = alternatives[0]?.coverage.simulated;
    const lost = row(rows, "lost-to-fires", "personnel-hours", "police").mean;
    // The same police calls by the same number of cars: what is more is fires, but for calls that end after the week.
    const officersBusy = row(rows, "utilization", "share", "role officer").mean * 8 * 168;
    const carsBusy =
      row(
        (await compareMerger({ ...options, replications: 10, alternatives: [] })).baseline.coverage.simulated,
        ...(["utilization", "share", "role patrol"] as const),
      ).mean *
      8 *
      168;
    expect(lost).toBeGreaterThan(5);
    expect(Math.abs(officersBusy - carsBusy - lost)).toBeLessThan(0.03 * carsBusy);
  });

  test("one car more: never fewer are free", async () => {
    const more = { ...baseline, name: "more", units: [...baseline.units, car("P9")] };
    const { alternatives } = await compareMerger({ ...options, alternatives: [more] });
    expect(row(alternatives[0]?.police, "availability", "mean", "police").difference).toBeGreaterThan(0);
    expect(row(alternatives[0]?.police, "wait", "mean", "police").difference).toBeLessThanOrEqual(0);
  });

  test("police who arrive without gear are first of any kind, but neither equipped nor four", async () => {
    const both: DemandModel = {
      timeZone: "UTC",
      services: [
        service("fire", 0.2, exponential(60), [
          { roles: ["engine"], count: 1 },
          { roles: ["patrol"], count: 1 },
        ]),
      ],
    };
    const come = (id: string): SimUnit => ({ ...car(id), answers: ["police", "fire"] });
    const scene = (name: string, units: readonly SimUnit[]): MergerScenario => ({
      name,
      posts: BEFORE,
      units,
    });
    const { alternatives } = await compareMerger({
      ...{ ...options, demand: both },
      baseline: scene("stay away", [engine("E1"), car("P1")]),
      alternatives: [
        scene("without gear", [engine("E1"), { ...come("P1"), withoutGear: ["fire"] }]),
        scene("with gear", [engine("E1"), come("P1")]),
      ],
    });
    const mean = (a: number, measure: string) => row(alternatives[a]?.fire, measure, "mean", "fire").mean;
    expect(mean(0, "response")).toBe(mean(1, "response"));
    expect(mean(0, "first-equipped")).toBeGreaterThan(mean(1, "first-equipped"));
    expect(row(alternatives[0]?.fire, "four-on-scene", "share", "fire").mean).toBe(0);
    // Unless one of the two has left before the other comes.
    expect(row(alternatives[1]?.fire, "four-on-scene", "share", "fire").mean).toBeGreaterThan(0.6);
    expect(mean(0, "first-water")).toBe(mean(1, "first-water"));
  });

  test("progress counts both runs as one, and reaches its end", async () => {
    const seen: number[] = [];
    let whole = 0;
    await compareMerger({
      ...{ ...options, yearReplications: 2 },
      onProgress: ({ done, total }) => {
        seen.push(done);
        whole = total;
      },
    });
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    expect(whole).toBe(6);
  });
});

describe("the years of a transition", () => {
  test("as many cars are officers as people are trained; the second engine goes as people go", async () => {
    const { alternatives } = await compareMerger(options);
    const [first] = alternatives;
    const dual = first?.cost.after.staff as number;
    const toGo = (first?.cost.before.staff as number) - dual;
    expect(first?.years).toHaveLength(10);
    for (const { year, staff, crossTrained, units, trainedUnits, simulated } of first?.years ?? []) {
      const cost = first?.cost.years[year];
      expect([staff, crossTrained]).toEqual([cost?.staff, cost?.crossTrained]);
      const trained = Math.floor((8 * crossTrained) / dual + 1e-9);
      const second = Math.floor(((first?.cost.before.staff as number) - staff) / toGo + 1e-9) === 0;
      expect(units).toEqual(["E1", ...ids, ...(second ? ["E2"] : [])]);
      expect(trainedUnits).toEqual(ids.slice(0, trained));
      const roles = simulated.filter(({ measure, of }) => measure === "utilization" && of.startsWith("role"));
      expect(roles.map(({ of }) => of).includes("role officer")).toBe(trained > 0);
      expect(roles.map(({ of }) => of).includes("role patrol")).toBe(trained < 8);
    }
    const last = first?.years.at(-1);
    expect(last).toMatchObject({ trainedShare: 1, goneShare: 1 });
    expect(last?.simulated).toEqual(first?.coverage.simulated);
    // Without a transition the end stands from the first year.
    for (const { simulated } of alternatives[1]?.years ?? []) {
      expect(simulated).toEqual(alternatives[1]?.coverage.simulated);
    }
  });

  test("no years without replications for them", async () => {
    const { alternatives } = await compareMerger({ ...options, yearReplications: 0 });
    expect(alternatives[0]?.years[0]?.simulated).toEqual([]);
    expect(alternatives[0]?.years.at(-1)?.simulated.length).toBeGreaterThan(0);
  });

  test("while one officer is trained, a fire is not sent that one twice", async () => {
    const slow = { ...merged, transition: { ...TRANSITION, conversionsPerYear: 8, attritionShare: 0 } };
    const { alternatives } = await compareMerger({ ...options, alternatives: [slow], yearReplications: 4 });
    const first = alternatives[0]?.years[0];
    expect(first?.crossTrained).toBe(8);
    const busy = row(first?.simulated, "utilization", "share", "role officer").mean;
    const fires = row(first?.simulated, "calls", "count", "fire").mean;
    const lost = row(first?.simulated, "lost-to-fires", "personnel-hours", "police").mean;
    expect(busy).toBeLessThan(1);
    // One officer at each fire for about 1.5 hours and the way there, not two.
    expect(lost / fires).toBeLessThan(2.2);
  });
});

test.each([
  ["demand", { ...options, demand: undefined }],
  ["demand", { ...options, calls: [] }],
  ["alternatives", { ...options, alternatives: undefined }],
  ["replications", { ...options, replications: 0 }],
  ["yearReplications", { ...options, yearReplications: 5 }],
  ["replicatons", { ...options, replicatons: 5 }],
  ["baseline.units", { ...options, baseline: { name: "today", posts: BEFORE } }],
  ["alternatives[0].name", { ...options, alternatives: [{}] }],
  ["after", { ...options, alternatives: [{ ...merged, posts: [] }] }],
  ["alternatives", { ...options, alternatives: [merged, merged] }],
])("refuses a bad %s", async (argument, bad) => {
  await expect(compareMerger(bad as never)).rejects.toMatchObject({ name: "DutycycleError", argument });
});
