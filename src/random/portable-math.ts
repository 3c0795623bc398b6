/**
 * Logarithm and exponential that give the same bits on every runtime.
 *
 * The language fixes + - * / and the square root to the last bit, but leaves `Math.log` and `Math.exp` to the
 * engine. Draws are part of results that have to be repeatable, so these two are built from what is fixed.
 * Both are within two units of the last place.
 */

// ln 2 in two parts: the first has 32 bits, so that its product with an exponent is exact.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
// Below this, halving one by one would be slower than the table.
const NEAR_ONE = 0.00390625;
const TWO_54 = 18_014_398_509_481_984;
// 2^512, 2^256, … 2: exact.
const POWERS: readonly number[] = [
  1.3407807929942597e154, 1.157920892373162e77, 3.402823669209385e38, 18446744073709552000, 4294967296, 65536,
  256, 16, 4, 2,
];
// Coefficients of the logarithm's series, 2 / n.
const C3 = 2 / 3;
const C5 = 2 / 5;
const C7 = 2 / 7;
const C9 = 2 / 9;
const C11 = 2 / 11;
const C13 = 2 / 13;
const C15 = 2 / 15;
const C17 = 2 / 17;
const C19 = 2 / 19;
const C21 = 2 / 21;
const C23 = 2 / 23;
const C25 = 2 / 25;

// Coefficients of the exponential's series, 1 / n!.
const T2 = 1 / 2;
const T3 = 1 / 6;
const T4 = 1 / 24;
const T5 = 1 / 120;
const T6 = 1 / 720;
const T7 = 1 / 5040;
const T8 = 1 / 40320;
const T9 = 1 / 362880;
const T10 = 1 / 3628800;
const T11 = 1 / 39916800;
const T12 = 1 / 479001600;
const T13 = 1 / 6227020800;

/** The natural logarithm; `x` in (0, infinity). */
export function portableLog(x: number): number {
  let exponent = 0;
  let mantissa = x;
  if (mantissa < NEAR_ONE || mantissa >= 2) {
    if (mantissa < 1e-290) {
      mantissa *= TWO_54;
      exponent -= 54;
    }
    let step = 512;
    for (const power of POWERS) {
      if (mantissa >= power) {
        mantissa /= power;
        exponent += step;
      } else if (mantissa * power < 2) {
        mantissa *= power;
        exponent -= step;
      }
      step /= 2;
    }
  }
  // Halving and doubling are exact: mantissa ends in [1 / sqrt 2, sqrt 2).
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  if (mantissa >= Math.SQRT2) {
    mantissa *= 0.5;
    exponent += 1;
  }
  // ln m = f - s (f - r), with f = m - 1, s = f / (2 + f) and r = 2 (s^2 / 3 + s^4 / 5 + …): f is exact, the
  // rest small. Odd and even terms are summed apart, because two short chains run at once.
  const f = mantissa - 1;
  const s = f / (2 + f);
  const q = s * s;
  const qq = q * q;
  const odd = C3 + qq * (C7 + qq * (C11 + qq * (C15 + qq * (C19 + qq * C23))));
  const even = C5 + qq * (C9 + qq * (C13 + qq * (C17 + qq * (C21 + qq * C25))));
  return exponent * LN2_HIGH + (f - (s * (f - q * (odd + q * even)) - exponent * LN2_LOW));
}

/** The exponential; 0 below -745, infinity above 709.78. */
export function portableExp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.2) return 0;
  const exponent = Math.round(x / Math.LN2);
  const high = x - exponent * LN2_HIGH;
  const low = exponent * LN2_LOW;
  const r = high - low;
  // 1 + (high + ((tail of the Taylor series) - low)): the large terms are added last.
  const rr = r * r;
  const odd = T3 + rr * (T5 + rr * (T7 + rr * (T9 + rr * (T11 + rr * T13))));
  const even = T2 + rr * (T4 + rr * (T6 + rr * (T8 + rr * (T10 + rr * T12))));
  const series = 1 + (high + (rr * (even + r * odd) - low));
  if (exponent > -1000 && exponent < 1000) return series * powerOfTwo(exponent);
  const half = Math.trunc(exponent / 2);
  return series * powerOfTwo(half) * powerOfTwo(exponent - half);
}

/** 2^n, exactly; n in [-1000, 1000]. */
function powerOfTwo(n: number): number {
  let power = 1;
  let factor = n < 0 ? 0.5 : 2;
  for (let rest = Math.abs(n); rest > 0; rest >>>= 1) {
    if (rest & 1) power *= factor;
    factor *= factor;
  }
  return power;
}
