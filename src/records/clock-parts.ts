import { HOUR_MS, MINUTE_MS } from "../quantity/instant.ts";

/** No offset was written in the stamp: it shows the wall clock of the zone. */
export const NO_OFFSET: number = Number.POSITIVE_INFINITY;

/** What stands in the place of a clock: none, a 24-hour one, or one with AM or PM. */
export const NO_CLOCK: number = 0;
export const CLOCK_24: number = 1;
export const CLOCK_AM: number = 2;
export const CLOCK_PM: number = 3;

/** Hours ahead of UTC that some programs mark with two letters: Eastern, Central, Mountain, Pacific, standard and daylight. */
const ZONE_MARKS: ReadonlyMap<string, number> = new Map([
  ...([
    ["es", -5],
    ["ed", -4],
    ["cs", -6],
    ["cd", -5],
  ] as const),
  ...([
    ["ms", -7],
    ["md", -6],
    ["ps", -8],
    ["pd", -7],
  ] as const),
]);

const COLON = 58;
const FULL_STOP = 46;

/** The parts of a written clock. Fields are overwritten by the next one that is read. */
export class ClockParts {
  clock: number = NO_CLOCK;
  hour = 0;
  hourDigits = 0;
  minute = 0;
  /** Milliseconds into the minute. */
  minuteMs = 0;
  hasSeconds = false;
  hasFraction = false;
  /** Whether the clock's digits ran together (1354). */
  compactClock = false;
  /** Milliseconds that the stamp's own offset is ahead of UTC, or `NO_OFFSET`. */
  offsetMs: number = NO_OFFSET;

  protected at = 0;
  protected value = 0;

  /**
   * Milliseconds after midnight, 0 without a clock; NaN where no clock shows it, or AM and PM are wanted and
   * missing.
   */
  timeOfDay(twelveHour: boolean): number {
    if (this.clock === NO_CLOCK) return 0;
    let hour = this.hour;
    if (this.minute > 59 || this.minuteMs >= MINUTE_MS) return Number.NaN;
    if (this.clock === CLOCK_24) {
      if (twelveHour || hour > 24) return Number.NaN;
      if (hour === 24 && (this.minute > 0 || this.minuteMs > 0)) return Number.NaN;
    } else {
      if (hour < 1 || hour > 12) return Number.NaN;
      if (hour === 12) hour = 0;
      if (this.clock === CLOCK_PM) hour += 12;
    }
    return hour * HOUR_MS + this.minute * MINUTE_MS + this.minuteMs;
  }

  /**
   * A clock with what may follow it: fraction, AM or PM, offset. Stops at a digit that begins another clock.
   */
  protected time(bytes: Uint8Array, end: number): boolean {
    this.hourDigits = this.digits(bytes, end);
    const separator = this.at < end ? (bytes[this.at] as number) : 0;
    if (this.hourDigits >= 3 && this.hourDigits <= 6) {
      this.compactTime(this.value, this.hourDigits > 4);
      return this.at === end || this.afterClock(bytes, end);
    }
    if (this.hourDigits === 0 || this.hourDigits > 2 || (separator !== COLON && separator !== FULL_STOP))
      return false;
    this.clock = CLOCK_24;
    this.compactClock = false;
    this.hour = this.value;
    this.at++;
    if (this.digits(bytes, end) !== 2) return false;
    this.minute = this.value;
    this.minuteMs = 0;
    this.hasSeconds = this.at < end && (bytes[this.at] as number) === separator;
    this.hasFraction = false;
    if (this.hasSeconds) {
      this.at++;
      if (this.digits(bytes, end) !== 2) return false;
      this.minuteMs = this.value * 1000;
    }
    return this.at === end || this.afterClock(bytes, end);
  }

  /** HHMM or HHMMSS, given as one number. */
  protected compactTime(value: number, withSeconds: boolean): void {
    const clock = withSeconds ? value : value * 100;
    this.clock = CLOCK_24;
    this.compactClock = true;
    this.hasSeconds = withSeconds;
    this.hasFraction = false;
    this.hour = Math.floor(clock / 1e4);
    this.minute = Math.floor(clock / 100) % 100;
    this.minuteMs = (clock % 100) * 1000;
  }

