import type { Program } from "../optimization/program.ts";
import { violation } from "../optimization/program-violation.ts";
import type { CoverProblem } from "./cover-program.ts";
import { greedyCover } from "./greedy-cover.ts";

/** Fractions from this one on are a whole person, for each of them in turn. */
const ROUNDED_UP_FROM = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];

/**
 * The cheapest plan near the best one of fractions of people: these are made whole, who is missing is added and who is idle taken off
 * by the simple rule, for several points of rounding. `undefined` where none of them keeps all limits.
 */
export function roundedCover(
  problem: CoverProblem,
  { program, fractions }: { readonly program: Program; readonly fractions: readonly number[] },
): { readonly people: number[]; readonly cost: number } | undefined {
  let best: { people: number[]; cost: number } | undefined;
  for (const from of ROUNDED_UP_FROM) {
    const whole = fractions.map((people) => Math.floor(people + 1 - from + 1e-6));
    const people = greedyCover(problem, whole);
    const cost = people.reduce((sum, count, s) => sum + count * (problem.shifts[s]?.cost ?? 1), 0);
    if (cost < (best?.cost ?? Infinity) && violation(program, people) === 0) best = { people, cost };
  }
  return best;
}

/** The programme without the demand that people are whole: quick to solve, and never dearer. */
export function inFractions(program: Program): Program {
  return {
    ...program,
    columns: { ...program.columns, integer: new Uint8Array(program.columns.cost.length) },
  };
}

/** A bound on the cost of plans of whole people: where every cost is whole, so is it. */
export function wholeBound({ shifts }: CoverProblem, bound: number): number {
  const isWhole = shifts.every(({ cost = 1 }) => Number.isInteger(cost));
  return isWhole ? Math.ceil(bound * (1 - 1e-9) - 1e-6) + 0 : bound;
}
