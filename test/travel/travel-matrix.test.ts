import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GeoPoint, greatCircleMiles } from "../../src/travel/great-circle.ts";
import { travelMatrix } from "../../src/travel/travel-matrix.ts";
import { travelMinutes } from "../../src/travel/travel-minutes.ts";
import { travelModels } from "../../src/travel/travel-models.ts";

const place: fc.Arbitrary<GeoPoint> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const HALF_WAY_ROUND = (Math.PI * 6371.0088) / 1.609344;

/** The angle between two places by their vectors: another formula for the same miles. */
function byVectors(a: GeoPoint, b: GeoPoint): number {
  const vector = ({ latitude, longitude }: GeoPoint): [number, number, number] => {
    const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  };
  const [[ax, ay, az], [bx, by, bz]] = [vector(a), vector(b)];
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return (Math.atan2(cross, ax * bx + ay * by + az * bz) * 6371.0088) / 1.609344;
}

describe("greatCircleMiles", () => {
  it("is the angle between the places times the radius", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(greatCircleMiles(a, b)).toBeCloseTo(byVectors(a, b), 3);
        expect(greatCircleMiles(b, a)).toBeCloseTo(greatCircleMiles(a, b), 9);
        expect(greatCircleMiles(a, b)).toBeLessThanOrEqual(HALF_WAY_ROUND * (1 + 1e-12));
      }),
    );
  });

  it("is no miles to the same place, a quarter of the way round from pole to equator, and exact for a few feet", () => {
    const pole = { latitude: 90, longitude: 7 };
    expect(greatCircleMiles(pole, pole)).toBe(0);
    expect(greatCircleMiles(pole, { latitude: 0, longitude: -100 })).toBeCloseTo(HALF_WAY_ROUND / 2, 9);
    const degree = greatCircleMiles({ latitude: 40, longitude: 0 }, { latitude: 41, longitude: 0 });
    const foot = greatCircleMiles({ latitude: 40, longitude: 0 }, { latitude: 40.000003, longitude: 0 });
    expect(foot / degree / 3e-6).toBeCloseTo(1, 6);
  });

  it("names the argument that is wrong", () => {
    const here = { latitude: 0, longitude: 0 };
    expect(() => greatCircleMiles({ latitude: 91, longitude: 0 }, here)).toThrow(/from\.latitude/);
    expect(() => greatCircleMiles(here, { latitude: 0, longitude: 181 })).toThrow(/to\.longitude/);
    expect(() => greatCircleMiles(here, here, 0.9)).toThrow(/detourFactor: .*\[1, infinity\)/);
    expect(() => greatCircleMiles(undefined as never, here)).toThrow(/from\.latitude/);
  });
});

describe("travelMatrix", () => {
  const { model } = travelModels["kolesar-walker-hausner"];

  it("has a row of each demand with the minutes from each site", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 4 }), fc.array(place, { maxLength: 3 }), (demand, sites) => {
        const minutes = travelMatrix({ demand, sites, model, detourFactor: 1.3 });
        expect(minutes.length).toBe(demand.length);
        demand.forEach((at, i) => {
          expect(minutes[i]).toEqual(
            sites.map((from) => expect.closeTo(travelMinutes(greatCircleMiles(from, at, 1.3), model), 9)),
          );
        });
      }),
    );
  });

  it("names the place that is wrong", () => {
    const good = { latitude: 1, longitude: 1 };
    const bad = { latitude: 1, longitude: Number.NaN };
    expect(() => travelMatrix({ demand: [good, bad], sites: [good], model })).toThrow(
      /demand\[1\]\.longitude/,
    );
    expect(() => travelMatrix({ demand: [good], sites: [bad], model })).toThrow(/sites\[0\]\.longitude/);
    expect(() => travelMatrix({ demand: [], sites: [], model, detourFactor: 0 })).toThrow(/detourFactor/);
  });
});
