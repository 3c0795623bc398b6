import type { SimulationColumns } from "./log-columns.ts";

type RowColumns = Pick<
  SimulationColumns,
  | "length"
  | "call"
  | "unit"
  | "slot"
  | "dispatchedAt"
  | "enrouteAt"
  | "arrivedAt"
  | "equippedAt"
  | "clearedAt"
  | "ending"
  | "overtimeMinutes"
>;

/** The rows of a log as they are written: columns that grow. */
export class ResponseRows {
  length = 0;
  call: Uint32Array;
  unit: Uint16Array;
  slot: Uint16Array;
  dispatchedAt: Float64Array;
  enrouteAt: Float64Array;
  arrivedAt: Float64Array;
  equippedAt: Float64Array;
  clearedAt: Float64Array;
  ending: Uint8Array;
  overtimeMinutes: Float64Array;

  constructor(capacity: number) {
    this.call = new Uint32Array(capacity);
    this.unit = new Uint16Array(capacity);
    this.slot = new Uint16Array(capacity);
    this.dispatchedAt = new Float64Array(capacity);
    this.enrouteAt = new Float64Array(capacity);
    this.arrivedAt = new Float64Array(capacity);
    this.equippedAt = new Float64Array(capacity);
    this.clearedAt = new Float64Array(capacity);
    this.ending = new Uint8Array(capacity);
    this.overtimeMinutes = new Float64Array(capacity);
  }

  /** The number of a new row. */
  add(): number {
    if (this.length === this.call.length) this.grow();
    return this.length++;
  }

  /** Ends a row at `now`, before its work is done: what lies later did not happen. */
  cut(row: number, now: number, ending: number): void {
    for (const column of [this.enrouteAt, this.arrivedAt, this.equippedAt]) {
      if ((column[row] as number) > now) column[row] = Number.NaN;
    }
    this.clearedAt[row] = now;
    this.ending[row] = ending;
  }

  /** Leaves a row open at the end of the run: what lies at `end` or later did not happen. */
  leaveOpen(row: number, end: number, ending: number): void {
    for (const column of [this.enrouteAt, this.arrivedAt, this.equippedAt, this.clearedAt]) {
      if ((column[row] as number) >= end) column[row] = Number.NaN;
    }
    this.ending[row] = ending;
  }

  /** Gives up the columns, cut to the rows written. */
  finished(): RowColumns {
    const { length } = this;
    const whole = length === this.call.length;
    const cut = <Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
      column: Column,
    ): Column => (whole ? column : (column.slice(0, length) as Column));
    return {
      length,
      call: cut(this.call),
      unit: cut(this.unit),
      slot: cut(this.slot),
      dispatchedAt: cut(this.dispatchedAt),
      enrouteAt: cut(this.enrouteAt),
      arrivedAt: cut(this.arrivedAt),
      equippedAt: cut(this.equippedAt),
      clearedAt: cut(this.clearedAt),
      ending: cut(this.ending),
      overtimeMinutes: cut(this.overtimeMinutes),
    };
  }

  private grow(): void {
    // Rows beyond the needed units are those of work that was left: few, as a rule.
    const capacity = Math.ceil(this.call.length * 1.25) + 16;
    const longer = <Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
      column: Column,
    ): Column => {
      const copy = new (column.constructor as new (length: number) => Column)(capacity);
      copy.set(column);
      return copy;
    };
    this.call = longer(this.call);
    this.unit = longer(this.unit);
    this.slot = longer(this.slot);
    this.dispatchedAt = longer(this.dispatchedAt);
    this.enrouteAt = longer(this.enrouteAt);
    this.arrivedAt = longer(this.arrivedAt);
    this.equippedAt = longer(this.equippedAt);
    this.clearedAt = longer(this.clearedAt);
    this.ending = longer(this.ending);
    this.overtimeMinutes = longer(this.overtimeMinutes);
  }
}
