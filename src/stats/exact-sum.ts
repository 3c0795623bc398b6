/**
 * The sum of finite values, exact before its last rounding, so that their order does not matter.
 *
 * @see J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates, Discrete &
 *   Computational Geometry 18, 1997, 305-363
 */
export function exactSum(values: Iterable<number>): number {
  // Together the exact sum so far: no two have a binary digit in the same place; smallest first.
  const parts: number[] = [];
  for (const value of values) {
    let sum = value;
    let count = 0;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as number;
      const [large, small] = Math.abs(sum) < Math.abs(part) ? [part, sum] : [sum, part];
      sum = large + small;
      const lost = small - (sum - large);
      if (lost !== 0) parts[count++] = lost;
    }
    parts.length = count;
    parts.push(sum);
  }
  let sum = 0;
  let lost = 0;
  while (parts.length > 0 && lost === 0) {
    const before = sum;
    const part = parts.pop() as number;
    sum = before + part;
    lost = part - (sum - before);
  }
  // A tie was rounded to even. Where smaller parts say that it is none, the double on the other side is nearer.
  const twice = 2 * lost;
  const isNoTie = Math.sign(parts.at(-1) ?? 0) === Math.sign(lost);
  return lost !== 0 && isNoTie && sum + twice - sum === twice ? sum + twice : sum;
}
