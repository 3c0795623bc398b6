import type { Program } from "./program.ts";
import type { ProgramSolution, SolveLimits } from "./solution.ts";
import { loadSolver, type Solver } from "./solver.ts";

/** Limits of a search, and the solver to use. */
export interface SolveOptions extends SolveLimits {
  /** From {@link loadSolver}; loaded for this call unless given. */
  readonly solver?: Solver;
}

/**
 * Solves a linear programme with whole numbers, exactly.
 *
 * Branch and cut by HiGHS in WebAssembly, one thread, fixed seed, no gap allowed: the same programme gives the same answer unless a
 * time limit cuts the search short. Before a plan is returned it is held to the programme's limits in plain arithmetic
 * ({@link programViolation}); that nothing is better rests on HiGHS, to a relative precision of about 1e-6.
 *
 * Not for programmes with products of unknowns.
 *
 * @param program - see {@link Program}. Coefficients within some six powers of ten of each other are solved most reliably.
 * @param options.timeLimitSeconds - in (0, infinity).
 * @returns `infeasible`, `unbounded` and `time-limit` are findings, without values.
 * @throws DutycycleError for a malformed programme; the signal's reason when it is aborted; Error if HiGHS fails or its plan breaks a limit.
 *
 * @example
 * ```ts
 * import { solveProgram } from "dutycycle";
 * // A car costs 3 and takes 2 calls an hour, a wagon costs 4 and takes 3. Seven calls an hour, at most two wagons.
 * const { status, objective, values } = await solveProgram({
 *   sense: "minimize",
 *   columns: { cost: [3, 4], lower: [0, 0], upper: [Infinity, 2], integer: [1, 1] },
 *   rows: { starts: [0, 2], columns: [0, 1], values: [2, 3], lower: [7], upper: [Infinity] },
 * });
 * status; // => "optimal"
 * objective; // => 10
 * values; // => [2, 1]
 * ```
 */
export async function solveProgram(program: Program, options: SolveOptions = {}): Promise<ProgramSolution> {
  options.signal?.throwIfAborted();
  const solver = options.solver ?? (await loadSolver());
  return await solver.solve(program, options);
}
