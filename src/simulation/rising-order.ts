/** Moves a value beyond which putting each into its place is given up for sorting. */
const FEW_MOVES = 16;

/**
 * Which value is the smallest, which comes next? The places of finite values, in rising order of the values.
 *
 * As many drawers as values, each for an equal part of what lies between the least and the largest; then each value is moved to
 * its place among its neighbours. That is a few steps a value for instants spread over a period; where they are heaped, they are sorted.
 */
export function risingOrder(values: Float64Array): Uint32Array {
  const { length } = values;
  const order = new Uint32Array(length);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  // The largest value is in a drawer of its own, the last.
  const perDrawer = (most - least) / length || 1;
  const next = new Uint32Array(length + 2);
  for (let i = 0; i < length; i++) {
    const behind = Math.floor(((values[i] as number) - least) / perDrawer) + 1;
    next[behind] = (next[behind] as number) + 1;
  }
  for (let d = 1; d < next.length; d++) next[d] = (next[d] as number) + (next[d - 1] as number);
  for (let i = 0; i < length; i++) {
    const drawer = Math.floor(((values[i] as number) - least) / perDrawer);
    const place = next[drawer] as number;
    next[drawer] = place + 1;
    order[place] = i;
  }
  return settle(order, values) ? order : order.sort((a, b) => (values[a] as number) - (values[b] as number));
}

/** The values in rising order. */
export function inRisingOrder(values: Float64Array): Float64Array {
  const order = risingOrder(values);
  const found = new Float64Array(values.length);
  for (let i = 0; i < found.length; i++) found[i] = values[order[i] as number] as number;
  return found;
}

/** Moves what stands too far to the right; false where that would take long. */
function settle(order: Uint32Array, values: Float64Array): boolean {
  let moves = FEW_MOVES * order.length;
  for (let i = 1; i < order.length; i++) {
    const one = order[i] as number;
    const value = values[one] as number;
    let hole = i;
    while (hole > 0 && (values[order[hole - 1] as number] as number) > value) {
      order[hole] = order[hole - 1] as number;
      hole -= 1;
    }
    order[hole] = one;
    moves -= i - hole;
    if (moves < 0) return false;
  }
  return true;
}
