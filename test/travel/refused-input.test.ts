import { expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { expectedNearestDistance } from "../../src/travel/nearest-distance.ts";
import { nearestNodes } from "../../src/travel/nearest-nodes.ts";
import { roadGraph } from "../../src/travel/road-graph.ts";
import { shortestMinutes } from "../../src/travel/shortest-minutes.ts";
import { travelMatrix } from "../../src/travel/travel-matrix.ts";
import { travelModels } from "../../src/travel/travel-models.ts";

const { model } = travelModels["rand-iso"];

/** The argument at fault; fails where nothing, or another error, is thrown. */
function fault(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DutycycleError) return error.argument;
    throw error;
  }
  throw new Error("nothing was thrown");
}

it("names what is no list, no graph and no input", () => {
  for (const wrong of [undefined, null, 5, "x", {}] as never[]) {
    expect(fault(() => travelMatrix({ demand: wrong, sites: [], model }))).toBe("demand");
    expect(fault(() => travelMatrix({ demand: [], sites: wrong, model }))).toBe("sites");
    expect(fault(() => roadGraph({ nodes: 2, arcs: wrong }))).toBe("arcs");
    expect(fault(() => nearestNodes(wrong, []))).toBe("nodes");
    expect(fault(() => nearestNodes([{ latitude: 0, longitude: 0 }], wrong))).toBe("places");
    expect(fault(() => shortestMinutes(wrong, { demand: [], sites: [] }))).toBe("graph");
  }
  const graph = roadGraph({ nodes: 2, arcs: [] });
  expect(fault(() => shortestMinutes({ ...graph, nodes: 1e9 }, { demand: [], sites: [] }))).toBe("graph");
  expect(fault(() => shortestMinutes(graph, undefined as never))).toBe("demand");
  expect(fault(() => roadGraph({ nodes: 2, arcs: [null as never] }))).toBe("arcs[0].from");
  expect(fault(() => roadGraph(undefined as never))).toBe("nodes");
  expect(fault(() => travelMatrix(undefined as never))).toBe("model.kind");
  expect(fault(() => expectedNearestDistance(undefined as never))).toBe("area");
});
