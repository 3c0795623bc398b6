import type { DistanceMetric } from "./nearest-distance.ts";

/** Stations in a regular pattern that goes on for ever, and the mean distance to the nearest. */
export interface StationLattice {
  /** The shape of the area that is nearest to one station. */
  readonly cell: "square" | "hexagon" | "diamond";
  readonly metric: DistanceMetric;
  /** Mean distance from a point anywhere to its station, for a cell of area 1: times sqrt(area / stations). */
  readonly meanDistance: number;
  readonly formula: string;
}

/**
 * How far is the nearest station where stations stand in a regular pattern?
 *
 *     E[D] = meanDistance x sqrt(area / stations)
 *
 * Each is the integral of the distance to the centre over its cell. The hexagon is the least possible as the crow flies, the
 * diamond (a square on its corner to the streets) along streets at right angles: no placing of stations does better. Calls
 * are spread evenly and every station has a unit at home; busy units and borders make it longer.
 *
 * @see P. Kolesar and E. Blum, Management Science 19, 1973, 1368-1378, for the law; the constants are integrals done here.
 *
 * @example
 * ```ts
 * import { stationLattices } from "dutycycle";
 * stationLattices.map(({ cell, metric, meanDistance }) => [cell, metric, meanDistance]);
 * // => [["square", "euclidean", 0.3826], ["square", "right-angle", 0.5], ["diamond", "right-angle", 0.4714],
 * // ["hexagon", "euclidean", 0.3772]]
 * ```
 */
export const stationLattices: readonly StationLattice[] = [
  {
    cell: "square",
    metric: "euclidean",
    meanDistance: meanInPolygon(4),
    formula: "(sqrt(2) + ln(1 + sqrt(2))) / 6",
  },
  { cell: "square", metric: "right-angle", meanDistance: 1 / 2, formula: "1 / 2" },
  { cell: "diamond", metric: "right-angle", meanDistance: Math.SQRT2 / 3, formula: "sqrt(2) / 3" },
  {
    cell: "hexagon",
    metric: "euclidean",
    meanDistance: meanInPolygon(6),
    formula: "(2 / 3 + ln(3) / 2) / sqrt(6 sqrt(3))",
  },
];

/** Mean distance to the centre in a regular polygon of area 1: apothem p, half angle t, (2 p / 3) x mean of sec^3 over sec^2. */
function meanInPolygon(sides: number): number {
  const tangent = Math.tan(Math.PI / sides);
  const secant = Math.hypot(1, tangent);
  const apothem = 1 / Math.sqrt(sides * tangent);
  return (apothem / 3) * (secant + Math.log(secant + tangent) / tangent);
}
