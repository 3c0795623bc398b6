import { portableExp, portableLog } from "./portable-math.ts";
import type { RandomStream } from "./stream.ts";

const LARGE_MEAN = 10;

/** How many, where `mean` are expected: inversion for small means, transformed rejection for large ones. */
export function poissonSampler(mean: number): (stream: RandomStream) => number {
  if (mean >= LARGE_MEAN) return transformedRejection(mean);
  const none = portableExp(-mean);
  return (stream) => {
    let rest = stream.uniform();
    let probability = none;
    let count = 0;
    // Rounding could leave a little over at the far end; no count of 200 is ever due with a mean below 10.
    while (rest >= probability && count < 200) {
      rest -= probability;
      count += 1;
      probability *= mean / count;
    }
    return count;
  };
}

/**
 * Algorithm PTRS: W. Hörmann, The transformed rejection method for generating Poisson random variables, 1993.
 */
function transformedRejection(mean: number): (stream: RandomStream) => number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const surelyBelow = 0.9277 - 3.6224 / (b - 2);
  const logMean = portableLog(mean);
  return (stream) => {
    for (;;) {
      const u = stream.uniform() - 0.5;
      const v = 1 - stream.uniform();
      const room = 0.5 - Math.abs(u);
      const count = Math.floor(((2 * a) / room + b) * u + mean + 0.43);
      if (room >= 0.07 && v <= surelyBelow) return count;
      if (count < 0 || (room < 0.013 && v > room)) continue;
      const density = count * logMean - mean - logFactorial(count);
      if (portableLog((v * inverseAlpha) / (a / (room * room) + b)) <= density) return count;
    }
  };
}

/** ln n!, by Stirling's series; small factorials by multiplying. */
function logFactorial(n: number): number {
  if (n < 15) {
    let product = 1;
    for (let factor = 2; factor <= n; factor++) product *= factor;
    return portableLog(product);
  }
  const x = n + 1;
  const square = x * x;
  const correction = (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / x;
  return (x - 0.5) * portableLog(x) - x + 0.9189385332046727 + correction;
}
