import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ForceCount } from "../../src/coverage/force-program.ts";
import { smallestForce } from "../../src/coverage/smallest-force.ts";
import { loadSolver, type Solver } from "../../src/optimization/solver.ts";
import { expectPlain } from "../laws/same-result.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const SITES = 3;
const POINTS = 4;
type Input = Parameters<typeof smallestForce>[0];

const task: fc.Arbitrary<Input> = fc
  .record({
    reach: fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: SITES, maxLength: SITES }), {
      minLength: POINTS,
      maxLength: POINTS,
    }),
    weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: POINTS, maxLength: POINTS }),
    first: fc.record({ limit: fc.integer({ min: 3, max: 8 }), share: fc.constantFrom(0, 0.5, 0.9, 1) }),
    force: fc.record({
      ...{ personnel: fc.integer({ min: 1, max: 12 }), units: fc.integer({ min: 1, max: 4 }) },
      ...{ limit: fc.integer({ min: 5, max: 12 }), share: fc.constantFrom(0, 0.5, 0.9, 1) },
    }),
    crew: fc.constantFrom<[number, number]>([2, 3], [3, 3], [4, 4]),
    order: fc.constantFrom<ForceCount[]>(
      ["stations", "units", "personnel"],
      ["personnel", "units", "stations"],
      ["units", "stations", "personnel"],
    ),
    aid: fc.constantFrom<Input["aid"]>([], [{ site: 2, units: 1, personnel: 3, delayMinutes: 2 }]),
    fixed: fc.constantFrom([], [0]),
  })
  .map((given) => given as Input);

interface Plan {
  readonly units: number[];
  readonly personnel: number[];
}

/** Every number of units and people at every site that may be open. */
function everyPlan({ crew, aid = [], fixed = [] }: Input): Plan[] {
  const bySite = [0, 1, 2].map((j) => {
    const ways: [number, number][] = fixed.includes(j) ? [] : [[0, 0]];
    if (aid.some(({ site }) => site === j)) return ways;
    for (let n = 1; n <= 2; n++) for (let f = n * crew[0]; f <= n * crew[1]; f++) ways.push([n, f]);
    return ways;
  });
  const plans: Plan[] = [];
  for (const a of bySite[0] ?? [])
    for (const b of bySite[1] ?? [])
      for (const c of bySite[2] ?? [])
        plans.push({ units: [a[0], b[0], c[0]], personnel: [a[1], b[1], c[1]] });
  return plans;
}

/** Shares of demand that a plan reaches. */
function shares(
  { reach, weights = [], first, force, aid = [] }: Input,
  { units, personnel }: Plan,
): [number, number] {
  let [firstWeight, forceWeight, all] = [0, 0, 0];
  for (const [i, row] of reach.entries()) {
    const near = (limit: number) => [0, 1, 2].filter((j) => (row[j] as number) <= limit);
    const helps = (limit: number) =>
      aid.filter(({ site, delayMinutes = 0 }) => (row[site] as number) + delayMinutes <= limit);
    const weight = weights[i] as number;
    all += weight;
    if (near(first.limit).some((j) => (units[j] as number) > 0) || helps(first.limit).length > 0)
      firstWeight += weight;
    const n = near(force.limit).reduce((sum, j) => sum + (units[j] as number), helps(force.limit).length);
    const f = near(force.limit).reduce(
      (sum, j) => sum + (personnel[j] as number),
      3 * helps(force.limit).length,
    );
    if (n >= (force.units ?? 0) && f >= (force.personnel ?? 0)) forceWeight += weight;
  }
  return all === 0 ? [1, 1] : [firstWeight / all, forceWeight / all];
}

const counts = ({ units, personnel }: Plan): Record<ForceCount, number> => ({
  stations: units.filter((n) => n > 0).length,
  units: units.reduce((a, b) => a + b, 0),
  personnel: personnel.reduce((a, b) => a + b, 0),
});

