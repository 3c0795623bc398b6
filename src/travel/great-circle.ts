import { requireNumber } from "../quantity/error.ts";

/** A place on the ground, in degrees. */
export interface GeoPoint {
  /** In [-90, 90]. */
  readonly latitude: number;
  /** In [-180, 180]; west is negative. */
  readonly longitude: number;
}

const RADIANS_PER_DEGREE = Math.PI / 180;
/** The mean radius of the earth, 6,371.0088 km, in miles of 1.609344 km. */
const EARTH_MILES = 6371.0088 / 1.609344;

/**
 * How many miles is it from here to there?
 *
 *     2 R asin(sqrt(sin^2(dlat / 2) + cos(lat1) cos(lat2) sin^2(dlon / 2))) x detourFactor
 *
 * the great circle of a sphere with R = 3,958.76 miles, wrong by at most 0.6 % since the earth is flattened. Roads are
 * longer. On an endless grid of streets the mean detour is 4 / pi = 1.27; measure your own, or use a road graph.
 *
 * @param from - in degrees.
 * @param to - in degrees.
 * @param detourFactor - road miles a great-circle mile, in [1, infinity); 1 unless given.
 * @returns miles in [0, infinity).
 * @throws DutycycleError for a value outside its interval.
 * @see R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68, 1984, p. 159 (unsourced: from memory).
 *
 * @example
 * ```ts
 * import { greatCircleMiles } from "dutycycle";
 * const from = { latitude: 42.33, longitude: -83.05 };
 * greatCircleMiles(from, { latitude: 43.33, longitude: -83.05 }); // => 69.093
 * greatCircleMiles(from, { latitude: 42.33, longitude: -83.15 }, 4 / Math.PI); // => 6.504
 * ```
 */
export function greatCircleMiles(from: GeoPoint, to: GeoPoint, detourFactor = 1): number {
  requireGeoPoint("from", from);
  requireGeoPoint("to", to);
  requireDetourFactor(detourFactor);
  return milesBetween(from, to) * detourFactor;
}

/** Great-circle miles between points that have been checked. */
export function milesBetween(from: GeoPoint, to: GeoPoint): number {
  const north = Math.sin(((to.latitude - from.latitude) * RADIANS_PER_DEGREE) / 2);
  const east = Math.sin(((to.longitude - from.longitude) * RADIANS_PER_DEGREE) / 2);
  const cosines = Math.cos(from.latitude * RADIANS_PER_DEGREE) * Math.cos(to.latitude * RADIANS_PER_DEGREE);
  // Rounding may lift the chord of two opposite points above 1.
  return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(north * north + cosines * east * east)));
}

/** Miles between two circles of latitude: no two points on them are nearer. */
export function milesOfDegrees(degrees: number): number {
  return EARTH_MILES * RADIANS_PER_DEGREE * Math.abs(degrees);
}

/** Throws unless the point lies on the globe. */
export function requireGeoPoint(argument: string, point: GeoPoint): void {
  requireNumber(`${argument}.latitude`, point?.latitude, "[-90, 90]", (n) => Math.abs(n) <= 90);
  requireNumber(`${argument}.longitude`, point.longitude, "[-180, 180]", (n) => Math.abs(n) <= 180);
}

/** Throws unless roads are at least as long as the straight way. */
export function requireDetourFactor(detourFactor: number): void {
  requireNumber("detourFactor", detourFactor, "[1, infinity)", (n) => n >= 1);
}
