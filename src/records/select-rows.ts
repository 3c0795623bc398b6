import type { CallTableColumns, TextColumn } from "./call-table.ts";
import { permuted } from "./text-dictionary.ts";

/**
 * The columns without the calls and responses that are marked 1; the responses of a call that goes must be
 * marked too. Dictionaries are shared with the table that they come from, so that a column's `values`
 * may hold texts that no row has any more.
 */
export function withoutRows(
  columns: CallTableColumns,
  callGone: Uint8Array,
  responseGone: Uint8Array,
): CallTableColumns {
  const calls = unmarked(callGone);
  const responses = unmarked(responseGone);
  const ofCalls = (column: TextColumn): TextColumn => ({ ...column, codes: permuted(column.codes, calls) });
  const ofResponses = (column: TextColumn): TextColumn => ({
    ...column,
    codes: permuted(column.codes, responses),
  });
  // Where no call has a place, the two columns are empty and stay so.
  const places = columns.latitude.length === 0 ? new Uint32Array(0) : calls;
  return {
    timeZone: columns.timeZone,
    maxHours: columns.maxHours,
    length: calls.length,
    responseCount: responses.length,
    ...selectedIds(columns, calls),
    service: permuted(columns.service, calls),
    initiator: permuted(columns.initiator, calls),
    type: ofCalls(columns.type),
    priority: ofCalls(columns.priority),
    area: ofCalls(columns.area),
    disposition: ofCalls(columns.disposition),
    receivedAt: permuted(columns.receivedAt, calls),
    latitude: permuted(columns.latitude, places),
    longitude: permuted(columns.longitude, places),
    responseStart: selectedStarts(columns, calls, responseGone),
    unit: ofResponses(columns.unit),
    role: ofResponses(columns.role),
    personnel: permuted(columns.personnel, responses),
    dispatchedAt: permuted(columns.dispatchedAt, responses),
    enrouteAt: permuted(columns.enrouteAt, responses),
    arrivedAt: permuted(columns.arrivedAt, responses),
    clearedAt: permuted(columns.clearedAt, responses),
  };
}

/** The rows that are not marked, in order. */
function unmarked(marks: Uint8Array): Uint32Array {
  let count = 0;
  for (let row = 0; row < marks.length; row++) if (marks[row] === 0) count += 1;
  const rows = new Uint32Array(count);
  for (let row = 0, next = 0; row < marks.length; row++) if (marks[row] === 0) rows[next++] = row;
  return rows;
}

function selectedIds(
  columns: CallTableColumns,
  calls: Uint32Array,
): { idBytes: Uint8Array; idEnd: Uint32Array } {
  const { idBytes, idEnd } = columns;
  const bytes = new Uint8Array(idBytes.length);
  const ends = new Uint32Array(calls.length);
  let used = 0;
  calls.forEach((call, row) => {
    const id = idBytes.subarray(call === 0 ? 0 : (idEnd[call - 1] as number), idEnd[call] as number);
    bytes.set(id, used);
    used += id.length;
    ends[row] = used;
  });
  return { idBytes: bytes.slice(0, used), idEnd: ends };
}

function selectedStarts(
  columns: CallTableColumns,
  calls: Uint32Array,
  responseGone: Uint8Array,
): Uint32Array {
  const starts = new Uint32Array(calls.length + 1);
  calls.forEach((call, row) => {
    const end = columns.responseStart[call + 1] as number;
    let kept = 0;
    for (let r = columns.responseStart[call] as number; r < end; r++) if (responseGone[r] === 0) kept += 1;
    starts[row + 1] = (starts[row] as number) + kept;
  });
  return starts;
}
