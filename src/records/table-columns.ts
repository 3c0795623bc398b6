/** A text column: `codes[row]` points into `values`; code 0 is always the empty text, which means absent. */
export interface TextColumn {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly string[];
}

/**
 * The columns of a `CallTable`, ready to be posted to a worker. Times are epoch milliseconds, NaN where absent.
 *
 * Calls: `length` rows. Responses: `responseCount` rows, those of call `i` at
 * `responseStart[i]` to `responseStart[i + 1]`. Ids are UTF-8 text in one run of bytes.
 */
export interface CallTableColumns {
  readonly timeZone: string;
  readonly maxHours: number;
  readonly length: number;
  readonly responseCount: number;
  readonly idBytes: Uint8Array;
  readonly idEnd: Uint32Array;
  /** Index into `SERVICES`. */
  readonly service: Uint8Array;
  /** Index into `INITIATORS`. */
  readonly initiator: Uint8Array;
  readonly type: TextColumn;
  readonly priority: TextColumn;
  readonly area: TextColumn;
  readonly disposition: TextColumn;
  readonly receivedAt: Float64Array;
  /** Empty where no call has a place. */
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  readonly responseStart: Uint32Array;
  readonly unit: TextColumn;
  readonly role: TextColumn;
  readonly personnel: Float32Array;
  readonly dispatchedAt: Float64Array;
  readonly enrouteAt: Float64Array;
  readonly arrivedAt: Float64Array;
  readonly clearedAt: Float64Array;
}

const OF_CALLS = ["idEnd", "service", "initiator", "receivedAt"] as const;
const OF_RESPONSES = ["personnel", "dispatchedAt", "enrouteAt", "arrivedAt", "clearedAt"] as const;
const TEXTS_OF_CALLS = ["type", "priority", "area", "disposition"] as const;
const TEXTS_OF_RESPONSES = ["unit", "role"] as const;

/** Whether every column is there, as long as it must be. */
export function hasEveryColumn(columns: CallTableColumns): boolean {
  if (typeof columns !== "object" || columns === null) return false;
  const { length, responseCount, responseStart, latitude, longitude } = columns;
  const isText = (text: TextColumn | undefined, rows: number): boolean =>
    Array.isArray(text?.values) && text.values[0] === "" && text.codes?.length === rows;
  return (
    OF_CALLS.every((name) => columns[name]?.length === length) &&
    OF_RESPONSES.every((name) => columns[name]?.length === responseCount) &&
    TEXTS_OF_CALLS.every((name) => isText(columns[name], length)) &&
    TEXTS_OF_RESPONSES.every((name) => isText(columns[name], responseCount)) &&
    [latitude, longitude].every((degrees) => degrees?.length === length || degrees?.length === 0) &&
    responseStart?.length === length + 1 &&
    responseStart[0] === 0 &&
    responseStart[length] === responseCount &&
    ArrayBuffer.isView(columns.idBytes) &&
    typeof columns.timeZone === "string" &&
    typeof columns.maxHours === "number"
  );
}
