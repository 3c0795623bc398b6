/** Two values of the sorted list and how far between them. */
export function interpolate(lower: number, upper: number, fraction: number): number {
  // Equal neighbours come first: infinity minus infinity is not a number.
  return lower === upper || fraction === 0 ? lower : lower + (upper - lower) * fraction;
}
