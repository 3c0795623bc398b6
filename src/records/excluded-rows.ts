import type { CallTableColumns } from "./call-table.ts";
import { committedFrom, intervalFault } from "./interval-fault.ts";

/** What a rule took out of a table. */
export interface Exclusion {
  /** The `kind` of the rule. */
  readonly rule: string;
  readonly calls: number;
  readonly responses: number;
  /** Personnel-hours, dispatched (else arrived) to cleared; a response without a usable interval has 0. */
  readonly hours: number;
}

/** Which calls and responses of a table are taken out so far, and how much that is. Nothing is taken twice. */
export class ExcludedRows {
  readonly columns: CallTableColumns;
  readonly callGone: Uint8Array;
  readonly responseGone: Uint8Array;
  calls = 0;
  responses = 0;
  personnelMs = 0;
  /** How many responses each call has left. */
  private readonly left: Uint32Array;

  constructor(columns: CallTableColumns) {
    this.columns = columns;
    this.callGone = new Uint8Array(columns.length);
    this.responseGone = new Uint8Array(columns.responseCount);
    this.left = new Uint32Array(columns.length);
    for (let call = 0; call < columns.length; call++) {
      this.left[call] = (columns.responseStart[call + 1] as number) - (columns.responseStart[call] as number);
    }
  }

  /** Whether the call still has a response. */
  hasResponse(call: number): boolean {
    return (this.left[call] as number) > 0;
  }

  /** Takes a call with every response that it still has. */
  takeCall(call: number): void {
    if (this.callGone[call] === 1) return;
    const end = this.columns.responseStart[call + 1] as number;
    for (let r = this.columns.responseStart[call] as number; r < end; r++) this.count(call, r);
    this.callGone[call] = 1;
    this.calls += 1;
  }

  /** Takes a response; a call goes with its last one. */
  takeResponse(call: number, row: number): void {
    this.count(call, row);
    if (this.left[call] === 0) this.takeCall(call);
  }

  private count(call: number, row: number): void {
    if (this.responseGone[row] === 1) return;
    const { dispatchedAt, arrivedAt, clearedAt, personnel, maxHours } = this.columns;
    this.responseGone[row] = 1;
    this.left[call] = (this.left[call] as number) - 1;
    this.responses += 1;
    const start = committedFrom(dispatchedAt[row] as number, arrivedAt[row] as number);
    const end = clearedAt[row] as number;
    if (intervalFault(start, end, maxHours) === undefined) {
      this.personnelMs += (personnel[row] as number) * (end - start);
    }
  }
}
