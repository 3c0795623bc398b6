/** A position: longitude, latitude, and perhaps a height that is not used. */
export type GeoPosition = readonly number[];

/** A geometry of RFC 7946, as parsed from JSON. */
export type GeoGeometry =
  | { readonly type: "Point"; readonly coordinates: GeoPosition }
  | { readonly type: "MultiPoint" | "LineString"; readonly coordinates: readonly GeoPosition[] }
  | {
      readonly type: "Polygon" | "MultiLineString";
      readonly coordinates: readonly (readonly GeoPosition[])[];
    }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly GeoPosition[])[])[] }
  | { readonly type: "GeometryCollection"; readonly geometries: readonly GeoGeometry[] };

/** A feature of RFC 7946. */
export interface GeoFeature {
  readonly type: "Feature";
  readonly id?: string | number;
  readonly geometry: GeoGeometry | null;
  readonly properties: Readonly<Record<string, unknown>> | null;
}

/** A feature collection of RFC 7946: what map software reads and writes. */
export interface GeoFeatures {
  readonly type: "FeatureCollection";
  readonly features: readonly GeoFeature[];
}
