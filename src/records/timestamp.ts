import type { ZoneCalendar } from "../quantity/calendar.ts";
import { DAY_MS, isPlausibleInstant } from "../quantity/instant.ts";
import { NO_CLOCK, NO_OFFSET } from "./clock-parts.ts";
import { PlainTimestamps } from "./plain-timestamp.ts";
import { SameDayTimestamps } from "./same-day-timestamp.ts";
import type { TimestampFormat } from "./timestamp-format.ts";
import { TimestampParts } from "./timestamp-parts.ts";

/** Why a text gave no instant, or what was done to get one; `""` where all is well. */
export type TimestampFault =
  | ""
  /** Nothing was written. */
  | "missing"
  /** It is no date and clock of this format. */
  | "unreadable"
  /** A date without a clock: no duration can be had from it. */
  | "date-only"
  /** A stamp that means "did not happen" (1900-01-01), or a year that cannot be. */
  | "implausible"
  /** The clock showed it twice (autumn); the first instant is returned. */
  | "ambiguous"
  /** The clock never showed it (spring); it is shifted forward, and returned. */
  | "skipped";

/**
 * Text to instant. Reads the bytes of one stamp at a time; no regular expression, no object made.
 */
export class TimestampReader {
  /** The instant of the last stamp, NaN where it had none. */
  instant: number = Number.NaN;
  /** What was wrong with the last stamp. */
  fault: TimestampFault = "";
  private readonly calendar: ZoneCalendar;
  private readonly sameDay: SameDayTimestamps = new SameDayTimestamps();
  private readonly plain: PlainTimestamps = new PlainTimestamps();
  private readonly parts: TimestampParts = new TimestampParts();

  constructor(calendar: ZoneCalendar) {
    this.calendar = calendar;
  }

  /**
   * The instant, in epoch milliseconds, that bytes [start, end) write; NaN where `fault` says there is none.
   * A wall clock is read in the calendar's zone; a stamp that carries its offset ignores the zone.
   */
  read(bytes: Uint8Array, start: number, end: number, format: TimestampFormat): number {
    this.look(bytes, start, end, format);
    return this.instant;
  }

  /** Reads a stamp into `instant` and `fault`: kept in a field, an instant needs no allocation. */
  look(bytes: Uint8Array, start: number, end: number, format: TimestampFormat): void {
    const timeOfDay = this.sameDay.timeOfDay(bytes, start, end, format);
    if (timeOfDay < 0) {
      this.instant = this.anyDay(bytes, start, end, format);
    } else {
      this.instant = this.sameDay.midnight + timeOfDay;
      if (this.fault !== "") this.fault = "";
    }
  }

  private anyDay(bytes: Uint8Array, start: number, end: number, format: TimestampFormat): number {
    const { order } = format;
    if (order === "epoch-milliseconds" || order === "epoch-seconds" || order === "spreadsheet-days") {
      return this.other(bytes, start, end, format);
    }
    const timeOfDay = this.plain.timeOfDay(bytes, start, end, format);
    if (timeOfDay < 0) return this.other(bytes, start, end, format);
    const { dateMs, isUtc } = this.plain;
    if (isUtc) return this.exact(dateMs + timeOfDay);
    const instant = this.wallClock(dateMs + timeOfDay);
    const midnight = instant - timeOfDay;
    if (this.fault === "" && this.isFarFromChanges(midnight)) {
      this.sameDay.keep(bytes, start, end, format, midnight);
    }
    return instant;
  }

  /** Whether the clock surely does not change on the day of the stamp just read: no zone skips or repeats more than a day. */
  private isFarFromChanges(midnight: number): boolean {
    const { spanStart, spanEnd } = this.calendar;
    return midnight - DAY_MS >= spanStart && midnight + 2 * DAY_MS <= spanEnd;
  }

