import type { ZoneCalendar } from "../quantity/calendar.ts";
import type { DutySpan } from "../quantity/duty-span.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK, localWeekStart, weekOfLocal } from "../quantity/hour-of-week.ts";
import { type Period, WEEK_MS } from "../quantity/instant.ts";

import { assignCommittedTime, RANKED } from "./committed-time.ts";
import { forEachLocalBin } from "./exposure.ts";
import { ON_ROSTER, ON_ROSTER_OF_GROUP } from "./on-roster.ts";
import { tiesOf } from "./ties.ts";
import type { UnitIntervals } from "./unit-intervals.ts";
import type { WorkloadGrouping } from "./workload.ts";

/** Unit intervals with what a moment of each counts for. */
export interface CommittedIntervals extends UnitIntervals {
  /** People in each unit; absent where every unit is one person. */
  readonly personnel?: Float32Array;
  /** `ON_ROSTER` and `ON_ROSTER_OF_GROUP`. */
  readonly onRoster: Uint8Array;
  /** The group of each interval; absent where all is one group. */
  readonly group?: ArrayLike<number> | undefined;
}

/** Community, officer and unknown: the ranks below this are time on actual calls. */
export const CALL_RANKS = 3;

/** Lanes of a part's hours: each rank on the roster, each rank off it, then who was on duty. */
export const OFF_ROSTER_LANES: number = RANKED.length;
export const ON_DUTY: number = 2 * OFF_ROSTER_LANES;
export const LANES: number = ON_DUTY + 1;

/** The figures of the whole stand first, those of group g at 1 + g. */
export const WHOLE = 0;

/** Committed time and time on duty in personnel-milliseconds. */
export interface WorkloadTally {
  /** [(whole or group) x LANES + lane][hour of week]; absent where there is none: of thousands of groups, most hold few hours. */
  readonly hours: readonly (Float64Array | undefined)[];
  /** [whole or group], before overlaps are taken out. */
  readonly raw: Float64Array;
  /** By local week of the period: time of units on the roster on calls, on anything, and on duty. */
  readonly weekCalls: Float64Array;
  readonly weekAll: Float64Array;
  readonly weekDuty: Float64Array;
}

/**
 * Adds up committed time by hour of week and by initiator for the whole and each group, and by week for what the
 * roster knows; and time on duty. Time outside the period is cut off.
 *
 * @param spans - of the roster, those that pass the filter.
 */
export function workloadTally(
  intervals: CommittedIntervals,
  spans: readonly DutySpan[],
  { by, keys }: Partial<WorkloadGrouping>,
  calendar: ZoneCalendar,
  period: Period,
): WorkloadTally {
  const { start, lengthMs, rank, onRoster, personnel, group, count } = intervals;
  const partOf = new Map(keys?.map((key, group) => [key, 1 + group]));
  const hours: Float64Array[] = [];
  const raw = new Float64Array(1 + partOf.size);
  const weekOf = (instant: number): number => weekOfLocal(calendar.localFromInstant(instant));
  const firstWeek = weekOf(period.start);
  const weekCalls = new Float64Array(weekOf(Math.max(period.end - 1, period.start)) - firstWeek + 1);
  const weekAll = weekCalls.slice();
  const weekDuty = weekCalls.slice();

  const addToHours = (part: number, lane: number, from: number, to: number, weight: number): void => {
    hours[part * LANES + lane] ??= new Float64Array(HOURS_IN_WEEK);
    addToHoursOfWeek(calendar, from, to, weight, hours[part * LANES + lane] as Float64Array);
  };
  const forEachWeek = (start: number, end: number, visit: (week: number, time: number) => void): void =>
    forEachLocalBin(
      { start, end },
      WEEK_MS,
      calendar,
      (local, time) => visit(weekOfLocal(local) - firstWeek, time),
      localWeekStart(0),
    );
  const weightOf = (i: number): number => (personnel === undefined ? 1 : (personnel[i] as number));
  const laneOf = (i: number, known: number): number =>
    (rank[i] as number) + ((onRoster[i] as number) & known ? 0 : OFF_ROSTER_LANES);
  const add = (i: number, start: number, end: number): void => {
    const from = Math.max(start, period.start);
    const to = Math.min(end, period.end);
    if (!(from < to)) return;
    const weight = weightOf(i);
    const lane = laneOf(i, ON_ROSTER);
    addToHours(WHOLE, lane, from, to, weight);
    if (group !== undefined)
      addToHours(1 + (group[i] as number), laneOf(i, ON_ROSTER_OF_GROUP), from, to, weight);
    if (lane < OFF_ROSTER_LANES)
      forEachWeek(from, to, (week, time) => {
        (weekAll[week] as number) += time * weight;
        if (lane < CALL_RANKS) (weekCalls[week] as number) += time * weight;
      });
  };
  assignCommittedTime(intervals, add, tiesOf(intervals, keys));
  for (let i = 0; i < count; i++) {
    const from = start[i] as number;
    const time = Math.min(from + (lengthMs[i] as number), period.end) - Math.max(from, period.start);
    if (!(time > 0)) continue;
    const work = time * weightOf(i);
    (raw[WHOLE] as number) += work;
    if (group !== undefined) (raw[1 + (group[i] as number)] as number) += work;
  }
  for (const span of spans) {
    const from = Math.max(span.start, period.start);
    const to = Math.min(span.end, period.end);
    if (!(from < to)) continue;
    addToHours(WHOLE, ON_DUTY, from, to, span.personnel);
    forEachWeek(from, to, (week, time) => {
      (weekDuty[week] as number) += time * span.personnel;
    });
    const key = by === undefined || by === "type" || by === "priority" ? undefined : span[by];
    const part = key && partOf.get(key);
    if (part) addToHours(part, ON_DUTY, from, to, span.personnel);
  }
  return { hours, raw, weekCalls, weekAll, weekDuty };
}
