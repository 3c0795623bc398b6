import { requireNumber, requireThat } from "../quantity/error.ts";

/** A part of a stream's name. The number 1 and the text "1" are different names. */
export type StreamName = number | string;

const TWO_26 = 67_108_864;
const TWO_32 = 4_294_967_296;
const TWO_53 = 9_007_199_254_740_992;
export const WARM_UP = 16;

/**
 * An independent sequence of random numbers with a name: make one with `randomStream`.
 *
 * It holds only integers and uses only integer operations and exact divisions, so that every runtime draws
 * the same numbers. It carries state: send its seed and names to a worker, not the stream.
 */
export class RandomStream {
  // The hash of seed and names. Forks start from it, so that they do not depend on what was drawn.
  private readonly key: Int32Array;
  private readonly state: Int32Array;

  constructor(key: Int32Array, state: Int32Array = streamState(key)) {
    this.key = key;
    this.state = state;
  }

  /** A number in [0, 1): one of 2^53 equally likely multiples of 2^-53. */
  uniform(): number {
    const high = next(this.state) >>> 5;
    const low = next(this.state) >>> 6;
    return (high * TWO_26 + low) / TWO_53;
  }

  /** A whole number in [0, below), each equally likely; `below` in [1, 2^32]. */
  integer(below: number): number {
    requireNumber("below", below, "[1, 2^32], whole", (n) => Number.isInteger(n) && n >= 1 && n <= TWO_32);
    return integerBelow(this.state, below);
  }

  /** The stream with further names. It depends on seed and names alone, not on what this one has drawn. */
  fork(...names: StreamName[]): RandomStream {
    const key = this.key.slice();
    for (const name of names) {
      requireStreamName("name", name);
      absorbName(key, name);
    }
    return new RandomStream(key);
  }
}

/**
 * What are the random numbers of this purpose? The same for the same seed and names, on every runtime.
 *
 * Give each purpose (arrivals, travel, the third replication) a stream of its own name: a draw more in one
 * then never shifts another. Seed and names are hashed, never added, so that seeds 1, 2, 3 are as unrelated
 * as any others.
 *
 * @param seed a finite number or any text
 * @param names further names, in order; `("a", "bc")` and `("ab", "c")` are different
 * @returns a stream at its beginning
 * @throws DutycycleError for a seed or name that is neither a finite number nor text
 * @example
 * ```ts
 * import { randomStream } from "dutycycle";
 * const arrivals = randomStream(7, "arrivals");
 * const again = randomStream(7).fork("arrivals");
 * arrivals.uniform() === again.uniform(); // => true
 * randomStream(7, "travel").integer(6) < 6; // => true
 * ```
 */
export function randomStream(seed: StreamName, ...names: StreamName[]): RandomStream {
  requireStreamName("seed", seed);
  for (const name of names) requireStreamName("name", name);
  return new RandomStream(streamKey(seed, ...names));
}

/** Throws unless the value can name a stream. */
export function requireStreamName(argument: string, name: unknown): asserts name is StreamName {
  const isName = typeof name === "string" || Number.isFinite(name);
  requireThat(isName, argument, "a finite number or text", name);
}

/** The hash of seed and names, each of them a finite number or text. */
export function streamKey(seed: StreamName, ...names: StreamName[]): Int32Array {
  const key = Int32Array.of(0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667);
  for (const name of [seed, ...names]) absorbName(key, name);
  return key;
}

/**
 * The state in which a stream begins: the key spread over 128 bits, so that each bit of the key moves about half of them, and warmed up.
 */
export function streamState(key: Int32Array): Int32Array {
  const state = key.slice();
  for (let round = 0; round < 3; round++) {
    for (let lane = 0; lane < 4; lane++) absorb(state, avalanche(state[lane] as number));
  }
  for (let lane = 0; lane < 4; lane++) state[lane] = avalanche(state[lane] as number);
  for (let i = 0; i < WARM_UP; i++) next(state);
  return state;
}

/** A whole number in [0, below), each equally likely; `below` is a whole number in [1, 2^32]. */
export function integerBelow(state: Int32Array, below: number): number {
  // Draws under 2^32 mod below would make the small results more likely: they are drawn again.
  const unfair = TWO_32 % below;
  for (;;) {
    const drawn = next(state) >>> 0;
    if (drawn >= unfair) return drawn % below;
  }
}

/** Thirty-two bits by sfc32 (C. Doty-Humphrey, PractRand): 128 bits of state, one of them a counter. */
function next(state: Int32Array): number {
  const b = state[1] as number;
  const c = state[2] as number;
  const counter = state[3] as number;
  const result = ((state[0] as number) + b + counter) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + result) | 0;
  state[3] = (counter + 1) | 0;
  return result;
}

export const NUMBER_TAG = 1;
const TEXT_TAG = 2;

/**
 * Mixes one name into the key: a tag, its length where it has one, then its bits, so that no two lists
 * collide by design.
 */
function absorbName(key: Int32Array, name: StreamName): void {
  if (typeof name === "string") {
    absorb(key, TEXT_TAG);
    absorb(key, name.length);
    for (let i = 0; i < name.length; i++) absorb(key, name.charCodeAt(i));
  } else {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setFloat64(0, name === 0 ? 0 : name);
    absorb(key, NUMBER_TAG);
    absorb(key, bits.getUint32(0));
    absorb(key, bits.getUint32(4));
  }
}

/** One word into the four lanes: each lane multiplies by its own odd number and takes in its neighbour. */
export function absorb(key: Int32Array, word: number): void {
  key[0] = mixed((key[0] as number) ^ word, 0x85ebca6b) + (key[1] as number);
  key[1] = mixed((key[1] as number) ^ word, 0xc2b2ae35) + (key[2] as number);
  key[2] = mixed((key[2] as number) ^ word, 0x27d4eb2f) + (key[3] as number);
  key[3] = mixed((key[3] as number) ^ word, 0x165667b1) + (key[0] as number);
}

export function mixed(word: number, multiplier: number): number {
  const product = Math.imul(word, multiplier);
  return (product << 15) | (product >>> 17);
}

/** The finaliser of MurmurHash3 (A. Appleby, 2011): a bijection of 32 bits in which each bit moves all. */
export function avalanche(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
