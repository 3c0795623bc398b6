import type { Initiator } from "../records/call.ts";

/**
 * Times during which units are committed, in columns. `unit` 0 means a unit without a name: it overlaps nobody.
 * `rank` orders activities where one unit is on two at once: the smaller rank keeps the moment.
 */
export interface UnitIntervals {
  readonly count: number;
  /** Epoch milliseconds. */
  readonly start: Float64Array;
  /** 0 where there is no usable interval. */
  readonly lengthMs: Uint32Array;
  readonly unit: Uint8Array | Uint16Array | Uint32Array;
  /** One more than the largest unit. */
  readonly unitCount: number;
  readonly rank: Uint8Array;
}

/** Takes stretches of time, each belonging to one interval. */
export interface PieceSink {
  add(interval: number, from: number, to: number): void;
}

/**
 * The activities in the order in which they keep a moment that one unit spends on two of them:
 * community, officer, unknown, directed, out-of-service. `RANKED[rank]` is the initiator.
 */
export const RANKED: readonly Initiator[] = ["community", "officer", "unknown", "directed", "out-of-service"];

/**
 * Gives every moment of every unit to exactly one of its intervals: the one of the smallest rank, then of
 * the earlier start, then the earlier row. What a unit spends on two calls at once is counted once.
 *
 * Intervals that meet no other of their unit (nearly all) pass straight through, in their own order, as long as
 * each unit's rows come in order of start; the rest is sorted and swept.
 */
export function assignCommittedTime(intervals: UnitIntervals, sink: PieceSink): void {
  const { count, start, lengthMs, unit } = intervals;
  const contested = contestedIntervals(intervals);
  let contestedCount = 0;
  for (let i = 0; i < count; i++) {
    const length = lengthMs[i] as number;
    if (contested[i] === 1) {
      contestedCount += 1;
    } else if (length > 0) {
      const from = start[i] as number;
      sink.add(i, from, from + length);
    }
  }
  if (contestedCount === 0) return;
  const order = new Uint32Array(contestedCount);
  for (let i = 0, n = 0; i < count; i++) if (contested[i] === 1) order[n++] = i;
  const sorted = sortedByUnitAndStart(order, start, unit, intervals.unitCount);
  sweepClusters(sorted, intervals, sink);
}

/** Marks what overlaps another interval of its unit, and everything of a unit whose rows are out of order. */
function contestedIntervals({ count, start, lengthMs, unit, unitCount }: UnitIntervals): Uint8Array {
  const contested = new Uint8Array(count);
  const disordered = new Uint8Array(unitCount);
  const lastStart = new Float64Array(unitCount).fill(-Infinity);
  const busyUntil = new Float64Array(unitCount).fill(-Infinity);
  const clusterHead = new Uint32Array(unitCount);
  let anyDisorder = false;
  for (let i = 0; i < count; i++) {
    const u = unit[i] as number;
    const length = lengthMs[i] as number;
    if (u === 0 || length === 0) continue;
    const from = start[i] as number;
    const to = from + length;
    if (from < (lastStart[u] as number)) {
      disordered[u] = 1;
      anyDisorder = true;
    }
    lastStart[u] = from;
    if (from < (busyUntil[u] as number)) {
      contested[i] = 1;
      contested[clusterHead[u] as number] = 1;
      if (to > (busyUntil[u] as number)) busyUntil[u] = to;
    } else {
      clusterHead[u] = i;
      busyUntil[u] = to;
    }
  }
  if (anyDisorder) {
    for (let i = 0; i < count; i++) {
      if (disordered[unit[i] as number] === 1 && (lengthMs[i] as number) > 0) contested[i] = 1;
    }
  }
  return contested;
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Row numbers sorted by unit, then start, then row: a radix sort on a start coarsened to 22 bits, then on the unit,
 * mended by comparison where coarse starts tie.
 */
function sortedByUnitAndStart(
  rows: Uint32Array,
  start: Float64Array,
  unit: Uint8Array | Uint16Array | Uint32Array,
  unitCount: number,
): Uint32Array {
  let earliest = Infinity;
  let latest = -Infinity;
  for (const row of rows) {
    const time = start[row] as number;
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
  }
  const scale = latest > earliest ? (DIGITS * DIGITS - 1) / (latest - earliest) : 0;
  const coarse = (row: number): number => Math.floor(((start[row] as number) - earliest) * scale);
  let from: Uint32Array = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  const pass = (digit: (row: number) => number, digits: number): void => {
    const next = new Uint32Array(digits + 1);
    for (const row of from) {
      const d = digit(row) + 1;
      next[d] = (next[d] as number) + 1;
    }
    for (let d = 1; d <= digits; d++) next[d] = (next[d] as number) + (next[d - 1] as number);
    for (const row of from) {
      const d = digit(row);
      to[next[d] as number] = row;
      next[d] = (next[d] as number) + 1;
    }
    [from, to] = [to, from];
  };
  pass((row) => coarse(row) & (DIGITS - 1), DIGITS);
  pass((row) => coarse(row) >>> DIGIT_BITS, DIGITS);
  pass((row) => (unit[row] as number) & 0xffff, Math.min(unitCount, 0x10000));
  if (unitCount > 0x10000) pass((row) => (unit[row] as number) >>> 16, (unitCount >>> 16) + 1);
  mendTies(from, start, unit);
  return from;
}

/**
 * Puts each unit's run in exact order, where the coarse sort left neighbours the wrong way round: by insertion while
 * that is cheap, else by comparison.
 */
function mendTies(
  rows: Uint32Array,
  start: Float64Array,
  unit: Uint8Array | Uint16Array | Uint32Array,
): void {
  let patience = 8 * rows.length;
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number;
    const u = unit[row];
    const time = start[row] as number;
    let at = i;
    while (at > 0) {
      const previous = rows[at - 1] as number;
      if (unit[previous] !== u || (start[previous] as number) <= time) break;
      rows[at] = previous;
      at -= 1;
      patience -= 1;
    }
    rows[at] = row;
    if (patience < 0) {
      rows.sort(
        (a, b) =>
          (unit[a] as number) - (unit[b] as number) || (start[a] as number) - (start[b] as number) || a - b,
      );
      return;
    }
  }
}

