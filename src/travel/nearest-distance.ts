import { requireNumber, requireOneOf } from "../quantity/error.ts";

/** As the crow flies, or along streets at right angles. */
export type DistanceMetric = "euclidean" | "right-angle";

/**
 * How far away is the nearest unit, on average, or the second or third nearest?
 *
 *     E[D_k] = Gamma(k + 1/2) / Gamma(k) / sqrt(pi g)    as the crow flies
 *     E[D_k] = Gamma(k + 1/2) / Gamma(k) / sqrt(2 g)     along streets at right angles
 *
 * with density g = `units` / `area` and k = `rank`: the square-root law. For the nearest that is 0.5 sqrt(A / N) and
 * 0.6267 sqrt(A / N). Units stand at random (a Poisson field), calls anywhere, and there is no edge: at the border of a
 * small area units are farther than it says, and a rank near or above the number of units means little. Units that hold a
 * regular pattern are nearer (`stationLattices`).
 *
 * Where units are busy, give the mean number of free ones: units on duty less calls an hour x hours a call.
 *
 * @param input.area - in square miles, or the square of any other unit of length; in (0, infinity).
 * @param input.units - units that are free, in (0, infinity); a mean, so not only whole numbers.
 * @param input.rank - 1 for the nearest (default), 2 for the second nearest; whole number in [1, 1e9].
 * @param input.metric - `euclidean` or `right-angle` (streets in any fixed direction).
 * @returns a distance in (0, infinity), in the unit of length of the area.
 * @throws DutycycleError for a value outside its interval.
 * @see P. Kolesar and E. Blum, Square Root Laws for Fire Engine Response Distances, Management Science 19, 1973, 1368-1378.
 * R. C. Larson and A. R. Odoni, Urban Operations Research, 1981, equations 3.104a and 3.105, and section 5.8 for busy
 * units. Rank k: the area swept until the k-th unit is gamma distributed.
 *
 * @example
 * ```ts
 * import { expectedNearestDistance } from "dutycycle";
 * const town = { area: 36, units: 4, metric: "right-angle" } as const;
 * expectedNearestDistance(town); // => 1.8800
 * expectedNearestDistance({ ...town, rank: 2 }); // => 2.8200
 * ```
 */
export function expectedNearestDistance(input: {
  readonly area: number;
  readonly units: number;
  readonly rank?: number;
  readonly metric: DistanceMetric;
}): number {
  const { area, units, rank = 1, metric } = input ?? {};
  requireNumber("area", area, "(0, infinity)", (n) => n > 0);
  requireNumber("units", units, "(0, infinity)", (n) => n > 0);
  requireNumber("rank", rank, "[1, 1e9], whole", (n) => n >= 1 && n <= 1e9 && Number.isInteger(n));
  requireOneOf("metric", metric, ["euclidean", "right-angle"]);
  return NEAREST[metric] * farther(rank) * Math.sqrt(area / units);
}

/** Mean distance to the nearest of units at density 1. The area within r is pi r^2, or the square on its corner, 2 r^2. */
export const NEAREST: Readonly<Record<DistanceMetric, number>> = {
  euclidean: 1 / 2,
  "right-angle": Math.sqrt(Math.PI / 8),
};

/** How many times as far the k-th is as the nearest: Gamma(k + 1/2) / Gamma(k) / Gamma(3/2), for large k by DLMF 5.11.13. */
function farther(k: number): number {
  if (k > 1000) return 2 * Math.sqrt(k / Math.PI) * (1 - (1 - (1 + 5 / (8 * k)) / (16 * k)) / (8 * k));
  let ratio = 1;
  for (let j = 1; j < k; j++) ratio *= 1 + 0.5 / j;
  return ratio;
}
