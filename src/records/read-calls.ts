import type { CallTable } from "./call-table.ts";
import type { ReadCallsOptions, ReadReport } from "./read-rows.ts";
import type { TextSource } from "./source.ts";

/**
 * The calls of a dispatch export: CSV (or JSON) text to a `CallTable`, with everything that was inferred,
 * assumed or found faulty beside it.
 *
 * The file is read once, in flat extra memory. With a unit column a row is one unit's response, and rows of
 * one id are one call; the first row of a call gives its type, priority, area and disposition, the earliest
 * receipt is kept. Without an id column a row is a call. A row without any readable time is rejected;
 * a row without a clear is used (its delays count) and raises an issue.
 *
 * Local stamps are read in `timeZone`: a time that autumn shows twice is its first instant, a time that spring
 * skips is shifted forward, and both are issues. Columns that hold dates without a clock are not read as times.
 *
 * @param source - CSV or JSON text, bytes, a Blob or File, a ReadableStream, or an iterable of chunks of text
 *   or bytes. UTF-8, UTF-16 and windows-1252 are told apart.
 * @param options - see {@link ReadCallsOptions}; only `timeZone` is required. Those of `measureWorkloadFrom` besides may
 *   stand there too and change nothing.
 * @returns `rows.read === rows.used + rows.rejected`; `issues` holds exact counts by kind.
 * @throws DutycycleError code `unusable-file` if no column holds times; `invalid-argument` for an option
 *   outside its interval, a name that is none, or a column that the file does not have. Rejects with the signal's reason if aborted.
 *
 * @example
 * ```ts
 * import { readCalls } from "dutycycle";
 * const csv = [
 *   "Incident Number,Unit,Call Received,Dispatched,On Scene,Cleared,Nature",
 *   "24-1,A1,03/01/2024 10:00:00,03/01/2024 10:02:00,03/01/2024 10:08:00,03/01/2024 10:40:00,BURGLARY",
 *   "24-1,A2,03/01/2024 10:00:00,03/01/2024 10:03:00,03/01/2024 10:11:00,03/01/2024 10:20:00,BURGLARY",
 *   "24-2,A1,03/01/2024 11:15:00,03/01/2024 11:20:00,,,ALARM",
 * ].join("\n");
 * const { calls, columns, issues, rows } = await readCalls(csv, { timeZone: "America/Detroit" });
 * calls.length; // => 2
 * calls.responseCount; // => 3
 * columns.clearedAt; // => "Cleared"
 * issues.byKind; // => { "no-clear": 1 }
 * rows; // => { read: 3, used: 3, rejected: 0 }
 * ```
 */
export async function readCalls(
  source: TextSource,
  options: ReadCallsOptions,
): Promise<ReadReport & { readonly calls: CallTable }> {
  // Loaded when it is called: a page that reads no file pays for no reader.
  const { callsOfSource } = await import("./calls-of-source.ts");
  return callsOfSource(source, options);
}
