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

interface Quick {
  readonly status: string;
  readonly bound?: number;
  readonly gap?: number;
}

/** Holds what was found quickly, and its bound, to the best of all choices: undefined where there is none. */
function expectEnclosed(
  found: Quick,
  value: number,
  optimum: number | undefined,
  sense: "least" | "most",
): void {
  expectPlain(found);
  if (optimum === undefined) {
    expect(["infeasible", "not-found"]).toContain(found.status);
    expect([found.bound, found.gap]).toEqual([undefined, undefined]);
    return;
  }
  if (found.status === "not-found") return;
  const bound = found.bound as number;
  const [low, high] = sense === "least" ? [bound, value] : [value, bound];
  const rounding = 1e-9 * Math.max(1, optimum);
  expect(low).toBeLessThanOrEqual(optimum + rounding);
  expect(high).toBeGreaterThanOrEqual(optimum - rounding);
  expect(found.gap).toBeCloseTo(high === low ? 0 : 1 - low / high, 12);
  expect(found.status).toBe(found.gap === 0 ? "optimal" : "feasible");
}

const quick = { limit: LIMIT, method: "quick" } as const;
const isReached = (t: Town, sites: readonly number[]): boolean =>
  t.reach.every((row) => near(row, sites) > 0);

describe("quick sites: a choice that is allowed, and the best within the gap", () => {
  const against = (check: (town: Town) => Promise<void>): Promise<void> =>
    fc.assert(fc.asyncProperty(town, check), { numRuns: 200 });

  it("set covering", () =>
    against(async (t) => {
      const counts = choices(t).flatMap((sites) => (isReached(t, sites) ? [sites.length] : []));
      const found = await setCovering({ ...t, ...quick });
      expectEnclosed(found, found.sites.length, best(counts, Math.min), "least");
      expect(found.status === "infeasible").toBe(counts.length === 0);
      if (counts.length > 0) expect(isReached(t, found.sites)).toBe(true);
    }));

  it("maximal covering; no exchange of one site is better", () =>
    against(async (t) => {
      const allowed = choices(t, t.open);
      const values = allowed.map((sites) => weightWith(t, sites, 1));
      const found = await maximalCovering({ ...t, ...quick });
      expectEnclosed(found, found.coveredWeight, best(values, Math.max), "most");
      expect(found.status === "infeasible").toBe(allowed.length === 0);
      if (allowed.length === 0) return;
      expect(allowed).toContainEqual(found.sites);
      expect(found.coveredWeight).toBe(weightWith(t, found.sites, 1));
      for (const other of allowed) {
        if (other.filter((j) => !found.sites.includes(j)).length !== 1) continue;
        expect(weightWith(t, other, 1)).toBeLessThanOrEqual(found.coveredWeight);
      }
    }));

  it("backup covering", () =>
    against(async (t) => {
      const allowed = choices(t, t.open).filter((sites) => isReached(t, sites));
      const values = allowed.map((sites) => weightWith(t, sites, 2));
      const found = await backupCovering({ ...t, ...quick });
      expectEnclosed(found, found.backupWeight, best(values, Math.max), "most");
      if (found.status === "infeasible") expect(allowed).toEqual([]);
      if (found.bound !== undefined) expect(allowed).toContainEqual(found.sites);
    }));

  it("p-median", () =>
    against(async (t) => {
      const values = choices(t, t.open).map((sites) => meanSum(t, sites));
      const optimum = best(values, Math.min);
      const found = await pMedian({ ...t, method: "quick" });
      expectEnclosed(found, found.totalWeighted as number, optimum, "least");
      if (found.status === "infeasible") expect(optimum).toBeUndefined();
      if (found.bound === undefined) return;
      expect(choices(t, t.open)).toContainEqual(found.sites);
      expect(found.totalWeighted).toBeCloseTo(meanSum(t, found.sites), 9);
    }));

  it("p-center", () =>
    against(async (t) => {
      const values = choices(t, t.open).map((sites) => farthest(t, sites));
      const optimum = best(values, Math.min);
      const found = await pCenter({ ...t, method: "quick" });
      expectEnclosed(found, found.worst as number, optimum, "least");
      if (found.status === "infeasible") expect(optimum).toBeUndefined();
      if (found.bound === undefined) return;
      expect(choices(t, t.open)).toContainEqual(found.sites);
      expect(found.worst).toBe(farthest(t, found.sites));
    }));
});

