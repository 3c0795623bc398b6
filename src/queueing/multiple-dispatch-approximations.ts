import { type Delay, delay } from "./erlang.ts";
import { type MultipleDispatchInput, meanUnitsNeeded, requireMultipleDispatch } from "./multiple-dispatch.ts";

/**
 * What do the two customary shortcuts say about calls that need several units? Shown beside {@link multipleDispatch}, not for use.
 *
 * Both take the M/M/c queue of {@link delay} and m = mean units a call. `inflatedRate` turns a call for k units into k calls:
 * lambda m calls for c servers. `fewerServers` keeps the calls and lets each tie up m servers at once: c / m servers, rounded to the
 * nearest whole number from 1 on (the rounding is ours). Green and Kolesar found neither reliable over a wide range;
 * reducing the servers came closest, and inflating the rate, which forgets that units must be free together, was worst.
 *
 * @param input - what {@link multipleDispatch} takes.
 * @returns two delays; with one unit a call, both are {@link delay}.
 * @throws DutycycleError as {@link multipleDispatch} does.
 * @see L. Green and P. Kolesar, A comparison of the multiple dispatch and M/M/c priority queueing models of police patrol,
 * Management Science 30, 1984, from p. 665 (abstract).
 *
 * @example
 * ```ts
 * import { multipleDispatchApproximations } from "dutycycle";
 * const calls = { servers: 6, callsPerHour: 4, unitsNeeded: [0.6, 0.4], serviceMinutes: 30 };
 * const { inflatedRate, fewerServers } = multipleDispatchApproximations(calls);
 * inflatedRate.meanDelayMinutes; // => 0.7075
 * fewerServers.meanDelayMinutes; // => 2.609
 * ```
 */
export function multipleDispatchApproximations(input: MultipleDispatchInput): {
  readonly inflatedRate: Delay;
  readonly fewerServers: Delay;
} {
  const { servers, callsPerHour, unitsNeeded, serviceMinutes } = requireMultipleDispatch(input);
  const mean = meanUnitsNeeded(unitsNeeded);
  return {
    inflatedRate: delay({ servers, callsPerHour: callsPerHour * mean, serviceMinutes }),
    fewerServers: delay({ servers: Math.max(1, Math.round(servers / mean)), callsPerHour, serviceMinutes }),
  };
}
