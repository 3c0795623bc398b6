import { requireNumber } from "../quantity/error.ts";
import { requireAmount, requireServiceMinutes, requireShare } from "../queueing/arguments.ts";

/**
 * How many servers are the fewest with which at least the share `share` of calls waits no longer than `minutes`?
 *
 * The least c with `delayExceeds` <= 1 - share. Delay falls with every server, so the search goes up from the fewest that
 * are stable, floor(a) + 1 of a erlangs, carrying the recursion of `erlangB` along.
 *
 * @param input.callsPerHour - in [0, infinity).
 * @param input.serviceMinutes - mean time that a call takes its unit, in (0, infinity).
 * @param input.minutes - the longest wait that is good enough, in [0, infinity); 0 asks for no wait at all.
 * @param input.share - share of calls that must be served so well, in [0, 1).
 * @returns a whole number from 1 on: without calls one server, who stands ready.
 * @throws DutycycleError for a value outside its interval, and for work that 1e7 servers cannot do.
 * @see P. J. Kolesar, K. L. Rider, T. B. Crabill and W. E. Walker, A queuing-linear programming approach to scheduling police patrol
 * cars, Operations Research 23, 1975: cars by hour for a share of calls without delay.
 *
 * @example
 * ```ts
 * import { serversForDelay } from "dutycycle";
 * serversForDelay({ callsPerHour: 200, serviceMinutes: 3, minutes: 1 / 3, share: 0.8 }); // => 14
 * ```
 */
export function serversForDelay(input: {
  readonly callsPerHour: number;
  readonly serviceMinutes: number;
  readonly minutes: number;
  readonly share: number;
}): number {
  const { callsPerHour, serviceMinutes, minutes, share } = input ?? {};
  requireAmount("callsPerHour", callsPerHour);
  requireServiceMinutes(serviceMinutes);
  requireAmount("minutes", minutes);
  requireShare(share);
  const load = (callsPerHour * serviceMinutes) / 60;
  requireNumber("callsPerHour x serviceMinutes / 60", load, "[0, 1e7)", (n) => n < 1e7);
  let blocked = 1;
  for (let servers = 1; ; servers++) {
    blocked = (load * blocked) / (servers + load * blocked);
    if (servers <= load) continue;
    const delayed = (servers * blocked) / (servers - load * (1 - blocked));
    if (delayed * Math.exp((-(servers - load) * minutes) / serviceMinutes) <= 1 - share) return servers;
  }
}
