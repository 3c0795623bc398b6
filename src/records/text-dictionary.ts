import { decodeText, type TextColumn } from "./call-table.ts";
import { doubled } from "./doubled.ts";

const encoder = new TextEncoder();

/**
 * Distinct texts, kept as bytes and found by hash, so that a repeated word in a file costs no string.
 * Codes count from 0 in the order of first appearance.
 */
export class TextDictionary {
  /** The number of distinct texts. */
  size = 0;
  private bytes = new Uint8Array(256);
  private used = 0;
  private ends = new Uint32Array(16);
  private hashes = new Uint32Array(16);
  /** Open addressing: code + 1, or 0 where free. Always at most half full. */
  private slots = new Uint32Array(32);

  /** The code of the text in source[start, end); a new one if it was not seen. */
  codeOfBytes(source: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ (source[i] as number), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = (hash ^ (hash >>> 13)) >>> 0;
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = (slots[slot] as number) - 1;
      if (code < 0) break;
      if (hashes[code] === hash && this.equals(code, source, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    const code = this.append(source, start, end);
    this.hashes[code] = hash;
    if (this.size * 2 > this.slots.length) this.rehash();
    else this.slots[slot] = code + 1;
    return code;
  }

  codeOf(text: string): number {
    const bytes = encoder.encode(text);
    return this.codeOfBytes(bytes, 0, bytes.length);
  }

  private equals(code: number, source: Uint8Array, start: number, end: number): boolean {
    const { bytes, ends } = this;
    const from = code === 0 ? 0 : (ends[code - 1] as number);
    const length = end - start;
    if ((ends[code] as number) - from !== length) return false;
    for (let i = 0; i < length; i++) if (bytes[from + i] !== source[start + i]) return false;
    return true;
  }

  /** The texts in the order of their codes. */
  values(): string[] {
    const values: string[] = [];
    for (let code = 0, from = 0; code < this.size; code++) {
      const end = this.ends[code] as number;
      values.push(decodeText(this.bytes.subarray(from, end)));
      from = end;
    }
    return values;
  }

  private append(source: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (this.used + length > this.bytes.length) {
      const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.used + length));
      wider.set(this.bytes.subarray(0, this.used));
      this.bytes = wider;
    }
    for (let i = 0; i < length; i++) this.bytes[this.used + i] = source[start + i] as number;
    this.used += length;
    const code = this.size++;
    if (code >= this.ends.length) {
      this.ends = doubled(this.ends);
      this.hashes = doubled(this.hashes);
    }
    this.ends[code] = this.used;
    return code;
  }

  private rehash(): void {
    const { hashes, slots: old } = this;
    const slots = new Uint32Array(old.length * 4);
    const mask = slots.length - 1;
    const place = (entry: number): void => {
      let slot = (hashes[entry - 1] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry;
    };
    for (let slot = 0; slot < old.length; slot++) if (old[slot] !== 0) place(old[slot] as number);
    place(this.size);
    this.slots = slots;
  }
}

/** A column of codes that is as narrow as the number of its distinct texts allows; code 0 is the empty text. */
export class TextColumnBuilder {
  readonly dictionary: TextDictionary = new TextDictionary();
  private codes: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(64);
  /** The largest code that `codes` can hold. */
  private largest = 0xff;

  constructor() {
    this.dictionary.codeOf("");
  }

  set(row: number, code: number): void {
    if (code > this.largest) this.widen(code);
    if (row >= this.codes.length) this.lengthen(row + 1);
    this.codes[row] = code;
  }

  setBytes(row: number, source: Uint8Array, start: number, end: number): void {
    this.set(row, start === end ? 0 : this.dictionary.codeOfBytes(source, start, end));
  }

  /** Whether nothing, or the empty text, was set at a row. */
  isBlank(row: number): boolean {
    return row >= this.codes.length || this.codes[row] === 0;
  }

  setText(row: number, text: string): void {
    this.set(row, text === "" ? 0 : this.dictionary.codeOf(text));
  }

  /** The column of `rows` rows; `order`, if given, says which row comes where. */
  finish(rows: number, order?: Uint32Array): TextColumn {
    if (rows > this.codes.length) this.lengthen(rows);
    const codes = order === undefined ? this.codes.slice(0, rows) : permuted(this.codes, order);
    this.codes = new Uint8Array(0);
    return { codes, values: this.dictionary.values() };
  }

  private widen(code: number): void {
    this.largest = code <= 0xffff ? 0xffff : 0xffffffff;
    this.codes = code <= 0xffff ? Uint16Array.from(this.codes) : Uint32Array.from(this.codes);
  }

  private lengthen(rows: number): void {
    const length = Math.max(this.codes.length * 2, rows);
    const Kind = this.codes.constructor as new (length: number) => Uint8Array | Uint16Array | Uint32Array;
    const longer = new Kind(length);
    longer.set(this.codes);
    this.codes = longer;
  }
}

/** `array` in another order: element `i` of the result is `array[order[i]]`. */
export function permuted<Column extends Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array>(
  array: Column,
  order: Uint32Array,
): Column {
  const Kind = array.constructor as new (length: number) => Column;
  const result = new Kind(order.length);
  // Instants by a loop of their own: one that meets every kind of array is several times slower.
  if (array instanceof Float64Array) permuteInstants(array, order, result as Float64Array);
  else for (let i = 0; i < order.length; i++) result[i] = array[order[i] as number] as number;
  return result;
}

function permuteInstants(array: Float64Array, order: Uint32Array, result: Float64Array): void {
  for (let i = 0; i < order.length; i++) result[i] = array[order[i] as number] as number;
}
