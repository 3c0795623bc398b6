import type { Highs, ModelData, ModelStatusCode } from "highs";
import type { Program } from "./program.ts";

/** No gap is good enough: optimal means optimal. The seed is fixed; this build has one thread. */
export const SETTINGS = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  random_seed: 0,
} as const;

/** What a model status of HiGHS means; a status that is not here is a fault of the solver. */
export const STATUS: Readonly<
  Partial<Record<ModelStatusCode, "optimal" | "feasible" | "infeasible" | "unbounded" | "open">>
> = {
  6: "optimal", // empty
  7: "optimal",
  8: "infeasible",
  9: "open", // unbounded or infeasible
  10: "unbounded",
  13: "feasible", // time limit: if there is a plan
};

/** A programme as HiGHS takes it. */
export function highsModel(highs: Highs, { sense, columns, rows }: Program): ModelData {
  return {
    numCols: columns.cost.length,
    numRows: rows.lower.length,
    sense: highs.constants.objectiveSense[sense],
    colCost: Float64Array.from(columns.cost),
    colLower: Float64Array.from(columns.lower),
    colUpper: Float64Array.from(columns.upper),
    rowLower: Float64Array.from(rows.lower),
    rowUpper: Float64Array.from(rows.upper),
    integrality: Int32Array.from(columns.integer),
    matrix: {
      format: "csr",
      numRows: rows.lower.length,
      numCols: columns.cost.length,
      starts: Int32Array.from(rows.starts),
      indices: Int32Array.from(rows.columns),
      values: Float64Array.from(rows.values),
    },
  };
}
