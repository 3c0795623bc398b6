import type { ZoneCalendar } from "../quantity/calendar.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK, weekOfLocal } from "../quantity/hour-of-week.ts";
import type { Period } from "../quantity/instant.ts";
import { type PieceSink, RANKED } from "./committed-time.ts";
import type { UnitIntervals } from "./unit-intervals.ts";

/** Unit intervals with what a moment of each counts for. */
export interface CommittedIntervals extends UnitIntervals {
  /** People in each unit; absent where every unit is one person. */
  readonly personnel?: Float32Array;
  readonly onRoster: Uint8Array;
  /** The group of each interval; absent where all is one group. */
  readonly group?: ArrayLike<number>;
}

/** Community, officer and unknown: the ranks below this are time on actual calls. */
export const CALL_RANKS = 3;

/** Lanes of the hour-of-week bins of a group: on the roster or off it, on a call or otherwise committed. */
export const LANES = {
  onRosterCall: 0,
  onRosterOther: 1,
  offRosterCall: 2,
  offRosterOther: 3,
  count: 4,
} as const;

/**
 * Adds up committed time, in personnel-milliseconds: by hour of week and by initiator for each group, and by
 * week for what the roster knows. Time outside the period is cut off.
 */
export class WorkloadTally implements PieceSink {
  /** [group][lane][hour of week] */
  readonly hours: Float64Array;
  /** [group][on roster 0, off roster 1][rank] */
  readonly byRank: Float64Array;
  /** Time on the roster by local week of the period: on calls, and all. */
  readonly weekCalls: Float64Array;
  readonly weekAll: Float64Array;
  private readonly intervals: CommittedIntervals;
  private readonly calendar: ZoneCalendar;
  private readonly period: Period;
  private readonly firstWeek: number;

  constructor(intervals: CommittedIntervals, groups: number, calendar: ZoneCalendar, period: Period) {
    this.intervals = intervals;
    this.calendar = calendar;
    this.period = period;
    this.hours = new Float64Array(groups * LANES.count * HOURS_IN_WEEK);
    this.byRank = new Float64Array(groups * 2 * RANKED.length);
    this.firstWeek = weekOfLocal(calendar.localFromInstant(period.start));
    const weeks =
      weekOfLocal(calendar.localFromInstant(Math.max(period.end - 1, period.start))) - this.firstWeek + 1;
    this.weekCalls = new Float64Array(weeks);
    this.weekAll = new Float64Array(weeks);
  }

  add(interval: number, from: number, to: number): void {
    const { intervals, calendar, period } = this;
    const start = from > period.start ? from : period.start;
    const end = to < period.end ? to : period.end;
    if (end <= start) return;
    const group = intervals.group === undefined ? 0 : (intervals.group[interval] as number);
    const rank = intervals.rank[interval] as number;
    const onRoster = intervals.onRoster[interval] === 1;
    const personnel = intervals.personnel === undefined ? 1 : (intervals.personnel[interval] as number);
    const onCall = rank < CALL_RANKS;
    const lane = onRoster ? (onCall ? 0 : 1) : onCall ? 2 : 3;
    addToHoursOfWeek(
      calendar,
      start,
      end,
      personnel,
      this.hours,
      (group * LANES.count + lane) * HOURS_IN_WEEK,
    );
    const sum = (group * 2 + (onRoster ? 0 : 1)) * RANKED.length + rank;
    this.byRank[sum] = (this.byRank[sum] as number) + (end - start) * personnel;
    if (onRoster) {
      this.addToWeeks(this.weekAll, start, end, personnel);
      if (onCall) this.addToWeeks(this.weekCalls, start, end, personnel);
    }
  }

  /** Adds a stretch to the local weeks that it touches. */
  addToWeeks(weeks: Float64Array, start: number, end: number, weight: number): void {
    const { calendar, firstWeek } = this;
    let from = start;
    while (from < end) {
      const local = calendar.localFromInstant(from);
      const week = weekOfLocal(local);
      let to = end;
      if (weekOfLocal(local + (end - from)) !== week || end > calendar.spanEnd) {
        to = Math.min(end, calendar.spanEnd, from + (localWeekStart(week + 1) - local));
      }
      weeks[week - firstWeek] = (weeks[week - firstWeek] as number) + (to - from) * weight;
      from = to;
    }
  }
}

/** Local milliseconds at which a week begins: its Monday, midnight. 1970-01-05 was a Monday. */
function localWeekStart(week: number): number {
  return week * 604_800_000 - 3 * 86_400_000;
}
