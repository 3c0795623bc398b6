import { requireWithin } from "../quantity/interval.ts";
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
  requireWithin("p", p, "(0, 1)");
  requireWithin("degrees", degrees, "(0, 1e15]");
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentTQuantile(1 - p, degrees);
  if (degrees > 1e8) return normalQuantile(p);
  const tail = 1 - p;
  let low = 0;
  let high = 1;
  while (upperTail(high, degrees, betaFront(high, degrees)) > tail && high < 1e300) high *= 2;
  let t = (low + high) / 2;
  for (let step = 0; step < 200; step++) {
    const front = betaFront(t, degrees);
    const excess = upperTail(t, degrees, front) - tail;
    if (excess > 0) low = t;
    else high = t;
    // The density of T at t is the front / t.
    let next = t + (excess * t) / front;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - t) <= 1e-13 * t) return next;
    t = next;
  }
  return t;
}

/** x^a y^b / B(a, b), with a = degrees / 2, b = 1 / 2, x = degrees / (degrees + t^2) and y = 1 - x; 0 where either is lost to rounding. */
function betaFront(t: number, degrees: number): number {
  const x = degrees / (degrees + t * t);
  const y = (t * t) / (degrees + t * t);
  if (!(x > 0 && y > 0)) return 0;
  const a = degrees / 2;
  return portableExp(
    logGamma(a + 0.5) - logGamma(a) - logGamma(0.5) + a * portableLog(x) + 0.5 * portableLog(y),
  );
}

/** P(T > t) for t >= 0: half the regularised incomplete beta function I_x(a, b), of which the front is given. */
function upperTail(t: number, degrees: number, front: number): number {
  const x = degrees / (degrees + t * t);
  const a = degrees / 2;
  // The fraction converges fast on this side of the mean; the other side follows by symmetry.
  if (x > (a + 1) / (a + 2.5)) return 0.5 - front * betaFraction(0.5, a, (t * t) / (degrees + t * t));
  return (0.5 * front * betaFraction(a, 0.5, x)) / a;
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
