import type { UnitIntervals } from "./unit-intervals.ts";
import { endAt, orderedByUnit, startAt, type UnitOrder } from "./unit-order.ts";

/** Overlaps no other interval of its unit. */
export const ALONE = 0;
const CONTESTED = 1;
const LATE = 2;

/**
 * Marks every interval that overlaps another of its unit (and some that do not: that costs time, not truth).
 *
 * Exports are nearly sorted, forwards or backwards. Rows that come in order for their unit are compared with the one
 * before; the few that come late are sorted by themselves and compared with their neighbours in a second pass. A file
 * in no order at all is marked whole.
 */
export function contestedIntervals(intervals: UnitIntervals): Uint8Array {
  const { count, start, lengthMs, unit, unitCount } = intervals;
  const marks = new Uint8Array(count);
  const backwards = runsBackwards(start, count);
  const busyUntil = new Float64Array(unitCount).fill(-Infinity);
  // Of each unit, the row before: where rows overlap, the first of them has been marked when a third comes.
  const last = new Uint32Array(unitCount);
  const late: number[] = [];
  const step = backwards ? -1 : 1;
  for (let i = backwards ? count - 1 : 0; i >= 0 && i < count; i += step) {
    const u = unit[i] as number;
    const length = lengthMs[i] as number;
    if (u === 0 || length === 0) continue;
    const from = start[i] as number;
    const to = from + length;
    if (from >= (busyUntil[u] as number)) {
      busyUntil[u] = to;
    } else if (from < (start[last[u] as number] as number)) {
      marks[i] = LATE;
      if (late.push(i) * 8 > count) return marks.fill(CONTESTED);
      continue;
    } else {
      marks[i] = CONTESTED;
      marks[last[u] as number] = CONTESTED;
      if (to > (busyUntil[u] as number)) busyUntil[u] = to;
    }
    last[u] = i;
  }
  if (late.length === 0) return marks;
  const order = orderedByUnit(intervals, new Uint32Array(late));
  return comparedWithLate(intervals, step, marks, order);
}

/** Marks what overlaps a late row; everything, if that turns out to be less work. */
function comparedWithLate(
  { count, start, lengthMs, unit }: UnitIntervals,
  step: 1 | -1,
  marks: Uint8Array,
  { records: late, after }: UnitOrder,
): Uint8Array {
  // From next[u] to after[u] are the late rows of unit u that may still overlap rows to come.
  const next = new Uint32Array(after.length);
  next.set(after.subarray(0, -1), 1);
  let patience = 8 * count;
  for (let i = step > 0 ? 0 : count - 1; i >= 0 && i < count; i += step) {
    const u = unit[i] as number;
    const last = after[u] as number;
    let place = next[u] as number;
    if (place >= last || marks[i] === LATE || lengthMs[i] === 0) continue;
    const from = start[i] as number;
    const to = from + (lengthMs[i] as number);
    while (place < last && endAt(late, place) <= from) place += 1;
    next[u] = place;
    for (; place < last && startAt(late, place) < to; place++) {
      if (endAt(late, place) > from) {
        marks[i] = CONTESTED;
        break;
      }
      patience -= 1;
    }
    if (patience < 0) return marks.fill(CONTESTED);
  }
  return marks;
}

/** Whether the rows mostly run from late to early, as portals write the newest first; told from a thousand rows. */
function runsBackwards(start: Float64Array, count: number): boolean {
  let laterThanEarlier = 0;
  const step = Math.max(1, Math.floor(count / 1000));
  for (let i = step; i < count; i += step) {
    laterThanEarlier += Math.sign((start[i] as number) - (start[i - step] as number));
  }
  return laterThanEarlier < 0;
}
