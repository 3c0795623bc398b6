/**
 * The least sum of weight times worth over shares that weigh `load` in all, and the worth of the last that is taken. Leaves `order` with those
 * that are taken in front, the last one of them behind the others. Quickselect: no sorting.
 */
export function lightest(
  worth: Float64Array,
  weight: Float64Array,
  order: Int32Array,
  load: number,
): { value: number; last: number } {
  let [from, end] = [0, order.length];
  let value = 0;
  let left = load;
  let last = 0;
  while (from < end) {
    const pivot = worth[order[(from + end) >> 1] as number] as number;
    let below = from;
    let above = end;
    let weighs = 0;
    let sum = 0;
    let highest = -Infinity;
    // Three ways: below the pivot in front, equal in the middle, above behind.
    for (let k = from; k < above; ) {
      const item = order[k] as number;
      const here = worth[item] as number;
      if (here > pivot) {
        above -= 1;
        order[k] = order[above] as number;
        order[above] = item;
        continue;
      }
      if (here < pivot) {
        order[k] = order[below] as number;
        order[below] = item;
        below += 1;
        weighs += weight[item] as number;
        sum += (weight[item] as number) * here;
        highest = Math.max(highest, here);
      }
      k += 1;
    }
    if (weighs >= left) {
      end = below;
      continue;
    }
    value += sum;
    left -= weighs;
    for (let k = below; k < above; k++) {
      const item = order[k] as number;
      // All that may be taken weighs less than the load, by rounding.
      if (pivot === Infinity) return { value, last: below > from ? highest : last };
      const share = Math.min(weight[item] as number, left);
      value += share * pivot;
      left -= share;
      last = pivot;
      if (left <= 0) return { value, last };
    }
    from = above;
  }
  return { value, last };
}
