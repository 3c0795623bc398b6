import { INITIATORS, type Initiator } from "../records/call.ts";
import { ALONE, contestedIntervals } from "./contested-intervals.ts";
import type { UnitIntervals } from "./unit-intervals.ts";
import { sortedByUnitAndStart } from "./unit-order.ts";

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
  const { count, start, lengthMs, unit } = intervals;
  const contested = contestedIntervals(intervals);
  let contestedCount = 0;
  for (let i = 0; i < count; i++) {
    const length = lengthMs[i] as number;
    if (contested[i] !== ALONE) {
      contestedCount += 1;
    } else if (length > 0) {
      const from = start[i] as number;
      add(i, from, from + length);
    }
  }
  if (contestedCount === 0) return;
  const rows = new Uint32Array(contestedCount);
  for (let i = 0, n = 0; i < count; i++) if (contested[i] !== ALONE) rows[n++] = i;
  const { rank } = intervals;
  const before = (a: number, b: number): boolean => {
    const byRank = (rank[a] as number) - (rank[b] as number);
    const byStart = (start[a] as number) - (start[b] as number);
    return (byRank || byStart || ties(a, b) || a - b) < 0;
  };
  sweepClusters(sortedByUnitAndStart(rows, start, unit, intervals.unitCount), intervals, add, before);
}

/** Whether one interval keeps a moment against another of its unit. */
type Before = (a: number, b: number) => boolean;

/** Splits rows sorted by unit and start into clusters of touching intervals, and sweeps each. */
function sweepClusters(rows: Uint32Array, intervals: UnitIntervals, add: AddPiece, before: Before): void {
  const { start, lengthMs, unit } = intervals;
  const end = (row: number): number => (start[row] as number) + (lengthMs[row] as number);
  for (let first = 0; first < rows.length; ) {
    const head = rows[first] as number;
    let busyUntil = end(head);
    let after = first + 1;
    while (after < rows.length) {
      const row = rows[after] as number;
      if (unit[row] !== unit[head] || (start[row] as number) >= busyUntil) break;
      busyUntil = Math.max(busyUntil, end(row));
      after += 1;
    }
    if (after === first + 1) add(head, start[head] as number, busyUntil);
    else sweepCluster(rows.subarray(first, after), intervals, add, before);
    first = after;
  }
}

/** One unit, several activities at once: a heap holds those that are open, the one that keeps the moment on top. */
function sweepCluster(
  rows: Uint32Array,
  { start, lengthMs }: UnitIntervals,
  add: AddPiece,
  before: Before,
): void {
  const heap: number[] = [];
  let next = 0;
  let time = start[rows[0] as number] as number;
  for (;;) {
    while (next < rows.length && (start[rows[next] as number] as number) <= time) {
      pushHeap(heap, rows[next++] as number, before);
    }
    while (heap.length > 0 && endOf(heap[0] as number) <= time) popHeap(heap, before);
    const holder = heap[0];
    // The intervals of a cluster touch: when none is open, none is to come.
    if (holder === undefined) return;
    const nextStart = next < rows.length ? (start[rows[next] as number] as number) : Infinity;
    const until = Math.min(endOf(holder), nextStart);
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
