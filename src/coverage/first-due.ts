import { requireThat } from "../quantity/error.ts";
import { isObject } from "../quantity/is-object.ts";
import type { CallTableColumns } from "../records/call-table.ts";

/** Which units an area looks to first: one, or several of one station (its engine and its truck). */
export type FirstDueMap = Readonly<Record<string, string | readonly string[]>>;

/** By code of area: the codes of its own units; absent where the area has none. */
export type OwnUnits = readonly (ReadonlySet<number> | undefined)[];

/** The user's map in codes; areas and units that the table does not hold answer nothing. */
export function givenFirstDue(columns: CallTableColumns, firstDue: FirstDueMap): OwnUnits {
  requireThat(isObject(firstDue), "firstDue", "units by the name of their area", firstDue);
  const codeOf = new Map(columns.unit.values.map((unit, code) => [unit, code]));
  const unitsOf = new Map(Object.entries(firstDue).map(([area, units]) => [area, [units].flat()]));
  return columns.area.values.map((area) => {
    const units = unitsOf.get(area);
    return units && new Set(units.flatMap((unit) => (unit === "" ? [] : (codeOf.get(unit) ?? []))));
  });
}

/**
 * The unit that came first to most calls of each area, as far as the records show. An assumption: a unit that is often away
 * loses its area to its neighbour, and then looks more reliable than it is. Of units with as many, the first by name.
 */
export function inferredFirstDue(
  columns: CallTableColumns,
  firsts: readonly (readonly number[])[],
): OwnUnits {
  const { area, unit } = columns;
  const counts = area.values.map(() => new Map<number, number>());
  firsts.forEach((units, call) => {
    const ofArea = counts[area.codes[call] as number] as Map<number, number>;
    for (const code of units) if (code !== 0) ofArea.set(code, (ofArea.get(code) ?? 0) + 1);
  });
  const nameOf = (code: number): string => unit.values[code] as string;
  return counts.map((ofArea, code) => {
    const [most] = [...ofArea].sort((a, b) => b[1] - a[1] || (nameOf(a[0]) < nameOf(b[0]) ? -1 : 1));
    return code === 0 || most === undefined ? undefined : new Set([most[0]]);
  });
}
