import { ZoneCalendar } from "../quantity/calendar.ts";
import { DAY_MS } from "../quantity/instant.ts";
import {
  type CallColumns,
  type CallField,
  columnNames,
  TIME_FIELDS,
  type TimeField,
} from "./call-columns.ts";
import { decodeText } from "./call-table.ts";
import type { IssueLog } from "./issue.ts";
import { isMissing, TimestampReader } from "./timestamp.ts";
import type { TimestampFormat } from "./timestamp-format.ts";
import { reportTimestamp } from "./timestamp-issue.ts";

/** A time of a row: the places of its parts in a record, and how they are written. */
export interface TimeColumn {
  /** The place of a time that stands in one column, -1 where its parts stand in several. */
  readonly index: number;
  readonly indexes: readonly number[];
  readonly format: TimestampFormat;
  readonly name: string;
}

/** A clock that reads more than this before the first one of its date is one of the next day. */
const HALF_A_DAY = DAY_MS / 2;

/** Reads the times of records, and reports those that cannot be read. */
export class RowTimes {
  readonly columns: { readonly [Field in TimeField]: TimeColumn | undefined };
  /** Times whose clocks stand beside one date, in the order in which they happen. */
  readonly ofOneDate: readonly (readonly TimeField[])[];
  /** The instant of the column read last. */
  instant: number = Number.NaN;
  private readonly calendar: ZoneCalendar;
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
      const indexes = names.map((name) => header.indexOf(name));
      return {
        index: indexes.length === 1 ? (indexes[0] as number) : -1,
        indexes,
        format,
        name: names.join(" + "),
      };
    };
    this.columns = {
      receivedAt: column("receivedAt"),
      dispatchedAt: column("dispatchedAt"),
      enrouteAt: column("enrouteAt"),
      arrivedAt: column("arrivedAt"),
      clearedAt: column("clearedAt"),
    };
    this.ofOneDate = fieldsOfOneDate(this.columns);
    this.calendar = new ZoneCalendar(timeZone);
    this.reader = new TimestampReader(new ZoneCalendar(timeZone));
    this.issues = issues;
  }

  /** Reads what a column of a record holds into `instant`: NaN where it holds none or there is no such column. */
  read(
    column: TimeColumn | undefined,
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    fields: number,
    row: number,
  ): void {
    this.instant = Number.NaN;
    if (column === undefined) return;
    const { reader } = this;
    const index = column.index;
    if (index < 0) {
      const length = this.join(column.indexes, bytes, starts, ends, fields);
      reader.look(this.joint, 0, length, column.format);
    } else {
      if (index >= fields) return;
      const start = starts[index] as number;
      const end = ends[index] as number;
      if (start === end) return;
      reader.look(bytes, start, end, column.format);
    }
    this.instant = reader.instant;
    if (reader.fault !== "") this.report(column, bytes, starts, ends, fields, row);
  }

  /** The same clock a day later where it passed midnight since the first time of its date; else as it is. */
  sinceFirst(instant: number, first: number): number {
    if (!(first - instant > HALF_A_DAY)) return instant;
    const { calendar } = this;
    return calendar.instantFromLocal(calendar.localFromInstant(instant) + DAY_MS);
  }

  private report(
    column: TimeColumn,
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    fields: number,
    row: number,
  ): void {
    const { fault } = this.reader;
    if (fault === "" || fault === "missing") return;
    reportTimestamp(this.issues, fault, row, column, () =>
      column.indexes
        .filter((index) => index < fields)
        .map((index) => decodeText(bytes.subarray(starts[index] as number, ends[index] as number)))
        .join(" "),
    );
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

function fieldsOfOneDate(columns: RowTimes["columns"]): RowTimes["ofOneDate"] {
  const byDate = new Map<string, TimeField[]>();
  for (const field of TIME_FIELDS) {
    const date = columns[field]?.indexes.slice(0, -1).join() ?? "";
    if (date !== "") byDate.set(date, [...(byDate.get(date) ?? []), field]);
  }
  return [...byDate.values()].filter((fields) => fields.length > 1);
}
