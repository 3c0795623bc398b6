import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GeoFeature, GeoGeometry } from "../../src/coverage/geo-json.ts";
import { placesFromGeoJson, toGeoJson } from "../../src/coverage/geography.ts";
import { sharedBorders } from "../../src/coverage/shared-borders.ts";
import { expectPlain } from "../laws/same-result.ts";

const feature = (geometry: unknown): GeoFeature => ({
  type: "Feature",
  geometry: geometry as GeoGeometry,
  properties: null,
});
const pointOf = (geometry: unknown): (number | undefined)[] => {
  const { places } = placesFromGeoJson(feature(geometry));
  return [places[0]?.longitude, places[0]?.latitude];
};
const square = (x: number, y: number, size: number): number[][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

describe("placesFromGeoJson", () => {
  it("finds the middle of every kind of geometry", () => {
    expect(pointOf({ type: "Point", coordinates: [-83, 42, 190] })).toEqual([-83, 42]);
    expect(
      pointOf({
        type: "MultiPoint",
        coordinates: [
          [0, 0],
          [2, 4],
          [4, 2],
        ],
      }),
    ).toEqual([2, 2]);
    // At the equator: a leg of 2 and a leg of 4.
    const [east, north] = pointOf({
      type: "LineString",
      coordinates: [
        [0, 0],
        [2, 0],
        [2, 4],
      ],
    });
    expect(east).toBeCloseTo((2 * 1 + 4 * 2) / 6, 12);
    expect(north).toBeCloseTo((4 * 2) / 6, 12);
    expect(
      pointOf({
        type: "MultiLineString",
        coordinates: [
          [
            [0, 0],
            [0, 2],
          ],
          [
            [4, 0],
            [4, 2],
          ],
        ],
      }),
    ).toEqual([2, 1]);
    // An L of three unit squares.
    const corner = [
      [0, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 2],
      [0, 2],
      [0, 0],
    ];
    const [x, y] = pointOf({ type: "Polygon", coordinates: [corner] });
    expect(x).toBeCloseTo(5 / 6, 12);
    expect(y).toBeCloseTo(5 / 6, 12);
    // A square of 4 by 4 with a hole of 2 by 2 in its lower left: (16 * 2 - 4 * 1) / 12.
    const [holed] = pointOf({ type: "Polygon", coordinates: [square(0, 0, 4), square(0, 0, 2)] });
    expect(holed).toBeCloseTo(28 / 12, 12);
    // Two squares of areas 1 and 4.
    const [both] = pointOf({ type: "MultiPolygon", coordinates: [[square(0, 0, 1)], [square(10, 0, 2)]] });
    expect(both).toBeCloseTo((1 * 0.5 + 4 * 11) / 5, 12);
    const mixed = {
      type: "GeometryCollection",
      geometries: [
        { type: "Point", coordinates: [50, 50] },
        { type: "Polygon", coordinates: [square(0, 0, 2)] },
      ],
    };
    expect(pointOf(mixed)).toEqual([1, 1]);
  });

  it("finds the centroid of a triangle, the mean of its corners, wherever it is and whichever way it runs", () => {
    const degree = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        degree,
        degree,
        fc.array(
          fc.tuple(
            fc.double({ min: 0.01, max: 1, noNaN: true }),
            fc.double({ min: 0.01, max: 1, noNaN: true }),
          ),
          { minLength: 2, maxLength: 2 },
        ),
        (x, y, [a, b]) => {
          const [p, q] = [
            [x + (a?.[0] ?? 0), y],
            [x, y + (b?.[1] ?? 0)],
          ];
          for (const ring of [
            [[x, y], p, q, [x, y]],
            [[x, y], q, p, [x, y]],
          ]) {
            const [longitude, latitude] = pointOf({ type: "Polygon", coordinates: [ring] });
            expect(longitude).toBeCloseTo(x + (a?.[0] ?? 0) / 3, 9);
            expect(latitude).toBeCloseTo(y + (b?.[1] ?? 0) / 3, 9);
          }
        },
      ),
    );
  });

  it("takes an area of no extent as its corners", () => {
    expect(
      pointOf({
        type: "Polygon",
        coordinates: [
          [
            [1, 1],
            [3, 1],
            [1, 1],
          ],
        ],
      }),
    ).toEqual([5 / 3, 1]);
  });

  it("skips what has no place, and says why: places and skipped features are all features", () => {
    const features = [
      feature(null),
      feature({ type: "Point", coordinates: [500, 42] }),
      feature({ type: "Point", coordinates: [] }),
      feature({ type: "Polygon", coordinates: [] }),
      feature({ type: "Polygon" }),
      feature({ type: "Circle", coordinates: [1, 2] }),
      feature({ type: "Point", coordinates: ["1", "2"] }),
      { ...feature({ type: "Point", coordinates: [1, 2] }), id: 7, properties: { name: "Station 7" } },
    ];
    const found = placesFromGeoJson({ type: "FeatureCollection", features });
    expectPlain(found);
    expect(found.places).toEqual([
      {
        id: 7,
        latitude: 2,
        longitude: 1,
        properties: { name: "Station 7" },
        geometry: { type: "Point", coordinates: [1, 2] },
      },
    ]);
    expect(found.skipped.map(({ feature: k, reason }) => [k, reason])).toEqual([
      [0, "no geometry"],
      [1, "no place on the globe"],
      [2, "no place on the globe"],
      [3, "no place on the globe"],
      [4, "no place on the globe"],
      [5, "no place on the globe"],
      [6, "no place on the globe"],
    ]);
  });

  it("reads text, and throws for what is no GeoJSON", () => {
    expect(
      placesFromGeoJson(`\uFEFF${JSON.stringify(feature({ type: "Point", coordinates: [1, 2] }))}`).places
        .length,
    ).toBe(1);
    expect(() => placesFromGeoJson("{")).toThrow(/geoJson: expected a GeoJSON feature collection or feature/);
    expect(() => placesFromGeoJson({ type: "Topology" } as never)).toThrow(/geoJson/);
    expect(() => placesFromGeoJson(null as never)).toThrow(/geoJson/);
  });
});

