import type { Program } from "../optimization/program.ts";
import type { rowList } from "../optimization/row-list.ts";
import type { ProgramSolution } from "../optimization/solution.ts";
import { type SolveOptions, solveProgram } from "../optimization/solve-program.ts";

/**
 * How a search for sites ended. `optimal`: nothing is better. `feasible`: a choice that keeps the rules, perhaps not the best; `bound` says how far
 * from it at most. `infeasible`: nothing keeps the rules. `time-limit`: the time was up and there is no choice. `not-found`: the quick method has no
 * choice, and no proof that there is none.
 */
export type SiteStatus = "optimal" | "feasible" | "infeasible" | "time-limit" | "not-found";

/** A group of columns, one after the other. */
export interface Columns {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly whole: boolean;
}

/** A programme of two groups of columns: x_j of the sites, then y of what they do. */
export function siteProgram(
  sense: Program["sense"],
  sites: Columns,
  served: Columns,
  rows: ReturnType<typeof rowList>["rows"],
): Program {
  const integer = [sites, served].flatMap(({ cost, whole }) => cost.map(() => (whole ? 1 : 0)));
  return {
    sense,
    columns: {
      cost: [...sites.cost, ...served.cost],
      lower: [...sites.lower, ...served.lower],
      upper: [...sites.upper, ...served.upper],
      integer,
    },
    rows,
  };
}

/** Columns between 0 and 1 that are worth so much. */
export function shares(cost: readonly number[], whole = false): Columns {
  return { cost, lower: cost.map(() => 0), upper: cost.map(() => 1), whole };
}

/** The answer, in the words of sites; nothing in these programmes grows without end. */
export async function solveSites(
  program: Program,
  options: SolveOptions,
): Promise<Omit<ProgramSolution, "status"> & { readonly status: SiteStatus }> {
  const found = await solveProgram(program, options);
  if (found.status === "unbounded") throw new Error("a programme of sites is never unbounded");
  return { ...found, status: found.status };
}

/** What `solution` proves, where it proves anything. */
export function boundOf(solution: { readonly bound?: number }): { readonly bound?: number } {
  return solution.bound === undefined ? {} : { bound: solution.bound };
}
