import type { Highs } from "highs";
import { requireWithin } from "../quantity/interval.ts";
import { known } from "../quantity/known.ts";
import { highsModel, SETTINGS, STATUS } from "./highs-model.ts";
import { type Program, requireProgram } from "./program.ts";
import { violation } from "./program-violation.ts";
import type { ProgramSolution, SolveLimits } from "./solution.ts";

/** One programme, solved by a loaded HiGHS, and what comes back held to the programme's own limits. */
export async function searched(
  highs: Highs,
  program: Program,
  limits: SolveLimits = {},
): Promise<ProgramSolution> {
  requireProgram(program);
  const { timeLimitSeconds, signal } = limits;
  if (timeLimitSeconds !== undefined) {
    requireWithin("timeLimitSeconds", timeLimitSeconds, "(0, infinity)");
  }
  signal?.throwIfAborted();
  // A turn of the event loop: an abort between two searches has to arrive somewhere.
  await new Promise<void>((resume) => setTimeout(resume, 0));
  signal?.throwIfAborted();
  if (hasCrossedLimits(program)) return { status: "infeasible", seconds: 0 };
  if (program.columns.cost.length === 0) return nothingToDecide(program);
  const found = search(highs, program, timeLimitSeconds);
  if (found.status !== "open") return found;
  // HiGHS could not tell infeasible from unbounded: without an objective it is only a question of limits.
  const indifferent = {
    ...program,
    columns: { ...program.columns, cost: new Float64Array(program.columns.cost.length) },
  };
  const left = timeLimitSeconds === undefined ? undefined : Math.max(timeLimitSeconds - found.seconds, 1e-3);
  const any = search(highs, indifferent, left);
  const seconds = found.seconds + any.seconds;
  const status = any.status === "infeasible" || any.status === "time-limit" ? any.status : "unbounded";
  return { status, seconds };
}

function search(
  highs: Highs,
  program: Program,
  timeLimitSeconds: number | undefined,
): ProgramSolution | { readonly status: "open"; readonly seconds: number } {
  const model = highs.createModel(highsModel(highs, program));
  try {
    model.options.set({
      ...SETTINGS,
      ...known({ time_limit: timeLimitSeconds }),
    });
    const outcome = STATUS[model.run().modelStatus];
    const seconds = model.getRunTime();
    if (outcome === undefined) throw new Error(`HiGHS stopped with model status ${model.getModelStatus()}`);
    if (outcome === "infeasible" || outcome === "unbounded" || outcome === "open")
      return { status: outcome, seconds };
    const hasPlan = model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
    if (outcome === "optimal" && !hasPlan)
      throw new Error("HiGHS calls a point optimal that it does not call feasible");
    const proved = provedBound(program, Number(model.info.get("mip_dual_bound")));
    if (!hasPlan) return { status: "time-limit", ...known({ bound: proved }), seconds };
    const values = checkedValues(program, model.getSolution().colValue);
    const objective = values.reduce((sum, value, j) => sum + value * (program.columns.cost[j] as number), 0);
    const bound = boundBeside(program, objective, outcome === "optimal" ? (proved ?? objective) : proved);
    return { status: outcome, objective, ...known({ bound }), values, seconds };
  } finally {
    model.dispose();
  }
}

function nothingToDecide(program: Program): ProgramSolution {
  if (violation(program, []) > 0) return { status: "infeasible", seconds: 0 };
  return { status: "optimal", objective: 0, bound: 0, values: [], seconds: 0 };
}

/** HiGHS keeps a bound for programmes with whole numbers only. */
function provedBound({ columns }: Program, bound: number): number | undefined {
  for (let j = 0; j < columns.integer.length; j++) {
    if (columns.integer[j] === 1) return Number.isFinite(bound) ? bound + 0 : undefined; // never -0
  }
  return undefined;
}

/** Rounding leaves a bound a hair on the wrong side of a plan that reaches it. */
function boundBeside({ sense }: Program, objective: number, bound: number | undefined): number | undefined {
  if (bound === undefined) return undefined;
  return sense === "minimize" ? Math.min(bound, objective) : Math.max(bound, objective);
}

/** Whole numbers made whole, and the whole plan held to the programme's own limits: a solver is not believed. */
function checkedValues(program: Program, found: Float64Array): number[] {
  const { lower, upper, integer } = program.columns;
  const values = Array.from(found, (value, j) => {
    const near = integer[j] === 1 ? Math.round(value) : value;
    return Math.min(Math.max(near, lower[j] as number), upper[j] as number) + 0;
  });
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const broken = violation(program, values);
  if (broken > TOLERANCE * largest)
    throw new Error(`HiGHS returned a point that breaks a limit by ${broken}`);
  return values;
}

/** HiGHS keeps limits to 1e-6; a little more once whole numbers are rounded. */
const TOLERANCE = 1e-5;

function hasCrossedLimits({ columns, rows }: Program): boolean {
  const crossed = (lower: ArrayLike<number>, upper: ArrayLike<number>): boolean =>
    Array.prototype.some.call(lower, (limit: number, i: number) => limit > (upper[i] as number));
  return crossed(columns.lower, columns.upper) || crossed(rows.lower, rows.upper);
}
