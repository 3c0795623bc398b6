import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callsText, fewText, hiddenParts } from "../../src/report/few-calls.ts";

const rules = { smallestCount: 5 };

describe("a share of calls that is a small count", () => {
  it("is said as few, from either side", () => {
    expect(fewText({ part: 1, whole: 420 }, undefined)).toBe("fewer than 10 of 420 calls");
    expect(fewText({ part: 1419, whole: 1420 }, undefined)).toBe("all but fewer than 10 of 1,420 calls");
    expect(fewText({ part: 3, whole: 8 }, undefined)).toBe("none, some or all of fewer than 10 calls");
    expect(fewText({ part: 4, whole: 60 }, rules, "fires")).toBe("fewer than 5 of 60 fires");
  });

  it("is itself where neither side is small, where there is none or all, and where nothing is hidden", () => {
    for (const part of [0, 10, 200, 410, 420])
      expect(fewText({ part, whole: 420 }, undefined)).toBeUndefined();
    expect(fewText({ part: 1, whole: 3 }, false)).toBeUndefined();
  });

  it("counts calls in words", () => {
    expect(callsText(1420, undefined)).toBe("1,420 calls");
    expect(callsText(9, undefined)).toBe("fewer than 10 calls");
    expect(callsText(1, false, "timed calls")).toBe("1 timed call");
  });
});

describe("shares whose parts add up", () => {
  it("are hidden with another beside them", () => {
    const shares = [
      { part: 60, whole: 110 },
      { part: 3, whole: 67 },
      { part: 58, whole: 137 },
    ];
    expect(hiddenParts(shares, undefined)).toEqual([false, true, true]);
    expect(hiddenParts(shares, false)).toEqual([false, false, false]);
  });

  it("leave each hidden part and each hidden rest another value, up to one that is not small (brute force)", () => {
    let judged = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 2, maxLength: 4 }), (pairs) => {
        const shares = pairs.map(([part, rest]) => ({ part, whole: part + rest }));
        const hidden = hiddenParts(shares, rules);
        for (const side of [0, 1] as const) {
          const own = pairs.filter((_, place) => hidden[place]).map((pair) => pair[side]);
          for (const [place, pair] of pairs.entries()) {
            if (pair[side] > 0 && pair[side] < 5) expect(hidden[place]).toBe(true);
          }
          const present = own.filter((count) => count > 0);
          if (!present.some((count) => count < 5)) continue;
          const sum = present.reduce((all, count) => all + count, 0);
          // Where there is no more to hide, all of it is hidden.
          const others = pairs.filter((pair, place) => !hidden[place] && pair[side] > 0);
          if (others.length === 0) continue;
          judged += 1;
          expect(present.length).toBeGreaterThan(1);
          // What one of them may be, where each of the others is at least one.
          expect(sum - (present.length - 1)).toBeGreaterThanOrEqual(5);
        }
      }),
    );
    expect(judged).toBeGreaterThan(10);
  });
});