describe("quick units that are busy", () => {
  const SITES = 4;
  /** Every way to stand so many units at the sites, within their room. */
  const placings = (units: number, room: readonly number[], from = 0): number[][] => {
    if (from === room.length) return units === 0 ? [[]] : [];
    const most = Math.min(units, room[from] as number);
    return Array.from({ length: most + 1 }, (_, n) => n).flatMap((n) =>
      placings(units - n, room, from + 1).map((rest) => [n, ...rest]),
    );
  };
  const list = <T>(arbitrary: fc.Arbitrary<T>, length: number) =>
    fc.array(arbitrary, { minLength: length, maxLength: length });
  const places = fc.record({
    reach: list(list(fc.integer({ min: 0, max: 10 }), SITES), 6),
    weights: list(fc.integer({ min: 0, max: 9 }), 6),
    units: fc.integer({ min: 0, max: 5 }),
    busyShare: fc.constantFrom(0, 0.1, 0.3, 0.5, 0.9),
    maxUnitsBySite: list(fc.integer({ min: 0, max: 5 }), SITES),
  });
  const within = (row: readonly number[], placing: readonly number[]): number =>
    placing.reduce((sum, units, j) => ((row[j] ?? 0) <= LIMIT ? sum + units : sum), 0);
  type Places = typeof places extends fc.Arbitrary<infer P> ? P : never;

  it.each([
    [
      "expected covering",
      async (t: Places) => {
        const { expectedWeight, ...found } = await expectedCovering({ ...t, ...quick });
        return { ...found, value: expectedWeight };
      },
      (t: Places, n: number) => 1 - t.busyShare ** n,
    ],
    [
      "reliable covering",
      async (t: Places) => {
        const { coveredWeight, ...found } = await reliableCovering({ ...t, ...quick, reliability: 0.9 });
        return { ...found, value: coveredWeight };
      },
      (t: Places, n: number) => (1 - t.busyShare ** n >= 0.9 - 1e-9 ? 1 : 0),
    ],
  ] as const)("%s", async (_, ask, worth) => {
    await fc.assert(
      fc.asyncProperty(places, async (t) => {
        const worthOf = (placing: readonly number[]): number =>
          t.weights.reduce((sum, a, i) => sum + a * worth(t, within(t.reach[i] ?? [], placing)), 0);
        const allowed = placings(t.units, t.maxUnitsBySite);
        const found = await ask(t);
        expectEnclosed(found, found.value, best(allowed.map(worthOf), Math.max), "most");
        expect(found.status === "infeasible").toBe(allowed.length === 0);
        if (allowed.length === 0) return;
        expect(allowed).toContainEqual(found.unitsBySite);
        expect(found.value).toBeCloseTo(worthOf(found.unitsBySite), 9);
      }),
      { numRuns: 200 },
    );
  });
});

