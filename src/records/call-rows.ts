import { HOUR_MS } from "../quantity/instant.ts";
import { type CallColumns, type CallField, columnNames, type TimeField } from "./call-columns.ts";
import { decodeText } from "./call-table.ts";
import type { RecordSink } from "./csv-records.ts";
import type { IssueLog } from "./issue.ts";
import { parseDecimal, parsePoint } from "./place.ts";
import { checkResponse } from "./response-faults.ts";
import { type MeaningColumns, meaningColumns, type RowMeaning } from "./row-meaning.ts";
import { RowTimes, type TimeColumn } from "./row-times.ts";
import { isMissing } from "./timestamp.ts";
import type { TimestampFormat } from "./timestamp-format.ts";
import type { MappedColumn } from "./value-map.ts";

/** Takes the rows that can be a call or a response. The decoder's fields hold the row while it is called. */
export interface CallRowSink {
  /** Whether the sink wants the time of receipt of every row. */
  readonly wantsReceipt: boolean;
  /** Whether it wants the times en route and of arrival where dispatch and clear are known. */
  readonly wantsEveryTime: boolean;
  row(row: CallRows): void;
}

/** Fields of text, by their place in `TEXT_FIELDS`. */
export const TEXT = { id: 0, unit: 1, type: 2, priority: 3, area: 4, disposition: 5 } as const;
export const TEXT_FIELDS = ["id", "unit", "type", "priority", "area", "disposition"] as const;

/** What a decoder of rows has to know about a file. */
export interface CallRowsOptions {
  readonly header: readonly string[];
  /** Records before the first row of data: the header and what stands above it. */
  readonly skippedRecords: number;
  readonly columns: CallColumns;
  readonly formats: { readonly [Field in CallField]?: TimestampFormat };
  readonly meaning: RowMeaning;
  readonly timeZone: string;
  readonly maxHours: number;
  readonly issues: IssueLog;
  readonly sink: CallRowSink;
}

/**
 * Decodes the records of an export into the fields of calls, one row at a time and without making objects.
 * `read = used + rejected`; a row is rejected when it holds no time at all.
 */
export class CallRows implements RecordSink {
  read = 0;
  rejected = 0;

  // The row at hand; times are NaN where absent.
  bytes: Uint8Array = new Uint8Array(0);
  receivedAt: number = Number.NaN;
  dispatchedAt: number = Number.NaN;
  enrouteAt: number = Number.NaN;
  arrivedAt: number = Number.NaN;
  clearedAt: number = Number.NaN;
  latitude: number = Number.NaN;
  longitude: number = Number.NaN;
  /** Places in `SERVICES` and `INITIATORS`. */
  service = 0;
  initiator = 0;
  role = "";
  personnel = 1;
  hasResponse = false;
  /** The unit's name is bytes[unitStart, unitEnd); the text found last is bytes[textStart, textEnd). */
  unitStart = 0;
  unitEnd = 0;
  textStart = 0;
  textEnd = 0;

  readonly hasUnits: boolean;
  readonly hasIds: boolean;
  readonly serviceByRow: boolean;
  readonly issues: IssueLog;
  private readonly sink: CallRowSink;
  private readonly width: number;
  private readonly longestMs: number;
  private readonly maxHours: number;
  private readonly times: RowTimes;
  private readonly texts: readonly number[];
  private readonly latitudeAt: number;
  private readonly longitudeAt: number;
  private readonly meaning: MeaningColumns;
  /** Whether any of them stands in a column; else the constants hold for every row. */
  private readonly hasMeaningColumns: boolean;
  /** Whether the file has a column for either end of a response; without, no row is at fault for lacking it. */
  private readonly hasStarts: boolean;
  private readonly hasClears: boolean;
  private recordsToSkip: number;
  private starts: Int32Array = new Int32Array(0);
  private ends: Int32Array = new Int32Array(0);
  private fields = 0;

