import { ZoneCalendar } from "../quantity/calendar.ts";
import { type CallColumns, type CallField, columnNames, type TimeField } from "./call-columns.ts";
import { decodeText } from "./call-table.ts";
import type { IssueLog } from "./issue.ts";
import { isMissing, TimestampReader } from "./timestamp.ts";
import type { TimestampFormat } from "./timestamp-format.ts";
import { reportTimestamp } from "./timestamp-issue.ts";

/** A time of a row: the places of its parts in a record, and how they are written. */
export interface TimeColumn {
  readonly indexes: readonly number[];
  readonly format: TimestampFormat;
  readonly name: string;
}

/** Reads the times of records, and reports those that cannot be read. */
export class RowTimes {
  readonly columns: { readonly [Field in TimeField]: TimeColumn | undefined };
  private readonly reader: TimestampReader;
  private readonly issues: IssueLog;
  private joint: Uint8Array = new Uint8Array(64);

  constructor(
    header: readonly string[],
    columns: CallColumns,
    formats: { readonly [Field in CallField]?: TimestampFormat },
    timeZone: string,
    issues: IssueLog,
  ) {
    const column = (field: TimeField): TimeColumn | undefined => {
      const names = columnNames(columns[field]);
      const format = formats[field];
      if (names.length === 0 || format === undefined) return undefined;
      return { indexes: names.map((name) => header.indexOf(name)), format, name: names.join(" + ") };
    };
    this.columns = {
      receivedAt: column("receivedAt"),
      dispatchedAt: column("dispatchedAt"),
      enrouteAt: column("enrouteAt"),
      arrivedAt: column("arrivedAt"),
      clearedAt: column("clearedAt"),
    };
    this.reader = new TimestampReader(new ZoneCalendar(timeZone));
    this.issues = issues;
  }

  /** The instant that a column of a record holds, NaN where it holds none or there is no such column. */
  read(
    column: TimeColumn | undefined,
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    fields: number,
    row: number,
  ): number {
    if (column === undefined) return Number.NaN;
    const { reader } = this;
    let instant: number;
    if (column.indexes.length === 1) {
      const index = column.indexes[0] as number;
      if (index >= fields) return Number.NaN;
      const start = starts[index] as number;
      const end = ends[index] as number;
      if (start === end) return Number.NaN;
      instant = reader.read(bytes, start, end, column.format);
    } else {
      instant = reader.read(
        this.joint,
        0,
        this.join(column.indexes, bytes, starts, ends, fields),
        column.format,
      );
    }
    const { fault } = reader;
    if (fault !== "" && fault !== "missing") {
      reportTimestamp(this.issues, fault, row, column, () =>
        column.indexes
          .filter((index) => index < fields)
          .map((index) => decodeText(bytes.subarray(starts[index] as number, ends[index] as number)))
          .join(" "),
      );
    }
    return instant;
  }

  /** Puts parts that stand in several columns together, with a space between; returns the length. */
  private join(
    indexes: readonly number[],
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    fields: number,
  ): number {
    let length = 0;
    for (const index of indexes) {
      if (index >= fields) return 0;
      const start = starts[index] as number;
      const end = ends[index] as number;
      // A time of which a part is missing is missing.
      if (isMissing(bytes, start, end)) return 0;
      if (length + end - start + 1 > this.joint.length) {
        const wider = new Uint8Array(2 * (length + end - start + 1));
        wider.set(this.joint);
        this.joint = wider;
      }
      if (length > 0) this.joint[length++] = 0x20;
      this.joint.set(bytes.subarray(start, end), length);
      length += end - start;
    }
    return length;
  }
}
