import { NO_OFFSET } from "./clock-parts.ts";
import type { DateOrder, TimestampParts } from "./timestamp-parts.ts";

export const ORDERS: readonly DateOrder[] = ["year-first", "month-first", "day-first"];

/** What one scanned value says about its column. */
export interface Stamp {
  readonly text: string;
  /** The midnight that each of `ORDERS` gives; NaN where it gives none. */
  readonly midnights: readonly number[];
  readonly yearFirst: boolean;
  readonly named: -1 | 0 | 1;
  readonly longName: boolean;
  readonly shortYear: boolean;
  readonly shortPart: boolean;
  readonly separator: number;
  readonly joint: number;
  readonly clock: number;
  readonly timeOfDay: number;
  readonly shortHour: boolean;
  readonly hasSeconds: boolean;
  readonly hasFraction: boolean;
  readonly compactClock: boolean;
  readonly lostZeros: boolean;
  readonly clockFirst: boolean;
  readonly offsetMs: number;
}

/** What a scanned value says; `undefined` where it is a date in no order, or no time of day. */
export function stampFrom(text: string, parts: TimestampParts): Stamp | undefined {
  const midnights = ORDERS.map((order) => parts.midnight(order));
  const timeOfDay = parts.timeOfDay(false);
  if (Number.isNaN(timeOfDay) || midnights.every((midnight) => Number.isNaN(midnight))) return undefined;
  const yearFirst = parts.firstDigits === 4;
  return {
    text,
    midnights,
    yearFirst,
    named: parts.wordAt as -1 | 0 | 1,
    longName: parts.wordLength > 3,
    shortYear: !yearFirst && parts.thirdDigits === 2,
    shortPart: (!yearFirst && parts.firstDigits === 1) || parts.secondDigits === 1 || parts.thirdDigits === 1,
    separator: parts.separator,
    joint: parts.joint,
    clock: parts.clock,
    timeOfDay,
    shortHour: parts.hourDigits === 1,
    hasSeconds: parts.hasSeconds,
    hasFraction: parts.hasFraction,
    compactClock: parts.compactClock,
    lostZeros: parts.lostZeros,
    clockFirst: parts.clockFirst,
    offsetMs: parts.offsetMs,
  };
}

/** Whether more than half of the stamps are so. */
export function most(stamps: readonly Stamp[], test: (stamp: Stamp) => boolean): boolean {
  return stamps.filter(test).length * 2 > stamps.length;
}

/** The pattern that most of the stamps are written in; `clocked` are those that carry a clock. */
export function patternOf(
  stamps: readonly Stamp[],
  clocked: readonly Stamp[],
  order: DateOrder,
  twelveHour: boolean,
): string {
  const short = stamps.some((stamp) => stamp.shortPart);
  const year = most(stamps, (stamp) => stamp.shortYear) ? "YY" : "YYYY";
  const named = most(stamps, (stamp) => stamp.named >= 0);
  const month = named ? (stamps.some((stamp) => stamp.longName) ? "MMMM" : "MMM") : short ? "M" : "MM";
  const day = short ? "D" : "DD";
  const joins = ["/", "-", ".", " ", ""];
  const join =
    joins.find((text) => most(stamps, (stamp) => stamp.separator === (text.charCodeAt(0) || 0))) ?? "-";
  let date = (order === "day-first" ? [day, month, year] : [month, day, year]).join(join);
  if (order === "year-first")
    date = [most(stamps, (s) => !s.yearFirst) ? "YY" : "YYYY", month, day].join(join);
  if (named && order === "month-first") date = `${month} ${day}, ${year}`;
  if (clocked.length === 0) return date;

  const colon = most(clocked, (stamp) => stamp.compactClock) ? "" : ":";
  const hour = clocked.some((stamp) => stamp.shortHour && !stamp.lostZeros) ? "h" : "hh";
  const together = most(clocked, (stamp) => stamp.joint === 0);
  const joint = together ? "" : most(clocked, (stamp) => (stamp.joint | 32) === 116) ? "T" : " ";
  const seconds = most(clocked, (stamp) => stamp.hasSeconds) ? `${colon}ss` : "";
  const fraction = seconds !== "" && most(clocked, (stamp) => stamp.hasFraction) ? ".SSS" : "";
  const half = twelveHour ? " AM" : "";
  const offset = most(clocked, (stamp) => stamp.offsetMs !== NO_OFFSET) ? "Z" : "";
  const clock = `${twelveHour ? hour : hour.toUpperCase()}${colon}mm${seconds}${fraction}${half}${offset}`;
  return most(clocked, (stamp) => stamp.clockFirst) ? `${clock} ${date}` : `${date}${joint}${clock}`;
}
