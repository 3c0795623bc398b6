import { leastWhere } from "../quantity/bisection.ts";
import type { DutySpan } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { committedPieces } from "./committed-pieces.ts";
import { mergedSpans } from "./merged-spans.ts";
import { HEAD_COUNT, NAMED } from "./on-roster.ts";
import { sortedByUnitAndStart } from "./unit-order.ts";

/** By how much the units on duty, and those of them that are busy, change: step `i` at `at[order[i]]`. */
export interface DutySteps {
  readonly at: readonly number[];
  readonly onDuty: readonly number[];
  readonly busy: readonly number[];
  readonly order: Uint32Array;
}

/**
 * Every change in the units on duty and in the units busy, in order of time. A named unit counts once, and is
 * busy only while on duty; head counts add their personnel, and what they know takes its own.
 */
export function dutySteps(
  columns: CallTableColumns,
  spans: readonly DutySpan[],
  knowledge: Uint8Array,
): DutySteps {
  const at: number[] = [];
  const onDuty: number[] = [];
  const busy: number[] = [];
  const add = (start: number, end: number, units: number, busyUnits: number): void => {
    at.push(start, end);
    onDuty.push(units, -units);
    busy.push(busyUnits, -busyUnits);
  };
  for (const span of spans) if (!span.unit) add(span.start, span.end, span.personnel, 0);
  const dutyOf = dutyByUnit(spans);
  for (const duty of dutyOf.values()) for (const shift of duty) add(shift.start, shift.end, 1, 0);
  const dutyOfCode = columns.unit.values.map((unit) => dutyOf.get(unit) ?? []);
  committedPieces(
    columns,
    (response) => knowledge[response] === NAMED || knowledge[response] === HEAD_COUNT,
    (response, from, to) => {
      if (knowledge[response] === HEAD_COUNT) {
        add(from, to, 0, columns.personnel[response] as number);
        return;
      }
      const duty = dutyOfCode[columns.unit.codes[response] as number] as readonly Period[];
      const first = leastWhere(0, duty.length, (i) => (duty[i] as Period).end > from);
      for (let i = first; i < duty.length; i++) {
        const shift = duty[i] as Period;
        if (shift.start >= to) break;
        add(Math.max(from, shift.start), Math.min(to, shift.end), 0, 1);
      }
    },
  );
  const steps = at.length;
  const order = sortedByUnitAndStart(
    Uint32Array.from(at.keys()),
    Float64Array.from(at),
    new Uint8Array(steps),
    1,
  );
  return { at, onDuty, busy, order };
}

/** When each named unit is on duty. */
function dutyByUnit(spans: readonly DutySpan[]): ReadonlyMap<string, readonly Period[]> {
  const byUnit = new Map<string, DutySpan[]>();
  for (const span of spans) {
    if (!span.unit) continue;
    const own = byUnit.get(span.unit);
    if (own === undefined) byUnit.set(span.unit, [span]);
    else own.push(span);
  }
  return new Map([...byUnit].map(([unit, own]) => [unit, mergedSpans(own)]));
}
