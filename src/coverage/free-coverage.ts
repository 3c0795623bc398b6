import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Period } from "../quantity/instant.ts";
import type { CallTable, CallTableColumns } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";
import { requireCalls } from "../workload/arguments.ts";
import { forEachUsable, whenOf } from "../workload/call-scope.ts";
import { filteredSpans } from "../workload/on-roster.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";
import { FreeReach } from "./free-reach.ts";
import type { UnitPlaces } from "./unit-places.ts";

/** Whom the units that are free can reach, from their stations. */
export interface FreeCoverage {
  /** Share of demand with a free unit within the limit, averaged over clock time. Absent where nothing weighs anything. */
  readonly withinShare?: number;
  /** The same of the area of each call at its receipt, averaged over the calls. Absent without `areas`, or a call in one of them. */
  readonly callsWithinShare?: number;
  /** Share of demand for which free units make up the force within its limit, averaged over clock time. Absent without `force`. */
  readonly forceShare?: number;
  /** The same of the area of each call at its receipt, nobody sent yet. */
  readonly callsForceShare?: number;
  /** Calls in an area of `areas`. */
  readonly calls: number;
  /** Units on duty without a site. */
  readonly unplaced: readonly string[];
}

/**
 * Share of demand that free units reach: at every moment of the period the units on duty and on no run are at their stations, and the moments weigh by
 * their length; people are those that the roster has on the unit. A call finds what is free just before its receipt, as in {@link freeAtCall}.
 */
export function freeCoverage(
  calls: CallTable,
  roster: Roster,
  scope: FireScope & { readonly period: Period },
  places: UnitPlaces,
): FreeCoverage {
  const columns = requireCalls(calls);
  const { period } = scope;
  const spans = filteredSpans(roster, scope).filter(({ unit }) => unit);
  const names = [...new Set(spans.map(({ unit }) => unit as string))].sort();
  const indexOf = new Map(names.map((name, k) => [name, k]));
  const free = new FreeReach(places, names);

  const steps: { at: number; unit: number; spans: number; people: number; runs: number }[] = [];
  for (const { unit, start, end, personnel } of spans) {
    const k = indexOf.get(unit as string) as number;
    steps.push({ at: start, unit: k, spans: 1, people: personnel, runs: 0 });
    steps.push({ at: end, unit: k, spans: -1, people: -personnel, runs: 0 });
  }
  forEachUsable(columns, (row, _, start, time) => {
    const k = indexOf.get(columns.unit.values[columns.unit.codes[row] as number] as string);
    if (k === undefined) return;
    steps.push({ at: start, unit: k, spans: 0, people: 0, runs: 1 });
    steps.push({ at: start + time, unit: k, spans: 0, people: 0, runs: -1 });
  });
  steps.sort((a, b) => a.at - b.at);

  const pointsOf = pointsByArea(columns, places);
  const receipts = receiptsInOrder(columns, scope, pointsOf);
  const sums = { time: 0, within: 0, force: 0, callsWithin: 0, callsForce: 0 };
  let from = -Infinity;
  let next = 0;
  /** What lasted from `from` to `to`, and the calls that came until then. */
  const pass = (to: number): void => {
    const length = Math.min(to, period.end) - Math.max(from, period.start);
    if (length > 0) {
      sums.time += length;
      sums.within += length * free.withinWeight;
      sums.force += length * free.forceWeight;
    }
    for (; next < receipts.length && (receipts[next] as Receipt).at <= to; next++) {
      const { within, force } = free.shareOf((receipts[next] as Receipt).points);
      sums.callsWithin += within;
      sums.callsForce += force;
    }
    from = to;
  };
  for (const step of steps) {
    if (step.at > from) pass(step.at);
    free.change(step.unit, step);
  }
  pass(Infinity);

  const all = free.allWeight * sums.time;
  const { force } = places;
  return {
    ...(all > 0 ? { withinShare: atMostAll(sums.within / all) } : {}),
    ...(receipts.length > 0 ? { callsWithinShare: sums.callsWithin / receipts.length } : {}),
    ...(force && all > 0 ? { forceShare: atMostAll(sums.force / all) } : {}),
    ...(force && receipts.length > 0 ? { callsForceShare: sums.callsForce / receipts.length } : {}),
    calls: receipts.length,
    unplaced: names.filter((name) => !Object.hasOwn(places.siteOf, name)),
  };
}

/** Weights that come and go leave their last bits. */
function atMostAll(share: number): number {
  return Math.max(0, Math.min(1, share));
}

interface Receipt {
  readonly at: number;
  readonly points: readonly number[];
}

/** The demand points of each area, by its code; empty where it has none that weigh anything. */
function pointsByArea(columns: CallTableColumns, { areas = [], weights }: UnitPlaces): readonly number[][] {
  return columns.area.values.map((name) =>
    [...areas.keys()].filter((i) => name !== "" && areas[i] === name && weights?.[i] !== 0),
  );
}

function receiptsInOrder(
  columns: CallTableColumns,
  scope: FireScope,
  pointsOf: readonly (readonly number[])[],
): readonly Receipt[] {
  const { calls } = scopedRuns(columns, new ZoneCalendar(columns.timeZone), scope);
  const receipts: Receipt[] = [];
  for (let c = 0; c < columns.length; c++) {
    const at = whenOf(columns, c);
    const points = pointsOf[columns.area.codes[c] as number] as readonly number[];
    if (calls[c] === 1 && !Number.isNaN(at) && points.length > 0) receipts.push({ at, points });
  }
  return receipts.sort((a, b) => a.at - b.at);
}
