import { serversForDelay } from "../patrol/servers-for-delay.ts";
import { leastWhere } from "../quantity/bisection.ts";
import { requireOneOf } from "../quantity/error.ts";
import { HOURS_IN_WEEK, type HourOfWeek } from "../quantity/hour-of-week.ts";
import { requireWithin } from "../quantity/interval.ts";
import { delay, delayExceeds } from "../queueing/erlang.ts";
import { requireHours } from "./year.ts";

/** What the units are to achieve. */
export type WaitingTarget =
  /** At least `share`, in [0, 1), of calls wait no longer than `minutes`, in [0, infinity). */
  | { readonly kind: "delay"; readonly minutes: number; readonly share: number }
  /** Calls wait `minutes` on average at most, in (0, infinity). */
  | { readonly kind: "mean-delay"; readonly minutes: number }
  /**
   * Units are busy for at most the share `max` of their time, in (0, 1]; at 1 exactly calls would wait for
   * ever, so it is never reached.
   */
  | { readonly kind: "busy-share"; readonly max: number };

/** How calls wait with a number of units. */
export interface WaitingWithUnits {
  readonly units: number;
  readonly utilization: number;
  readonly probabilityOfDelay: number;
  /** Absent when there is more work than units. */
  readonly meanDelayMinutes?: number;
  /** With a `delay` target: share of calls that wait no longer than its minutes. */
  readonly shareWithin?: number;
}

export type RequiredUnits =
  | ({
      readonly status: "ok";
      /**
       * With one unit fewer; absent when `units` is 1. It misses the target, or there is more work than
       * units.
       */
      readonly oneFewer?: WaitingWithUnits;
    } & WaitingWithUnits)
  /** The work is more than a million units. */
  | { readonly status: "infeasible" };

const MOST_UNITS = 1e6;
/** Three busy of five are 60 %, whatever the last binary digit says. */
const ROUNDING = 1e-12;

/**
 * What is the smallest number of units that meets a waiting standard?
 *
 *     least c with c > a and: P(delay <= minutes) >= share, or mean delay <= minutes, or a / c <= max
 *
 * with a = callsPerHour x serviceMinutes / 60, in the queue of `delay` (Poisson calls, exponential service,
 * first come, first served, one unit a call). The search starts at the smallest number for which the queue
 * does not grow without end.
 *
 * Where calls take k units on average, ask for teams (each call its team) and multiply by k: the
 * approximation that Green and Kolesar (1984) found best; `multipleDispatch` is exact. Where no call is
 * expected the answer is one, as it is for calls however rare: a unit that stands ready. Whether it is on
 * duty at all is a matter of safety, a floor that is decided apart.
 *
 * @param input.callsPerHour - in [0, infinity).
 * @param input.serviceMinutes - in (0, infinity).
 * @returns what the units achieve, and what one fewer would.
 * @throws DutycycleError for a value outside its interval.
 * @see P. J. Kolesar, K. L. Rider, T. B. Crabill, W. E. Walker, A Queueing-Linear Programming Approach to
 *   Scheduling Police Patrol Cars, Operations Research 23, 1975: cars by hour from a delay standard.
 *
 * @example
 * ```ts
 * import { requiredUnits } from "dutycycle";
 * const target = { kind: "delay", minutes: 5, share: 0.9 } as const;
 * const found = requiredUnits({ callsPerHour: 6, serviceMinutes: 30, target });
 * found.status === "ok" ? found.units : undefined; // => 6
 * found.status === "ok" ? found.oneFewer?.shareWithin : undefined; // => 0.8308
 * requiredUnits({ callsPerHour: 0, serviceMinutes: 30, target });
 * // => { "status": "ok", "units": 1, "utilization": 0, "probabilityOfDelay": 0, "meanDelayMinutes": 0, "shareWithin": 1 }
 * ```
 */
export function requiredUnits(input: {
  readonly callsPerHour: number;
  readonly serviceMinutes: number;
  readonly target: WaitingTarget;
}): RequiredUnits {
  const { callsPerHour, serviceMinutes, target } = input ?? {};
  requireWithin("callsPerHour", callsPerHour, "[0, infinity)");
  requireWithin("serviceMinutes", serviceMinutes, "(0, infinity)");
  requireTarget(target);
  const units = fewestUnits(callsPerHour, serviceMinutes, target);
  if (units === undefined) return { status: "infeasible" };
  const waiting = (servers: number): WaitingWithUnits =>
    waitingWith(servers, callsPerHour, serviceMinutes, target);
  return { status: "ok", ...waiting(units), ...(units < 2 ? {} : { oneFewer: waiting(units - 1) }) };
}

