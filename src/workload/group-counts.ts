import type { CallTableColumns } from "../records/call-table.ts";
import type { Grouping } from "./grouping.ts";
import { LEFT_OUT } from "./on-roster.ts";

export interface GroupCounts {
  readonly calls: Uint32Array;
  readonly responses: Uint32Array;
}

/**
 * Calls and responses in scope by group; a call counts once in each group that it touches. Without filter by role
 * (`bare`) so do calls without a response, where calls are what is grouped.
 */
export function groupCounts(
  columns: CallTableColumns,
  scope: Uint8Array,
  knowledge: Uint8Array,
  bare: boolean,
  { keys, perResponse, codes }: Grouping,
): GroupCounts {
  const calls = new Uint32Array(keys.length);
  const responses = new Uint32Array(keys.length);
  const lastCall = new Int32Array(keys.length).fill(-1);
  const count = (call: number, row: number, meant: number): void => {
    const group = codes === undefined ? 0 : (codes[row] as number);
    (responses[group] as number) += meant;
    if (lastCall[group] !== call) (calls[group] as number) += 1;
    lastCall[group] = call;
  };
  for (let c = 0; c < columns.length; c++) {
    if (scope[c] === 0) continue;
    if (bare && !perResponse) count(c, c, 0);
    const end = columns.responseStart[c + 1] as number;
    for (let r = columns.responseStart[c] as number; r < end; r++) {
      if (knowledge[r] !== LEFT_OUT) count(c, perResponse ? r : c, 1);
    }
  }
  return { calls, responses };
}
