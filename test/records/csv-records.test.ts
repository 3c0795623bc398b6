import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/records/call-table.ts";
import { csvDialect } from "../../src/records/csv-dialect.ts";
import { CsvRecords } from "../../src/records/csv-records.ts";

const encoder = new TextEncoder();

/** Reads a text through `CsvRecords`, cut into chunks of the given sizes in turn. */
function recordsOf(
  text: string,
  sizes: readonly number[] = [7],
): { rows: string[][]; endsInQuotes: boolean } {
  const rows: string[][] = [];
  const bytes = encoder.encode(text);
  const records = new CsvRecords(csvDialect(bytes), {
    record(source, starts, ends, fields) {
      const row: string[] = [];
      for (let f = 0; f < fields; f++) row.push(decodeText(source.subarray(starts[f], ends[f])));
      rows.push(row);
    },
  });
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] as number;
    records.push(bytes.subarray(from, from + size));
    from += size;
  }
  records.finish();
  return { rows, endsInQuotes: records.endsInQuotes };
}

const rowsOf = (text: string, sizes?: readonly number[]): string[][] => recordsOf(text, sizes).rows;

/** What papaparse makes of the whole text, told the same dialect; CR LF counts as LF, blank lines are no rows. */
function papaparse(text: string): { rows: string[][]; endsInQuotes: boolean } {
  const { delimiter, newline } = csvDialect(encoder.encode(text));
  const lf = newline === 0x0a;
  const { data, errors } = Papa.parse<string[]>(lf ? text.replaceAll("\r\n", "\n") : text, {
    delimiter: String.fromCharCode(delimiter),
    newline: lf ? "\n" : "\r",
  });
  return {
    rows: data.filter((row) => !(row.length === 1 && row[0] === "")),
    endsInQuotes: errors.some(({ code }) => code === "MissingQuotes"),
  };
}

const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

describe("CsvRecords", () => {
  it("cuts plain and quoted records", () => {
    expect(rowsOf("a,b\n1,2\n")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(rowsOf("a,b\r\n1,\r\n,2")).toEqual([
      ["a", "b"],
      ["1", ""],
      ["", "2"],
    ]);
    expect(rowsOf('a,b\n"1,5","say ""no""\r\nor yes"\n')).toEqual([
      ["a", "b"],
      ["1,5", 'say "no"\nor yes'],
    ]);
  });

  it("reads tabs, semicolons, pipes and the line ends of old Macs", () => {
    expect(rowsOf("a\tb\n1,0\t2\n")).toEqual([
      ["a", "b"],
      ["1,0", "2"],
    ]);
    expect(rowsOf("a;b\n1,0;2\n")).toEqual([
      ["a", "b"],
      ["1,0", "2"],
    ]);
    expect(rowsOf("a|b\n1,0|2\n")).toEqual([
      ["a", "b"],
      ["1,0", "2"],
    ]);
    expect(rowsOf("a,b\r1,2\r")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("leaves out blank lines, and keeps rows of empty fields", () => {
    expect(rowsOf("a,b\n\n\r\n,\n1,2\n\n")).toEqual([
      ["a", "b"],
      ["", ""],
      ["1", "2"],
    ]);
  });

  it("takes a quote for a letter where text follows it, and allows blanks behind a closing one", () => {
    expect(rowsOf('a,b\n"5" pipe",1\n"x"  ,2\n')).toEqual([
      ["a", "b"],
      ['5" pipe', "1"],
      ["x", "2"],
    ]);
  });

  it("takes the rest of the file for one field where a quote is never closed, and says so", () => {
    expect(recordsOf('a,b\n1,2\n"3,4\n5,6\n')).toEqual({
      rows: [["a", "b"], ["1", "2"], ["3,4\n5,6\n"]],
      endsInQuotes: true,
    });
    expect(recordsOf("a,b\n1,2\n").endsInQuotes).toBe(false);
  });

  it("gives exactly what papaparse gives, for any well-formed text and any chunks", () => {
    const field = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("", '"', "a,b", "x\ny", "x\r\ny", " spaced ", "né", "😀"),
    );
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const written = (text: string): string => (/^[^",\r\n]*$/.test(text) ? text : quoted(text));
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("\n", "\r\n"),
        chunkSizes,
        fc.boolean(),
        (rows, lineEnd, sizes, atEnd) => {
          const lines = rows.map((row) => row.map(written).join(","));
          const text = `h1,h2\n${lines.join(lineEnd)}${atEnd ? lineEnd : ""}`;
          expect(recordsOf(text, sizes)).toEqual(papaparse(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ["commas", ["h1,h2\n", ","]],
    ["tabs", ["h1\th2\n", "\t"]],
    ["old Macs", ["h1,h2\r", ","]],
  ] as const)(
    "gives exactly what papaparse gives, for any text of awkward characters and any chunks: %s",
    (_, [head, separator]) => {
      const letters = ['"', '"', separator, "\r", "a", " ", "\t", "é", "\0", '""', `"${separator}`];
      const ends = head.endsWith("\n") ? ["\n", "\r\n", '"\n', '" \r\n'] : [];
      const awkward = fc.string({ unit: fc.constantFrom(...letters, ...ends), maxLength: 40 });
      fc.assert(
        fc.property(awkward, chunkSizes, (tail, sizes) => {
          const text = head + tail;
          expect(recordsOf(text, sizes)).toEqual(papaparse(text));
        }),
        { numRuns: 3000 },
      );
    },
  );

  it("reads hundreds of thousands of odd quotes, blanks and lines inside quotes, in linear time", () => {
    const rows = rowsOf(`a,b\n"${'x"y'.repeat(300_000)}${" ".repeat(300_000)}",1\n`, [4096]);
    expect(rows[1]?.map((field) => field.length)).toEqual([1_200_000, 1]);
    expect(rowsOf(`a,b\n"x"${" ".repeat(1_000_000)},1\n`, [4096])[1]).toEqual(["x", "1"]);
    expect(rowsOf(`a,b\n"${"x,y\n".repeat(200_000)}`, [4096])[1]?.[0]?.length).toBe(800_000);
  });
});
