import { binomialShares } from "../stats/binomial.ts";

/** How many are there: `shares[i]` is P(exactly `from` + i). What is less likely than 1e-18 is left out. */
export interface HeadCountLaw {
  readonly from: number;
  readonly shares: Float64Array;
}

/** People alike, each there with the same probability, whatever the others do. */
export interface AlikePeople {
  readonly people: number;
  readonly probability: number;
}

const HARDLY = 1e-18;

/** The law of how many are there of groups of people who differ: a sum of binomials. */
export function headCountLaw(groups: Iterable<AlikePeople>): HeadCountLaw {
  let law: HeadCountLaw = { from: 0, shares: Float64Array.of(1) };
  for (const group of groups) law = addedLaw(law, binomialLaw(group));
  return law;
}

/** The law of the sum of two independent numbers. */
export function addedLaw(one: HeadCountLaw, other: HeadCountLaw): HeadCountLaw {
  const shares = new Float64Array(one.shares.length + other.shares.length - 1);
  one.shares.forEach((share, i) => {
    for (let j = 0; j < other.shares.length; j++)
      shares[i + j] = (shares[i + j] as number) + share * (other.shares[j] as number);
  });
  return likely({ from: one.from + other.from, shares });
}

export function binomialLaw({ people, probability }: AlikePeople): HeadCountLaw {
  const { first, shares } = binomialShares(people, probability, HARDLY);
  return likely({ from: first, shares });
}

function likely({ from, shares }: HeadCountLaw): HeadCountLaw {
  let first = 0;
  let end = shares.length;
  while (first + 1 < end && (shares[first] as number) < HARDLY) first += 1;
  while (end > first + 1 && (shares[end - 1] as number) < HARDLY) end -= 1;
  return { from: from + first, shares: shares.slice(first, end) };
}

/** P(at least so many are there). */
export function shareAtLeast({ from, shares }: HeadCountLaw, people: number): number {
  if (people <= from) return 1;
  let share = 0;
  for (let i = shares.length - 1; i >= people - from; i--) share += shares[i] as number;
  return share;
}

/** The narrowest whole numbers that leave out at most (1 - level) / 2 at either end. */
export function headCountInterval(
  { from, shares }: HeadCountLaw,
  level: number,
): { low: number; high: number } {
  const outside = (1 - level) / 2;
  let low = 0;
  for (let below = shares[0] as number; below <= outside; below += shares[low] as number) low += 1;
  let high = shares.length - 1;
  for (let above = shares[high] as number; above <= outside; above += shares[high] as number) high -= 1;
  return { low: from + low, high: from + high };
}

/** The expected number of people above a strength: E[max(0, X - strength)]. */
export function expectedAbove({ from, shares }: HeadCountLaw, strength: number): number {
  return shares.reduce((sum, share, i) => sum + share * Math.max(0, from + i - strength), 0);
}
