import { requireNumber } from "../quantity/error.ts";
import { logLevelShares } from "./hypercube-levels.ts";

/**
 * By how much does treating units as busy independently of each other err?
 *
 *     Q(N, rho, j) = sum over k from j to N - 1 of  P(k) k! (N - k) (N - j - 1)! / ((k - j)! N!)  /  (rho^j (1 - rho))
 *
 * with P(k) = the share of time with k of N units busy in the M/M/N queue. The first j units of a dispatch list are busy
 * and the next one free with probability Q rho^j (1 - rho), if which units are busy is left to chance: units without
 * distinction. Independent units would give Q = 1, which is also what Q(N, rho, 0) is. Between, Q is below 1 when the queue
 * is rarely empty and may be above 1 for the last units of a list.
 *
 * @param input.servers - N, whole number in [1, 1000].
 * @param input.utilization - rho, the busy share of a unit, in (0, 1).
 * @param input.busyBefore - j, how many units before it on the list are busy, whole number in [0, servers - 1].
 * @returns a factor in (0, infinity).
 * @throws DutycycleError for a value outside its interval.
 * @see R. C. Larson, Approximating the performance of urban emergency service systems, Operations Research 23(5), 1975,
 * pp. 845-868; R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, section 5.5.
 *
 * @example
 * ```ts
 * import { hypercubeCorrection } from "dutycycle";
 * hypercubeCorrection({ servers: 3, utilization: 0.5, busyBefore: 1 }); // => 0.736842
 * hypercubeCorrection({ servers: 3, utilization: 0.5, busyBefore: 2 }); // => 0.631579
 * ```
 */
export function hypercubeCorrection(input: {
  readonly servers: number;
  readonly utilization: number;
  readonly busyBefore: number;
}): number {
  const { servers, utilization, busyBefore } = input ?? {};
  const whole = (most: number) => (n: number) => n <= most && Number.isInteger(n);
  requireNumber("servers", servers, "[1, 1000], whole", (n) => n >= 1 && whole(1000)(n));
  requireNumber("utilization", utilization, "(0, 1)", (n) => n > 0 && n < 1);
  requireNumber("busyBefore", busyBefore, "[0, servers - 1], whole", (n) => n >= 0 && whole(servers - 1)(n));
  const completions = Float64Array.from({ length: servers + 1 }, (_, k) => k);
  const levels = logLevelShares(servers * utilization, completions, true);
  return corrections(levels, utilization)[busyBefore] as number;
}

/** Q for each number of busy units before, from the logarithms of the level shares and the busy share of a unit. */
export function corrections(logLevels: Float64Array, utilization: number): Float64Array {
  const units = logLevels.length - 1;
  const logFactorial = new Float64Array(units + 1);
  for (let k = 1; k <= units; k++) logFactorial[k] = (logFactorial[k - 1] as number) + Math.log(k);
  const log = (n: number): number => logFactorial[n] as number;
  return Float64Array.from({ length: units }, (_, j) => {
    let sum = 0;
    for (let k = j; k < units; k++) {
      const sampled = log(k) - log(k - j) + log(units - j) - log(units);
      sum += Math.exp((logLevels[k] as number) + sampled - j * Math.log(utilization)) * (units - k);
    }
    return sum / (units - j) / (1 - utilization);
  });
}
