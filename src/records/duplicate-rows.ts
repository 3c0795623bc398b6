import type { CallTableColumns } from "./call-table.ts";
import type { ExcludedRows } from "./excluded-rows.ts";
import { TextDictionary } from "./text-dictionary.ts";

/** Rows of numbers that were seen before, found by their bytes; NaN equals NaN. */
class SeenNumbers {
  private readonly seen = new TextDictionary();
  private numbers = new Float64Array(64);
  private used = 0;

  begin(): this {
    this.used = 0;
    return this;
  }

  add(...values: readonly number[]): this {
    for (const value of values) {
      if (this.used === this.numbers.length) {
        const longer = new Float64Array(this.used * 2);
        longer.set(this.numbers);
        this.numbers = longer;
      }
      // One NaN and one zero: both have several bit patterns.
      this.numbers[this.used++] = Number.isNaN(value) ? Number.NaN : value + 0;
    }
    return this;
  }

  /** Whether the numbers added since `begin` came before; if not, they have now. */
  again(): boolean {
    const known = this.seen.size;
    this.seen.codeOfBytes(new Uint8Array(this.numbers.buffer), 0, this.used * 8);
    return this.seen.size === known;
  }
}

/** Takes the calls that repeat an earlier one in everything. */
export function takeDuplicateCalls(rows: ExcludedRows): void {
  const { columns, callGone } = rows;
  // Only calls that share their id need a closer look, and those are few.
  const ids = new TextDictionary();
  const idCode = new Uint32Array(columns.length);
  const shared = new Uint8Array(columns.length);
  for (let call = 0, from = 0; call < columns.length; call++) {
    const end = columns.idEnd[call] as number;
    const known = ids.size;
    const code = ids.codeOfBytes(columns.idBytes, from, end);
    idCode[call] = code;
    if (ids.size === known && end > from) shared[code] = 1;
    from = end;
  }
  const seen = new SeenNumbers();
  for (let call = 0; call < columns.length; call++) {
    if (callGone[call] === 1 || shared[idCode[call] as number] !== 1) continue;
    addCall(seen.begin().add(idCode[call] as number), rows, call);
    if (seen.again()) rows.takeCall(call);
  }
}

/** Takes the responses that repeat an earlier one of the same call and named unit in all four times. */
export function takeDuplicateResponses(rows: ExcludedRows): void {
  const { columns, responseGone } = rows;
  const { responseStart, unit } = columns;
  const seen = new SeenNumbers();
  // The call, counted from 1, on which a unit was met last.
  const metOn = new Uint32Array(unit.values.length);
  for (let call = 0; call < columns.length; call++) {
    const start = responseStart[call] as number;
    const end = responseStart[call + 1] as number;
    let repeated = false;
    for (let r = start; r < end; r++) {
      const code = unit.codes[r] as number;
      if (code > 0 && metOn[code] === call + 1) repeated = true;
      metOn[code] = call + 1;
    }
    if (!repeated) continue;
    for (let r = start; r < end; r++) {
      if (responseGone[r] === 1 || unit.codes[r] === 0) continue;
      addTimes(seen.begin().add(call, unit.codes[r] as number), columns, r);
      if (seen.again()) rows.takeResponse(call, r);
    }
  }
}

function addCall(numbers: SeenNumbers, rows: ExcludedRows, call: number): void {
  const { columns, responseGone } = rows;
  numbers.add(columns.service[call] as number, columns.initiator[call] as number);
  for (const text of [columns.type, columns.priority, columns.area, columns.disposition]) {
    numbers.add(text.codes[call] as number);
  }
  const place = [columns.latitude[call] ?? Number.NaN, columns.longitude[call] ?? Number.NaN];
  numbers.add(columns.receivedAt[call] as number, ...place);
  const end = columns.responseStart[call + 1] as number;
  for (let r = columns.responseStart[call] as number; r < end; r++) {
    if (responseGone[r] === 1) continue;
    const codes = [columns.unit.codes[r] as number, columns.role.codes[r] as number];
    addTimes(numbers.add(...codes, columns.personnel[r] as number), columns, r);
  }
}

function addTimes(numbers: SeenNumbers, columns: CallTableColumns, row: number): void {
  const { dispatchedAt, enrouteAt, arrivedAt, clearedAt } = columns;
  numbers.add(dispatchedAt[row] as number, enrouteAt[row] as number);
  numbers.add(arrivedAt[row] as number, clearedAt[row] as number);
}
