import { requireNumber, requireThat } from "../quantity/error.ts";
import { sum } from "../stats/sum.ts";
import { requireQueue } from "./arguments.ts";

/** How calls that need one or several units each stand in one queue. */
export interface MultipleDispatchDelay {
  readonly status: "stable" | "overloaded";
  /** Unit time that calls take over unit time on duty. Below 1 can be too much: units stand still while a call waits for more. */
  readonly utilization: number;
  /** The most calls an hour below which the queue is stable. */
  readonly capacityCallsPerHour: number;
  readonly probabilityOfDelay: number;
  /** Mean over all calls until all their units are sent, those that do not wait included; absent when overloaded. */
  readonly meanDelayMinutes?: number;
  /** The same for calls that need k units, at k - 1; `undefined` where no call needs k. Absent when overloaded. */
  readonly meanDelayMinutesByNeed?: readonly (number | undefined)[];
  /** The fewest servers with which the queue would not grow without end; only when overloaded, and if not above 1e7. */
  readonly serversForStability?: number;
}

/** What the queue of {@link multipleDispatch} is given. */
export interface MultipleDispatchInput {
  readonly servers: number;
  readonly callsPerHour: number;
  readonly unitsNeeded: readonly number[];
  readonly serviceMinutes: number;
}

/** A queue this close to its capacity is at it: what is left is the rounding of sums. */
const ROUNDING = 1e-12;

/**
 * How long do calls wait, where some need several units at once?
 *
 * Poisson calls at rate lambda, of which the share `unitsNeeded[k - 1]` needs k units. Calls are taken first come, first
 * served: the first in line waits until all its units are free, and everybody behind it waits too, even if there are units for them.
 * The units of a call begin together, and each is free again on its own, after an exponential time of mean 1 / mu. No priorities:
 * whether an urgent call may pass one that already holds free units is a rule that this model does not have.
 *
 * The first in line always ends its wait with all c units busy. The time at the head of one that needs k is therefore
 *
 *     H(k) = time of k completions from c busy;   mean 1 / (c mu) + ... + 1 / ((c - k + 1) mu)
 *
 * and with X = H of a random need the queue is stable while lambda E[X] < 1. A call that finds nobody waiting, b busy and too few free
 * waits F(b, k), the time until c - k are busy. With q(b) the probability that b are busy and nobody waits, from cuts between b - 1 and b,
 *
 *     b mu q(b) = lambda sum over j < b of q(j) P(need >= b - j)
 *     A = sum of q(b) P(k) E[F(b, k)] over b + k > c,   P(somebody waits) = lambda A / (1 - lambda E[X])
 *     mean delay = (A + R) / (1 - lambda E[X])
 *
 * where R, the mean rest of the time of the head, is half of lambda times (sum of q(b) P(k) E[F^2] + P(somebody waits) E[X^2]).
 * That is the Markov model of Green, solved as a queue with one server (the head of the line) and an exceptional first service.
 *
 * @param input.servers - units on duty, c, whole number in [1, 1e7].
 * @param input.callsPerHour - lambda, in [0, infinity).
 * @param input.unitsNeeded - shares in [0, 1] that add up to 1; none above 0 for more units than there are.
 * @param input.serviceMinutes - mean time that a call takes each of its units, in (0, infinity).
 * @returns exact for the model. With one unit a call, {@link delay}.
 * @throws DutycycleError for a value outside its interval, or for calls that need more units than there are.
 * @see L. Green, A multiple dispatch queueing model of police patrol operations, Management Science 30, 1984, pp. 653-664: the model.
 * The formulas here are derived anew and held to a Markov chain.
 *
 * @example
 * ```ts
 * import { multipleDispatch } from "dutycycle";
 * const found = multipleDispatch({ servers: 6, callsPerHour: 4, unitsNeeded: [0.6, 0.4], serviceMinutes: 30 });
 * found.meanDelayMinutes; // => 2.0319
 * found.probabilityOfDelay; // => 0.1516
 * ```
 */
