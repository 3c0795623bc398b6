import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComingUnit, type ForceNeed, forceArrival } from "../../src/coverage/force-arrival.ts";
import { forceConcentration } from "../../src/coverage/force-concentration.ts";
import { responseForce } from "../../src/coverage/response-force.ts";
import { randomStream } from "../../src/random/stream.ts";
import { expectPlain } from "../laws/same-result.ts";

const coming: fc.Arbitrary<ComingUnit[]> = fc.array(
  fc.record({
    minutes: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 6 }) },
      { weight: 1, arbitrary: fc.constant(Infinity) },
    ),
    personnel: fc.integer({ min: 0, max: 4 }),
    busyShare: fc.constantFrom(0, 0.1, 0.3, 0.8, 1),
  }),
  { maxLength: 7 },
);
const need: fc.Arbitrary<ForceNeed> = fc.oneof(
  fc.record({ units: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ personnel: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ units: fc.integer({ min: 1, max: 4 }), personnel: fc.integer({ min: 1, max: 12 }) }),
);

/** When the force is complete with these units free: they are counted in order of arrival. */
function completeAt(units: readonly ComingUnit[], wanted: ForceNeed): number {
  let people = 0;
  let came = 0;
  for (const unit of [...units].sort((a, b) => a.minutes - b.minutes)) {
    people += unit.personnel;
    came += 1;
    if (people >= (wanted.personnel ?? 0) && came >= (wanted.units ?? 0)) return unit.minutes;
  }
  return Infinity;
}

/** Every way in which units can be free or away, with its chance. */
function everyWay(units: readonly ComingUnit[], wanted: ForceNeed): { minutes: number; chance: number }[] {
  return Array.from({ length: 2 ** units.length }, (_, code) => {
    const isFree = (m: number): boolean => ((code >> m) & 1) === 1;
    const chance = units.reduce(
      (product, { busyShare = 0 }, m) => product * (isFree(m) ? 1 - busyShare : busyShare),
      1,
    );
    return {
      minutes: completeAt(
        units.filter((_, m) => isFree(m)),
        wanted,
      ),
      chance,
    };
  });
}

describe("forceArrival", () => {
  it("is what every way of being free or away gives", () => {
    fc.assert(
      fc.property(coming, need, (units, wanted) => {
        const found = forceArrival({ units, need: wanted });
        expectPlain(found);
        const ways = everyWay(units, wanted).filter(({ minutes }) => minutes < Infinity);
        const sum = (value: (way: { minutes: number; chance: number }) => number): number =>
          ways.reduce((total, way) => total + value(way), 0);
        const assembled = sum(({ chance }) => chance);
        expect(found.assembledShare).toBeCloseTo(assembled, 12);
        if (assembled === 0) expect(found.meanMinutes).toBeUndefined();
        else
          expect(found.meanMinutes).toBeCloseTo(
            sum(({ minutes, chance }) => minutes * chance) / assembled,
            9,
          );
        for (const { minutes, share } of found.arrivals) {
          expect(share).toBeCloseTo(
            sum((way) => (way.minutes <= minutes ? way.chance : 0)),
            12,
          );
        }
        expect(found.arrivals.at(-1)?.share ?? 0).toBe(found.assembledShare);
      }),
    );
  });

  it("without busy units is the order statistic", () => {
    fc.assert(
      fc.property(coming, need, (units, wanted) => {
        const free = units.map(({ minutes, personnel }) => ({ minutes, personnel }));
        const at = completeAt(free, wanted);
        const found = forceArrival({ units: free, need: wanted });
        expect(found.arrivals).toEqual(at < Infinity ? [{ minutes: at, share: 1 }] : []);
      }),
    );
  });

  it("is the binomial law where units are alike", () => {
    // Two of five free at 0.4 busy: 1 - 0.4^5 - 5 (0.6) 0.4^4 = 0.91296.
    const units = new Array(5).fill({ minutes: 3, personnel: 2, busyShare: 0.4 });
    expect(forceArrival({ units, need: { units: 2 } }).assembledShare).toBeCloseTo(0.91296, 12);
    expect(forceArrival({ units, need: { personnel: 3 } }).assembledShare).toBeCloseTo(0.91296, 12);
  });

  it("agrees with dice", () => {
    const units = [
      { minutes: 3, personnel: 2, busyShare: 0.2 },
      { minutes: 4, personnel: 4, busyShare: 0.35 },
      { minutes: 6, personnel: 3, busyShare: 0.1 },
      { minutes: 9, personnel: 4, busyShare: 0.5 },
    ];
    const dice = randomStream(11, "force");
    const draws = 40_000;
    let within = 0;
    for (let k = 0; k < draws; k++) {
      const free = units.filter(({ busyShare }) => dice.uniform() >= busyShare);
      if (completeAt(free, { units: 2, personnel: 7 }) <= 6) within += 1;
    }
    const { arrivals } = forceArrival({ units, need: { units: 2, personnel: 7 } });
    const exact = arrivals.findLast(({ minutes }) => minutes <= 6)?.share as number;
    // 4.4 standard errors: one seed in a hundred thousand misses it.
    expect(Math.abs(within / draws - exact)).toBeLessThan(4.4 * Math.sqrt((exact * (1 - exact)) / draws));
  });

  it("names the argument that is wrong", () => {
    expect(() => forceArrival({ units: [], need: {} })).toThrow(/need: expected units, personnel or both/);
    expect(() => forceArrival({ units: [], need: { units: 1.5 } })).toThrow(
      /need.units: expected a number in \[1, 100\], whole/,
    );
    const need = { units: 1 };
    expect(() => forceArrival({ units: [{ minutes: -1, personnel: 1 }], need })).toThrow(
      /units\[0\].minutes/,
    );
    expect(() => forceArrival({ units: [{ minutes: 1, personnel: 1.5 }], need })).toThrow(
      /units\[0\].personnel/,
    );
    expect(() => forceArrival({ units: [{ minutes: 1, personnel: 1, busyShare: 2 }], need })).toThrow(
      /units\[0\].busyShare/,
    );
  });
});

