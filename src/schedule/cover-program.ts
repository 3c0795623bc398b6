import type { Program } from "../optimization/program.ts";
import { type RowList, rowList } from "../optimization/row-list.ts";
import type { CoverShift } from "./cover-shift.ts";

/** What is to be covered, with what, and how much of it there is. */
export interface CoverProblem {
  readonly required: readonly number[];
  readonly shifts: readonly CoverShift[];
  readonly maxPeople?: number;
  readonly maxPerSlot?: number | readonly number[];
}

/** The most people that can be of use on each shift: more than the highest requirement it meets only add cost. */
export function mostPeople({ required, shifts }: CoverProblem): number[] {
  return shifts.map(({ covers, maxPeople = Infinity }) => {
    const highest = covers.reduce(
      (most, works, t) => (works === 1 ? Math.max(most, required[t] as number) : most),
      0,
    );
    return Math.min(maxPeople, Math.ceil(highest));
  });
}

/** min sum c_s x_s subject to sum_s a_st x_s >= R_t. */
export function leastCostProgram(problem: CoverProblem): Program {
  const { required, shifts } = problem;
  const list = rowList();
  for (const [t, working] of shiftsBySlot(problem).entries()) {
    // Cover is whole: 2.5 people are 3.
    const needed = Math.ceil(required[t] as number);
    const limits = { ...(needed > 0 ? { lower: needed } : {}), ...limitOf(problem, t) };
    if ("lower" in limits || "upper" in limits) list.add(limits, working);
  }
  limitPeople(problem, list);
  return {
    sense: "minimize",
    columns: {
      cost: shifts.map(({ cost = 1 }) => cost),
      lower: shifts.map(() => 0),
      upper: mostPeople(problem),
      integer: shifts.map(() => 1),
    },
    rows: list.rows,
  };
}

/**
 * min sum_t u_t subject to sum_s a_st x_s + u_t >= R_t; with `allowed`, least cost among the plans that are no more than so many
 * people short, summed over slots.
 */
export function leastShortfallProgram(problem: CoverProblem, allowed?: number): Program {
  const { required, shifts } = problem;
  const list = rowList();
  const needing = [...required.keys()].filter((t) => (required[t] as number) > 0);
  const missing = new Map(needing.map((t, k) => [t, shifts.length + k]));
  for (const [t, working] of shiftsBySlot(problem).entries()) {
    const short = missing.get(t);
    if (short !== undefined) list.add({ lower: required[t] as number }, [...working, short]);
    const limit = limitOf(problem, t);
    if (limit.upper !== undefined) list.add(limit, working);
  }
  limitPeople(problem, list);
  if (allowed !== undefined) list.add({ upper: allowed }, [...missing.values()]);
  const costs = shifts.map(({ cost = 1 }) => (allowed === undefined ? 0 : cost));
  return {
    sense: "minimize",
    columns: {
      cost: [...costs, ...needing.map(() => (allowed === undefined ? 1 : 0))],
      lower: [...shifts, ...needing].map(() => 0),
      upper: [...mostPeople(problem), ...needing.map((t) => required[t] as number)],
      integer: [...shifts.map(() => 1), ...needing.map(() => 0)],
    },
    rows: list.rows,
  };
}

function shiftsBySlot({ required, shifts }: CoverProblem): number[][] {
  const working: number[][] = required.map(() => []);
  for (const [s, { covers }] of shifts.entries()) {
    for (let t = 0; t < covers.length; t++) if (covers[t] === 1) (working[t] as number[]).push(s);
  }
  return working;
}

function limitOf({ maxPerSlot }: CoverProblem, slot: number): { readonly upper?: number } {
  const upper = typeof maxPerSlot === "object" ? maxPerSlot[slot] : maxPerSlot;
  return upper === undefined ? {} : { upper };
}

function limitPeople({ shifts, maxPeople }: CoverProblem, list: RowList): void {
  if (maxPeople !== undefined) list.add({ upper: maxPeople }, [...shifts.keys()]);
}
