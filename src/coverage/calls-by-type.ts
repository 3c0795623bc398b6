import { ZoneCalendar } from "../quantity/calendar.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireCalls } from "../workload/arguments.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";
import { lineSum, type TableKey, type TypeNames, tableLines, typeNamesOf } from "./table-lines.ts";

export interface CallsByTypeRow extends TableKey {
  readonly calls: number;
  readonly callsPerDay: number;
  /** Of all calls, in [0, 1]; absent where there are none. */
  readonly share?: number;
}

/**
 * How many calls of each type? Calls, calls a day, share of all. A call counts once, however many units it takes.
 *
 * @param options.categories - the table's name of a type as the records write it.
 * @param options.typeGroups - groups of types with a total of their own.
 * @param options.period - calls received in [start, end). Default: whole local days that hold every receipt.
 * @returns the types of each group and the group, the other types by name, `total`.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see Center for Public Safety Management (CPSM), City of Morgan Hill Public Safety Master Plan, 2017, section 8 (fire).
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { callsByType } from "dutycycle/coverage";
 * const call = (id: string, type: string) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type,
 *   receivedAt: Date.UTC(2024, 2, 1, 10), responses: [],
 * });
 * const { calls } = callsFrom(
 *   [call("1", "EMS"), call("2", "EMS"), call("3", "MVA"), call("4", "Hazard")],
 *   { timeZone: "UTC" },
 * );
 * const rows = callsByType(calls, { typeGroups: { Medical: ["EMS", "MVA"] } });
 * rows.map((row) => row.key); // => ["EMS", "MVA", "Medical", "Hazard", "total"]
 * rows.map((row) => row.calls); // => [2, 1, 3, 1, 4]
 * rows[2]?.share; // => 0.75
 * ```
 */
export function callsByType(
  calls: CallTable,
  options: FireScope & TypeNames = {},
): readonly CallsByTypeRow[] {
  const columns = requireCalls(calls);
  const scope = scopedRuns(columns, new ZoneCalendar(columns.timeZone), options);
  const { codes, names } = typeNamesOf(columns, options.categories);
  const counts = new Uint32Array(names.length);
  let all = 0;
  for (let c = 0; c < columns.length; c++) {
    if (scope.calls[c] === 0) continue;
    counts[codes[c] as number] = (counts[codes[c] as number] as number) + 1;
    all += 1;
  }
  return tableLines(names, (place) => (counts[place] as number) > 0, options.typeGroups).map((line) => {
    const count = lineSum(line, counts);
    return {
      ...line.key,
      calls: count,
      callsPerDay: scope.days > 0 ? count / scope.days : 0,
      ...(all > 0 ? { share: count / all } : {}),
    };
  });
}
