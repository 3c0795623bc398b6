import { ZoneCalendar } from "../quantity/calendar.ts";
import { MINUTE_MS } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireCalls } from "../workload/arguments.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";
import { openSpans } from "./open-spans.ts";
import { lineSum, type TableKey, type TypeNames, tableLines, typeNamesOf } from "./table-lines.ts";

export interface CallDurationRow extends TableKey {
  /** The class [fromMinutes, toMinutes); the last has no end. */
  readonly fromMinutes: number;
  readonly toMinutes?: number;
  readonly calls: number;
  /** Of the row's calls whose duration is known, in [0, 1]; absent where there are none. */
  readonly share?: number;
}

export interface CallDurationOptions extends FireScope, TypeNames {
  /** Width of a class in minutes, in (0, infinity). Default 30. */
  readonly classMinutes?: number;
  /** Number of classes, the open one included, whole in [1, 1000]. Default 5: to 30, 60, 90, 120 minutes, and longer. */
  readonly classes?: number;
}

/**
 * How long do calls of each type last? Calls by class of duration, half an hour wide.
 *
 * A call lasts from the start of its first unit (dispatched, else arrived) to the last clear, whoever cleared last.
 * Calls without a usable time are left out: the classes of `total` add up to the calls whose duration is known.
 *
 * @param options.period - calls received in [start, end). Default: all.
 * @returns for each row of `callsByType` one row a class.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see The table of CPSM's fire data analyses (unsourced: from memory).
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { callDurations } from "dutycycle/coverage";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const call = (id: string, minutes: number) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type: "EMS",
 *   responses: [{ unit: id, personnel: 3, dispatchedAt: at(0), clearedAt: at(minutes) }],
 * });
 * const { calls } = callsFrom([call("1", 20), call("2", 30), call("3", 200)], { timeZone: "UTC" });
 * const ems = callDurations(calls).filter((row) => row.key === "EMS");
 * ems.map((row) => row.calls); // => [1, 1, 0, 0, 1]
 * ```
 */
export function callDurations(
  calls: CallTable,
  options: CallDurationOptions = {},
): readonly CallDurationRow[] {
  const columns = requireCalls(calls);
  const { classMinutes = 30, classes = 5 } = options;
  requireWithin("classMinutes", classMinutes, "(0, infinity)");
  requireWithin("classes", classes, "[1, 1000], whole");
  const scope = scopedRuns(columns, new ZoneCalendar(columns.timeZone), options);
  const { codes, names } = typeNamesOf(columns, options.categories);
  const counts = Array.from({ length: classes }, () => new Uint32Array(names.length));
  const { firsts, lasts } = openSpans(columns, scope.runs);
  scope.calls.forEach((meant, c) => {
    const length = (lasts[c] as number) - (firsts[c] as number);
    if (meant === 0 || !(length > 0)) return;
    const place = codes[c] as number;
    const column = counts[Math.min(classes - 1, Math.floor(length / (classMinutes * MINUTE_MS)))];
    (column as Uint32Array)[place] = ((column as Uint32Array)[place] as number) + 1;
  });
  const hasData = (place: number): boolean => counts.some((column) => (column[place] as number) > 0);
  return tableLines(names, hasData, options.typeGroups).flatMap((line) => {
    const byClass = counts.map((column) => lineSum(line, column));
    const all = byClass.reduce((sum, n) => sum + n, 0);
    return byClass.map((n, place) => ({
      ...line.key,
      fromMinutes: place * classMinutes,
      ...(place < classes - 1 ? { toMinutes: (place + 1) * classMinutes } : {}),
      calls: n,
      ...(all > 0 ? { share: n / all } : {}),
    }));
  });
}
