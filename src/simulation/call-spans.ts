import { passes } from "./call-kind.ts";
import type { SimulationColumns } from "./log-columns.ts";
import type { MeasureOptions } from "./measurement.ts";

/** When calls were open, by call: from the first dispatch to the last clear, NaN where nobody was sent. */
export interface CallSpans {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export function callSpans(columns: SimulationColumns): CallSpans {
  const { call: callOf, dispatchedAt, clearedAt, endedRunAt, receivedAt } = columns;
  const start = new Float64Array(receivedAt.length).fill(Number.NaN);
  const end = start.slice();
  for (let row = 0; row < columns.length; row++) {
    const call = callOf[row] as number;
    const from = dispatchedAt[row] as number;
    const cleared = clearedAt[row] as number;
    const to = Number.isNaN(cleared) ? endedRunAt : cleared;
    if (!(from >= (start[call] as number))) start[call] = from;
    if (!(to <= (end[call] as number))) end[call] = to;
  }
  return { start, end };
}

/** When a response ended; the end of the run where it was not over. */
export function endOfRow(columns: SimulationColumns, row: number): number {
  const cleared = columns.clearedAt[row] as number;
  return Number.isNaN(cleared) ? columns.endedRunAt : cleared;
}

/** Which calls are fires? 1 where one is, by call. */
export function firesOf({ kind, kinds }: SimulationColumns, fires: MeasureOptions["fires"]): Uint8Array {
  const filter = { services: ["fire" as const], ...fires };
  const ofKind = kinds.map((one) => passes(filter, one));
  const found = new Uint8Array(kind.length);
  for (let call = 0; call < kind.length; call++) if (ofKind[kind[call] as number] === true) found[call] = 1;
  return found;
}
