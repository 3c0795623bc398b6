import { describe, expect, test } from "vitest";
import type { CityStandard } from "../../src/merger/city-standard.ts";
import type { ClosedFormCity } from "../../src/merger/closed-form-city.ts";
import { compareMerger } from "../../src/merger/compare-merger.ts";
import type { CompareMergerOptions } from "../../src/merger/comparison.ts";
import { mergerCost } from "../../src/merger/merger-cost.ts";
import { rankCorrelation } from "../../src/merger/rank-correlation.ts";
import type { UncertainInput } from "../../src/merger/uncertain-input.ts";
import type { MergerUncertainty } from "../../src/merger/uncertainty.ts";
import { travelModels } from "../../src/travel/travel-models.ts";
import { merged, options } from "./small-city.ts";
import { BEFORE, TRANSITION } from "./town.ts";

const city: ClosedFormCity = {
  ...{ areaSquareMiles: 12, travel: travelModels["rand-iso"].model, stationMinutes: 4 },
  ...{ policeCallsPerHour: 3, policeServiceMinutes: 45, urgentCallsPerHour: 0.3 },
  ...{ firesPerYear: 44, fireHours: 2.5, officersSent: 3, firefighters: 6 },
};
// One replication of a week: what is drawn is cost and the closed form.
const quick: CompareMergerOptions = {
  ...{ ...options, alternatives: [merged], replications: 1, yearReplications: 0 },
  ...{ closedForm: city, draws: 400 },
};
const premium: UncertainInput = {
  name: "premium",
  distribution: { kind: "uniform", low: 0.05, high: 0.3 },
  as: "value",
  targets: [{ of: "posts", field: "premiumShare", scenarios: ["merged"] }],
};
const volume: UncertainInput = {
  name: "call volume",
  distribution: { kind: "triangular", low: 0.7, mode: 1, high: 1.9 },
  targets: [
    { of: "closed-form", field: "policeCallsPerHour" },
    { of: "demand", field: "callsPerHour", services: ["police"] },
  ],
};
const standard: CityStandard = {
  by: "closed-form",
  moment: "full-force",
  statistic: "withinShare",
  is: "at-least",
  limit: 0.95,
};

async function uncertaintyOf(more: Partial<CompareMergerOptions>): Promise<MergerUncertainty> {
  const { alternatives } = await compareMerger({ ...quick, ...more });
  return alternatives[0]?.uncertainty as MergerUncertainty;
}

