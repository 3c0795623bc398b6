import type { CallTableColumns } from "../records/call-table.ts";
import type { IntervalFault } from "../records/interval-fault.ts";
import { forEachUsable } from "./call-scope.ts";
import { RANK_OF_INITIATOR } from "./committed-time.ts";
import type { UnitIntervals } from "./unit-intervals.ts";

/** One interval for each response of a table, empty where it is not kept or not usable. */
export function tableIntervals(
  columns: CallTableColumns,
  keep: (response: number) => boolean,
  reject?: (response: number, fault: IntervalFault, time: number) => void,
): UnitIntervals & { readonly personnel: Float32Array } {
  const { responseCount: count, initiator, personnel, unit } = columns;
  const start = new Float64Array(count);
  const lengthMs = new Uint32Array(count);
  const rank = new Uint8Array(count);
  forEachUsable(
    columns,
    (response, call, from, time) => {
      if (!keep(response)) return;
      start[response] = from;
      lengthMs[response] = time;
      rank[response] = RANK_OF_INITIATOR[initiator[call] as number] as number;
    },
    reject && ((response, fault, time) => keep(response) && reject(response, fault, time)),
  );
  return { count, start, lengthMs, rank, personnel, unit: unit.codes, unitCount: unit.values.length };
}
