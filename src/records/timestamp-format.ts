import { DutycycleError } from "../quantity/error.ts";
import type { DateOrder } from "./timestamp-parts.ts";

/** Times that are counted: from 1970-01-01 UTC, or as spreadsheets do, days of the local clock since 1899-12-30. */
export type CountedOrder = "epoch-seconds" | "epoch-milliseconds" | "spreadsheet-days";
const COUNTED: readonly string[] = ["epoch-seconds", "epoch-milliseconds", "spreadsheet-days"];

/** How one column writes its times. `pattern` says it for people; the rest is what the reader needs. */
export interface TimestampFormat {
  /** Such as `MM/DD/YYYY hh:mm:ss AM`, `YYYY-MM-DD HH:mm` or `epoch-milliseconds`. */
  readonly pattern: string;
  readonly order: DateOrder | CountedOrder;
  /** Whether a clock needs AM or PM to be read. */
  readonly twelveHour: boolean;
  /**
   * Whether years are mostly written with two digits: 00 to 68 are 2000 to 2068, 69 to 99 are 1969 to 1999.
   */
  readonly twoDigitYear: boolean;
  /** Whether the column holds dates without a clock, or midnights only: no duration can be had from it. */
  readonly dateOnly: boolean;
}

/** What is said after the name of an epoch format whose values are all midnights. */
const MIDNIGHTS = ", midnights only";

const UNDERSTOOD =
  "year, month and day in the order YYYY-MM-DD, MM/DD/YYYY or DD.MM.YYYY (YY for two digits, MMM for " +
  "names) with or " +
  "without a clock (HH:mm, HH:mm:ss, hh:mm:ss AM), or epoch-seconds, epoch-milliseconds or spreadsheet-days";

/**
 * The format that a text describes.
 *
 * Letters: `YYYY` or `YY` year, `M` `MM` month number, `MMM` `MMMM` month name, `D` `DD` day, `H` `HH` or
 * `h` `hh` hour, `mm` minute, `ss` second, `SSS` fraction, `AM` (or `PM`, `A`, `a`, `tt`) for twelve-hour
 * clocks, `Z` offset. `epoch-seconds`, `epoch-milliseconds` and `spreadsheet-days` are whole formats. What stands between the
 * letters is free: the reader is lax about it.
 *
 * @throws DutycycleError (argument `format`) where year, month and day stand in no order that people write.
 */
export function timestampFormat(pattern: string): TimestampFormat {
  const given = typeof pattern === "string" ? pattern.trim() : "";
  const format = epochFormat(given) ?? calendarFormat(given);
  if (format === undefined) {
    throw new DutycycleError({ argument: "format", expected: UNDERSTOOD, received: pattern });
  }
  return format;
}

/** A counted format; `midnights` where it holds nothing but midnights. */
export function countedFormat(order: CountedOrder, midnights: boolean): TimestampFormat {
  const pattern = midnights ? order + MIDNIGHTS : order;
  return { pattern, order, twelveHour: false, twoDigitYear: false, dateOnly: midnights };
}

function epochFormat(pattern: string): TimestampFormat | undefined {
  const midnights = pattern.endsWith(MIDNIGHTS);
  const name = (midnights ? pattern.slice(0, -MIDNIGHTS.length) : pattern)
    .toLowerCase()
    .replace(/[ _]/g, "-");
  return COUNTED.includes(name) ? countedFormat(name as CountedOrder, midnights) : undefined;
}

const ORDERS: Readonly<Record<string, DateOrder>> = {
  YMD: "year-first",
  MDY: "month-first",
  DMY: "day-first",
};

function calendarFormat(pattern: string): TimestampFormat | undefined {
  // AM and PM go first, so that their M is no month.
  const withoutHalf = pattern.replace(/[ap]\.?m\.?(?![a-z])/i, "");
  let twelveHour = withoutHalf !== pattern;
  let order = "";
  let twoDigitYear = false;
  let hours = 0;
  let minutes = 0;
  for (const run of withoutHalf.match(/([a-z])\1*/gi) ?? []) {
    const letter = run.charAt(0);
    if (letter === "Y" || letter === "y") {
      if (run.length !== 2 && run.length !== 4) return undefined;
      order += "Y";
      twoDigitYear = run.length === 2;
    } else if (letter === "M" || (letter === "m" && hours === 0 && !order.includes("M"))) {
      order += "M";
    } else if (letter === "D" || letter === "d") {
      if (run.length <= 2) order += "D";
    } else if (letter === "H" || letter === "h") {
      hours++;
    } else if (letter === "m") {
      minutes++;
    } else if (letter === "A" || letter === "a" || letter === "t") {
      twelveHour = true;
    } else if (!"sSTZzXx".includes(letter)) {
      return undefined;
    }
  }
  const known = Object.hasOwn(ORDERS, order) ? ORDERS[order] : undefined;
  if (known === undefined || hours > 1 || hours !== minutes || (twelveHour && hours === 0)) return undefined;
  return { pattern, order: known, twelveHour, twoDigitYear, dateOnly: hours === 0 };
}
