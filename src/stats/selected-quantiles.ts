import { interpolate } from "./interpolate.ts";
import { select } from "./select.ts";

/** The quantiles of `quantilesInPlace`, for values that are known to be numbers. */
export function selectedQuantiles(values: Float64Array, count: number, ps: readonly number[]): number[] {
  if (count === 0) return [];
  const places = [...new Set(ps.map((p) => Math.floor((count - 1) * p)))].sort((a, b) => a - b);
  // What is selected bounds the rest: the next place is looked for to the right of it.
  let left = 0;
  for (const place of places) {
    select(values, left, count - 1, place);
    left = place + 1;
  }
  return ps.map((p) => {
    const place = Math.floor((count - 1) * p);
    const fraction = (count - 1) * p - place;
    const lower = values[place] as number;
    if (fraction === 0) return lower;
    // All later values are at least `lower`; up to the next selected place, which bounds the rest, one is the
    // neighbour.
    const next = places.find((other) => other > place) ?? count - 1;
    let upper = values[place + 1] as number;
    for (let i = place + 2; i <= next; i++) upper = Math.min(upper, values[i] as number);
    return interpolate(lower, upper, fraction);
  });
}
