import { requireRates, requireServers, requireServiceMinutes } from "./arguments.ts";
import { erlangC } from "./erlang.ts";

/** How calls of each priority stand in one queue. The lists have one entry for each class, highest priority first. */
export interface PriorityDelay {
  /** `overloaded`: at least the lowest class waits without end. */
  readonly status: "stable" | "overloaded";
  /** Offered load of all classes over servers; 1 and more is too much. */
  readonly utilization: number;
  /** The same for every class: a call waits if it finds every server busy. */
  readonly probabilityOfDelay: number;
  /** Mean over all calls of the class, those that do not wait included; `undefined` where the queue grows without end. */
  readonly meanDelayMinutes: readonly (number | undefined)[];
  /** The highest class that waits without end, 0-based, and so does every class below it; absent when stable. */
  readonly firstOverloadedClass?: number;
}

/**
 * How long do calls of each priority wait for a unit, on average?
 *
 *     W(k) = W(0) / ((1 - s(k - 1)) (1 - s(k))),   s(k) = (lambda(1) + ... + lambda(k)) / (c mu)
 *     W(0) = C / (c mu)
 *
 * with C = `erlangC` of all calls: the chance that every server is busy, times the mean time until one is free.
 * Poisson calls, exponential service of one mean for all classes, one unit a call; the highest class that waits goes next,
 * within a class first come, first served; no call is broken off for another. Not for classes whose calls take different times,
 * and not where cars are kept free for the highest class: see `cutoffDelay` in `dutycycle/patrol`.
 *
 * Where the work of all classes is too much for the servers, they are always busy (C = 1), and the formula still holds for
 * every class with s(k) < 1: lower classes are served in what the higher leave.
 *
 * @param input.servers - units on duty, whole number in [1, 1e7].
 * @param input.callsPerHour - one rate for each class, highest priority first, each in [0, infinity).
 * @param input.serviceMinutes - mean time that a call takes its unit, in (0, infinity).
 * @returns one mean a class, in [0, infinity) minutes. A class without calls has the mean that a call of it would have.
 * In JSON an `undefined` mean is `null`.
 * @throws DutycycleError for a value outside its interval.
 * @see A. Cobham, Priority assignment in waiting line problems, Operations Research 2, 1954, pp. 70-76 (unsourced: from memory).
 * @see R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, section 4.9.3, equation 4.111.
 *
 * @example
 * ```ts
 * import { priorityDelay } from "dutycycle";
 * priorityDelay({ servers: 5, callsPerHour: [1, 3, 2], serviceMinutes: 30 }).meanDelayMinutes;
 * // => [1.5743, 2.6239, 5.9038]
 * priorityDelay({ servers: 5, callsPerHour: [1, 3, 7], serviceMinutes: 30 }).firstOverloadedClass; // => 2
 * ```
 */
export function priorityDelay(input: {
  readonly servers: number;
  readonly callsPerHour: readonly number[];
  readonly serviceMinutes: number;
}): PriorityDelay {
  requireServers(input?.servers);
  requireRates("callsPerHour", input.callsPerHour);
  requireServiceMinutes(input.serviceMinutes);
  const { servers, callsPerHour, serviceMinutes } = input;

  // Sums in one order, so that the last of them and the whole are the same number.
  let calls = 0;
  const loads = callsPerHour.map((rate) => {
    calls += rate;
    return (calls * serviceMinutes) / 60;
  });
  const offeredLoad = loads.at(-1) as number;
  const probabilityOfDelay = erlangC({ servers, offeredLoad });
  const untilFree = (probabilityOfDelay * serviceMinutes) / servers;

  let above = 0;
  const meanDelayMinutes = loads.map((load) => {
    const share = load / servers;
    const mean = share < 1 ? untilFree / ((1 - above) * (1 - share)) : undefined;
    above = share;
    return mean;
  });
  const first = meanDelayMinutes.indexOf(undefined);
  const shared = { utilization: offeredLoad / servers, probabilityOfDelay, meanDelayMinutes };
  return first < 0
    ? { status: "stable", ...shared }
    : { status: "overloaded", ...shared, firstOverloadedClass: first };
}