describe("draws", () => {
  test("of constants give what is certain, and nothing moves it", async () => {
    const constant = (name: string, value: number, targets: UncertainInput["targets"]): UncertainInput => ({
      ...{ name, targets, distribution: { kind: "constant", value } },
    });
    const found = await uncertaintyOf({
      uncertain: [
        constant("wage", 1, [{ of: "posts", field: "wage" }]),
        constant("attrition", 1, [{ of: "transition", field: "attritionShare" }]),
        constant("volume", 1, volume.targets),
      ],
      standards: [standard],
      draws: 10,
    });
    const cost = mergerCost({ before: BEFORE, after: merged.posts, transition: TRANSITION });
    for (const statistic of ["median", "low", "high"] as const) {
      expect(found.annualSaving[statistic]).toBeCloseTo(cost.annualSaving, 6);
      expect(found.netPresentValue[statistic]).toBeCloseTo(cost.netPresentValue, 6);
    }
    expect([0, 1]).toContain(found.savesMoney.share);
    expect([0, 1]).toContain(found.meetsStandards?.share);
    for (const { base, atLow, atHigh, rankCorrelation: rank } of found.drivers) {
      expect(atLow).toBe(base);
      expect(atHigh).toBe(base);
      expect(rank).toBeUndefined();
    }
  });

  test("the present value is linear in the premium: its mean and quantiles are those of the premium", async () => {
    const found = await uncertaintyOf({ uncertain: [premium] });
    const valueAt = (premiumShare: number): number =>
      mergerCost({
        ...{ before: BEFORE, transition: TRANSITION },
        after: merged.posts.map((post) => ({ ...post, premiumShare })),
      }).netPresentValue;
    const [low, high] = [valueAt(0.05), valueAt(0.3)];
    expect(found.netPresentValue.mean).toBeGreaterThan(Math.min(low, high));
    expect(found.netPresentValue.mean).toBeLessThan(Math.max(low, high));
    // Uniform: the middle 95 % of it, within what 400 draws leave open.
    const width = Math.abs(high - low);
    expect(Math.abs(found.netPresentValue.median - (low + high) / 2)).toBeLessThan(0.1 * width);
    expect((found.netPresentValue.high - found.netPresentValue.low) / width).toBeCloseTo(0.95, 1);
    const driver = found.drivers.find(({ outcome }) => outcome === "net present value");
    expect(driver?.rankCorrelation).toBeCloseTo(-1, 12);
    expect(driver?.atLow).toBeCloseTo(valueAt(driver?.low as number), 4);
    expect(driver?.atHigh).toBeCloseTo(valueAt(driver?.high as number), 4);
    // It saves where the premium is below the one at which the present value is 0.
    const zero = 0.05 + (0.25 * low) / (low - high);
    const expected = Math.min(1, Math.max(0, (zero - 0.05) / 0.25));
    expect(expected).toBeGreaterThan(0.1);
    expect(expected).toBeLessThan(0.9);
    expect(found.savesMoney.interval.low).toBeLessThan(expected + 0.03);
    expect(found.savesMoney.interval.high).toBeGreaterThan(expected - 0.03);
  });

  test("both at once is no likelier than each, and independent inputs multiply", async () => {
    const found = await uncertaintyOf({ uncertain: [premium, volume], standards: [standard], draws: 600 });
    const [saves, meets] = [found.savesMoney.share, found.meetsStandards?.share as number];
    const both = found.savesAndMeets?.share as number;
    expect(meets).toBeGreaterThan(0.1);
    expect(meets).toBeLessThan(0.95);
    expect(both).toBeLessThanOrEqual(Math.min(saves, meets));
    // Premium moves cost alone, volume coverage alone.
    expect(Math.abs(both - saves * meets)).toBeLessThan(0.06);
    expect(found.standards).toHaveLength(1);
    expect(found.standards[0]?.met).toEqual(found.meetsStandards);
    // Six from two engines are there today whatever the police do.
    expect(found.standards[0]?.metToday.share).toBe(1);
    const ofStandard = found.drivers.filter(({ outcome }) => outcome === "standard 1");
    expect(ofStandard.map(({ input }) => input)).toEqual(["call volume", "premium"]);
    expect(ofStandard[0]?.rankCorrelation as number).toBeCloseTo(-1, 6);
    expect(ofStandard[1]?.atLow).toBe(ofStandard[1]?.atHigh);
  });

  test("one input more moves no draw of another; the order of inputs decides nothing; seeds do", async () => {
    const alone = await uncertaintyOf({ uncertain: [premium] });
    const both = await uncertaintyOf({ uncertain: [volume, premium] });
    expect(both.netPresentValue).toEqual(alone.netPresentValue);
    const turned = await uncertaintyOf({ uncertain: [premium, volume] });
    expect(turned).toEqual(both);
    expect(await uncertaintyOf({ uncertain: [premium], seed: 2 })).not.toEqual(alone);
    expect(await uncertaintyOf({ uncertain: [premium] })).toEqual(alone);
  });

  test("a simulated standard: one replication a draw, and its demand is drawn too", async () => {
    const wait = { by: "simulation", measure: "calls", statistic: "count", of: "police" } as const;
    const found = await uncertaintyOf({
      ...{ uncertain: [volume], draws: 20 },
      // Three an hour for a week, times at most 1.9.
      standards: [
        { ...wait, is: "at-most", limit: 3 * 168 * 1.9 + 150 },
        { ...wait, is: "at-least", limit: 3 * 168 },
      ],
    });
    expect(found.standards[0]?.met.share).toBe(1);
    expect(found.standards[1]?.met.share).toBeGreaterThan(0.3);
    const driver = found.drivers.find(({ outcome }) => outcome === "standard 2");
    expect(driver?.rankCorrelation).toBeGreaterThan(0.8);
    expect(driver?.base).toBeUndefined();
  });

  test("what could not be measured does not meet a standard", async () => {
    const never = { by: "simulation", measure: "wait", statistic: "mean", of: "ems", is: "at-most" } as const;
    const found = await uncertaintyOf({ standards: [{ ...never, limit: 1e9 }], draws: 2 });
    expect(found.meetsStandards?.share).toBe(0);
  });

  test("other costs, rates, steps of pay", async () => {
    const lines = { otherCosts: [{ name: "dispatch", amount: 100_000, kind: "dispatch" as const }] };
    const end = { ...merged, ...lines };
    const factor = (name: string, targets: UncertainInput["targets"]): UncertainInput => ({
      ...{ name, targets, distribution: { kind: "constant", value: 2 } },
    });
    const found = await uncertaintyOf({
      ...{ alternatives: [end], draws: 2 },
      uncertain: [
        factor("costs", [{ of: "other-costs", names: ["dispatch"] }]),
        factor("r", [{ of: "rates", field: "discountRate" }]),
      ],
    });
    const cost = mergerCost({
      ...{ before: BEFORE, after: merged.posts, transition: TRANSITION, discountRate: 0.06 },
      otherCosts: { before: [], after: [{ name: "dispatch", amount: 200_000, kind: "dispatch" }] },
    });
    expect(found.netPresentValue.median).toBeCloseTo(cost.netPresentValue, 4);
  });
});

test("rank correlation: ties at their mean rank, as the definition says", () => {
  expect(rankCorrelation([1, 2, 3, 4], [10, 20, 25, 1000])).toBe(1);
  expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
  // 1 - 6 sum d^2 / (n (n^2 - 1)) without ties.
  expect(rankCorrelation([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(1 - (6 * 4) / 120, 12);
  expect(rankCorrelation([1, 1, 2], [1, 2, 3])).toBeCloseTo(Math.sqrt(3) / 2, 12);
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeUndefined();
});

test.each([
  ["draws", { uncertain: [premium], draws: 1 }],
  ["uncertain", { uncertain: [premium, premium] }],
  ["uncertain[0].as", { uncertain: [{ ...premium, as: "sum" as never }] }],
  ["uncertain[0].targets", { uncertain: [{ ...premium, targets: [] }] }],
  ["uncertain[0].targets[1].of", { uncertain: [{ ...volume, as: "value" as const }] }],
  [
    "distribution.high",
    { uncertain: [{ ...premium, distribution: { kind: "uniform", low: 1, high: 0 } as const }] },
  ],
  ["standards[0].limit", { standards: [{ ...standard, limit: Number.NaN }] }],
])("refuses a bad %s", async (argument, bad) => {
  await expect(compareMerger({ ...quick, ...bad })).rejects.toMatchObject({ argument });
});

test("the closed form has to be given where it is used", async () => {
  const { closedForm: _, ...without } = quick;
  const bad = { ...without, standards: [standard] };
  await expect(compareMerger(bad)).rejects.toMatchObject({ argument: "standards[0].by" });
  const drawn = { ...without, uncertain: [volume] };
  await expect(compareMerger(drawn)).rejects.toMatchObject({ argument: "uncertain[0].targets[0]" });
});