/** Splits rows sorted by unit and start into clusters of touching intervals, and sweeps each. */
function sweepClusters(rows: Uint32Array, intervals: UnitIntervals, sink: PieceSink): void {
  const { start, lengthMs, unit } = intervals;
  const end = (row: number): number => (start[row] as number) + (lengthMs[row] as number);
  for (let first = 0; first < rows.length; ) {
    const head = rows[first] as number;
    let busyUntil = end(head);
    let after = first + 1;
    while (after < rows.length) {
      const row = rows[after] as number;
      if (unit[row] !== unit[head] || unit[row] === 0 || (start[row] as number) >= busyUntil) break;
      busyUntil = Math.max(busyUntil, end(row));
      after += 1;
    }
    if (after === first + 1) sink.add(head, start[head] as number, busyUntil);
    else sweepCluster(rows.subarray(first, after), intervals, sink);
    first = after;
  }
}

/** One unit, several activities at once: a heap holds those that are open, the one that keeps the moment on top. */
function sweepCluster(rows: Uint32Array, { start, lengthMs, rank }: UnitIntervals, sink: PieceSink): void {
  const before = (a: number, b: number): boolean => {
    const byRank = (rank[a] as number) - (rank[b] as number);
    const byStart = (start[a] as number) - (start[b] as number);
    return (byRank || byStart || a - b) < 0;
  };
  const heap: number[] = [];
  let next = 0;
  let time = start[rows[0] as number] as number;
  for (;;) {
    while (next < rows.length && (start[rows[next] as number] as number) <= time) {
      pushHeap(heap, rows[next++] as number, before);
    }
    while (heap.length > 0 && endOf(heap[0] as number) <= time) popHeap(heap, before);
    const holder = heap[0];
    const nextStart = next < rows.length ? (start[rows[next] as number] as number) : Infinity;
    if (holder === undefined) {
      if (next >= rows.length) return;
      time = nextStart;
      continue;
    }
    const until = Math.min(endOf(holder), nextStart);
    sink.add(holder, time, until);
    time = until;
  }

  function endOf(row: number): number {
    return (start[row] as number) + (lengthMs[row] as number);
  }
}

function pushHeap(heap: number[], row: number, before: (a: number, b: number) => boolean): void {
  let at = heap.push(row) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(row, heap[parent] as number)) break;
    heap[at] = heap[parent] as number;
    at = parent;
  }
  heap[at] = row;
}

function popHeap(heap: number[], before: (a: number, b: number) => boolean): void {
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
