import { requireOneOf, requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import { sum } from "../stats/sum.ts";
import { fewestCars, measuresOf, type PatrolStandards, requireStandards } from "./fewest-patrol-cars.ts";
import { patrolPerformance } from "./patrol-cars.ts";
import { type PatrolTour, requireTour } from "./patrol-tour.ts";

/** What an allocation makes as small as it can, as a mean over calls. */
export type PatrolObjective = "meanDelayMinutes" | "probabilityOfDelay" | "travelMinutes" | "responseMinutes";

/** Cars for each tour. */
export interface CarHourAllocation {
  /** `infeasible`: the hours do not suffice for the fewest cars; `cars` are those fewest. */
  readonly status: "allocated" | "infeasible";
  /** In the order of the tours; `undefined` where no number of cars meets the standards. */
  readonly cars: readonly (number | undefined)[];
  /** Hours that `cars` take; those left over are fewer than a tour, or no call would gain by them. */
  readonly carHours: number;
  /** Hours of the fewest cars; absent where a tour's standards cannot be met. */
  readonly fewestCarHours?: number;
  /** The mean over all calls with these cars; absent when infeasible and where there are no calls. */
  readonly objective?: number;
}

/**
 * Where and when should the car-hours go that there are?
 *
 * Each tour first gets the fewest cars that meet its standards (`fewestPatrolCars`). Then, car by car, the next goes
 * where it lowers
 *
 *     sum over tours of calls x measure(cars)
 *
 * the most for each of its hours. Delays, and travel while a car is free on average, fall by less with every car added.
 * Then, with tours of equal length, no other allocation is better; with unequal ones at most the gain of one more car is
 * lost. `responseMinutes` may bend the other way where less than one car is free; there the allocation is good, not
 * proved.
 *
 * @param input.tours - one entry for each precinct and tour, as for `patrolCars`, each with its own `standards` if any.
 * @param input.carHours - to be given out, in [0, 1e7].
 * @param input.minimize - the measure; `meanDelayMinutes` unless given.
 * @returns whole cars for each tour. The same tours in another order get the same cars but for ties, which go to the tour
 * named first.
 * @throws DutycycleError for a value outside its interval, and for a measure that needs what a tour does not say.
 * @see B. Fox, Discrete Optimization via Marginal Analysis, Management Science 13, 1966, 210-216 (unsourced: from
 * memory). J. M. Chaiken and P. Dormont, Management Science 24, 1978, p. 1291, for car-hours.
 *
 * @example
 * ```ts
 * import { allocateCarHours } from "dutycycle";
 * const tours = [1.5, 3, 5.5].map((calls) => ({ callsPerHour: [calls], serviceMinutes: 40, hours: 8 }));
 * const { status, cars, objective } = allocateCarHours({ tours, carHours: 120 });
 * status; // => "allocated"
 * cars; // => [3, 5, 7]
 * objective; // => 1.128
 * ```
 */
export function allocateCarHours(input: {
  readonly tours: readonly (PatrolTour & { readonly standards?: PatrolStandards })[];
  readonly carHours: number;
  readonly minimize?: PatrolObjective;
}): CarHourAllocation {
  const { tours, carHours, minimize = "meanDelayMinutes" } = input ?? {};
  requireWithin("carHours", carHours, "[0, 1e7]");
  requireOneOf("minimize", minimize, OBJECTIVES);
  requireThat(Array.isArray(tours) && tours.length > 0, "tours", "a list of at least one tour", tours);
  for (const [i, tour] of tours.entries()) {
    requireTour(tour, `tours[${i}].`);
    requireStandards(tour.standards ?? {}, tour, `tours[${i}].`);
    requireThat(
      measuresOf(tour).includes(minimize),
      "minimize",
      `a measure that tours[${i}] allows`,
      minimize,
    );
  }

  const fewest = tours.map((tour) => fewestCars(tour, tour.standards ?? {}).cars);
  const hours = tours.map((tour) => tour.hours ?? 1);
  let used = sum(fewest.map((cars, i) => (cars ?? 0) * (hours[i] as number)));
  if (fewest.includes(undefined)) return { status: "infeasible", cars: fewest, carHours: used };
  const fewestCarHours = used;
  // Hours that only rounding takes over the limit are within it.
  const limit = carHours * (1 + 1e-9);
  if (used > limit) return { status: "infeasible", cars: fewest, carHours: used, fewestCarHours };

  const cars = Float64Array.from(fewest as number[]);
  const calls = tours.map((tour, i) => sum(tour.callsPerHour) * (hours[i] as number));
  const cost = (i: number, n: number): number =>
    (calls[i] as number) * (patrolPerformance(tours[i] as PatrolTour, n)[minimize] as number);
  const costs = tours.map((_, i) => cost(i, cars[i] as number));
  const next = tours.map((_, i) => cost(i, (cars[i] as number) + 1));
  for (;;) {
    let best = -1;
    let most = 0;
    for (let i = 0; i < tours.length; i++) {
      const gain = ((costs[i] as number) - (next[i] as number)) / (hours[i] as number);
      if (gain > most && used + (hours[i] as number) <= limit) {
        most = gain;
        best = i;
      }
    }
    if (best < 0) break;
    used += hours[best] as number;
    cars[best] = (cars[best] as number) + 1;
    costs[best] = next[best] as number;
    next[best] = cost(best, (cars[best] as number) + 1);
  }
  const allCalls = sum(calls);
  return {
    ...{ status: "allocated", cars: Array.from(cars), carHours: used, fewestCarHours },
    ...(allCalls > 0 ? { objective: sum(costs) / allCalls } : {}),
  };
}

const OBJECTIVES = ["meanDelayMinutes", "probabilityOfDelay", "travelMinutes", "responseMinutes"] as const;
