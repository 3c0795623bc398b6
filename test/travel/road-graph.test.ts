import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/random/stream.ts";
import { type GeoPoint, greatCircleMiles } from "../../src/travel/great-circle.ts";
import { nearestNodes } from "../../src/travel/nearest-nodes.ts";
import { type RoadArc, roadGraph } from "../../src/travel/road-graph.ts";
import { shortestMinutes } from "../../src/travel/shortest-minutes.ts";

const NODES = 12;
const node = fc.integer({ min: 0, max: NODES - 1 });
const arc: fc.Arbitrary<RoadArc> = fc.record({
  from: node,
  to: node,
  minutes: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 9, noNaN: true })),
  oneWay: fc.boolean(),
});
const all = Array.from({ length: NODES }, (_, i) => i);

/** Floyd and Warshall: the way from i to j over ever more nodes between. */
function byAllPairs(arcs: readonly RoadArc[]): number[][] {
  const minutes = all.map((i) => all.map((j) => (i === j ? 0 : Number.POSITIVE_INFINITY)));
  const shorten = (i: number, j: number, value: number): void => {
    const row = minutes[i] as number[];
    row[j] = Math.min(row[j] as number, value);
  };
  for (const { from, to, minutes: value, oneWay } of arcs) {
    shorten(from, to, value);
    if (!oneWay) shorten(to, from, value);
  }
  for (const k of all) {
    for (const i of all) {
      for (const j of all) shorten(i, j, (minutes[i]?.[k] as number) + (minutes[k]?.[j] as number));
    }
  }
  return minutes;
}

describe("shortestMinutes", () => {
  it("is what Floyd and Warshall find, for any roads, one-way and none", () => {
    fc.assert(
      fc.property(
        fc.array(arc, { maxLength: 40 }),
        fc.array(node, { maxLength: 6 }),
        fc.array(node, { maxLength: 6 }),
        (arcs, demand, sites) => {
          const found = shortestMinutes(roadGraph({ nodes: NODES, arcs }), { demand, sites });
          const every = byAllPairs(arcs);
          let without = 0;
          const expected = demand.map((to) =>
            sites.map((from) => {
              const minutes = every[from]?.[to] as number;
              if (minutes === Number.POSITIVE_INFINITY) without += 1;
              return minutes === Number.POSITIVE_INFINITY ? 100_000 : expect.closeTo(minutes, 9);
            }),
          );
          expect(found.minutes).toEqual(expected);
          expect(found.unreachable).toBe(without);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is the distance on a grid of streets, whatever the order of its arcs", () => {
    const side = 60;
    const at = (x: number, y: number): number => x * side + y;
    const arcs: RoadArc[] = [];
    for (let x = 0; x < side; x++) {
      for (let y = 0; y < side; y++) {
        if (x + 1 < side) arcs.push({ from: at(x, y), to: at(x + 1, y), minutes: 0.25 });
        if (y + 1 < side) arcs.push({ from: at(x, y), to: at(x, y + 1), minutes: 0.5 });
      }
    }
    const stream = randomStream(5, "shuffle");
    for (let i = arcs.length - 1; i > 0; i--) {
      const j = stream.integer(i + 1);
      [arcs[i], arcs[j]] = [arcs[j] as RoadArc, arcs[i] as RoadArc];
    }
    const demand = Array.from({ length: side * side }, (_, i) => i);
    const sites = [at(0, 0), at(31, 17)];
    const { minutes, unreachable } = shortestMinutes(roadGraph({ nodes: side * side, arcs }), {
      demand,
      sites,
    });
    expect(unreachable).toBe(0);
    for (let x = 0; x < side; x++) {
      for (let y = 0; y < side; y++) {
        expect(minutes[at(x, y)]).toEqual([x / 4 + y / 2, Math.abs(x - 31) / 4 + Math.abs(y - 17) / 2]);
      }
    }
  });

  it("keeps the triangle inequality, and a one-way street its direction", () => {
    const graph = roadGraph({
      nodes: 3,
      arcs: [
        { from: 0, to: 1, minutes: 1, oneWay: true },
        { from: 1, to: 2, minutes: 1, oneWay: true },
        { from: 2, to: 0, minutes: 5, oneWay: true },
      ],
    });
    expect(shortestMinutes(graph, { demand: [0, 1, 2], sites: [0] }).minutes).toEqual([[0], [1], [2]]);
    expect(shortestMinutes(graph, { demand: [0], sites: [0, 1, 2] }).minutes).toEqual([[0, 6, 5]]);
  });

  it("writes what it is told where there is no way, survives cloning, and knows no empty trouble", () => {
    const graph = structuredClone(roadGraph({ nodes: 2, arcs: [] }));
    const found = shortestMinutes(graph, { demand: [0, 1, 1], sites: [1], unreachableMinutes: 999 });
    expect(found).toEqual({ minutes: [[999], [0], [0]], unreachable: 1 });
    expect(shortestMinutes(graph, { demand: [], sites: [0] })).toEqual({ minutes: [], unreachable: 0 });
    expect(shortestMinutes(graph, { demand: [1], sites: [] })).toEqual({ minutes: [[]], unreachable: 0 });
  });

  it("names the argument that is wrong", () => {
    const graph = roadGraph({ nodes: 2, arcs: [] });
    expect(() => roadGraph({ nodes: 0, arcs: [] })).toThrow(/nodes: /);
    expect(() => roadGraph({ nodes: 2, arcs: [{ from: 0, to: 2, minutes: 1 }] })).toThrow(
      /arcs\[0\]\.to: expected a number in \[0, 2\), whole/,
    );
    expect(() => roadGraph({ nodes: 2, arcs: [{ from: 0, to: 1, minutes: -1 }] })).toThrow(
      /arcs\[0\]\.minutes/,
    );
    expect(() => shortestMinutes(graph, { demand: [2], sites: [] })).toThrow(/demand\[0\]/);
    expect(() => shortestMinutes(graph, { demand: [], sites: [0.5] })).toThrow(/sites\[0\]/);
    expect(() => shortestMinutes(graph, { demand: [0], sites: [0], unreachableMinutes: -1 })).toThrow(
      /unreachableMinutes/,
    );
  });
});

describe("nearestNodes", () => {
  const place: fc.Arbitrary<GeoPoint> = fc.oneof(
    fc.record({
      latitude: fc.double({ min: 42, max: 42.2, noNaN: true }),
      longitude: fc.double({ min: -83.2, max: -83, noNaN: true }),
    }),
    fc.record({
      latitude: fc.integer({ min: -90, max: 90 }),
      longitude: fc.integer({ min: -180, max: 180 }),
    }),
  );

  it("is the nearest of all, tried one by one", () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 40 }),
        fc.array(place, { maxLength: 8 }),
        (nodes, places) => {
          const found = nearestNodes(nodes, places);
          expect(found.length).toBe(places.length);
          places.forEach((at, i) => {
            const miles = nodes.map((from) => greatCircleMiles(from, at));
            const least = Math.min(...miles);
            expect(found[i]?.miles).toBe(least);
            expect(found[i]?.node).toBe(miles.indexOf(least));
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("names the argument that is wrong", () => {
    const here = { latitude: 0, longitude: 0 };
    expect(() => nearestNodes([], [here])).toThrow(/nodes: expected at least one point/);
    expect(() => nearestNodes([here], [{ latitude: 91, longitude: 0 }])).toThrow(/places\[0\]\.latitude/);
  });
});
