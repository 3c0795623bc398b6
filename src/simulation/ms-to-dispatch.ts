import type { CallTableColumns } from "../records/call-table.ts";

/** Milliseconds from receipt to the first dispatch of any unit; negative where that came first, NaN where the record lacks either. */
export function msToDispatch(columns: CallTableColumns, row: number): number {
  const { receivedAt, dispatchedAt, responseStart } = columns;
  let first = Number.NaN;
  for (let r = responseStart[row] as number; r < (responseStart[row + 1] as number); r++) {
    if (!((dispatchedAt[r] as number) >= first)) first = dispatchedAt[r] as number;
  }
  return first - (receivedAt[row] as number);
}
