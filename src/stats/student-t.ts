import { requireNumber } from "../quantity/error.ts";
import { normalQuantile } from "../random/normal.ts";
import { portableExp, portableLog } from "../random/portable-math.ts";

/**
 * Which value does Student's t stay below with probability `p`?
 *
 * Solves P(T <= t) = p by Newton steps kept inside a bracket; good to about one part in 10^8, and the same on every runtime.
 *
 * @param p a probability in (0, 1)
 * @param degrees degrees of freedom, in (0, 1e15]; the normal quantile beyond 1e8
 * @throws DutycycleError outside those intervals
 * @example
 * ```ts
 * import { studentTQuantile } from "dutycycle";
 * studentTQuantile(0.975, 10); // => 2.228139
 * ```
 */
export function studentTQuantile(p: number, degrees: number): number {
  requireNumber("p", p, "(0, 1)", (value) => value > 0 && value < 1);
  requireNumber("degrees", degrees, "(0, 1e15]", (value) => value > 0 && value <= 1e15);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, degrees);
  if (degrees > 1e8) return normalQuantile(p);
  const tail = 1 - p;
  let low = 0;
  let high = 1;
  while (upperTail(high, degrees) > tail && high < 1e300) high *= 2;
  const logScale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * portableLog(degrees * Math.PI);
  let t = (low + high) / 2;
  for (let step = 0; step < 200; step++) {
    const excess = upperTail(t, degrees) - tail;
    if (excess > 0) low = t;
    else high = t;
    const density = portableExp(logScale - ((degrees + 1) / 2) * portableLog(1 + (t * t) / degrees));
    let next = t + excess / density;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - t) <= 1e-13 * t) return next;
    t = next;
  }
  return t;
}

/** P(T > t) for t >= 0: half the regularised incomplete beta function of degrees / (degrees + t^2). */
function upperTail(t: number, degrees: number): number {
  const x = degrees / (degrees + t * t);
  return 0.5 * incompleteBeta(degrees / 2, 0.5, x, 1 - x < 1e-8 ? (t * t) / (degrees + t * t) : 1 - x);
}

/** I_x(a, b), with y = 1 - x given apart so that it is not lost to rounding. */
function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = portableExp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * portableLog(x) + b * portableLog(y),
  );
  // The fraction converges fast on this side of the mean; the other side follows by symmetry.
  if (x > (a + 1) / (a + b + 2)) return 1 - (front * betaFraction(b, a, y)) / b;
  return (front * betaFraction(a, b, x)) / a;
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let fraction = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** ln Gamma(x) for x > 0: Stirling's series (DLMF 5.11.1) after shifting x above 10 by the recurrence. */
function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < 10) product *= shifted++;
  const square = shifted * shifted;
  const series =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / shifted;
  return (
    (shifted - 0.5) * portableLog(shifted) - shifted + 0.9189385332046727 + series - portableLog(product)
  );
}
