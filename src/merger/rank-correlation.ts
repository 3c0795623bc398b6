/**
 * Spearman's rank correlation: Pearson's of the ranks, ties at the mean of theirs.
 *
 * @returns in [-1, 1]; `undefined` where one of the two does not vary.
 */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number | undefined {
  const [a, b] = [ranks(xs), ranks(ys)];
  const middle = (xs.length + 1) / 2;
  let [together, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [(a[i] as number) - middle, (b[i] as number) - middle];
    together += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA > 0 && ofB > 0 ? together / Math.sqrt(ofA * ofB) : undefined;
}

function ranks(values: readonly number[]): Float64Array {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] as number) - (values[j] as number));
  const found = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (let k = from; k < to; k++) found[order[k] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return found;
}
