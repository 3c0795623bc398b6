import { ZoneCalendar } from "../quantity/calendar.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireCalls } from "../workload/arguments.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";
import { lineSum, type TableKey, type TypeNames, tableLines, typeNamesOf } from "./table-lines.ts";

export interface UnitsSentRow extends TableKey {
  readonly calls: number;
  /** Calls to which so many units were sent; the five add up to `calls`. */
  readonly none: number;
  readonly one: number;
  readonly two: number;
  readonly three: number;
  readonly fourOrMore: number;
  /** Over the calls to which a unit was sent; absent where there are none. */
  readonly unitsPerCall?: number;
}

/**
 * How many units are sent to a call of each type? Calls with one, two, three, four or more different units.
 *
 * A unit sent twice to one call counts once; a response without a unit name is a unit of its own.
 *
 * @param options.roles - only units in these roles: engines and trucks without ambulances and chiefs.
 * @param options.period - calls received in [start, end). Default: whole local days that hold every receipt.
 * @returns rows as of `callsByType`.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see The table of CPSM's fire data analyses (unsourced: from memory).
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { unitsSent } from "dutycycle/coverage";
 * const at = (hour: number) => Date.UTC(2024, 2, 1, hour);
 * const call = (id: string, units: readonly string[]) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type: "EMS", receivedAt: at(9),
 *   responses: units.map((unit) => ({ unit, personnel: 3, dispatchedAt: at(9), clearedAt: at(10) })),
 * });
 * const { calls } = callsFrom([call("1", ["E1"]), call("2", ["E1", "M1"])], { timeZone: "UTC" });
 * const [ems] = unitsSent(calls);
 * ems?.one; // => 1
 * ems?.two; // => 1
 * ems?.unitsPerCall; // => 1.5
 * ```
 */
export function unitsSent(calls: CallTable, options: FireScope & TypeNames = {}): readonly UnitsSentRow[] {
  const columns = requireCalls(calls);
  const scope = scopedRuns(columns, new ZoneCalendar(columns.timeZone), options);
  const { codes, names } = typeNamesOf(columns, options.categories);
  const byUnits = [0, 1, 2, 3, 4].map(() => new Uint32Array(names.length));
  const units = new Uint32Array(names.length);
  const lastCall = new Int32Array(columns.unit.values.length).fill(-1);
  for (let c = 0; c < columns.length; c++) {
    if (scope.calls[c] === 0) continue;
    let sent = 0;
    const end = columns.responseStart[c + 1] as number;
    for (let r = columns.responseStart[c] as number; r < end; r++) {
      const unit = columns.unit.codes[r] as number;
      if (scope.runs[r] === 0 || (unit !== 0 && lastCall[unit] === c)) continue;
      lastCall[unit] = c;
      sent += 1;
    }
    const place = codes[c] as number;
    const column = byUnits[Math.min(4, sent)] as Uint32Array;
    column[place] = (column[place] as number) + 1;
    units[place] = (units[place] as number) + sent;
  }
  const hasData = (place: number): boolean => byUnits.some((column) => (column[place] as number) > 0);
  return tableLines(names, hasData, options.typeGroups).map((line) => {
    const [none, one, two, three, fourOrMore] = byUnits.map((column) => lineSum(line, column)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const answered = one + two + three + fourOrMore;
    return {
      ...line.key,
      ...{ calls: none + answered, none, one, two, three, fourOrMore },
      ...(answered > 0 ? { unitsPerCall: lineSum(line, units) / answered } : {}),
    };
  });
}
