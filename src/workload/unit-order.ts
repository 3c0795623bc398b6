const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const COARSE_BITS = 2 * DIGIT_BITS;

type Codes = Uint8Array | Uint16Array | Uint32Array;

/**
 * Row numbers sorted by unit, then start, then row number: a radix sort on the start coarsened to 22 bits, then on the
 * unit, mended by comparison where coarse starts tie.
 */
export function sortedByUnitAndStart(
  rows: Uint32Array,
  start: Float64Array,
  unit: Codes,
  unitCount: number,
): Uint32Array {
  let earliest = Infinity;
  let latest = -Infinity;
  for (let i = 0; i < rows.length; i++) {
    const time = start[rows[i] as number] as number;
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
  }
  const scale = latest > earliest ? (2 ** COARSE_BITS - 1) / (latest - earliest) : 0;
  const keys = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) keys[i] = ((start[rows[i] as number] as number) - earliest) * scale;
  let run: Keyed = { keys, rows };
  let spare: Keyed = { keys: new Uint32Array(rows.length), rows: new Uint32Array(rows.length) };
  const pass = (shift: number): void => {
    scatter(run, spare, shift);
    [run, spare] = [spare, run];
  };
  pass(0);
  pass(DIGIT_BITS);
  for (let i = 0; i < rows.length; i++) run.keys[i] = unit[run.rows[i] as number] as number;
  for (let shift = 0; shift < 32 && (unitCount - 1) >>> shift > 0; shift += DIGIT_BITS) pass(shift);
  mendTies(run.rows, run.keys, start);
  return run.rows;
}

interface Keyed {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

/** One pass of a stable radix sort, on the eleven bits of the key at `shift`. */
function scatter(from: Keyed, to: Keyed, shift: number): void {
  const { keys, rows } = from;
  const next = new Uint32Array(DIGITS + 1);
  for (let i = 0; i < keys.length; i++) {
    const digit = (((keys[i] as number) >>> shift) & (DIGITS - 1)) + 1;
    (next[digit] as number) += 1;
  }
  for (let digit = 1; digit <= DIGITS; digit++) (next[digit] as number) += next[digit - 1] as number;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const digit = (key >>> shift) & (DIGITS - 1);
    const place = next[digit] as number;
    next[digit] = place + 1;
    to.keys[place] = key;
    to.rows[place] = rows[i] as number;
  }
}

/**
 * Puts each unit's rows in exact order, where the coarse sort left neighbours the wrong way round: by insertion while
 * that is cheap, else by comparison.
 */
function mendTies(rows: Uint32Array, units: Uint32Array, start: Float64Array): void {
  // Fetched in a loop of its own, so that the misses of the cache are waited for together.
  const times = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) times[i] = start[rows[i] as number] as number;
  let patience = 8 * rows.length;
  for (let i = 1; i < rows.length; i++) {
    const time = times[i] as number;
    const u = units[i];
    if (u !== units[i - 1] || time >= (times[i - 1] as number)) continue;
    const row = rows[i] as number;
    let at = i;
    while (at > 0 && units[at - 1] === u && (times[at - 1] as number) > time) {
      rows[at] = rows[at - 1] as number;
      times[at] = times[at - 1] as number;
      at -= 1;
      patience -= 1;
    }
    rows[at] = row;
    times[at] = time;
    if (patience < 0) {
      sortWithinUnits(rows, units, start);
      return;
    }
  }
}

function sortWithinUnits(rows: Uint32Array, units: Uint32Array, start: Float64Array): void {
  let first = 0;
  for (let after = 1; after <= rows.length; after++) {
    if (after < rows.length && units[after] === units[first]) continue;
    rows.subarray(first, after).sort((a, b) => (start[a] as number) - (start[b] as number) || a - b);
    first = after;
  }
}
