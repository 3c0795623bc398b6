import type { Period } from "../quantity/instant.ts";
import { endOfRow } from "./call-spans.ts";
import type { Steps } from "./level-time.ts";
import { joined } from "./level-time.ts";
import type { SimulationColumns } from "./log.ts";
import type { SimUnit } from "./unit.ts";

/** One unit's time in the period: spans in order and apart. */
export interface UnitTime {
  readonly unit: SimUnit;
  /** On duty. */
  readonly duty: readonly Period[];
  /** On duty and on a call. */
  readonly busy: readonly Period[];
  readonly dutyMs: number;
  readonly busyMs: number;
}

/** When was each unit on duty, and when busy? One unit on two calls at once is busy once. */
export function unitTimes(columns: SimulationColumns, period: Period): UnitTime[] {
  const { unit, dispatchedAt, units } = columns;
  const worked: Period[][] = units.map(() => []);
  for (let row = 0; row < columns.length; row++) {
    const end = endOfRow(columns, row);
    worked[unit[row] as number]?.push({ start: dispatchedAt[row] as number, end });
  }
  return units.map((one, u) => {
    const always = one.callbackMinutes === undefined ? [period] : [];
    const duty = joined(one.onDuty ?? always, period);
    const busy = overlap(joined(worked[u] as Period[], period), duty);
    return { unit: one, duty, busy, dutyMs: total(duty), busyMs: total(busy) };
  });
}

/** How many of these units are free, as steps: up where duty begins or a call ends. */
export function freeSteps(times: readonly UnitTime[]): Steps {
  const ups: number[] = [];
  const downs: number[] = [];
  for (const { duty, busy } of times) {
    for (const { start, end } of duty) {
      ups.push(start);
      downs.push(end);
    }
    for (const { start, end } of busy) {
      downs.push(start);
      ups.push(end);
    }
  }
  return { ups, downs };
}

export function total(spans: readonly Period[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What lies in both; each list is in order and apart. */
function overlap(one: readonly Period[], other: readonly Period[]): Period[] {
  const found: Period[] = [];
  let first = 0;
  for (const span of one) {
    while (first < other.length && (other[first] as Period).end <= span.start) first += 1;
    for (let i = first; i < other.length && (other[i] as Period).start < span.end; i++) {
      const { start, end } = other[i] as Period;
      found.push({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
    }
  }
  return found;
}
