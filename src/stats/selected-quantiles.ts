import { valueAt } from "./interpolate.ts";
import { select } from "./select.ts";

/** The quantiles of `quantilesInPlace`, for values that are known to be numbers. */
export function selectedQuantiles(values: Float64Array, count: number, ps: readonly number[]): number[] {
  if (count === 0) return [];
  const places = ps.map((p) => (count - 1) * p);
  // What is selected bounds the rest: the next place is looked for to the right of it.
  let left = 0;
  const wanted = new Set(places.flatMap((place) => [Math.floor(place), Math.ceil(place)]));
  for (const place of [...wanted].sort((a, b) => a - b)) {
    select(values, left, count - 1, place);
    left = place + 1;
  }
  return places.map((place) => valueAt(values, place));
}
