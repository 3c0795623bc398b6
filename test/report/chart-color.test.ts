import { describe, expect, it, test } from "vitest";
import { contrast, inkOn, luminance, PALETTE, shade } from "../../src/report/chart-color.ts";

test("contrast is that of the guidelines: black on white 21, and W3C's #767676 just above 4.5", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
  expect(contrast("#123456", "#123456")).toBe(1);
});

describe("on white paper", () => {
  it.each(["ink", "muted"] as const)("%s is for words: 4.5 or more", (name) => {
    expect(contrast(PALETTE[name], PALETTE.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["blue", "vermillion", "axis", "grey"] as const)("%s is for lines and marks: 3 or more", (name) => {
    expect(contrast(PALETTE[name], PALETTE.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe("in grey", () => {
  it.each([
    // Neighbours in the stack of workload, with and without calls of unknown origin and directed patrol.
    ["blue", "paleBlue"],
    ["paleBlue", "sky"],
    ["blue", "sky"],
    ["sky", "sand"],
    ["sand", "grey"],
    ["sky", "grey"],
    // Missing people upon those needed; a line upon its interval.
    ["vermillion", "paleGrey"],
    ["blue", "paleBlue"],
  ] as const)("%s and %s differ by a factor of 1.5 at least", (one, other) => {
    expect(contrast(PALETTE[one], PALETTE[other])).toBeGreaterThanOrEqual(1.5);
  });

  it("more is darker, everywhere, and in steps that can be seen", () => {
    const shades = Array.from({ length: 101 }, (_, i) => luminance(shade(i / 100)));
    for (const [i, light] of shades.slice(0, -1).entries()) expect(shades[i + 1]).toBeLessThan(light);
    for (let i = 0; i < 8; i++) {
      expect(contrast(shade(i / 8), shade((i + 1) / 8))).toBeGreaterThanOrEqual(1.15);
    }
  });
});

test("a number in a field of the heat map reads well on every shade", () => {
  for (let i = 0; i <= 200; i++) {
    const color = shade(i / 200);
    expect(contrast(inkOn(color), color)).toBeGreaterThanOrEqual(4.1);
  }
});

test("shades end at their ends, whatever is asked", () => {
  expect(shade(-3)).toBe(shade(0));
  expect(shade(7)).toBe(shade(1));
});
