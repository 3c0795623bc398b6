import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availableUnits } from "../../src/coverage/available-units.ts";

describe("availableUnits", () => {
  // Constructed vectors of a model of public safety officers: units, busy share, needed, probability.
  it.each([
    [8, 0.4, 3, 0.950193],
    [8, 0.6, 3, 0.684605],
    [6, 0.4, 3, 0.8208],
    [5, 0.5, 3, 0.5],
    [10, 0.6, 4, 0.617719],
    [4, 0.3, 3, 0.6517],
    [10, 0.5, 3, 0.9453125],
    [10, 0.5, 4, 0.828125],
    [10, 0.5, 5, 0.623047],
    [10, 0.5, 6, 0.376953],
    [10, 0.5, 8, 56 / 1024], // printed as 0.054688
  ])(
    "of %d units, busy %d of the time, %d are free with probability %d",
    (units, busyShare, needed, share) => {
      expect(availableUnits({ units, busyShare, needed })).toBeCloseTo(share, 6);
    },
  );

  // The smallest number of units with at least 2, 3, 4, 6, 8 free in 90 of 100 cases, by busy share.
  it.each([
    [0.3, [4, 6, 8, 11, 14]],
    [0.4, [5, 7, 9, 13, 17]],
    [0.5, [7, 9, 12, 17, 21]],
    [0.6, [9, 12, 15, 21, 27]],
  ])("needs the printed numbers at a busy share of %d", (busyShare, printed) => {
    const least = [2, 3, 4, 6, 8].map((needed) => {
      let units = needed;
      while (availableUnits({ units, busyShare, needed }) < 0.9) units += 1;
      return units;
    });
    expect(least).toEqual(printed);
  });

  it("is the sum over every set of busy units, rises with units and falls with need and busy share", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(9), share, fc.nat(10), (units, busyShare, needed) => {
        let sum = 0;
        for (let free = 0; free < 2 ** units; free++) {
          const count = free.toString(2).replaceAll("0", "").length;
          if (count >= needed) sum += (1 - busyShare) ** count * busyShare ** (units - count);
        }
        const found = availableUnits({ units, busyShare, needed });
        expect(found).toBeCloseTo(sum, 10);
        expect(availableUnits({ units: units + 1, busyShare, needed })).toBeGreaterThanOrEqual(found - 1e-12);
        expect(availableUnits({ units, busyShare, needed: needed + 1 })).toBeLessThanOrEqual(found + 1e-12);
        expect(availableUnits({ units, busyShare: (1 + busyShare) / 2, needed })).toBeLessThanOrEqual(
          found + 1e-12,
        );
      }),
    );
  });

  it("survives thousands of units, and names what is wrong", () => {
    expect(availableUnits({ units: 10_000, busyShare: 0.5, needed: 5000 })).toBeCloseTo(0.504, 3);
    expect(() => availableUnits({ units: 2.5, busyShare: 0.5, needed: 1 })).toThrow(
      /^units: expected a number in \[0, 10000\]/,
    );
    expect(() => availableUnits({ units: 2, busyShare: 1.1, needed: 1 })).toThrow(
      /^busyShare: expected a number in \[0, 1\]/,
    );
    expect(() => availableUnits({ units: 2, busyShare: 0.1, needed: -1 })).toThrow(
      /^needed: expected a number in/,
    );
  });
});
