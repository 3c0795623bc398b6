import { describe, expect, test } from "vitest";
import { type FrontierPoint, mergerFrontier } from "../../src/merger/merger-frontier.ts";
import { randomStream } from "../../src/random/stream.ts";

const posts = [0, 1, 2, 3, 4, 5];

/** Beaten by any other, by the definition, each pair looked at. */
function isBeaten(point: FrontierPoint, all: readonly FrontierPoint[], sign: 1 | -1): boolean {
  return all.some((other) => {
    const [cheaper, better] = [point.cost - other.cost, sign * (other.measure - point.measure)];
    return cheaper >= 0 && better >= 0 && (cheaper > 0 || better > 0);
  });
}

describe("the front", () => {
  // Few different numbers, so that ties of every kind occur.
  test.each([1, 2, 3, 4, 5, 6])("is what the definition says, drawn with ties: %i", (seed) => {
    for (const better of ["more", "less"] as const) {
      const stream = randomStream(seed, better);
      const drawn = new Map<string, readonly [number, number]>();
      const at = (station: number, patrol: number): readonly [number, number] => {
        const key = `${station} ${patrol}`;
        const known = drawn.get(key) ?? [stream.integer(8), stream.integer(6)];
        drawn.set(key, known);
        return known;
      };
      const rows = mergerFrontier({
        ...{ station: posts, patrol: posts, better },
        cost: (station, patrol) => at(station, patrol)[0],
        measure: (station, patrol) => at(station, patrol)[1],
      });
      expect(rows).toHaveLength(36);
      for (const { onFront, ...point } of rows) {
        expect(onFront).toBe(!isBeaten(point, rows, better === "more" ? 1 : -1));
        expect([point.cost, point.measure]).toEqual(at(point.station, point.patrol));
      }
      expect(rows.some(({ onFront }) => onFront)).toBe(true);
    }
  });

  test("of nothing is nothing; the cheapest of all is on it", () => {
    const plain = { cost: (s: number, p: number) => s + 2 * p, measure: (s: number, p: number) => s * p };
    expect(mergerFrontier({ ...plain, station: [], patrol: posts })).toEqual([]);
    expect(mergerFrontier({ ...plain, station: posts, patrol: posts })[0]).toEqual({
      ...{ station: 0, patrol: 0, cost: 0, measure: 0, onFront: true },
    });
  });

  test.each([
    ["station[0]", { station: [-1] }],
    ["patrol", { patrol: 3 }],
    ["better", { better: "best" }],
    ["cost(0, 0)", { cost: () => Number.NaN }],
    ["measure", { measure: 3 }],
  ])("refuses a bad %s", (argument, bad) => {
    const good = { station: [0], patrol: [0], cost: () => 1, measure: () => 1 };
    expect(() => mergerFrontier({ ...good, ...bad } as never)).toThrow(
      expect.objectContaining({ name: "DutycycleError", argument }),
    );
  });
});
