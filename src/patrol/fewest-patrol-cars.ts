import { leastWhere } from "../quantity/bisection.ts";
import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { type PatrolPerformance, patrolPerformance } from "./patrol-cars.ts";
import { type PatrolTour, requireTour } from "./patrol-tour.ts";

/** The most that each measure of `patrolCars` may be; what is left out is not asked for. */
export interface PatrolStandards {
  readonly busyShare?: number;
  readonly utilization?: number;
  readonly probabilityOfDelay?: number;
  readonly meanDelayMinutes?: number;
  /** By priority, highest first; `undefined` for one that has no standard. */
  readonly delayMinutes?: readonly (number | undefined)[];
  readonly travelMinutes?: number;
  readonly responseMinutes?: number;
  readonly patrolIntervalHours?: number;
}

/** The fewest cars, how they do, and which standards would break with one less. */
export interface FewestPatrolCars {
  /** `infeasible`: some standard is broken by any number of cars; `binding` says which. */
  readonly status: "met" | "infeasible";
  readonly cars?: number;
  /** Standards that one car fewer breaks; empty where the work alone needs the cars. */
  readonly binding: readonly (keyof PatrolStandards)[];
  readonly performance?: PatrolPerformance;
}

const MOST_CARS = 65_536;
/** A standard that holds but for rounding holds. */
const ROUNDING = 1e-9;

/**
 * How many patrol cars does this tour need?
 *
 * The fewest whole number of cars that is not overloaded and with which no measure of `patrolCars` is above the standard
 * of the same name. Every measure falls as cars are added, so that one search finds it.
 *
 * @param input - a tour as for `patrolCars`, and its `standards`, each in [0, infinity).
 * @returns `infeasible`, with the standards at fault, where not even 65,536 cars do: a busy share below the share that
 * cars are out of service, or no delay at all.
 * @throws DutycycleError for a value outside its interval, and for a standard whose measure needs what the tour does not say.
 * @see J. M. Chaiken and P. Dormont, A Patrol Car Allocation Model: Capabilities and Algorithms, Management Science 24,
 * 1978, p. 1291.
 *
 * @example
 * ```ts
 * import { fewestPatrolCars } from "dutycycle";
 * const found = fewestPatrolCars({
 *   ...{ callsPerHour: [1, 3], serviceMinutes: 30, unavailableShare: 0.15, squareMiles: 12, travelMilesPerHour: 24 },
 *   standards: { delayMinutes: [2], travelMinutes: 4, busyShare: 0.6 },
 * });
 * found.cars; // => 5
 * found.binding; // => ["busyShare", "delayMinutes", "travelMinutes"]
 * ```
 */
export function fewestPatrolCars(
  input: PatrolTour & { readonly standards?: PatrolStandards },
): FewestPatrolCars {
  requireTour(input);
  const { standards = {} } = input;
  requireStandards(standards, input);
  return fewestCars(input, standards);
}

/** The same of a tour and standards that have been checked. */
export function fewestCars(tour: PatrolTour, standards: PatrolStandards): FewestPatrolCars {
  const holds = (cars: number): boolean => {
    const performance = patrolPerformance(tour, cars);
    return (performance.utilization ?? 1) < 1 - ROUNDING && broken(performance, standards).length === 0;
  };
  let enough = 1;
  while (!holds(enough)) {
    if (enough === MOST_CARS) {
      return { status: "infeasible", binding: broken(patrolPerformance(tour, enough), standards) };
    }
    enough *= 2;
  }
  const cars = leastWhere(1, enough, holds);
  const fewer = cars > 1 ? patrolPerformance(tour, cars - 1) : undefined;
  const binding = fewer?.status === "stable" ? broken(fewer, standards) : [];
  return { status: "met", cars, binding, performance: patrolPerformance(tour, cars) };
}

/** The standards that are not met. */
function broken(performance: PatrolPerformance, standards: PatrolStandards): (keyof PatrolStandards)[] {
  const above = (measured: number | undefined, limit: number | undefined): boolean =>
    limit !== undefined && !((measured as number) <= limit * (1 + ROUNDING));
  return MEASURES.filter((name) => {
    if (name !== "delayMinutes") return above(performance[name], standards[name]);
    return standards.delayMinutes?.some((limit, k) => above(performance.delayMinutes[k], limit));
  });
}

/** The measures for which the tour says what they need. */
export function measuresOf(tour: PatrolTour): readonly (keyof PatrolStandards)[] {
  const quiet = patrolPerformance({ ...tour, callsPerHour: tour.callsPerHour.map(() => 0) }, 1);
  return MEASURES.filter((name) => quiet[name] !== undefined);
}

/** Throws unless each standard is of a measure that the tour allows, and a number from 0 up. */
export function requireStandards(standards: PatrolStandards, tour: PatrolTour, argument = ""): void {
  const isObject = typeof standards === "object" && standards !== null;
  requireThat(isObject, `${argument}standards`, "an object", standards);
  const known = measuresOf(tour);
  for (const name of Object.keys(standards) as (keyof PatrolStandards)[]) {
    const limit = standards[name];
    if (limit === undefined) continue;
    const where = `${argument}standards.${name}`;
    requireThat(known.includes(name), where, `a measure that the tour allows (${known.join(", ")})`, limit);
    const priorities = tour.callsPerHour.length;
    const isLimit = name !== "delayMinutes" || (Array.isArray(limit) && limit.length <= priorities);
    requireThat(isLimit, where, `a list of at most ${priorities}, one a priority`, limit);
    for (const most of [limit].flat()) {
      if (most !== undefined) requireWithin(where, most, "[0, infinity)");
    }
  }
}

const MEASURES: readonly (keyof PatrolStandards)[] = [
  "busyShare",
  "utilization",
  "probabilityOfDelay",
  "meanDelayMinutes",
  "delayMinutes",
  "travelMinutes",
  "responseMinutes",
  "patrolIntervalHours",
];