describe("toGeoJson", () => {
  it("gives back what was read, with the measures beside it", () => {
    const features = [
      {
        ...feature({ type: "Polygon", coordinates: [square(0, 0, 2)] }),
        id: "A1",
        properties: { calls: 3, beat: 1 },
      },
      { ...feature({ type: "Point", coordinates: [5, 6] }), properties: {} },
    ];
    const { places } = placesFromGeoJson({ type: "FeatureCollection", features });
    expect(toGeoJson(places)).toEqual({ type: "FeatureCollection", features });
    const map = toGeoJson(places, { beat: [2, 0], minutes: [4.5, undefined] });
    expectPlain(map);
    expect(map.features.map(({ properties }) => properties)).toEqual([
      { calls: 3, beat: 2, minutes: 4.5 },
      { beat: 0 },
    ]);
    const again = placesFromGeoJson(JSON.stringify(map)).places;
    expect(again.map(({ latitude, longitude }) => [latitude, longitude])).toEqual([
      [1, 1],
      [6, 5],
    ]);
  });

  it("throws for a column of another length", () => {
    expect(() => toGeoJson([{ latitude: 1, longitude: 2 }], { beat: [1, 2] })).toThrow(
      /measures.beat: expected a value for each of 1 places/,
    );
  });
});

describe("sharedBorders", () => {
  it("joins fields that have a side in common, not those that meet in a corner", () => {
    const fields = [0, 1, 2, 3].map((i) =>
      feature({ type: "Polygon", coordinates: [square(i % 2, Math.floor(i / 2), 1)] }),
    );
    const far = feature({ type: "MultiPolygon", coordinates: [[square(9, 9, 1)], [square(2, 0, 1)]] });
    const { places } = placesFromGeoJson({ type: "FeatureCollection", features: [...fields, far] });
    expect(sharedBorders(places)).toEqual([[1, 2], [0, 3, 4], [0, 3], [1, 2], [1]]);
  });

  it("throws for a point", () => {
    const { places } = placesFromGeoJson(feature({ type: "Point", coordinates: [1, 2] }));
    expect(() => sharedBorders(places)).toThrow(/places\[0\].geometry: expected a Polygon or a MultiPolygon/);
  });
});
