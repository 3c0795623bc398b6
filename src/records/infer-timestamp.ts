import { ZoneCalendar } from "../quantity/calendar.ts";
import { DAY_MS, isPlausibleInstant } from "../quantity/instant.ts";
import { CLOCK_24, NO_CLOCK, NO_OFFSET } from "./clock-parts.ts";
import { isMissing } from "./timestamp.ts";
import { countedFormat, type TimestampFormat, timestampFormat } from "./timestamp-format.ts";
import { type DateOrder, TimestampParts } from "./timestamp-parts.ts";
import { most, ORDERS, patternOf, type Stamp, stampFrom } from "./timestamp-sample.ts";

/** A format that was inferred from a sample of a column. */
export interface InferredTimestampFormat {
  readonly format: TimestampFormat;
  /** What was taken for granted about the order of day and month, as a plain sentence. */
  readonly assumed?: string;
  /** Whether that follows from the values and not from custom. */
  readonly fromValues?: true;
  /** How many values of the sample the format reads. */
  readonly readable: number;
  /** How many values of the sample are not missing. */
  readonly present: number;
}

/** Fewer midnights than this may be chance. */
const FEWEST_MIDNIGHTS = 5;
/** One order wins over another where its values move this many times less. */
const CLEARLY_LESS = 3;
/** Inferred epochs lie in [1980, 2100); digits outside are more likely numbers of something. */
const FIRST_EPOCH: number = Date.UTC(1980, 0, 1);
const LAST_EPOCH: number = Date.UTC(2100, 0, 1);
/** Days since 1899-12-30 that spreadsheets write for 1990-01-01 and 2050-01-01. */
const FIRST_DAY = 32_874;
const LAST_DAY = 54_789;
/** 1900-01-01, as programs write it for "did not happen". */
const SENTINEL_MS = -2_208_988_800_000;

/**
 * The format in which most values of a sample are written; `undefined` where none is a time.
 *
 * Which of two numbers is the month follows from the values: a part above 12 is no month. Where all are
 * below, the order in which the values, as they follow each other, move clearly less is taken, because
 * exports are sorted by time. Where that does not tell either, the order that is `given` is taken, else the
 * custom of the zone, and `assumed` says so.
 */
export function inferTimestampFormat(
  values: readonly string[],
  timeZone: string,
  given?: DateOrder,
): InferredTimestampFormat | undefined {
  const encoder = new TextEncoder();
  const parts = new TimestampParts();
  const scanned: Stamp[] = [];
  const epochs: number[] = [];
  let fine = 0;
  let present = 0;
  for (const value of values) {
    const text = value.trim();
    const bytes = encoder.encode(text);
    if (isMissing(bytes, 0, bytes.length)) continue;
    present++;
    const stamp = parts.scan(bytes, 0, bytes.length) ? stampFrom(text, parts) : undefined;
    if (stamp !== undefined) scanned.push(stamp);
    else if (/^-?\d{1,14}(\.\d{1,15})?$/.test(text)) epochs.push(Number(text));
    if (/^\d{5}\.\d{3,}$/.test(text)) fine++;
  }
  const stamps = withoutShortClocks(scanned);
  if (stamps.length === 0 && epochs.length === 0) return undefined;
  if (epochs.length > stamps.length) {
    // Amounts and ids have no three decimals; a column of days that are whole is one of dates, or of something else.
    const isDays = fine * 2 > present && epochs.length === present && epochs.every(isSpreadsheetDay);
    return isDays ? spreadsheetDays(epochs, present) : epochsOf(epochs, present, timeZone);
  }

  const { order, ...taken } = orderOf(stamps, given, timeZone);
  const index = ORDERS.indexOf(order);
  const fitting = stamps.filter((stamp) => !Number.isNaN(stamp.midnights[index]));
  const clocked = fitting.filter((stamp) => stamp.clock !== NO_CLOCK);
  const twelveHour = clocked.filter((stamp) => stamp.clock !== CLOCK_24).length * 2 > clocked.length;
  const dateOnly =
    clocked.length * 20 < fitting.length ||
    (present >= FEWEST_MIDNIGHTS &&
      clocked.length === fitting.length &&
      allMidnights(clocked, index, timeZone));
  const format = timestampFormat(patternOf(fitting, dateOnly ? [] : clocked, order, twelveHour));
  const readable = dateOnly
    ? fitting.length
    : fitting.filter((stamp) => stamp.clock === NO_CLOCK || !twelveHour || stamp.clock !== CLOCK_24).length;
  return { format, readable, present, ...taken };
}

/** Among clocks of digits that ran together, 5 is five past midnight; elsewhere it is no clock. */
function withoutShortClocks(stamps: readonly Stamp[]): readonly Stamp[] {
  const isCompact = most(stamps, (stamp) => stamp.compactClock && !stamp.lostZeros);
  return isCompact ? stamps : stamps.filter((stamp) => !stamp.lostZeros);
}

