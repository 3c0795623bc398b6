import { requireAmount, requireRates } from "../queueing/arguments.ts";
import { serversForDelay } from "./servers-for-delay.ts";

/**
 * How many servers does each hour need for a waiting standard, if each hour is looked at alone?
 *
 * The stationary, independent, period-by-period approach (SIPP): `serversForDelay` of each hour's rate. The hours form a cycle: after the
 * last comes the first again, as in a week of 168. A queue does not know hours: the busiest time of a queue comes after the
 * busiest hour, by about one service time. Lagged SIPP (`lagMinutes` = `serviceMinutes`) therefore reads the demand that was
 * so long ago. Both fail where the rate changes much within a service time or where an hour is overloaded: hold the result to
 * {@link timeVaryingDelay}.
 *
 * @param input.callsPerHour - one rate for each hour of the cycle, each in [0, infinity).
 * @param input.serviceMinutes - mean time that a call takes its unit, in (0, infinity).
 * @param input.minutes - the longest wait that is good enough, in [0, infinity).
 * @param input.share - share of calls that must wait no longer, in [0, 1).
 * @param input.lagMinutes - by how much staffing follows demand, in [0, infinity); 0 unless given. Each hour then gets the mean rate of
 * the sixty minutes that ended so much earlier.
 * @returns one whole number an hour, from 1 on.
 * @throws DutycycleError for a value outside its interval, and for an hour with work that 1e7 servers cannot do.
 * @see L. V. Green, P. J. Kolesar and J. Soares, Improving the SIPP approach for staffing service systems that have cyclic demands,
 * Operations Research 49, 2001, pp. 549-564.
 *
 * @example
 * ```ts
 * import { sippServers } from "dutycycle";
 * const demand = { callsPerHour: [2, 2, 8, 8], serviceMinutes: 30, minutes: 0, share: 0.9 };
 * sippServers(demand); // => [3, 3, 8, 8]
 * sippServers({ ...demand, lagMinutes: 30 }); // => [6, 3, 6, 8]
 * ```
 */
export function sippServers(input: {
  readonly callsPerHour: readonly number[];
  readonly serviceMinutes: number;
  readonly minutes: number;
  readonly share: number;
  readonly lagMinutes?: number;
}): number[] {
  const { callsPerHour, serviceMinutes, minutes, share, lagMinutes = 0 } = input ?? {};
  requireRates("callsPerHour", callsPerHour);
  requireAmount("lagMinutes", lagMinutes);
  const hours = callsPerHour.length;
  const whole = Math.floor(lagMinutes / 60);
  const part = lagMinutes / 60 - whole;
  const rateBefore = (hour: number, lag: number): number =>
    callsPerHour[(hour + hours - (lag % hours)) % hours] as number;
  return callsPerHour.map((_, hour) => {
    const rate = (1 - part) * rateBefore(hour, whole) + part * rateBefore(hour, whole + 1);
    return serversForDelay({ callsPerHour: rate, serviceMinutes, minutes, share });
  });
}
