import { requireWithin } from "../quantity/interval.ts";
import { requireLength, requireRates, requireServiceMinutes } from "../queueing/arguments.ts";
import { sum } from "../stats/sum.ts";
import { callsPresent } from "./calls-present.ts";
import { type Line, type LineSums, lineAfterHour, lineWithServers } from "./line-through-hour.ts";

/** One hour of the cycle. */
export interface HourDelay {
  /** Of the calls that come in this hour. */
  readonly probabilityOfDelay: number;
  /** Mean number of calls that wait, over the hour. */
  readonly meanWaiting: number;
  /** Mean number of units on calls, over the hour; those whose duty ended and who finish their call included. */
  readonly meanBusy: number;
  /** Mean wait of the calls that come in this hour, if its staffing lasted until they are served. */
  readonly meanDelayMinutes: number;
}

/** How calls wait through a cycle of hours, once the same cycle has gone on for long. */
export interface TimeVaryingDelay {
  /**
   * `overloaded`: over the cycle the calls take as much time as the units' hours on duty, or more. `unsettled`: so little less
   * that the cycle would have to be followed for years, or that more than 4,000 may wait.
   */
  readonly status: "stable" | "overloaded" | "unsettled";
  /** Time of the calls over the units' time on duty, of the whole cycle. */
  readonly utilization: number;
  /** Of all calls; absent unless stable. */
  readonly probabilityOfDelay?: number;
  /** Of all calls, whatever staffing does while they wait; absent unless stable. */
  readonly meanDelayMinutes?: number;
  /** One entry for each hour; absent unless stable. */
  readonly byHour?: readonly HourDelay[];
}

const MOST_WAITING = 4096;
/** Updates of one probability: a second or two of work. */
const MOST_WORK = 2e8;
const EVENTS_AT_LEAST = 50;
/** Hours in which one more call could not wait. */
const CUT_OFF = 1e-10;
const SETTLED = 1e-9;

/**
 * How long do calls wait in each hour of the week, where demand and staffing change from hour to hour?
 *
 * The M(t)/M/c(t) queue, solved as a Markov chain through the hours (uniformization), round and round until the cycle repeats: calls
 * are Poisson at each hour's rate, service is exponential, one unit a call, first come, first served, nobody gives up.
 * A queue that an hour leaves behind is the next hour's, which `delay` of each hour alone cannot see: an hour with more calls
 * than its units can serve is no fault here. The last hour is followed by the first.
 *
 * At an hour's edge units that come on duty take those who wait at once. Where fewer are on duty than are busy, everybody
 * finishes the call; the first to be free go off duty, and no call begins until fewer are busy than are on duty.
 *
 * @param input.servers - units on duty in each hour of the cycle, whole numbers in [1, 1000]; 168 make a week.
 * @param input.callsPerHour - the rate in each hour, in [0, infinity).
 * @param input.serviceMinutes - mean time that a call takes its unit, in (0, infinity).
 * @returns shares to about 1e-8. With constant rates and servers, `delay` in `dutycycle/queueing`.
 * @throws DutycycleError for a value outside its interval, or for lists of different lengths.
 * @see L. V. Green, P. J. Kolesar and J. Soares, Improving the SIPP approach for staffing service systems that have cyclic demands,
 * Operations Research 49, 2001, pp. 549-564: the periodic model. The rule at the edges is called exhaustive.
 *
 * @example
 * ```ts
 * import { timeVaryingDelay } from "dutycycle";
 * const found = timeVaryingDelay({ servers: [4, 4, 6, 6], callsPerHour: [2, 2, 9, 9], serviceMinutes: 30 });
 * found.probabilityOfDelay; // => 0.2102
 * found.byHour?.map((hour) => hour.meanWaiting); // => [0.5217, 0.1066, 0.1306, 0.5224]
 * ```
 */
export function timeVaryingDelay(input: {
  readonly servers: readonly number[];
  readonly callsPerHour: readonly number[];
  readonly serviceMinutes: number;
}): TimeVaryingDelay {
  const { servers, callsPerHour, serviceMinutes } = input ?? {};
  requireRates("callsPerHour", callsPerHour);
  requireRates("servers", servers);
  requireLength("servers", servers, callsPerHour.length, "hours");
  servers.forEach((count, hour) => {
    requireWithin(`servers[${hour}]`, count, "[1, 1000], whole");
  });
  requireServiceMinutes(serviceMinutes);

  const ends = 60 / serviceMinutes;
  const calls = sum(callsPerHour);
  const utilization = calls / ends / sum(servers);
  if (utilization >= 1) return { status: "overloaded", utilization };

  let width = 32;
  let line = firstLine(servers[0] as number, calls / callsPerHour.length, serviceMinutes, width);
  let change = Number.POSITIVE_INFINITY;
  for (let work = 0; width <= MOST_WAITING; ) {
    for (let hour = 0; hour < servers.length; hour++) {
      const here = servers[hour] as number;
      work += (here + width) * (EVENTS_AT_LEAST + (callsPerHour[hour] as number) + here * ends);
    }
    if (work > MOST_WORK) break;
    const start = lineWithServers(line, servers[0] as number, width);
    line = start;
    const hours = callsPerHour.map((rate, hour) => {
      const sums: LineSums = { delayed: 0, waiting: 0, busy: 0, wait: 0, full: 0 };
      line = lineAfterHour(lineWithServers(line, servers[hour] as number, width), rate, ends, sums);
      return sums;
    });
    line = lineWithServers(line, servers[0] as number, width);
    if (hours.some((sums) => sums.full > CUT_OFF)) {
      width *= 2;
      change = Number.POSITIVE_INFINITY;
      continue;
    }
    const before = change;
    change = distance(start.mass, line.mass);
    // What is still to come, if each round changes the same part of what the last one did.
    const rest = before < Number.POSITIVE_INFINITY ? change ** 2 / (before - change) : change;
    if (change < 1e-12 || (rest >= 0 && rest < SETTLED)) {
      return { status: "stable", utilization, ...summary(hours, callsPerHour, serviceMinutes) };
    }
  }
  return { status: "unsettled", utilization };
}

/** The line of a queue that has the first hour's servers and the mean demand for ever, or an empty one if there is none such. */
function firstLine(servers: number, callsPerHour: number, serviceMinutes: number, width: number): Line {
  const atMost = servers + width - 1;
  const mass = Float64Array.from(callsPresent({ servers, callsPerHour, serviceMinutes, atMost }));
  mass[0] = (mass[0] as number) + 1 - sum(mass);
  return { servers, width, rows: 1, mass };
}

/** By how much the probabilities differ, each weighed with about the number of calls present. */
function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < Math.max(a.length, b.length); i++) sum += (i + 1) * Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum;
}

function summary(
  hours: readonly LineSums[],
  callsPerHour: readonly number[],
  serviceMinutes: number,
): { probabilityOfDelay: number; meanDelayMinutes: number; byHour: HourDelay[] } {
  let calls = 0;
  let delayed = 0;
  let waited = 0;
  hours.forEach((sums, hour) => {
    const rate = callsPerHour[hour] as number;
    calls += rate;
    delayed += rate * sums.delayed;
    waited += sums.waiting;
  });
  return {
    probabilityOfDelay: calls > 0 ? delayed / calls : 0,
    // Little's law over the whole cycle.
    meanDelayMinutes: calls > 0 ? (60 * waited) / calls : 0,
    byHour: hours.map((sums) => ({
      probabilityOfDelay: sums.delayed,
      meanWaiting: sums.waiting,
      meanBusy: sums.busy,
      meanDelayMinutes: sums.wait * serviceMinutes,
    })),
  };
}
