import type { CsvDialect } from "./csv-dialect.ts";
import { isBlank, withoutCrLf, withoutDoubles } from "./csv-quotes.ts";
import { doubled } from "./doubled.ts";
import { SeparatorSearch } from "./separator-search.ts";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
/** Room behind the last byte: a line end that stops the search, in a number of four bytes. */
const BEHIND = 4;

/** Takes the records of a file: field `f` of a record is bytes[starts[f], ends[f]), quotes taken off. */
export interface RecordSink {
  record(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, fields: number): void;
}

/**
 * Cuts bytes into CSV records, without a text or an array for each.
 *
 * Quotes are read as papaparse reads them, odd ones too; a property test holds the two to the same records for any text. A
 * field is quoted if a quote begins it. Inside, two quotes are one; a quote closes the field if nothing but blanks
 * stands between it and the next separator or line end, and is a letter like any other if something does. A quote that is
 * never closed makes the rest of the file one field. Lines with nothing on them are no records.
 */
export class CsvRecords {
  /** Whether the file ended inside quotes: its last record then holds everything from the quote on. */
  endsInQuotes = false;
  private readonly dialect: CsvDialect;
  private readonly sink: RecordSink;
  private readonly search: SeparatorSearch;

  // buffer[recordStart, filled) is not yet given away; the scan stands at `at`, inside field number `fields`.
  private buffer = new Uint8Array(1 << 17);
  private view = new DataView(this.buffer.buffer);
  private filled = 0;
  private recordStart = 0;
  private at = 0;
  private fields = 0;
  private fieldStart = 0;
  private quoted = false;
  /** How far the blanks behind the quote at `at` were looked through, while the bytes to decide on it were missing. */
  private blanksUntil = 0;
  /** Fields that hold doubled quotes or line ends, to be rewritten once the record is whole. */
  private readonly escaped: number[] = [];
  private isEscaped = false;
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);

  constructor(dialect: CsvDialect, sink: RecordSink) {
    this.dialect = dialect;
    this.sink = sink;
    this.search = new SeparatorSearch(dialect);
  }

  /** Takes the next bytes of the file and gives away every record that they complete. */
  push(chunk: Uint8Array): void {
    this.makeRoom(chunk.length);
    this.buffer.set(chunk, this.filled);
    this.filled += chunk.length;
    this.scan(false);
  }

  /** The end of the file: gives away the last record. */
  finish(): void {
    this.scan(true);
  }

  private makeRoom(length: number): void {
    if (this.filled + length + BEHIND < this.buffer.length) return;
    const kept = this.filled - this.recordStart;
    const target =
      kept + length + BEHIND < this.buffer.length
        ? this.buffer
        : new Uint8Array(Math.max(2 * kept, 1 << 17) + length + BEHIND);
    target.set(this.buffer.subarray(this.recordStart, this.filled));
    this.buffer = target;
    this.view = new DataView(target.buffer);
    this.at -= this.recordStart;
    this.blanksUntil -= this.recordStart;
    this.fieldStart -= this.recordStart;
    for (let f = 0; f < this.fields; f++) {
      this.starts[f] = (this.starts[f] as number) - this.recordStart;
      this.ends[f] = (this.ends[f] as number) - this.recordStart;
    }
    this.filled = kept;
    this.recordStart = 0;
  }

  private scan(atEnd: boolean): void {
    const { filled } = this;
    const { newline } = this.dialect;
    const buffer = this.buffer;
    buffer[filled] = newline;
    let at = this.at;
    for (;;) {
      if (this.quoted) {
        at = this.scanQuoted(at, atEnd);
        if (at < 0) return;
      }
      at = this.scanPlain(at);
      if (at >= filled) break;
      const byte = buffer[at] as number;
      if (byte === newline) {
        const hasCr = newline === LF && at > this.fieldStart && buffer[at - 1] === CR;
        this.endField(hasCr ? at - 1 : at);
        this.endRecord(at + 1);
      } else if (byte === QUOTE && at === this.fieldStart) {
        this.quoted = true;
        this.isEscaped = false;
      }
      at += 1;
    }
    this.at = at;
    if (atEnd && (this.fields > 0 || at > this.fieldStart)) {
      this.endField(at);
      this.endRecord(at);
    }
  }

  /** Ends field after field; returns where the next byte stands that may be a line end or begin a quoted field. */
  private scanPlain(from: number): number {
    const { buffer, view, search, starts, ends } = this;
    const { delimiter, newline } = this.dialect;
    const room = starts.length;
    let { fields, fieldStart } = this;
    let at = from;
    while (at !== fieldStart || buffer[at] !== QUOTE) {
      at = search.next(view, at);
      const byte = buffer[at];
      if (byte === delimiter) {
        if (fields === room) break;
        starts[fields] = fieldStart;
        ends[fields] = at;
        fields += 1;
        at += 1;
        fieldStart = at;
      } else if (byte === newline) {
        break;
      } else {
        at += 1;
      }
    }
    this.fields = fields;
    this.fieldStart = fieldStart;
    if (buffer[at] === delimiter) {
      this.widenRecord();
      return this.scanPlain(at);
    }
    return at;
  }

  /** Goes on inside quotes; returns where the scan continues, or -1 if it has to wait for bytes. */
  private scanQuoted(from: number, atEnd: boolean): number {
    const { buffer, filled } = this;
    const { delimiter, newline } = this.dialect;
    let at = from;
    for (;;) {
      while (at < filled) {
        const byte = buffer[at] as number;
        if (byte === QUOTE) break;
        if (byte === CR) this.isEscaped = true;
        at += 1;
      }
      if (at >= filled) {
        this.at = at;
        if (atEnd) this.endInQuotes();
        return -1;
      }
      if (at + 1 < filled && buffer[at + 1] === QUOTE) {
        this.isEscaped = true;
        at += 2;
        continue;
      }
      let next = Math.max(at + 1, this.blanksUntil);
      while (
        next < filled &&
        isBlank(buffer[next] as number) &&
        buffer[next] !== delimiter &&
        buffer[next] !== newline
      ) {
        next += 1;
      }
      if (next >= filled && !atEnd) {
        this.at = at;
        this.blanksUntil = next;
        return -1;
      }
      const closes =
        next >= filled ? at + 1 === filled : buffer[next] === delimiter || buffer[next] === newline;
      if (!closes) {
        at += 1;
        continue;
      }
      this.quoted = false;
      if (this.isEscaped) this.escaped.push(this.fields);
      this.fieldStart += 1;
      this.endField(at);
      this.fieldStart = next + 1;
      if (next < filled && buffer[next] === delimiter) return next + 1;
      this.endRecord(Math.min(next + 1, filled));
      return this.recordStart;
    }
  }

  /** Nothing closes the field: it is the rest of the file as it stands. */
  private endInQuotes(): void {
    this.quoted = false;
    this.endsInQuotes = true;
    const start = this.fieldStart + 1;
    this.fieldStart = start;
    this.endField(this.dialect.newline === LF ? withoutCrLf(this.buffer, start, this.filled) : this.filled);
    this.endRecord(this.filled);
    this.at = this.filled;
  }

  private endField(end: number): void {
    if (this.fields === this.starts.length) this.widenRecord();
    this.starts[this.fields] = this.fieldStart;
    this.ends[this.fields] = end;
    this.fields += 1;
  }

  private widenRecord(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
  }

  private endRecord(next: number): void {
    const { starts, ends, fields } = this;
    for (const field of this.escaped) {
      const start = starts[field] as number;
      const end = withoutDoubles(this.buffer, start, ends[field] as number);
      ends[field] = this.dialect.newline === LF ? withoutCrLf(this.buffer, start, end) : end;
    }
    if (this.escaped.length > 0) this.escaped.length = 0;
    if (fields > 1 || (ends[0] as number) > (starts[0] as number)) {
      this.sink.record(this.buffer, starts, ends, fields);
    }
    this.fields = 0;
    this.fieldStart = next;
    this.recordStart = next;
  }
}
