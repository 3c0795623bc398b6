const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** As `String.trim` has it, of the ASCII characters. */
export function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

/** Turns doubled quotes into one, in place; returns the new end. */
export function withoutDoubles(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from++) {
    const byte = bytes[from] as number;
    if (byte === QUOTE && from + 1 < end && bytes[from + 1] === QUOTE) from += 1;
    bytes[to++] = byte;
  }
  return to;
}

/** Turns CR LF into LF, in place; returns the new end. */
export function withoutCrLf(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from++) {
    const byte = bytes[from] as number;
    if (byte === CR && from + 1 < end && bytes[from + 1] === LF) continue;
    bytes[to++] = byte;
  }
  return to;
}
