import { requireWithin } from "../quantity/interval.ts";
import { priorityDelay } from "../queueing/priority.ts";
import { sum } from "../stats/sum.ts";
import { NEAREST } from "../travel/nearest-distance.ts";
import { continuedErlangC } from "./continued-erlang.ts";
import { type PatrolTour, requireTour } from "./patrol-tour.ts";

/** What so many cars do in a tour. Too much work is a finding. */
export interface PatrolPerformance {
  readonly status: "stable" | "overloaded";
  /** Car-hours of calls over car-hours on duty. */
  readonly callShare: number;
  /** U: share of time on duty out of service for other things. */
  readonly unavailableShare: number;
  /** Both together; the rest is free. 1 and more is too much, and says by how much. */
  readonly busyShare: number;
  /** n (1 - U), and never below 0. */
  readonly effectiveCars: number;
  /** Busy share of the effective cars; absent where there are none. */
  readonly utilization?: number;
  /** Mean number of cars on patrol. */
  readonly freeCars: number;
  /** Car-hours of patrol in the tour. */
  readonly patrolHours: number;
  readonly probabilityOfDelay: number;
  /** Mean over calls of every priority; absent when overloaded. */
  readonly meanDelayMinutes?: number;
  /** Mean by priority, highest first; `undefined` where the queue grows without end. */
  readonly delayMinutes: readonly (number | undefined)[];
  /** From dispatch to arrival, with area and speed; absent when overloaded. */
  readonly travelMinutes?: number;
  /** Delay and travel, mean over calls of every priority. */
  readonly responseMinutes?: number;
  /** Hours between two passes of a car at a place, with streets and patrol speed; absent when overloaded. */
  readonly patrolIntervalHours?: number;
}

/**
 * How do so many patrol cars do: how long do calls wait, how far is the car, how often does one pass?
 *
 *     U = B1 x (share of time on calls) + B2,   n_e = n (1 - U),   n_f = n_e - a
 *     delay of priority k = C(n_e) S / n_e / ((1 - s(k - 1)) (1 - s(k))),   s(k) = load of priorities 1 to k / n_e
 *     travel = 60 (c / v) sqrt(A / max(1, n_f)),   response = delay + travel
 *     patrol interval = street miles / (patrol speed x n_f)
 *
 * the patrol car allocation model PCAM: n = `cars`, S = `serviceMinutes`, a = calls an hour x S / 60, C the probability
 * of delay, B1 and B2 from a regression on the department's own hours. Effective cars are seldom a whole number; C is
 * then the continuation of Erlang's formula to any number of servers, which a straight line between two whole numbers
 * cannot be where the lower one is overloaded. That, and that travel is never longer than with one free car, is this
 * project's choice. With B1 = B2 = 0 it is the queue of `priorityDelay`.
 *
 * Assumes Poisson calls, exponential service of one mean, one car a call, a steady state within the tour, cars spread at
 * random over a precinct that they do not leave. Not for calls that take several cars: see `multipleDispatch`.
 *
 * @param input.cars - n, cars on duty, in (0, 1e5].
 * @throws DutycycleError for a value outside its interval.
 * @see J. M. Chaiken and P. Dormont, A Patrol Car Allocation Model: Capabilities and Algorithms, Management Science 24, 1978,
 * p. 1291, and J. M. Chaiken and W. E. Walker, Patrol Car Allocation Model, RAND R-3087, 1985, for the model. Its
 * formulas above are unsourced: from memory.
 *
 * @example
 * ```ts
 * import { patrolCars } from "dutycycle";
 * const evening = patrolCars({
 *   ...{ cars: 5, callsPerHour: [1, 3], serviceMinutes: 30, unavailableShare: 0.15, unavailablePerCallShare: 0.4 },
 *   ...{ squareMiles: 12, travelMilesPerHour: 24, streetMiles: 180, patrolMilesPerHour: 10 },
 * });
 * evening.effectiveCars; // => 3.45
 * evening.freeCars; // => 1.45
 * evening.delayMinutes; // => [3.0113, 7.1647]
 * evening.travelMinutes; // => 4.5069
 * evening.patrolIntervalHours; // => 12.414
 * patrolCars({ cars: 3, callsPerHour: [5], serviceMinutes: 30, unavailableShare: 0.3 }).busyShare; // => 1.1333
 * ```
 */
export function patrolCars(input: PatrolTour & { readonly cars: number }): PatrolPerformance {
  requireTour(input);
  requireWithin("cars", input.cars, "(0, 1e5]");
  return patrolPerformance(input, input.cars);
}

/** What `cars` do in a tour that has been checked. */
export function patrolPerformance(tour: PatrolTour, cars: number): PatrolPerformance {
  const { callsPerHour, serviceMinutes, hours = 1, squareMiles, streetMiles } = tour;
  const load = (sum(callsPerHour) * serviceMinutes) / 60;
  const callShare = load / cars;
  const unavailableShare = (tour.unavailablePerCallShare ?? 0) * callShare + (tour.unavailableShare ?? 0);
  const effectiveCars = Math.max(0, cars * (1 - unavailableShare));
  const shares = { callShare, unavailableShare, busyShare: callShare + unavailableShare, effectiveCars };
  if (effectiveCars === 0) {
    const delayMinutes = callsPerHour.map(() => undefined);
    return {
      ...{ status: "overloaded", ...shares, freeCars: 0, patrolHours: 0 },
      ...{ probabilityOfDelay: 1, delayMinutes },
    };
  }
  // One car that is n_e times as quick has the same loads; only how often all cars are busy is another matter.
  const quick = priorityDelay({ servers: 1, callsPerHour, serviceMinutes: serviceMinutes / effectiveCars });
  const { status, utilization } = quick;
  const probabilityOfDelay = status === "stable" ? continuedErlangC(effectiveCars, load) : 1;
  const slower = utilization === 0 ? 0 : probabilityOfDelay / quick.probabilityOfDelay;
  const delayMinutes = quick.meanDelayMinutes.map((mean) => (mean === undefined ? mean : mean * slower));
  const queue = { probabilityOfDelay, delayMinutes, utilization };
  if (status === "overloaded") return { status, ...shares, freeCars: 0, patrolHours: 0, ...queue };

  const freeCars = effectiveCars * (1 - utilization);
  const meanDelayMinutes = (probabilityOfDelay * serviceMinutes) / freeCars;
  const speed = tour.travelMilesPerHour;
  const travelMinutes =
    squareMiles === undefined || speed === undefined
      ? undefined
      : 60 *
        ((tour.travelConstant ?? NEAREST["right-angle"]) / speed) *
        Math.sqrt(squareMiles / Math.max(1, freeCars));
  const passing = tour.patrolMilesPerHour;
  return {
    ...{ status, ...shares, freeCars, patrolHours: freeCars * hours, ...queue, meanDelayMinutes },
    ...(travelMinutes !== undefined && { travelMinutes, responseMinutes: meanDelayMinutes + travelMinutes }),
    ...(streetMiles !== undefined &&
      passing !== undefined && { patrolIntervalHours: streetMiles / (passing * freeCars) }),
  };
}
