import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { readCalls } from "../../src/records/read-calls.ts";
import { readRoster } from "../../src/records/read-roster.ts";
import type { TextSource } from "../../src/records/source.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { measureWorkloadFrom } from "../../src/workload/measure-workload-from.ts";

const zone = { timeZone: "America/New_York" };
const HEADER = "id,unit,received,dispatched,arrived,cleared,type";
const ROW = "1,A1,2024-03-04 10:00:00,2024-03-04 10:00:00,2024-03-04 10:10:00,2024-03-04 10:30:00,THEFT";

async function sound(source: TextSource) {
  const report = await readCalls(source, zone);
  const { rows, issues } = report;
  expect(rows.read).toBe(rows.used + rows.rejected);
  expect(Object.values(issues.byKind).reduce((sum, count) => sum + count, 0)).toBe(issues.total);
  for (const [kind, count] of Object.entries(issues.byKind)) {
    expect([...issues].filter((issue) => issue.kind === kind).length).toBe(Math.min(100, count));
  }
  return report;
}

/** Every reader refuses the source with the library's own error, in full. */
async function expectUnusable(source: TextSource): Promise<void> {
  for (const read of [readCalls, readRoster, measureWorkloadFrom]) {
    const error = await read(source, zone).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DutycycleError);
    const { code, argument, expected, received, message } = error as DutycycleError;
    expect(code).toBe("unusable-file");
    for (const part of [argument, expected, received]) expect(part).not.toBe("");
    expect(message).toContain(expected);
    expect(message.length).toBeLessThan(2000);
  }
}

describe("a file of no use", () => {
  const files: Record<string, TextSource> = {
    empty: "",
    "no bytes": new Uint8Array(0),
    "no chunks": [],
    "blank lines": "\n\r\n\n",
    "a byte order mark alone": "\ufeff",
    "a header alone": `${HEADER}\n`,
    "one line of garbage": "lorem ipsum dolor sit amet",
    "other columns": "name,colour\nbox,red\ntin,blue\n",
    "dates without clocks": "id,received,cleared\n1,2024-03-04,2024-03-04\n2,2024-03-05,2024-03-06\n",
    "zero bytes": new Uint8Array(5000),
    "all bytes": Uint8Array.from({ length: 4096 }, (_, i) => i % 256),
    "a JSON number": "12",
    "a JSON list of numbers": "[1,2,3]",
    "an empty JSON list": "[]",
    "JSON without records": '{"error":{"code":404}}',
    "a list of null": "[null,null]",
    "broken JSON": '[{"id":',
    "JSON nested deep": `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
    "JSON objects nested deep": `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
    "a header of ten thousand columns": `${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(",")}\n`,
  };
  for (const [name, source] of Object.entries(files)) {
    it(`is refused: ${name}`, () => expectUnusable(source));
  }
});

