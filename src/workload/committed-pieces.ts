import { INITIATORS } from "../records/call.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { committedFrom, intervalFault } from "../records/response-faults.ts";
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
  const lengthMs = new Float64Array(columns.responseCount);
  const unit = new Uint32Array(columns.responseCount);
  const rank = new Uint8Array(columns.responseCount);
  const rankOf = INITIATORS.map((initiator) => RANKED.indexOf(initiator));
  let count = 0;
  for (let c = 0; c < columns.length; c++) {
    const end = columns.responseStart[c + 1] as number;
    for (let r = columns.responseStart[c] as number; r < end; r++) {
      const from = committedFrom(columns.dispatchedAt[r] as number, columns.arrivedAt[r] as number);
      const cleared = columns.clearedAt[r] as number;
      if (!keep(r) || intervalFault(from, cleared, columns.maxHours) !== undefined) continue;
      rows[count] = r;
      start[count] = from;
      lengthMs[count] = cleared - from;
      unit[count] = columns.unit.codes[r] as number;
      rank[count] = rankOf[columns.initiator[c] as number] as number;
      count += 1;
    }
  }
  const unitCount = columns.unit.values.length;
  const sink = { add: (i: number, from: number, to: number): void => add(rows[i] as number, from, to) };
  assignCommittedTime({ count, start, lengthMs, unit, unitCount, rank }, sink);
}
