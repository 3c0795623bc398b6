import { decodeText } from "./call-table.ts";
import { csvDialect } from "./csv-dialect.ts";
import { CsvRecords } from "./csv-records.ts";
import { jsonRecords } from "./json-records.ts";
import { recordTexts } from "./record-texts.ts";
import { bytesOf, type TextSource } from "./source.ts";

/**
 * All rows of a small CSV or JSON file as texts, the header first; a JSON file's member names are its header.
 * `onOpenQuote` is told where the file ends inside quotes: its last row then holds everything from the quote on.
 */
export async function textRows(
  source: TextSource,
  signal?: AbortSignal,
  onOpenQuote?: () => void,
): Promise<readonly (readonly string[])[]> {
  // A chunk may share its memory with the next one: keep a copy.
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(source, signal)) chunks.push(chunk.slice());
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let used = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, used);
    used += chunk.length;
  }
  const first = bytes.find((byte) => byte > 0x20);
  if (first === 0x7b || first === 0x5b) {
    const json = jsonRecords(decodeText(bytes));
    if (json !== undefined) {
      return [json.header, ...json.rows.map((row) => json.header.map((name) => row.get(name) ?? ""))];
    }
  }
  return csvRows(bytes, onOpenQuote);
}

function csvRows(bytes: Uint8Array, onOpenQuote?: () => void): string[][] {
  const rows: string[][] = [];
  const records = new CsvRecords(csvDialect(bytes), {
    record(source, starts, ends, fields) {
      const row = recordTexts(source, starts, ends, fields).map((text) => text.trim());
      if (row.some((text) => text !== "")) rows.push(row);
    },
  });
  records.push(bytes);
  records.finish();
  if (records.endsInQuotes) onOpenQuote?.();
  return rows;
}