  constructor(options: CallRowsOptions) {
    const { header, columns, issues } = options;
    this.issues = issues;
    this.sink = options.sink;
    this.width = header.length;
    this.maxHours = options.maxHours;
    this.longestMs = options.maxHours * HOUR_MS;
    this.recordsToSkip = options.skippedRecords;
    this.times = new RowTimes(header, columns, options.formats, options.timeZone, issues);
    const { dispatchedAt, arrivedAt, clearedAt } = this.times.columns;
    this.hasStarts = dispatchedAt !== undefined || arrivedAt !== undefined;
    this.hasClears = clearedAt !== undefined;
    const indexOf = (field: CallField): number => {
      const [name] = columnNames(columns[field]);
      return name === undefined ? -1 : header.indexOf(name);
    };
    this.texts = TEXT_FIELDS.map(indexOf);
    this.hasIds = indexOf("id") >= 0;
    this.hasUnits = indexOf("unit") >= 0;
    this.latitudeAt = indexOf("latitude");
    this.longitudeAt = indexOf("longitude");
    this.meaning = meaningColumns(options.meaning, header);
    const { service, initiator, role, personnel } = this.meaning;
    this.service = service.constant;
    this.initiator = initiator.constant;
    this.role = role.constant;
    this.personnel = personnel.constant;
    this.hasMeaningColumns = [service, initiator, role, personnel].some(({ index }) => index >= 0);
    this.serviceByRow = service.index >= 0;
  }

  record(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, fields: number): void {
    if (this.recordsToSkip > 0) {
      this.recordsToSkip -= 1;
      return;
    }
    this.read += 1;
    this.bytes = bytes;
    this.starts = starts;
    this.ends = ends;
    this.fields = fields;
    if (fields !== this.width) {
      this.issues.add("ragged-row", this.read, undefined, `${this.width} fields`, `${fields} fields`);
    }
    if (!this.readTimes()) {
      this.rejected += 1;
      this.issues.add("no-time", this.read, undefined, "at least one readable time", "none");
      return;
    }
    if (this.hasMeaningColumns) this.readMeaning();
    if (this.hasResponse || !this.hasStarts) this.check();
    this.sink.row(this);
  }

  /** Finds the text of a field (its place in `TEXT_FIELDS`), trimmed; false where the row holds none. */
  find(field: number): boolean {
    const index = this.texts[field] as number;
    this.textStart = 0;
    this.textEnd = 0;
    if (index < 0 || index >= this.fields) return false;
    const bytes = this.bytes;
    let start = this.starts[index] as number;
    let end = this.ends[index] as number;
    while (start < end && (bytes[start] as number) <= 0x20) start += 1;
    while (end > start && (bytes[end - 1] as number) <= 0x20) end -= 1;
    if (start === end || isMissing(bytes, start, end)) return false;
    this.textStart = start;
    this.textEnd = end;
    return true;
  }

  /** Reads the place of the row into `latitude` and `longitude`, NaN where there is none. */
  readPlace(): void {
    this.latitude = Number.NaN;
    this.longitude = Number.NaN;
    const { latitudeAt, longitudeAt, bytes, starts, ends } = this;
    if (latitudeAt < 0 || longitudeAt < 0 || latitudeAt >= this.fields || longitudeAt >= this.fields) return;
    const start = starts[latitudeAt] as number;
    const end = ends[latitudeAt] as number;
    if (isMissing(bytes, start, end)) return;
    const [latitude, longitude] =
      latitudeAt === longitudeAt
        ? parsePoint(decodeText(bytes.subarray(start, end)))
        : [
            parseDecimal(bytes, start, end),
            parseDecimal(bytes, starts[longitudeAt] as number, ends[longitudeAt] as number),
          ];
    const isInside = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    if (isInside && (latitude !== 0 || longitude !== 0)) {
      this.latitude = latitude;
      this.longitude = longitude;
    } else {
      const received = decodeText(bytes.subarray(start, end));
      this.issues.add("implausible-place", this.read, undefined, "degrees, not both zero", received);
    }
  }

