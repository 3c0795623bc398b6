import { INITIATORS, type Initiator } from "../records/call.ts";
import { ALONE, contestedIntervals } from "./contested-intervals.ts";
import type { UnitIntervals } from "./unit-intervals.ts";
import { endAt, type IntervalRecords, orderedByUnit, rowAt, startAt } from "./unit-order.ts";

/** Takes a stretch of time that belongs to one interval. */
export type AddPiece = (interval: number, from: number, to: number) => void;

/**
 * The activities in the order in which they keep a moment that one unit spends on two of them:
 * community, officer, unknown, directed, out-of-service. `RANKED[rank]` is the initiator.
 */
export const RANKED: readonly Initiator[] = ["community", "officer", "unknown", "directed", "out-of-service"];
/** The rank of each of `INITIATORS`. */
export const RANK_OF_INITIATOR: readonly number[] = INITIATORS.map((initiator) => RANKED.indexOf(initiator));

/**
 * Gives every moment of every unit to exactly one of its intervals: the one of the smallest rank, then of
 * the earlier start, then as `ties` says, then the earlier row. What a unit spends on two calls at once is counted
 * once. With `ties` that compare what else the intervals hold, the order of a file's rows decides nothing.
 *
 * Intervals that meet no other of their unit (nearly all) pass straight through, in their own order;
 * the rest is sorted and swept.
 */
export function assignCommittedTime(
  intervals: UnitIntervals,
  add: AddPiece,
  ties: (a: number, b: number) => number = () => 0,
): void {
  const { count, start, lengthMs, unit, rank } = intervals;
  const contested = contestedIntervals(intervals);
  const rows = new Uint32Array(count);
  let contestedCount = 0;
  for (let i = 0; i < count; i++) {
    const length = lengthMs[i] as number;
    if (length === 0) continue;
    if (contested[i] === ALONE || unit[i] === 0) add(i, start[i] as number, (start[i] as number) + length);
    else rows[contestedCount++] = i;
  }
  const before = (a: number, b: number): boolean => {
    const byRank = (rank[a] as number) - (rank[b] as number);
    const byStart = (start[a] as number) - (start[b] as number);
    return (byRank || byStart || ties(a, b) || a - b) < 0;
  };
  const { records, after } = orderedByUnit(intervals, rows.subarray(0, contestedCount));
  let first = 0;
  for (const last of after) {
    sweepUnit(records, first, last, intervals, add, before);
    first = last;
  }
}

/** Whether one interval keeps a moment against another of its unit. */
type Before = (a: number, b: number) => boolean;

/** Splits one unit's intervals, at places [first, last), into clusters that touch, and sweeps each. */
function sweepUnit(
  records: IntervalRecords,
  first: number,
  last: number,
  intervals: UnitIntervals,
  add: AddPiece,
  before: Before,
): void {
  let after = first;
  for (let head = first; head < last; head = after) {
    let busyUntil = endAt(records, head);
    for (after = head + 1; after < last && startAt(records, after) < busyUntil; after++) {
      const end = endAt(records, after);
      if (end > busyUntil) busyUntil = end;
    }
    if (after === head + 1) add(rowAt(records, head), startAt(records, head), busyUntil);
    else sweepCluster(records, head, after, intervals, add, before);
  }
}

/**
 * One unit, several activities at once, at places [first, after): a heap holds those that are open, the one that keeps the
 * moment on top.
 */
function sweepCluster(
  records: IntervalRecords,
  first: number,
  after: number,
  { start, lengthMs }: UnitIntervals,
  add: AddPiece,
  before: Before,
): void {
  const heap: number[] = [];
  let next = first;
  let time = startAt(records, first);
  for (;;) {
    while (next < after && startAt(records, next) <= time) pushHeap(heap, rowAt(records, next++), before);
    while (heap.length > 0 && endOf(heap[0] as number) <= time) popHeap(heap, before);
    const holder = heap[0];
    // The intervals of a cluster touch: when none is open, none is to come.
    if (holder === undefined) return;
    const until = Math.min(endOf(holder), next < after ? startAt(records, next) : Infinity);
    add(holder, time, until);
    time = until;
  }

  function endOf(row: number): number {
    return (start[row] as number) + (lengthMs[row] as number);
  }
}

function pushHeap(heap: number[], row: number, before: Before): void {
  let at = heap.push(row) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(row, heap[parent] as number)) break;
    heap[at] = heap[parent] as number;
    at = parent;
  }
  heap[at] = row;
}

function popHeap(heap: number[], before: Before): void {
  const row = heap.pop() as number;
  if (heap.length === 0) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1] as number, heap[child] as number)) child += 1;
    if (!before(heap[child] as number, row)) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = row;
}
