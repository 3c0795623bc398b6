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
    // Rows beyond the needed units are those of work that was left: few, as a rule.
    if (this.length === this.call.length) this.resize(Math.ceil(this.length * 1.25) + 16);
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

  /** Gives back what was not needed. */
  trim(): void {
    if (this.length < this.call.length) this.resize(this.length);
  }

  private resize(capacity: number): void {
    const resized = <Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
      column: Column,
    ): Column => {
      const copy = new (column.constructor as new (length: number) => Column)(capacity);
      copy.set(column.subarray(0, capacity));
      return copy;
    };
    this.call = resized(this.call);
    this.unit = resized(this.unit);
    this.slot = resized(this.slot);
    this.dispatchedAt = resized(this.dispatchedAt);
    this.enrouteAt = resized(this.enrouteAt);
    this.arrivedAt = resized(this.arrivedAt);
    this.equippedAt = resized(this.equippedAt);
    this.clearedAt = resized(this.clearedAt);
    this.ending = resized(this.ending);
    this.overtimeMinutes = resized(this.overtimeMinutes);
  }
}
