import { requireWithin } from "../quantity/interval.ts";
import { binomialTail } from "../stats/binomial.ts";

/**
 * How likely is it that enough units are free?
 *
 *     P(at least m of n free) = sum over j from m to n of  C(n, j) (1 - u)^j u^(n - j)
 *
 * with n = `units`, u = `busyShare`, m = `needed`. Each unit is busy with the same probability, independently of the others. That is the mild
 * case: calls that take several units, and busy hours, make units busy together. Not for u above about 0.5 or a handful of units,
 * where the hypercube or a simulation says more.
 *
 * @param input.units - on duty, whole number in [0, 10000].
 * @param input.busyShare - share of time that a unit cannot be sent, in [0, 1].
 * @param input.needed - whole number in [0, infinity).
 * @returns a probability in [0, 1]; 1 where none is needed, 0 where more are needed than there are.
 * @throws DutycycleError for a value outside its interval.
 * @see The binomial law; as a model of patrol officers who are free for a fire: unsourced.
 *
 * @example
 * ```ts
 * import { availableUnits } from "dutycycle";
 * availableUnits({ units: 8, busyShare: 0.4, needed: 3 }); // => 0.950193
 * availableUnits({ units: 5, busyShare: 0.5, needed: 3 }); // => 0.5
 * ```
 */
export function availableUnits(input: {
  readonly units: number;
  readonly busyShare: number;
  readonly needed: number;
}): number {
  const { units, busyShare, needed } = input ?? {};
  requireWithin("units", units, "[0, 10000], whole");
  requireWithin("busyShare", busyShare, "[0, 1]");
  requireWithin("needed", needed, "[0, infinity), whole");
  return binomialTail(units, 1 - busyShare, needed);
}
