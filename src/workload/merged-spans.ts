import type { Period } from "../quantity/instant.ts";

/** The time that some spans cover, in order: those that meet or overlap are made one. */
export function mergedSpans(spans: readonly Period[]): readonly Period[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
