import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RandomStream, randomStream } from "../../src/random/stream.ts";
import { meanInterval } from "../../src/stats/confidence.ts";
import { type DistanceMetric, expectedNearestDistance } from "../../src/travel/nearest-distance.ts";
import { expectedPatrolDistance } from "../../src/travel/patrol-distance.ts";
import { stationLattices } from "../../src/travel/station-lattices.ts";

const distance = (metric: DistanceMetric, x: number, y: number): number =>
  metric === "euclidean" ? Math.hypot(x, y) : Math.abs(x) + Math.abs(y);

/** Distances to the k-th nearest of units scattered evenly over a square torus: as many as the density asks for. */
function* scattered(metric: DistanceMetric, rank: number, stream: RandomStream): Generator<number> {
  const side = 12;
  const units = side * side;
  const wrapped = (gap: number): number => Math.min(gap, side - gap);
  for (let trial = 0; trial < 1500; trial++) {
    const distances = Array.from({ length: units }, () =>
      distance(metric, wrapped(side * stream.uniform()), wrapped(side * stream.uniform())),
    );
    yield distances.sort((a, b) => a - b)[rank - 1] as number;
  }
}

describe("expectedNearestDistance", () => {
  it("has the constants of the square-root law for ranks 1 to 5", () => {
    const constants = (metric: DistanceMetric): number[] =>
      [1, 2, 3, 4, 5].map((rank) => expectedNearestDistance({ area: 1, units: 1, rank, metric }));
    expect(constants("euclidean")).toEqual(
      [0.5, 0.75, 0.9375, 1.09375, 1.23047].map((value) => expect.closeTo(value, 5)),
    );
    expect(constants("right-angle")).toEqual(
      [0.62666, 0.93999, 1.17498, 1.37081, 1.54216].map((value) => expect.closeTo(value, 5)),
    );
  });

  it.each(["euclidean", "right-angle"] as const)("is the mean of units scattered at random, %s", (metric) => {
    for (const rank of [1, 3]) {
      const found = meanInterval(scattered(metric, rank, randomStream(3, metric, rank)), 0.999);
      const expected = expectedNearestDistance({ area: 144, units: 144, rank, metric });
      expect(found?.low).toBeLessThan(expected);
      expect(found?.high).toBeGreaterThan(expected);
      expect((found?.high as number) - (found?.low as number)).toBeLessThan(0.06);
    }
  });

  it("is the integral of its tail, exp(-2 g r^2) along right angles", () => {
    let area = 0;
    for (let r = 0.0005; r < 9; r += 0.001) area += 0.001 * Math.exp(-2 * 0.7 * r * r);
    expect(expectedNearestDistance({ area: 10, units: 7, metric: "right-angle" })).toBeCloseTo(area, 6);
  });

  it("halves with four times the units, and grows with rank by k / (k - 1/2) each, where the series takes over too", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 99, noNaN: true }),
        fc.integer({ min: 1, max: 4000 }),
        (units, rank) => {
          const town = { area: 40, units, rank, metric: "euclidean" } as const;
          const here = expectedNearestDistance(town);
          expect(expectedNearestDistance({ ...town, units: 4 * units }) / here).toBeCloseTo(0.5, 12);
          const next = expectedNearestDistance({ ...town, rank: rank + 1 });
          expect(next / here / (1 + 0.5 / rank)).toBeCloseTo(1, 12);
        },
      ),
    );
    // Far out the k-th unit stands on the circle that holds k of them.
    const far = expectedNearestDistance({ area: 1, units: 1, rank: 1e9, metric: "euclidean" });
    expect(far / Math.sqrt(1e9 / Math.PI)).toBeCloseTo(1, 9);
  });

  it("names the argument that is wrong", () => {
    const town = { area: 1, units: 1, metric: "euclidean" } as const;
    expect(() => expectedNearestDistance({ ...town, area: 0 })).toThrow(/area: .*\(0, infinity\)/);
    expect(() => expectedNearestDistance({ ...town, units: 0 })).toThrow(/units/);
    expect(() => expectedNearestDistance({ ...town, rank: 1.5 })).toThrow(/rank/);
    expect(() => expectedNearestDistance({ ...town, metric: "road" as never })).toThrow(/metric/);
  });
});

describe("stationLattices", () => {
  it("has the constants that the field uses", () => {
    expect(stationLattices.map(({ meanDistance }) => Number(meanDistance.toFixed(4)))).toEqual([
      0.3826, 0.5, 0.4714, 0.3772,
    ]);
  });

  it("is each the value of its printed formula", () => {
    const values = [
      (Math.SQRT2 + Math.log(1 + Math.SQRT2)) / 6,
      1 / 2,
      Math.SQRT2 / 3,
      (2 / 3 + Math.log(3) / 2) / Math.sqrt(6 * Math.sqrt(3)),
    ];
    stationLattices.forEach(({ meanDistance }, i) => {
      expect(meanDistance).toBeCloseTo(values[i] as number, 14);
    });
  });

  // Stations in rows; a call anywhere in one period of the pattern goes to the nearest, found by trying all around.
  const rows: Record<string, { dx: number; dy: number; shift: number }> = {
    square: { dx: 1, dy: 1, shift: 0 },
    hexagon: { dx: Math.sqrt(2 / Math.sqrt(3)), dy: Math.sqrt(Math.sqrt(3) / 2), shift: 0.5 },
    diamond: { dx: Math.SQRT2, dy: Math.SQRT1_2, shift: 0.5 },
  };
  it.each(stationLattices)(
    "is the mean over a fine grid of calls, $cell $metric",
    ({ cell, metric, meanDistance }) => {
      const { dx, dy, shift } = rows[cell] as { dx: number; dy: number; shift: number };
      const n = 200;
      let sum = 0;
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          const x = ((i + 0.5) / n) * dx;
          const y = ((j + 0.5) / n) * 2 * dy;
          let nearest = Number.POSITIVE_INFINITY;
          for (let row = -1; row <= 3; row++) {
            for (let column = -2; column <= 2; column++) {
              const east = (column + (Math.abs(row) % 2) * shift) * dx;
              nearest = Math.min(nearest, distance(metric, x - east, y - row * dy));
            }
          }
          sum += nearest;
        }
      }
      expect(dx * dy).toBeCloseTo(1, 12);
      expect(sum / (n * n)).toBeCloseTo(meanDistance, 4);
    },
  );

  it("is shorter than units at random, by its metric", () => {
    for (const { metric, meanDistance } of stationLattices) {
      expect(meanDistance).toBeLessThan(expectedNearestDistance({ area: 1, units: 1, metric }));
    }
  });
});

describe("expectedPatrolDistance", () => {
  it("is the mean between two random points of the rectangle", () => {
    const stream = randomStream(11, "patrol");
    const trips = Array.from(
      { length: 20_000 },
      () =>
        3 * Math.abs(stream.uniform() - stream.uniform()) +
        1.5 * Math.abs(stream.uniform() - stream.uniform()),
    );
    const found = meanInterval(trips, 0.999);
    const expected = expectedPatrolDistance({ width: 3, height: 1.5 });
    expect(expected).toBe(1.5);
    expect(found?.low).toBeLessThan(expected);
    expect(found?.high).toBeGreaterThan(expected);
    expect(() => expectedPatrolDistance({ width: -1, height: 1 })).toThrow(/width/);
    expect(() => expectedPatrolDistance({ width: 1, height: Number.NaN })).toThrow(/height/);
  });
});
