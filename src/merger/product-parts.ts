/**
 * How much of `product(to) - product(from)` each factor brings: its mean contribution over all orders in which the factors change from
 * one to the other (the Shapley value of a product). Parts add up to the difference.
 *
 * For few factors: 2^n subsets. A factor's contribution is weighed by |S|! (n - |S| - 1)! / n! over the subsets S that changed before it.
 */
export function productParts(from: readonly number[], to: readonly number[]): number[] {
  const n = from.length;
  const products = new Float64Array(1 << n);
  for (let subset = 0; subset < products.length; subset++) {
    let product = 1;
    for (let k = 0; k < n; k++) product *= (((subset >> k) & 1) === 1 ? to : from)[k] as number;
    products[subset] = product;
  }
  const weights = orderShares(n);
  return from.map((_, k) => {
    let part = 0;
    for (let subset = 0; subset < products.length; subset++) {
      if (((subset >> k) & 1) === 1) continue;
      const gain = (products[subset | (1 << k)] as number) - (products[subset] as number);
      part += (weights[bitsIn(subset)] as number) * gain;
    }
    return part;
  });
}

/** By size of a subset, the share of all orders that begin with it and then a given factor: 1 / (n times n - 1 over size). */
function orderShares(n: number): number[] {
  const shares = [1 / n];
  for (let size = 1; size < n; size++) shares.push(((shares[size - 1] as number) * size) / (n - size));
  return shares;
}

function bitsIn(subset: number): number {
  let bits = 0;
  for (let rest = subset; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}
