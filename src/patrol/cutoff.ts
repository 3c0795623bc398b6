import { requireWithin } from "../quantity/interval.ts";
import { requireLength, requireRates, requireServers, requireServiceMinutes } from "../queueing/arguments.ts";
import { sum } from "../stats/sum.ts";

/** How calls of each priority stand where cars are held in reserve. The lists have one entry a class, highest first. */
export interface CutoffDelay {
  /** `overloaded`: at least the lowest class waits without end. */
  readonly status: "stable" | "overloaded";
  /** Offered load of all classes over servers; with cars in reserve less than 1 can be too much. */
  readonly utilization: number;
  /** Share of the class's calls that find its cutoff reached. */
  readonly probabilityOfDelay: readonly number[];
  /** Mean over all calls of the class, those that do not wait included; `undefined` where the queue grows without end. */
  readonly meanDelayMinutes: readonly (number | undefined)[];
  /** The highest class that waits without end, 0-based, and so does every class below it; absent when stable. */
  readonly firstOverloadedClass?: number;
}

/**
 * How long do calls of each priority wait where the last free cars are kept for the urgent ones?
 *
 * A call of class i is served only while fewer than `cutoffs[i]` servers are busy and no higher class waits. Poisson calls,
 * exponential service of one mean, one unit a call, no call broken off. Let T(i) be the time from the moment that class i's
 * cutoff N(i) is reached until class i may be served again. The higher classes alone prolong it, so that class i is a queue with
 * service times T(i), and the wait is that of M/G/1:
 *
 *     W(i) = P(i) E[T(i)^2] / (2 E[T(i)]) / (1 - lambda(i) E[T(i)]),   P(i) = P(busy >= N(i))
 *
 * The moments of T(i) come from those of T(i - 1): the busy period of class i - 1, then one level of busy servers after the other down,
 * each with the calls of classes 1 to i - 1. P(i) comes from the mean times above each level. Class i is stable while
 * lambda(i) E[T(i)] < 1. All cutoffs equal to `servers`: `priorityDelay` in `dutycycle/queueing`.
 *
 * @param input.servers - units on duty, whole number in [1, 1e7].
 * @param input.cutoffs - one for each class, whole numbers in [1, servers], none higher than the one before it.
 * @param input.callsPerHour - one rate for each class, highest priority first, each in [0, infinity).
 * @param input.serviceMinutes - mean time that a call takes its unit, in (0, infinity).
 * @returns shares in [0, 1] and minutes in [0, infinity), exact for the model. In JSON an `undefined` mean is `null`.
 * @throws DutycycleError for a value outside its interval, or for cutoffs that are not one a class.
 * @see C. Schaack and R. C. Larson, An N-server cutoff priority queue, Operations Research 34, 1986, pp. 257-266: the model.
 * The formulas here are derived anew and held to a Markov chain.
 *
 * @example
 * ```ts
 * import { cutoffDelay } from "dutycycle";
 * const reserve = { servers: 5, cutoffs: [5, 4], callsPerHour: [1, 4], serviceMinutes: 30 };
 * cutoffDelay(reserve).meanDelayMinutes; // => [0.2040, 6.2471]
 * cutoffDelay({ ...reserve, cutoffs: [5, 5] }).meanDelayMinutes; // => [0.8691, 1.7383]
 * ```
 */
export function cutoffDelay(input: {
  readonly servers: number;
  readonly cutoffs: readonly number[];
  readonly callsPerHour: readonly number[];
  readonly serviceMinutes: number;
}): CutoffDelay {
  const { servers, cutoffs, callsPerHour, serviceMinutes } = requireCutoffs(input);
  // Times in mean services, rates per mean service.
  const rates = callsPerHour.map((rate) => (rate * serviceMinutes) / 60);
  const top = cutoffs[0] as number;

  // Downwards: mean and mean square of the time from `busy` servers to one fewer, with nobody waiting who could be served.
  const blocked: { readonly mean: number; readonly square: number }[] = [];
  const ascent = new Float64Array(top + 1);
  let mean = 0;
  let square = 0;
  let rate = 0;
  let busy = top;
  let next = 0;
  for (let idle = 1; busy > 0; busy--) {
    const longer = (1 + rate * mean) / busy;
    square = 2 * longer * longer + (rate * square) / busy;
    mean = longer;
    for (; cutoffs[next] === busy; next++) {
      blocked.push({ mean, square });
      idle = 1 - (rates[next] as number) * mean;
      if (idle <= 0) break;
      mean /= idle;
      square /= idle ** 3;
      rate += rates[next] as number;
    }
    if (idle <= 0) break;
    ascent[busy] = rate * mean;
  }

  // Upwards: the probability that so many servers or more are busy. A class that waits without end keeps `busy` of them so.
  const atLeast = new Float64Array(top + 1).fill(1);
  for (let level = busy + 1; level <= top; level++) {
    const above = ascent[level] as number;
    atLeast[level] = ((atLeast[level - 1] as number) * above) / (1 + above);
  }

  const probabilityOfDelay = cutoffs.map((cutoff) => atLeast[cutoff] as number);
  const meanDelayMinutes = rates.map((own, i) => {
    const time = i < next ? blocked[i] : undefined;
    if (time === undefined) return undefined;
    const residual = (time.square / (2 * time.mean)) * serviceMinutes;
    return ((probabilityOfDelay[i] as number) * residual) / (1 - own * time.mean);
  });
  const utilization = sum(rates) / servers;
  const shared = { utilization, probabilityOfDelay, meanDelayMinutes };
  return busy > 0
    ? { status: "overloaded", ...shared, firstOverloadedClass: next }
    : { status: "stable", ...shared };
}

function requireCutoffs<
  Input extends {
    readonly servers: number;
    readonly cutoffs: readonly number[];
    readonly callsPerHour: readonly number[];
    readonly serviceMinutes: number;
  },
>(input: Input): Input {
  const { servers, cutoffs, callsPerHour, serviceMinutes } = input ?? {};
  requireServers(servers);
  requireRates("callsPerHour", callsPerHour);
  requireServiceMinutes(serviceMinutes);
  requireRates("cutoffs", cutoffs);
  requireLength("cutoffs", cutoffs, callsPerHour.length, "classes");
  let most = servers;
  cutoffs.forEach((cutoff, i) => {
    requireWithin(`cutoffs[${i}]`, cutoff, `[1, ${most}], whole`);
    most = cutoff;
  });
  return input;
}
