import { DutycycleError, requireNumber, requireOneOf } from "../quantity/error.ts";

/**
 * What is to be decided, and within which limits? A linear programme, some or all of whose numbers may have to be whole, as plain data:
 *
 *     minimise or maximise   sum_j cost_j x_j
 *     subject to             lower_i <= sum_j a_ij x_j <= upper_i   for every row i
 *                            lower_j <= x_j <= upper_j              for every column j
 *                            x_j whole                              where integer_j is 1
 *
 * The matrix is kept row by row: the entries of row i are `rows.columns[k]` and `rows.values[k]` for k from `rows.starts[i]`
 * to `rows.starts[i + 1]` - 1. `-Infinity` and `Infinity` stand for "no limit".
 */
export interface Program {
  readonly sense: "minimize" | "maximize";
  readonly columns: {
    readonly cost: ArrayLike<number>;
    readonly lower: ArrayLike<number>;
    readonly upper: ArrayLike<number>;
    /** 1: whole numbers only; 0: any number. */
    readonly integer: ArrayLike<number>;
  };
  readonly rows: {
    readonly starts: ArrayLike<number>;
    readonly columns: ArrayLike<number>;
    readonly values: ArrayLike<number>;
    readonly lower: ArrayLike<number>;
    readonly upper: ArrayLike<number>;
  };
}

/** Throws unless the arrays of a programme belong together and hold numbers that may stand there. */
export function requireProgram(program: Program): void {
  requireOneOf("program.sense", program?.sense, ["minimize", "maximize"]);
  const { cost, lower, upper, integer } = program.columns;
  requireLength("program.columns.lower", lower, cost.length);
  requireLength("program.columns.upper", upper, cost.length);
  requireLength("program.columns.integer", integer, cost.length);
  for (let j = 0; j < cost.length; j++) {
    requireNumber(`program.columns.cost[${j}]`, cost[j], "(-infinity, infinity)");
    requireLimits("program.columns", j, lower[j], upper[j]);
    requireNumber(`program.columns.integer[${j}]`, integer[j], "[0, 1], whole", (n) => n === 0 || n === 1);
  }
  requireRows(program.rows, cost.length);
}

function requireRows(rows: Program["rows"], width: number): void {
  const { starts, columns, values, lower, upper } = rows;
  const size = columns.length;
  requireLength("program.rows.values", values, size);
  requireLength("program.rows.upper", upper, lower.length);
  requireLength("program.rows.starts", starts, lower.length + 1);
  const lastRowOf = new Int32Array(width).fill(-1);
  requireNumber("program.rows.starts[0]", starts[0], "[0, 0]", (n) => n === 0);
  for (let i = 0; i < lower.length; i++) {
    requireLimits("program.rows", i, lower[i], upper[i]);
    const from = starts[i] as number;
    const end = i + 1 === lower.length ? size : (starts[i + 1] as number);
    requireNumber(`program.rows.starts[${i + 1}]`, starts[i + 1], `[${from}, ${size}], whole`, (n) => {
      return n >= from && n === end && n <= size && Number.isInteger(n);
    });
    for (let k = from; k < end; k++) {
      const isColumn = (n: number): boolean => Number.isInteger(n) && n >= 0 && n < width;
      requireNumber(`program.rows.columns[${k}]`, columns[k], `[0, ${width}), whole, once a row`, (n) => {
        return isColumn(n) && lastRowOf[n] !== i;
      });
      lastRowOf[columns[k] as number] = i;
      requireNumber(`program.rows.values[${k}]`, values[k], "(-infinity, infinity)");
    }
  }
}

function requireLength(argument: string, list: ArrayLike<number>, length: number): void {
  if (list?.length !== length) {
    throw new DutycycleError({ argument, expected: `a list of ${length} numbers`, received: list });
  }
}

function requireLimits(argument: string, index: number, lower: unknown, upper: unknown): void {
  if (typeof lower !== "number" || !(lower < Infinity)) {
    throw new DutycycleError({
      argument: `${argument}.lower[${index}]`,
      expected: "a number in [-infinity, infinity)",
      received: lower,
    });
  }
  if (typeof upper !== "number" || !(upper > -Infinity)) {
    throw new DutycycleError({
      argument: `${argument}.upper[${index}]`,
      expected: "a number in (-infinity, infinity]",
      received: upper,
    });
  }
}
