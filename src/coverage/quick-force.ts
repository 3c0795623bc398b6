import { forceBounds } from "./force-bounds.ts";
import type { SmallestForce } from "./force-plan.ts";
import { aidWithin, type ForceCount, type ForceTask, sharesOf } from "./force-program.ts";

/** A plan at hand: units and people by site, and who is there for each demand point. */
interface Standing {
  readonly units: Int32Array;
  readonly people: Int32Array;
  /** By demand point: open sites within the limit of the first unit, then units and people still missing of the force. */
  readonly near: Int32Array;
  readonly lackUnits: Int32Array;
  readonly lackPeople: Int32Array;
  /** Weight that may still be lost. */
  readonly spare: { first: number; force: number };
}

/** Units and people that a site would have after a step. */
type Step = (site: number) => readonly [units: number, people: number];

/**
 * A plan nearly as small as the smallest. Everything is open and full at first; then, for one count of `order` after the other, that site gives up a
 * station, a unit or a person whose loss costs least demand, while the standard is kept. Then one site at a time is filled up again, and kept so
 * where others can give up more for it. No solver, no chance, no clock. What is proved comes from {@link forceBounds}.
 */
export function quickForce(task: ForceTask): SmallestForce {
  const { sites, order, crew, limits, full } = task;
  const standing = standingOf(task);
  const { units, people, spare } = standing;
  if (spare.first < 0 || spare.force < 0) {
    const none = new Array<number>(sites).fill(0);
    return {
      status: "infeasible",
      ...{ sites: [], unitsBySite: none, personnelBySite: none },
      ...sharesOf(task, full),
    };
  }
  const change = changer(task, standing);
  const step = steps(task, standing);
  const counts = (): Record<ForceCount, number> => ({
    stations: units.reduce((sum, n) => sum + Number(n > 0), 0),
    units: units.reduce((sum, n) => sum + n, 0),
    personnel: people.reduce((sum, n) => sum + n, 0),
  });
  const isFewer = (now: Record<ForceCount, number>, before: Record<ForceCount, number>): boolean => {
    const level = order.find((each) => now[each] !== before[each]);
    return level !== undefined && now[level] < before[level];
  };
  const descend = (level: ForceCount, kept?: number): void => {
    for (;;) {
      let [best, least] = [-1, Infinity];
      for (let j = 0; j < sites; j++) {
        if (j === kept || (units[j] as number) === 0) continue;
        const [n, f] = step[level](j);
        if (n === 0 && limits.lower[j] === 1) continue;
        const { first, force } = change(j, n, f, false);
        if (first > spare.first || force > spare.force || !(first + force < least)) continue;
        [best, least] = [j, first + force];
      }
      if (best < 0) return;
      const [n, f] = step[level](best);
      change(best, n, f, true);
    }
  };
  const restore = (to: { readonly units: Int32Array; readonly people: Int32Array }): void => {
    for (let j = 0; j < sites; j++) {
      const [n, f] = [to.units[j] as number, to.people[j] as number];
      if (n !== units[j] || f !== people[j]) change(j, n, f, true);
    }
  };
  for (const [place, level] of order.entries()) {
    descend(level);
    for (let isBetter = true; isBetter; ) {
      isBetter = false;
      for (let k = 0; k < sites; k++) {
        const most = full.units[k] as number;
        if (most === 0 || people[k] === full.personnel[k]) continue;
        const [before, was] = [{ units: units.slice(), people: people.slice() }, counts()];
        change(k, most, most * crew[1], true);
        for (const each of order.slice(0, place + 1)) descend(each, k);
        for (const each of order.slice(0, place + 1)) descend(each);
        if (isFewer(counts(), was)) isBetter = true;
        else restore(before);
      }
    }
  }
  const found = counts();
  const bounds = forceBounds(task);
  const isProved = order.every((level) => found[level] === bounds[level]);
  const lists = { units: [...units], personnel: [...people] };
  const open = lists.units.map((n) => Number(n > 0));
  return {
    status: isProved ? "optimal" : "feasible",
    sites: [...open.keys()].filter((j) => open[j] === 1),
    ...{ unitsBySite: lists.units, personnelBySite: lists.personnel, ...found },
    ...{ stationsBound: bounds.stations, unitsBound: bounds.units, personnelBound: bounds.personnel },
    ...sharesOf(task, { open, ...lists }),
  };
}

