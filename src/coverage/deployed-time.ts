import { ZoneCalendar } from "../quantity/calendar.ts";
import { requireOneOf, requireThat } from "../quantity/error.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { CallTable } from "../records/call-table.ts";
import { requireCalls } from "../workload/arguments.ts";
import { forEachUsable } from "../workload/call-scope.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";
import { namesOfRuns, RUN_GROUPS } from "./run-names.ts";
import { lineSum, type TableKey, type TypeNames, tableLines } from "./table-lines.ts";

export interface DeployedTimeRow extends TableKey {
  /** Units sent: a call has as many runs as units are sent to it. */
  readonly runs: number;
  readonly runsPerDay: number;
  /** Unit-hours from dispatched (else arrived) to cleared, summed over runs. */
  readonly deployedHours: number;
  /** Of all deployed hours, in [0, 1]; absent where there are none. */
  readonly share?: number;
  readonly minutesPerDay: number;
  /** Over the runs whose times are usable; absent where there are none. */
  readonly minutesPerRun?: number;
  /** Runs without usable times: in `runs`, and in no time. */
  readonly untimedRuns: number;
}

export interface DeployedTimeOptions extends FireScope, TypeNames {
  /** `area` is where the call was, `station` where the unit lives. Default `"type"`. */
  readonly by?: "type" | "area" | "station" | "unit" | "role";
  /** The station of each unit, for `by: "station"`; a unit that it does not hold is of station `unknown`. */
  readonly stations?: Readonly<Record<string, string>>;
}

/**
 * How many runs, and how long are units out? Runs and deployed time by type of call, area, station or unit.
 *
 *     deployed time of a run = cleared - dispatched (else arrived)
 *     minutes per run = 60 deployed hours / runs          minutes per day = 60 deployed hours / days
 *
 * A run is one unit's dispatch to one call. Deployed time is summed as it stands: a unit on two calls at once counts on
 * both, which is right for "what do calls of this type take" and wrong for "how busy is this unit": see
 * `unitHourUtilization`, which counts it once. A run belongs to the period in which its call was received, whole.
 *
 * @param options.by - what a row is.
 * @param options.typeGroups - groups of types, with a total of their own; for `by: "type"`.
 * @param options.period - calls received in [start, end). Default: whole local days that hold every receipt.
 * @returns rows in order of their keys (types: as of `callsByType`), then `total`; `level` is `"type"` for a row of any `by`.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see CPSM, City of Morgan Hill Public Safety Master Plan, 2017, table 8-4, p. 77.
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { deployedTime } from "dutycycle/coverage";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const run = (unit: string, minutes: number) => ({ unit, personnel: 3, dispatchedAt: at(0), clearedAt: at(minutes) });
 * const { calls } = callsFrom(
 *   [
 *     {
 *       id: "1", service: "fire", initiator: "community", type: "Structure fire", receivedAt: at(0),
 *       responses: [run("E1", 150), run("E2", 90)],
 *     },
 *     {
 *       id: "2", service: "fire", initiator: "community", type: "EMS", receivedAt: at(0),
 *       responses: [run("E3", 30)],
 *     },
 *   ],
 *   { timeZone: "UTC" },
 * );
 * const [ems, fire, total] = deployedTime(calls);
 * fire?.minutesPerRun; // => 120
 * fire?.share; // => 0.8889
 * ems?.minutesPerDay; // => 30
 * total?.runs; // => 3
 * ```
 */
export function deployedTime(
  calls: CallTable,
  options: DeployedTimeOptions = {},
): readonly DeployedTimeRow[] {
  const columns = requireCalls(calls);
  const { by = "type" } = options;
  requireOneOf("by", by, RUN_GROUPS);
  const scope = scopedRuns(columns, new ZoneCalendar(columns.timeZone), options);
  const { codes, names } = namesOfRuns(columns, by, options);
  const runs = new Uint32Array(names.length);
  const timed = new Uint32Array(names.length);
  const hours = new Float64Array(names.length);
  scope.runs.forEach((meant, r) => {
    runs[codes[r] as number] = (runs[codes[r] as number] as number) + meant;
  });
  forEachUsable(columns, (r, _call, _start, time) => {
    if (scope.runs[r] === 0) return;
    const place = codes[r] as number;
    timed[place] = (timed[place] as number) + 1;
    hours[place] = (hours[place] as number) + time;
  });
  return deployedRows(
    { names, runs, timed, hours: hours.map((time) => time / HOUR_MS) },
    { days: scope.days, ...(by === "type" ? options : {}) },
  );
}

/**
 * The same table from totals that somebody else added up: runs and deployed hours of each type.
 *
 * @param totals - one entry a type: `runs` whole in [0, infinity), `hours` in [0, infinity).
 * @param options.days - of the period, in (0, infinity).
 * @throws DutycycleError outside those intervals, or for a type given twice.
 * @example
 * ```ts
 * import { deployedTimeOfTotals } from "dutycycle/coverage";
 * const totals = [
 *   { type: "EMS", runs: 3251, hours: 1761.0 },
 *   { type: "MVA", runs: 970, hours: 520.1 },
 * ];
 * const rows = deployedTimeOfTotals(totals, { days: 365, typeGroups: { "EMS total": ["EMS", "MVA"] } });
 * rows[2]?.minutesPerRun; // => 32.4
 * rows[2]?.minutesPerDay; // => 375.0
 * ```
 */
export function deployedTimeOfTotals(
  totals: readonly { readonly type: string; readonly runs: number; readonly hours: number }[],
  options: { readonly days: number; readonly typeGroups?: Readonly<Record<string, readonly string[]>> },
): readonly DeployedTimeRow[] {
  requireWithin("days", options.days, "(0, infinity)");
  const names = totals.map(({ type }) => type);
  requireThat(new Set(names).size === names.length, "totals", "each type once", names);
  for (const { runs, hours } of totals) {
    requireWithin("runs", runs, "[0, infinity), whole");
    requireWithin("hours", hours, "[0, infinity)");
  }
  const runs = totals.map((total) => total.runs);
  return deployedRows({ names, runs, timed: runs, hours: totals.map((total) => total.hours) }, options);
}

/** Runs and hours by name, made into rows. */
function deployedRows(
  sums: {
    readonly names: readonly string[];
    readonly runs: ArrayLike<number>;
    readonly timed: ArrayLike<number>;
    readonly hours: ArrayLike<number>;
  },
  { days, typeGroups }: { days: number; typeGroups?: Readonly<Record<string, readonly string[]>> },
): readonly DeployedTimeRow[] {
  const lines = tableLines(sums.names, (place) => (sums.runs[place] as number) > 0, typeGroups);
  const allHours = lineSum(lines[lines.length - 1] as (typeof lines)[number], sums.hours);
  return lines.map((line) => {
    const runs = lineSum(line, sums.runs);
    const timed = lineSum(line, sums.timed);
    const deployedHours = lineSum(line, sums.hours);
    return {
      ...line.key,
      runs,
      runsPerDay: days > 0 ? runs / days : 0,
      deployedHours,
      ...(allHours > 0 ? { share: deployedHours / allHours } : {}),
      minutesPerDay: days > 0 ? (60 * deployedHours) / days : 0,
      ...(timed > 0 ? { minutesPerRun: (60 * deployedHours) / timed } : {}),
      untimedRuns: runs - timed,
    };
  });
}
