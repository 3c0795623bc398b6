import type { GeoPoint } from "../travel/great-circle.ts";
import type { GeoGeometry, GeoPosition } from "./geo-json.ts";

/** The middle of a geometry, and what it counts beside others: points, length or area in degrees. */
interface Middle {
  readonly longitude: number;
  readonly latitude: number;
  readonly size: number;
}

/**
 * The point that stands for a geometry: a point itself, the mean of several, the centroid of lines by length, of polygons by area,
 * holes taken out; `undefined` where nothing is in it or a coordinate is no place. Of a collection only what has most dimensions counts.
 */
export function centroidOf(geometry: GeoGeometry): GeoPoint | undefined {
  const kinds = flat(geometry);
  if (!kinds.every(({ corners }) => corners.every(isPosition))) return undefined;
  for (const dimension of [2, 1, 0]) {
    const middles = kinds.filter((kind) => kind.dimension === dimension).map(({ middle }) => middle());
    const sized = middles.filter(({ size }) => size !== 0);
    // An area or a line of no extent is its corners.
    const middle = meanOf(sized);
    if (middle !== undefined)
      return isPlace(middle) ? { latitude: middle.latitude, longitude: middle.longitude } : undefined;
  }
  const corners = meanOf(kinds.flatMap(({ corners }) => corners.map(pointMiddle)));
  return corners !== undefined && isPlace(corners)
    ? { latitude: corners.latitude, longitude: corners.longitude }
    : undefined;
}

interface Piece {
  readonly dimension: 0 | 1 | 2;
  readonly corners: readonly GeoPosition[];
  readonly middle: () => Middle;
}

function flat(geometry: GeoGeometry): Piece[] {
  switch (geometry.type) {
    case "Point":
      return [points([geometry.coordinates])];
    case "MultiPoint":
      return [points(geometry.coordinates)];
    case "LineString":
      return [line(geometry.coordinates)];
    case "MultiLineString":
      return geometry.coordinates.map(line);
    case "Polygon":
      return [polygon(geometry.coordinates)];
    case "MultiPolygon":
      return geometry.coordinates.map(polygon);
    case "GeometryCollection":
      return geometry.geometries.flatMap(flat);
  }
}

const pointMiddle = (position: GeoPosition): Middle => ({
  ...{ longitude: position[0] as number, latitude: position[1] as number, size: 1 },
});

function points(corners: readonly GeoPosition[]): Piece {
  return { dimension: 0, corners, middle: () => weighted(corners.map(pointMiddle)) };
}

function line(corners: readonly GeoPosition[]): Piece {
  const legs = (): Middle[] =>
    corners.slice(1).map((b, k) => {
      const a = corners[k] as GeoPosition;
      const [east, north] = [(b[0] as number) - (a[0] as number), (b[1] as number) - (a[1] as number)];
      // A degree of longitude is shorter away from the equator.
      const size = Math.hypot(east * Math.cos(((a[1] as number) * Math.PI) / 180), north);
      return { longitude: (a[0] as number) + east / 2, latitude: (a[1] as number) + north / 2, size };
    });
  return { dimension: 1, corners, middle: () => weighted(legs()) };
}

/** The first ring is the border, the others are holes, whichever way they run. */
function polygon(rings: readonly (readonly GeoPosition[])[]): Piece {
  const middle = (): Middle => {
    const parts = rings
      .map(ringMiddle)
      .map((ring, k) => ({ ...ring, size: k === 0 ? ring.size : -ring.size }));
    return weighted(parts);
  };
  return { dimension: 2, corners: rings.flat(), middle };
}

/** The shoelace formula, about the first corner so that small areas far from 0 stay exact. */
function ringMiddle(ring: readonly GeoPosition[]): Middle {
  const [x0 = Number.NaN, y0 = Number.NaN] = ring[0] ?? [];
  let [twice, x, y] = [0, 0, 0];
  for (let k = 0; k < ring.length; k++) {
    const a = ring[k] as GeoPosition;
    const b = ring[(k + 1) % ring.length] as GeoPosition;
    const [ax, ay] = [(a[0] as number) - x0, (a[1] as number) - y0];
    const [bx, by] = [(b[0] as number) - x0, (b[1] as number) - y0];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (twice === 0) return { longitude: x0, latitude: y0, size: 0 };
  return { longitude: x0 + x / (3 * twice), latitude: y0 + y / (3 * twice), size: Math.abs(twice) / 2 };
}

function weighted(middles: readonly Middle[]): Middle {
  const size = middles.reduce((sum, middle) => sum + middle.size, 0);
  const mean = meanOf(middles);
  return mean === undefined ? { longitude: Number.NaN, latitude: Number.NaN, size: 0 } : { ...mean, size };
}

function meanOf(
  middles: readonly Middle[],
): { readonly longitude: number; readonly latitude: number } | undefined {
  const size = middles.reduce((sum, middle) => sum + middle.size, 0);
  if (size === 0 || middles.length === 0) return undefined;
  const mean = (value: (middle: Middle) => number): number =>
    middles.reduce((sum, middle) => (middle.size === 0 ? sum : sum + middle.size * value(middle)), 0) / size;
  return { longitude: mean((middle) => middle.longitude), latitude: mean((middle) => middle.latitude) };
}

function isPosition([longitude, latitude]: GeoPosition): boolean {
  return Number.isFinite(longitude) && Number.isFinite(latitude);
}

function isPlace({
  longitude,
  latitude,
}: {
  readonly longitude: number;
  readonly latitude: number;
}): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}
