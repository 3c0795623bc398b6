import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvText } from "../../src/records/csv-text.ts";
import { townCsv } from "../../src/records/synthetic/town-csv.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";

const DANGEROUS = /^\s*[=+\-@\t\r]/;

function cellsOf(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ",", newline: "\r\n" });
  expect(errors).toEqual([]);
  // The last line end begins no row.
  return data.slice(0, -1);
}

describe("csvText", () => {
  it("gives a spreadsheet nothing to run, in cells and in headers", () => {
    for (const text of [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "\n=1",
      " =1",
      "\u00a0=1",
      '="a"',
      "=1,2",
      "-",
      "\t",
      "\r",
    ]) {
      const [header, row] = cellsOf(csvText([{ [text]: text }])) as [string[], string[]];
      expect(header).toEqual([`'${text}`]);
      expect(row).toEqual([`'${text}`]);
    }
    for (const text of ["1=1", "a-b", "A@B", "Main St = Elm", "", "'quoted'", "12-34"]) {
      expect(cellsOf(csvText([{ text, b: 1 }]))[1]).toEqual([text, "1"]);
    }
  });

  it("leaves numbers what they are", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const cell = cellsOf(csvText([{ value, b: 1 }]))[1]?.[0] ?? "";
        expect(Number(cell)).toBe(value === 0 ? 0 : value);
      }),
    );
    expect(csvText([{ a: -2.5, b: 0, c: 1e21, d: true, e: null, f: undefined }])).toBe(
      "a,b,c,d,e,f\r\n-2.5,0,1e+21,true,,\r\n",
    );
  });

  it("is read back by papaparse as it was, but for the apostrophe", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n ,\"';aÄ1"), maxLength: 6 }),
    );
    const row = fc.dictionary(fc.constantFrom("a", "=b", "c,d", '"e"', "constructor", "toString"), text, {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const columns = [...new Set(rows.flatMap((one) => Object.keys(one)))];
        if (columns.length < 2) return;
        const safe = (value: string): string => (DANGEROUS.test(value) ? `'${value}` : value);
        const expected = [
          columns,
          ...rows.map((one) => columns.map((name) => (Object.hasOwn(one, name) ? (one[name] ?? "") : ""))),
        ];
        expect(cellsOf(csvText(rows))).toEqual(expected.map((line) => line.map(safe)));
      }),
      { numRuns: 300 },
    );
  });

  it("fills what a row does not hold with nothing, whatever objects hold of their own", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const full = JSON.parse(`{${names.map((name) => `"${name}":"x"`).join(",")}}`);
    expect(cellsOf(csvText([full, { a: 1 }]))).toEqual([
      [...names, "a"],
      ["x", "x", "x", "x", ""],
      ["", "", "", "", "1"],
    ]);
  });

  it("writes whatever else a row may hold", () => {
    const odd = {
      list: [1, "=2"],
      object: { a: 1 },
      big: 10n,
      symbol: Symbol("s"),
      day: new Date(0),
      none: () => 1,
    };
    const [, row] = cellsOf(csvText([odd])) as [string[], string[]];
    expect(row.slice(0, 3)).toEqual(['[1,"=2"]', '{"a":1}', "10"]);
    expect(row[4]).toContain("1970-01-01");
    expect(cellsOf(csvText([{ a: Number.NaN, b: Infinity, c: -Infinity, d: 1 }]))[1]).toEqual([
      "",
      "",
      "",
      "1",
    ]);
  });
});

describe("townCsv", () => {
  it("holds nothing that a spreadsheet would run, and no cell that needs quotes", () => {
    const town = syntheticTown({ seed: "spreadsheet", population: 5000, days: 3 });
    const { calls, roster } = townCsv(town);
    for (const text of [calls, roster]) {
      const [header, ...rows] = cellsOf(text) as [string[], ...string[][]];
      expect(rows.length).toBeGreaterThan(10);
      for (const row of [header, ...rows]) {
        expect(row.length).toBe(header.length);
        for (const cell of row) expect(DANGEROUS.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)).toBe(false);
      }
    }
  });

  it("guards texts of a town that somebody has changed", () => {
    const town = syntheticTown({ seed: "spreadsheet", population: 5000, days: 1 });
    const spans = [...town.roster].map((span) => ({ ...span, unit: '=HYPERLINK("x,y")' }));
    const changed = {
      ...town,
      roster: { ...town.roster, [Symbol.iterator]: () => spans[Symbol.iterator]() },
    };
    const rows = cellsOf(townCsv(changed as never).roster);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[1]?.[0]).toBe(`'=HYPERLINK("x,y")`);
  });
});
