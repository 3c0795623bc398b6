import { DEFAULT_MAX_HOURS } from "./call.ts";
import { type CallRowSink, type CallRows, TEXT } from "./call-rows.ts";
import type { CallTable } from "./call-table.ts";
import { CallTableBuilder } from "./call-table-builder.ts";
import { IdIndex } from "./id-index.ts";
import type { IssueLog } from "./issue.ts";
import { type ReadCallsOptions, type ReadReport, readRows } from "./read-rows.ts";
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
 * @param options - see {@link ReadCallsOptions}; only `timeZone` is required.
 * @returns `rows.read === rows.used + rows.rejected`; `issues` holds exact counts by kind.
 * @throws DutycycleError code `unusable-file` if no column holds times; `invalid-argument` for an option
 *   outside its interval or a column that the file does not have. Rejects with the signal's reason if aborted.
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
  let table: TableRows | undefined;
  const report = await readRows(source, options, (issues) => {
    table = new TableRows(issues);
    return table;
  });
  const calls = (table as TableRows).builder.finish(options.timeZone, options.maxHours ?? DEFAULT_MAX_HOURS);
  return { calls, ...report };
}

/** Puts decoded rows into the columns of a table. */
class TableRows implements CallRowSink {
  readonly wantsReceipt = true;
  readonly wantsEveryTime = true;
  readonly builder: CallTableBuilder = new CallTableBuilder();
  private readonly issues: IssueLog;
  /** Ids of calls per service, where the service stands in a column: one number may serve two dispatch centres. */
  private readonly keys = new IdIndex();

  constructor(issues: IssueLog) {
    this.issues = issues;
  }

  row(row: CallRows): void {
    const { builder } = this;
    const known = builder.calls;
    const call = this.callOf(row);
    if (call === known) this.begin(row, call);
    else this.join(row, call);
    if (!row.hasResponse) return;
    const response = builder.addResponse(call, row.personnel);
    builder.dispatchedAt[response] = row.dispatchedAt;
    builder.enrouteAt[response] = row.enrouteAt;
    builder.arrivedAt[response] = row.arrivedAt;
    builder.clearedAt[response] = row.clearedAt;
    builder.unit.setBytes(response, row.bytes, row.unitStart, row.unitEnd);
    if (row.role !== "") builder.role.setText(response, row.role);
  }

  /** The call that a row belongs to; equal to the number of calls so far if it is a new one. */
  private callOf(row: CallRows): number {
    const { builder } = this;
    if (!row.find(TEXT.id)) {
      if (row.hasIds) this.issues.add("no-id", row.read, undefined, "the id of a call", "none");
      const number = new TextEncoder().encode(row.hasIds ? "" : String(row.read));
      builder.ids.append(number, 0, number.length);
      if (row.serviceByRow) this.keys.append(number, 0, 0);
      return builder.calls;
    }
    const { bytes, textStart, textEnd } = row;
    if (!row.serviceByRow) return builder.ids.numberOf(bytes, textStart, textEnd);
    const call = this.keys.numberOf(bytes, textStart, textEnd, row.service);
    if (call === builder.calls) builder.ids.append(bytes, textStart, textEnd);
    return call;
  }

  private begin(row: CallRows, call: number): void {
    const { builder } = this;
    builder.addCall();
    builder.service[call] = row.service;
    builder.initiator[call] = row.initiator;
    builder.receivedAt[call] = row.receivedAt;
    this.setTexts(row, call);
    row.readPlace();
    if (!Number.isNaN(row.latitude)) builder.place(call, row.latitude, row.longitude);
  }

  /** A further row of a call that is known: it fills what was blank. */
  private join(row: CallRows, call: number): void {
    const { builder } = this;
    if (!row.hasUnits) {
      const expected = "one row a call in a file without units";
      this.issues.add("repeated-id", row.read, undefined, expected, "a further row");
    }
    const received = builder.receivedAt[call] as number;
    if (!(received <= row.receivedAt) && !Number.isNaN(row.receivedAt))
      builder.receivedAt[call] = row.receivedAt;
    this.setTexts(row, call);
  }

  /** Sets those texts of a call that are still blank. */
  private setTexts(row: CallRows, call: number): void {
    const { type, priority, area, disposition } = this.builder;
    if (type.isBlank(call) && row.find(TEXT.type)) type.setBytes(call, row.bytes, row.textStart, row.textEnd);
    if (priority.isBlank(call) && row.find(TEXT.priority)) {
      priority.setBytes(call, row.bytes, row.textStart, row.textEnd);
    }
    if (area.isBlank(call) && row.find(TEXT.area)) area.setBytes(call, row.bytes, row.textStart, row.textEnd);
    if (disposition.isBlank(call) && row.find(TEXT.disposition)) {
      disposition.setBytes(call, row.bytes, row.textStart, row.textEnd);
    }
  }
}
