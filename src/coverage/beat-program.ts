import type { Program } from "../optimization/program.ts";
import { rowList } from "../optimization/row-list.ts";
import { type SolveOptions, solveProgram } from "../optimization/solve-program.ts";
import { loadSolver } from "../optimization/solver.ts";
import { known } from "../quantity/known.ts";
import type { BeatTask } from "./beat-task.ts";
import { connectedParts } from "./contiguity.ts";

/** How the search for the best beats ended. */
export interface ExactBeats {
  readonly status: "optimal" | "infeasible" | "time-limit";
  /** With `optimal`: for each area the centre of its beat. */
  readonly centerOf?: readonly number[];
  /** No plan among the pairs has a smaller total. */
  readonly bound?: number;
}

/** A scattered piece of a beat has to be joined by one of the areas around it. */
interface Island {
  readonly piece: readonly number[];
  readonly around: readonly number[];
}

/**
 * The best beats among pairs of centre and area, with HiGHS. Solved first with the rule that each area touches another of its beat; where a
 * piece of a beat then lies apart, cuts forbid it, and it is solved again.
 *
 * @param pairs - for each area the centres whose beats may hold it.
 */
export async function exactBeats(
  task: BeatTask,
  pairs: readonly (readonly number[])[],
  options: SolveOptions,
): Promise<ExactBeats> {
  const solver = options.solver ?? (await loadSolver());
  const islands: Island[] = [];
  let left = options.timeLimitSeconds;
  let bound: number | undefined;
  for (;;) {
    const { program, columns, scale } = beatProgram(task, pairs, islands);
    const found = await solveProgram(program, {
      ...options,
      solver,
      ...known({ timeLimitSeconds: left }),
    });
    if (found.bound !== undefined) bound = Math.max(bound ?? 0, found.bound / scale);
    const proved = bound === undefined ? {} : { bound };
    if (found.status === "infeasible") return { status: "infeasible" };
    if (found.status !== "optimal" || found.values === undefined) return { status: "time-limit", ...proved };
    const centerOf = centersIn(found.values, columns);
    const apart = islandsOf(centerOf, task);
    if (apart.length === 0) return { status: "optimal", centerOf, ...proved };
    islands.push(...apart);
    if (left !== undefined) left -= found.seconds;
    if (left !== undefined && left <= 0) return { status: "time-limit", ...proved };
  }
}

type Columns = readonly ReadonlyMap<number, number>[];

function beatProgram(
  { calls, reach, adjacency, beats, leastCalls, mostCalls }: BeatTask,
  pairs: readonly (readonly number[])[],
  islands: readonly Island[],
): { readonly program: Program; readonly columns: Columns; readonly scale: number } {
  const cost: number[] = [];
  const columns: Columns = pairs.map((centers, d) => {
    return new Map(centers.map((s) => [s, cost.push((calls[d] as number) * (reach[d]?.[s] as number)) - 1]));
  });
  const columnOf = (s: number, d: number): number | undefined => columns[d]?.get(s);
  const own = [...calls.keys()].filter((s) => columnOf(s, s) !== undefined);
  const list = rowList();
  const centered = own.map((s) => columnOf(s, s) as number);
  list.add({ lower: beats, upper: beats }, centered);
  for (const ways of columns) list.add({ lower: 1, upper: 1 }, [...ways.values()]);
  const isHeld = (s: number, d: number, by: readonly number[]): void => {
    const column = columnOf(s, d);
    if (column === undefined) return;
    const others = by.flatMap((a) => columnOf(s, a) ?? []);
    list.add({ lower: 0 }, [...others, column], [...others.map(() => 1), -1]);
  };
  const level = (leastCalls + mostCalls) / 2 || 1;
  for (const [k, s] of own.entries()) {
    const held = [...calls.keys()].filter((d) => columnOf(s, d) !== undefined && (calls[d] as number) > 0);
    const entries = held.map((d) => columnOf(s, d) as number);
    const shares = held.map((d) => (calls[d] as number) / level);
    const center = centered[k] as number;
    const at = entries.indexOf(center);
    const hasLoad = (limits: { readonly lower?: number; readonly upper?: number }, calls: number): void => {
      const of = shares.map((share, i) => (i === at ? share - calls / level : share));
      list.add(limits, at < 0 ? [...entries, center] : entries, at < 0 ? [...of, -calls / level] : of);
    };
    // One row where the limits are one: of two rows a hair apart HiGHS once made a contradiction.
    if (leastCalls === mostCalls) hasLoad({ lower: 0, upper: 0 }, leastCalls);
    else {
      hasLoad({ lower: 0 }, leastCalls);
      hasLoad({ upper: 0 }, mostCalls);
    }
    for (const d of calls.keys()) {
      if (d === s) continue;
      isHeld(s, d, [s]);
      if (!adjacency[s]?.includes(d)) isHeld(s, d, adjacency[d] ?? []);
    }
    for (const { piece, around } of islands) {
      if (!piece.includes(s)) for (const d of piece) isHeld(s, d, around);
    }
  }
  const scale = 2 ** -Math.floor(Math.log2(Math.max(...cost, 1)));
  const fill = (value: number): number[] => new Array(cost.length).fill(value);
  const scaled = cost.map((value) => value * scale);
  const program: Program = {
    sense: "minimize",
    columns: { cost: scaled, lower: fill(0), upper: fill(1), integer: fill(1) },
    rows: list.rows,
  };
  return { program, columns, scale };
}

function centersIn(values: readonly number[], columns: Columns): number[] {
  return columns.map((ways) => {
    for (const [s, column] of ways) if (values[column] === 1) return s;
    return -1;
  });
}

/** Pieces of beats that lie apart from their centre. */
function islandsOf(centerOf: readonly number[], { adjacency }: BeatTask): Island[] {
  return [...new Set(centerOf)].flatMap((center) => {
    const areas = [...centerOf.keys()].filter((d) => centerOf[d] === center);
    return connectedParts(areas, adjacency)
      .filter((piece) => !piece.includes(center))
      .map((piece) => {
        const inside = new Set(piece);
        const around = new Set(piece.flatMap((d) => (adjacency[d] ?? []).filter((a) => !inside.has(a))));
        return { piece, around: [...around] };
      });
  });
}
