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

type Add = (part: number, start: number, end: number, weight: number, rank: number, known: number) => void;

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
  const addRaw: Add = (part, from, to, weight) => {
    (raw[part] as number) += (to - from) * weight;
  };
  const addPiece: Add = (part, from, to, weight, ofRank, known) => {
    addToHours(part, ofRank + (known ? 0 : OFF_ROSTER_LANES), from, to, weight);
    if (part === WHOLE && known)
      forEachWeek(from, to, (week, time) => {
        (weekAll[week] as number) += time * weight;
        if (ofRank < CALL_RANKS) (weekCalls[week] as number) += time * weight;
      });
  };
  /** Adds what of [from, to) lies in the period to the whole and to the interval's group. */
  const addInside = (i: number, from: number, to: number, add: Add): void => {
    const first = Math.max(from, period.start);
    const end = Math.min(to, period.end);
    if (!(first < end)) return;
    const weight = personnel === undefined ? 1 : (personnel[i] as number);
    const flags = onRoster[i] as number;
    add(WHOLE, first, end, weight, rank[i] as number, flags & ON_ROSTER);
    if (group === undefined) return;
    add(1 + (group[i] as number), first, end, weight, rank[i] as number, flags & ON_ROSTER_OF_GROUP);
  };

  const add = (i: number, from: number, to: number): void => addInside(i, from, to, addPiece);
  assignCommittedTime(intervals, { add }, tiesOf(intervals, keys));
  for (let i = 0; i < count; i++) {
    addInside(i, start[i] as number, (start[i] as number) + (lengthMs[i] as number), addRaw);
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
