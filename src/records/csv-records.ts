import { doubled } from "./doubled.ts";
import { joined } from "./source.ts";

const COMMA = 0x2c;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** How a file separates fields and records, as byte values; CR LF counts as LF. */
export interface CsvDialect {
  readonly delimiter: number;
  readonly newline: typeof LF | typeof CR;
}

/** Takes the records of a file: field `f` of a record is bytes[starts[f], ends[f]), quotes taken off. */
export interface RecordSink {
  record(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, fields: number): void;
}

/** Guesses the dialect from the first line: the separator that stands in it most often outside quotes. */
export function csvDialect(head: Uint8Array): CsvDialect {
  const newline = head.includes(LF) || !head.includes(CR) ? LF : CR;
  const candidates = [COMMA, 0x09, 0x3b, 0x7c];
  const counts = [0, 0, 0, 0];
  let quoted = false;
  for (const byte of head) {
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && byte === newline && counts.some((count) => count > 0)) break;
    else if (!quoted) {
      const candidate = candidates.indexOf(byte);
      if (candidate >= 0) counts[candidate] = (counts[candidate] as number) + 1;
    }
  }
  return { delimiter: candidates[counts.indexOf(Math.max(...counts))] as number, newline };
}

/**
 * Cuts bytes into CSV records. Well-formed records are cut here, straight from the bytes. The first record
 * whose quotes are not well formed (text after a closing quote, a quote that is never closed) hands the rest
 * of the file to papaparse, so that odd files are read as papaparse reads them; a property test holds the two
 * to the same result. Lines with nothing on them are no records.
 */
export class CsvRecords {
  /** Set where papaparse has to go on: await `continueOddly` before the next `push`. */
  odd = false;
  private readonly dialect: CsvDialect;
  private readonly sink: RecordSink;
  private oddReader: OddReader | undefined;

  // buffer[recordStart, filled) is not yet given away; the scan stands at `at`, inside field number `fields`.
  private buffer = new Uint8Array(1 << 17);
  private filled = 0;
  private recordStart = 0;
  private at = 0;
  private fields = 0;
  private fieldStart = 0;
  private quoted = false;
  /** Fields that hold doubled quotes or line ends, to be rewritten once the record is whole. */
  private readonly escaped: number[] = [];
  private isEscaped = false;
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);

  constructor(dialect: CsvDialect, sink: RecordSink) {
    this.dialect = dialect;
    this.sink = sink;
  }

  /** Takes the next bytes of the file and gives away every record that they complete. */
  push(chunk: Uint8Array): void {
    if (this.oddReader !== undefined) {
      this.oddReader.push(chunk);
      return;
    }
    this.makeRoom(chunk.length);
    this.buffer.set(chunk, this.filled);
    this.filled += chunk.length;
    if (!this.odd) this.scan(false);
  }

  /** The end of the file: gives away the last record. */
  finish(): void {
    if (this.oddReader !== undefined) {
      this.oddReader.finish();
    } else if (!this.odd) {
      this.scan(true);
    }
  }

  /** Whether the file ended inside quotes: its last record then holds everything from the quote on. */
  get endsInQuotes(): boolean {
    return this.oddReader?.endsInQuotes === true;
  }

  /** Loads papaparse and gives it what is left. After it, `finish` has to be called (again) at the end. */
  async continueOddly(): Promise<void> {
    this.odd = false;
    this.oddReader = await OddReader.load(this.dialect, this.sink);
    this.oddReader.push(this.buffer.subarray(this.recordStart, this.filled));
    this.buffer = new Uint8Array(0);
  }

  private makeRoom(length: number): void {
    // One byte more than is filled, for the line end that stops the scan.
    if (this.filled + length < this.buffer.length) return;
    const kept = this.filled - this.recordStart;
    const target =
      kept + length < this.buffer.length
        ? this.buffer
        : new Uint8Array(Math.max(2 * kept, 1 << 17) + length + 1);
    target.set(this.buffer.subarray(this.recordStart, this.filled));
    this.buffer = target;
    this.at -= this.recordStart;
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
    const { delimiter, newline } = this.dialect;
    // Letters and most of what stands in a field lie above every byte that matters; a line end behind the last byte stops
    // the search without asking for the length each time.
    const highest = Math.max(delimiter, COMMA);
    const buffer = this.buffer;
    buffer[filled] = newline;
    let at = this.at;
    for (;;) {
      if (this.quoted) {
        at = this.scanQuoted(at, atEnd);
        if (at < 0) return;
      }
      at = this.scanPlain(at, highest);
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
  private scanPlain(from: number, highest: number): number {
    const { buffer, starts, ends } = this;
    const { delimiter, newline } = this.dialect;
    const room = starts.length;
    let { fields, fieldStart } = this;
    let at = from;
    for (;;) {
      let byte = buffer[at] as number;
      while (byte > highest) byte = buffer[++at] as number;
      if (byte === delimiter) {
        if (fields === room) break;
        starts[fields] = fieldStart;
        ends[fields] = at;
        fields += 1;
        at += 1;
        fieldStart = at;
      } else if (byte === newline || (byte === QUOTE && at === fieldStart)) {
        break;
      } else {
        at += 1;
      }
    }
    this.fields = fields;
    this.fieldStart = fieldStart;
    if (buffer[at] === delimiter) {
      this.widenRecord();
      return this.scanPlain(at, highest);
    }
    return at;
  }

  /** Goes on inside quotes; returns where the scan continues, or -1 if it has to wait for bytes or is odd. */
  private scanQuoted(from: number, atEnd: boolean): number {
    const { buffer, filled } = this;
    const { delimiter, newline } = this.dialect;
    let at = from;
    for (;;) {
      let byte = 0;
      while (at < filled) {
        byte = buffer[at] as number;
        if (byte === QUOTE) break;
        if (byte === CR) this.isEscaped = true;
        at += 1;
      }
      // What follows the quote says what it is, so its next two bytes have to be there.
      if (at + 2 >= filled && !atEnd) {
        this.at = at;
        return -1;
      }
      if (at >= filled) {
        this.odd = true;
        return -1;
      }
      const next = at + 1 < filled ? (buffer[at + 1] as number) : -1;
      if (next === QUOTE) {
        this.isEscaped = true;
        at += 2;
        continue;
      }
      const crlf = newline === LF && next === CR && at + 2 < filled && buffer[at + 2] === LF;
      if (next !== -1 && next !== delimiter && next !== newline && !crlf) {
        this.odd = true;
        return -1;
      }
      this.quoted = false;
      if (this.isEscaped) this.escaped.push(this.fields);
      this.fieldStart += 1;
      this.endField(at);
      const after = at + 1;
      this.fieldStart = after + 1;
      if (next === delimiter) return after + 1;
      if (next === -1) {
        this.endRecord(filled);
        return filled;
      }
      this.endRecord(crlf ? after + 2 : after + 1);
      return this.recordStart;
    }
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
    if (this.escaped.length > 0) {
      for (const field of this.escaped)
        ends[field] = unescaped(this.buffer, starts[field] as number, ends[field] as number);
      this.escaped.length = 0;
    }
    if (fields > 1 || (ends[0] as number) > (starts[0] as number)) {
      this.sink.record(this.buffer, starts, ends, fields);
    }
    this.fields = 0;
    this.fieldStart = next;
    this.recordStart = next;
  }
}

/** Turns doubled quotes into one and CR LF into LF, in place; returns the new end. */
function unescaped(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from++) {
    const byte = bytes[from] as number;
    if (byte === QUOTE) from += 1;
    if (byte === CR && bytes[from + 1] === LF) continue;
    bytes[to++] = byte;
  }
  return to;
}

