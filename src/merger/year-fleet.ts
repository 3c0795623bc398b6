import type { SimUnit } from "../simulation/unit.ts";
import type { MergerCost } from "./merger-cost.ts";
import type { Post } from "./post.ts";
import { movement } from "./who-moves.ts";

/** Who can be sent in one year of a transition. */
export interface YearFleet {
  readonly year: number;
  readonly staff: number;
  readonly crossTrained: number;
  readonly trainedShare: number;
  readonly goneShare: number;
  readonly units: readonly SimUnit[];
  /** Those of them that stand as they will at the end, and differ from today's. */
  readonly trainedUnits: readonly SimUnit[];
}

const HAIR = 1e-9;

/**
 * Which units stand in each year of a transition?
 *
 * Of the units of the end that differ from today's of the same id, or have none, the first so many are there: their share is that of people
 * who are cross-trained, of those who are to be, rounded down. In place of each other stands today's unit of the same id, if there is one. Of
 * today's units that have no place at the end, the last so many are gone: the share is that of people gone, of those who are to go, rounded
 * down; where nobody is to go, that of people trained. Units that are the same today and at the end are there throughout.
 */
export function yearFleets(
  baseline: { readonly units: readonly SimUnit[]; readonly posts: readonly Post[] },
  end: { readonly units: readonly SimUnit[]; readonly posts: readonly Post[] },
  cost: MergerCost,
): YearFleet[] {
  const { dual } = movement(baseline.posts, end.posts);
  const toGo = cost.before.staff - cost.after.staff;
  const today = new Map(baseline.units.map((unit) => [unit.id, unit]));
  const kept = new Set(end.units.map(({ id }) => id));
  const closing = baseline.units.filter(({ id }) => !kept.has(id));
  const changing = end.units.filter((unit) => !isSame(unit, today.get(unit.id)));
  return cost.years
    .filter(({ year }) => year > 0)
    .map(({ year, staff, crossTrained }) => {
      const trainedShare = dual > 0 ? Math.min(1, crossTrained / dual) : 1;
      const goneShare =
        toGo > HAIR ? Math.min(1, Math.max(0, (cost.before.staff - staff) / toGo)) : trainedShare;
      const trainedUnits = changing.slice(0, wholeShare(changing.length, trainedShare));
      const ready = new Set(trainedUnits);
      const open = closing.slice(0, closing.length - wholeShare(closing.length, goneShare));
      const units = end.units.flatMap((unit) => {
        const before = today.get(unit.id);
        if (ready.has(unit) || isSame(unit, before)) return [unit];
        return before === undefined ? [] : [before];
      });
      return {
        ...{ year, staff, crossTrained, trainedShare, goneShare, trainedUnits },
        units: [...units, ...open],
      };
    });
}

/** So many of a count, rounded down, but for the rounding of sums of shares. */
function wholeShare(count: number, share: number): number {
  return Math.floor(count * share + HAIR);
}

function isSame(unit: SimUnit, other: SimUnit | undefined): boolean {
  return other !== undefined && textOf(unit) === textOf(other);
}

/** The same text for the same unit, in whatever order its fields were written. */
export function textOf(unit: SimUnit): string {
  return JSON.stringify(Object.entries(unit).sort(([a], [b]) => (a < b ? -1 : 1)));
}
