import { expect, test } from "vitest";
import { maximalCovering } from "../../src/coverage/maximal-covering.ts";
import { randomStream } from "../../src/random/stream.ts";

// Thousands of addresses, few kinds: what is reached by the same sites is covered or not together.
test.each([1, 2, 3, 4, 5])(
  "quick answers on many alike points are those of every choice tried, case %i",
  async (seed) => {
    const stream = randomStream(seed, "alike");
    const draw = (): number => stream.uniform();
    const sites = 7;
    const kinds = Array.from({ length: 12 }, () =>
      Array.from({ length: sites }, () => (draw() < 0.3 ? 3 : 9)),
    );
    const reach = Array.from({ length: 600 }, () => kinds[Math.floor(draw() * kinds.length)] as number[]);
    const weights = reach.map(() => Math.floor(draw() * 5));
    const coveredBy = (open: number): number =>
      reach.reduce(
        (sum, row, i) =>
          sum + (row.some((minutes, j) => minutes <= 4 && (open >> j) & 1) ? (weights[i] as number) : 0),
        0,
      );
    const ofSize = (open: number): boolean => open.toString(2).replaceAll("0", "").length === 3;
    const best = Math.max(
      ...Array.from({ length: 2 ** sites }, (_, open) => (ofSize(open) ? coveredBy(open) : 0)),
    );
    const found = await maximalCovering({ reach, weights, limit: 4, open: 3, method: "quick" });
    expect(found.sites).toHaveLength(3);
    expect(found.coveredWeight).toBe(coveredBy(found.sites.reduce((open, j) => open | (1 << j), 0)));
    expect(found.coveredWeight).toBe(best);
    expect(found.bound).toBeGreaterThanOrEqual(best);
    expect(found.coveredShare).toBeCloseTo(best / weights.reduce((sum, weight) => sum + weight, 0), 12);
  },
);
