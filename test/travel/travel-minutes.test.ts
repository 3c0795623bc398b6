import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { reachMiles, type TravelModel, travelMinutes } from "../../src/travel/travel-minutes.ts";
import { travelModels } from "../../src/travel/travel-models.ts";

const rand = travelModels["rand-iso"].model;
const newYork = travelModels["kolesar-walker-hausner"].model;
const positive = (max: number) => fc.double({ min: 0.01, max, noNaN: true });
const anyModel: fc.Arbitrary<TravelModel> = fc.oneof(
  fc.record({
    kind: fc.constant("linear" as const),
    interceptMinutes: positive(5),
    minutesPerMile: positive(9),
  }),
  fc.record({
    kind: fc.constant("square-root-linear" as const),
    accelerationMilesPerMinute2: positive(9),
    cruisingMilesPerMinute: positive(3),
  }),
);

/** Drives the trip in small steps: speeds up from both ends by alpha, never above v. */
function byDriving(miles: number, alpha: number, v: number): number {
  const steps = 200_000;
  const step = miles / steps;
  let minutes = 0;
  for (let i = 0; i < steps; i++) {
    const from = (i + 0.5) * step;
    minutes += step / Math.min(v, Math.sqrt(2 * alpha * Math.min(from, miles - from)));
  }
  return minutes;
}

describe("travelMinutes", () => {
  it("gives ISO's published 3.2 and 4.9 minutes for 1.5 and 2.5 miles, and the reach of 4, 6 and 8 minutes", () => {
    expect(travelMinutes(1.5, rand)).toBeCloseTo(3.2, 12);
    expect(travelMinutes(2.5, rand)).toBeCloseTo(4.9, 12);
    expect([4, 6, 8].map((minutes) => reachMiles(minutes, rand))).toEqual([
      expect.closeTo(1.971, 3),
      expect.closeTo(3.147, 3),
      expect.closeTo(4.324, 3),
    ]);
  });

  // The print rounds its constants: 2.88 sqrt(D) to 0.88 miles, 1.35 + 1.53 D beyond. Ours is its continuous form.
  it.each([0.25, 0.5, 0.88])("is Kolesar, Walker and Hausner's 2.88 sqrt(D) at %d miles", (miles) => {
    expect(travelMinutes(miles, newYork)).toBeCloseTo(2.88 * Math.sqrt(miles), 12);
  });

  it.each([
    [1, 2.88],
    [1.5, 3.645],
    [2, 4.41],
    [2.5, 5.175],
  ])("is within the rounding of its 1.35 + 1.53 D at %d miles", (miles, printed) => {
    const minutes = travelMinutes(miles, newYork);
    expect(minutes - printed).toBeCloseTo(4 / 1.53 / 4 / (4 / 2.88 ** 2) - 1.35, 12);
    expect(Math.abs(minutes - printed)).toBeLessThan(0.0055);
  });

  it("is what driving the trip in small steps takes", () => {
    for (const [miles, alpha, v] of [
      [0.3, 0.5, 0.6],
      [0.72, 0.5, 0.6],
      [3, 0.5, 0.6],
      [1, 2, 0.4],
    ] as const) {
      const model = {
        kind: "square-root-linear",
        accelerationMilesPerMinute2: alpha,
        cruisingMilesPerMinute: v,
      } as const;
      expect(travelMinutes(miles, model) / byDriving(miles, alpha, v)).toBeCloseTo(1, 2);
    }
  });

  it("joins its branches without a jump and with equal slope", () => {
    fc.assert(
      fc.property(positive(9), positive(3), (alpha, v) => {
        const model = {
          kind: "square-root-linear",
          accelerationMilesPerMinute2: alpha,
          cruisingMilesPerMinute: v,
        } as const;
        const join = (v * v) / alpha;
        const h = join * 1e-5;
        const [below, at, above] = [join - h, join, join + h].map((miles) => travelMinutes(miles, model)) as [
          number,
          number,
          number,
        ];
        expect(at * (alpha / v)).toBeCloseTo(2, 9);
        expect(((at - below) / h) * v).toBeCloseTo(1, 4);
        expect(((above - at) / h) * v).toBeCloseTo(1, 4);
      }),
    );
  });

  it("rises with miles, and reachMiles undoes it", () => {
    fc.assert(
      fc.property(anyModel, positive(30), (model, miles) => {
        expect(travelMinutes(miles * 1.01, model)).toBeGreaterThan(travelMinutes(miles, model));
        expect(reachMiles(travelMinutes(miles, model), model) / miles).toBeCloseTo(1, 9);
      }),
    );
  });

  it("takes the start-up time for no miles, and reaches nowhere in less", () => {
    expect(travelMinutes(0, rand)).toBe(0.65);
    expect(travelMinutes(0, newYork)).toBe(0);
    expect(reachMiles(0.5, rand)).toBe(0);
  });

  it("names the argument that is wrong", () => {
    expect(() => travelMinutes(-1, rand)).toThrow(/miles: expected a number in \[0, infinity\)/);
    expect(() => travelMinutes(1, { ...rand, kind: "cubic" } as never)).toThrow(
      /model.kind: expected one of/,
    );
    expect(() => travelMinutes(1, undefined as never)).toThrow(DutycycleError);
    expect(() => travelMinutes(1, { ...rand, minutesPerMile: 0 } as never)).toThrow(/minutesPerMile/);
    expect(() => travelMinutes(1, { ...rand, interceptMinutes: -1 } as never)).toThrow(/interceptMinutes/);
    expect(() => reachMiles(1, { ...newYork, cruisingMilesPerMinute: 0 } as never)).toThrow(/cruising/);
    expect(() => reachMiles(1, { ...newYork, accelerationMilesPerMinute2: 0 } as never)).toThrow(/accel/);
    expect(() => reachMiles(Number.NaN, rand)).toThrow(/minutes/);
  });
});
