import { ZoneCalendar } from "../quantity/calendar.ts";
import { requireThat } from "../quantity/error.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import type { Assumption } from "../records/columns.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";
import { type TypeNames, typeNamesOf } from "./table-lines.ts";

/** What says that a call was a working fire: the user, in the words of the records. */
export interface WorkingFireRule {
  /** Which types of call (as the table names them, see `categories`) are working fires: the user's to say. */
  readonly workingFireTypes?: readonly string[];
  /**
   * Which dispositions say that it was one, spelt as in the records. A call of those types whose disposition is another is then none; one without a
   * disposition counts by its type. Default: the type alone.
   */
  readonly workingFireDispositions?: readonly string[];
}

export interface WorkingFires {
  readonly workingFires: number;
  /** What they were counted by: the disposition where it was named and the records have one. */
  readonly workingFiresBy: "type" | "type-and-disposition";
  /** Of them, calls without a disposition, counted by their type; with `type-and-disposition`. */
  readonly workingFiresUndisposed?: number;
}

/** Calls of some types and dispositions; undefined where no type was named. */
export function workingFires(
  columns: CallTableColumns,
  scope: FireScope,
  { workingFireTypes, workingFireDispositions, categories }: WorkingFireRule & TypeNames,
): WorkingFires | undefined {
  for (const [argument, names] of Object.entries({ workingFireTypes, workingFireDispositions })) {
    requireThat(names === undefined || Array.isArray(names), argument, "a list of names", names);
  }
  if (workingFireTypes === undefined) return undefined;
  const { calls } = scopedRuns(columns, new ZoneCalendar(columns.timeZone), scope);
  const { codes, names } = typeNamesOf(columns, categories);
  const isMeant = names.map((name) => workingFireTypes.includes(name));
  const byDisposition = workingFireDispositions !== undefined && hasDispositions(columns);
  const { disposition } = columns;
  const isFire = disposition.values.map((name) => name === "" || workingFireDispositions?.includes(name));
  let [count, undisposed] = [0, 0];
  for (let c = 0; c < columns.length; c++) {
    if (calls[c] === 0 || !isMeant[codes[c] as number]) continue;
    const code = disposition.codes[c] as number;
    if (byDisposition && !isFire[code]) continue;
    count += 1;
    if (disposition.values[code] === "") undisposed += 1;
  }
  return byDisposition
    ? { workingFires: count, workingFiresBy: "type-and-disposition", workingFiresUndisposed: undisposed }
    : { workingFires: count, workingFiresBy: "type" };
}

/** That working fires were counted by their type, where the records know more. */
export function countedByType(
  columns: CallTableColumns,
  { workingFireTypes, workingFireDispositions }: WorkingFireRule,
): readonly Assumption[] {
  if (workingFireTypes === undefined || workingFireDispositions !== undefined || !hasDispositions(columns)) {
    return [];
  }
  return [
    {
      field: "disposition",
      assumed: "every call of the types of working fires was one",
      reason: "the records hold dispositions, and which of them say so was not given",
    },
  ];
}

function hasDispositions({ disposition }: CallTableColumns): boolean {
  return disposition.values.some((name) => name !== "");
}
