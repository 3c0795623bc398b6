import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalls } from "../../src/records/read-calls.ts";
import { readRoster } from "../../src/records/read-roster.ts";
import type { TextSource } from "../../src/records/source.ts";
import { measureWorkloadFrom } from "../../src/workload/measure-workload-from.ts";

const encoder = new TextEncoder();
const zone = { timeZone: "America/Detroit" };

const LINES = [
  'Incident Number,Unit,"Call, Received",Dispatched,On Scene,Cleared,Nature',
  '1,Ä1,03/01/2024 10:00:00,03/01/2024 10:02:00,,03/01/2024 10:40:00,"Ruhestörung, ""laut"" 🚒"',
  '1,A2,03/01/2024 10:00:00,03/01/2024 10:03:00,03/01/2024 10:11:00,03/01/2024 10:20:00,"zwei\r\nZeilen"',
  "2,A1,03/01/2024 11:15:00,03/01/2024 11:20:00,,,𝔄𝔩𝔞𝔯𝔪",
  "",
  "3,日本,03/01/2024 12:00:00,03/01/2024 12:00:00,x,03/01/2024 12:30:00,last line without an end",
];

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++) view.setUint16(2 * i, marked.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function* cut<Chunk extends string | Uint8Array>(whole: Chunk, sizes: readonly number[]): Generator<Chunk> {
  for (let from = 0, turn = 0; from < whole.length; turn++) {
    const size = sizes[turn % sizes.length] as number;
    yield whole.slice(from, from + size) as Chunk;
    from += size;
  }
}

function streamOf(chunks: Iterable<Uint8Array | string>): ReadableStream<Uint8Array | string> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

async function everythingOf(source: TextSource) {
  const { calls, issues, ...report } = await readCalls(source, zone);
  return { ...report, issues: { ...issues }, calls: [...calls] };
}

describe("chunk boundaries", () => {
  const texts = {
    "CR LF": LINES.join("\r\n"),
    LF: LINES.join("\n"),
    "CR LF and LF mixed": LINES.map((line, i) => line + (i % 2 === 0 ? "\r\n" : "\n")).join(""),
    "an unclosed quote": `${LINES.join("\n")}\n4,A1,03/01/2024 13:00:00,"03/01/2024 13:01:00,,\n5,A1`,
    "text behind a closing quote": LINES.join("\n").replace("2,A1", '2,"A1"b'),
    JSON: JSON.stringify([
      { id: "1", unit: "Ä🚒", dispatched: "2024-03-01T10:00:00", cleared: "2024-03-01T11:00:00" },
      { id: "2", unit: "A2", dispatched: "2024-03-01T10:00:00", cleared: "2024-03-01T09:00:00" },
    ]),
  };

  for (const [name, text] of Object.entries(texts)) {
    it(`anywhere give the result of one chunk: ${name}`, async () => {
      const whole = await everythingOf(text);
      const bytes = encoder.encode(text);
      expect(whole.rows.read).toBeGreaterThan(1);
      for (const sizes of [[1], [2], [3, 1, 7], [64], [65], [1, 200]]) {
        expect(await everythingOf(cut(bytes, sizes))).toEqual(whole);
        // A surrogate pair may fall between two chunks of text.
        expect(await everythingOf(cut(text, sizes))).toEqual(whole);
        expect(await everythingOf(streamOf(cut(bytes, sizes)))).toEqual(whole);
      }
      expect(await everythingOf(new Blob([bytes]))).toEqual(whole);
      expect(await everythingOf(bytes)).toEqual(whole);
      expect(await everythingOf(streamOf(cut(text, [5])))).toEqual(whole);
    });
  }

  it("give the encodings of one text the same result", async () => {
    const text = LINES.join("\r\n");
    const whole = await everythingOf(text);
    expect(whole.calls[0]?.responses[0]?.unit).toBe("Ä1");
    expect(whole.calls[1]?.type).toBe("𝔄𝔩𝔞𝔯𝔪");
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...encoder.encode(text)]);
    const encodings = [marked, utf16(text, true, true), utf16(text, false, true)];
    for (const bytes of [...encodings, utf16(text, true, false), utf16(text, false, false)]) {
      for (const sizes of [[1 << 20], [1], [3], [127]])
        expect(await everythingOf(cut(bytes, sizes))).toEqual(whole);
    }
  });

  it("do not change how UTF-16 without a mark is told, whatever letters come later", async () => {
    const rows = "1,Ā,03/01/2024 10:00:00,03/01/2024 10:02:00,,03/01/2024 10:40:00,Ā\n".repeat(9);
    const text = `${LINES[0]}\n${rows}`;
    for (const littleEndian of [true, false]) {
      const bytes = utf16(text, littleEndian, false);
      const results = await Promise.all(
        [[1 << 20], [1], [64], [500]].map((sizes) => everythingOf(cut(bytes, sizes))),
      );
      for (const result of results) expect(result).toEqual(await everythingOf(text));
    }
  });

  it("do not change what is inferred from a file whose rows differ further down", async () => {
    // The two columns read as units swap their looks after the first quarter of a megabyte.
    const row = (i: number) =>
      `${i},${i < 480 ? "" : "A1"},${i < 480 ? "B1" : ""},03/01/2024 10:00:00,03/01/2024 11:00:00,${"x".repeat(490)}`;
    const text = [
      "id,unit,vehicle,dispatched,cleared,note",
      ...Array.from({ length: 900 }, (_, i) => row(i)),
    ].join("\n");
    const bytes = encoder.encode(text);
    const columns = await Promise.all(
      [[1 << 20], [100_000], [4096], [131_071]].map(async (sizes) => {
        const { columns, assumptions } = await readCalls(cut(bytes, sizes), zone);
        return { columns, assumptions };
      }),
    );
    for (const found of columns) expect(found).toEqual(columns[0]);
  });

  it("change nothing for rosters and for the workload straight from a file", async () => {
    const text = LINES.join("\r\n");
    const roster = "Date,Unit,Start,End\r\n03/09/2024,Ä🚒,06:00,18:00\r\n03/09/2024,A2,18:00,06:00";
    const workload = await measureWorkloadFrom(text, zone);
    const spans = await readRoster(roster, zone);
    for (const sizes of [[1], [2], [7, 3]]) {
      for (const [w, r] of [
        [cut(encoder.encode(text), sizes), cut(encoder.encode(roster), sizes)],
        [cut(text, sizes), cut(roster, sizes)],
      ] as const) {
        expect(await measureWorkloadFrom(w, zone)).toEqual(workload);
        expect(await readRoster(r, zone)).toEqual(spans);
      }
    }
  });

  it("change nothing in random texts", async () => {
    const piece = fc.constantFrom(
      ...[
        "1",
        '"',
        '""',
        ",",
        "\n",
        "\r\n",
        "\r",
        "Ä",
        "🚒",
        "\0",
        " ",
        "2024-03-01 10:00:00",
        "2024-03-01 11:00",
      ],
    );
    const head = "id,unit,dispatched,cleared\n1,A,2024-03-01 10:00:00,2024-03-01 11:00:00\n";
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        async (pieces, sizes) => {
          const text = head + pieces.join("");
          const outcome = (source: TextSource): Promise<unknown> =>
            everythingOf(source).catch((error: Error) => error.message);
          const whole = await outcome(text);
          expect(await outcome(cut(encoder.encode(text), sizes))).toEqual(whole);
          expect(await outcome(cut(text, sizes))).toEqual(whole);
        },
      ),
      { numRuns: 120 },
    );
  });
});
