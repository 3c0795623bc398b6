import { DutycycleError, requireThat } from "../quantity/error.ts";
import { known } from "../quantity/known.ts";
import type { GeoPoint } from "../travel/great-circle.ts";
import { centroidOf } from "./centroid.ts";
import type { GeoFeature, GeoFeatures, GeoGeometry } from "./geo-json.ts";

/** A place of a map: a station, a call, or an area with the point that stands for it. */
export interface MapPlace extends GeoPoint {
  readonly id?: string | number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** As it was read; a point unless given. */
  readonly geometry?: GeoGeometry;
}

/** Places of a map, and what could not be one. */
export interface MapPlaces {
  readonly places: readonly MapPlace[];
  /** Features without a place, by their position in the file. */
  readonly skipped: readonly {
    readonly feature: number;
    readonly reason: "no geometry" | "no place on the globe";
  }[];
}

/**
 * Which places does a GeoJSON file hold? Each feature becomes a point in degrees, with its properties: a point itself, an area by
 * its centroid.
 *
 * Plain data for `travelMatrix` and the models of this chapter. The centroid of a crescent lies outside of it, and people are not spread
 * evenly: give points of demand if you have them. Degrees are taken as flat, exact for what a city is; an area across the 180th
 * meridian has to be cut there, as RFC 7946 asks. Coordinates are WGS 84, longitude first.
 *
 * @param geoJson - a feature collection, a feature, or their JSON text.
 * @returns see {@link MapPlaces}: places and skipped features together are all features.
 * @throws DutycycleError where it is neither.
 * @see H. Butler et al., The GeoJSON Format, RFC 7946, 2016.
 *
 * @example
 * ```ts
 * import { placesFromGeoJson } from "dutycycle/coverage";
 * const square = [[[-83, 42], [-82, 42], [-82, 43], [-83, 43], [-83, 42]]];
 * const { places, skipped } = placesFromGeoJson({
 *   type: "FeatureCollection",
 *   features: [
 *     { type: "Feature", id: "A1", geometry: { type: "Polygon", coordinates: square }, properties: { calls: 12 } },
 *     { type: "Feature", geometry: null, properties: null },
 *   ],
 * });
 * places.map(({ id, latitude, longitude, properties }) => [id, latitude, longitude, properties.calls]); // => [["A1", 42.5, -82.5, 12]]
 * skipped; // => [{ "feature": 1, "reason": "no geometry" }]
 * ```
 */
export function placesFromGeoJson(geoJson: GeoFeatures | GeoFeature | string): MapPlaces {
  const places: MapPlace[] = [];
  const skipped: MapPlaces["skipped"][number][] = [];
  for (const [k, feature] of featuresOf(geoJson).entries()) {
    const geometry = feature?.geometry;
    const point = geometry ? placeOf(geometry) : undefined;
    if (!geometry || point === undefined) {
      skipped.push({ feature: k, reason: geometry ? "no place on the globe" : "no geometry" });
      continue;
    }
    const { id } = feature;
    places.push({
      ...known({ id }),
      ...point,
      properties: feature.properties ?? {},
      geometry,
    });
  }
  return { places, skipped };
}

/**
 * What does a map show? Places with the numbers of a result beside their own properties, as GeoJSON for any map software.
 *
 * @param places - from {@link placesFromGeoJson}, or any points.
 * @param measures - columns by name, a value for each place in the same order; `undefined` leaves the property out. A name that the place
 * has already is overwritten.
 * @returns a feature collection, each feature with the geometry that was read, else a point. `JSON.stringify` makes it a file.
 * @throws DutycycleError where a column has another length.
 *
 * @example
 * ```ts
 * import { responseForce, toGeoJson } from "dutycycle/coverage";
 * const places = [{ id: "A1", latitude: 42.5, longitude: -82.5 }, { id: "A2", latitude: 42.6, longitude: -82.5 }];
 * const units = [{ site: 0, personnel: 4, busyShare: 0.1 }];
 * const force = responseForce({ reach: [[3], [9]], units, need: { personnel: 4 }, limit: 8 });
 * const map = toGeoJson(places, { within: force.byDemand.map((point) => point.withinShare) });
 * map.features[0];
 * // => { "type": "Feature", "id": "A1", "geometry": { "type": "Point", "coordinates": [-82.5, 42.5] }, "properties": { "within": 0.9 } }
 * ```
 */
export function toGeoJson(
  places: readonly (GeoPoint & Partial<MapPlace>)[],
  measures: Readonly<Record<string, readonly unknown[]>> = {},
): GeoFeatures {
  for (const [name, column] of Object.entries(measures)) {
    requireThat(
      Array.isArray(column) && column.length === places.length,
      `measures.${name}`,
      `a value for each of ${places.length} places`,
      column,
    );
  }
  const features = places.map(({ id, longitude, latitude, properties, geometry }, i): GeoFeature => {
    const shown = Object.entries(measures).flatMap(([name, column]) =>
      column[i] === undefined ? [] : [[name, column[i]]],
    );
    return {
      ...{ type: "Feature", ...known({ id }) },
      geometry: geometry ?? { type: "Point", coordinates: [longitude, latitude] },
      properties: { ...properties, ...Object.fromEntries(shown) },
    };
  });
  return { type: "FeatureCollection", features };
}

function featuresOf(given: GeoFeatures | GeoFeature | string): readonly GeoFeature[] {
  let geoJson: Partial<GeoFeatures> | GeoFeature | undefined;
  try {
    geoJson = typeof given === "string" ? JSON.parse(given.replace(/^\uFEFF/, "")) : given;
  } catch {
    geoJson = undefined;
  }
  if (geoJson?.type === "Feature") return [geoJson];
  if (geoJson?.type === "FeatureCollection" && Array.isArray(geoJson.features)) return geoJson.features;
  const expected = "a GeoJSON feature collection or feature";
  throw new DutycycleError({ argument: "geoJson", expected, received: given });
}

/** Where a geometry is; nothing where it is not what its type says. */
function placeOf(geometry: GeoGeometry): GeoPoint | undefined {
  try {
    return centroidOf(geometry);
  } catch {
    return undefined;
  }
}