/** What each count gives up at a site: all of it; a unit, and whoever has no place on the others; a person, and a unit where too few are left. */
function steps({ crew }: ForceTask, { units, people }: Standing): Readonly<Record<ForceCount, Step>> {
  return {
    stations: () => [0, 0],
    units: (j) => {
      const n = (units[j] as number) - 1;
      return [n, Math.min(people[j] as number, n * crew[1])];
    },
    personnel: (j) => {
      const f = (people[j] as number) - 1;
      const n = Math.min(units[j] as number, Math.floor(f / crew[0]));
      return [n, n === 0 ? 0 : Math.min(f, n * crew[1])];
    },
  };
}

/** Everything open and full. */
function standingOf(task: ForceTask): Standing {
  const { reach, weights, first, force, full } = task;
  const near = new Int32Array(reach.length);
  const [lackUnits, lackPeople] = [new Int32Array(reach.length), new Int32Array(reach.length)];
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  // In shares of the whole, and a hair below, as the programme has it.
  const spare = { first: all * (1 - first.share + 1e-9), force: all * (1 - force.share + 1e-9) };
  for (const [i, row] of reach.entries()) {
    const aid = aidWithin(task, i, force.limit);
    near[i] = Number(aidWithin(task, i, first.limit).units > 0);
    lackUnits[i] = (force.units ?? 0) - aid.units;
    lackPeople[i] = (force.personnel ?? 0) - aid.personnel;
    for (const [j, minutes] of row.entries()) {
      if ((full.units[j] as number) === 0) continue;
      if (minutes <= first.limit) near[i] = (near[i] as number) + 1;
      if (minutes > force.limit) continue;
      lackUnits[i] = (lackUnits[i] as number) - (full.units[j] as number);
      lackPeople[i] = (lackPeople[i] as number) - (full.personnel[j] as number);
    }
    if (near[i] === 0) spare.first -= weights[i] as number;
    if ((lackUnits[i] as number) > 0 || (lackPeople[i] as number) > 0) spare.force -= weights[i] as number;
  }
  return {
    ...{ units: Int32Array.from(full.units), people: Int32Array.from(full.personnel) },
    ...{ near, lackUnits, lackPeople, spare },
  };
}

/** Weight that another number of units and people at a site loses (less than 0: wins), and the change itself where it is made. */
function changer(task: ForceTask, standing: Standing) {
  const { reach, weights, first, force, sites } = task;
  const { units, people, near, lackUnits, lackPeople, spare } = standing;
  const served = (limit: number): Int32Array[] =>
    Array.from({ length: sites }, (_, j) =>
      Int32Array.from([...reach.keys()].filter((i) => (reach[i]?.[j] as number) <= limit)),
    );
  const [soon, within] = [served(first.limit), served(force.limit)];
  return (j: number, n: number, f: number, isMade: boolean): { first: number; force: number } => {
    const lost = { first: 0, force: 0 };
    const [fewer, less] = [(units[j] as number) - n, (people[j] as number) - f];
    const closed = Number((units[j] as number) > 0) - Number(n > 0);
    if (closed !== 0) {
      for (const i of soon[j] as Int32Array) {
        const now = (near[i] as number) - closed;
        if (now === 0) lost.first += weights[i] as number;
        else if (near[i] === 0) lost.first -= weights[i] as number;
        if (isMade) near[i] = now;
      }
    }
    for (const i of within[j] as Int32Array) {
      const [wasUnits, wasPeople] = [lackUnits[i] as number, lackPeople[i] as number];
      const was = wasUnits <= 0 && wasPeople <= 0;
      const is = wasUnits + fewer <= 0 && wasPeople + less <= 0;
      if (was !== is) lost.force += was ? (weights[i] as number) : -(weights[i] as number);
      if (!isMade) continue;
      lackUnits[i] = wasUnits + fewer;
      lackPeople[i] = wasPeople + less;
    }
    if (isMade) {
      units[j] = n;
      people[j] = f;
      spare.first -= lost.first;
      spare.force -= lost.force;
    }
    return lost;
  };
}
