import type { Period } from "../quantity/instant.ts";
import { risingOrder } from "./rising-order.ts";

/** Spans of time in order and apart, as numbers in one column: start, end, start, end and so on. */
export type Spans = Float64Array;

/** The spans from `starts[i]` to `ends[i]` in order, those that touch or overlap made one, cut to the period. */
export function joined(starts: Float64Array, ends: Float64Array, period: Period): Spans {
  const order = isRising(starts) ? undefined : risingOrder(starts);
  const found = new Float64Array(2 * starts.length);
  let last = -1;
  for (let i = 0; i < starts.length; i++) {
    const s = order === undefined ? i : (order[i] as number);
    const start = later(starts[s] as number, period.start);
    const end = sooner(ends[s] as number, period.end);
    if (!(start < end)) continue;
    if (last >= 0 && start <= (found[last] as number)) {
      found[last] = later(found[last] as number, end);
    } else {
      found[last + 1] = start;
      found[last + 2] = end;
      last += 2;
    }
  }
  return found.subarray(0, last + 1);
}

/** What lies in both. */
export function overlap(one: Spans, other: Spans): Spans {
  const found = new Float64Array(one.length + other.length);
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const start = later(one[i] as number, other[j] as number);
    const end = sooner(one[i + 1] as number, other[j + 1] as number);
    if (start < end) {
      found[count] = start;
      found[count + 1] = end;
      count += 2;
    }
    if ((one[i + 1] as number) < (other[j + 1] as number)) i += 2;
    else j += 2;
  }
  return found.subarray(0, count);
}

/** What of the whole is in none of its parts, which lie within it. */
export function rest(whole: Spans, parts: Spans): Spans {
  const found = new Float64Array(whole.length + parts.length);
  let count = 0;
  let j = 0;
  for (let i = 0; i < whole.length; i += 2) {
    const end = whole[i + 1] as number;
    let from = whole[i] as number;
    for (; j < parts.length && (parts[j] as number) < end; j += 2) {
      count = put(from, parts[j] as number, count);
      from = parts[j + 1] as number;
    }
    count = put(from, end, count);
  }
  return found.subarray(0, count);

  function put(start: number, end: number, at: number): number {
    if (!(start < end)) return at;
    found[at] = start;
    found[at + 1] = end;
    return at + 2;
  }
}

/** Milliseconds in all of the spans. */
export function total(spans: Spans): number {
  let ms = 0;
  for (let i = 0; i < spans.length; i += 2) ms += (spans[i + 1] as number) - (spans[i] as number);
  return ms;
}

/** Does no instant lie before the one ahead of it? */
export function isRising(instants: Float64Array): boolean {
  for (let i = 1; i < instants.length; i++) {
    if ((instants[i] as number) < (instants[i - 1] as number)) return false;
  }
  return true;
}

// Math.min and Math.max ask about NaN and the sign of 0 besides.
function later(one: number, other: number): number {
  return one > other ? one : other;
}

function sooner(one: number, other: number): number {
  return one < other ? one : other;
}
