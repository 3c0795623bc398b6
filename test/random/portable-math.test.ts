import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/random/normal.ts";
import { portableExp, portableLog } from "../../src/random/portable-math.ts";
import { randomStream } from "../../src/random/stream.ts";

function unitInLastPlace(x: number): number {
  return 2 ** (Math.floor(Math.log2(Math.abs(x))) - 52);
}

describe("portableLog and portableExp", () => {
  it("stay within two units of the last place of the engine's own", () => {
    const stream = randomStream("portable");
    for (let i = 0; i < 20_000; i++) {
      const width = [1400, 20, 1][i % 3] as number;
      const y = (stream.uniform() - 0.5) * width;
      const x = Math.exp(y);
      expect(Math.abs(portableExp(y) - x)).toBeLessThanOrEqual(2 * unitInLastPlace(x));
      const log = Math.log(x);
      expect(Math.abs(portableLog(x) - log)).toBeLessThanOrEqual(2 * unitInLastPlace(log));
    }
  });

  it("hold at the ends", () => {
    expect(portableLog(1)).toBe(0);
    expect(portableExp(0)).toBe(1);
    expect(portableLog(Number.MIN_VALUE)).toBeCloseTo(-744.4400719213812, 10);
    expect(portableLog(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 10);
    expect(portableExp(-746)).toBe(0);
    expect(portableExp(710)).toBe(Infinity);
    expect(portableExp(-745)).toBe(Number.MIN_VALUE);
  });
});

describe("normalQuantile", () => {
  it("agrees with scipy 1.17 norm.ppf", () => {
    const published: [number, number][] = [
      [1e-300, -37.0470962993612],
      [1e-20, -9.262340089798409],
      [1e-5, -4.264890793922825],
      [0.01, -2.3263478740408408],
      [0.05, -1.6448536269514729],
      [0.3, -0.5244005127080409],
      [0.9, 1.2815515655446004],
      [0.975, 1.959963984540054],
      [0.9999999, 5.199337582290661],
    ];
    for (const [p, z] of published) expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-14);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it("is odd about one half and rises", () => {
    let last = -Infinity;
    for (let i = 1; i < 1024; i++) {
      const z = normalQuantile(i / 1024);
      expect(z).toBeGreaterThan(last);
      expect(z + normalQuantile(1 - i / 1024)).toBe(0);
      last = z;
    }
  });

  it("refuses 0 and 1", () => {
    expect(() => normalQuantile(0)).toThrow("p: expected a number in (0, 1), received 0");
    expect(() => normalQuantile(1)).toThrow("(0, 1)");
  });
});
