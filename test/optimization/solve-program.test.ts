import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Program } from "../../src/optimization/program.ts";
import { programViolation } from "../../src/optimization/program-violation.ts";
import { rowList } from "../../src/optimization/row-list.ts";
import { solveProgram } from "../../src/optimization/solve-program.ts";
import { loadSolver, type Solver } from "../../src/optimization/solver.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { expectPlain } from "../laws/same-result.ts";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Three columns of 0 to 3, up to three dense rows. */
const tiny: fc.Arbitrary<Program> = fc
  .record({
    sense: fc.constantFrom("minimize" as const, "maximize" as const),
    cost: fc.tuple(
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -5, max: 5 }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    ),
    rows: fc.array(
      fc.tuple(
        fc.tuple(
          fc.integer({ min: -3, max: 3 }),
          fc.integer({ min: -3, max: 3 }),
          fc.integer({ min: -3, max: 3 }),
        ),
        fc.integer({ min: -6, max: 6 }),
        fc.integer({ min: 0, max: 5 }),
      ),
      { maxLength: 3 },
    ),
  })
  .map(({ sense, cost, rows }) => ({
    sense,
    columns: { cost, lower: [0, 0, 0], upper: [3, 3, 3], integer: [1, 1, 1] },
    rows: {
      starts: Array.from({ length: rows.length + 1 }, (_, i) => 3 * i),
      columns: rows.flatMap(() => [0, 1, 2]),
      values: rows.flatMap(([values]) => values),
      lower: rows.map(([, lower]) => lower),
      upper: rows.map(([, lower, width]) => lower + width),
    },
  }));

/** The best of all 64 points. */
function byEnumeration(program: Program): number | undefined {
  let best: number | undefined;
  for (let code = 0; code < 64; code++) {
    const x = [code % 4, (code >> 2) % 4, code >> 4];
    const kept = program.rows.lower.length === 0 ? true : keeps(program, x);
    if (!kept) continue;
    const value = x.reduce((sum, xj, j) => sum + xj * (program.columns.cost[j] as number), 0);
    if (best === undefined || (program.sense === "minimize" ? value < best : value > best)) best = value;
  }
  return best;
}

function keeps({ rows }: Program, x: readonly number[]): boolean {
  for (let i = 0; i < rows.lower.length; i++) {
    const activity = x.reduce((sum, xj, j) => sum + xj * (rows.values[3 * i + j] as number), 0);
    if (activity < (rows.lower[i] as number) || activity > (rows.upper[i] as number)) return false;
  }
  return true;
}