describe("smallestForce", () => {
  it("is the best of all plans, in the order asked", async () => {
    let infeasible = 0;
    await fc.assert(
      fc.asyncProperty(task, async (given) => {
        const found = await smallestForce({ ...given, solver });
        expectPlain(found);
        const keeping = everyPlan(given).filter((plan) => {
          const [first, force] = shares(given, plan);
          return first >= given.first.share && force >= given.force.share;
        });
        if (keeping.length === 0) {
          infeasible += 1;
          expect(found.status).toBe("infeasible");
          expect(found.sites).toEqual([]);
          // With everything open and full, it still falls short.
          const short = [found.firstShare ?? 1, found.forceShare ?? 1];
          expect((short[0] as number) < given.first.share || (short[1] as number) < given.force.share).toBe(
            true,
          );
          return;
        }
        expect(found.status).toBe("optimal");
        const order = given.order ?? [];
        const best = keeping.map((plan) => order.map((level) => counts(plan)[level]));
        best.sort(
          (a, b) =>
            (a[0] as number) - (b[0] as number) ||
            (a[1] as number) - (b[1] as number) ||
            (a[2] as number) - (b[2] as number),
        );
        const plan = { units: [...found.unitsBySite], personnel: [...found.personnelBySite] };
        expect(order.map((level) => found[level])).toEqual(best[0]);
        expect(order.map((level) => found[`${level}Bound`])).toEqual(best[0]);
        expect(everyPlan(given)).toContainEqual(plan);
        const [first, force] = shares(given, plan);
        if (found.firstShare !== undefined)
          expect([found.firstShare, found.forceShare]).toEqual([first, force]);
        expect(first).toBeGreaterThanOrEqual(given.first.share);
        expect(force).toBeGreaterThanOrEqual(given.force.share);
      }),
      { numRuns: 120 },
    );
    expect(infeasible).toBeGreaterThan(5);
    expect(infeasible).toBeLessThan(100);
  });

  it("is found nearly as small by the quick method, and no smaller than what is proved", async () => {
    const LEVELS = ["stations", "units", "personnel"] as const;
    let [judged, best, proved] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(task, async (given) => {
        const found = await smallestForce({ ...given, method: "quick" });
        expectPlain(found);
        const keeping = everyPlan(given).filter((plan) => {
          const [first, force] = shares(given, plan);
          return first >= given.first.share && force >= given.force.share;
        });
        if (keeping.length === 0) {
          expect(found).toEqual(await smallestForce({ ...given, solver }));
          return;
        }
        judged += 1;
        const plan = { units: [...found.unitsBySite], personnel: [...found.personnelBySite] };
        expect(keeping).toContainEqual(plan);
        expect(found).toMatchObject(counts(plan));
        expect(found.sites).toEqual([0, 1, 2].filter((j) => (plan.units[j] as number) > 0));
        if (found.firstShare !== undefined)
          expect([found.firstShare, found.forceShare]).toEqual(shares(given, plan));
        for (const level of LEVELS) {
          const least = Math.min(...keeping.map((each) => counts(each)[level]));
          expect(found[`${level}Bound`], level).toBeLessThanOrEqual(least);
          expect(found[`${level}Bound`], level).toBeGreaterThanOrEqual(0);
        }
        const exact = await smallestForce({ ...given, solver });
        const isBest = LEVELS.every((level) => found[level] === exact[level]);
        best += Number(isBest);
        proved += Number(found.status === "optimal");
        // What is said to be the best is.
        if (found.status === "optimal") expect(isBest).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(best).toBeGreaterThan(0.9 * judged);
    expect(proved).toBeGreaterThan(0.3 * judged);
  });

  it("is found on a large city by the quick method, the same each time", async () => {
    // 225 demand points on a grid, a site possible at every eighth; a force of four units and fourteen people.
    const at = (k: number): readonly [number, number] => [k % 15, Math.floor(k / 15)];
    const points = Array.from({ length: 225 }, (_, k) => at(k));
    const sites = points.filter((_, k) => k % 8 === 3);
    const given: Input = {
      reach: points.map(([x, y]) => sites.map(([a, b]) => Math.abs(x - a) + Math.abs(y - b))),
      ...{ crew: [3, 4], maxUnits: 3, method: "quick" },
      ...{ first: { limit: 5, share: 0.9 }, force: { units: 4, personnel: 14, limit: 10, share: 0.9 } },
    };
    const found = await smallestForce(given);
    expect(await smallestForce(given)).toEqual(found);
    expect(found.firstShare).toBeGreaterThanOrEqual(0.9);
    expect(found.forceShare).toBeGreaterThanOrEqual(0.9);
    for (const level of ["stations", "units", "personnel"] as const) {
      const [count, bound] = [found[level] as number, found[`${level}Bound`] as number];
      expect(bound).toBeGreaterThan(0);
      expect(count / bound, level).toBeLessThan(2);
    }
  });

  it("never needs more with help than without", async () => {
    const standard = {
      reach: [
        [0, 6, 12, 22],
        [6, 0, 6, 16],
        [12, 6, 0, 10],
      ],
      ...{ crew: [3, 4] as const, maxUnits: 3, closed: [3], solver },
      ...{ first: { limit: 6, share: 1 }, force: { personnel: 12, limit: 12, share: 1 } },
    };
    const alone = await smallestForce(standard);
    expect([alone.stations, alone.units, alone.personnel]).toEqual([1, 3, 12]);
    // The neighbour reaches one village of three in time: all three still need twelve of their own.
    const aid = [{ site: 3, units: 2, personnel: 8 }];
    expect((await smallestForce({ ...standard, aid })).personnel).toBe(12);
    const some = { ...standard, force: { ...standard.force, share: 0.3 } };
    expect((await smallestForce({ ...some, aid })).personnel).toBe(4);
    expect(
      (await smallestForce({ ...some, aid: [{ ...(aid[0] as (typeof aid)[0]), delayMinutes: 3 }] }))
        .personnel,
    ).toBe(12);
  });

  it("names the argument that is wrong", async () => {
    const given: Input = {
      reach: [[1, 2]],
      crew: [3, 4],
      first: { limit: 4, share: 0.9 },
      force: { units: 1, limit: 8, share: 0.9 },
    };
    await expect(smallestForce({ ...given, method: "fast" as never })).rejects.toThrow(/method/);
    await expect(smallestForce({ ...given, crew: [4, 3] })).rejects.toThrow(
      /crew\[1\]: expected a number in \[4, 100\]/,
    );
    await expect(smallestForce({ ...given, first: { limit: 4, share: 90 } })).rejects.toThrow(/first.share/);
    await expect(smallestForce({ ...given, force: { limit: 8, share: 1 } })).rejects.toThrow(/need/);
    await expect(smallestForce({ ...given, order: ["units", "units", "stations"] })).rejects.toThrow(
      /personnel/,
    );
    await expect(
      smallestForce({ ...given, fixed: [1], aid: [{ site: 1, units: 1, personnel: 1 }] }),
    ).rejects.toThrow(/aid\[0\].site/);
  });
});
