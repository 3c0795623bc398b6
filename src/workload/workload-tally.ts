import type { ZoneCalendar } from "../quantity/calendar.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK, localWeekStart, weekOfLocal } from "../quantity/hour-of-week.ts";
import type { Period } from "../quantity/instant.ts";
import { type PieceSink, RANKED } from "./committed-time.ts";
import { ON_ROSTER, ON_ROSTER_OF_GROUP } from "./on-roster.ts";
import type { UnitIntervals } from "./unit-intervals.ts";

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

/** Lanes of the hour-of-week bins of a group: on the roster or off it, on a call or otherwise committed. */
export const LANES = {
  onRosterCall: 0,
  onRosterOther: 1,
  offRosterCall: 2,
  offRosterOther: 3,
  count: 4,
} as const;

/** The figures of the whole stand first, those of group g at 1 + g. */
export const WHOLE = 0;

/**
 * Adds up committed time, in personnel-milliseconds: by hour of week and by initiator for the whole and each group, and
 * by week for what the roster knows. Time outside the period is cut off.
 */
export class WorkloadTally implements PieceSink {
  /** [whole or group][lane][hour of week] */
  readonly hours: Float64Array;
  /** [whole or group][on roster 0, off roster 1][rank] */
  readonly byRank: Float64Array;
  /** [whole or group], before overlaps are taken out. */
  readonly raw: Float64Array;
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
    this.hours = new Float64Array((1 + groups) * LANES.count * HOURS_IN_WEEK);
    this.byRank = new Float64Array((1 + groups) * 2 * RANKED.length);
    this.raw = new Float64Array(1 + groups);
    this.firstWeek = weekOfLocal(calendar.localFromInstant(period.start));
    const weeks =
      weekOfLocal(calendar.localFromInstant(Math.max(period.end - 1, period.start))) - this.firstWeek + 1;
    this.weekCalls = new Float64Array(weeks);
    this.weekAll = new Float64Array(weeks);
  }

  add(interval: number, from: number, to: number): void {
    const { intervals, period } = this;
    const start = from > period.start ? from : period.start;
    const end = to < period.end ? to : period.end;
    if (end <= start) return;
    const { group, personnel } = intervals;
    const flags = intervals.onRoster[interval] as number;
    const rank = intervals.rank[interval] as number;
    const weight = personnel === undefined ? 1 : (personnel[interval] as number);
    this.addTo(WHOLE, start, end, weight, rank, (flags & ON_ROSTER) !== 0);
    if (group !== undefined) {
      this.addTo(
        1 + (group[interval] as number),
        start,
        end,
        weight,
        rank,
        (flags & ON_ROSTER_OF_GROUP) !== 0,
      );
    }
    if ((flags & ON_ROSTER) === 0) return;
    this.addToWeeks(this.weekAll, start, end, weight);
    if (rank < CALL_RANKS) this.addToWeeks(this.weekCalls, start, end, weight);
  }

  /** Adds the whole of every interval to `raw`, whoever keeps its moments. */
  addRaw(): void {
    const { start, lengthMs, personnel, group, count } = this.intervals;
    for (let i = 0; i < count; i++) {
      const from = start[i] as number;
      const to = from + (lengthMs[i] as number);
      const inside = Math.min(to, this.period.end) - Math.max(from, this.period.start);
      if (!(inside > 0)) continue;
      const time = inside * (personnel === undefined ? 1 : (personnel[i] as number));
      this.raw[WHOLE] = (this.raw[WHOLE] as number) + time;
      if (group === undefined) continue;
      const g = 1 + (group[i] as number);
      this.raw[g] = (this.raw[g] as number) + time;
    }
  }

  private addTo(
    part: number,
    start: number,
    end: number,
    weight: number,
    rank: number,
    onRoster: boolean,
  ): void {
    const lane = (onRoster ? 0 : 2) + (rank < CALL_RANKS ? 0 : 1);
    const bins = (part * LANES.count + lane) * HOURS_IN_WEEK;
    addToHoursOfWeek(this.calendar, start, end, weight, this.hours, bins);
    const sum = (part * 2 + (onRoster ? 0 : 1)) * RANKED.length + rank;
    this.byRank[sum] = (this.byRank[sum] as number) + (end - start) * weight;
  }

  /** Adds a stretch to the local weeks that it touches. */
  addToWeeks(weeks: Float64Array, start: number, end: number, weight: number): void {
    const { calendar, firstWeek } = this;
    let from = start;
    while (from < end) {
      const local = calendar.localFromInstant(from);
      const week = weekOfLocal(local);
      const to = Math.min(end, calendar.spanEnd, from + (localWeekStart(week + 1) - local));
      weeks[week - firstWeek] = (weeks[week - firstWeek] as number) + (to - from) * weight;
      from = to;
    }
  }
}