function orderOf(
  stamps: readonly Stamp[],
  given: DateOrder | undefined,
  timeZone: string,
): { order: DateOrder; assumed?: string; fromValues?: true } {
  const custom = given ?? customOf(timeZone, stamps);
  if (most(stamps, (stamp) => stamp.yearFirst)) return { order: "year-first" };
  if (most(stamps, (stamp) => stamp.named === 1)) return { order: "day-first" };
  if (most(stamps, (stamp) => stamp.named === 0)) return { order: "month-first" };
  const counts = ORDERS.map(
    (_, index) => stamps.filter((stamp) => !Number.isNaN(stamp.midnights[index])).length,
  );
  const best = Math.max(...counts);
  const possible = ORDERS.filter((_, index) => counts[index] === best);
  if (possible.length === 1) return { order: possible[0] ?? custom };

  const moves = possible
    .map((order) => ({ order, movement: movement(stamps, ORDERS.indexOf(order)) }))
    .sort((a, b) => a.movement - b.movement);
  const least = moves[0];
  const next = moves[1];
  const example = stamps.find((stamp) => stamp.named < 0 && !stamp.yearFirst)?.text ?? "";
  if (least !== undefined && next !== undefined && least.movement * CLEARLY_LESS < next.movement) {
    if (least.order === custom) return { order: custom };
    const assumed = `${example} is read ${words(least.order)}, because then the values follow each other closely`;
    return { order: least.order, assumed, fromValues: true };
  }
  const order = possible.includes(custom) ? custom : (least?.order ?? custom);
  const others = possible.filter((other) => other !== order).map(words);
  const people = isNowhere(timeZone) && custom === "month-first" ? "the United States" : timeZone;
  const why = given === undefined ? `is usual in ${people}` : "the file's other times are";
  const read = `${example} is read ${words(order)}, as ${why}`;
  return { order, assumed: `${read}; it could be ${others.join(" or ")} too` };
}

/** UTC and its like have no custom of their own. */
function isNowhere(timeZone: string): boolean {
  return /^(UTC|UCT|GMT|Zulu|Universal|Greenwich|Etc\/.*)$/i.test(timeZone);
}

/** Zones of the United States by another name. */
const AMERICAN =
  /^(America\/|US\/|Pacific\/(Honolulu|Guam|Saipan|Pago_Pago|Johnston|Midway|Samoa)$|[ECMP]ST\d[ECMP]DT$|[EMH]ST$)/i;

/** How people in the zone write dates; where it is nobody's, as Americans do, unless dots stand between the parts. */
function customOf(timeZone: string, stamps: readonly Stamp[]): DateOrder {
  if (isNowhere(timeZone) && !most(stamps, hasDots)) return "month-first";
  return AMERICAN.test(timeZone) ? "month-first" : "day-first";
}

function hasDots(stamp: Stamp): boolean {
  return stamp.separator === 46;
}

function words(order: DateOrder): string {
  return order.replace("-", " ");
}

/** How far the values move in total, one after the other, if they are read in this order. */
function movement(stamps: readonly Stamp[], index: number): number {
  let total = 0;
  let previous = Number.NaN;
  for (const stamp of stamps) {
    const time = (stamp.midnights[index] as number) + stamp.timeOfDay;
    if (!Number.isNaN(previous) && !Number.isNaN(time)) total += Math.abs(time - previous);
    if (!Number.isNaN(time)) previous = time;
  }
  return total;
}

/** Midnights as written, or midnights of the zone written with an offset. */
function allMidnights(stamps: readonly Stamp[], index: number, timeZone: string): boolean {
  if (stamps.every((stamp) => stamp.timeOfDay === 0)) return true;
  if (stamps.some((stamp) => stamp.offsetMs === NO_OFFSET)) return false;
  const instants = stamps.map(
    (stamp) => (stamp.midnights[index] as number) + stamp.timeOfDay - stamp.offsetMs,
  );
  return allLocalMidnights(instants, timeZone);
}

function allLocalMidnights(instants: readonly number[], timeZone: string): boolean {
  const calendar = new ZoneCalendar(timeZone);
  return instants.every(
    (instant) => isPlausibleInstant(instant) && calendar.localFromInstant(instant) % DAY_MS === 0,
  );
}

/** Zero stands for nothing, as programs write it. */
function isSpreadsheetDay(days: number): boolean {
  return days === 0 || (days >= FIRST_DAY && days < LAST_DAY);
}

function spreadsheetDays(days: readonly number[], present: number): InferredTimestampFormat {
  const assumed = `${days.find((day) => day !== 0)} is read as days since 1899-12-30 of the local clock, as spreadsheets count them`;
  return { format: countedFormat("spreadsheet-days", false), readable: present, present, assumed };
}

function epochsOf(
  numbers: readonly number[],
  present: number,
  timeZone: string,
): InferredTimestampFormat | undefined {
  const fits = (scale: number) =>
    numbers.filter((n) => n * scale >= FIRST_EPOCH && n * scale < LAST_EPOCH).map((n) => n * scale);
  const inMs = fits(1);
  const inSeconds = fits(1000);
  const sentinels = (scale: number) => numbers.filter((n) => n === 0 || n * scale === SENTINEL_MS).length;
  const inSecondsTotal = inSeconds.length + sentinels(1000);
  const inMsTotal = inMs.length + sentinels(1);
  const seconds = inSecondsTotal > inMsTotal;
  const instants = seconds ? inSeconds : inMs;
  const readable = seconds ? inSecondsTotal : inMsTotal;
  if (readable === 0 || (instants.length === 0 && numbers.every((n) => n === 0))) return undefined;
  const midnights =
    present >= FEWEST_MIDNIGHTS &&
    (instants.every((instant) => instant % DAY_MS === 0) || allLocalMidnights(instants, timeZone));
  const format = countedFormat(seconds ? "epoch-seconds" : "epoch-milliseconds", midnights);
  return { format, readable, present };
}
