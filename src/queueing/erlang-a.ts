import { requireNumber } from "../quantity/error.ts";
import { requireAmount, requireQueue } from "./arguments.ts";
import { erlangB } from "./erlang.ts";

/** A queue that callers leave when they have waited long enough. It is stable under any load. */
export interface ImpatientDelay {
  /** Busy share of a server, in [0, 1]. */
  readonly utilization: number;
  readonly probabilityOfDelay: number;
  /** Share of all calls that are given up before a server comes. */
  readonly probabilityOfLeaving: number;
  /** Mean over all calls: those that do not wait count 0, those that leave until they leave. */
  readonly meanDelayMinutes: number;
  /** Share of all calls that are answered, and within `minutes`; absent unless `minutes` is given. */
  readonly answeredShare?: number;
}

/** exp(-45) is beyond what a double adds to 1. */
const NEGLIGIBLE = 45;

/**
 * How long do calls wait, and how many are given up, if callers do not wait for ever?
 *
 * Erlang's A, the M/M/c+M queue: Poisson calls, exponential service, `servers` units, first come, first served, and each caller has
 * an exponential patience. With B = `erlangB`, mu and theta the rates of service and of losing patience, a call that waits has the
 * density of the time V until a server would come
 *
 *     v(t) ∝ exp(-c mu t + (lambda / theta) (1 - exp(-theta t)))
 *
 * and with r = exp(...) at 0 over its integral times c mu, `probabilityOfDelay` = B / (r + (1 - r) B); leaving is the mean of
 * 1 - exp(-theta V). The integrals are taken numerically around the mode of v, so that no sum grows with load or patience.
 * Not for calls that must be answered whatever the wait: they belong in {@link delay}.
 *
 * @param input.servers - whole number in [1, 1e7].
 * @param input.callsPerHour - lambda, in [0, infinity).
 * @param input.serviceMinutes - mean time that a call takes its unit, 60 / mu, in (0, infinity).
 * @param input.patienceMinutes - mean time after which a caller who waits gives up, 60 / theta, in (0, infinity).
 * @param input.minutes - in [0, infinity); asks for `answeredShare`.
 * @returns shares in [0, 1] to about 1e-12; as patience grows, those of {@link delay} if that queue is stable.
 * @throws DutycycleError for a value outside its interval.
 * @see C. Palm, Research on telephone traffic carried by full availability groups, Tele 1, 1957 (unsourced: from memory).
 *
 * @example
 * ```ts
 * import { erlangA } from "dutycycle";
 * erlangA({ servers: 14, callsPerHour: 200, serviceMinutes: 3, patienceMinutes: 5 });
 * // => { "utilization": 0.704297, "probabilityOfDelay": 0.14526, "probabilityOfLeaving": 0.013984, "meanDelayMinutes": 0.069919 }
 * ```
 */
export function erlangA(input: {
  readonly servers: number;
  readonly callsPerHour: number;
  readonly serviceMinutes: number;
  readonly patienceMinutes: number;
  readonly minutes?: number;
}): ImpatientDelay {
  const { servers, callsPerHour, serviceMinutes } = requireQueue(input);
  const { patienceMinutes, minutes } = input;
  requireNumber("patienceMinutes", patienceMinutes, "(0, infinity)", (n) => n > 0);
  if (minutes !== undefined) requireAmount("minutes", minutes);

  const offeredLoad = (callsPerHour * serviceMinutes) / 60;
  const blocked = erlangB({ servers, offeredLoad });
  // Time z in mean patiences, from the mode of v on: log v = -drift z - bend (z - 1 + exp(-z)).
  const capacity = (servers * patienceMinutes) / serviceMinutes;
  const demand = (offeredLoad * patienceMinutes) / serviceMinutes;
  const drift = Math.max(0, (servers - offeredLoad) * (patienceMinutes / serviceMinutes));
  const bend = Math.min(capacity, demand);
  const mode = Math.log(Math.max(1, offeredLoad / servers));
  const start = -Math.min(mode, Math.sqrt((2 * NEGLIGIBLE) / bend));
  const end = Math.min(
    NEGLIGIBLE / drift,
    (NEGLIGIBLE + Math.sqrt(NEGLIGIBLE * (NEGLIGIBLE + 8 * bend))) / (2 * bend),
  );
  const density = (z: number): number => Math.exp(-drift * z - bend * bending(z));

  const answered = (z: number): number => Math.exp(-z - mode) * density(z);
  const whole = integral(density, start, end);
  const r = Math.exp(-bend * bending(-mode)) / (capacity * whole);
  const probabilityOfDelay = blocked / (r + (1 - r) * blocked);
  const atOnce = (r * (1 - blocked)) / (r + (1 - r) * blocked);
  const leaving = integral((z) => -Math.expm1(-z - mode) * density(z), start, end) / whole;
  const found = {
    // From what is answered, not from what is left over: under heavy overload that would lose its digits.
    utilization: Math.min(
      1,
      (offeredLoad / servers) * (atOnce + (probabilityOfDelay * integral(answered, start, end)) / whole),
    ),
    probabilityOfDelay,
    probabilityOfLeaving: probabilityOfDelay * leaving,
    meanDelayMinutes: probabilityOfDelay * leaving * patienceMinutes,
  };
  if (minutes === undefined) return found;
  const until = Math.min(end, minutes / patienceMinutes - mode);
  const inTime = until > start ? integral(answered, start, until) / whole : 0;
  return { ...found, answeredShare: atOnce + probabilityOfDelay * inTime };
}

/** z - 1 + exp(-z), by its series where the difference would lose digits. */
function bending(z: number): number {
  if (Math.abs(z) > 0.01) return z + Math.expm1(-z);
  return ((z * z) / 2) * (1 - (z / 3) * (1 - (z / 4) * (1 - (z / 5) * (1 - z / 6))));
}

/** The integral of a smooth function by the double exponential rule (Takahasi and Mori 1974): steps crowd at both ends. */
function integral(value: (z: number) => number, from: number, to: number): number {
  const steps = 200;
  const step = 6.4 / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const angle = i * step - 3.2;
    const bent = (Math.PI / 2) * Math.sinh(angle);
    // 1 / (1 + exp(2 bent)): the place from the nearer end, without loss.
    const near = 1 / (1 + Math.exp(2 * Math.abs(bent)));
    const z = bent < 0 ? from + (to - from) * near : to - (to - from) * near;
    sum += (value(z) * Math.cosh(angle)) / Math.cosh(bent) ** 2;
  }
  return (sum * step * Math.PI * (to - from)) / 4;
}
