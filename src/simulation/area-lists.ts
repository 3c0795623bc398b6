import { DutycycleError } from "../quantity/error.ts";
import type { DispatchRules } from "./dispatch-rule.ts";
import type { SimUnit } from "./unit.ts";

/** By area of calls: the numbers of the units on its list, in order; `undefined` where it has none. Throws for an unknown unit. */
export function areaLists(
  { lists = {} }: DispatchRules,
  areas: readonly string[],
  units: readonly SimUnit[],
): readonly (readonly number[] | undefined)[] {
  const number = new Map(units.map((unit, u) => [unit.id, u]));
  const numberOf = (id: string, area: string): number => {
    const unit = number.get(id);
    if (unit !== undefined) return unit;
    const argument = `dispatch.lists[${JSON.stringify(area)}]`;
    throw new DutycycleError({ argument, expected: "ids of units", received: id });
  };
  return areas.map((area) =>
    Object.hasOwn(lists, area) ? lists[area]?.map((id) => numberOf(id, area)) : undefined,
  );
}
