import { ZoneCalendar } from "../quantity/calendar.ts";
import { SERVICES, type Service } from "../quantity/duty-span.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import { INITIATORS, type Initiator } from "./call.ts";
import type { CallColumns, CallField, ColumnSource } from "./call-columns.ts";
import { decodeText } from "./call-table.ts";
import type { RecordSink } from "./csv-records.ts";
import type { IssueLog } from "./issue.ts";
import { parseDecimal, parsePoint } from "./place.ts";
import { checkResponse } from "./response-faults.ts";
import { isMissing, type TimestampFault, TimestampReader } from "./timestamp.ts";
import type { TimestampFormat } from "./timestamp-format.ts";
import { MappedColumn, type ValueMap } from "./value-map.ts";

/** What a caller may say about rows beyond their columns: a constant, or a column with the meaning of its values. */
export interface RowMeaning {
  readonly service?: Service | ValueMap<Service>;
  readonly initiator?: Initiator | ValueMap<Initiator>;
  readonly role?: string | ValueMap<string>;
  readonly personnel?: number | ValueMap<number>;
}

/** Takes the rows that can be a call or a response. The decoder's fields hold the row while it is called. */
export interface CallRowSink {
  /** Whether the sink wants the time of receipt and the time en route of every row. */
  readonly wantsReceipt: boolean;
  readonly wantsEnroute: boolean;
  row(row: CallRows): void;
}