describe("relocation", () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await loadSolver();
  });
  const today = fc.subarray([0, 1, 2, 3, 4]);
  const withMoves = fc.record({ town, today, mayMove: fc.integer({ min: 0, max: 3 }) });

  it.each(["exact", "quick"] as const)(
    "is the best of the choices that keep enough of today's: %s",
    (method) =>
      fc.assert(
        fc.asyncProperty(withMoves, async ({ town: t, ...relocation }) => {
          const gone = (sites: readonly number[]) => relocation.today.filter((j) => !sites.includes(j));
          const allowed = choices(t, t.open).filter((sites) => gone(sites).length <= relocation.mayMove);
          const values = allowed.map((sites) => weightWith(t, sites, 1));
          const found = await maximalCovering({ ...t, limit: LIMIT, relocation, method, solver });
          if (method === "quick") expectEnclosed(found, found.coveredWeight, best(values, Math.max), "most");
          else expect(found.status).toBe(allowed.length === 0 ? "infeasible" : "optimal");
          if (allowed.length === 0) {
            expect(found).toMatchObject({ status: "infeasible", moved: [] });
            return;
          }
          if (method === "exact") expect(found.coveredWeight).toBe(best(values, Math.max));
          expect(allowed).toContainEqual(found.sites);
          expect(found.moved).toEqual(gone(found.sites));
        }),
        { numRuns: method === "exact" ? 40 : 200 },
      ),
  );

  it("refuses what is no site and no number of moves", async () => {
    const ask = (relocation: { today: number[]; mayMove: number }) =>
      maximalCovering({ reach: [[1, 2]], limit: 1, open: 1, relocation });
    await expect(ask({ today: [2], mayMove: 0 })).rejects.toThrow("relocation.today[0]");
    await expect(ask({ today: [0], mayMove: -1 })).rejects.toThrow("relocation.mayMove");
    await expect(ask({ today: undefined as never, mayMove: 1 })).rejects.toThrow("relocation.today");
  });
});

describe("quick, where it can be worked out by hand", () => {
  it("regrets a greedy choice: 1 and 2 together reach everything", async () => {
    const reach = [
      [1, 1, 9],
      [1, 9, 1],
      [1, 1, 9],
      [1, 9, 1],
      [9, 1, 9],
      [9, 9, 1],
    ];
    const found = await maximalCovering({ reach, limit: 4, open: 2, method: "quick" });
    expect(found).toMatchObject({ status: "optimal", sites: [1, 2], coveredWeight: 6, bound: 6, gap: 0 });
    expect(await setCovering({ reach, limit: 4, method: "quick" })).toMatchObject({
      sites: [1, 2],
      bound: 2,
    });
  });

  it("knows a gap that no multipliers close: three pairs of three sites", async () => {
    // Every two sites share a demand point: half of each site covers all, so that 1.5, rounded up, is proved.
    const reach = [
      [0, 0, 9],
      [9, 0, 0],
      [0, 9, 0],
    ];
    const found = await setCovering({ reach, limit: 1, method: "quick" });
    expect(found).toMatchObject({ status: "optimal", bound: 2 });
    expect(found.sites).toHaveLength(2);
    // Two units a point at 0.9 and a busy share of 0.3; with three units at a site each, all of two points are within reach of two.
    const units = await reliableCovering({
      ...{ reach, limit: 1, units: 2, busyShare: 0.3, reliability: 0.9, method: "quick" },
    });
    expect(units).toMatchObject({ coveredWeight: 2, bound: 2, status: "optimal" });
  });

  it("is proved best where everybody is at a site", async () => {
    const reach = [
      [0, 3, 1],
      [2, 0, 0.1],
      [0.7, 0.3, 0],
    ];
    for (const method of ["exact", "quick"] as const) {
      const found = await pMedian({ reach, weights: [0.1, 0.3, 0.7], open: 3, method });
      expect(found).toMatchObject({ status: "optimal", totalWeighted: 0, bound: 0, gap: 0 });
      expect(await pCenter({ reach, open: 3, method })).toMatchObject({
        status: "optimal",
        worst: 0,
        gap: 0,
      });
    }
  });

  it("refuses another method", async () => {
    const reach = [[1]];
    for (const ask of [
      () => setCovering({ reach, limit: 1, method: "fast" as "quick" }),
      () => maximalCovering({ reach, limit: 1, open: 1, method: "fast" as "quick" }),
      () => pMedian({ reach, open: 1, method: "fast" as "quick" }),
      () => pCenter({ reach, open: 1, method: "fast" as "quick" }),
    ]) {
      await expect(ask()).rejects.toThrow(DutycycleError);
    }
  });
});
