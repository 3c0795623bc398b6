import { requireThat } from "../quantity/error.ts";
import type { CallTableColumns } from "../records/call-table.ts";

/** How types of call are named and gathered in a table. */
export interface TypeNames {
  /** The name in the table of a type as the records write it: `{ "MEDIC-CHEST PAIN": "EMS" }`. Others keep their own. */
  readonly categories?: Readonly<Record<string, string>>;
  /** Groups with a total of their own, in the order shown: `{ EMS: ["EMS", "MVA"], Fire: ["Structure fire"] }`. */
  readonly typeGroups?: Readonly<Record<string, readonly string[]>>;
}

/** What a row of a table is about. */
export interface TableKey {
  /** A type, area or unit, the name of a group, or `total`. */
  readonly key: string;
  readonly level: "type" | "group" | "total";
  /** The group that a type belongs to. */
  readonly group?: string;
}

/** A row in the making: which of the names it adds up. */
export interface TableLine {
  readonly key: TableKey;
  readonly members: readonly number[];
}

/** The types of a table: each call's place among their names. */
export function typeNamesOf(
  { type }: CallTableColumns,
  categories: Readonly<Record<string, string>> = {},
): { codes: ArrayLike<number>; names: readonly string[] } {
  const named = new Map(Object.entries(categories));
  const names: string[] = [];
  const placeOf = new Map<string, number>();
  const places = type.values.map((value) => {
    const name = named.get(value) ?? (value || "unknown");
    const place = placeOf.get(name) ?? names.push(name) - 1;
    placeOf.set(name, place);
    return place;
  });
  return { codes: Uint32Array.from(type.codes, (code) => places[code] as number), names };
}

/**
 * The rows of a table in order: the types of each group and its total, the types of no group by name, the total. Names
 * without data have a row only where a group lists them.
 */
export function tableLines(
  names: readonly string[],
  hasData: (place: number) => boolean,
  typeGroups: Readonly<Record<string, readonly string[]>> = {},
): readonly TableLine[] {
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const grouped = new Set<string>();
  const lines: TableLine[] = [];
  for (const [group, types] of Object.entries(typeGroups)) {
    requireThat(Array.isArray(types), "typeGroups", "lists of types by the name of their group", typeGroups);
    const ofGroup = types.map((type: string): TableLine => {
      requireThat(!grouped.has(type), "typeGroups", "each type once", type);
      grouped.add(type);
      const place = placeOf.get(type);
      return { key: { key: type, level: "type", group }, members: place === undefined ? [] : [place] };
    });
    const members = ofGroup.flatMap((line) => line.members);
    lines.push(...ofGroup, { key: { key: group, level: "group" }, members });
  }
  const alone = names.filter((name, place) => !grouped.has(name) && hasData(place));
  for (const name of alone.sort((a, b) => (a < b ? -1 : 1))) {
    lines.push({ key: { key: name, level: "type" }, members: [placeOf.get(name) as number] });
  }
  return [...lines, { key: { key: "total", level: "total" }, members: [...names.keys()] }];
}

/** The sum of a column over the names of a line. */
export function lineSum({ members }: TableLine, column: ArrayLike<number>): number {
  return members.reduce((sum, place) => sum + (column[place] as number), 0);
}
