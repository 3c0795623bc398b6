import type { CallTableColumns } from "../records/call-table.ts";
import { assignCommittedTime } from "./committed-time.ts";
import { tableIntervals } from "./table-intervals.ts";
import { tiesOf } from "./ties.ts";

/**
 * Gives every moment of every unit to one of its responses, as `assignCommittedTime` does: `add` takes the row of the
 * response and a stretch [from, to) of its time. Only usable intervals of responses that `keep` flags take part.
 */
export function committedPieces(
  columns: CallTableColumns,
  keep: (response: number) => boolean,
  add: (response: number, from: number, to: number) => void,
): void {
  const intervals = tableIntervals(columns, keep);
  // As in a workload; but no roster and no group decides between two that start together.
  assignCommittedTime(intervals, add, tiesOf(intervals));
}
