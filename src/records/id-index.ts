import { doubled } from "./doubled.ts";
import { LastView } from "./last-view.ts";

/** Of so many ids out of order, in so many in all, the order helps no more. */
const MOST_STRAYS = 1 / 8;
const FEWEST_TO_JUDGE = 1000;

/**
 * Numbers distinct ids in the order of their first appearance.
 *
 * Dispatch systems count upwards, and exports are nearly sorted: an id above (or, newest first, below) all before it is
 * new without looking, and the few that come late are found by bisection. That touches memory in order, where a hash
 * table misses the cache for every new id. Ids that stand out of order go into a hash table; where there are many, all do.
 */
export class IdIndex {
  size = 0;
  private bytes: Uint8Array = new Uint8Array(1 << 12);
  private used = 0;
  private ends: Uint32Array = new Uint32Array(1 << 8);
  /** Numbers of the ids that came in order; unused once everything is hashed. */
  private inOrder: Uint32Array = new Uint32Array(1 << 8);
  private inOrderCount = 0;
  private direction = 0;
  private isHashed = false;
  /** Open addressing: number + 1, or 0 where free; at most half full. */
  private slots: Uint32Array = new Uint32Array(1 << 8);
  private hashed = 0;
  private key: Uint8Array = new Uint8Array(64);
  private readonly given: LastView = new LastView();
  private readonly kept: LastView = new LastView();

  constructor() {
    this.kept.of(this.bytes);
  }

  /**
   * The number of the id bytes[start, end), followed by the byte `suffix` if one is given; equal to `size` before the call
   * if it is new.
   */
  numberOf(bytes: Uint8Array, start: number, end: number, suffix?: number): number {
    if (suffix === undefined)
      return this.isHashed ? this.byHash(bytes, start, end) : this.byOrder(bytes, start, end);
    const length = end - start + 1;
    if (length > this.key.length) this.key = new Uint8Array(2 * length);
    this.key.set(bytes.subarray(start, end));
    this.key[length - 1] = suffix;
    return this.numberOf(this.key, 0, length);
  }

  /** A number for a text that is not looked up, now or later. */
  append(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (this.used + length > this.bytes.length) this.widenBytes(length);
    const { bytes: kept, used } = this;
    for (let i = 0; i < length; i++) kept[used + i] = bytes[start + i] as number;
    this.used = used + length;
    if (this.size === this.ends.length) this.ends = doubled(this.ends);
    this.ends[this.size] = this.used;
    return this.size++;
  }

  /** The texts as one run of bytes, with the end of each. */
  packed(): { bytes: Uint8Array; ends: Uint32Array } {
    return { bytes: this.bytes.slice(0, this.used), ends: this.ends.slice(0, this.size) };
  }

  private byOrder(bytes: Uint8Array, start: number, end: number): number {
    const count = this.inOrderCount;
    if (count === 0) return this.addInOrder(bytes, start, end);
    const last = this.inOrder[count - 1] as number;
    const step = this.compare(bytes, start, end, last);
    if (step === 0) return last;
    if (count === 1) this.direction = step;
    if (step === this.direction) return this.addInOrder(bytes, start, end);
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const number = this.inOrder[middle] as number;
      const side = this.compare(bytes, start, end, number);
      if (side === 0) return number;
      if (side === this.direction) low = middle + 1;
      else high = middle;
    }
    const number = this.byHash(bytes, start, end);
    if (this.hashed > this.size * MOST_STRAYS && this.size > FEWEST_TO_JUDGE) this.hashEverything();
    return number;
  }

  private addInOrder(bytes: Uint8Array, start: number, end: number): number {
    if (this.inOrderCount === this.inOrder.length) this.inOrder = doubled(this.inOrder);
    const number = this.append(bytes, start, end);
    this.inOrder[this.inOrderCount++] = number;
    return number;
  }

  private byHash(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(bytes, start, end) & mask;
    for (;;) {
      const number = (this.slots[slot] as number) - 1;
      if (number < 0) break;
      if (this.compare(bytes, start, end, number) === 0) return number;
      slot = (slot + 1) & mask;
    }
    const number = this.append(bytes, start, end);
    this.slots[slot] = number + 1;
    this.hashed += 1;
    if (this.hashed * 2 > this.slots.length) this.widen();
    return number;
  }

  private widenBytes(length: number): void {
    while (this.used + length > this.bytes.length) this.bytes = doubled(this.bytes);
    this.kept.of(this.bytes);
  }

  private widen(): void {
    const old = this.slots;
    this.slots = new Uint32Array(4 * old.length);
    for (let slot = 0; slot < old.length; slot++) if (old[slot] !== 0) this.place((old[slot] as number) - 1);
  }

  private hashEverything(): void {
    this.isHashed = true;
    const { inOrder, inOrderCount } = this;
    this.hashed += inOrderCount;
    while (this.hashed * 2 > this.slots.length) this.widen();
    for (let i = 0; i < inOrderCount; i++) this.place(inOrder[i] as number);
    this.inOrder = new Uint32Array(0);
  }

  private place(number: number): void {
    const mask = this.slots.length - 1;
    const start = number === 0 ? 0 : (this.ends[number - 1] as number);
    let slot = hashOf(this.bytes, start, this.ends[number] as number) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number + 1;
  }

  /** -1, 0 or 1: shorter before longer, then byte by byte, so that counted ids stand in the order of their count. */
  private compare(bytes: Uint8Array, start: number, end: number, number: number): number {
    const from = number === 0 ? 0 : (this.ends[number - 1] as number);
    const length = end - start;
    const longer = length - ((this.ends[number] as number) - from);
    if (longer !== 0) return longer < 0 ? -1 : 1;
    const view = this.given.of(bytes);
    const kept = this.kept.view;
    let i = 0;
    // Four bytes at a time, the first of them weighing most.
    for (; i + 4 <= length; i += 4) {
      const difference = view.getUint32(start + i) - kept.getUint32(from + i);
      if (difference !== 0) return difference < 0 ? -1 : 1;
    }
    for (; i < length; i++) {
      const difference = (bytes[start + i] as number) - (this.bytes[from + i] as number);
      if (difference !== 0) return difference < 0 ? -1 : 1;
    }
    return 0;
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