describe("a file that hurts", () => {
  it("may hold rows of megabytes", async () => {
    const long = "x".repeat(3_000_000);
    const csv = `${HEADER}\n${ROW}\n${ROW.replace("THEFT", long)}\n${ROW.replace("THEFT", `"${long}\n"""`)}\n`;
    const { calls, rows } = await sound(csv.replaceAll("\n1,", "\n,"));
    expect(rows).toEqual({ read: 3, used: 3, rejected: 0 });
    expect([...calls].map(({ type }) => type.length)).toEqual([5, 3_000_000, 3_000_002]);
  });

  it("may hold ten thousand columns", async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `Column ${i}`);
    const cells = names.map((_, i) => String(i % 7));
    const csv = [`${names},${HEADER}`, `${cells},${ROW}`, `${cells},${ROW}`].join("\n");
    const { columns, rows } = await sound(csv);
    expect(columns).toMatchObject({
      id: "id",
      unit: "unit",
      dispatchedAt: "dispatched",
      clearedAt: "cleared",
    });
    expect(rows.used).toBe(2);
  });

  it("may have an unclosed quote at its start, in its middle and at its end", async () => {
    const rows = new Array<string>(3000).fill(ROW);
    for (const [at, used] of [
      [0, 0],
      [1500, 1500],
      [2999, 2999],
    ] as const) {
      const broken = rows.map((row, i) => (i === at ? row.replace("THEFT", '"THEFT') : row));
      const report = await sound([HEADER, ...broken].join("\n"));
      // The row with the quote swallows the rest as its type.
      expect(report.rows).toEqual({ read: used + 1, used: used + 1, rejected: 0 });
      expect({ ...report.issues.byKind }).toEqual({ "unclosed-quote": 1 });
      expect([...report.issues][0]?.row).toBe(used + 1);
    }
    await expectUnusable(`"${[HEADER, ...rows].join("\n")}`);
  });

  it("may hold zero bytes, and ragged rows", async () => {
    const csv = [HEADER, ROW, "\x00\x00", ROW.replace("A1", "A\x001"), `${ROW},more,more`, "2,A1"].join("\n");
    const { rows, issues, calls } = await sound(csv);
    expect(rows).toEqual({ read: 5, used: 3, rejected: 2 });
    expect(issues.byKind).toEqual({ "ragged-row": 3, "no-time": 2 });
    expect([...calls][0]?.responses[1]?.unit).toBe("A\x001");
  });

  it("may have lines that end in CR alone, be mixed, or lack the last end", async () => {
    const whole = await sound([HEADER, ROW, ROW, ROW].join("\n"));
    for (const text of [
      [HEADER, ROW, ROW, ROW].join("\r"),
      [HEADER, ROW, ROW, ROW, ""].join("\r"),
      `${HEADER}\r\n${ROW}\n${ROW}\r\n${ROW}`,
      `\n\n${HEADER}\n\n${ROW}\n\n\n${ROW}\n${ROW}\n\n`,
    ]) {
      const read = await sound(text);
      expect([...read.calls]).toEqual([...whole.calls]);
      expect(read.rows).toEqual(whole.rows);
    }
  });

  it("may be written in windows-1252", async () => {
    const bytes = Uint8Array.from(`${HEADER}\n${ROW.replace("THEFT", "Caf\xe9 \x80 \x92\x81")}\n`, (c) =>
      c.charCodeAt(0),
    );
    expect([...(await sound(bytes)).calls][0]?.type).toBe("Café € ’\u0081");
  });

  it("may hold years that cannot be, and intervals of centuries", async () => {
    const years = ["0000", "0001", "1753", "1900", "2200", "9999"];
    const rows = years.map((year) => ROW.replace("2024-03-04 10:30:00", `${year}-01-01 00:00:00`));
    const long = ROW.replace(
      "2024-03-04 10:00:00,2024-03-04 10:00:00",
      "1901-01-02 00:00:00,1901-01-02 00:00:00",
    );
    const csv = [HEADER, ROW, ...rows, long.replace("2024-03-04 10:30:00", "2199-12-30 00:00:00")].join("\n");
    const { calls, issues, rows: counts } = await sound(csv);
    expect(counts).toEqual({ read: 8, used: 8, rejected: 0 });
    expect(issues.byKind).toEqual({ "implausible-time": 6, "no-clear": 6, "over-long": 1 });
    const workload = measureWorkload(calls);
    expect(workload.committedHours).toBe(0.5);
    expect(workload.excluded.map(({ rule, responses }) => [rule, responses])).toEqual([
      ["no-clear", 6],
      ["over-long", 1],
    ]);
    const period = { start: Date.UTC(1901, 0, 1), end: Date.UTC(2199, 11, 31) };
    const whole = measureWorkload(calls, { period });
    const exposure = whole.byHourOfWeek.reduce((sum, hour) => sum + hour.exposureHours, 0);
    expect(exposure).toBeCloseTo((period.end - period.start) / 3_600_000, 6);
  });

  it("may nest JSON deep inside a record", async () => {
    const times = '"dispatched":"2024-03-04T10:00:00","cleared":"2024-03-04T10:30:00"';
    const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
    const { calls } = await sound(
      `[{"id":"1",${times},"deep":${deep}},{"id":"2",${times},"deep":[[[[[[1]]]]]]}]`,
    );
    expect(calls.length).toBe(2);
  });

  it("may be anything: random bytes behind a sound head end in a report or in an error of our own", async () => {
    const head = new TextEncoder().encode(`${HEADER}\n${ROW}\n`);
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.uint8Array({ maxLength: 400 }), async (headed, noise) => {
        const bytes = headed ? Uint8Array.from([...head, ...noise]) : noise;
        for (const read of [sound, (source: TextSource) => readRoster(source, zone)]) {
          try {
            await read(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(DutycycleError);
            expect((error as DutycycleError).code).toBe("unusable-file");
          }
        }
        if (headed) expect((await sound(bytes)).rows.read).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
