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
): number[][] {
  const changes = new EventList(spansOf.length + 1);
  const position = new Uint32Array(spansOf.length);
  for (const [unit, spans] of spansOf.entries()) if (spans.length > 0) changes.push(spans[0] as number, unit);
  const level = new Uint32Array(groups);
  const since = new Float64Array(groups);
  const times = Array.from({ length: groups }, () => [0]);
  while (changes.next < Number.POSITIVE_INFINITY) {
    const now = changes.next;
    const unit = changes.pop();
    const spans = spansOf[unit] as Spans;
    const at = position[unit] as number;
    for (const group of groupsOf[unit] as readonly number[]) {
      const before = level[group] as number;
      if (before > 0) addTime(times[group] as number[], before, now - (since[group] as number));
      // A span begins at an even place and ends at an odd one.
      level[group] = before + 1 - 2 * (at & 1);
      since[group] = now;
    }
    position[unit] = at + 1;
    if (at + 1 < spans.length) changes.push(spans[at + 1] as number, unit);
  }
  return times;
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
    addTime(times, Math.max(0, u - d), to - at);
    at = to;
  }
  return times;
}

function addTime(times: number[], level: number, ms: number): void {
  for (let k = times.length; k <= level; k++) times.push(0);
  times[level] = (times[level] as number) + ms;
}

/** Does the instant lie in the period? */
export function isWithin({ start, end }: Period, at: number): boolean {
  return at >= start && at < end;
}
