import type { CsvDialect } from "./csv-dialect.ts";

const EACH_BYTE = 0x01010101;
const HIGH_BITS = 0x80808080;

/**
 * What the bytes that separate fields and records have in common, for a look at four bytes in one number.
 *
 * Where delimiter and line end differ in a bit, that bit is not asked for. A byte that agrees in all others is marked: both
 * separators are, few other bytes are (of a comma and LF: the full stop, brackets and the asterisk).
 */
export class SeparatorSearch {
  private readonly asked: number;
  private readonly wanted: number;

  constructor({ delimiter, newline }: CsvDialect) {
    const asked = ~(delimiter ^ newline) & 0xff;
    this.asked = Math.imul(asked, EACH_BYTE);
    this.wanted = Math.imul(asked & newline, EACH_BYTE);
  }

  /** The place of the first marked byte at or after `at`. There must be one, and three readable bytes behind it. */
  next(bytes: DataView, at: number): number {
    const { asked, wanted } = this;
    let from = at;
    for (;;) {
      const word = (bytes.getInt32(from, true) & asked) ^ wanted;
      // Bit 7 of each byte of `word` that is zero; above the lowest such byte a mark may be false.
      const marks = (word - EACH_BYTE) & ~word & HIGH_BITS;
      if (marks !== 0) return from + ((31 - Math.clz32(marks & -marks)) >>> 3);
      from += 4;
    }
  }
}
