import { requireWithin } from "../quantity/interval.ts";
import { arrivalOf, type ForceNeed, requireNeed, requireUnit } from "./force-arrival.ts";
import { demandWeights, type Reach, requireReach } from "./reach.ts";

/** A unit at a site. */
export interface StationedUnit {
  /** Where it stands: a column of `reach`. */
  readonly site: number;
  /** People on it, whole number in [0, 1000]. */
  readonly personnel: number;
  /** Share of time in which it is on another call, in [0, 1]; 0 unless given. */
  readonly busyShare?: number;
  /** Minutes before it leaves and after it arrives, in [0, infinity); 0 unless given: turnout, a way to the gear, donning, a neighbour's dispatch. */
  readonly delayMinutes?: number;
}

/** Who gets the force, and when. */
export interface ResponseForce {
  /** Expected share of demand at which the force is complete within the limit; absent where nothing weighs anything. */
  readonly withinShare?: number;
  /** Expected share at which it is complete at all: enough units are free. */
  readonly assembledShare?: number;
  /** Mean minutes over the demand at which it is complete; absent where it never is. */
  readonly meanMinutes?: number;
  /** The same for each demand point, in the order of `reach`. */
  readonly byDemand: readonly {
    readonly withinShare: number;
    readonly assembledShare: number;
    readonly meanMinutes?: number;
  }[];
}

/**
 * What share of demand gets an effective response force within the limit, and how long does it take to assemble?
 *
 *     t_im = reach[i][site of m] + delay of m,   W_i = P(force complete at i within the limit),   share = sum_i a_i W_i / sum_i a_i
 *
 * with the chances of {@link forceArrival} and a_i = `weights`. With busy shares of 0 it is the map of a standards-of-cover study: every unit at
 * home. Give the busy shares of your records to see what is left of it on a usual day. One call at a time: a
 * second fire at once is not in it.
 *
 * @param input.reach - demand x site, minutes of travel, each in [0, infinity].
 * @param input.need - units, personnel or both.
 * @param input.limit - minutes, delays included, in [0, infinity). NFPA 1710's 8 minutes are travel alone: then leave the delays out.
 * @returns see {@link ResponseForce}; shares in [0, 1].
 * @throws DutycycleError for a value outside its interval.
 * @see Commission on Fire Accreditation International, concentration (unsourced: from memory).
 *
 * @example
 * ```ts
 * import { responseForce } from "dutycycle/coverage";
 * // Two demand points, two stations; the second has an engine and a ladder.
 * const reach = [[3, 7], [10, 2]];
 * const units = [{ site: 0, personnel: 4, busyShare: 0.1 }, { site: 1, personnel: 4, busyShare: 0.1 }, { site: 1, personnel: 3 }];
 * const force = responseForce({ reach, units, need: { personnel: 7 }, limit: 8 });
 * force.byDemand.map((point) => point.withinShare); // => [0.99, 0.9]
 * force.withinShare; // => 0.945
 * ```
 */
export function responseForce(input: {
  readonly reach: Reach;
  readonly units: readonly StationedUnit[];
  readonly need: ForceNeed;
  readonly limit: number;
  readonly weights?: readonly number[];
}): ResponseForce {
  const { reach, units, need, limit } = input;
  const sites = requireReach(reach);
  const weights = demandWeights(input.weights, reach.length);
  requireNeed(need);
  requireWithin("limit", limit, "[0, infinity)");
  for (const [m, unit] of units.entries()) {
    requireUnit(`units[${m}]`, unit);
    requireWithin(`units[${m}].site`, unit.site, `[0, ${sites}), whole`);
    requireWithin(`units[${m}].delayMinutes`, unit.delayMinutes ?? 0, "[0, infinity)");
  }
  const byDemand = reach.map((row) => {
    const coming = units.map(({ site, delayMinutes = 0, ...unit }) => {
      return { ...unit, minutes: (row[site] as number) + delayMinutes };
    });
    const { arrivals, ...whole } = arrivalOf(coming, need);
    return { withinShare: arrivals.findLast(({ minutes }) => minutes <= limit)?.share ?? 0, ...whole };
  });
  const sum = (value: (i: number) => number): number =>
    weights.reduce((total, weight, i) => total + weight * value(i), 0);
  const all = sum(() => 1);
  const assembled = sum((i) => byDemand[i]?.assembledShare ?? 0);
  const minutes = sum((i) => (byDemand[i]?.assembledShare ?? 0) * (byDemand[i]?.meanMinutes ?? 0));
  const within = sum((i) => byDemand[i]?.withinShare ?? 0);
  return {
    ...(all === 0 ? {} : { withinShare: within / all, assembledShare: assembled / all }),
    ...(assembled === 0 ? {} : { meanMinutes: minutes / assembled }),
    byDemand,
  };
}
