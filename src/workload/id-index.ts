/** High half, low half, number + 1: together, so that a look-up touches one place in memory. */
const SLOT = 3;

/**
 * Numbers distinct ids in the order of their first appearance, keeping 64 bits of hash instead of the text: 17 to 34
 * bytes an id. Two ids of one file share a hash with probability under n^2 / 2^65, 3 in a million for ten million calls.
 */
export class IdIndex {
  size = 0;
  private held = 0;
  private slots: Uint32Array = new Uint32Array(SLOT << 10);
  private last: Uint8Array = new Uint8Array(64);
  private lastLength = -1;
  private lastSpace = 0;
  private lastNumber = 0;

  /** The number of the id bytes[start, end) within `space`; equal to `size` before the call if it is new. */
  numberOf(bytes: Uint8Array, start: number, end: number, space: number): number {
    if (this.isLast(bytes, start, end, space)) return this.lastNumber;
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
    // At most 70 % full.
    if (this.held * SLOT * 10 > this.slots.length * 7) this.grow();
    const at = placeOf(this.slots, a, b);
    if (this.slots[at + 2] === 0) {
      this.held += 1;
      this.slots[at] = a;
      this.slots[at + 1] = b;
      this.slots[at + 2] = this.next() + 1;
    }
    this.lastNumber = (this.slots[at + 2] as number) - 1;
    this.keepLast(bytes, start, end, space);
    return this.lastNumber;
  }

  /** A number for a call that has no id. */
  next(): number {
    this.size += 1;
    return this.size - 1;
  }

  /** Rows of one call mostly follow each other. */
  private isLast(bytes: Uint8Array, start: number, end: number, space: number): boolean {
    const { last, lastLength } = this;
    if (end - start !== lastLength || space !== this.lastSpace) return false;
    for (let i = lastLength - 1; i >= 0; i--) if (last[i] !== bytes[start + i]) return false;
    return true;
  }

  private keepLast(bytes: Uint8Array, start: number, end: number, space: number): void {
    this.lastLength = end - start <= this.last.length ? end - start : -1;
    this.lastSpace = space;
    for (let i = 0; i < this.lastLength; i++) this.last[i] = bytes[start + i] as number;
  }

  private grow(): void {
    const old = this.slots;
    const slots = new Uint32Array(2 * old.length);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 2] === 0) continue;
      const at = placeOf(slots, old[from] as number, old[from + 1] as number);
      slots[at] = old[from] as number;
      slots[at + 1] = old[from + 1] as number;
      slots[at + 2] = old[from + 2] as number;
    }
    this.slots = slots;
  }
}

/** Where a hash stands, or the free place where it would. */
function placeOf(slots: Uint32Array, high: number, low: number): number {
  const count = slots.length / SLOT;
  let slot = low & (count - 1);
  for (;;) {
    const at = slot * SLOT;
    if (slots[at + 2] === 0 || (slots[at] === high && slots[at + 1] === low)) return at;
    slot = (slot + 1) & (count - 1);
  }
}
