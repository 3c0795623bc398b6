import type { Period } from "../quantity/instant.ts";
import { endOfRow } from "./call-spans.ts";
import type { SimulationColumns } from "./log-columns.ts";
import { joined, overlap, rest, type Spans, total } from "./spans.ts";
import type { SimUnit } from "./unit.ts";

/** One unit's time in the period. */
export interface UnitTime {
  readonly unit: SimUnit;
  /** On duty, and not on a call. */
  readonly free: Spans;
  readonly dutyMs: number;
  /** On duty and on a call. */
  readonly busyMs: number;
}

/** When was each unit on duty, and when busy? One unit on two calls at once is busy once. */
export function unitTimes(columns: SimulationColumns, period: Period): UnitTime[] {
  const { units } = columns;
  const { starts, ends, first } = workByUnit(columns);
  return units.map((unit, u) => {
    const always = unit.callbackMinutes === undefined ? [period] : [];
    const onDuty = unit.onDuty ?? always;
    const duty = joinedOf(onDuty, period);
    const [from, to] = [first[u] as number, first[u + 1] as number];
    const busy = overlap(joined(starts.subarray(from, to), ends.subarray(from, to), period), duty);
    return { unit, free: rest(duty, busy), dutyMs: total(duty), busyMs: total(busy) };
  });
}

function joinedOf(periods: readonly Period[], period: Period): Spans {
  const starts = new Float64Array(periods.length);
  const ends = new Float64Array(periods.length);
  for (let i = 0; i < periods.length; i++) {
    const { start, end } = periods[i] as Period;
    starts[i] = start;
    ends[i] = end;
  }
  return joined(starts, ends, period);
}

/** Dispatch and end of every row, unit by unit in the order of the log: those of unit u from `first[u]` to `first[u + 1]`. */
function workByUnit(columns: SimulationColumns): {
  starts: Float64Array;
  ends: Float64Array;
  first: Uint32Array;
} {
  const { length, unit, units, dispatchedAt } = columns;
  const first = new Uint32Array(units.length + 1);
  for (let row = 0; row < length; row++) {
    const behind = (unit[row] as number) + 1;
    first[behind] = (first[behind] as number) + 1;
  }
  for (let u = 0; u < units.length; u++) first[u + 1] = (first[u + 1] as number) + (first[u] as number);
  const starts = new Float64Array(length);
  const ends = new Float64Array(length);
  const next = first.slice();
  for (let row = 0; row < length; row++) {
    const u = unit[row] as number;
    const place = next[u] as number;
    next[u] = place + 1;
    starts[place] = dispatchedAt[row] as number;
    ends[place] = endOfRow(columns, row);
  }
  return { starts, ends, first };
}
