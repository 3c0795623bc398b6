import { interpolate } from "./interpolate.ts";

const STEP_MS = 1000;
const MOST_BINS = 1 << 20;
/** More bins than this for each value, and selecting is quicker. */
const BINS_PER_VALUE = 2;
const FEWEST_VALUES = 64;

/**
 * Quantiles by counting how often each value occurs: two passes, no comparisons between values. Dispatch
 * systems write whole seconds, so durations in milliseconds are nearly always multiples of 1000 within a
 * modest range.
 *
 * @returns `undefined` where the values are not of that kind; nothing has been changed then
 */
export function countedQuantiles(
  values: Float64Array,
  count: number,
  ps: readonly number[],
): number[] | undefined {
  if (count < FEWEST_VALUES) return undefined;
  let least = 2 ** 31 - 1;
  let most = -(2 ** 31);
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    const second = (value / STEP_MS) | 0;
    // False for NaN, for fractions of a second and beyond 32 bits.
    if (second * STEP_MS !== value) return undefined;
    if (second < least) least = second;
    if (second > most) most = second;
  }
  const bins = most - least + 1;
  if (bins > MOST_BINS || bins > count * BINS_PER_VALUE) return undefined;
  const counts = new Uint32Array(bins);
  for (let i = 0; i < count; i++) {
    const bin = (((values[i] as number) / STEP_MS) | 0) - least;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return ps.map((p) => {
    const place = Math.floor((count - 1) * p);
    let bin = 0;
    let below = counts[0] as number;
    while (below <= place) below += counts[++bin] as number;
    const lower = (bin + least) * STEP_MS;
    if (below <= place + 1 && place + 1 < count) {
      do bin++;
      while (counts[bin] === 0);
    }
    return interpolate(lower, (bin + least) * STEP_MS, (count - 1) * p - place);
  });
}
