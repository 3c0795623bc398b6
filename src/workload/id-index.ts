/**
 * Numbers distinct ids in the order of their first appearance, keeping 64 bits of hash instead of the text: 12 to 40
 * bytes an id. Two ids of one file share a hash with probability under n^2 / 2^65, 3 in a million for ten million calls.
 */
export class IdIndex {
  size = 0;
  private held = 0;
  private high = new Uint32Array(1 << 10);
  private low = new Uint32Array(1 << 10);
  /** Number + 1, or 0 where free. */
  private numbers = new Uint32Array(1 << 10);

  /** The number of the id bytes[start, end) within `space`; equal to `size` before the call if it is new. */
  numberOf(bytes: Uint8Array, start: number, end: number, space: number): number {
    let a = 0x811c9dc5 ^ space;
    let b = 0x9e3779b9 ^ space;
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x85ebca6b) ^ (b >>> 15);
    }
    a = Math.imul(a ^ (a >>> 15) ^ (end - start), 0x2c1b3c6d);
    a = (a ^ (a >>> 13)) >>> 0;
    b = (Math.imul(b ^ (b >>> 13), 0xc2b2ae35) ^ a) >>> 0;
    if (this.held * 10 > this.numbers.length * 7) this.grow();
    const slot = this.slotOf(a, b);
    const found = this.numbers[slot] as number;
    if (found > 0) return found - 1;
    this.high[slot] = a;
    this.low[slot] = b;
    this.held += 1;
    this.numbers[slot] = this.next() + 1;
    return this.size - 1;
  }

  /** A number for a call that has no id. */
  next(): number {
    this.size += 1;
    return this.size - 1;
  }

  private slotOf(high: number, low: number): number {
    const mask = this.numbers.length - 1;
    let slot = low & mask;
    while (this.numbers[slot] !== 0 && (this.low[slot] !== low || this.high[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { high, low, numbers } = this;
    this.high = new Uint32Array(2 * numbers.length);
    this.low = new Uint32Array(2 * numbers.length);
    this.numbers = new Uint32Array(2 * numbers.length);
    for (let old = 0; old < numbers.length; old++) {
      if (numbers[old] === 0) continue;
      const slot = this.slotOf(high[old] as number, low[old] as number);
      this.high[slot] = high[old] as number;
      this.low[slot] = low[old] as number;
      this.numbers[slot] = numbers[old] as number;
    }
  }
}
