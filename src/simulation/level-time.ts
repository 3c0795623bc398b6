import type { Period } from "../quantity/instant.ts";
import { EventList } from "./event-list.ts";
import { isRising, type Spans } from "./spans.ts";

/**
 * How long were so many at once within their spans? Milliseconds at level 1, 2, 3 and so on, by group; at place 0 stands 0: that
 * is what is left of the time that one looks at.
 *
 * The spans of many units are gone through once, by the next change of each of them, for all groups together.
 *
 * @param groupsOf - the groups that each unit is in, as numbers below `groups`.
 */
export function levelTimes(
  spansOf: readonly Spans[],
  groupsOf: readonly (readonly number[])[],
  groups: number,
): Float64Array[] {
  const levels = spansOf.length + 1;
  const changes = new EventList(levels);
  const position = new Uint32Array(spansOf.length);
  for (const [unit, spans] of spansOf.entries()) if (spans.length > 0) changes.push(spans[0] as number, unit);
  const level = new Int32Array(groups);
  const since = new Float64Array(groups);
  const times = new Float64Array(groups * levels);
  while (changes.next < Number.POSITIVE_INFINITY) {
    const now = changes.next;
    const unit = changes.subject;
    const spans = spansOf[unit] as Spans;
    const own = groupsOf[unit] as readonly number[];
    const at = position[unit] as number;
    for (let i = 0; i < own.length; i++) {
      const group = own[i] as number;
      const before = level[group] as number;
      if (before > 0) {
        const place = group * levels + before;
        times[place] = (times[place] as number) + now - (since[group] as number);
      }
      // A span begins at an even place and ends at an odd one.
      level[group] = before + 1 - 2 * (at & 1);
      since[group] = now;
    }
    position[unit] = at + 1;
    if (at + 1 < spans.length) changes.replace(spans[at + 1] as number, unit);
    else changes.pop();
  }
  return Array.from({ length: groups }, (_, g) => times.subarray(g * levels, (g + 1) * levels));
}

/** How long was the count at 0, at 1, at 2 …, that goes up at some instants and down at others? Milliseconds in the period. */
export function countTime(ups: Float64Array, downs: Float64Array, { start, end }: Period): number[] {
  const up = isRising(ups) ? ups : ups.slice().sort();
  const down = isRising(downs) ? downs : downs.slice().sort();
  const times: number[] = [];
  let u = 0;
  let d = 0;
  for (let at = start; at < end; ) {
    while (u < up.length && (up[u] as number) <= at) u += 1;
    while (d < down.length && (down[d] as number) <= at) d += 1;
    let to = end;
    if (u < up.length && (up[u] as number) < to) to = up[u] as number;
    if (d < down.length && (down[d] as number) < to) to = down[d] as number;
    const level = Math.max(0, u - d);
    for (let k = times.length; k <= level; k++) times.push(0);
    times[level] = (times[level] as number) + to - at;
    at = to;
  }
  return times;
}

/** Does the instant lie in the period? */
export function isWithin({ start, end }: Period, at: number): boolean {
  return at >= start && at < end;
}
