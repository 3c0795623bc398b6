import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SeparatorSearch } from "../../src/records/separator-search.ts";

const LF = 0x0a;
const CR = 0x0d;

describe("SeparatorSearch", () => {
  test("passes over no separator, whatever bytes stand around it", () => {
    const dialect = fc.record({
      delimiter: fc.constantFrom(..."\t,;|").map((letter) => letter.charCodeAt(0)),
      newline: fc.constantFrom<typeof LF | typeof CR>(LF, CR),
    });
    const letters = fc
      .constantFrom(..."\t\n\r !()*+,-./09:;AZaz{|}~\u00a0é")
      .map((text) => text.charCodeAt(0));
    const bytes = fc.array(fc.oneof(letters, fc.nat(255)), { maxLength: 40 });
    fc.assert(
      fc.property(dialect, bytes, (given, text) => {
        const { delimiter, newline } = given;
        const search = new SeparatorSearch(given);
        const view = new DataView(Uint8Array.from([...text, newline, 0, 0, 0]).buffer);
        for (let from = 0; from <= text.length; from++) {
          // What is found may be another byte; the caller looks. It goes on behind it until it meets a separator.
          let at = search.next(view, from);
          while (view.getUint8(at) !== delimiter && view.getUint8(at) !== newline)
            at = search.next(view, at + 1);
          const first = text.findIndex((byte, n) => n >= from && (byte === delimiter || byte === newline));
          expect(at).toBe(first < 0 ? text.length : first);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("stops at no letter, digit, blank, dash, slash or colon of a file with commas", () => {
    const search = new SeparatorSearch({ delimiter: 0x2c, newline: LF });
    const text = "01/31/2015 02:05:09 PM 2015-01-31T02:05:09Z ABCXYZ abcxyz é ";
    const bytes = new TextEncoder().encode(`${text},   `);
    expect(search.next(new DataView(bytes.buffer), 0)).toBe(bytes.length - 4);
  });
});
