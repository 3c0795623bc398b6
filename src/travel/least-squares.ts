import { leastWhere } from "../quantity/bisection.ts";
import type { TravelModel } from "./travel-minutes.ts";

/** One trip as it was: road miles, and minutes from en route to arrival. */
export interface TravelSample {
  /** In [0, infinity). */
  readonly miles: number;
  /** In [0, infinity). */
  readonly minutes: number;
}

/** The line of least squares that starts at 0 or later; `undefined` where time does not rise with distance. */
export function linearFit(trips: readonly TravelSample[]): TravelModel | undefined {
  const miles = trips.reduce((sum, trip) => sum + trip.miles, 0) / trips.length;
  const minutes = trips.reduce((sum, trip) => sum + trip.minutes, 0) / trips.length;
  let together = 0;
  let apart = 0;
  for (const trip of trips) {
    together += (trip.miles - miles) * (trip.minutes - minutes);
    apart += (trip.miles - miles) ** 2;
  }
  if (!(apart > 0 && together > 0)) return undefined;
  const minutesPerMile = together / apart;
  const interceptMinutes = minutes - minutesPerMile * miles;
  if (interceptMinutes >= 0) return { kind: "linear", interceptMinutes, minutesPerMile };
  // The sum of squares is a bowl: its least with a >= 0 then lies on a = 0.
  const squared = trips.reduce((sum, trip) => sum + trip.miles ** 2, 0);
  const product = trips.reduce((sum, trip) => sum + trip.miles * trip.minutes, 0);
  return { kind: "linear", interceptMinutes: 0, minutesPerMile: product / squared };
}

const STEPS = 400;
const SHORTEST_JOIN = 1e-4;

/** The square-root-linear model of least squares; the trips are in order of miles. */
export function squareRootFit(trips: readonly TravelSample[]): TravelModel | undefined {
  const longest = trips.at(-1)?.miles as number;
  if (!(longest > 0)) return undefined;
  const speed = speedByJoin(trips);
  // Joins in even steps of their logarithm, the best of them; then narrowed between its neighbours.
  const joinAt = (step: number): number => longest * SHORTEST_JOIN ** (1 - step / STEPS);
  const explained = (step: number): number => speed(joinAt(step)).explained;
  let best = 0;
  for (let step = 1; step <= STEPS; step++) if (explained(step) > explained(best)) best = step;
  let [low, high] = [Math.max(0, best - 1), Math.min(STEPS, best + 1)];
  for (let turn = 0; turn < 60; turn++) {
    const [left, right] = [low + (high - low) * 0.382, low + (high - low) * 0.618];
    if (explained(left) > explained(right)) high = right;
    else low = left;
  }
  const between = (low + high) / 2;
  const join = joinAt(explained(between) > explained(best) ? between : best);
  const { cruisingMilesPerMinute } = speed(join);
  if (!Number.isFinite(cruisingMilesPerMinute)) return undefined;
  const accelerationMilesPerMinute2 = cruisingMilesPerMinute ** 2 / join;
  return { kind: "square-root-linear", accelerationMilesPerMinute2, cruisingMilesPerMinute };
}

/**
 * The best speed for a join J, and what of the sum of squared minutes it explains: with g(D) = 2 sqrt(J D) up to J and J
 * + D beyond, v = (sum of g^2) / (sum of g T), explained = (sum of g T)^2 / (sum of g^2). Running sums spare a pass over
 * the trips for each join.
 */
function speedByJoin(
  trips: readonly TravelSample[],
): (join: number) => { cruisingMilesPerMinute: number; explained: number } {
  const sums = (term: (trip: TravelSample) => number): Float64Array => {
    const running = new Float64Array(trips.length + 1);
    trips.forEach((trip, i) => {
      running[i + 1] = (running[i] as number) + term(trip);
    });
    return running;
  };
  const d = sums(({ miles }) => miles);
  const dd = sums(({ miles }) => miles * miles);
  const t = sums(({ minutes }) => minutes);
  const dt = sums(({ miles, minutes }) => miles * minutes);
  const rootT = sums(({ miles, minutes }) => Math.sqrt(miles) * minutes);
  const count = trips.length;
  return (join) => {
    const short = leastWhere(0, count, (i) => (trips[i] as TravelSample).miles > join);
    const upTo = (running: Float64Array): number => running[short] as number;
    const beyond = (running: Float64Array): number => (running[count] as number) - upTo(running);
    const squared = 4 * join * upTo(d) + (count - short) * join * join + 2 * join * beyond(d) + beyond(dd);
    const together = 2 * Math.sqrt(join) * upTo(rootT) + join * beyond(t) + beyond(dt);
    return { cruisingMilesPerMinute: squared / together, explained: together ** 2 / squared };
  };
}

/** The sum of squares of what the model misses. */
export function squares(trips: readonly TravelSample[], foretold: (miles: number) => number): number {
  return trips.reduce((sum, { miles, minutes }) => sum + (minutes - foretold(miles)) ** 2, 0);
}
