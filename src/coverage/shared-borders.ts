import { DutycycleError } from "../quantity/error.ts";
import type { Adjacency } from "./contiguity.ts";
import type { GeoGeometry, GeoPosition } from "./geo-json.ts";
import type { MapPlace } from "./geography.ts";

/**
 * Which areas of a map touch each other along a border?
 *
 * Two areas are neighbours where their outlines have two corners in a row in common, as in files cut from one drawing (rook contiguity). Areas
 * that meet in one corner only are none. Outlines drawn separately have no corners in common: then an area has no neighbour here, and needs one
 * given by hand.
 *
 * @param places - areas from `placesFromGeoJson`, in the order of the beats' `calls`.
 * @returns for each area its neighbours, ascending: the `adjacency` of `patrolBeats`.
 * @throws DutycycleError for a place that is not an area.
 *
 * @example
 * ```ts
 * import { placesFromGeoJson, sharedBorders } from "dutycycle/coverage";
 * const field = (x: number) => ({
 *   ...{ type: "Feature", properties: null } as const,
 *   geometry: { type: "Polygon", coordinates: [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]] } as const,
 * });
 * const { places } = placesFromGeoJson({ type: "FeatureCollection", features: [0, 1, 2].map(field) });
 * sharedBorders(places); // => [[1], [0, 2], [1]]
 * ```
 */
export function sharedBorders(places: readonly MapPlace[]): Adjacency {
  const areasAt = new Map<string, number[]>();
  for (const [i, { geometry }] of places.entries()) {
    for (const ring of ringsOf(geometry, i)) {
      for (let k = 1; k < ring.length; k++) {
        const ends = [ring[k - 1], ring[k]].map((corner) => `${corner?.[0]} ${corner?.[1]}`).sort();
        if (ends[0] === ends[1]) continue;
        const side = ends.join();
        areasAt.set(side, [...(areasAt.get(side) ?? []), i]);
      }
    }
  }
  const neighbours = places.map(() => new Set<number>());
  for (const areas of areasAt.values()) {
    for (const a of areas) for (const b of areas) if (a !== b) neighbours[a]?.add(b);
  }
  return neighbours.map((list) => [...list].sort((a, b) => a - b));
}

function ringsOf(geometry: GeoGeometry | undefined, place: number): readonly (readonly GeoPosition[])[] {
  if (geometry?.type === "Polygon") return geometry.coordinates;
  if (geometry?.type === "MultiPolygon") return geometry.coordinates.flat();
  const expected = "a Polygon or a MultiPolygon";
  throw new DutycycleError({ argument: `places[${place}].geometry`, expected, received: geometry?.type });
}
