import { DAY_MS, HOUR_MS, MINUTE_MS } from "../quantity/instant.ts";
import { daysFromCivil, daysInMonth } from "./civil-date.ts";
import type { TimestampFormat } from "./timestamp-format.ts";

const SPACE = 32;
const HYPHEN = 45;
const FULL_STOP = 46;
const SLASH = 47;
const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;
/** The shortest plain stamp: 1/1/20 0:00. */
const SHORTEST = 11;

/**
 * The quick way for the stamps that most files hold: numbers with - or / between them, a clock with or
 * without seconds, AM or PM. Whatever it does not know, or finds wrong, it leaves to `TimestampParts`,
 * which decides.
 */
export class PlainTimestamps {
  /** The midnight of the last stamp's date, as if the zone were UTC. Kept: stamps of one day come in runs. */
  dateMs = 0;
  /** Whether the last stamp ended in Z: it shows no local clock. */
  isUtc = false;
  private dateKey = -1;

  /**
   * Milliseconds after midnight in the stamp of bytes [from, to), its date in `dateMs`; -1 where it is no
   * plain stamp.
   * (Small whole numbers are returned without an allocation, instants are not.)
   */
  timeOfDay(bytes: Uint8Array, from: number, to: number, format: TimestampFormat): number {
    if (to - from < SHORTEST) return -1;
    let at = from;
    // `bad` turns negative once a byte that must be a digit is none.
    let bad = 0;
    let key = 0;
    if (bytes[from + 4] === HYPHEN && bytes[from + 7] === HYPHEN) {
      const y1 = (bytes[at] as number) - 48;
      const y2 = (bytes[at + 1] as number) - 48;
      const y3 = (bytes[at + 2] as number) - 48;
      const y4 = (bytes[at + 3] as number) - 48;
      const m1 = (bytes[at + 5] as number) - 48;
      const m2 = (bytes[at + 6] as number) - 48;
      const d1 = (bytes[at + 8] as number) - 48;
      const d2 = (bytes[at + 9] as number) - 48;
      bad = y1 | (9 - y1) | y2 | (9 - y2) | y3 | (9 - y3) | y4 | (9 - y4);
      bad |= m1 | (9 - m1) | m2 | (9 - m2) | d1 | (9 - d1) | d2 | (9 - d2);
      key = (y1 * 1000 + y2 * 100 + y3 * 10 + y4) * 512 + (m1 * 10 + m2) * 32 + (d1 * 10 + d2);
      if (m1 * 10 + m2 > 12 || d1 * 10 + d2 > 31) return -1;
      at += 10;
    } else {
      let first = (bytes[at++] as number) - 48;
      bad = first | (9 - first);
      let separator = bytes[at++] as number;
      if (separator !== SLASH && separator !== HYPHEN) {
        const digit = separator - 48;
        bad |= digit | (9 - digit);
        first = first * 10 + digit;
        separator = bytes[at++] as number;
      }
      let second = (bytes[at++] as number) - 48;
      bad |= second | (9 - second);
      let next = bytes[at++] as number;
      if (next !== separator) {
        const digit = next - 48;
        bad |= digit | (9 - digit);
        second = second * 10 + digit;
        next = bytes[at++] as number;
      }
      if (next !== separator || (separator !== SLASH && separator !== HYPHEN)) return -1;
      const y1 = (bytes[at] as number) - 48;
      const y2 = (bytes[at + 1] as number) - 48;
      bad |= y1 | (9 - y1) | y2 | (9 - y2);
      let year = y1 * 10 + y2;
      at += 2;
      if (bytes[at] === SPACE) {
        year += year < 69 ? 2000 : 1900;
      } else {
        const y3 = (bytes[at] as number) - 48;
        const y4 = (bytes[at + 1] as number) - 48;
        bad |= y3 | (9 - y3) | y4 | (9 - y4);
        year = year * 100 + y3 * 10 + y4;
        at += 2;
      }
      if (format.order === "year-first") return -1;
      const month = format.order === "month-first" ? first : second;
      const day = format.order === "month-first" ? second : first;
      if (month > 12 || day > 31) return -1;
      key = year * 512 + month * 32 + day;
    }
    const joint = bytes[at] as number;
    if (bad < 0 || at + 5 > to || (joint !== SPACE && joint !== LETTER_T)) return -1;
    if (key !== this.dateKey && !this.keepDate(key)) return -1;

    let hour = (bytes[at + 1] as number) - 48;
    bad = hour | (9 - hour);
    at += 2;
    if (bytes[at] !== COLON) {
      const digit = (bytes[at] as number) - 48;
      bad |= digit | (9 - digit);
      hour = hour * 10 + digit;
      at++;
    }
    if (at + 3 > to || bytes[at] !== COLON) return -1;
    const m1 = (bytes[at + 1] as number) - 48;
    const m2 = (bytes[at + 2] as number) - 48;
    bad |= m1 | (5 - m1) | m2 | (9 - m2);
    at += 3;
    let minuteMs = 0;
    this.isUtc = false;
    if (at + 3 <= to && bytes[at] === COLON) {
      const s1 = (bytes[at + 1] as number) - 48;
      const s2 = (bytes[at + 2] as number) - 48;
      bad |= s1 | (5 - s1) | s2 | (9 - s2);
      minuteMs = (s1 * 10 + s2) * 1000;
      at += 3;
      if (at + 4 <= to && bytes[at] === FULL_STOP) {
        const f1 = (bytes[at + 1] as number) - 48;
        const f2 = (bytes[at + 2] as number) - 48;
        const f3 = (bytes[at + 3] as number) - 48;
        bad |= f1 | (9 - f1) | f2 | (9 - f2) | f3 | (9 - f3);
        minuteMs += f1 * 100 + f2 * 10 + f3;
        at += 4;
      }
      if (at + 1 === to && bytes[at] === LETTER_Z) {
        this.isUtc = true;
        at++;
      }
    }
    if (at < to) {
      // AM or PM with or without one space before it, and nothing else.
      if (bytes[at] === SPACE) at++;
      const half = (bytes[at] as number) | 32;
      if (at + 2 !== to || ((bytes[at + 1] as number) | 32) !== 109 || hour < 1 || hour > 12) return -1;
      if (half === 112) hour = hour === 12 ? 12 : hour + 12;
      else if (half === 97) hour = hour === 12 ? 0 : hour;
      else return -1;
    } else if (format.twelveHour || hour > 23) {
      return -1;
    }
    if (bad < 0) return -1;
    return hour * HOUR_MS + (m1 * 10 + m2) * MINUTE_MS + minuteMs;
  }

  /** Works out the midnight of a date that is not the last one; false where there is no such day. */
  private keepDate(key: number): boolean {
    const year = key >> 9;
    const month = (key >> 5) & 15;
    const day = key & 31;
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
    this.dateKey = key;
    this.dateMs = daysFromCivil(year, month, day) * DAY_MS;
    return true;
  }
}
