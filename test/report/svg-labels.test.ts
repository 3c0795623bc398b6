import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../src/report/svg-labels.ts";
import { shortened, textWidth, wrapped } from "../../src/report/svg-words.ts";

const wishes = fc.array(
  fc.record({ y: fc.double({ min: -50, max: 350, noNaN: true }), height: fc.constantFrom(18, 34, 50) }),
  { maxLength: 9 },
);

describe("words beside lines", () => {
  it("never overlap, and keep the order of their lines", () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const places = spread(all, 0, 300);
        for (const [i, a] of all.entries()) {
          for (const [j, b] of all.entries()) {
            if (i >= j) continue;
            const distance = Math.abs((places[i] as number) - (places[j] as number));
            expect(distance).toBeGreaterThanOrEqual((a.height + b.height) / 2 - 1e-9);
            if (a.y < b.y) expect(places[i]).toBeLessThan(places[j] as number);
          }
        }
      }),
    );
  });

  it("stay within the room where they fit, and stay where they are where nothing is in the way", () => {
    fc.assert(
      fc.property(wishes, (all) => {
        fc.pre(all.reduce((sum, { height }) => sum + height, 0) <= 300);
        for (const [i, place] of spread(all, 0, 300).entries()) {
          const half = (all[i]?.height as number) / 2;
          expect(place).toBeGreaterThanOrEqual(half - 1e-9);
          expect(place).toBeLessThanOrEqual(300 - half + 1e-9);
        }
      }),
    );
    expect(
      spread(
        [
          { y: 200, height: 18 },
          { y: 40, height: 18 },
        ],
        0,
        300,
      ),
    ).toEqual([200, 40]);
  });
});

describe("lines of words", () => {
  it("are no wider than the room, and hold every word where there are lines enough", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 }), (words) => {
        const lines = wrapped(words.join("  "), 120, 12, 99);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
        expect(lines.join(" ")).toBe(words.join(" "));
      }),
    );
  });

  it("are cut with an ellipsis, a megabyte as fast as a line", () => {
    const cut = shortened("m".repeat(1_000_000), 60, 12);
    expect(cut).toMatch(/^m+…$/);
    expect(cut.length).toBeLessThan(8);
    expect(wrapped("one two three four five", 30, 12, 2)).toHaveLength(2);
  });
});
