import type { CallTableColumns } from "../records/call-table.ts";
import { forEachUsable } from "../workload/call-scope.ts";

/**
 * When each call opens, with its first start, and closes, with its last clear, by the runs that are flagged; Infinity and
 * -Infinity where it never does.
 */
export function openSpans(
  columns: CallTableColumns,
  runs: Uint8Array,
): { firsts: Float64Array; lasts: Float64Array } {
  const firsts = new Float64Array(columns.length).fill(Infinity);
  const lasts = new Float64Array(columns.length).fill(-Infinity);
  forEachUsable(columns, (response, call, start, time) => {
    if (runs[response] === 0) return;
    firsts[call] = Math.min(firsts[call] as number, start);
    lasts[call] = Math.max(lasts[call] as number, start + time);
  });
  return { firsts, lasts };
}
