import { CallTable, type CallTableColumns, type TextColumn } from "../records/call-table.ts";

/** The same calls with some of their runs: those that are flagged. */
export function onlyRuns(columns: CallTableColumns, runs: Uint8Array): CallTable {
  const isKept = (_: number, row: number): boolean => runs[row] === 1;
  const text = ({ codes, values }: TextColumn): TextColumn => ({ codes: codes.filter(isKept), values });
  const responseStart = new Uint32Array(columns.length + 1);
  for (let c = 0; c < columns.length; c++) {
    const own = runs.subarray(columns.responseStart[c], columns.responseStart[c + 1]);
    responseStart[c + 1] = own.reduce((sum, flag) => sum + flag, responseStart[c] as number);
  }
  return CallTable.fromColumns({
    ...columns,
    responseCount: responseStart[columns.length] as number,
    responseStart,
    unit: text(columns.unit),
    role: text(columns.role),
    personnel: columns.personnel.filter(isKept),
    dispatchedAt: columns.dispatchedAt.filter(isKept),
    enrouteAt: columns.enrouteAt.filter(isKept),
    arrivedAt: columns.arrivedAt.filter(isKept),
    clearedAt: columns.clearedAt.filter(isKept),
  });
}
