import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { coveringSites, demandWeights, type Reach, requireReach } from "./reach.ts";
import { requireCount } from "./sites.ts";

/** How many firefighters can be where. */
export interface ForceConcentration {
  /** Firefighters within the limit of each demand point. */
  readonly personnel: readonly number[];
  /** Demand by class, from none upwards. */
  readonly classes: readonly {
    /** Firefighters from this many … */
    readonly from: number;
    /** … up to this many; absent in the last class. */
    readonly to?: number;
    readonly points: number;
    readonly weight: number;
    /** Of all weight; absent where there is none. */
    readonly share?: number;
  }[];
}

/** Where the classes of the Nashua map begin; it prints 4-7, 8-11, 12-17, 18-23, 24-29 and 30-38 firefighters. */
const NASHUA = [4, 8, 12, 18, 24, 30];

/**
 * How many firefighters are within the limit of each place: the concentration map as data?
 *
 *     personnel_i = sum of the minimum staffing of every site j with reach[i][j] <= limit
 *
 * All units are at home, as on the maps of standards-of-cover studies; for busy ones see {@link responseForce}.
 *
 * @param input.reach - demand x site, minutes of travel.
 * @param input.limit - in the unit of `reach`; 8 minutes on most maps.
 * @param input.personnelBySite - minimum staffing of each site, whole numbers in [0, infinity).
 * @param input.classes - where classes begin, ascending, in (0, infinity); 4, 8, 12, 18, 24, 30 unless given. A class below the first is always
 * there.
 * @returns see {@link ForceConcentration}.
 * @throws DutycycleError for a value outside its interval.
 * @see Emergency Services Consulting International, Nashua Fire Rescue master plan, p. 122, figure 78 (classes and method).
 *
 * @example
 * ```ts
 * import { forceConcentration } from "dutycycle/coverage";
 * const reach = [[2, 9], [7, 7], [12, 10]];
 * const { personnel, classes } = forceConcentration({ reach, limit: 8, personnelBySite: [4, 7], classes: [4, 8] });
 * personnel; // => [4, 11, 0]
 * classes.map(({ from, points }) => [from, points]); // => [[0, 1], [4, 1], [8, 1]]
 * ```
 */
export function forceConcentration(input: {
  readonly reach: Reach;
  readonly limit: number;
  readonly personnelBySite: readonly number[];
  readonly weights?: readonly number[];
  readonly classes?: readonly number[];
}): ForceConcentration {
  const { personnelBySite, classes = NASHUA } = input;
  const sites = requireReach(input.reach);
  const weights = demandWeights(input.weights, input.reach.length);
  requireThat(
    personnelBySite?.length === sites,
    "personnelBySite",
    `a list of ${sites} numbers`,
    personnelBySite,
  );
  for (const [j, people] of personnelBySite.entries()) {
    requireCount(`personnelBySite[${j}]`, people);
  }
  for (const [k, from] of classes.entries()) {
    const before = classes[k - 1] ?? 0;
    requireWithin(`classes[${k}]`, from, `(${before}, infinity), whole`);
  }
  const near = coveringSites(input.reach, input.limit);
  const personnel = near.map((within) => within.reduce((sum, j) => sum + (personnelBySite[j] as number), 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const starts = [0, ...classes];
  return {
    personnel,
    classes: starts.map((from, k) => {
      const next = starts[k + 1] ?? Infinity;
      const points = [...personnel.keys()].filter((i) => {
        return (personnel[i] as number) >= from && (personnel[i] as number) < next;
      });
      const weight = points.reduce((sum, i) => sum + (weights[i] as number), 0);
      return {
        ...{ from, ...(next === Infinity ? {} : { to: next - 1 }), points: points.length, weight },
        ...(all === 0 ? {} : { share: weight / all }),
      };
    }),
  };
}
