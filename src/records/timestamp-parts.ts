import { DAY_MS } from "../quantity/instant.ts";
import { daysFromCivil, daysInMonth } from "./civil-date.ts";
import { CLOCK_AM, CLOCK_PM, ClockParts, isLetter, NO_CLOCK, NO_OFFSET } from "./clock-parts.ts";

/** Which part of a written date is the year, the month and the day. */
export type DateOrder = "year-first" | "month-first" | "day-first";

const MONTHS: readonly string[] =
  "january february march april may june july august september october november december".split(" ");
const WEEKDAYS: readonly string[] = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** No stamp is longer, white space trimmed. */
const LONGEST_STAMP = 64;

/**
 * The parts of one written date and clock, before anybody has said which part is the day.
 * `scan` fills the fields; they are overwritten by the next scan.
 */
export class TimestampParts extends ClockParts {
  /** The three parts of the date as they stand; a month name counts 1 to 12. */
  first = 0;
  second = 0;
  third = 0;
  firstDigits = 0;
  secondDigits = 0;
  thirdDigits = 0;
  /** Which part was a month name: 0, 1, or -1 for none; `wordLength` letters long. */
  wordAt = -1;
  wordLength = 0;
  /** The byte behind the first part; 0 where the digits ran together. */
  separator = 0;
  /** The byte between date and clock; 0 where the digits ran together or no clock follows. */
  joint = 0;

  private dateKey = -1;
  private dateMs = 0;

  /** Reads [start, end), already trimmed. False where it is no date; ranges are not checked here. */
  scan(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start > LONGEST_STAMP) return false;
    this.wordAt = -1;
    this.joint = 0;
    this.clock = NO_CLOCK;
    this.offsetMs = NO_OFFSET;
    this.at = start;
    this.firstDigits = this.digits(bytes, end);
    this.first = this.value;
    if (this.firstDigits > 4) return this.compactDate() && this.rest(bytes, end);
    if (this.firstDigits === 0 && !this.leadingWord(bytes, end)) return false;
    this.separator = this.at < end ? (bytes[this.at] as number) : 0;
    if (!this.between(bytes, end)) return false;
    this.secondDigits = this.digits(bytes, end) || this.month(bytes, end, 1);
    this.second = this.value;
    if (this.secondDigits === 0 || !this.between(bytes, end)) return false;
    this.thirdDigits = this.digits(bytes, end);
    this.third = this.value;
    return this.thirdDigits > 0 && this.rest(bytes, end);
  }

  /**
   * The midnight of the scanned date as if the zone were UTC; NaN where there is no such day.
   * Four digits in front are a year whatever the order. The last date is kept: stamps of one day come in
   * runs.
   */
  midnight(order: DateOrder): number {
    let year = this.third;
    let month = this.first;
    let day = this.second;
    let yearDigits = this.thirdDigits;
    let dayDigits = this.secondDigits;
    let monthDigits = this.firstDigits;
    if (this.firstDigits === 4 || (order === "year-first" && this.wordAt < 0)) {
      year = this.first;
      month = this.second;
      day = this.third;
      yearDigits = this.firstDigits;
      monthDigits = this.secondDigits;
      dayDigits = this.thirdDigits;
    } else if (this.wordAt < 0 ? order === "day-first" : this.wordAt === 1) {
      month = this.second;
      day = this.first;
      monthDigits = this.secondDigits;
      dayDigits = this.firstDigits;
    }
    if ((yearDigits !== 4 && yearDigits !== 2) || monthDigits > 2 || dayDigits > 2) return Number.NaN;
    if (yearDigits === 2) year += year < 69 ? 2000 : 1900;
    const key = (year * 100 + month) * 100 + day;
    if (key === this.dateKey) return this.dateMs;
    if (month < 1 || month > 12 || day < 1) return Number.NaN;
    if (day > daysInMonth(year, month)) return Number.NaN;
    this.dateKey = key;
    this.dateMs = daysFromCivil(year, month, day) * DAY_MS;
    return this.dateMs;
  }

  /** A month's name, or a weekday that is passed over. */
  private leadingWord(bytes: Uint8Array, end: number): boolean {
    const from = this.at;
    const word = this.letters(bytes, end);
    if (word.length >= 3 && WEEKDAYS.some((day) => day.startsWith(word))) {
      if (!this.between(bytes, end)) return false;
      this.firstDigits = this.digits(bytes, end);
    } else {
      this.at = from;
    }
    if (this.firstDigits === 0) this.firstDigits = this.month(bytes, end, 0);
    this.first = this.value;
    return this.firstDigits > 0 && this.firstDigits <= 4;
  }

  /** A month's name counts as two digits. */
  private month(bytes: Uint8Array, end: number, index: number): number {
    if (this.wordAt >= 0 || this.at >= end || !isLetter(bytes[this.at] as number)) return 0;
    const word = this.letters(bytes, end);
    if (word.length < 3) return 0;
    const month = word === "sept" ? 8 : MONTHS.findIndex((name) => name.startsWith(word));
    if (month < 0) return 0;
    this.wordAt = index;
    this.wordLength = word.length;
    this.value = month + 1;
    return 2;
  }

  /** What stands between two parts: one of , - . / or spaces or both. */
  private between(bytes: Uint8Array, end: number): boolean {
    const from = this.at;
    this.spaces(bytes, end);
    const byte = this.at < end ? (bytes[this.at] as number) : 0;
    if (byte >= 44 && byte <= 47) this.at++;
    this.spaces(bytes, end);
    return this.at > from;
  }

  /**
   * YYYYMMDD, MMDDYYYY or DDMMYYYY, with HHMM or HHMMSS behind it or not; no run of digits is a date in two
   * ways.
   */
  private compactDate(): boolean {
    const digits = this.firstDigits;
    if (digits !== 8 && digits !== 12 && digits !== 14) return false;
    let date = this.first;
    if (digits > 8) {
      const scale = digits === 12 ? 1e4 : 1e6;
      this.compactTime(date % scale, digits === 14);
      this.hourDigits = 2;
      date = Math.floor(date / scale);
    }
    const yearFirst = date >= 13_000_000 && Math.floor(date / 100) % 100 <= 12;
    this.separator = 0;
    this.firstDigits = yearFirst ? 4 : 2;
    this.secondDigits = 2;
    this.thirdDigits = yearFirst ? 2 : 4;
    this.first = Math.floor(date / (yearFirst ? 1e4 : 1e6));
    this.second = Math.floor(date / (yearFirst ? 100 : 1e4)) % 100;
    this.third = date % (yearFirst ? 100 : 1e4);
    return true;
  }

  /**
   * What stands behind the date: nothing, a clock, or what follows a clock that ran together with the date.
   */
  private rest(bytes: Uint8Array, end: number): boolean {
    if (this.at === end) return true;
    if (this.clock !== NO_CLOCK) return this.afterClock(bytes, end) && this.at === end;
    this.joint = bytes[this.at] as number;
    // T or t, or what stands between parts.
    if ((this.joint | 32) === 116) this.at++;
    else if (!this.between(bytes, end)) return false;
    if (!this.time(bytes, end)) return false;
    if (this.at === end) return true;
    // A date column that carries a midnight of its own, joined to its clock column.
    const midnight =
      this.minute === 0 && this.minuteMs === 0 && this.hour === (this.clock === CLOCK_AM ? 12 : 0);
    return midnight && this.clock !== CLOCK_PM && this.time(bytes, end) && this.at === end;
  }
}
