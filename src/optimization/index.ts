/**
 * How do we solve? Integer programs through HiGHS, with status, proved bound, time limit and cancellation.
 *
 * @module
 */
export type { Program } from "./program.ts";
export { programViolation } from "./program-violation.ts";
export type { ProgramSolution, SolveLimits } from "./solution.ts";
export { type SolveOptions, solveProgram } from "./solve-program.ts";
export { loadSolver, type Solver } from "./solver.ts";
