import { requireTimeZone } from "../quantity/calendar.ts";
import type { Assumption } from "./call-columns.ts";
import { columnNames } from "./call-columns.ts";
import { checkDuty, type PlacedSpan, reportOverlaps } from "./duty-faults.ts";
import { headerOf } from "./header.ts";
import { IssueLog } from "./issue.ts";
import { Roster } from "./roster.ts";
import { inferRosterColumns, type RosterColumns, type RosterField } from "./roster-columns.ts";
import { columnsOfOptions, RosterMeaning, type SpanMeaning } from "./roster-meaning.ts";
import { RosterTimes } from "./roster-times.ts";
import type { TextSource } from "./source.ts";
import { textRows } from "./text-rows.ts";

/** Options of `readRoster`. What is left out is read from the file where it says it, and stands in `assumptions`. */
export interface ReadRosterOptions extends SpanMeaning {
  /** The IANA zone of the roster's wall clock. */
  readonly timeZone: string;
  /** Which column means what; a field that is left out is inferred, `null` says that the file has none. */
  readonly columns?: Partial<RosterColumns>;
  /** Stops the reading; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A roster with what was inferred, assumed and found faulty. `rows.read === rows.used + rows.rejected`. */
export interface RosterReport {
  readonly roster: Roster;
  readonly columns: RosterColumns;
  readonly assumptions: readonly Assumption[];
  readonly issues: IssueLog;
  readonly rows: { readonly read: number; readonly used: number; readonly rejected: number };
}

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
 * @throws DutycycleError code `unusable-file` where no columns hold start and end with a clock;
 *   `invalid-argument` for an option outside its interval or a column that the file does not have.
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
  requireTimeZone(options?.timeZone);
  let endsInQuotes = false;
  const all = await textRows(source, options.signal, () => {
    endsInQuotes = true;
  });
  const { skipped, header } = headerOf(all);
  const rows = all.slice(skipped);
  const given = { ...options.columns, ...columnsOfOptions(options) };
  const { columns, assumptions } = inferRosterColumns(header, rows, given, options.timeZone);
  const times = new RosterTimes(header, rows, columns, options.timeZone);
  const meaning = new RosterMeaning(options, header, columns);
  const issues = new IssueLog();
  const columnOf = (field: RosterField): string => columnNames(columns[field]).join(" + ");
  const used: PlacedSpan[] = [];
  rows.forEach((cells, index) => {
    const row = index + 1;
    const time = times.read(cells, row, issues);
    const about = meaning.read(cells, row, issues);
    if (time === undefined || about === undefined) return;
    const span = { ...about, ...time };
    if (checkDuty(issues, row, columnOf, span)) used.push({ row, span });
  });
  if (endsInQuotes) {
    const received = "none: the row holds the rest of the file";
    issues.add("unclosed-quote", rows.length, undefined, "a quote that closes the field", received);
  }
  reportOverlaps(issues, used, columnOf);
  return {
    roster: new Roster(
      options.timeZone,
      used.map(({ span }) => span),
    ),
    columns,
    assumptions: [...assumptions, ...times.assumptions, ...meaning.assumptions],
    issues,
    rows: { read: rows.length, used: used.length, rejected: rows.length - used.length },
  };
}
