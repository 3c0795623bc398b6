import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/records/call-table.ts";
import { CsvRecords, csvDialect, type RecordSink } from "../../src/records/csv-records.ts";

const encoder = new TextEncoder();

/** Reads a text through `CsvRecords`, cut into chunks of the given sizes in turn. */
async function read(
  text: string,
  sizes: readonly number[] = [7],
): Promise<{ rows: string[][]; odd: boolean }> {
  const rows: string[][] = [];
  const sink: RecordSink = {
    record(bytes, starts, ends, fields) {
      const row: string[] = [];
      for (let f = 0; f < fields; f++) row.push(decodeText(bytes.subarray(starts[f], ends[f])));
      rows.push(row);
    },
  };
  const bytes = encoder.encode(text);
  const records = new CsvRecords(csvDialect(bytes), sink);
  let odd = false;
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] as number;
    records.push(bytes.subarray(from, from + size));
    if (records.odd) {
      odd = true;
      await records.continueOddly();
    }
    from += size;
  }
  records.finish();
  if (records.odd) {
    odd = true;
    await records.continueOddly();
    records.finish();
  }
  return { rows, odd };
}

/** What papaparse makes of the whole text, told the same dialect; CR LF counts as LF, blank lines are no rows. */
function papaparse(text: string): string[][] {
  const { delimiter, newline } = csvDialect(encoder.encode(text));
  const lf = newline === 0x0a;
  const { data } = Papa.parse<string[]>(lf ? text.replaceAll("\r\n", "\n") : text, {
    delimiter: String.fromCharCode(delimiter),
    newline: lf ? "\n" : "\r",
  });
  return data.filter((row) => !(row.length === 1 && row[0] === ""));
}

describe("CsvRecords", () => {
  it("cuts plain records without papaparse", async () => {
    expect(await read("a,b\n1,2\n")).toEqual({
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
      odd: false,
    });
    expect(await read("a,b\r\n1,\r\n,2")).toEqual({
      rows: [
        ["a", "b"],
        ["1", ""],
        ["", "2"],
      ],
      odd: false,
    });
    expect(await read('a,b\n"1,5","say ""no""\r\nor yes"\n')).toEqual({
      rows: [
        ["a", "b"],
        ["1,5", 'say "no"\nor yes'],
      ],
      odd: false,
    });
  });

  it("reads tabs, semicolons, pipes and the line ends of old Macs", async () => {
    expect((await read("a\tb\n1,0\t2\n")).rows).toEqual([
      ["a", "b"],
      ["1,0", "2"],
    ]);
    expect((await read("a;b\n1,0;2\n")).rows).toEqual([
      ["a", "b"],
      ["1,0", "2"],
    ]);
    expect((await read("a|b\n1,0|2\n")).rows).toEqual([
      ["a", "b"],
      ["1,0", "2"],
    ]);
    expect((await read("a,b\r1,2\r")).rows).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("leaves out blank lines, and keeps rows of empty fields", async () => {
    expect((await read("a,b\n\n\r\n,\n1,2\n\n")).rows).toEqual([
      ["a", "b"],
      ["", ""],
      ["1", "2"],
    ]);
  });

  it("hands malformed quotes to papaparse, from that record on", async () => {
    const { rows, odd } = await read('a,b\n1,2\n"x"y,3\n4,5\n');
    expect(odd).toBe(true);
    expect(rows).toEqual(papaparse('a,b\n1,2\n"x"y,3\n4,5\n'));
  });

  it("gives exactly what papaparse gives, for any well-formed text and any chunks", async () => {
    const field = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("", '"', "a,b", "x\ny", "x\r\ny", " spaced ", "né", "😀"),
    );
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const newline = fc.constantFrom("\n", "\r\n");
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(table, newline, sizes, fc.boolean(), async (rows, lineEnd, chunks, atEnd) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const plain = /^[^",\r\n]*$/;
        const text =
          rows.map((row) => row.map((f) => (plain.test(f) ? f : quoted(f))).join(",")).join(lineEnd) +
          (atEnd ? lineEnd : "");
        const result = await read(`h1,h2\n${text}`, chunks);
        expect(result.rows).toEqual(papaparse(`h1,h2\n${text}`));
        expect(result.odd).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("gives exactly what papaparse gives, for any text of awkward characters and any chunks", async () => {
    const awkward = fc.string({
      unit: fc.constantFrom('"', ",", "\n", "\r", "\r\n", "a", " ", "é", "\0"),
      maxLength: 40,
    });
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(awkward, sizes, async (tail, chunks) => {
        const text = `h1,h2\n${tail}`;
        expect((await read(text, chunks)).rows).toEqual(papaparse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("reads an unclosed quote over many chunks in linear time", async () => {
    const { rows } = await read(`a,b\n"${"x,y\n".repeat(200_000)}`, [4096]);
    expect(rows.length).toBe(2);
    expect((rows[1] as string[])[0]?.length).toBe(800_000);
  });
});
