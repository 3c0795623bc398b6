import { ZoneCalendar } from "../quantity/calendar.ts";
import { requireOneOf } from "../quantity/error.ts";
import type { CallTable } from "../records/call-table.ts";
import type { Assumption } from "../records/columns.ts";
import { shareInterval } from "../stats/confidence.ts";
import { requireCalls } from "../workload/arguments.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";
import { type FirstDueMap, givenFirstDue, inferredFirstDue } from "./first-due.ts";
import { firstUnits, isPresent } from "./first-units.ts";

export interface ReliabilityRow {
  /** The area, or `all`. */
  readonly area: string;
  /** Its own units; empty for `all`. */
  readonly units: readonly string[];
  /** Calls in the area at which it is known who came first. */
  readonly calls: number;
  /** Those at which an own unit came first. */
  readonly ownFirst: number;
  /** Those to which an own unit came or went at all. */
  readonly ownPresent: number;
  /** ownFirst / calls, in [0, 1]; absent without calls, as are the bounds of its interval (Wilson, 95 %). */
  readonly reliability?: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Reliability {
  /** `all` first, then the areas by name. */
  readonly rows: readonly ReliabilityRow[];
  /** The map that was used: given, or inferred from the records. */
  readonly firstDue: Readonly<Record<string, readonly string[]>>;
  /** Calls in scope at which nobody is recorded to have come (or, by dispatch, to have been sent): left out. */
  readonly noneFirst: number;
  /** Calls in scope in an area that the map does not hold, or without an area: left out. */
  readonly noFirstDue: number;
  readonly assumptions: readonly Assumption[];
}

export interface ReliabilityOptions extends FireScope {
  /** Units first due in each area. Default: inferred, the unit most often first. */
  readonly firstDue?: FirstDueMap;
  /** First by arrival on scene, or by dispatch (who was sent first). Default `"arrival"`. */
  readonly first?: "arrival" | "dispatch";
}

/**
 * How often does the area's own unit answer first? The reliability of first-due units.
 *
 *     reliability = calls in the area that an own unit answered first / calls in the area
 *                 = 1 - calls taken by another unit / calls in the area
 *
 * It falls where the own unit is out on another call, out of service, or slower than a neighbour. Choose `roles`, or an
 * ambulance that beats the engine counts as another unit. Units first at one instant are first together. A map inferred from the
 * records is an assumption and flatters: the unit most often first is called the own one.
 *
 * @param options.period - calls received in [start, end). Default: all.
 * @returns shares in [0, 1], a row for each area of the map with a call.
 * @throws DutycycleError if `calls` or an option is not what it must be.
 * @see Commission on Fire Accreditation International, standards of cover: distribution, concentration, reliability (unsourced:
 *   from memory).
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * import { firstDueReliability } from "dutycycle/coverage";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const call = (id: string, first: string, second: string) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type: "EMS", area: "1",
 *   responses: [
 *     { unit: first, personnel: 3, dispatchedAt: at(0), arrivedAt: at(4) },
 *     { unit: second, personnel: 3, dispatchedAt: at(0), arrivedAt: at(7) },
 *   ],
 * });
 * const { calls } = callsFrom([call("1", "E1", "E2"), call("2", "E1", "E2"), call("3", "E2", "E1")], { timeZone: "UTC" });
 * const { rows } = firstDueReliability(calls, { firstDue: { "1": "E1" } });
 * rows[0]?.reliability; // => 0.6667
 * rows[0]?.ownPresent; // => 3
 * ```
 */
export function firstDueReliability(calls: CallTable, options: ReliabilityOptions = {}): Reliability {
  const columns = requireCalls(calls);
  const { first = "arrival" } = options;
  requireOneOf("first", first, ["arrival", "dispatch"]);
  const scope = scopedRuns(columns, new ZoneCalendar(columns.timeZone), options);
  const firsts = firstUnits(columns, scope, first);
  const own = options.firstDue ? givenFirstDue(columns, options.firstDue) : inferredFirstDue(columns, firsts);
  const tallies = columns.area.values.map(() => ({ calls: 0, ownFirst: 0, ownPresent: 0 }));
  let noneFirst = 0;
  let noFirstDue = 0;
  for (let c = 0; c < columns.length; c++) {
    if (scope.calls[c] === 0) continue;
    const area = columns.area.codes[c] as number;
    const units = own[area];
    const came = firsts[c] as readonly number[];
    if (units === undefined) noFirstDue += 1;
    else if (came.length === 0) noneFirst += 1;
    else {
      const tally = tallies[area] as (typeof tallies)[number];
      tally.calls += 1;
      if (came.some((unit) => units.has(unit))) tally.ownFirst += 1;
      if (isPresent(columns, c, scope.runs, units)) tally.ownPresent += 1;
    }
  }
  const namesOf = (area: number): string[] =>
    [...(own[area] ?? [])].map((unit) => columns.unit.values[unit] as string).sort();
  const areas = [...tallies.keys()].filter((area) => (tallies[area] as { calls: number }).calls > 0);
  const byName = areas.sort((a, b) =>
    (columns.area.values[a] as string) < (columns.area.values[b] as string) ? -1 : 1,
  );
  const rows = byName.map((area) =>
    rowOf(columns.area.values[area] as string, namesOf(area), tallies[area] as (typeof tallies)[number]),
  );
  const sum = (of: "calls" | "ownFirst" | "ownPresent"): number =>
    tallies.reduce((total, tally) => total + tally[of], 0);
  const all = { calls: sum("calls"), ownFirst: sum("ownFirst"), ownPresent: sum("ownPresent") };
  const used = [...own.keys()].filter((area) => own[area] !== undefined);
  return {
    rows: [rowOf("all", [], all), ...rows],
    firstDue: Object.fromEntries(used.map((area) => [columns.area.values[area] as string, namesOf(area)])),
    ...{ noneFirst, noFirstDue },
    assumptions: options.firstDue ? [] : [inferredAssumption],
  };
}

const inferredAssumption: Assumption = {
  field: "firstDue",
  assumed: "the unit most often first in an area is its first-due unit",
  reason: "no map of first-due units was given; a unit that is often away loses its area in this way",
};

function rowOf(
  area: string,
  units: readonly string[],
  tally: { calls: number; ownFirst: number; ownPresent: number },
): ReliabilityRow {
  const interval = shareInterval(tally.ownFirst, tally.calls);
  return {
    ...{ area, units, ...tally },
    ...(interval && { reliability: tally.ownFirst / tally.calls, low: interval.low, high: interval.high }),
  };
}
