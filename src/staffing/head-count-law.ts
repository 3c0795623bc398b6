/** How many of some people are there, each with a probability of their own, whatever the others do? */
export interface HeadCountLaw {
  /** P(at least k are there), k in [0, size]. */
  readonly atLeast: Float64Array;
  readonly expected: number;
  /** People more, each there with this probability. */
  add(people: number, probability: number): void;
}

const SURELY = 1 - 1e-15;
const HARDLY = 1e-18;

/**
 * The law of the number of people who are there, person by person:
 *
 *     P(at least k of n + 1) = P(at least k of n) + p (P(at least k - 1 of n) - P(at least k of n))
 *
 * Only the k between surely and hardly are touched, so that thousands of people are no matter.
 */
export function headCountLaw(size: number): HeadCountLaw {
  const atLeast = new Float64Array(size + 1);
  atLeast[0] = 1;
  let expected = 0;
  let bottom = 1;
  let top = 0;
  const addOne = (probability: number): void => {
    top = Math.min(top + 1, size);
    for (let k = top; k >= bottom; k--) {
      const before = atLeast[k] as number;
      atLeast[k] = before + probability * ((atLeast[k - 1] as number) - before);
    }
    while (top >= bottom && (atLeast[top] as number) < HARDLY) {
      atLeast[top] = 0;
      top -= 1;
    }
    while (bottom <= top && (atLeast[bottom] as number) > SURELY) {
      atLeast[bottom] = 1;
      bottom += 1;
    }
  };
  return {
    atLeast,
    get expected() {
      return expected;
    },
    add(people, probability) {
      expected += people * probability;
      if (probability > 0) for (let person = 0; person < people; person++) addOne(probability);
    },
  };
}

/** The narrowest whole numbers that leave out at most (1 - level) / 2 at either end. */
export function headCountInterval({ atLeast }: HeadCountLaw, level: number): { low: number; high: number } {
  const outside = (1 - level) / 2;
  let low = 0;
  while (low + 1 < atLeast.length && 1 - (atLeast[low + 1] as number) <= outside) low += 1;
  let high = low;
  while (high + 1 < atLeast.length && (atLeast[high + 1] as number) > outside) high += 1;
  return { low, high };
}

/** The expected number of people above a strength: E[max(0, X - strength)]. */
export function expectedAbove({ atLeast }: HeadCountLaw, strength: number): number {
  const whole = Math.ceil(strength);
  let above = (whole - strength) * (atLeast[whole] ?? 0);
  for (let k = whole + 1; k < atLeast.length; k++) above += atLeast[k] as number;
  return above;
}