/**
 * How many units does each hour of the week need to meet a waiting standard?
 *
 * {@link requiredUnits} for each hour by itself, as if its rate had lasted for ever. That overlooks calls
 * left over from the hour before: where calls take long or demand falls fast, the hours after a peak come out
 * too low.
 *
 * @param input.callsPerHour - 168 rates, each in [0, infinity), as from `arrivalRates`.
 * @param input.serviceMinutes - one mean, or 168.
 * @returns 168 whole numbers; `undefined` (null in JSON) where the work is more than a million units.
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { requiredUnitsByHour } from "dutycycle";
 * const callsPerHour = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 6 ? 1 : 6));
 * const target = { kind: "delay", minutes: 5, share: 0.9 } as const;
 * requiredUnitsByHour({ callsPerHour, serviceMinutes: 30, target }).slice(4, 8); // => [2, 2, 6, 6]
 * ```
 */
export function requiredUnitsByHour(input: {
  readonly callsPerHour: HourOfWeek<number>;
  readonly serviceMinutes: number | HourOfWeek<number>;
  readonly target: WaitingTarget;
}): HourOfWeek<number | undefined> {
  const { callsPerHour, serviceMinutes, target } = input ?? {};
  requireHours("callsPerHour", callsPerHour);
  if (typeof serviceMinutes !== "number") requireHours("serviceMinutes", serviceMinutes);
  requireTarget(target);
  return Array.from({ length: HOURS_IN_WEEK }, (_, hour) => {
    const rate = callsPerHour[hour];
    const minutes = typeof serviceMinutes === "number" ? serviceMinutes : serviceMinutes[hour];
    requireWithin(`callsPerHour[${hour}]`, rate, "[0, infinity)");
    requireWithin("serviceMinutes", minutes, "(0, infinity)");
    return fewestUnits(rate, minutes, target);
  });
}

/** The search starts at the smallest number of units that keeps up. */
function fewestUnits(
  callsPerHour: number,
  serviceMinutes: number,
  target: WaitingTarget,
): number | undefined {
  const offeredLoad = (callsPerHour * serviceMinutes) / 60;
  const smallestStable = Math.floor(offeredLoad) + 1;
  if (smallestStable > MOST_UNITS) return undefined;
  if (target.kind === "busy-share") {
    const units = Math.max(smallestStable, Math.ceil((offeredLoad / target.max) * (1 - ROUNDING)));
    return units > MOST_UNITS ? undefined : units;
  }
  if (target.kind === "delay") {
    return serversForDelay({ callsPerHour, serviceMinutes, minutes: target.minutes, share: target.share });
  }
  const meets = (servers: number): boolean =>
    (delay({ servers, callsPerHour, serviceMinutes }).meanDelayMinutes as number) <= target.minutes;
  // Doubled steps until one is enough, then halved.
  let steps = 1;
  while (!meets(smallestStable + steps - 1)) steps *= 2;
  return leastWhere(smallestStable + Math.floor(steps / 2), smallestStable + steps - 1, meets);
}

function waitingWith(
  units: number,
  callsPerHour: number,
  serviceMinutes: number,
  target: WaitingTarget,
): WaitingWithUnits {
  const queue = { servers: units, callsPerHour, serviceMinutes };
  const within = (share: number): { shareWithin?: number } =>
    target.kind === "delay" ? { shareWithin: share } : {};
  const { status: _, ...found } = delay(queue);
  const minutes = target.kind === "delay" ? target.minutes : 0;
  return { units, ...found, ...within(1 - delayExceeds({ ...queue, minutes })) };
}

function requireTarget(target: WaitingTarget): void {
  requireOneOf("target.kind", target?.kind, ["delay", "mean-delay", "busy-share"]);
  if (target.kind === "delay") {
    requireWithin("target.minutes", target.minutes, "[0, infinity)");
    requireWithin("target.share", target.share, "[0, 1)");
  } else if (target.kind === "mean-delay") {
    requireWithin("target.minutes", target.minutes, "(0, infinity)");
  } else {
    requireWithin("target.max", target.max, "(0, 1]");
  }
}
