import { requireNumber, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";

/** A stretch of road between two nodes. */
export interface RoadArc {
  /** A node, 0-based. */
  readonly from: number;
  readonly to: number;
  /** In [0, infinity). */
  readonly minutes: number;
  /** True where it may not be driven back; false unless given. */
  readonly oneWay?: boolean;
}

/**
 * Roads as three lists: arcs out of node i stand from `firstArc[i]` up to, not with, `firstArc[i + 1]`. Make one with
 * `roadGraph`; it may be sent to a worker.
 */
export interface RoadGraph {
  readonly nodes: number;
  readonly firstArc: Uint32Array;
  /** Where each arc leads. */
  readonly to: Uint32Array;
  readonly minutes: Float64Array;
}

/**
 * Which roads lead from where to where, ready for `shortestMinutes`?
 *
 * A road is two arcs unless it is one way. Give several arcs between two nodes as they are; the quickest counts.
 *
 * @param input.nodes - how many places there are where roads meet or end: whole number in [1, 1e8].
 * @param input.arcs - nodes in [0, nodes), whole; minutes in [0, infinity).
 * @returns the graph, in compressed rows.
 * @throws DutycycleError for a value outside its interval; it names the arc.
 *
 * @example
 * ```ts
 * import { roadGraph } from "dutycycle";
 * const graph = roadGraph({
 *   nodes: 3,
 *   arcs: [
 *     { from: 0, to: 1, minutes: 2 },
 *     { from: 1, to: 2, minutes: 3, oneWay: true },
 *   ],
 * });
 * graph.to.length; // => 3
 * ```
 */
export function roadGraph(input: { readonly nodes: number; readonly arcs: readonly RoadArc[] }): RoadGraph {
  const { nodes, arcs } = input ?? {};
  requireWithin("nodes", nodes, "[1, 1e8], whole");
  requireThat(Array.isArray(arcs), "arcs", "a list of arcs", arcs);
  const isNode = (n: number): boolean => n >= 0 && n < nodes && Number.isInteger(n);
  const firstArc = new Uint32Array(nodes + 1);
  for (const [i, arc] of arcs.entries()) {
    const { from, to, minutes, oneWay } = arc ?? {};
    requireNumber(`arcs[${i}].from`, from, `[0, ${nodes}), whole`, isNode);
    requireNumber(`arcs[${i}].to`, to, `[0, ${nodes}), whole`, isNode);
    requireNumber(`arcs[${i}].minutes`, minutes, "[0, infinity)", (n) => n >= 0);
    firstArc[from + 1] = (firstArc[from + 1] as number) + 1;
    if (!oneWay) firstArc[to + 1] = (firstArc[to + 1] as number) + 1;
  }
  for (let i = 0; i < nodes; i++) firstArc[i + 1] = (firstArc[i + 1] as number) + (firstArc[i] as number);

  const free = firstArc.slice(0, nodes);
  const heads = new Uint32Array(firstArc[nodes] as number);
  const times = new Float64Array(heads.length);
  const add = (from: number, to: number, minutes: number): void => {
    const place = free[from] as number;
    free[from] = place + 1;
    heads[place] = to;
    times[place] = minutes;
  };
  for (const { from, to, minutes, oneWay } of arcs) {
    add(from, to, minutes);
    if (!oneWay) add(to, from, minutes);
  }
  return { nodes, firstArc, to: heads, minutes: times };
}
