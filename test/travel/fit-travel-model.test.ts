import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampler } from "../../src/random/sampler.ts";
import { randomStream } from "../../src/random/stream.ts";
import { meanInterval } from "../../src/stats/confidence.ts";
import { fitTravelModel } from "../../src/travel/fit-travel-model.ts";
import type { TravelSample } from "../../src/travel/least-squares.ts";
import { type TravelModel, travelMinutes } from "../../src/travel/travel-minutes.ts";
import { travelModels } from "../../src/travel/travel-models.ts";

const newYork = travelModels["kolesar-walker-hausner"].model;
const rand = travelModels["rand-iso"].model;

/** Trips of up to 4 miles with an error of half a minute either way, none below 0. */
function trips(model: TravelModel, count: number, seed: string, error = 0.5): TravelSample[] {
  const stream = randomStream(seed);
  const noise = sampler({ kind: "triangular", low: -error, mode: 0, high: error });
  return Array.from({ length: count }, () => {
    const miles = 4 * stream.uniform();
    return { miles, minutes: Math.max(0, travelMinutes(miles, model) + (error > 0 ? noise(stream) : 0)) };
  });
}

const error = (samples: readonly TravelSample[], model: TravelModel): number =>
  samples.reduce((sum, { miles, minutes }) => sum + (minutes - travelMinutes(miles, model)) ** 2, 0);

describe("fitTravelModel", () => {
  it("finds the model that made the trips, where they have no error, and which of the two it was", () => {
    for (const model of [newYork, rand]) {
      const found = fitTravelModel(trips(model, 60, "exact", 0));
      expect(found?.model.kind).toBe(model.kind);
      for (const [name, value] of Object.entries(model)) {
        if (typeof value !== "number") continue;
        expect(found?.model).toHaveProperty(name, expect.closeTo(value, 4));
      }
      expect(found?.residualMinutes).toBeLessThan(1e-4);
      expect(found?.heldOutShare).toBeGreaterThan(0.99999);
    }
  });

  it("has no better model of its kind, tried on a grid of parameters", () => {
    const samples = trips(newYork, 80, "grid");
    const bent = fitTravelModel(samples, "square-root-linear")?.model as TravelModel;
    const least = error(samples, bent);
    for (let alpha = 0.05; alpha < 3; alpha *= 1.05) {
      for (let v = 0.2; v < 3; v *= 1.03) {
        const other = {
          kind: "square-root-linear",
          accelerationMilesPerMinute2: alpha,
          cruisingMilesPerMinute: v,
        } as const;
        expect(error(samples, other)).toBeGreaterThanOrEqual(least * (1 - 1e-9));
      }
    }
    const straight = fitTravelModel(samples, "linear")?.model as TravelModel;
    const leastStraight = error(samples, straight);
    for (let a = 0; a < 3; a += 0.05) {
      for (let b = 0.5; b < 4; b += 0.05) {
        const other = { kind: "linear", interceptMinutes: a, minutesPerMile: b } as const;
        expect(error(samples, other)).toBeGreaterThanOrEqual(leastStraight * (1 - 1e-9));
      }
    }
  });

  it("is right on average: the interval of forty fits holds the speed that made the trips", () => {
    const speeds = Array.from({ length: 40 }, (_, i) => {
      const model = fitTravelModel(trips(newYork, 200, `unbiased ${i}`), "square-root-linear")?.model;
      return model?.kind === "square-root-linear" ? model.cruisingMilesPerMinute : Number.NaN;
    });
    const found = meanInterval(speeds, 0.999);
    expect(found?.low).toBeLessThan(1 / 1.53);
    expect(found?.high).toBeGreaterThan(1 / 1.53);
    expect((found?.high as number) - (found?.low as number)).toBeLessThan(0.03);
  });

  it("tells errors on trips that it has not seen: near the true spread, above that of the fit", () => {
    const samples = trips(newYork, 400, "held out");
    const found = fitTravelModel(samples, "square-root-linear");
    // Triangular on [-0.5, 0.5]: standard deviation 0.5 / sqrt(6).
    expect(found?.residualMinutes).toBeCloseTo(0.5 / Math.sqrt(6), 1);
    expect(found?.heldOutMinutes).toBeCloseTo(0.5 / Math.sqrt(6), 1);
    expect(found?.heldOutMinutes).toBeGreaterThan(
      Math.sqrt(error(samples, found?.model as TravelModel) / 400),
    );
    const straight = fitTravelModel(samples, "linear");
    expect(straight?.heldOutMinutes).toBeGreaterThan(found?.heldOutMinutes as number);
    expect(fitTravelModel(samples)).toEqual(found);
  });

  it("does not depend on the order of the trips", () => {
    const samples = trips(rand, 50, "order");
    fc.assert(
      fc.property(fc.shuffledSubarray(samples, { minLength: 50 }), (shuffled) => {
        expect(fitTravelModel(shuffled)).toEqual(fitTravelModel(samples));
      }),
      { numRuns: 10 },
    );
  });

  it("keeps the start-up time from falling below nothing", () => {
    const samples = Array.from({ length: 20 }, (_, i) => ({ miles: 1 + i / 10, minutes: (1 + i / 10) ** 2 }));
    const found = fitTravelModel(samples, "linear")?.model;
    const ratio =
      samples.reduce((sum, { miles, minutes }) => sum + miles * minutes, 0) /
      samples.reduce((sum, { miles }) => sum + miles * miles, 0);
    expect(found).toEqual({ kind: "linear", interceptMinutes: 0, minutesPerMile: expect.closeTo(ratio, 12) });
  });

  it("is undefined where the trips say too little", () => {
    expect(fitTravelModel(trips(rand, 9, "few"))).toBeUndefined();
    const same = Array.from({ length: 20 }, (_, i) => ({ miles: 1, minutes: 2 + i }));
    expect(fitTravelModel(same)).toBeUndefined();
    const backwards = Array.from({ length: 20 }, (_, i) => ({ miles: i, minutes: 20 - i }));
    for (const kind of [undefined, "linear", "square-root-linear"] as const) {
      expect(fitTravelModel(backwards, kind)).toBeUndefined();
    }
    const still = Array.from({ length: 20 }, (_, i) => ({ miles: i, minutes: 0 }));
    expect(fitTravelModel(still)).toBeUndefined();
  });

  it("names the argument that is wrong", () => {
    expect(() => fitTravelModel([{ miles: -1, minutes: 1 }])).toThrow(/samples\[0\]\.miles/);
    expect(() => fitTravelModel([{ miles: 1, minutes: Number.NaN }])).toThrow(/samples\[0\]\.minutes/);
    expect(() => fitTravelModel([], "cubic" as never)).toThrow(/kind/);
    expect(() => fitTravelModel(7 as never)).toThrow(/samples: expected a list/);
  });
});
