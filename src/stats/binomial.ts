/** Chances of first, first + 1, … of n; what is left out is lost to rounding. */
export interface BinomialShares {
  readonly first: number;
  readonly shares: Float64Array;
}

/** Beside the likeliest number, less than this is nothing: a little more than the least that a double can say in full. */
const HARDLY = 1e-300;

/**
 * P(B = k), B ~ Bin(n, p), p in [0, 1]. From the likeliest number outwards by the ratio of neighbours, then divided by their sum: no
 * factorials, no logarithms, and nothing underflows however large n is.
 *
 * @param hardly - beside the likeliest, what is less likely than this is left out.
 */
export function binomialShares(n: number, p: number, hardly: number = HARDLY): BinomialShares {
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const below: number[] = [];
  const above: number[] = [];
  // At p of 0 or 1 the mode is all there is: the first ratio is 0.
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= k / ((n - k + 1) * odds);
    if (weight < hardly) break;
    below.push(weight);
  }
  for (let k = mode, weight = 1; k < n; k++) {
    weight *= ((n - k) * odds) / (k + 1);
    if (weight < hardly) break;
    above.push(weight);
  }
  const weights = Float64Array.from([...below.reverse(), 1, ...above]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first: mode - below.length, shares: weights.map((weight) => weight / total) };
}

/** P(B >= least). */
export function binomialTail(n: number, p: number, least: number): number {
  const { first, shares } = binomialShares(n, p);
  let tail = 0;
  for (let k = shares.length - 1; k >= Math.max(0, least - first); k--) tail += shares[k] as number;
  return Math.min(1, tail);
}

/** P(B >= k) for k = 0, 1, ..., n. */
export function binomialTails(n: number, p: number): Float64Array {
  const { first, shares } = binomialShares(n, p);
  const tails = new Float64Array(n + 1).fill(1, 0, first + 1);
  let sum = 0;
  for (let k = shares.length - 1; k > 0; k--) tails[first + k] = sum += shares[k] as number;
  return tails;
}
