import { sum } from "../stats/sum.ts";
import { dispatchGroups } from "./dispatch-order.ts";
import { approximateHypercube } from "./hypercube-approximate.ts";
import { exactHypercube, type HypercubeSolution } from "./hypercube-exact.ts";
import { type HypercubeInput, requireHypercube } from "./hypercube-input.ts";
import { type HypercubeTravel, hypercubeTravel } from "./hypercube-travel.ts";

/** Who is busy, and who answers which calls. Shares of calls count all atoms together: an atom's add up to its share of the calls. */
export interface Hypercube extends HypercubeTravel {
  /**
   * `overloaded`: a queue that grows without end; then every unit is always busy and every call waits. `unsettled`: the iteration
   * stopped before it came to rest, and the numbers are not to be used: the approximation, with dozens of units and nearly one list for all.
   */
  readonly status: "stable" | "overloaded" | "unsettled";
  /** The method that was used. */
  readonly method: "exact" | "approximate";
  /** Sweeps over the states, or rounds of the approximation; 0 where nothing had to be solved. */
  readonly iterations: number;
  /** Calls that come over calls that all units together can end: by how much it is overloaded, where it is 1 or more. */
  readonly utilization: number;
  /** Busy share of each unit. */
  readonly workload: readonly number[];
  /**
   * [unit][atom]: calls of the atom that the unit answers at once. `queue`: over all calls, sums to 1 - `probabilityOfDelay`;
   * `loss`: over the calls that are answered, sums to 1.
   */
  readonly dispatchShare: readonly (readonly number[])[];
  /** [unit][atom]: the same with calls from the queue; sums to 1. */
  readonly responseShare: readonly (readonly number[])[];
  /** Share of time with every unit busy, a queue included. */
  readonly probabilityAllBusy: number;
  /** Share of calls that wait; 0 with `loss`. */
  readonly probabilityOfDelay: number;
  /** Share of calls that are lost, or left to others; 0 with `queue`. */
  readonly probabilityOfLoss: number;
  /** Share of answered calls that a unit answers for which it is not (in a tie: among) the first choice; absent without calls. */
  readonly interAreaShare?: number;
}

/**
 * How busy is each unit, and who answers whose calls, when the nearest may be out?
 *
 * Larson's hypercube: Poisson calls from atoms (beats, blocks); each is answered by one unit, the first free one of the atom's list;
 * service is exponential. The state is which units are busy; with r_n(S) = calls an hour that unit n, free, takes in state S
 *
 *     (lambda + sum of mu_n over n in S) P(S) = sum over n in S of r_n(S - n) P(S - n) + sum over n not in S of mu_n P(S + n)
 *
 * `exact` solves these 2^N equations, workloads to about 1e-12. `approximate` solves N: busy units are taken as independent and
 * put right by {@link hypercubeCorrection}; workloads are usually within 1 to 2 % with equal service times.
 *
 * With a queue, P(S) of all busy goes on as a queue with one server of rate M = sum of mu_n: an hour's wait ends at whichever unit
 * is free first, unit n with probability mu_n / M whatever came before. So of the queued calls unit n answers mu_n / M, 1 / N
 * when service times are equal.
 *
 * Not for: several units a call (see multiple dispatch), priorities, lists that depend on where cars happen to be, service times that
 * depend on who goes where (travel is part of the service time, as an average). With `loss` and equal times only the mean
 * service time matters much; with `queue` its spread does too.
 *
 * @param input.callsPerHour - by atom, each in [0, 1e9]; at least one atom.
 * @param input.preferences - by atom, every unit once, numbered from 0, first choice first. A list in the list is a tie:
 * those of it that are free share the calls evenly.
 * @param input.serviceMinutes - mean time that a call takes its unit, travel included, in [1e-6, 1e9], for all or by unit.
 * @param input.capacity - `queue`: calls wait, first come, first served; `loss`: calls that find all busy go elsewhere.
 * @param input.method - default `exact` to 12 units, else `approximate`; `exact` to 20 units (15: a fifth of a second; each
 * further one more than doubles it, and 20 take 170 MB), `approximate` to 500.
 * @param input.travelMinutes - [unit][atom], from where the unit stands when free, each in [0, 1e9].
 * @param input.travelMinutesBetweenAtoms - [from][to], each in [0, 1e9]. A call from the queue is then reached from the atom of some
 * call before it, as Larson has it: an atom in proportion to its calls. Without it, from where the unit stands when free.
 * @returns `overloaded` with `queue` when the calls are as many as the units can end, or more; shares are 0 where there are no calls.
 * @throws DutycycleError for a value outside its interval, a list that does not name each unit once, or a table of another shape.
 * @see R. C. Larson, A hypercube queuing model for facility location and redistricting in urban emergency services, Computers
 * and Operations Research 1, 1974, pp. 67-95; R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, sections 5.4 and 5.5.
 *
 * @example
 * ```ts
 * import { hypercube } from "dutycycle";
 * const three = hypercube({
 *   callsPerHour: [0.5, 0.25, 0.35, 0.4],
 *   preferences: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [2, 0, 1]],
 *   serviceMinutes: 60,
 *   capacity: "queue",
 * });
 * three.workload; // => [0.5574, 0.4734, 0.4693]
 * three.probabilityOfDelay; // => 0.23684
 * three.interAreaShare; // => 0.4353
 * ```
 */
