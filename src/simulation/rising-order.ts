/** Moves a value beyond which putting each into its place is given up for sorting. */
const FEW_MOVES = 16;

/**
 * Which value is the smallest, which comes next? The places of finite values, in rising order of the values.
 *
 * As many drawers as values, each for an equal part of what lies between the least and the largest; then each value is moved to
 * its place among its neighbours. That is a few steps a value for instants spread over a period; where they are heaped, they are sorted.
 */
export function risingOrder(values: Float64Array): Uint32Array {
  const order = byDrawer(values, drawersOf(values));
  return settle(order, values) ? order : order.sort((a, b) => (values[a] as number) - (values[b] as number));
}

/** The drawer of each value, below `length + 1`: the largest value has one of its own, the last. */
function drawersOf(values: Float64Array): Uint32Array {
  const { length } = values;
  const least = smallest(values);
  const drawer = new Uint32Array(length);
  const width = (largest(values) - least) / length || 1;
  for (let i = 0; i < length; i++) drawer[i] = ((values[i] as number) - least) / width;
  return drawer;
}

function smallest(values: Float64Array): number {
  let found = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < found) found = values[i] as number;
  return found;
}

function largest(values: Float64Array): number {
  let found = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > found) found = values[i] as number;
  return found;
}

/** The places of the values, drawer after drawer. */
function byDrawer({ length }: Float64Array, drawer: Uint32Array): Uint32Array {
  const next = new Uint32Array(length + 2);
  for (let i = 0; i < length; i++) {
    const behind = (drawer[i] as number) + 1;
    next[behind] = (next[behind] as number) + 1;
  }
  for (let d = 1; d < next.length; d++) next[d] = (next[d] as number) + (next[d - 1] as number);
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const own = drawer[i] as number;
    const place = next[own] as number;
    next[own] = place + 1;
    order[place] = i;
  }
  return order;
}

/** The values in rising order. */
export function inRisingOrder(values: Float64Array): Float64Array {
  const order = risingOrder(values);
  const found = new Float64Array(order.length);
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