describe("responseForce", () => {
  const reach = [
    [3, 7],
    [10, 2],
    [Infinity, 20],
  ];
  const crews = [
    { site: 0, personnel: 4, busyShare: 0.1 },
    { site: 1, personnel: 4, busyShare: 0.1 },
    { site: 1, personnel: 3, busyShare: 0.25 },
  ];
  const units = crews.map((unit) => ({ ...unit, delayMinutes: 1 }));

  it("is the mean of its demand points by weight", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
        need,
        (weights, wanted) => {
          const found = responseForce({ reach, units, need: wanted, limit: 8, weights });
          expectPlain(found);
          const all = weights.reduce((a, b) => a + b, 0);
          if (all === 0) {
            expect(found.withinShare).toBeUndefined();
            return;
          }
          let within = 0;
          for (const [i, row] of reach.entries()) {
            const { arrivals } = forceArrival({
              units: units.map(({ site, personnel, busyShare }) => ({
                personnel,
                busyShare,
                minutes: (row[site] as number) + 1,
              })),
              need: wanted,
            });
            within +=
              ((weights[i] as number) / all) *
              (arrivals.filter(({ minutes }) => minutes <= 8).at(-1)?.share ?? 0);
          }
          expect(found.withinShare).toBeCloseTo(within, 12);
        },
      ),
    );
  });

  it("falls with busy shares, delays and need, and rises with the limit", () => {
    const share = (change: {
      busy?: number;
      delayMinutes?: number;
      personnel?: number;
      limit?: number;
    }): number =>
      responseForce({
        reach,
        units: crews.map((unit) => ({
          ...unit,
          busyShare: change.busy ?? 0.1,
          delayMinutes: change.delayMinutes ?? 0,
        })),
        need: { personnel: change.personnel ?? 7 },
        limit: change.limit ?? 8,
      }).withinShare as number;
    expect(share({ busy: 0.2 })).toBeLessThan(share({}));
    expect(share({ delayMinutes: 2 })).toBeLessThan(share({}));
    expect(share({ personnel: 8 })).toBeLessThan(share({}));
    expect(share({ limit: 12 })).toBeGreaterThan(share({}));
    expect(share({ busy: 0 })).toBeCloseTo(2 / 3, 12);
  });

  it("says nothing of a mean where the force never comes", () => {
    const found = responseForce({ reach, units, need: { personnel: 12 }, limit: 8 });
    expect(found.withinShare).toBe(0);
    expect(found.meanMinutes).toBeUndefined();
  });

  it("names the argument that is wrong", () => {
    const wrong =
      (unit: object): (() => unknown) =>
      () =>
        responseForce({ reach, units: [{ site: 0, personnel: 1, ...unit }], need: { units: 1 }, limit: 8 });
    expect(wrong({ site: 2 })).toThrow(/units\[0\].site: expected a number in \[0, 2\), whole/);
    expect(wrong({ delayMinutes: -1 })).toThrow(/units\[0\].delayMinutes/);
    expect(() => responseForce({ reach, units: [], need: { units: 1 }, limit: Number.NaN })).toThrow(/limit/);
  });
});

describe("forceConcentration", () => {
  it("adds the staffing of what is near, and puts every point in one class", () => {
    const reach = [
      [1, 2, 3],
      [8, 9, 8.1],
      [9, 9, 9],
      [9, 1, 1],
    ];
    const found = forceConcentration({ reach, limit: 8, personnelBySite: [4, 7, 20], weights: [5, 3, 2, 0] });
    expectPlain(found);
    expect(found.personnel).toEqual([31, 4, 0, 27]);
    expect(found.classes.map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [4, 7],
      [8, 11],
      [12, 17],
      [18, 23],
      [24, 29],
      [30, undefined],
    ]);
    expect(found.classes.map(({ points }) => points)).toEqual([1, 1, 0, 0, 0, 1, 1]);
    expect(found.classes.map(({ share }) => share)).toEqual([0.2, 0.3, 0, 0, 0, 0, 0.5]);
  });

  it("agrees with the response force where nobody is busy: a place has n people near it if n people come in time", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 20 }),
        (reach, personnelBySite, personnel) => {
          const map = forceConcentration({ reach, limit: 8, personnelBySite });
          const units = personnelBySite.map((people, site) => ({ site, personnel: people }));
          const force = responseForce({ reach, units, need: { personnel }, limit: 8 });
          expect(force.byDemand.map(({ withinShare }) => withinShare)).toEqual(
            map.personnel.map((people) => (people >= personnel ? 1 : 0)),
          );
        },
      ),
    );
  });

  it("names the argument that is wrong", () => {
    const map = { reach: [[1, 2]], limit: 8, personnelBySite: [3, 4] };
    expect(() => forceConcentration({ ...map, personnelBySite: [3] })).toThrow(
      /personnelBySite: expected a list of 2/,
    );
    expect(() => forceConcentration({ ...map, classes: [4, 4] })).toThrow(
      /classes\[1\]: expected a number in \(4, infinity\)/,
    );
  });
});
