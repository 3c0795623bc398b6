import type { ReadRosterOptions, RosterReport } from "./roster-report.ts";
import type { TextSource } from "./source.ts";

/**
 * The roster that a CSV (or JSON) file holds: one span of duty a row.
 *
 * Columns are inferred from headers and values for unit, person, role, service, area, personnel (a head
 * count), basis, start and end. Start and end are stamps with date and clock, or clocks beside a date
 * column; of two clocks on one date, an end at or before the start is on the next day, so 07:00 to 07:00
 * is 24 hours. Local times are read as `readCalls` reads them.
 *
 * A row is left out, with an issue, if a time is missing or unreadable, if `personnel` is not above 0, or
 * for the reasons of `rosterFrom`; overlapping and over-long duty is kept and reported as there. A quote that
 * is never closed makes the rest of the file one row: an issue (`unclosed-quote`) says so.
 *
 * @param source - CSV or JSON text, bytes, a Blob or File, a ReadableStream, or an iterable of chunks of text
 *   or bytes, held in memory whole. UTF-8, UTF-16 and windows-1252 are told apart.
 * @param options - only `timeZone` is required. An option given for a field stands in place of its column.
 *   Without either, `service` is `unknown`, `personnel` 1, and `role` and `basis` are absent.
 * @returns the spans in order of their start, the columns taken, what was assumed, and exact counts of issues by kind;
 *   `rows.read === rows.used + rows.rejected`.
 * @throws DutycycleError code `unusable-file` where no columns hold start and end with a clock;
 *   `invalid-argument` for an option outside its interval, a column that the file does not have, or a format by which no value
 *   of its column is a time.
 *
 * @example
 * ```ts
 * import { readRoster } from "dutycycle";
 * const csv = [
 *   "Date,Unit,Officers,Start,End",
 *   "03/09/2024,A1,1,06:00,18:00",
 *   "03/09/2024,A2,2,18:00,06:00",
 *   "03/10/2024,A1,1,06:00,",
 * ].join("\n");
 * const { roster, columns, issues, rows } = await readRoster(csv, { timeZone: "America/Detroit", service: "police" });
 * columns.end; // => ["Date", "End"]
 * rows; // => { read: 3, used: 2, rejected: 1 }
 * issues.byKind; // => { "no-end": 1 }
 * // The second night is an hour shorter: clocks went forward.
 * roster.personnelHours; // => 34
 * ```
 */
export async function readRoster(source: TextSource, options: ReadRosterOptions): Promise<RosterReport> {
  // Loaded when it is called: a page that reads no file pays for no reader.
  const { rosterOfSource } = await import("./roster-of-source.ts");
  return rosterOfSource(source, options);
}
