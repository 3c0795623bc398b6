import type { Highs } from "highs";
import { known } from "../quantity/known.ts";
import type { Program } from "./program.ts";
import type { ProgramSolution, SolveLimits } from "./solution.ts";

/** A loaded HiGHS. It keeps nothing of what it solved; keep it to spare loading it again. */
export interface Solver {
  readonly solve: (program: Program, limits?: SolveLimits) => Promise<ProgramSolution>;
}

/**
 * Loads HiGHS, the solver of integer programs, once for many solves.
 *
 * Every function that solves loads its own unless it is given one: some 20 to 50 ms in Node, where a small programme takes 1 ms.
 * Nothing is kept between calls by the library itself.
 *
 * In a browser, bundlers carry its WebAssembly along, webpack and Vite's builds by themselves. Where one does not (esbuild, Vite's
 * development server), copy or import the file, which is exported as `highs/runtime`, say where it is with `locate`, and hand the
 * solver to each call.
 *
 * @param options.load - gives the package `highs`; imported by that name unless given. For bundlers that do not read the field `browser`
 * of package.json.
 * @param options.locate - the address of `highs.wasm`.
 * @param options.wasm - its bytes, in place of an address.
 * @returns a {@link Solver}.
 * @throws whatever the runtime throws when the file cannot be loaded.
 * @see Q. Huangfu and J. A. J. Hall, Parallelizing the dual revised simplex method, Mathematical Programming Computation 10, 2018,
 * pp. 119-142 (HiGHS).
 *
 * @example
 * ```ts
 * import { coverShifts, loadSolver } from "dutycycle";
 * const solver = await loadSolver();
 * const shifts = [{ name: "day", covers: [1, 1, 0] }, { name: "evening", covers: [0, 1, 1] }];
 * (await coverShifts({ required: [2, 3, 1], shifts, solver })).total; // => 3
 * (await coverShifts({ required: [2, 5, 1], shifts, solver })).total; // => 5
 * ```
 */
export async function loadSolver(
  options: {
    readonly load?: () => Promise<{ readonly default: unknown }>;
    readonly locate?: (file: string) => string;
    readonly wasm?: ArrayBuffer | ArrayBufferView;
  } = {},
): Promise<Solver> {
  const { default: load } = await (options.load ?? highsPackage)();
  if (typeof load !== "function") {
    throw new Error('HiGHS is not in this bundle: give loadSolver({ load: () => import("highs"), locate })');
  }
  const highs: Highs = await load({
    ...known({ locateFile: options.locate, wasmBinary: options.wasm }),
  });
  const { searched } = await import("./highs-search.ts");
  return { solve: (program, limits) => searched(highs, program, limits) };
}

async function highsPackage(): Promise<{ readonly default: unknown }> {
  return await import("highs");
}
