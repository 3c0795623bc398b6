import { requireWithin } from "../quantity/interval.ts";
import { requireQueue } from "../queueing/arguments.ts";

/**
 * With what probability are n calls present, waiting ones included? One number for each n from 0 to `atMost`.
 *
 *     p(n) = p(n - 1) a / min(n, c),   a = lambda / mu
 *
 * scaled so that all n together have probability 1: the M/M/c queue of `delay` in `dutycycle/queueing`. Up to c = `servers`, n is the number of
 * busy units. It holds for c units that share their work among n calls too, each call getting no more than one.
 *
 * @param input.servers - c, whole number in [1, 1e7].
 * @param input.callsPerHour - lambda, in [0, infinity).
 * @param input.serviceMinutes - mean time that a call takes its unit, 60 / mu, in (0, infinity).
 * @param input.atMost - the largest n, whole number in [0, 1e7].
 * @returns `atMost` + 1 probabilities; all 0 when overloaded, since then the queue grows past every n.
 * @throws DutycycleError for a value outside its interval.
 * @see R. B. Cooper, Introduction to Queueing Theory, 2nd ed., 1981, section 3.4 (unsourced: from memory).
 *
 * @example
 * ```ts
 * import { callsPresent } from "dutycycle";
 * callsPresent({ servers: 1, callsPerHour: 1, serviceMinutes: 20, atMost: 3 });
 * // => [0.66667, 0.22222, 0.074074, 0.024691]
 * ```
 */
export function callsPresent(input: {
  readonly servers: number;
  readonly callsPerHour: number;
  readonly serviceMinutes: number;
  readonly atMost: number;
}): number[] {
  const { servers, callsPerHour, serviceMinutes } = requireQueue(input);
  const { atMost } = input;
  requireWithin("atMost", atMost, "[0, 1e7], whole");
  const load = (callsPerHour * serviceMinutes) / 60;
  const found = new Array<number>(atMost + 1).fill(0);
  if (load >= servers) return found;

  // From the likeliest number both ways, so that thousands of servers neither overflow nor vanish.
  const mode = Math.floor(load);
  const note = (n: number, weight: number): void => {
    if (n <= atMost) found[n] = weight;
  };
  let sum = 1;
  note(mode, 1);
  for (let n = mode, weight = 1; n > 0; n--) {
    weight *= n / load;
    sum += weight;
    note(n - 1, weight);
  }
  let last = 1;
  for (let n = mode + 1; n < servers; n++) {
    last *= load / n;
    sum += last;
    note(n, last);
  }
  // From c on the weights are a geometric series.
  const ratio = load / servers;
  sum += (last * ratio) / (1 - ratio);
  for (let n = servers, weight = last; n <= atMost; n++) {
    weight *= ratio;
    found[n] = weight;
  }
  return found.map((weight) => weight / sum);
}
