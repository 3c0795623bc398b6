import { INITIATORS } from "../records/call.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { forEachUsable } from "./call-scope.ts";
import { assignCommittedTime, RANKED } from "./committed-time.ts";

/**
 * Gives every moment of every unit to one of its responses, as `assignCommittedTime` does: `add` takes the row of the
 * response and a stretch [from, to) of its time. Only usable intervals of responses that `keep` flags take part.
 */
export function committedPieces(
  columns: CallTableColumns,
  keep: (response: number) => boolean,
  add: (response: number, from: number, to: number) => void,
): void {
  const rows = new Uint32Array(columns.responseCount);
  const start = new Float64Array(columns.responseCount);
  const lengthMs = new Uint32Array(columns.responseCount);
  const unit = new Uint32Array(columns.responseCount);
  const rank = new Uint8Array(columns.responseCount);
  const rankOf = INITIATORS.map((initiator) => RANKED.indexOf(initiator));
  let count = 0;
  forEachUsable(columns, (response, call, from, time) => {
    if (!keep(response)) return;
    rows[count] = response;
    start[count] = from;
    lengthMs[count] = time;
    unit[count] = columns.unit.codes[response] as number;
    rank[count] = rankOf[columns.initiator[call] as number] as number;
    count += 1;
  });
  const unitCount = columns.unit.values.length;
  const sink = { add: (i: number, from: number, to: number): void => add(rows[i] as number, from, to) };
  const crew = (i: number): number => columns.personnel[rows[i] as number] as number;
  // As a workload does: the longer of two that start together keeps the moment, then the larger crew.
  const ties = (a: number, b: number): number =>
    (lengthMs[b] as number) - (lengthMs[a] as number) || crew(b) - crew(a);
  assignCommittedTime({ count, start, lengthMs, unit, unitCount, rank }, sink, ties);
}
