import { decodeText } from "./call-table.ts";

/** The fields of a record as texts. */
export function recordTexts(
  bytes: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  fields: number,
): string[] {
  const first = starts[0] as number;
  const last = ends[fields - 1] as number;
  // Decoded in one piece, and cut where every byte is a letter of its own: a decoder's calls take most of its time.
  const whole = decodeText(bytes.subarray(first, last));
  const texts: string[] = [];
  for (let f = 0; f < fields; f++) {
    const start = starts[f] as number;
    const end = ends[f] as number;
    const isPlain = whole.length === last - first;
    texts.push(isPlain ? whole.slice(start - first, end - first) : decodeText(bytes.subarray(start, end)));
  }
  return texts;
}
