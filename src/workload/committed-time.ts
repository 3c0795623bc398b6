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
  const { records, after } = orderedByUnit(intervals, rows.subarray(0, contestedCount));
  const before = (a: number, b: number): boolean => {
    const [i, j] = [rowAt(records, a), rowAt(records, b)];
    const byRank = (rank[i] as number) - (rank[j] as number);
    // Of those that start together, places follow rows.
    return (byRank || startAt(records, a) - startAt(records, b) || ties(i, j) || a - b) < 0;
  };
  let first = 0;
  for (const last of after) {
    sweepUnit(records, first, last, add, before);
    first = last;
  }
}

/** Whether the interval at one place keeps a moment against that at another, of the same unit. */
type Before = (a: number, b: number) => boolean;

/** Splits one unit's intervals, at places [first, last), into clusters that touch, and sweeps each. */
function sweepUnit(
  records: IntervalRecords,
  first: number,
  last: number,
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
    else sweepCluster(records, head, after, add, before);
  }
}

/** One unit, several activities at once: a heap holds those that are open, the one that keeps the moment on top. */
function sweepCluster(
  records: IntervalRecords,
  first: number,
  after: number,
  add: AddPiece,
  before: Before,
): void {
  const heap: number[] = [];
  let next = first;
  let time = startAt(records, first);
  for (;;) {
    while (next < after && startAt(records, next) <= time) pushHeap(heap, next++, before);
    while (heap.length > 0 && endAt(records, heap[0] as number) <= time) popHeap(heap, before);
    const holder = heap[0];
    // The intervals of a cluster touch: when none is open, none is to come.
    if (holder === undefined) return;
    const until = Math.min(endAt(records, holder), next < after ? startAt(records, next) : Infinity);
    add(rowAt(records, holder), time, until);
    time = until;
  }
}

function pushHeap(heap: number[], place: number, before: Before): void {
  let at = heap.push(place) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(place, heap[parent] as number)) break;
    heap[at] = heap[parent] as number;
    at = parent;
  }
  heap[at] = place;
}

function popHeap(heap: number[], before: Before): void {
  const place = heap.pop() as number;
  if (heap.length === 0) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1] as number, heap[child] as number)) child += 1;
    if (!before(heap[child] as number, place)) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = place;
}