  /** Everything that is no plain stamp. */
  private other(bytes: Uint8Array, start: number, end: number, format: TimestampFormat): number {
    let from = start;
    let to = end;
    while (from < to && (bytes[from] as number) <= 32) from++;
    while (to > from && (bytes[to - 1] as number) <= 32) to--;
    const byte = from < to ? (bytes[from] as number) : 0;
    if ((byte < 48 || byte > 57) && isMissing(bytes, from, to)) return this.fail("missing");
    if (format.order === "epoch-milliseconds") return this.counted(bytes, from, to, 1);
    if (format.order === "epoch-seconds") return this.counted(bytes, from, to, 1000);
    if (format.order === "spreadsheet-days") return this.counted(bytes, from, to, DAY_MS, SPREADSHEET_START);

    const parts = this.parts;
    if (!parts.scan(bytes, from, to) || (parts.lostZeros && !format.compactClock))
      return this.fail("unreadable");
    // NaN where there is no such day, or no such time of day.
    const local = parts.midnight(format.order) + parts.timeOfDay(format.twelveHour);
    if (Number.isNaN(local)) return this.fail("unreadable");
    if (parts.clock === NO_CLOCK) return this.fail("date-only");
    return parts.offsetMs === NO_OFFSET ? this.wallClock(local) : this.exact(local - parts.offsetMs);
  }

  private wallClock(local: number): number {
    if (!isPlausibleInstant(local)) return this.fail("implausible");
    const instant = this.calendar.instantFromLocal(local);
    const reading = this.calendar.reading;
    const fault = reading === "exact" ? "" : reading;
    if (this.fault !== fault) this.fault = fault;
    return instant;
  }

  private exact(instant: number): number {
    if (!isPlausibleInstant(instant)) return this.fail("implausible");
    this.fault = "";
    return instant;
  }

  private fail(fault: TimestampFault): number {
    this.fault = fault;
    return Number.NaN;
  }

  /**
   * Digits with a sign and a fraction or without. Zero means that it did not happen. Counted from a local midnight where
   * one is given, else from 1970-01-01 UTC.
   */
  private counted(bytes: Uint8Array, from: number, to: number, scale: number, localStart?: number): number {
    const negative = bytes[from] === 45;
    let at = negative ? from + 1 : from;
    let value = 0;
    let unit = 1;
    let digits = 0;
    let seenPoint = false;
    for (; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte === 46 && !seenPoint && digits > 0) {
        seenPoint = true;
        continue;
      }
      const digit = byte - 48;
      if (digit < 0 || digit > 9 || ++digits > 20) return this.fail("unreadable");
      value = value * 10 + digit;
      if (seenPoint) unit *= 10;
    }
    if (digits === 0) return this.fail("unreadable");
    const time = Math.round(((negative ? -value : value) * scale) / unit);
    if (time === 0) return this.fail("implausible");
    return localStart === undefined ? this.exact(time) : this.wallClock(localStart + time);
  }
}

/** 1899-12-30, day 0 of spreadsheets, as if the zone were UTC. */
const SPREADSHEET_START: number = Date.UTC(1899, 11, 30);

const MISSING: ReadonlySet<string> = new Set([
  "na",
  "n/a",
  "nan",
  "nat",
  "null",
  "none",
  "\\n",
  "#n/a",
  "<na>",
]);

/** Whether bytes [start, end) say that there is nothing: white space, NA, N/A, NaN, NULL, None, \N, #N/A. */
export function isMissing(bytes: Uint8Array, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from < to && (bytes[from] as number) <= 32) from++;
  while (to > from && (bytes[to - 1] as number) <= 32) to--;
  if (from === to) return true;
  if (to - from > 4 || to - from < 2) return false;
  // Every word for nothing begins with n, #, < or a backslash.
  const first = (bytes[from] as number) | 32;
  if (first !== 110 && first !== 35 && first !== 60 && first !== 124) return false;
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
  return MISSING.has(text.toLowerCase());
}
