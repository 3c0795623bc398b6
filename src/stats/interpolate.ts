/** Two values of the sorted list and how far between them. */
export function interpolate(lower: number, upper: number, fraction: number): number {
  // Equal neighbours come first: infinity minus infinity is not a number.
  return lower === upper || fraction === 0 ? lower : lower + (upper - lower) * fraction;
}

/** The value at a place of a sorted list, counted from 0: between two values where the place is. */
export function valueAt(sorted: Float64Array, place: number): number {
  const whole = Math.floor(place);
  const lower = sorted[whole] as number;
  return interpolate(lower, sorted[whole + 1] ?? lower, place - whole);
}