describe("solveProgram", () => {
  it("finds what trying every plan finds, and says when there is none", async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (program) => {
        const best = byEnumeration(program);
        const found = await solver.solve(program);
        expectPlain(found);
        if (best === undefined) {
          expect(found.status).toBe("infeasible");
          return;
        }
        expect(found.status).toBe("optimal");
        expect(found.objective).toBeCloseTo(best, 6);
        expect(found.bound).toBeCloseTo(best, 5);
        expect(programViolation(program, found.values as number[])).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it("has no -0 for a bound, which JSON would not keep", async () => {
    const found = await solver.solve({
      sense: "maximize",
      columns: { cost: [0, 0, -5e-324], lower: [0, 0, 0], upper: [3, 3, 3], integer: [1, 1, 1] },
      rows: { starts: [0, 3], columns: [0, 1, 2], values: [0, 3, -3], lower: [0], upper: [3] },
    });
    expectPlain(found);
    expect(found.bound).toBe(0);
  });

  it("is relaxed by dropping wholeness: no better plan is lost", async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (program) => {
        const whole = await solver.solve(program);
        const relaxed = await solver.solve({
          ...program,
          columns: { ...program.columns, integer: [0, 0, 0] },
        });
        if (whole.objective === undefined) return;
        const sign = program.sense === "minimize" ? 1 : -1;
        expect(sign * (relaxed.objective as number)).toBeLessThanOrEqual(sign * whole.objective + 1e-6);
        expect(relaxed.bound).toBeCloseTo(relaxed.objective as number, 9);
      }),
      { numRuns: 50 },
    );
  });

  it("solves the textbook's glass company: 2 doors, 6 windows, 36", async () => {
    // F. S. Hillier and G. J. Lieberman, Introduction to Operations Research, section 3.1 (Wyndor Glass Co.).
    const found = await solveProgram({
      sense: "maximize",
      columns: { cost: [3, 5], lower: [0, 0], upper: [Infinity, Infinity], integer: [0, 0] },
      rows: {
        starts: [0, 1, 2, 4],
        columns: [0, 1, 0, 1],
        values: [1, 2, 3, 2],
        lower: [-Infinity, -Infinity, -Infinity],
        upper: [4, 12, 18],
      },
    });
    expect(found.status).toBe("optimal");
    expect(found.objective).toBeCloseTo(36, 9);
    expect(found.values?.[0]).toBeCloseTo(2, 9);
    expect(found.values?.[1]).toBeCloseTo(6, 9);
  });

  it("allows no gap: among plans that cost the same to five digits it takes the cheapest", async () => {
    // Twelve sites, fourteen places of three sites each; a site costs 100000 and a few.
    const cost = Array.from({ length: 12 }, (_, j) => 100_000 + ((j * 7919) % 13));
    const places = Array.from({ length: 14 }, (_, i) => [
      ...new Set([(i * 5) % 12, (i * 7 + 3) % 12, (i * i + 1) % 12]),
    ]);
    let cheapest = Infinity;
    for (let open = 0; open < 4096; open++) {
      if (!places.every((sites) => sites.some((j) => (open >> j) & 1))) continue;
      cheapest = Math.min(
        cheapest,
        cost.reduce((sum, c, j) => sum + ((open >> j) & 1) * c, 0),
      );
    }
    const list = rowList();
    for (const sites of places) list.add({ lower: 1 }, sites);
    const { status, objective } = await solver.solve({
      sense: "minimize",
      columns: { cost, lower: cost.map(() => 0), upper: cost.map(() => 1), integer: cost.map(() => 1) },
      rows: list.rows,
    });
    expect(status).toBe("optimal");
    expect(objective).toBe(cheapest);
  });

  const free = { starts: [0], columns: [], values: [], lower: [], upper: [] };
  it("tells unbounded from infeasible", async () => {
    const up = { cost: [1], lower: [0], upper: [Infinity], integer: [1] };
    expect(await solver.solve({ sense: "maximize", columns: up, rows: free })).toMatchObject({
      status: "unbounded",
    });
    const both = { starts: [0, 1], columns: [0], values: [1], lower: [-Infinity], upper: [-1] };
    expect(await solver.solve({ sense: "maximize", columns: up, rows: both })).toMatchObject({
      status: "infeasible",
    });
    const between = { ...up, lower: [0.2], upper: [0.8] };
    expect(await solver.solve({ sense: "maximize", columns: between, rows: free })).toMatchObject({
      status: "infeasible",
    });
    const crossed = { ...up, lower: [2], upper: [1] };
    expect(await solver.solve({ sense: "minimize", columns: crossed, rows: free })).toMatchObject({
      status: "infeasible",
    });
  });

  it("has an answer where there is nothing to decide", async () => {
    const none = { cost: [], lower: [], upper: [], integer: [] };
    const nothing = await solver.solve({ sense: "minimize", columns: none, rows: free });
    expect(nothing).toEqual({ status: "optimal", objective: 0, bound: 0, values: [], seconds: 0 });
    const owed = { starts: [0, 0], columns: [], values: [], lower: [1], upper: [2] };
    expect((await solver.solve({ sense: "minimize", columns: none, rows: owed })).status).toBe("infeasible");
  });

  it("stops at a time limit with what it has, and with a bound that holds", async () => {
    // A market split instance: hard out of all proportion to its size.
    const weights = Array.from({ length: 3 }, (_, i) =>
      Array.from({ length: 30 }, (_, j) => (17 + 31 * i + j * j * (i + 7) + 13 * j) % 97),
    );
    const program: Program = {
      sense: "minimize",
      columns: {
        cost: [...Array(30).fill(0), ...Array(6).fill(1)],
        lower: Array(36).fill(0),
        upper: [...Array(30).fill(1), ...Array(6).fill(1e4)],
        integer: [...Array(30).fill(1), ...Array(6).fill(0)],
      },
      rows: {
        starts: [0, 32, 64, 96],
        columns: weights.flatMap((row, i) => [...row.keys(), 30 + 2 * i, 31 + 2 * i]),
        values: weights.flatMap((row) => [...row, 1, -1]),
        lower: weights.map((row) => Math.floor(row.reduce((a, b) => a + b, 0) / 2)),
        upper: weights.map((row) => Math.floor(row.reduce((a, b) => a + b, 0) / 2)),
      },
    };
    const found = await solver.solve(program, { timeLimitSeconds: 0.05 });
    expect(["feasible", "optimal", "time-limit"]).toContain(found.status);
    if (found.status === "feasible") {
      expect(found.bound as number).toBeLessThanOrEqual(found.objective as number);
      expect(programViolation(program, found.values as number[])).toBeLessThan(1e-5);
    }
    if (found.status === "time-limit") expect(found.values).toBeUndefined();
  });

  const small: Program = {
    sense: "minimize",
    columns: { cost: [1, 1], lower: [0, 0], upper: [9, 9], integer: [1, 1] },
    rows: { starts: [0, 2], columns: [0, 1], values: [1, 2], lower: [5], upper: [Infinity] },
  };
  it("does not begin once its signal is aborted", async () => {
    await expect(solveProgram(small, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
      "enough",
    );
    const later = new AbortController();
    const waiting = solver.solve(small, { signal: later.signal });
    later.abort(new Error("changed my mind"));
    await expect(waiting).rejects.toThrow("changed my mind");
    expect((await solver.solve(small, { signal: new AbortController().signal })).status).toBe("optimal");
  });

  it("is the same with a solver of its own, an address, and bytes; and keeps nothing from one solve to the next", async () => {
    const path = createRequire(import.meta.url).resolve("highs/runtime");
    const asked: string[] = [];
    const located = await loadSolver({
      locate: (file) => {
        asked.push(file);
        return path;
      },
    });
    expect(asked).toEqual(["highs.wasm"]);
    const given = await loadSolver({ wasm: readFileSync(path) });
    const plan = async (with_: Solver): Promise<unknown> => (await with_.solve(small)).values;
    const own = (await solveProgram(small)).values;
    for (const other of [solver, located, given, solver]) expect(await plan(other)).toEqual(own);
  });

  it("takes the package from whoever has it, and says what to do where a bundler left it out", async () => {
    const own = await loadSolver({ load: () => import("highs") });
    expect((await own.solve(small)).objective).toBe(3);
    await expect(loadSolver({ load: async () => ({ default: undefined }) })).rejects.toThrow(
      /HiGHS is not in this bundle: give loadSolver/,
    );
  });

  it.each([
    [{ ...small, sense: "least" }, "program.sense"],
    [{ ...small, columns: { ...small.columns, lower: [0] } }, "program.columns.lower"],
    [{ ...small, columns: { ...small.columns, cost: [1, Number.NaN] } }, "program.columns.cost[1]"],
    [{ ...small, columns: { ...small.columns, integer: [1, 2] } }, "program.columns.integer[1]"],
    [{ ...small, columns: { ...small.columns, lower: [0, Infinity] } }, "program.columns.lower[1]"],
    [{ ...small, columns: { ...small.columns, upper: [0, Number.NaN] } }, "program.columns.upper[1]"],
    [{ ...small, rows: { ...small.rows, columns: [0, 2] } }, "program.rows.columns[1]"],
    [{ ...small, rows: { ...small.rows, columns: [1, 1] } }, "program.rows.columns[1]"],
    [{ ...small, rows: { ...small.rows, values: [1, Infinity] } }, "program.rows.values[1]"],
    [{ ...small, rows: { ...small.rows, starts: [0, 1] } }, "program.rows.starts[1]"],
    [{ ...small, rows: { ...small.rows, starts: [0] } }, "program.rows.starts"],
  ])("names what is malformed: %#", async (program, argument) => {
    const fault = await solver.solve(program as Program).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(DutycycleError);
    expect((fault as DutycycleError).argument).toBe(argument);
  });

  it("takes only a time limit above 0", async () => {
    await expect(solver.solve(small, { timeLimitSeconds: 0 })).rejects.toThrow(
      /timeLimitSeconds.*\(0, infinity\)/,
    );
  });
});

describe("programViolation", () => {
  it("is the largest of all faults", () => {
    const program: Program = {
      sense: "minimize",
      columns: { cost: [1, 1], lower: [0, 0], upper: [4, 4], integer: [1, 0] },
      rows: { starts: [0, 2], columns: [0, 1], values: [1, 2], lower: [3], upper: [6] },
    };
    expect(programViolation(program, [1, 1.25])).toBe(0);
    expect(programViolation(program, [1.25, 1])).toBe(0.25);
    expect(programViolation(program, [-2, 3])).toBe(2);
    expect(programViolation(program, [7, 0])).toBe(3);
    expect(programViolation(program, [4, 4])).toBe(6);
    expect(() => programViolation(program, [1])).toThrow(/values\[1\]/);
  });
});
