import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { expectedCovering, responseForce, smallestForce } from "../../src/coverage/index.ts";
import { loadSolver, type Solver } from "../../src/optimization/solver.ts";

// Network distances in metres from 16 candidate sites to 205 census tracts of San Francisco, and their population of 2000: the
// instance of pysal/spopt's notebook facloc-real-world.
const FILE = "../../../shared/data/spopt-sf/SF_network_distance_candidateStore_16_censusTract_205_new.csv";
const rows = readFileSync(new URL(FILE, import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(","));
const stores = [...new Set(rows.map((row) => row[1]))];
const tracts = [...new Set(rows.map((row) => row[2]))];
const reach = tracts.map(() => stores.map(() => Infinity));
const weights = tracts.map(() => 0);
for (const [distance, store, tract, people] of rows) {
  const i = tracts.indexOf(tract);
  (reach[i] as number[])[stores.indexOf(store)] = Number(distance);
  weights[i] = Number(people);
}
const limit = 5000;

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe("San Francisco, 5,000 m", () => {
  // Eight stations for all is published by spopt. By enumeration three stations reach 82.87 % at most, four 91.64 %, five
  // 97.10 %, six 98.57 %, seven 99.51 %.
  it.each([
    [0.9, 4],
    [0.95, 5],
    [0.98, 6],
    [0.99, 7],
    [1, 8],
  ])("a first unit for %d of the people takes %d stations", async (share, stations) => {
    const found = await smallestForce({
      ...{ reach, weights, solver, crew: [4, 4] },
      ...{ first: { limit, share }, force: { units: 1, limit, share: 0 } },
    });
    expect(found.status).toBe("optimal");
    expect([found.stations, found.units, found.personnel]).toEqual([stations, stations, 4 * stations]);
    expect(found.firstShare).toBeGreaterThanOrEqual(share);
  });

  // Daskin's model at its optimum, by enumeration: people who find one of four or five units free.
  it.each([
    [4, 0.1, 803_326.644],
    [4, 0.3, 670_543.0914],
    [4, 0.5, 542_291.375],
    [5, 0.3, 729_166.6914],
  ])(
    "%d units busy %d of the time: the first arrives in time for as many as expected covering says",
    async (units, busyShare, people) => {
      const { unitsBySite } = await expectedCovering({ reach, weights, limit, units, busyShare, solver });
      const placed = unitsBySite.flatMap((count, site) =>
        new Array<{ site: number; personnel: number; busyShare: number }>(count).fill({
          site,
          personnel: 4,
          busyShare,
        }),
      );
      const { withinShare } = responseForce({ reach, weights, limit, units: placed, need: { units: 1 } });
      expect((withinShare as number) * 955_113).toBeCloseTo(people, 3);
    },
  );
});