export function multipleDispatch(input: MultipleDispatchInput): MultipleDispatchDelay {
  const { servers, serviceMinutes } = requireMultipleDispatch(input);
  // No entries behind the largest need; rates per mean service, times in mean services.
  const needs = [...input.unitsNeeded];
  while (needs.at(-1) === 0) needs.pop();
  const rate = (input.callsPerHour * serviceMinutes) / 60;
  const headMean = meanAtHead(servers, needs);
  const capacityCallsPerHour = 60 / (serviceMinutes * headMean);
  const spare = 1 - rate * headMean;
  const load = { utilization: (rate * meanUnitsNeeded(needs)) / servers, capacityCallsPerHour };
  if (spare < ROUNDING) {
    const more = serversForStability(rate, needs);
    const fewest = more === undefined ? {} : { serversForStability: more };
    return { status: "overloaded", ...load, probabilityOfDelay: 1, ...fewest };
  }

  const atLeast = tails(needs);
  const free = new Float64Array(servers + 1); // q, in units of q(0)
  free[0] = 1;
  let total = 1;
  for (let busy = 1; busy <= servers; busy++) {
    let up = 0;
    for (let k = Math.min(busy, needs.length); k >= 1; k--) {
      up += (free[busy - k] as number) * (atLeast[k] as number);
    }
    free[busy] = (rate * up) / busy;
    total += free[busy] as number;
    if (total > 1e200) {
      for (let below = 0; below <= busy; below++) free[below] = (free[below] as number) / 1e200;
      total /= 1e200;
    }
  }
  // Sums over the calls that find nobody waiting and too few free.
  let short = 0;
  let first = 0;
  let firstSquare = 0;
  const firstByNeed = new Float64Array(needs.length);
  const headByNeed = new Float64Array(needs.length);
  let headSquare = 0;
  needs.forEach((share, index) => {
    const still = servers - index - 1; // busy when the call begins, without its own units
    let mean = 0;
    let variance = 0;
    for (let busy = still + 1; busy <= servers; busy++) {
      mean += 1 / busy;
      variance += 1 / (busy * busy);
      const found = free[busy] as number;
      short += found * share;
      firstByNeed[index] = (firstByNeed[index] as number) + found * mean;
      firstSquare += found * share * (variance + mean * mean);
    }
    first += share * (firstByNeed[index] as number);
    headByNeed[index] = mean;
    headSquare += share * (variance + mean * mean);
  });
  const queued = (rate * first) / spare;
  total += queued;
  const rest = (rate / 2) * (firstSquare + queued * headSquare);
  const mean = (first + rest) / spare / total;
  // Behind the head stand, on average, as many as Little's law leaves of those that wait.
  const behind = (rate * mean * total - queued) * headMean;
  const inMinutes = serviceMinutes / total;
  return {
    status: "stable",
    ...load,
    probabilityOfDelay: (short + queued) / total,
    meanDelayMinutes: mean * serviceMinutes,
    meanDelayMinutesByNeed: needs.map((share, index) =>
      share > 0
        ? ((firstByNeed[index] as number) + rest + behind + queued * (headByNeed[index] as number)) *
          inMinutes
        : undefined,
    ),
  };
}

/** E[X] in mean services: how long a call stands at the head of the line, of those that began to wait behind another. */
function meanAtHead(servers: number, needs: readonly number[]): number {
  return tails(needs).reduce((mean, share, k) => (k === 0 ? 0 : mean + share / (servers - k + 1)), 0);
}

/** The fewest servers that can carry so many calls per mean service, up from those that have the time; none above 1e7. */
function serversForStability(rate: number, needs: readonly number[]): number | undefined {
  let servers = Math.max(needs.length, Math.floor(rate * meanUnitsNeeded(needs)) + 1);
  while (servers <= 1e7 && 1 - rate * meanAtHead(servers, needs) < ROUNDING) servers += 1;
  return servers <= 1e7 ? servers : undefined;
}

/** P(need >= k) at k, added from the far end so that the last is not lost. */
function tails(needs: readonly number[]): number[] {
  const found = [1, ...needs];
  for (let k = found.length - 2; k >= 1; k--) found[k] = (found[k] as number) + (found[k + 1] as number);
  return found;
}

export function meanUnitsNeeded(needs: readonly number[]): number {
  return needs.reduce((mean, share, index) => mean + share * (index + 1), 0);
}

const SHARES = "a list of shares that add up to 1";

export function requireMultipleDispatch(input: MultipleDispatchInput): MultipleDispatchInput {
  const { servers, unitsNeeded } = requireQueue(input);
  requireThat(Array.isArray(unitsNeeded), "unitsNeeded", SHARES, unitsNeeded);
  unitsNeeded.forEach((share, index) => {
    requireNumber(`unitsNeeded[${index}]`, share, "[0, 1]", (n) => n >= 0 && n <= 1);
    const possible = index < servers || share === 0;
    requireThat(possible, `unitsNeeded[${index}]`, `0, since there are ${servers} servers`, share);
  });
  const all = sum(unitsNeeded);
  requireThat(Math.abs(all - 1) < 1e-9, "unitsNeeded", SHARES, unitsNeeded);
  return input;
}
