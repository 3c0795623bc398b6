import type { Period } from "../quantity/instant.ts";

/** Instants at which a count goes up by one, and down by one, in any order. */
export interface Steps {
  readonly ups: number[];
  readonly downs: number[];
}

/** How long was the count at 0, at 1, at 2 …? Milliseconds at each level within the spans, which are in order and apart. */
export function levelTime({ ups, downs }: Steps, spans: readonly Period[]): number[] {
  const up = inOrder(ups);
  const down = inOrder(downs);
  const times: number[] = [];
  let u = 0;
  let d = 0;
  for (const { start, end } of spans) {
    for (let at = start; at < end; ) {
      while ((up[u] as number) <= at) u += 1;
      while ((down[d] as number) <= at) d += 1;
      const to = Math.min(end, up[u] as number, down[d] as number);
      const level = Math.max(0, u - d);
      for (let k = times.length; k <= level; k++) times.push(0);
      times[level] = (times[level] as number) + to - at;
      at = to;
    }
  }
  return times;
}

/** Instants in order, and one that never comes: the column is not read beyond its end. */
function inOrder(instants: readonly number[]): Float64Array {
  const found = new Float64Array(instants.length + 1);
  found.set(instants);
  found[instants.length] = Number.POSITIVE_INFINITY;
  return found.sort();
}

/** The spans as one list in order, those that touch or overlap joined, cut to the period. */
export function joined(spans: readonly Period[], period: Period): Period[] {
  const found: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, period.start);
    const end = Math.min(span.end, period.end);
    if (!(start < end)) continue;
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** Does the instant lie in the period? */
export function isWithin({ start, end }: Period, at: number): boolean {
  return at >= start && at < end;
}