  protected afterClock(bytes: Uint8Array, end: number): boolean {
    const byte = bytes[this.at] as number;
    if (this.hasSeconds && (byte === FULL_STOP || byte === 44)) {
      this.at++;
      const digits = this.digits(bytes, end);
      if (digits === 0 || digits > 12) return false;
      this.hasFraction = true;
      this.minuteMs +=
        digits < 3 ? this.value * 10 ** (3 - digits) : Math.floor(this.value / 10 ** (digits - 3));
    }
    this.spaces(bytes, end);
    if (!this.halfOfDay(bytes, end)) return false;
    this.spaces(bytes, end);
    return this.at >= end || isDigit(bytes[this.at] as number) || this.offset(bytes, end);
  }

  /** AM, PM, a.m., p.m. in any case; true too where there is none. */
  private halfOfDay(bytes: Uint8Array, end: number): boolean {
    const letter = this.at < end ? (bytes[this.at] as number) | 32 : 0;
    if (letter !== 97 && letter !== 112) return true;
    let at = this.at + 1;
    if (at < end && bytes[at] === FULL_STOP) at++;
    // A p that begins no PM may begin the mark of a zone.
    if (at >= end || ((bytes[at] as number) | 32) !== 109) return this.mayHaveMark && letter === 112;
    at++;
    if (at < end && bytes[at] === FULL_STOP) at++;
    this.at = at;
    this.clock = letter === 97 ? CLOCK_AM : CLOCK_PM;
    return true;
  }

  /** Zones are marked behind a date and a clock of digits that ran together: 20240313105800ED. */
  private get mayHaveMark(): boolean {
    return this.compactClock && this.hasSeconds && !this.hasFraction && this.clock === CLOCK_24;
  }

  /** Z, UTC, GMT, +hh:mm, +hhmm, +hh; behind a compact clock also the mark of a zone. */
  private offset(bytes: Uint8Array, end: number): boolean {
    const sign = bytes[this.at] as number;
    if (sign === 43 || sign === 45) {
      this.at++;
      const digits = this.digits(bytes, end);
      let minutes = digits === 4 ? Math.floor(this.value / 100) * 60 + (this.value % 100) : this.value * 60;
      if (digits === 2 && this.at < end && bytes[this.at] === COLON) {
        this.at++;
        if (this.digits(bytes, end) !== 2) return false;
        minutes += this.value;
      }
      this.offsetMs = (sign === 43 ? minutes : -minutes) * 60_000;
      // Nowhere is the clock more than 14 hours from UTC; past a day it is no offset at all.
      if ((digits !== 2 && digits !== 4) || minutes >= 1440) return false;
    } else {
      const text = this.letters(bytes, end);
      const marked = this.mayHaveMark ? ZONE_MARKS.get(text) : undefined;
      if (marked === undefined && text !== "z" && text !== "utc" && text !== "gmt") return false;
      this.offsetMs = (marked ?? 0) * HOUR_MS;
    }
    this.spaces(bytes, end);
    return true;
  }

  /** A number into `value`; returns how many digits it has. */
  protected digits(bytes: Uint8Array, end: number): number {
    let at = this.at;
    const from = at;
    let value = 0;
    while (at < end) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      at++;
    }
    this.at = at;
    this.value = value;
    return at - from;
  }

  /** The run of letters that stands next, in lower case. */
  protected letters(bytes: Uint8Array, end: number): string {
    let text = "";
    while (this.at < end && isLetter(bytes[this.at] as number)) {
      text += String.fromCharCode((bytes[this.at] as number) | 32);
      this.at++;
    }
    return text;
  }

  /** Spaces, the no-break ones of UTF-8 and windows-1252 included. */
  protected spaces(bytes: Uint8Array, end: number): void {
    while (this.at < end) {
      const byte = bytes[this.at] as number;
      if (byte !== 32 && (byte < 128 ? byte !== 9 : !isSpaceByte(byte))) return;
      this.at++;
    }
  }
}

export function isLetter(byte: number): boolean {
  return (byte | 32) >= 97 && (byte | 32) <= 122;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** The bytes of U+00A0 and U+202F, which some programs write before AM and PM. */
function isSpaceByte(byte: number): boolean {
  return byte === 0xa0 || byte === 0xc2 || byte === 0xe2 || byte === 0x80 || byte === 0xaf;
}
