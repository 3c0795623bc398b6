import { DEFAULT_MAX_HOURS } from "./call.ts";
import { type CallRowSink, type CallRows, TEXT } from "./call-rows.ts";
import type { CallTable } from "./call-table.ts";
import { CallTableBuilder } from "./call-table-builder.ts";
import { IdIndex } from "./id-index.ts";
import type { IssueLog } from "./issue.ts";
import { type ReadCallsOptions, type ReadReport, readRows } from "./read-rows.ts";
import type { TextSource } from "./source.ts";

/** What `readCalls` does once it is loaded. */
export async function callsOfSource(
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
