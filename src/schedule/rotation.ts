import { ZoneCalendar } from "../quantity/calendar.ts";
import { clockBoundary } from "../quantity/clock-boundary.ts";
import { requireOneOf } from "../quantity/error.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, type Period } from "../quantity/instant.ts";
import { requireWithin } from "../quantity/interval.ts";
import { requirePeriod } from "../quantity/period.ts";
import { requireDay } from "./civil-time.ts";
import {
  lastWhere,
  platoonOf,
  type RotationEntry,
  type RotationPattern,
  rotationPatterns,
} from "./rotation-pattern.ts";

/** A platoon on duty from `start` to `end` (epoch milliseconds, half-open). */
export interface PlatoonShift extends Period {
  readonly platoon: string;
}

/** Who is on duty, and when. */
export interface DutyRotation {
  /** The names in the patterns, in order of first appearance. */
  readonly platoons: readonly string[];
  /** The platoon on duty at an instant (epoch milliseconds). */
  platoonAt(instant: number): string;
  /**
   * The platoon whose shift starts on a local day `"YYYY-MM-DD"`; strictly: that is on duty when the clock shows
   * `shiftStart`.
   */
  platoonOn(day: string): string;
  /** The shifts in a period, of one platoon or of all, in order of time; cut at the edges of the period. */
  shifts(period: Period, platoon?: string): readonly PlatoonShift[];
  /** Hours on duty of each platoon in a period. They add up to the hours of the period. */
  hoursByPlatoon(period: Period): Readonly<Record<string, number>>;
}

/**
 * Which platoon is on duty?
 *
 * Element k of the pattern, k = 0, 1, 2, …, -1, …, is on duty from the instant at which the local clock first shows
 *
 *     firstDay + shiftStart + k x shiftDuration
 *
 * to that of k + 1, for ever and backwards too. Hours are those of the local clock: a 24-hour shift over the spring
 * change lasts 23 hours, over the autumn change 25. Of several entries the newest that has started applies; before
 * all of them, the oldest.
 *
 * A list may name several crews in one element (`["AE", "ADE"]`): such an element is one name here, not two crews.
 *
 * @param input.timeZone - IANA zone, such as `"America/New_York"`.
 * @param input.rotation - one entry or more, in any order, each with its own first shift.
 * @returns functions, which no worker can be sent; their results are plain data.
 * @throws DutycycleError for a zone, date, clock time, pattern, duration or instant that is none, and from `shifts`
 *   for a platoon that no pattern names.
 *
 * @example
 * ```ts
 * import { dutyRotation } from "dutycycle";
 * const richmond = dutyRotation({
 *   timeZone: "America/New_York",
 *   rotation: [{ firstDay: "2016-10-18", shiftStart: "0800", pattern: "acababacbcacacbabcbcb" }],
 * });
 * richmond.platoonAt(Date.parse("2017-07-11T07:10:30-04:00")); // => "c"
 * richmond.platoonAt(Date.parse("2017-07-11T08:10:30-04:00")); // => "b"
 * richmond.platoonOn("2017-12-29"); // => "c"
 * ```
 */
export function dutyRotation(input: {
  readonly timeZone: string;
  readonly rotation: readonly RotationEntry[];
}): DutyRotation {
  const calendar = new ZoneCalendar(input?.timeZone);
  const patterns = rotationPatterns(input.rotation, calendar);
  const platoons = [...new Set(patterns.flatMap((pattern) => pattern.platoons))];

  const beginning = (pattern: RotationPattern, element: number): number =>
    clockBoundary(calendar, pattern.local + element * pattern.duration);

  /** The shift at an instant: its platoon and its end. */
  const shiftAt = (instant: number): { platoon: string; end: number } => {
    const { pattern, until } = lastWhere(patterns, (candidate) => candidate.instant <= instant);
    let element = Math.floor((calendar.localFromInstant(instant) - pattern.local) / pattern.duration);
    // Where autumn shows the clock again, it may show less than when this shift began.
    while (beginning(pattern, element + 1) <= instant) element += 1;
    return { platoon: platoonOf(pattern, element), end: Math.min(beginning(pattern, element + 1), until) };
  };

  const shifts = (period: Period, platoon?: string): PlatoonShift[] => {
    const { start, end } = requirePeriod(period);
    if (platoon !== undefined) requireOneOf("platoon", platoon, platoons);
    const found: PlatoonShift[] = [];
    for (let at = start; at < end; ) {
      const shift = shiftAt(at);
      const until = Math.min(shift.end, end);
      if (platoon === undefined || platoon === shift.platoon)
        found.push({ platoon: shift.platoon, start: at, end: until });
      at = until;
    }
    return found;
  };

  return {
    platoons,
    platoonAt(instant) {
      requireWithin("instant", instant, "[-8.64e15, 8.64e15] ms");
      return shiftAt(instant).platoon;
    },
    platoonOn(day) {
      const date = requireDay("day", day);
      const { pattern } = lastWhere(patterns, (candidate) => candidate.firstDay <= date);
      const sinceFirst = date * DAY_MS + pattern.startMinute * MINUTE_MS - pattern.local;
      return platoonOf(pattern, Math.floor(sinceFirst / pattern.duration));
    },
    shifts,
    hoursByPlatoon(period) {
      const hours = new Map(platoons.map((platoon) => [platoon, 0]));
      for (const { platoon, start, end } of shifts(period))
        hours.set(platoon, (hours.get(platoon) as number) + (end - start) / HOUR_MS);
      return Object.fromEntries(hours);
    },
  };
}