const TIME_FIELDS = ["receivedAt", "dispatchedAt", "enrouteAt", "arrivedAt", "clearedAt"] as const;
type TimeField = (typeof TIME_FIELDS)[number];
const TEXT_FIELDS = ["id", "unit", "type", "priority", "area", "disposition"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

interface TimeColumn {
  readonly indexes: readonly number[];
  readonly format: TimestampFormat;
  readonly name: string;
}

/**
 * Decodes the records of an export into the fields of calls, one row at a time and without making objects.
 * `read = used + rejected`; a row is rejected when it holds no time at all.
 */
export class CallRows implements RecordSink {
  read = 0;
  rejected = 0;

  // The row at hand. Texts are bytes[start, end); times are NaN where absent.
  bytes: Uint8Array = new Uint8Array(0);
  receivedAt: number = Number.NaN;
  dispatchedAt: number = Number.NaN;
  enrouteAt: number = Number.NaN;
  arrivedAt: number = Number.NaN;
  clearedAt: number = Number.NaN;
  latitude: number = Number.NaN;
  longitude: number = Number.NaN;
  service = 0;
  initiator = 0;
  role = "";
  personnel = 1;
  hasResponse = false;
  readonly textStart: Int32Array = new Int32Array(TEXT_FIELDS.length);
  readonly textEnd: Int32Array = new Int32Array(TEXT_FIELDS.length);

  readonly has: { readonly [Field in TextField]: boolean };
  readonly serviceByRow: boolean;
  /** Whether the file has a column for either end of a response; without, no row is at fault for lacking it. */
  private readonly hasStarts: boolean;
  private readonly hasClears: boolean;
  readonly issues: IssueLog;
  private readonly sink: CallRowSink;
  private readonly width: number;
  private readonly maxHours: number;
  private readonly reader: TimestampReader;
  private readonly times: { readonly [Field in TimeField]: TimeColumn | undefined };
  private readonly texts: readonly number[];
  private readonly latitudeAt: number;
  private readonly longitudeAt: number;
  private readonly services: MappedColumn<Service>;
  private readonly initiators: MappedColumn<Initiator>;
  private readonly roles: MappedColumn<string>;
  private readonly personnels: MappedColumn<number>;
  private readonly skippedRecords: number;
  private records = 0;
  private starts: Int32Array = new Int32Array(0);
  private ends: Int32Array = new Int32Array(0);
  private fields = 0;
  private joint: Uint8Array = new Uint8Array(64);

  constructor(options: {
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
  }) {
    const { header, columns, formats, meaning } = options;
    this.issues = options.issues;
    this.sink = options.sink;
    this.width = header.length;
    this.maxHours = options.maxHours;
    this.skippedRecords = options.skippedRecords;
    this.reader = new TimestampReader(new ZoneCalendar(options.timeZone));
    const timeColumn = (field: TimeField): TimeColumn | undefined => {
      const names = columnNames(columns[field]);
      const format = formats[field];
      if (names.length === 0 || format === undefined) return undefined;
      return { indexes: names.map((name) => header.indexOf(name)), format, name: names.join(" + ") };
    };
    this.times = {
      receivedAt: timeColumn("receivedAt"),
      dispatchedAt: timeColumn("dispatchedAt"),
      enrouteAt: timeColumn("enrouteAt"),
      arrivedAt: timeColumn("arrivedAt"),
      clearedAt: timeColumn("clearedAt"),
    };
    this.hasStarts = (this.times.dispatchedAt ?? this.times.arrivedAt) !== undefined;
    this.hasClears = this.times.clearedAt !== undefined;
    const indexOf = (field: CallField): number => header.indexOf(columnNames(columns[field])[0] ?? "\0none");
    this.texts = TEXT_FIELDS.map(indexOf);
    this.has = Object.fromEntries(TEXT_FIELDS.map((field, i) => [field, (this.texts[i] as number) >= 0])) as {
      [Field in TextField]: boolean;
    };
    this.latitudeAt = indexOf("latitude");
    this.longitudeAt = indexOf("longitude");
    const oneOf =
      <Word extends string>(words: readonly Word[]) =>
      (value: unknown): Word | undefined =>
        words.find((word) => word === value || (typeof value === "string" && word === value.toLowerCase()));
    this.services = MappedColumn.from(
      "service",
      meaning.service,
      "unknown",
      header,
      oneOf(SERVICES),
      `one of ${SERVICES.join(", ")}`,
    );
    this.initiators = MappedColumn.from(
      "initiator",
      meaning.initiator,
      "unknown",
      header,
      oneOf(INITIATORS),
      `one of ${INITIATORS.join(", ")}`,
    );
    this.roles = MappedColumn.from(
      "role",
      meaning.role,
      "",
      header,
      (value) => (typeof value === "string" ? value : undefined),
      "a text",
    );
    this.personnels = MappedColumn.from(
      "personnel",
      meaning.personnel,
      1,
      header,
      headCount,
      "a number in (0, 1000]",
    );
    this.serviceByRow = this.services.index >= 0;
  }

  record(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, fields: number): void {
    if (this.records++ < this.skippedRecords) return;
    this.read += 1;
    this.bytes = bytes;
    this.starts = starts;
    this.ends = ends;
    this.fields = fields;
    if (fields !== this.width) {
      this.issues.add("ragged-row", this.read, undefined, `${this.width} fields`, `${fields} fields`);
    }
    for (let t = 0; t < this.texts.length; t++) this.locateText(t, this.texts[t] as number);
    const times = this.times;
    this.dispatchedAt = times.dispatchedAt === undefined ? Number.NaN : this.time(times.dispatchedAt);
    this.clearedAt = times.clearedAt === undefined ? Number.NaN : this.time(times.clearedAt);
    this.arrivedAt = times.arrivedAt === undefined ? Number.NaN : this.time(times.arrivedAt);
    const namesUnit = this.hasText(1);
    const noTime =
      Number.isNaN(this.dispatchedAt) && Number.isNaN(this.clearedAt) && Number.isNaN(this.arrivedAt);
    const wantsEnroute = this.sink.wantsEnroute || noTime;
    this.enrouteAt = wantsEnroute && times.enrouteAt !== undefined ? this.time(times.enrouteAt) : Number.NaN;
    const wantsReceipt = this.sink.wantsReceipt || (noTime && Number.isNaN(this.enrouteAt));
    this.receivedAt =
      wantsReceipt && times.receivedAt !== undefined ? this.time(times.receivedAt) : Number.NaN;
    this.hasResponse = namesUnit || !noTime || !Number.isNaN(this.enrouteAt);
    if (noTime && Number.isNaN(this.enrouteAt) && Number.isNaN(this.receivedAt)) {
      this.rejected += 1;
      this.issues.add("no-time", this.read, undefined, "at least one readable time", "none");
      return;
    }
    this.readMeaning();
    if (this.hasResponse || !this.hasStarts) this.check();
    this.sink.row(this);
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
    const inside =
      Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
    if (inside) {
      this.latitude = latitude;
      this.longitude = longitude;
    } else {
      const received = decodeText(bytes.subarray(start, end));
      this.issues.add("implausible-place", this.read, undefined, "degrees, not both zero", received);
    }
  }

  /** Whether text field `field` (its place in the list of text fields) holds anything. */
  hasText(field: number): boolean {
    return (this.textEnd[field] as number) > (this.textStart[field] as number);
  }

  private locateText(field: number, index: number): void {
    if (index < 0 || index >= this.fields) {
      this.textStart[field] = 0;
      this.textEnd[field] = 0;
      return;
    }
    const bytes = this.bytes;
    let start = this.starts[index] as number;
    let end = this.ends[index] as number;
    while (start < end && (bytes[start] as number) <= 0x20) start += 1;
    while (end > start && (bytes[end - 1] as number) <= 0x20) end -= 1;
    // Words for nothing, such as NA and NULL, are short.
    if (end - start <= 4 && isMissing(bytes, start, end)) end = start;
    this.textStart[field] = start;
    this.textEnd[field] = end;
  }

  private time(column: TimeColumn): number {
    const { reader } = this;
    let instant: number;
    if (column.indexes.length === 1) {
      const index = column.indexes[0] as number;
      if (index >= this.fields) return Number.NaN;
      instant = reader.read(
        this.bytes,
        this.starts[index] as number,
        this.ends[index] as number,
        column.format,
      );
    } else {
      instant = reader.read(this.joint, 0, this.join(column.indexes), column.format);
    }
    if (reader.fault !== "" && reader.fault !== "missing") this.timeIssue(column, reader.fault);
    return instant;
  }

  /** Parts of a time that stand in several columns, with a space between; returns the length. */
  private join(indexes: readonly number[]): number {
    let length = 0;
    for (const index of indexes) {
      if (index >= this.fields) return 0;
      const start = this.starts[index] as number;
      const end = this.ends[index] as number;
      // A time of which a part is missing is missing.
      if (isMissing(this.bytes, start, end)) return 0;
      if (length + end - start + 1 > this.joint.length) {
        const wider = new Uint8Array(2 * (length + end - start + 1));
        wider.set(this.joint);
        this.joint = wider;
      }
      if (length > 0) this.joint[length++] = 0x20;
      this.joint.set(this.bytes.subarray(start, end), length);
      length += end - start;
    }
    return length;
  }

  private timeIssue(column: TimeColumn, fault: TimestampFault): void {
    const kinds = {
      unreadable: ["unreadable-time", `a time such as ${column.format.pattern}`],
      "date-only": ["date-only", "a date with a clock"],
      implausible: ["implausible-time", "an instant in [1901-01-01, 2200-01-01)"],
      ambiguous: [
        "ambiguous-time",
        "a wall-clock time that the zone showed once; the first instant is taken",
      ],
      skipped: ["skipped-time", "a wall-clock time that the zone showed; it is shifted forward"],
    } as const;
    const [kind, expected] = kinds[fault as keyof typeof kinds];
    const received = this.issues.keepsDetail(kind)
      ? column.indexes
          .filter((index) => index < this.fields)
          .map((index) =>
            decodeText(this.bytes.subarray(this.starts[index] as number, this.ends[index] as number)),
          )
          .join(" ")
      : "";
    this.issues.add(kind, this.read, column.name, expected, received);
  }

  private readMeaning(): void {
    this.service = SERVICES.indexOf(this.meaning(this.services) ?? "unknown");
    this.initiator = INITIATORS.indexOf(this.meaning(this.initiators) ?? "unknown");
    if (!this.hasResponse) return;
    this.role = this.meaning(this.roles) ?? "";
    this.personnel = this.meaning(this.personnels) ?? 1;
  }

  private meaning<Value>(mapped: MappedColumn<Value>): Value | undefined {
    const index = mapped.index;
    if (index < 0) return mapped.value(this.bytes, 0, 0);
    const present = index < this.fields;
    const start = present ? (this.starts[index] as number) : 0;
    const end = present ? (this.ends[index] as number) : 0;
    const value = mapped.value(this.bytes, start, end);
    if (value === undefined) {
      const received = decodeText(this.bytes.subarray(start, end));
      this.issues.add("unmapped-value", this.read, mapped.column, mapped.expected, received);
    }
    return value;
  }

  /** The common, sound response passes with a few comparisons; only a faulty one is explained. */
  private check(): void {
    const { dispatchedAt, enrouteAt, arrivedAt, clearedAt } = this;
    const start = Number.isNaN(dispatchedAt) ? arrivedAt : dispatchedAt;
    const length = clearedAt - start;
    const sound =
      length > 0 &&
      length <= this.maxHours * HOUR_MS &&
      !(enrouteAt < dispatchedAt || arrivedAt < dispatchedAt || arrivedAt < enrouteAt) &&
      !(clearedAt < arrivedAt || clearedAt < enrouteAt);
    if (sound) return;
    if (this.hasStarts && this.hasClears) {
      checkResponse(this.issues, this.read, (field) => this.times[field]?.name, this, this.maxHours);
    } else if (this.hasClears && Number.isNaN(clearedAt)) {
      this.issues.add(
        "no-clear",
        this.read,
        this.times.clearedAt?.name,
        "a time at which the unit is clear",
        "none",
      );
    }
  }
}

/** The headers that a column source names, in order; none for `null`. */
export function columnNames(source: ColumnSource | undefined): readonly string[] {
  if (source === null || source === undefined) return [];
  if (typeof source === "string") return [source];
  if (Array.isArray(source)) return source;
  const { column } = source as { column: string | readonly string[] };
  return typeof column === "string" ? [column] : column;
}

function headCount(value: unknown): number | undefined {
  const count =
    typeof value === "number"
      ? value
      : typeof value === "string" && value !== ""
        ? Number(value)
        : Number.NaN;
  return count > 0 && count <= 1000 ? count : undefined;
}
