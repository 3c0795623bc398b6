import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignCommittedTime } from "../../src/workload/committed-time.ts";
import type { UnitIntervals } from "../../src/workload/unit-intervals.ts";

interface Activity {
  readonly unit: number;
  readonly start: number;
  readonly length: number;
  readonly rank: number;
}

function intervalsOf(activities: readonly Activity[]): UnitIntervals {
  return {
    count: activities.length,
    start: Float64Array.from(activities, (activity) => activity.start),
    lengthMs: Uint32Array.from(activities, (activity) => activity.length),
    unit: Uint32Array.from(activities, (activity) => activity.unit),
    unitCount: Math.max(0, ...activities.map((activity) => activity.unit)) + 1,
    rank: Uint8Array.from(activities, (activity) => activity.rank),
  };
}

/** Moments given to each activity, as `activity:moment`. */
function assigned(activities: readonly Activity[]): string[] {
  const moments: string[] = [];
  assignCommittedTime(intervalsOf(activities), (interval, from, to) => {
    for (let moment = from; moment < to; moment++) moments.push(`${interval}:${moment}`);
  });
  return moments.sort();
}

/** The rule, moment by moment: smallest rank, then earliest start, then first row; unit 0 overlaps nobody. */
function byTheRule(activities: readonly Activity[]): string[] {
  const moments: string[] = [];
  activities.forEach((activity, index) => {
    for (let moment = activity.start; moment < activity.start + activity.length; moment++) {
      const rivals = activities
        .map((rival, i) => ({ ...rival, i }))
        .filter(
          (rival) =>
            rival.unit === activity.unit && rival.start <= moment && moment < rival.start + rival.length,
        );
      rivals.sort((a, b) => a.rank - b.rank || a.start - b.start || a.i - b.i);
      if (activity.unit === 0 || rivals[0]?.i === index) moments.push(`${index}:${moment}`);
    }
  });
  return moments.sort();
}

const activity = fc.record({
  unit: fc.integer({ min: 0, max: 3 }),
  start: fc.integer({ min: 0, max: 60 }),
  length: fc.integer({ min: 0, max: 25 }),
  rank: fc.integer({ min: 0, max: 4 }),
});

describe("assignCommittedTime", () => {
  it("gives each moment of a unit to one activity, by the rule, in any order of rows", () => {
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 14 }), (activities) => {
        expect(assigned(activities)).toEqual(byTheRule(activities));
      }),
      { numRuns: 1500 },
    );
  });

  it("does so for rows in order of start", () => {
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 14 }), (activities) => {
        const sorted = [...activities].sort((a, b) => a.start - b.start);
        expect(assigned(sorted)).toEqual(byTheRule(sorted));
      }),
      { numRuns: 500 },
    );
  });

  it("does so for rows nearly in order, forwards and backwards: a few of many come late", () => {
    const move = fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 39 }));
    const many = fc.array(activity, { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(
        many,
        fc.array(move, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (activities, moves, backwards) => {
          const rows = [...activities].sort((a, b) => a.start - b.start);
          for (const [from, to] of moves) rows.splice(to, 0, ...rows.splice(from, 1));
          if (backwards) rows.reverse();
          expect(assigned(rows)).toEqual(byTheRule(rows));
        },
      ),
      { numRuns: 80 },
    );
  });

  it("adds up to the union of each unit's times", () => {
    const unions = fc.array(activity, { maxLength: 30 });
    fc.assert(
      fc.property(unions, (activities) => {
        const named = activities.filter((a) => a.unit > 0);
        const union = new Set(
          named.flatMap((a) => Array.from({ length: a.length }, (_, i) => `${a.unit}:${a.start + i}`)),
        );
        expect(assigned(named).length).toBe(union.size);
      }),
    );
  });

  it("survives a hundred thousand activities of one unit, all at once and shuffled", () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({
      unit: 1,
      start: (i * 7919) % 100_003,
      length: 1_000_000,
      rank: i % 5,
    }));
    let total = 0;
    assignCommittedTime(intervalsOf(many), (_, from, to) => (total += to - from));
    const starts = many.map((a) => a.start);
    expect(total).toBe(Math.max(...starts) + 1_000_000 - Math.min(...starts));
  });

  it("sorts a unit exactly where an outlier makes the coarse sort useless", () => {
    const shuffled = Array.from({ length: 20_000 }, (_, i) => ({
      unit: 1,
      start: (i * 7919) % 20_011,
      length: 1,
      rank: 0,
    }));
    const outlier = { unit: 1, start: 4e12, length: 5, rank: 0 };
    let total = 0;
    assignCommittedTime(intervalsOf([...shuffled, outlier]), (_, from, to) => (total += to - from));
    expect(total).toBe(20_005);
  });
});
