import { leastWhere } from "../quantity/bisection.ts";
import type { DutySpan } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { committedPieces } from "./committed-pieces.ts";
import { HEAD_COUNT, NAMED } from "./on-roster.ts";
import { UnitSteps } from "./unit-steps.ts";

/**
 * Every change in the units on duty and in the units busy. A named unit counts once, and is busy only while on duty;
 * head counts add their personnel, and what they know takes its own.
 */
export function dutySteps(
  columns: CallTableColumns,
  spans: readonly DutySpan[],
  knowledge: Uint8Array,
): UnitSteps {
  const steps = new UnitSteps();
  for (const span of spans) if (!span.unit) steps.add(span, span.personnel, 0);
  const dutyOf = dutyByUnit(spans);
  for (const duty of dutyOf.values()) for (const shift of duty) steps.add(shift, 1, 0);
  const dutyOfCode = columns.unit.values.map((unit) => dutyOf.get(unit) ?? []);
  committedPieces(
    columns,
    (response) => knowledge[response] === NAMED || knowledge[response] === HEAD_COUNT,
    (response, start, end) => {
      if (knowledge[response] === HEAD_COUNT) {
        steps.add({ start, end }, 0, columns.personnel[response] as number);
        return;
      }
      const duty = dutyOfCode[columns.unit.codes[response] as number] as readonly Period[];
      const first = leastWhere(0, duty.length, (i) => (duty[i] as Period).end > start);
      for (let i = first; i < duty.length; i++) {
        const shift = duty[i] as Period;
        if (shift.start >= end) break;
        steps.add({ start: Math.max(start, shift.start), end: Math.min(end, shift.end) }, 0, 1);
      }
    },
  );
  return steps;
}

/** When each named unit is on duty: its spans, those that meet made one, in order of time. */
export function dutyByUnit(spans: readonly DutySpan[]): ReadonlyMap<string, readonly Period[]> {
  const byUnit = new Map<string, { start: number; end: number }[]>();
  for (const { unit, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (!unit) continue;
    const duty = byUnit.get(unit) ?? [];
    const last = duty[duty.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else duty.push({ start, end });
    byUnit.set(unit, duty);
  }
  return byUnit;
}
