import { leastWhere } from "../quantity/bisection.ts";
import { requireThat } from "../quantity/error.ts";
import { type GeoPoint, milesBetween, milesOfDegrees, requireGeoPoint } from "./great-circle.ts";

/** The node of a road graph that is nearest to a place. */
export interface NearestNode {
  readonly node: number;
  /** Great-circle miles from the place to it. */
  readonly miles: number;
}

/**
 * At which node of the roads does each place lie?
 *
 * The nearest as the crow flies; of several, the one with the lowest number. Look at `miles`: a place far from any road
 * is a wrong coordinate, or on the wrong side of a river.
 *
 * @param nodes - where the nodes of the graph are, in the order of their numbers; at least one.
 * @param places - calls, stations, tracts.
 * @throws DutycycleError for a point that is not on the globe, and for no nodes.
 *
 * @example
 * ```ts
 * import { nearestNodes } from "dutycycle";
 * const nodes = [
 *   { latitude: 42.33, longitude: -83.05 },
 *   { latitude: 42.34, longitude: -83.05 },
 * ];
 * nearestNodes(nodes, [{ latitude: 42.337, longitude: -83.05 }]); // => [{ "node": 1, "miles": 0.2073 }]
 * ```
 */
export function nearestNodes(
  nodes: readonly GeoPoint[],
  places: readonly GeoPoint[],
): readonly NearestNode[] {
  requireThat(Array.isArray(nodes) && nodes.length > 0, "nodes", "at least one point", nodes);
  requireThat(Array.isArray(places), "places", "a list of points", places);
  for (const [i, node] of nodes.entries()) requireGeoPoint(`nodes[${i}]`, node);
  const northward = nodes.map((point, node) => ({ point, node }));
  northward.sort((a, b) => a.point.latitude - b.point.latitude || a.node - b.node);
  return places.map((place, i) => {
    requireGeoPoint(`places[${i}]`, place);
    return nearestOf(northward, place);
  });
}

/** Looks south and north of the place until the latitudes alone are farther apart than the nearest so far. */
function nearestOf(
  northward: readonly { readonly point: GeoPoint; readonly node: number }[],
  place: GeoPoint,
): NearestNode {
  const middle = leastWhere(
    0,
    northward.length,
    (k) => (northward[k]?.point.latitude as number) >= place.latitude,
  );
  let node = -1;
  let miles = Number.POSITIVE_INFINITY;
  const look = (from: number, step: number): void => {
    for (let k = from; k >= 0 && k < northward.length; k += step) {
      const other = northward[k] as { point: GeoPoint; node: number };
      // Less a little, lest rounding end the search before a node that is as near.
      if (milesOfDegrees(other.point.latitude - place.latitude) * (1 - 1e-9) > miles) return;
      const away = milesBetween(other.point, place);
      if (away < miles || (away === miles && other.node < node)) {
        node = other.node;
        miles = away;
      }
    }
  };
  look(middle, 1);
  look(middle - 1, -1);
  return { node, miles };
}
