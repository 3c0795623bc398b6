import type { UnitIntervals } from "./unit-intervals.ts";

/**
 * Intervals, each a record of sixteen bytes, so that it is moved within one line of the cache: `times[2 * place]` is its start,
 * `words[4 * place + 2]` its row, `words[4 * place + 3]` its length.
 */
export interface IntervalRecords {
  readonly times: Float64Array<ArrayBuffer>;
  readonly words: Uint32Array;
}

/** Intervals sorted by unit, then start, then row. */
export interface UnitOrder {
  readonly records: IntervalRecords;
  /** The intervals of unit u stand before place `after[u]`, and behind those of unit u - 1. */
  readonly after: Uint32Array;
}

export function rowAt({ words }: IntervalRecords, place: number): number {
  return words[4 * place + 2] as number;
}

export function startAt({ times }: IntervalRecords, place: number): number {
  return times[2 * place] as number;
}

export function endAt({ times, words }: IntervalRecords, place: number): number {
  return (times[2 * place] as number) + (words[4 * place + 3] as number);
}

/**
 * Sorts some rows of intervals: deals them out by unit, then sorts each unit by itself, within the cache. Rows that start
 * together are to be given in ascending order.
 */
export function orderedByUnit(
  intervals: Pick<UnitIntervals, "start" | "lengthMs" | "unit" | "unitCount">,
  rows: Uint32Array,
): UnitOrder {
  const { start, lengthMs, unit, unitCount } = intervals;
  const after = new Uint32Array(unitCount);
  for (let i = 0; i < rows.length; i++) (after[unit[rows[i] as number] as number] as number) += 1;
  toFirstPlaces(after);
  const records = recordsIn(new Float64Array(2 * rows.length));
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const u = unit[row] as number;
    const place = after[u] as number;
    after[u] = place + 1;
    put(records, place, start[row] as number, row, lengthMs[row] as number);
  }
  // As much as one unit with every row would need; where nothing is written, it takes no memory.
  const spare = recordsIn(new Float64Array(2 * rows.length));
  for (let u = 0, first = 0; u < unitCount; u++) {
    const last = after[u] as number;
    const own = recordsIn(records.times.subarray(2 * first, 2 * last));
    if (!mended(own, 1) && !mended(spread(own, spare), 16)) compare(own, intervals);
    first = last;
  }
  return { records, after };
}

function recordsIn(times: Float64Array<ArrayBuffer>): IntervalRecords {
  return { times, words: new Uint32Array(times.buffer, times.byteOffset, 2 * times.length) };
}

function put(
  { times, words }: IntervalRecords,
  place: number,
  start: number,
  row: number,
  length: number,
): void {
  times[2 * place] = start;
  words[4 * place + 2] = row;
  words[4 * place + 3] = length;
}

/** Turns how many there are of each into the place of each one's first. */
function toFirstPlaces(counts: Uint32Array): void {
  for (let n = 0, place = 0; n < counts.length; n++) {
    const size = counts[n] as number;
    counts[n] = place;
    place += size;
  }
}

/** Sorts by insertion; false where that takes more than so many moves a record, and was given up. */
function mended(own: IntervalRecords, moves: number): boolean {
  const { times, words } = own;
  const count = times.length / 2;
  let patience = moves * count;
  for (let i = 1; i < count; i++) {
    const time = times[2 * i] as number;
    if (time >= (times[2 * i - 2] as number)) continue;
    if (patience < 0) return false;
    const row = words[4 * i + 2] as number;
    const length = words[4 * i + 3] as number;
    let place = i;
    for (; place > 0 && (times[2 * place - 2] as number) > time; place--) {
      times[2 * place] = times[2 * place - 2] as number;
      words[4 * place + 2] = words[4 * place - 2] as number;
      words[4 * place + 3] = words[4 * place - 1] as number;
    }
    put(own, place, time, row, length);
    patience -= i - place;
  }
  return true;
}

/** Deals one unit's records out to as many equal slots of time as there are records: what is left is little, and near. */
function spread(own: IntervalRecords, spare: IntervalRecords): IntervalRecords {
  const { times, words } = own;
  const count = times.length / 2;
  let earliest = Infinity;
  let latest = -Infinity;
  for (let i = 0; i < count; i++) {
    const time = times[2 * i] as number;
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
  }
  const scale = (count - 1) / (latest - earliest);
  const slots = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const slot = (((times[2 * i] as number) - earliest) * scale) >>> 0;
    (slots[slot] as number) += 1;
  }
  toFirstPlaces(slots);
  for (let i = 0; i < count; i++) {
    const time = times[2 * i] as number;
    const slot = ((time - earliest) * scale) >>> 0;
    const place = slots[slot] as number;
    slots[slot] = place + 1;
    put(spare, place, time, words[4 * i + 2] as number, words[4 * i + 3] as number);
  }
  times.set(spare.times.subarray(0, 2 * count));
  return own;
}

/** Sorts one unit's records by comparison, where starts are so uneven that one slot holds most of them. */
function compare(own: IntervalRecords, { start, lengthMs }: Pick<UnitIntervals, "start" | "lengthMs">): void {
  const rows = Uint32Array.from({ length: own.times.length / 2 }, (_, place) => rowAt(own, place));
  rows.sort((a, b) => (start[a] as number) - (start[b] as number) || a - b);
  for (const [place, row] of rows.entries())
    put(own, place, start[row] as number, row, lengthMs[row] as number);
}
