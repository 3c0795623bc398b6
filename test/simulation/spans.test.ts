import fc from "fast-check";
import { expect, test } from "vitest";
import { countTime, levelTimes } from "../../src/simulation/level-time.ts";
import { joined, overlap, rest, type Spans, total } from "../../src/simulation/spans.ts";

const END = 60;
const period = { start: 10, end: 50 };

/** Spans of whole seconds in any order, some empty, some across the edges of the period. */
const anySpans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: END }), fc.integer({ min: 0, max: 15 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
);

function joinedOf(spans: readonly { start: number; end: number }[]): Spans {
  return joined(
    Float64Array.from(spans, ({ start }) => start),
    Float64Array.from(spans, ({ end }) => end),
    period,
  );
}

/** The whole seconds of the spans, one by one. */
function seconds(spans: Spans): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < spans.length; i += 2) {
    for (let at = spans[i] as number; at < (spans[i + 1] as number); at++) found.add(at);
  }
  return found;
}

function expectInOrderAndApart(spans: Spans): void {
  for (let i = 1; i < spans.length; i++) expect(spans[i]).toBeGreaterThan(spans[i - 1] as number);
}

test("joined, overlap and rest hold the seconds that they should, in order and apart", () => {
  fc.assert(
    fc.property(anySpans, anySpans, (one, other) => {
      const a = joinedOf(one);
      const b = joinedOf(other);
      const inAny = Array.from({ length: END + 20 }, (_, at) => at).filter(
        (at) =>
          at >= period.start && at < period.end && one.some(({ start, end }) => start <= at && at < end),
      );
      expect([...seconds(a)]).toEqual(inAny);
      expectInOrderAndApart(a);
      const both = overlap(a, b);
      expect([...seconds(both)]).toEqual(inAny.filter((at) => seconds(b).has(at)));
      const left = rest(a, both);
      expectInOrderAndApart(left);
      expect([...seconds(left)]).toEqual(inAny.filter((at) => !seconds(b).has(at)));
      expect(total(both) + total(left)).toBe(total(a));
    }),
  );
});

test("levels are those counted second by second, by group, and by instants that go up and down", () => {
  fc.assert(
    fc.property(fc.array(anySpans, { maxLength: 6 }), (units) => {
      const spans = units.map(joinedOf);
      const groupsOf = spans.map((_, u) => (u % 3 === 0 ? [0, 1] : [1]));
      const found = levelTimes(spans, groupsOf, 2);
      for (const [group, times] of found.entries()) {
        const counted = new Array<number>(units.length + 1).fill(0);
        for (let at = 0; at < END + 20; at++) {
          const level = spans.filter((own, u) => groupsOf[u]?.includes(group) && seconds(own).has(at)).length;
          if (level > 0) counted[level] = (counted[level] as number) + 1;
        }
        expect([...times]).toEqual(counted);
      }
      const all = spans.flatMap((own) => [...own]);
      const ups = Float64Array.from(all.filter((_, i) => i % 2 === 0));
      const downs = Float64Array.from(all.filter((_, i) => i % 2 === 1));
      const times = countTime(ups, downs, period);
      expect(times.reduce((sum, ms) => sum + ms, 0)).toBe(period.end - period.start);
      for (let k = 1; k <= units.length; k++) expect(times[k] ?? 0).toBe(found[1]?.[k] ?? 0);
    }),
  );
});
