import { decodeText } from "./call-table.ts";
import { type CsvDialect, csvDialect } from "./csv-dialect.ts";
import { CsvRecords, type RecordSink } from "./csv-records.ts";
import { jsonRecords } from "./json-records.ts";
import { recordTexts } from "./record-texts.ts";
import { joined } from "./source.ts";

const HEAD_BYTES = 1 << 18;
const SAMPLE_ROWS = 1000;

/** The first rows of a file, to infer columns from; all rows where it is JSON. */
interface Sample {
  readonly dialect: CsvDialect;
  readonly rows: readonly (readonly string[])[];
  readonly json?: readonly (readonly string[])[];
  /** The list within JSON items of whose entries each is a row. */
  readonly units?: string | undefined;
}

/** The first bytes of the file, enough to hold a header and rows to infer from. A JSON text is read whole. */
export async function readHead(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ head: Uint8Array; ended: boolean; sample: Sample }> {
  let head: Uint8Array = new Uint8Array(0);
  let wanted = HEAD_BYTES;
  let parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await chunks.next();
    if (!done) {
      // A chunk may share its memory with the next one: keep a copy.
      parts.push(value.slice());
      length += value.length;
      if (length < wanted) continue;
    }
    head = joined(head, ...parts);
    parts = [];
    if (isJson(head)) {
      if (!done) {
        wanted *= 2;
        continue;
      }
      const json = jsonRecords(decodeText(head));
      if (json !== undefined) {
        const texts = json.rows.map((row) => json.header.map((name) => row.get(name) ?? ""));
        const rows = [json.header, ...texts];
        return {
          head,
          ended: true,
          sample: {
            dialect: csvDialect(head),
            rows: rows.slice(0, SAMPLE_ROWS),
            json: rows,
            units: json.units,
          },
        };
      }
    }
    // The same bytes are looked at however the source was cut.
    const sample = sampleOf(done ? head : head.subarray(0, wanted), done === true);
    // Rows of megabytes may not fit in the first bytes: look further until there are some.
    if (done || sample.rows.length > 20) return { head, ended: done === true, sample };
    wanted *= 2;
  }
}

function isJson(head: Uint8Array): boolean {
  const first = head.find((byte) => byte > 0x20);
  return first === 0x7b || first === 0x5b;
}

function sampleOf(head: Uint8Array, whole: boolean): Sample {
  const dialect = csvDialect(head);
  const rows: string[][] = [];
  const collector: RecordSink = {
    record(bytes, starts, ends, fields) {
      if (rows.length <= SAMPLE_ROWS) rows.push(recordTexts(bytes, starts, ends, fields));
    },
  };
  const records = new CsvRecords(dialect, collector);
  records.push(head);
  if (whole) records.finish();
  return { dialect, rows };
}
