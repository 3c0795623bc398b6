import type { UnitIntervals } from "./unit-intervals.ts";
import { sortedByUnitAndStart } from "./unit-order.ts";

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
  const lastStart = new Float64Array(unitCount).fill(-Infinity);
  const busyUntil = new Float64Array(unitCount).fill(-Infinity);
  const clusterHead = new Uint32Array(unitCount);
  const late: number[] = [];
  for (let n = 0; n < count; n++) {
    const i = backwards ? count - 1 - n : n;
    const u = unit[i] as number;
    const length = lengthMs[i] as number;
    if (u === 0 || length === 0) continue;
    const from = start[i] as number;
    const to = from + length;
    if (from >= (busyUntil[u] as number)) {
      clusterHead[u] = i;
      busyUntil[u] = to;
    } else if (from < (lastStart[u] as number)) {
      marks[i] = LATE;
      if (late.push(i) * 8 > count) return allNamed(intervals);
      continue;
    } else {
      marks[i] = CONTESTED;
      marks[clusterHead[u] as number] = CONTESTED;
      if (to > (busyUntil[u] as number)) busyUntil[u] = to;
    }
    lastStart[u] = from;
  }
  if (late.length === 0) return marks;
  const sorted = sortedByUnitAndStart(Uint32Array.from(late), start, unit, unitCount);
  return compareWithLate(intervals, backwards, marks, sorted) ? marks : allNamed(intervals);
}

/** Marks what overlaps a late row; false if that turns out to be more work than sorting everything. */
function compareWithLate(
  intervals: UnitIntervals,
  backwards: boolean,
  marks: Uint8Array,
  late: Uint32Array,
): boolean {
  const { count, start, lengthMs, unit, unitCount } = intervals;
  // late[next[u]] to late[end[u]] are the late rows of unit u that may still overlap rows to come.
  const next = new Uint32Array(unitCount);
  const end = new Uint32Array(unitCount);
  for (let n = late.length - 1; n >= 0; n--) {
    const u = unit[late[n] as number] as number;
    if (end[u] === 0) end[u] = n + 1;
    next[u] = n;
  }
  let patience = 8 * count;
  for (let n = 0; n < count; n++) {
    const i = backwards ? count - 1 - n : n;
    const u = unit[i] as number;
    if ((next[u] as number) >= (end[u] as number) || marks[i] === LATE || lengthMs[i] === 0) continue;
    const from = start[i] as number;
    const to = from + (lengthMs[i] as number);
    const last = end[u] as number;
    let at = next[u] as number;
    while (at < last && endOf(late[at] as number) <= from) at += 1;
    next[u] = at;
    for (; at < last && (start[late[at] as number] as number) < to; at++) {
      if (endOf(late[at] as number) > from) {
        marks[i] = CONTESTED;
        break;
      }
      patience -= 1;
    }
    if (patience < 0) return false;
  }
  return true;

  function endOf(row: number): number {
    return (start[row] as number) + (lengthMs[row] as number);
  }
}

function allNamed({ count, unit, lengthMs }: UnitIntervals): Uint8Array {
  const marks = new Uint8Array(count);
  for (let i = 0; i < count; i++) if (unit[i] !== 0 && (lengthMs[i] as number) > 0) marks[i] = CONTESTED;
  return marks;
}

/** Whether the rows mostly run from late to early, as portals write the newest first; told from a thousand rows. */
function runsBackwards(start: Float64Array, count: number): boolean {
  let later = 0;
  let earlier = 0;
  const step = Math.max(1, Math.floor(count / 1000));
  for (let i = step; i < count; i += step) {
    const change = (start[i] as number) - (start[i - step] as number);
    if (change > 0) later += 1;
    else if (change < 0) earlier += 1;
  }
  return earlier > later;
}