  /** Reads the times that are wanted; the rest only where nothing else places the row. False where it holds none. */
  private readTimes(): boolean {
    const { times, sink } = this;
    const { columns, ofOneDate } = times;
    const everyTime = sink.wantsEveryTime || ofOneDate.length > 0;
    // Instants are kept in fields: returned, each would be an allocation.
    this.look(columns.dispatchedAt);
    this.dispatchedAt = times.instant;
    this.look(columns.clearedAt);
    this.clearedAt = times.instant;
    const hasStart = !Number.isNaN(this.dispatchedAt);
    this.look(everyTime || !hasStart ? columns.arrivedAt : undefined);
    this.arrivedAt = times.instant;
    const isPlaced = hasStart || !Number.isNaN(this.clearedAt) || !Number.isNaN(this.arrivedAt);
    this.look(everyTime || !isPlaced ? columns.enrouteAt : undefined);
    this.enrouteAt = times.instant;
    const hasTimes = isPlaced || !Number.isNaN(this.enrouteAt);
    this.look(everyTime || sink.wantsReceipt || !hasTimes ? columns.receivedAt : undefined);
    this.receivedAt = times.instant;
    for (const fields of ofOneDate) this.passMidnight(fields);
    const namesUnit = this.find(TEXT.unit);
    this.unitStart = this.textStart;
    this.unitEnd = this.textEnd;
    this.hasResponse = namesUnit || hasTimes;
    return hasTimes || !Number.isNaN(this.receivedAt);
  }

  private passMidnight(fields: readonly TimeField[]): void {
    let first = Number.NaN;
    for (const field of fields) {
      this[field] = this.times.sinceFirst(this[field], first);
      if (Number.isNaN(first)) first = this[field];
    }
  }

  private look(column: TimeColumn | undefined): void {
    this.times.read(column, this.bytes, this.starts, this.ends, this.fields, this.read);
  }

  private readMeaning(): void {
    const { service, initiator, role, personnel } = this.meaning;
    this.service = this.valueOf(service) ?? service.constant;
    this.initiator = this.valueOf(initiator) ?? initiator.constant;
    if (!this.hasResponse) return;
    this.role = this.valueOf(role) ?? "";
    this.personnel = this.valueOf(personnel) ?? 1;
  }

  /** What a column with meanings says of the row; `undefined`, and an issue, for a text without a meaning. */
  private valueOf<Value>(column: MappedColumn<Value>): Value | undefined {
    const { index } = column;
    if (index < 0) return column.constant;
    const isPresent = index < this.fields;
    const start = isPresent ? (this.starts[index] as number) : 0;
    const end = isPresent ? (this.ends[index] as number) : 0;
    const value = column.value(this.bytes, start, end);
    if (value === undefined) {
      const received = decodeText(this.bytes.subarray(start, end));
      this.issues.add("unmapped-value", this.read, column.column, column.expected, received);
    }
    return value;
  }

  /** The common, sound response passes with a few comparisons; only a faulty one is explained. */
  private check(): void {
    const { dispatchedAt, enrouteAt, arrivedAt, clearedAt } = this;
    const length = clearedAt - (Number.isNaN(dispatchedAt) ? arrivedAt : dispatchedAt);
    const isSound =
      length > 0 &&
      length <= this.longestMs &&
      !(enrouteAt < dispatchedAt || arrivedAt < dispatchedAt || arrivedAt < enrouteAt) &&
      !(clearedAt < arrivedAt || clearedAt < enrouteAt);
    if (isSound) return;
    const { columns } = this.times;
    if (this.hasStarts && this.hasClears) {
      checkResponse(this.issues, this.read, (field) => columns[field]?.name, this, this.maxHours);
    } else if (this.hasClears && Number.isNaN(clearedAt)) {
      const expected = "a time at which the unit is clear";
      this.issues.add("no-clear", this.read, columns.clearedAt?.name, expected, "none");
    }
  }
}
