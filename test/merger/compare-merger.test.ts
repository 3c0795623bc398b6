import { describe, expect, test } from "vitest";
import { compareMerger } from "../../src/merger/compare-merger.ts";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import { demandOfYear } from "../../src/merger/needs-met.ts";
import type { MergerScenario } from "../../src/merger/scenario.ts";
import type { SimCall } from "../../src/simulation/call.ts";
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
  officer,
  options,
  row,
  service,
  WEEK,
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

describe("recorded calls instead of a model", () => {
  const at = (hour: number, more: object) => ({
    ...{ id: `${hour}`, priority: 1, receivedAt: WEEK.start + hour * 3_600_000, serviceMinutes: 60 },
    ...more,
  });
  const calls = [
    at(1, { service: "police" }),
    at(2, {
      service: "fire",
      needs: [
        { roles: ["engine"], count: 1 },
        { roles: ["officer"], count: 2 },
      ],
    }),
  ] as SimCall[];

  test("one replication says all: no intervals, and the differences are those of the two runs", async () => {
    const { demand: _, ...others } = options;
    const { demand: __, ...end } = merged;
    const result = await compareMerger({ ...others, calls, alternatives: [end], replications: 1 });
    const rows = result.alternatives[0]?.coverage.simulated;
    expect(row(rows, "calls", "count", "fire").mean).toBe(1);
    // Two officers for an hour, five minutes' drive and donning.
    expect(row(rows, "lost-to-fires", "personnel-hours", "police").difference).toBeCloseTo(
      (2 * 66.5) / 60,
      9,
    );
    expect(rows?.every(({ interval, differenceInterval }) => !interval && !differenceInterval)).toBe(true);
    await expect(
      compareMerger({ ...others, calls, alternatives: [end], replications: 2 }),
    ).rejects.toMatchObject({
      argument: "replications",
    });
  });

  test("a year with one officer asks for one, with that one's minutes; a whole fleet for all, unchanged", () => {
    const whole = calls.map((call) => ({ ...call, ...(call.needs ? { unitMinutes: [60, 30, 40] } : {}) }));
    const few = [engine("E1"), officer("P1"), car("P2")];
    const [first, second] = demandOfYear(whole, few, merged.units) as SimCall[];
    expect(first).toEqual(whole[0]);
    expect(second?.needs).toEqual([
      { roles: ["engine"], count: 1 },
      { roles: ["officer"], count: 1 },
    ]);
    expect(second?.unitMinutes).toEqual([60, 30]);
    expect(demandOfYear(whole, merged.units, merged.units)).toBe(whole);
    // None yet: the need is not asked for at all.
    const [, none] = demandOfYear(whole, [engine("E1"), car("P2")], merged.units) as SimCall[];
    expect(none?.needs).toEqual([{ roles: ["engine"], count: 1 }]);
    expect(none?.unitMinutes).toEqual([60]);
    // What the end has not either is a finding, and stays.
    const ladder = [{ ...whole[0], needs: [{ vehicles: ["ladder"], count: 1 }] }] as SimCall[];
    expect(demandOfYear(ladder, few, merged.units)).toBe(ladder);
  });

  test("a model's lists of minutes lose those of units that are not asked for", () => {
    const list: DemandModel = {
      ...{ timeZone: "UTC" },
      services: [
        service(
          "fire",
          1,
          [[60, 30, 40]],
          [
            { roles: ["engine"], count: 1 },
            { roles: ["officer"], count: 2 },
          ],
        ),
      ],
    };
    const changed = demandOfYear(list, [engine("E1"), officer("P1")], merged.units) as DemandModel;
    const units = changed.services[0]?.kinds[0]?.units[0];
    expect(units?.minutes).toEqual([[60, 30]]);
    expect(units?.needs).toEqual([
      { roles: ["engine"], count: 1 },
      { roles: ["officer"], count: 1 },
    ]);
  });
});

test("an aborted comparison says why", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(compareMerger({ ...options, signal })).rejects.toThrow("enough");
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

  test("until the first is trained, fires are sent whom today sends", async () => {
    // Two people a year of the sixty and more who fill ten units: in year 1 none of the units is theirs.
    const slow = { ...merged, transition: { ...TRANSITION, conversionsPerYear: 2, attritionShare: 0 } };
    const bare = ids.map(
      (id): SimUnit => ({ ...car(id), answers: ["police", "fire"], withoutGear: ["fire"] }),
    );
    const today = { ...baseline, units: [engine("E1"), engine("E2"), ...bare] };
    const sends = (role: string, count: number): DemandModel => ({
      timeZone: "UTC",
      services: [
        service("fire", 0.2, exponential(60), [
          { roles: ["engine"], count: 1 },
          { roles: [role], count },
        ]),
      ],
    });
    const { alternatives } = await compareMerger({
      ...{ ...options, baseline: today, demand: sends("patrol", 1), yearReplications: 4 },
      alternatives: [
        { ...slow, units: [engine("E1"), engine("E2"), ...ids.map(officer)], demand: sends("officer", 3) },
      ],
    });
    const [first, ...later] = alternatives[0]?.years ?? [];
    expect(first?.trainedUnits).toEqual([]);
    const lost = (year: typeof first) => row(year?.simulated, "lost-to-fires", "personnel-hours", "police");
    // The same units by the same rules on the same calls.
    expect(lost(first).difference).toBe(0);
    expect(lost(first).mean).toBeGreaterThan(5);
    const some = later.find(({ trainedUnits }) => trainedUnits.length > 1);
    expect(lost(some).difference).toBeGreaterThan(0);
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