export function hypercube(input: HypercubeInput): Hypercube {
  const { serviceMinutes, queue, method } = requireHypercube(input);
  const { callsPerHour, preferences, travelMinutes } = input;
  const completions = serviceMinutes.map((minutes) => 60 / minutes);
  const calls = sum(callsPerHour);
  const allRates = sum(completions);
  const utilization = calls / allRates;
  const overloaded = queue && utilization >= 1;
  const { groups, groupOf } = dispatchGroups(preferences, callsPerHour, completions.length);
  const solve = method === "exact" ? exactHypercube : approximateHypercube;
  const { answered, workload, allBusy, iterations, settled } =
    overloaded || calls === 0
      ? stillHypercube(groups.length, completions.length, overloaded ? 1 : 0)
      : solve(groups, calls, completions, queue);

  const probabilityOfDelay = queue ? allBusy : 0;
  const queued = completions.map((rate) => (probabilityOfDelay * rate) / allRates);
  // By atom and unit: of the atom's calls that are answered, the share that the unit answers at once.
  const atOnceByGroup = answered.map((byUnit) => {
    const all = queue ? 1 : sum(byUnit) || 1;
    return byUnit.map((share) => share / all);
  });
  const atOnce = groupOf.map((group) => atOnceByGroup[group] as readonly number[]);
  const atomShare = callsPerHour.map((rate) => (calls === 0 ? 0 : rate / calls));
  const overAllCalls = (fromQueue: readonly number[]): number[][] =>
    fromQueue.map((more, unit) =>
      atomShare.map((part, atom) => part * ((atOnce[atom]?.[unit] as number) + more)),
    );
  const responseShare = overAllCalls(queued);
  return {
    status: overloaded ? "overloaded" : settled ? "stable" : "unsettled",
    method,
    iterations,
    utilization,
    workload,
    dispatchShare: overAllCalls(queued.map(() => 0)),
    responseShare,
    probabilityAllBusy: allBusy,
    probabilityOfDelay,
    probabilityOfLoss: queue ? 0 : allBusy,
    ...(calls > 0 && {
      interAreaShare: interAreaShare(
        responseShare,
        groupOf.map((group) => groups[group]?.ranks[0] ?? []),
      ),
    }),
    ...(calls > 0 &&
      travelMinutes !== undefined &&
      hypercubeTravel(atomShare, atOnce, queued, travelMinutes, input.travelMinutesBetweenAtoms)),
  };
}

/** Nothing to solve: no calls, or a queue without end. */
function stillHypercube(groups: number, units: number, busy: 0 | 1): HypercubeSolution {
  const none = new Array<number>(units).fill(0);
  return {
    answered: new Array(groups).fill(none),
    workload: none.map(() => busy),
    allBusy: busy,
    iterations: 0,
    settled: true,
  };
}

function interAreaShare(
  responseShare: Hypercube["responseShare"],
  firstChoices: readonly (readonly number[])[],
): number {
  return sum(
    responseShare.map((byAtom, unit) => sum(byAtom.filter((_, atom) => !firstChoices[atom]?.includes(unit)))),
  );
}
