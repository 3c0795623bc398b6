import { SERVICES } from "../quantity/duty-span.ts";
import { DutycycleError } from "../quantity/error.ts";
import { type CallForService, INITIATORS, type UnitResponse } from "./call.ts";
import { type CallTableColumns, hasEveryColumn, type TextColumn } from "./table-columns.ts";

export type { CallTableColumns, TextColumn } from "./table-columns.ts";

/**
 * Calls for service in columns: typed arrays and dictionaries. A record object is a view made on demand.
 *
 * @example
 * ```ts
 * import { callsFrom } from "dutycycle";
 * const { calls } = callsFrom(
 *   [
 *     {
 *       id: "24-0007", service: "police", initiator: "community", type: "BURGLARY",
 *       receivedAt: Date.UTC(2024, 2, 1, 10, 0),
 *       responses: [{ unit: "A1", personnel: 1, dispatchedAt: Date.UTC(2024, 2, 1, 10, 4), clearedAt: Date.UTC(2024, 2, 1, 11, 4) }],
 *     },
 *   ],
 *   { timeZone: "UTC" },
 * );
 * calls.length; // => 1
 * calls.responseCount; // => 1
 * [...calls][0]?.responses[0]?.unit; // => "A1"
 * ```
 */
export class CallTable implements Iterable<CallForService> {
  readonly columns: CallTableColumns;

  private constructor(columns: CallTableColumns) {
    this.columns = columns;
  }

  /**
   * The table over columns made by `toColumns`, copied or posted by whatever means.
   *
   * @throws DutycycleError where a column is missing or has not the length that it must have.
   */
  static fromColumns(columns: CallTableColumns): CallTable {
    if (!hasEveryColumn(columns)) {
      throw new DutycycleError({
        argument: "columns",
        expected: "the value of CallTable.toColumns()",
        received: Object.prototype.toString.call(columns),
      });
    }
    return new CallTable(columns);
  }

  /** The columns themselves, not a copy: transferable typed arrays. */
  toColumns(): CallTableColumns {
    return this.columns;
  }

  /** The number of calls. */
  get length(): number {
    return this.columns.length;
  }

  /** The number of unit responses, over all calls. */
  get responseCount(): number {
    return this.columns.responseCount;
  }

  /** The IANA zone whose wall clock the agency keeps. */
  get timeZone(): string {
    return this.columns.timeZone;
  }

  /** Call number `index`, as an object made now. */
  call(index: number): CallForService {
    const columns = this.columns;
    if (!Number.isInteger(index) || index < 0 || index >= columns.length) {
      throw new DutycycleError({
        argument: "index",
        expected: `a whole number in [0, ${columns.length})`,
        received: index,
      });
    }
    const responses: UnitResponse[] = [];
    const end = columns.responseStart[index + 1] as number;
    for (let r = columns.responseStart[index] as number; r < end; r++) responses.push(this.response(r));
    return {
      id: callId(columns, index),
      service: SERVICES[columns.service[index] as number] ?? "unknown",
      initiator: INITIATORS[columns.initiator[index] as number] ?? "unknown",
      type: textAt(columns.type, index),
      ...text("priority", columns.priority, index),
      ...text("area", columns.area, index),
      ...text("disposition", columns.disposition, index),
      ...number("latitude", columns.latitude, index),
      ...number("longitude", columns.longitude, index),
      ...number("receivedAt", columns.receivedAt, index),
      responses,
    };
  }

  *[Symbol.iterator](): Iterator<CallForService> {
    for (let index = 0; index < this.columns.length; index++) yield this.call(index);
  }

  private response(row: number): UnitResponse {
    const columns = this.columns;
    return {
      ...text("unit", columns.unit, row),
      ...text("role", columns.role, row),
      personnel: columns.personnel[row] as number,
      ...number("dispatchedAt", columns.dispatchedAt, row),
      ...number("enrouteAt", columns.enrouteAt, row),
      ...number("arrivedAt", columns.arrivedAt, row),
      ...number("clearedAt", columns.clearedAt, row),
    };
  }
}

/** The text of a dictionary column at a row, empty where absent. */
export function textAt(column: TextColumn, row: number): string {
  return column.values[column.codes[row] as number] ?? "";
}

/** The id of a call. */
export function callId(columns: CallTableColumns, index: number): string {
  const start = index === 0 ? 0 : (columns.idEnd[index - 1] as number);
  return decodeText(columns.idBytes.subarray(start, columns.idEnd[index] as number));
}

/** What windows-1252 has for the bytes 80 to 9F, which some runtimes decode as if they were latin-1. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const utf8: TextDecoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const windows1252: TextDecoder = /* @__PURE__ */ new TextDecoder("windows-1252");

/** Bytes to text: UTF-8, or windows-1252 where the bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252
      .decode(bytes)
      .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80));
  }
}

function text<Name extends string>(name: Name, column: TextColumn, row: number): { [N in Name]?: string } {
  const value = textAt(column, row);
  return (value === "" ? {} : { [name]: value }) as { [N in Name]?: string };
}

function number<Name extends string>(
  name: Name,
  column: Float64Array,
  row: number,
): { [N in Name]?: number } {
  const value = column[row];
  return (value === undefined || Number.isNaN(value) ? {} : { [name]: value }) as { [N in Name]?: number };
}
