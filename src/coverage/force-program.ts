import type { Program } from "../optimization/program.ts";
import { rowList } from "../optimization/row-list.ts";
import { known } from "../quantity/known.ts";
import type { ForceNeed } from "./force-arrival.ts";
import { covered, type Reach } from "./reach.ts";

/** What is counted, and may be made least. */
export type ForceCount = "stations" | "units" | "personnel";

/** A neighbour's station that comes without being asked to be built, staffed or paid. */
export interface AidStation {
  /** Its column of `reach`. */
  readonly site: number;
  readonly units: number;
  readonly personnel: number;
  /** Minutes added to `reach`: the neighbour's dispatch and turnout, in [0, infinity); 0 unless given. */
  readonly delayMinutes?: number;
}

/** How many of each are at each site. */
interface Stationed {
  readonly open: readonly number[];
  readonly units: readonly number[];
  readonly personnel: readonly number[];
}

/** A standard, the sites to keep it from, and what may stand there. */
export interface ForceTask {
  readonly reach: Reach;
  readonly weights: readonly number[];
  readonly sites: number;
  readonly first: { readonly limit: number; readonly share: number };
  readonly force: ForceNeed & { readonly limit: number; readonly share: number };
  readonly crew: readonly [least: number, most: number];
  readonly maxUnits: number;
  readonly aid: readonly AidStation[];
  readonly order: readonly ForceCount[];
  readonly limits: { readonly lower: number[]; readonly upper: number[] };
  /** Everything open and full. */
  readonly full: Stationed;
}

const BLOCK: Readonly<Record<ForceCount, number>> = { stations: 0, units: 1, personnel: 2 };

/** The programme of `smallestForce`: columns x, n, f by site, then y and z by demand point. */
export function forceProgram(
  task: ForceTask,
  least: ForceCount,
  kept: readonly { readonly level: ForceCount; readonly most: number }[],
): Program {
  const { sites, reach, weights, first, force, crew, maxUnits, limits, full } = task;
  const points = reach.length;
  const list = rowList();
  const block = (level: ForceCount): number[] =>
    Array.from({ length: sites }, (_, j) => BLOCK[level] * sites + j);
  for (let j = 0; j < sites; j++) {
    const [x, n, f] = [j, sites + j, 2 * sites + j];
    list.add({ lower: 0 }, [n, x], [1, -1]);
    list.add({ lower: 0 }, [x, n], [maxUnits, -1]);
    list.add({ lower: 0 }, [f, n], [1, -crew[0]]);
    list.add({ lower: 0 }, [n, f], [crew[1], -1]);
  }
  for (const [i, row] of reach.entries()) {
    const within = (limit: number): number[] =>
      [...row.keys()].filter((j) => {
        return limits.upper[j] === 1 && (row[j] as number) <= limit;
      });
    const [y, z] = [3 * sites + i, 3 * sites + points + i];
    const near = within(first.limit);
    if (aidWithin(task, i, first.limit).units === 0)
      list.add({ lower: 0 }, [...near, y], [...near.map(() => 1), -1]);
    const far = within(force.limit);
    const aid = aidWithin(task, i, force.limit);
    for (const level of ["units", "personnel"] as const) {
      const missing = (force[level] ?? 0) - aid[level];
      if (missing <= 0) continue;
      const there = far.map((j) => BLOCK[level] * sites + j);
      list.add({ lower: 0 }, [...there, z], [...there.map(() => 1), -missing]);
    }
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all > 0) {
    for (const [k, { share }] of [first, force].entries()) {
      const columns = weights.map((_, i) => 3 * sites + k * points + i);
      // In shares of the whole, and a hair below: a sum of shares is rounded.
      list.add(
        { lower: share - 1e-9 },
        columns,
        weights.map((weight) => weight / all),
      );
    }
  }
  for (const { level, most } of kept) list.add({ upper: most }, block(level));
  const zeros = new Array<number>(points * 2).fill(0);
  const ones = zeros.map(() => 1);
  const counted = new Set(block(least));
  return {
    sense: "minimize",
    columns: {
      cost: Array.from({ length: 3 * sites + 2 * points }, (_, c) => (counted.has(c) ? 1 : 0)),
      lower: [...limits.lower, ...new Array<number>(2 * sites).fill(0), ...zeros],
      upper: [...limits.upper, ...full.units, ...full.personnel, ...ones],
      // y needs no rule: with whole x it is 0 or may be 1.
      integer: Array.from({ length: 3 * sites + 2 * points }, (_, c) =>
        c < 3 * sites || c >= 3 * sites + points ? 1 : 0,
      ),
    },
    rows: list.rows,
  };
}

/** Shares of demand that stationed units reach, counted afresh; absent where nothing weighs anything. */
export function sharesOf(
  task: ForceTask,
  { open, units, personnel }: Stationed,
): { firstShare?: number; forceShare?: number } {
  const { reach, weights, first, force } = task;
  const sum = (i: number, limit: number, list: readonly number[]): number =>
    list.reduce((total, n, j) => ((reach[i]?.[j] as number) <= limit ? total + n : total), 0);
  const firstShare = covered(weights, (i) => {
    return sum(i, first.limit, open) > 0 || aidWithin(task, i, first.limit).units > 0;
  }).coveredShare;
  const forceShare = covered(weights, (i) => {
    const aid = aidWithin(task, i, force.limit);
    return (
      sum(i, force.limit, units) + aid.units >= (force.units ?? 0) &&
      sum(i, force.limit, personnel) + aid.personnel >= (force.personnel ?? 0)
    );
  }).coveredShare;
  return {
    ...known({ firstShare, forceShare }),
  };
}

/** What neighbours bring to a demand point within the limit. */
export function aidWithin(
  task: ForceTask,
  i: number,
  limit: number,
): { readonly units: number; readonly personnel: number } {
  const coming = task.aid.filter(({ site, delayMinutes = 0 }) => {
    return (task.reach[i]?.[site] as number) + delayMinutes <= limit;
  });
  return {
    units: coming.reduce((sum, { units }) => sum + units, 0),
    personnel: coming.reduce((sum, { personnel }) => sum + personnel, 0),
  };
}
