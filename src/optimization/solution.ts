/** Where a search may stop early. */
export interface SolveLimits {
  /** Wall-clock seconds of search, in (0, infinity); none unless given. What a limited search finds depends on the machine. */
  readonly timeLimitSeconds?: number;
  /** Looked at before the search begins and between searches. A search that runs holds its thread: stop it by the time limit, or end its worker. */
  readonly signal?: AbortSignal;
}

/** What a search found. */
export interface ProgramSolution {
  /**
   * `optimal`: nothing is better. `feasible`: the time was up; a plan that keeps all limits, perhaps not the best. `infeasible`: no
   * plan keeps all limits. `unbounded`: there is always a better one. `time-limit`: the time was up and no plan was found.
   */
  readonly status: "optimal" | "feasible" | "infeasible" | "unbounded" | "time-limit";
  /** Of `values`; with `optimal` and `feasible`. */
  readonly objective?: number;
  /** No plan is better than this: below the objective when minimising, above it when maximising. */
  readonly bound?: number;
  /** x, one number a column, whole where it has to be. */
  readonly values?: readonly number[];
  /** Wall-clock seconds of search: the one number here that differs from run to run. */
  readonly seconds: number;
}
