import { aidWithin, type ForceCount, type ForceTask } from "./force-program.ts";
import { placingBound } from "./placing-bound.ts";

/**
 * How few stations, units and people it could be at least, whatever the order. So few placed anywhere, as free of the other rules as it can be, could
 * reach the share that is asked for: stations for the first unit, units and people for the force, each by the multipliers of
 * {@link placingBound}. A station has a unit, a unit its least crew.
 */
export function forceBounds(task: ForceTask): Readonly<Record<ForceCount, number>> {
  const { reach, first, force, crew, limits, full, maxUnits } = task;
  const fixed = limits.lower.reduce((sum, n) => sum + n, 0);
  const soon = reach.map((_, i) => Number(aidWithin(task, i, first.limit).units === 0));
  const open = fewest(task, { ...first, lacks: soon, upper: limits.upper });
  const lacks = reach.map((_, i) => {
    const aid = aidWithin(task, i, force.limit);
    const [units, people] = [(force.units ?? 0) - aid.units, (force.personnel ?? 0) - aid.personnel];
    return {
      units: Math.max(0, units, Math.ceil(people / crew[1])),
      people: Math.max(0, people, units * crew[0]),
    };
  });
  const units = fewest(task, { ...force, lacks: lacks.map((lack) => lack.units), upper: full.units });
  const people = fewest(task, { ...force, lacks: lacks.map((lack) => lack.people), upper: full.personnel });
  const stations = Math.max(
    fixed,
    open,
    Math.ceil(units / maxUnits),
    Math.ceil(people / (maxUnits * crew[1])),
  );
  const least = Math.max(stations, units, Math.ceil(people / crew[1]));
  return { stations, units: least, personnel: Math.max(people, least * crew[0]) };
}

interface Asked {
  readonly limit: number;
  readonly share: number;
  /** How many each demand point still needs, in whole numbers; 0 where help is enough. */
  readonly lacks: readonly number[];
  readonly upper: readonly number[];
}

/** No fewer than this, placed at the sites, bring enough to the share of demand. What a point needs is taken to be the least that any needs. */
function fewest({ reach, weights }: ForceTask, { limit, share, lacks, upper }: Asked): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const points = [...reach.keys()].filter((i) => (lacks[i] as number) > 0 && (weights[i] as number) > 0);
  const helped = all - points.reduce((sum, i) => sum + (weights[i] as number), 0);
  const needed = (share - 1e-9) * all - helped;
  if (!(needed > 0)) return 0;
  const step = points.reduce((least, i) => Math.min(least, lacks[i] as number), Infinity);
  const sites = [...upper.keys()].filter((j) => (upper[j] as number) > 0);
  const near = points.map((i) => sites.filter((j) => (reach[i]?.[j] as number) <= limit));
  const none = new Array<number>(upper.length).fill(0);
  const task = {
    ...{ near, lower: none, upper, base: 0, step, worth: [1] },
    weights: points.map((i) => weights[i] as number),
  };
  // A hair below, so that what is rounded proves nothing.
  const least = needed * (1 - 1e-9);
  // It stops where so many are proved to reach less.
  const canReach = (units: number): boolean =>
    placingBound(
      { ...task, units },
      none,
      () => least,
      () => {},
    ) >= least;
  let [below, enough] = [step - 1, upper.reduce((sum, n) => sum + n, 0)];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (canReach(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}
