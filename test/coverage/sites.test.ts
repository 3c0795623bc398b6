import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { backupCovering } from "../../src/coverage/backup-covering.ts";
import { expectedCovering } from "../../src/coverage/expected-covering.ts";
import { maximalCovering } from "../../src/coverage/maximal-covering.ts";
import { pCenter } from "../../src/coverage/p-center.ts";
import { pMedian } from "../../src/coverage/p-median.ts";
import { reliableCovering } from "../../src/coverage/reliable-covering.ts";
import { setCovering } from "../../src/coverage/set-covering.ts";
import { loadSolver, type Solver } from "../../src/optimization/solver.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { expectPlain } from "../laws/same-result.ts";
import { best, choices, farthest, LIMIT, meanSum, near, type Town, town, weightWith } from "./made-towns.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Holds a result to the best of all choices: its status, its value recomputed from its sites, its bound. */
function expectBest(
  found: { readonly status: string; readonly sites: readonly number[]; readonly bound?: number },
  value: number | undefined,
  sitesValue: (sites: readonly number[]) => number,
): void {
  expectPlain(found);
  if (value === undefined) {
    expect(found.status).toBe("infeasible");
    expect(found.bound).toBeUndefined();
    return;
  }
  expect(found.status).toBe("optimal");
  expect(sitesValue(found.sites)).toBeCloseTo(value, 9);
  expect(found.bound).toBeCloseTo(value, 5);
}

describe("sites, against every choice", () => {
  const against = (check: (town: Town) => Promise<void>): Promise<void> =>
    fc.assert(fc.asyncProperty(town, check), { numRuns: 60 });

  it("set covering", () =>
    against(async (t) => {
      const covering = choices(t).filter((sites) => t.reach.every((row) => near(row, sites) > 0));
      const found = await setCovering({ ...t, limit: LIMIT, solver });
      expectBest(
        found,
        best(
          covering.map((sites) => sites.length),
          Math.min,
        ),
        (sites) => {
          return t.reach.every((row) => near(row, sites) > 0) ? sites.length : Number.NaN;
        },
      );
      const all = [0, 1, 2, 3, 4].filter((j) => !t.closed.includes(j));
      expect(found.uncoverable).toEqual([...t.reach.keys()].filter((i) => near(t.reach[i] ?? [], all) === 0));
    }));

  it("maximal covering", () =>
    against(async (t) => {
      const value = best(
        choices(t, t.open).map((sites) => weightWith(t, sites, 1)),
        Math.max,
      );
      const found = await maximalCovering({ ...t, limit: LIMIT, solver });
      expectBest(found, value, (sites) => weightWith(t, sites, 1));
      expect(found.coveredWeight).toBe(value ?? 0);
      if (value === undefined) return;
      expect(choices(t, t.open)).toContainEqual(found.sites);
      const all = t.weights.reduce((a, b) => a + b, 0);
      expect(found.coveredShare).toBe(all === 0 ? undefined : value / all);
    }));

  it("backup covering", () =>
    against(async (t) => {
      const once = choices(t, t.open).filter((sites) => t.reach.every((row) => near(row, sites) > 0));
      const value = best(
        once.map((sites) => weightWith(t, sites, 2)),
        Math.max,
      );
      const found = await backupCovering({ ...t, limit: LIMIT, solver });
      expectBest(found, value, (sites) => weightWith(t, sites, 2));
      if (value !== undefined) expect(once).toContainEqual(found.sites);
    }));

  it("p-median", () =>
    against(async (t) => {
      const value = best(
        choices(t, t.open).map((sites) => meanSum(t, sites)),
        Math.min,
      );
      const found = await pMedian({ ...t, solver });
      expectBest(found, value, (sites) => meanSum(t, sites));
      if (value === undefined) return;
      expect(found.totalWeighted).toBeCloseTo(value, 9);
      expect(choices(t, t.open)).toContainEqual(found.sites);
    }));

  it("p-center", () =>
    against(async (t) => {
      const value = best(
        choices(t, t.open).map((sites) => farthest(t, sites)),
        Math.min,
      );
      const found = await pCenter({ ...t, solver });
      expectBest(found, value, (sites) => farthest(t, sites));
      if (value === undefined) return;
      expect(found.worst).toBe(value);
      expect(choices(t, t.open)).toContainEqual(found.sites);
    }));
});

