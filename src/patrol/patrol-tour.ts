import { requireWithin } from "../quantity/interval.ts";
import { requireRates } from "../queueing/arguments.ts";

/** The work of one precinct in one tour, and what its cars are measured by. */
export interface PatrolTour {
  /** Car dispatches for each priority, highest first, each in [0, infinity). */
  readonly callsPerHour: readonly number[];
  /** Mean time that a call takes its car, in (0, infinity). */
  readonly serviceMinutes: number;
  /** Length of the tour, in (0, infinity); 1 unless given. */
  readonly hours?: number;
  /** B2: share of its time that a car is out of service whatever the calls, in [0, 1); 0 unless given. */
  readonly unavailableShare?: number;
  /** B1: what each unit of the share on calls adds to it, in [0, infinity); 0 unless given. */
  readonly unavailablePerCallShare?: number;
  /** A, in (0, infinity). Travel needs this and `travelMilesPerHour`. */
  readonly squareMiles?: number;
  /** v, in (0, infinity). */
  readonly travelMilesPerHour?: number;
  /** c, in (0, infinity); sqrt(pi / 8) = 0.6267 unless given: streets at right angles, cars at random. */
  readonly travelConstant?: number;
  /** In (0, infinity). The patrol interval needs this and `patrolMilesPerHour`. */
  readonly streetMiles?: number;
  /** In (0, infinity). */
  readonly patrolMilesPerHour?: number;
}

/** Throws unless every part of the tour lies in its interval; `argument` leads its names. */
export function requireTour(tour: PatrolTour, argument = ""): void {
  requireRates(`${argument}callsPerHour`, tour?.callsPerHour);
  requireWithin(`${argument}serviceMinutes`, tour.serviceMinutes, "(0, infinity)");
  const { unavailableShare = 0, unavailablePerCallShare = 0 } = tour;
  requireWithin(`${argument}unavailableShare`, unavailableShare, "[0, 1)");
  requireWithin(`${argument}unavailablePerCallShare`, unavailablePerCallShare, "[0, infinity)");
  for (const name of POSITIVE) {
    if (tour[name] !== undefined) requireWithin(argument + name, tour[name], "(0, infinity)");
  }
}

const POSITIVE = [
  "hours",
  "squareMiles",
  "travelMilesPerHour",
  "travelConstant",
  "streetMiles",
  "patrolMilesPerHour",
] as const;
