import { requireNumber, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { NodeQueue } from "./node-queue.ts";
import type { RoadGraph } from "./road-graph.ts";

/** Minutes over the roads, and how many pairs have no way. */
export interface ShortestMinutes {
  /** A row for each place of demand, each with the minutes from every site: what models of coverage call `reach`. */
  readonly minutes: readonly (readonly number[])[];
  /** Pairs without a way; each stands in `minutes` as `unreachableMinutes`. */
  readonly unreachable: number;
}

/**
 * How many minutes is each place of demand from each site over the roads?
 *
 * The least sum of arc minutes over all ways from site to demand, one-way roads kept: Dijkstra's method from each site,
 * with a binary heap, which ends as soon as every place of demand is settled. Turns and lights cost nothing but what the
 * arcs hold.
 *
 * @param graph - as `roadGraph` makes it.
 * @param input.demand - nodes, the rows; a node may stand there more than once.
 * @param input.sites - nodes, the columns.
 * @param input.unreachableMinutes - what stands where there is no way, in [0, 1e9]; 100,000 unless given, ten weeks. It
 * has to be above any limit that is asked of the matrix. A p-median or p-center over such a pair is meaningless: see
 * `unreachable`.
 * @throws DutycycleError for a node that the graph does not have.
 * @see E. W. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1, 1959, 269-271.
 *
 * @example
 * ```ts
 * import { roadGraph, shortestMinutes } from "dutycycle";
 * const graph = roadGraph({
 *   nodes: 4,
 *   arcs: [
 *     { from: 0, to: 1, minutes: 2 },
 *     { from: 1, to: 2, minutes: 3 },
 *     { from: 0, to: 2, minutes: 6 },
 *   ],
 * });
 * shortestMinutes(graph, { demand: [2, 3], sites: [0, 1] });
 * // => { "minutes": [[5, 3], [100000, 100000]], "unreachable": 2 }
 * ```
 */
export function shortestMinutes(
  graph: RoadGraph,
  input: {
    readonly demand: readonly number[];
    readonly sites: readonly number[];
    readonly unreachableMinutes?: number;
  },
): ShortestMinutes {
  const { demand, sites, unreachableMinutes = 100_000 } = input ?? {};
  const hasArcs = graph?.firstArc?.length === graph?.nodes + 1 && graph.to?.length === graph.minutes?.length;
  requireThat(hasArcs, "graph", "a graph from roadGraph", graph);
  requireWithin("unreachableMinutes", unreachableMinutes, "[0, 1e9]");
  requireNodes("demand", demand, graph.nodes);
  requireNodes("sites", sites, graph.nodes);
  const wanted = new Uint8Array(graph.nodes);
  for (const node of demand) wanted[node] = 1;
  const targets = wanted.reduce((sum, is) => sum + is, 0);

  const rows = demand.map(() => new Array<number>(sites.length).fill(unreachableMinutes));
  let unreachable = 0;
  const queue = new NodeQueue(graph.nodes);
  for (const [column, site] of sites.entries()) {
    search(graph, site, queue, wanted, targets);
    for (const [i, node] of demand.entries()) {
      const minutes = queue.minutes[node] as number;
      if (minutes < Number.POSITIVE_INFINITY) (rows[i] as number[])[column] = minutes;
      else unreachable += 1;
    }
  }
  return { minutes: rows, unreachable };
}

/** Leaves in the queue the minutes from `site` to all that is wanted. */
function search(graph: RoadGraph, site: number, queue: NodeQueue, wanted: Uint8Array, targets: number): void {
  const { firstArc, to, minutes } = graph;
  let open = targets;
  queue.clear();
  queue.reach(site, 0);
  while (open > 0) {
    const node = queue.settle();
    if (node < 0) return;
    open -= wanted[node] as number;
    const here = queue.minutes[node] as number;
    const end = firstArc[node + 1] as number;
    for (let arc = firstArc[node] as number; arc < end; arc++) {
      queue.reach(to[arc] as number, here + (minutes[arc] as number));
    }
  }
}

function requireNodes(argument: string, list: readonly number[], nodes: number): void {
  requireThat(Array.isArray(list), argument, "a list of nodes", list);
  for (const [i, node] of list.entries()) {
    const isNode = (n: number): boolean => n >= 0 && n < nodes && Number.isInteger(n);
    requireNumber(`${argument}[${i}]`, node, `[0, ${nodes}), whole`, isNode);
  }
}
