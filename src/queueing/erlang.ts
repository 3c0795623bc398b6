import { requireAmount, requireQueue, requireServers, requireShare } from "./arguments.ts";

/**
 * What share of calls find every server busy and are lost?
 *
 *     B(0) = 1;   B(k) = a B(k - 1) / (k + a B(k - 1))
 *
 * with a = `offeredLoad`. Poisson calls, any distribution of service time, no queue. The recursion never overflows,
 * with thousands of servers either.
 *
 * @param input.servers - whole number in [1, 1e7].
 * @param input.offeredLoad - calls per hour x hours of service, in [0, infinity) erlangs.
 * @returns a probability in [0, 1].
 * @throws DutycycleError for a value outside its interval.
 * @see R. B. Cooper, Introduction to Queueing Theory, 2nd ed., 1981, section 3.3.
 *
 * @example
 * ```ts
 * import { erlangB } from "dutycycle";
 * erlangB({ servers: 2, offeredLoad: 1 }); // => 0.2
 * ```
 */
export function erlangB(input: { readonly servers: number; readonly offeredLoad: number }): number {
  const { servers, offeredLoad } = requireSystem(input);
  let blocked = 1;
  for (let k = 1; k <= servers; k++) blocked = (offeredLoad * blocked) / (k + offeredLoad * blocked);
  return blocked;
}

/**
 * What share of calls have to wait?
 *
 *     C = B / (1 - rho + rho B),   rho = a / c
 *
 * with B = `erlangB` for c = `servers` and a = `offeredLoad`. Poisson calls, exponential service, first come, first
 * served, nobody gives up, one unit a call.
 *
 * @param input.servers - whole number in [1, 1e7].
 * @param input.offeredLoad - in [0, infinity) erlangs.
 * @returns a probability in [0, 1]; 1 when `offeredLoad >= servers`, since then the queue grows without end.
 * @throws DutycycleError for a value outside its interval.
 * @see R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, section 4.6.
 *
 * @example
 * ```ts
 * import { erlangC } from "dutycycle";
 * erlangC({ servers: 14, offeredLoad: 10 }); // => 0.1741319
 * ```
 */
export function erlangC(input: { readonly servers: number; readonly offeredLoad: number }): number {
  const { servers, offeredLoad } = requireSystem(input);
  const utilization = offeredLoad / servers;
  if (utilization >= 1) return 1;
  const blocked = erlangB(input);
  return blocked / (1 - utilization + utilization * blocked);
}

/** How a queue stands. Too much work is a finding, not an error. */
export interface Delay {
  readonly status: "stable" | "overloaded";
  /** Offered load over servers: the busy share of a server where it is below 1, by how much there is too much above. */
  readonly utilization: number;
  readonly probabilityOfDelay: number;
  /** Mean over all calls, those that do not wait included; absent when overloaded. */
  readonly meanDelayMinutes?: number;
  /** The fewest servers with which the queue would not grow without end; only when overloaded. */
  readonly serversForStability?: number;
}

/**
 * How long do calls wait for a unit, on average?
 *
 *     mean delay = C / (c mu - lambda)
 *
 * the M/M/c queue: Poisson calls, exponential service, `servers` units, one unit a call, first come, first served.
 *
 * @param input.servers - units on duty, whole number in [1, 1e7].
 * @param input.callsPerHour - lambda, in [0, infinity).
 * @param input.serviceMinutes - mean time that a call takes its unit, 60 / mu, in (0, infinity).
 * @returns `overloaded`, with probability of delay 1 and no mean, when the work is as much as the units or more.
 * @throws DutycycleError for a value outside its interval.
 * @see R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, section 4.6.
 *
 * @example
 * ```ts
 * import { delay } from "dutycycle";
 * delay({ servers: 6, callsPerHour: 6, serviceMinutes: 45 }).meanDelayMinutes; // => 12.6496
 * delay({ servers: 4, callsPerHour: 6, serviceMinutes: 45 });
 * // => { "status": "overloaded", "utilization": 1.125, "probabilityOfDelay": 1, "serversForStability": 5 }
 * ```
 */
export function delay(input: {
  readonly servers: number;
  readonly callsPerHour: number;
  readonly serviceMinutes: number;
}): Delay {
  const { servers, callsPerHour, serviceMinutes } = requireQueue(input);
  const offeredLoad = (callsPerHour * serviceMinutes) / 60;
  const probabilityOfDelay = erlangC({ servers, offeredLoad });
  const utilization = offeredLoad / servers;
  if (utilization >= 1) {
    const serversForStability = Math.floor(offeredLoad) + 1;
    return { status: "overloaded", utilization, probabilityOfDelay, serversForStability };
  }
  const meanDelayMinutes = (probabilityOfDelay * serviceMinutes) / (servers - offeredLoad);
  return { status: "stable", utilization, probabilityOfDelay, meanDelayMinutes };
}

/**
 * What share of calls wait longer than so many minutes?
 *
 *     P(delay > t) = C exp(-(c mu - lambda) t)
 *
 * in the queue of {@link delay}.
 *
 * @param input.minutes - t, in [0, infinity).
 * @returns a probability in [0, 1]; 1 when overloaded.
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { delayExceeds } from "dutycycle";
 * delayExceeds({ servers: 5, callsPerHour: 6, serviceMinutes: 30, minutes: 5 }); // => 0.169210
 * ```
 */
export function delayExceeds(input: {
  readonly servers: number;
  readonly callsPerHour: number;
  readonly serviceMinutes: number;
  readonly minutes: number;
}): number {
  const { servers, callsPerHour, serviceMinutes } = requireQueue(input);
  requireAmount("minutes", input.minutes);
  const offeredLoad = (callsPerHour * serviceMinutes) / 60;
  const share = erlangC({ servers, offeredLoad });
  if (offeredLoad >= servers) return 1;
  return share * Math.exp((-(servers - offeredLoad) * input.minutes) / serviceMinutes);
}

/**
 * How long does all but a few of the calls wait at most? The delay that the share `share` of calls does not exceed.
 *
 *     t = max(0, ln(C / (1 - share)) / (c mu - lambda))
 *
 * in the queue of {@link delay}: the inverse of {@link delayExceeds}.
 *
 * @param input.share - in [0, 1); 0.9 asks for the 90th percentile.
 * @returns minutes in [0, infinity); 0 where at least that share does not wait, share <= 1 - C; `undefined` when overloaded.
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { delayPercentile } from "dutycycle";
 * delayPercentile({ servers: 5, callsPerHour: 6, serviceMinutes: 30, share: 0.9 }); // => 12.88956
 * delayPercentile({ servers: 5, callsPerHour: 6, serviceMinutes: 30, share: 0.5 }); // => 0
 * ```
 */
export function delayPercentile(input: {
  readonly servers: number;
  readonly callsPerHour: number;
  readonly serviceMinutes: number;
  readonly share: number;
}): number | undefined {
  const { servers, callsPerHour, serviceMinutes } = requireQueue(input);
  requireShare(input.share);
  const offeredLoad = (callsPerHour * serviceMinutes) / 60;
  if (offeredLoad >= servers) return undefined;
  const over = erlangC({ servers, offeredLoad }) / (1 - input.share);
  return over <= 1 ? 0 : (Math.log(over) * serviceMinutes) / (servers - offeredLoad);
}

function requireSystem<Input extends { readonly servers: number; readonly offeredLoad: number }>(
  input: Input,
): Input {
  requireServers(input?.servers);
  requireAmount("offeredLoad", input.offeredLoad);
  return input;
}