describe("units that are busy, against every placing", () => {
  /** Every way to stand so many units at three sites. */
  const placings = (units: number): number[][] => {
    const found: number[][] = [];
    for (let a = 0; a <= units; a++) for (let b = 0; a + b <= units; b++) found.push([a, b, units - a - b]);
    return found;
  };
  const places = fc.record({
    reach: fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }), {
      minLength: 5,
      maxLength: 5,
    }),
    weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }),
    units: fc.integer({ min: 0, max: 4 }),
    busyShare: fc.constantFrom(0, 0.1, 0.3, 0.5, 0.9),
  });
  const within = (row: readonly number[], placing: readonly number[]): number =>
    placing.reduce((sum, units, j) => ((row[j] ?? 0) <= LIMIT ? sum + units : sum), 0);

  it("expected covering", async () => {
    await fc.assert(
      fc.asyncProperty(places, async (t) => {
        const expected = (placing: readonly number[]): number =>
          t.weights.reduce(
            (sum, weight, i) => sum + weight * (1 - t.busyShare ** within(t.reach[i] ?? [], placing)),
            0,
          );
        const found = await expectedCovering({ ...t, limit: LIMIT, solver });
        expectPlain(found);
        expect(found.status).toBe("optimal");
        expect(found.expectedWeight).toBeCloseTo(Math.max(...placings(t.units).map(expected)), 6);
        expect(found.bound).toBeCloseTo(found.expectedWeight, 5);
        expect(expected(found.unitsBySite)).toBeCloseTo(found.expectedWeight, 9);
        expect(found.unitsBySite.reduce((a, b) => a + b, 0)).toBe(t.units);
      }),
      { numRuns: 60 },
    );
  });

  it("reliable covering", async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom(0.5, 0.9, 0.99), async (t, reliability) => {
        const reached = (placing: readonly number[]): number =>
          t.weights.reduce((sum, weight, i) => {
            // By the probability itself, not by a count of units.
            return 1 - t.busyShare ** within(t.reach[i] ?? [], placing) >= reliability - 1e-9
              ? sum + weight
              : sum;
          }, 0);
        const found = await reliableCovering({ ...t, limit: LIMIT, reliability, solver });
        expectPlain(found);
        expect(found.status).toBe("optimal");
        expect(found.coveredWeight).toBe(Math.max(...placings(t.units).map(reached)));
        expect(reached(found.unitsBySite)).toBe(found.coveredWeight);
      }),
      { numRuns: 60 },
    );
  });

  it("expected covering of units that are never busy is maximal covering", async () => {
    await fc.assert(
      fc.asyncProperty(places, async (t) => {
        const open = Math.min(t.units, 3);
        const sites = await maximalCovering({ ...t, open, limit: LIMIT, solver });
        const units = await expectedCovering({ ...t, units: open, busyShare: 0, limit: LIMIT, solver });
        expect(units.expectedWeight).toBeCloseTo(sites.coveredWeight, 9);
      }),
      { numRuns: 30 },
    );
  });

  it("counts the units that reliability takes: two for 0.90 and three for 0.95 at a busy share of 0.3", async () => {
    const one = { reach: [[0]], limit: 1, units: 3, busyShare: 0.3, solver };
    expect((await reliableCovering({ ...one, reliability: 0.9 })).unitsWithin).toBe(2);
    expect((await reliableCovering({ ...one, reliability: 0.95 })).unitsWithin).toBe(3);
    // 1 - 0.1^2 is 0.99 exactly; the quotient of the logarithms is not.
    expect((await reliableCovering({ ...one, busyShare: 0.1, reliability: 0.99 })).unitsWithin).toBe(2);
  });

  it("has no place for more units than there is room", async () => {
    const t = { reach: [[1, 1]], limit: 2, units: 3, busyShare: 0.2, solver };
    expect((await expectedCovering({ ...t, maxUnitsBySite: [1, 1] })).status).toBe("infeasible");
    expect((await expectedCovering({ ...t, maxUnitsBySite: [0, 3] })).unitsBySite).toEqual([0, 3]);
    expect((await reliableCovering({ ...t, maxUnitsBySite: [1, 1], reliability: 0.9 })).status).toBe(
      "infeasible",
    );
  });
});

describe("what may be asked", () => {
  const reach = [
    [1, 2],
    [3, 4],
  ];
  it.each<[string, () => unknown, string]>([
    ["no demand", () => setCovering({ reach: [], limit: 1 }), "reach"],
    ["a short row", () => setCovering({ reach: [[1, 2], [3]], limit: 1 }), "reach[1]"],
    ["a negative reach", () => pMedian({ reach: [[1, -2]], open: 1 }), "reach[0][1]"],
    ["no number", () => pCenter({ reach: [[1, Number.NaN]], open: 1 }), "reach[0][1]"],
    ["a negative limit", () => maximalCovering({ reach, limit: -1, open: 1 }), "limit"],
    ["half a site", () => maximalCovering({ reach, limit: 1, open: 0.5 }), "open"],
    ["too few weights", () => backupCovering({ reach, limit: 1, open: 1, weights: [1] }), "weights"],
    ["a negative weight", () => pMedian({ reach, open: 1, weights: [1, -1] }), "weights[1]"],
    ["a site that is not there", () => setCovering({ reach, limit: 1, fixed: [2] }), "fixed[0]"],
    [
      "a closed site that is fixed",
      () => setCovering({ reach, limit: 1, fixed: [1], closed: [1] }),
      "fixed[0]",
    ],
    ["always busy", () => expectedCovering({ reach, limit: 1, units: 1, busyShare: 1 }), "busyShare"],
    ["half a unit", () => expectedCovering({ reach, limit: 1, units: 1.5, busyShare: 0 }), "units"],
    [
      "certainty",
      () => reliableCovering({ reach, limit: 1, units: 1, busyShare: 0.1, reliability: 1 }),
      "reliability",
    ],
  ])("%s", async (_, ask, argument) => {
    const fault = await (async () => await ask())().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(DutycycleError);
    expect((fault as DutycycleError).argument).toBe(argument);
  });
});
