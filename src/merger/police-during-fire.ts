import { requireWithin } from "../quantity/interval.ts";
import { type Delay, delay } from "../queueing/erlang.ts";
import { binomialTails } from "../stats/binomial.ts";

/** What a fire leaves of the police, and what a year of fires takes from them. */
export interface PoliceDuringFire {
  /** Mean number of posts that are free: P (1 - u). */
  readonly freeBefore: number;
  /** Mean number that the fire takes: as many as are asked for, or as many as are free. */
  readonly taken: number;
  /** Mean number that is left, `freeBefore - taken`. */
  readonly policeLeft: number;
  /** Chance that no post is left, in [0, 1]. */
  readonly noneLeftShare: number;
  /** The wait of police calls without a fire. */
  readonly delayBefore: Delay;
  /** The wait of police calls received while a fire holds its officers; absent where no post remains. */
  readonly delayDuring?: Delay;
  /** Chance that an urgent police call comes while the fire lasts, in [0, 1). */
  readonly urgentCallShare: number;
  /** Hours of officers on fires in a year. */
  readonly patrolHoursLost: number;
}

/**
 * What is left of the police while a fire runs?
 *
 *     free N ~ Binomial(P, 1 - u);   taken = E[min(N, m)];   left = P (1 - u) - taken
 *     P(urgent call meanwhile) = 1 - exp(-lambda_urgent h);   hours lost a year = fires x m x h
 *
 * with P = `posts`, u = `busyShare`, m = `officersSent`, h = `fireHours`. The waits are M/M/c (`delay`) with P and with P - m posts, as if the fire lasted for
 * ever: an upper bound for a short fire, whose queue has no time to grow. Hours lost count m officers at each fire, also where fewer are
 * free.
 *
 * @param input.posts - on duty, whole number in [1, 10000].
 * @param input.busyShare - share of time in which a post cannot be called away, in [0, 1].
 * @param input.officersSent - posts that a fire takes, whole number in [0, 10000].
 * @param input.fireHours - how long it holds them, in (0, 1000].
 * @param input.firesPerYear - in [0, infinity).
 * @param input.callsPerHour - police calls, in [0, infinity).
 * @param input.serviceMinutes - that a police call takes its post, in (0, infinity).
 * @param input.urgentCallsPerHour - of the calls, in [0, infinity).
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { policeDuringFire } from "dutycycle/merger";
 * const found = policeDuringFire({
 *   posts: 8, busyShare: 0.4, officersSent: 3, fireHours: 155 / 60, firesPerYear: 44,
 *   callsPerHour: 4.8, serviceMinutes: 40, urgentCallsPerHour: 0.25,
 * });
 * found.policeLeft; // => 1.8590
 * found.urgentCallShare; // => 0.4758
 * found.patrolHoursLost; // => 341
 * found.delayBefore.meanDelayMinutes; // => 0.1541
 * found.delayDuring?.meanDelayMinutes; // => 6.4123
 * ```
 */
export function policeDuringFire(input: {
  readonly posts: number;
  readonly busyShare: number;
  readonly officersSent: number;
  readonly fireHours: number;
  readonly firesPerYear: number;
  readonly callsPerHour: number;
  readonly serviceMinutes: number;
  readonly urgentCallsPerHour: number;
}): PoliceDuringFire {
  const { posts, busyShare, officersSent, fireHours, firesPerYear, ...calls } = input ?? {};
  const { callsPerHour, serviceMinutes, urgentCallsPerHour } = calls;
  requireWithin("posts", posts, "[1, 10000], whole");
  requireWithin("busyShare", busyShare, "[0, 1]");
  requireWithin("officersSent", officersSent, "[0, 10000], whole");
  requireWithin("fireHours", fireHours, "(0, 1000]");
  requireWithin("firesPerYear", firesPerYear, "[0, infinity)");
  requireWithin("urgentCallsPerHour", urgentCallsPerHour, "[0, infinity)");
  const freeBefore = posts * (1 - busyShare);
  const atLeast = binomialTails(posts, 1 - busyShare);
  // E[min(N, m)] = P(N >= 1) + ... + P(N >= m).
  let taken = 0;
  for (let k = 1; k <= Math.min(officersSent, posts); k++) {
    taken += atLeast[k] as number;
  }
  const remaining = posts - officersSent;
  return {
    ...{ freeBefore, taken, policeLeft: Math.max(0, freeBefore - taken) },
    noneLeftShare: 1 - Math.min(1, atLeast[officersSent + 1] ?? 0),
    delayBefore: delay({ servers: posts, callsPerHour, serviceMinutes }),
    ...(remaining < 1 ? {} : { delayDuring: delay({ servers: remaining, callsPerHour, serviceMinutes }) }),
    urgentCallShare: -Math.expm1(-urgentCallsPerHour * fireHours),
    patrolHoursLost: firesPerYear * officersSent * fireHours,
  };
}
