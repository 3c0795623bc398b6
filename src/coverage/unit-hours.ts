import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { CallTable } from "../records/call-table.ts";
import { givenPeriod, requireCalls } from "../workload/arguments.ts";
import { startsOf, whenOf } from "../workload/call-scope.ts";
import { committedPieces } from "../workload/committed-pieces.ts";
import { LEFT_OUT, rosterKnowledge } from "../workload/on-roster.ts";
import { dataPeriod } from "../workload/period.ts";

export interface UnitHourRow {
  /** `unknown` gathers runs without a unit name: many units, so without a utilization. */
  readonly unit: string;
  /** Dispatches that began in the period. */
  readonly runs: number;
  /** Unit-hours on runs inside the period; two runs at once are counted once. */
  readonly committedHours: number;
  /** The denominator. */
  readonly staffedHours?: number;
  /** committedHours / staffedHours; absent where the unit was not staffed, or has no name. */
  readonly utilization?: number;
}

export interface UnitHourOptions {
  /** Only calls of this service: for an engine that also goes to medical calls that is a part of its work. Default: all. */
  readonly service?: Service;
  /** Time in [start, end). Default: whole local days that hold every start and every clear. */
  readonly period?: Period;
  /** Hours staffed in the period, by unit, each in [0, infinity). Default: every hour of the period. */
  readonly staffedHours?: Readonly<Record<string, number>>;
}

/**
 * What share of its staffed hours is each unit out on runs? The unit hour utilization (UHU) of fire companies.
 *
 *     UHU = hours committed to incidents / hours staffed
 *
 * Committed from dispatched (else arrived) to cleared, unit-hours and not firefighter-hours, cut at the period; a unit on
 * two calls at once is counted once. A unit staffed all year has 8,760 hours, in a leap year 8,784; the default takes the
 * clock hours of the period, so both are right. A unit staffed for a part of the year, or for peak hours only, must have its own
 * hours (`staffedUnitHours` adds them up from a roster): over the whole year it would look idle. Its runs are counted
 * whenever they were, so that work outside its hours can lift the figure above what it had to give.
 *
 * The scales that are printed for ambulances (so many tenths "ideal", "stress", "not sustainable") were made for units whose work is
 * calls; they are not for engines, which are staffed so that they are near when needed. No label is given here. Read it beside
 * reliability and response force: see `fireUse`.
 *
 * @param calls - a table from `readCalls` or `callsFrom`; runs without usable times count as runs and add no hours.
 * @param options.staffedHours - units named here have a row even without a run.
 * @returns rows in order of their units; utilization in [0, infinity), above 1 only where the hours given are too few.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see ESCI: hours committed in a year over 8,760 hours, as quoted by flippingbook.com/view/396338117, p. 15.
 *
 * @example
 * ```ts
 * import { callsFrom, unitHourUtilization } from "dutycycle";
 * const at = (hour: number) => Date.UTC(2024, 2, 1, hour);
 * const run = (id: string, unit: string, from: number, to: number) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type: "EMS",
 *   responses: [{ unit, personnel: 4, dispatchedAt: at(from), clearedAt: at(to) }],
 * });
 * const { calls } = callsFrom([run("1", "E1", 2, 5), run("2", "E1", 4, 6), run("3", "P9", 12, 15)], { timeZone: "UTC" });
 * const [e1, p9] = unitHourUtilization(calls, { staffedHours: { P9: 12 } });
 * e1?.committedHours; // => 4
 * e1?.utilization; // => 0.1667
 * p9?.utilization; // => 0.25
 * ```
 */
export function unitHourUtilization(calls: CallTable, options: UnitHourOptions = {}): readonly UnitHourRow[] {
  const columns = requireCalls(calls);
  const { service, staffedHours = {} } = options;
  for (const [unit, hours] of Object.entries(staffedHours)) {
    requireWithin(`staffedHours.${unit}`, hours, "[0, infinity)");
  }
  const calendar = new ZoneCalendar(columns.timeZone);
  const period = givenPeriod(options.period) ?? dataPeriod(columns, calendar);
  const inScope = rosterKnowledge(columns, undefined, { service });
  const units = columns.unit;
  const runs = new Uint32Array(units.values.length);
  const seen = new Uint8Array(units.values.length);
  const committed = new Float64Array(units.values.length);
  const starts = startsOf(columns);
  for (let c = 0; c < columns.length; c++) {
    const placed = whenOf(columns, c);
    const end = columns.responseStart[c + 1] as number;
    for (let r = columns.responseStart[c] as number; r < end; r++) {
      if (inScope[r] === LEFT_OUT) continue;
      const start = starts[r] as number;
      const began = Number.isNaN(start) ? placed : start;
      const unit = units.codes[r] as number;
      if (options.period && !(began >= period.start && began < period.end)) continue;
      runs[unit] = (runs[unit] as number) + 1;
      seen[unit] = 1;
    }
  }
  committedPieces(
    columns,
    (response) => inScope[response] !== LEFT_OUT,
    (response, from, to) => {
      const time = Math.min(to, period.end) - Math.max(from, period.start);
      if (time <= 0) return;
      const unit = units.codes[response] as number;
      committed[unit] = (committed[unit] as number) + time;
      seen[unit] = 1;
    },
  );
  const given = new Map(Object.entries(staffedHours));
  const periodHours = (period.end - period.start) / HOUR_MS;
  const row = (unit: string, code: number): UnitHourRow => {
    const committedHours = code < 0 ? 0 : (committed[code] as number) / HOUR_MS;
    const counts = { unit: unit || "unknown", runs: code < 0 ? 0 : (runs[code] as number), committedHours };
    if (unit === "") return counts;
    const hours = given.get(unit) ?? periodHours;
    return { ...counts, staffedHours: hours, ...(hours > 0 ? { utilization: committedHours / hours } : {}) };
  };
  const known = units.values.flatMap((unit, code) =>
    seen[code] || given.has(unit) ? [row(unit, code)] : [],
  );
  const idle = [...given.keys()].filter((unit) => !units.values.includes(unit)).map((unit) => row(unit, -1));
  return [...known, ...idle].sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0));
}
