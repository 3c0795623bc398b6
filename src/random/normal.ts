import { requireNumber } from "../quantity/error.ts";
import { portableLog } from "./portable-math.ts";
import type { RandomStream } from "./stream.ts";

// Numerators and denominators of the three rational approximations of algorithm AS 241 (PPND16), constant
// term first.
const CENTRE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const SHOULDER = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const SHOULDER_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const TAIL_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * Which value does a standard normal variable stay below with probability `p`?
 *
 * Good to about one part in 10^15, and the same on every runtime.
 *
 * @param p a probability in (0, 1)
 * @throws DutycycleError outside that interval
 * @see M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics
 *   37, 1988
 * @example
 * ```ts
 * import { normalQuantile } from "dutycycle";
 * normalQuantile(0.975); // => 1.959964
 * ```
 */
export function normalQuantile(p: number): number {
  requireNumber("p", p, "(0, 1)", (value) => value > 0 && value < 1);
  return quantileAt(p);
}

/** The same, for a p that is known to be in (0, 1). */
function quantileAt(p: number): number {
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) {
    const r = 0.180625 - fromCentre * fromCentre;
    return (fromCentre * polynomial(CENTRE, r)) / polynomial(CENTRE_BELOW, r);
  }
  const r = Math.sqrt(-portableLog(fromCentre < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(SHOULDER, r - 1.6) / polynomial(SHOULDER_BELOW, r - 1.6)
      : polynomial(TAIL, r - 5) / polynomial(TAIL_BELOW, r - 5);
  return fromCentre < 0 ? -size : size;
}

const TWO_52 = 4_503_599_627_370_496;

/** One draw of a standard normal variable, from one uniform draw: a larger draw gives a larger value. */
export function drawNormal(stream: RandomStream): number {
  // The middle of one of 2^52 equal cells: never 0, never 1.
  return quantileAt((Math.floor(stream.uniform() * TWO_52) + 0.5) / TWO_52);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] as number);
  return sum;
}
