import { decodeText } from "./call-table.ts";

/** A decimal number out of bytes[start, end), NaN if it is none; exact for up to 15 digits, else as `Number` reads it. */
export function parseDecimal(bytes: Uint8Array, start: number, end: number): number {
  let from = start;
  while (from < end && bytes[from] === 0x20) from += 1;
  const negative = bytes[from] === 0x2d;
  let at = negative ? from + 1 : from;
  let digits = 0;
  let value = 0;
  let scale = 0;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + (byte - 0x30);
      digits += 1;
      if (scale > 0) scale *= 10;
    } else if (byte === 0x2e && scale === 0) {
      scale = 1;
    } else {
      break;
    }
  }
  if (at < end || digits === 0 || digits > 15) {
    const text = decodeText(bytes.subarray(start, end)).trim();
    return text === "" ? Number.NaN : Number(text);
  }
  const size = scale > 1 ? value / scale : value;
  return negative ? -size : size;
}

/** Latitude and longitude out of `(37.73, -122.42)` or `POINT (-122.42 37.73)`; NaN where there are no two numbers. */
export function parsePoint(text: string): [number, number] {
  const numbers =
    text
      .slice(0, 200)
      .match(/-?\d+(?:\.\d+)?/g)
      ?.map(Number) ?? [];
  const [first = Number.NaN, second = Number.NaN] = numbers;
  return /^\s*point/i.test(text) ? [second, first] : [first, second];
}
