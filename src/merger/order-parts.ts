/**
 * How much of `value(all changed) - value(none changed)` each of n changes brings: its mean contribution over all orders in which they
 * can be made (the Shapley value). Parts add up to the difference.
 *
 * For few changes: `value` is asked for all 2^n subsets, given as which have been made. A change is weighed by |S|! (n - |S| - 1)! / n!
 * over the subsets S made before it.
 */
export function orderParts(
  changes: number,
  value: (isMade: (change: number) => boolean) => number,
): number[] {
  const values = new Float64Array(1 << changes);
  for (let made = 0; made < values.length; made++) {
    values[made] = value((change) => ((made >> change) & 1) === 1);
  }
  const weights = orderShares(changes);
  return Array.from({ length: changes }, (_, change) => {
    let part = 0;
    for (let made = 0; made < values.length; made++) {
      if (((made >> change) & 1) === 1) continue;
      const gain = (values[made | (1 << change)] as number) - (values[made] as number);
      part += (weights[bitsIn(made)] as number) * gain;
    }
    return part;
  });
}

/** By size of a subset, the share of all orders that begin with just its changes and go on with a given other one. */
function orderShares(changes: number): number[] {
  const shares = [1 / changes];
  for (let size = 1; size < changes; size++) {
    shares.push(((shares[size - 1] as number) * size) / (changes - size));
  }
  return shares;
}

function bitsIn(subset: number): number {
  let bits = 0;
  for (let rest = subset; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}