/** What is used of papaparse: its plain parser, which can be asked to leave an unfinished last row alone. */
interface PapaParser {
  parse(
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; errors: readonly { code: string }[]; meta: { cursor: number } };
}

/** The rest of a file through papaparse. Bytes pass as characters 0 to 255, so that no encoding is touched. */
class OddReader {
  endsInQuotes = false;
  private readonly newParser: () => PapaParser;
  private readonly newline: number;
  private readonly sink: RecordSink;
  private text = "";
  private heldCr = false;
  private tryAt = 0;
  private scratch = new Uint8Array(1 << 12);
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);

  private constructor(newParser: () => PapaParser, dialect: CsvDialect, sink: RecordSink) {
    this.newParser = newParser;
    this.newline = dialect.newline;
    this.sink = sink;
  }

  static async load(dialect: CsvDialect, sink: RecordSink): Promise<OddReader> {
    const papaparse = await import("papaparse");
    const { Parser } = papaparse.default as unknown as { Parser: new (config: object) => PapaParser };
    const config = {
      delimiter: String.fromCharCode(dialect.delimiter),
      newline: String.fromCharCode(dialect.newline),
      quoteChar: '"',
      escapeChar: '"',
    };
    return new OddReader(() => new Parser(config), dialect, sink);
  }

  push(bytes: Uint8Array): void {
    this.text += this.characters(bytes);
    // An unclosed quote would have every chunk read again from the start: wait until the text has doubled.
    if (this.text.length < this.tryAt) return;
    this.parse(false);
    this.tryAt = 2 * this.text.length;
  }

  finish(): void {
    if (this.heldCr) this.text += "\r";
    this.heldCr = false;
    this.parse(true);
  }

  private parse(last: boolean): void {
    if (this.text === "") return;
    const { data, errors, meta } = this.newParser().parse(this.text, 0, !last);
    if (errors.some(({ code }) => code === "MissingQuotes")) this.endsInQuotes = true;
    for (const row of data) this.give(row);
    this.text = last ? "" : this.text.slice(meta.cursor);
  }

  private give(row: readonly string[]): void {
    if (row.length === 0 || (row.length === 1 && row[0] === "")) return;
    let length = 0;
    for (const field of row) length += field.length;
    if (length > this.scratch.length) this.scratch = new Uint8Array(2 * length);
    while (row.length > this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    let at = 0;
    row.forEach((field, index) => {
      this.starts[index] = at;
      for (let i = 0; i < field.length; i++) this.scratch[at++] = field.charCodeAt(i);
      this.ends[index] = at;
    });
    this.sink.record(this.scratch, this.starts, this.ends, row.length);
  }

  /** Bytes as characters 0 to 255, CR LF as LF also across chunks. */
  private characters(bytes: Uint8Array): string {
    const source = this.heldCr ? joined(Uint8Array.of(CR), bytes) : bytes;
    this.heldCr = this.newline === LF && source[source.length - 1] === CR;
    const end = this.heldCr ? source.length - 1 : source.length;
    const parts: string[] = [];
    for (let from = 0; from < end; from += 8192) {
      parts.push(String.fromCharCode(...source.subarray(from, Math.min(from + 8192, end))));
    }
    const text = parts.join("");
    return this.newline === LF ? text.replaceAll("\r\n", "\n") : text;
  }
}
