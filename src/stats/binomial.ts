/** Chances of first, first + 1, … of n; what is left out is lost to rounding. */
export interface BinomialShares {
  readonly first: number;
  readonly shares: Float64Array;
}

/** Beside the likeliest number, less than this is nothing. */
const HARDLY = 1e-25;

/**
 * P(B = k), B ~ Bin(n, p), p in [0, 1]. From the likeliest number outwards by the ratio of neighbours, then divided by their sum: no
 * factorials, no logarithms, and nothing underflows however large n is.
 */
export function binomialShares(n: number, p: number): BinomialShares {
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const below: number[] = [];
  const above: number[] = [];
  // At p of 0 or 1 the mode is all there is: the first ratio is 0.
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= k / ((n - k + 1) * odds);
    if (weight < HARDLY) break;
    below.push(weight);
  }
  for (let k = mode, weight = 1; k < n; k++) {
    weight *= ((n - k) * odds) / (k + 1);
    if (weight < HARDLY) break;
    above.push(weight);
  }
  const weights = Float64Array.of(...below.reverse(), 1, ...above);
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
