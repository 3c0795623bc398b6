/** A set of units by number, a bit each: 32 to a word. */
export type UnitSet = Uint32Array;

export function unitSet(words: number, members: Iterable<number> = []): UnitSet {
  const set = new Uint32Array(words);
  for (const unit of members) addUnit(set, unit);
  return set;
}

export function addUnit(set: UnitSet, unit: number): void {
  set[unit >>> 5] = (set[unit >>> 5] as number) | (1 << (unit & 31));
}

export function removeUnit(set: UnitSet, unit: number): void {
  set[unit >>> 5] = (set[unit >>> 5] as number) & ~(1 << (unit & 31));
}

export function hasUnit(set: UnitSet, unit: number): boolean {
  return (((set[unit >>> 5] as number) >>> (unit & 31)) & 1) === 1;
}

/** Does the one hold all of the other? */
export function holdsAll(set: UnitSet, others: UnitSet): boolean {
  for (let word = 0; word < set.length; word++) {
    if (((others[word] as number) & ~(set[word] as number)) !== 0) return false;
  }
  return true;
}

/** How many units are in both? */
export function countOfBoth(one: UnitSet, other: UnitSet): number {
  let count = 0;
  for (let word = 0; word < one.length; word++) {
    let bits = (one[word] as number) & (other[word] as number);
    while (bits !== 0) {
      bits &= bits - 1;
      count += 1;
    }
  }
  return count;
}

/** The first unit of a word of bits that is not 0. */
export function firstUnit(bits: number, word: number): number {
  return (word << 5) + 31 - Math.clz32(bits & -bits);
}
