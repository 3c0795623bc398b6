import { describe, expect, test } from "vitest";
import { availableUnits } from "../../src/coverage/available-units.ts";
import {
  type CoverageMoment,
  type MergerCoverageInput,
  mergerCoverage,
} from "../../src/merger/merger-coverage.ts";
import { overlappingFires } from "../../src/merger/overlapping-fires.ts";
import { patrolArrivals } from "../../src/merger/patrol-arrivals.ts";
import { policeDuringFire } from "../../src/merger/police-during-fire.ts";
import { postsForFreeUnits } from "../../src/merger/posts-for-free-units.ts";
import { DutycycleError } from "../../src/quantity/error.ts";
import { delay } from "../../src/queueing/erlang.ts";
import { randomStream } from "../../src/random/stream.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { expectedNearestDistance } from "../../src/travel/nearest-distance.ts";
import { travelMinutes } from "../../src/travel/travel-minutes.ts";
import { travelModels } from "../../src/travel/travel-models.ts";

const iso = travelModels["rand-iso"].model;
const kolesar = travelModels["kolesar-walker-hausner"].model;
const patrol = { posts: 8, busyShare: 0.4, areaSquareMiles: 12, travel: iso };
const engine = { personnel: 3, minutes: 4, turnoutMinutes: 1.5 };
const base: MergerCoverageInput = { stations: [engine], patrol };

function moment(input: MergerCoverageInput, name: CoverageMoment["moment"]): CoverageMoment {
  return mergerCoverage(input).find((row) => row.moment === name) as CoverageMoment;
}

describe("officers who are free", () => {
  // The project's constructed vectors of the merger model.
  test.each([
    [8, 0.4, 3, 0.950193],
    [8, 0.6, 3, 0.684605],
    [6, 0.4, 3, 0.8208],
    [5, 0.5, 3, 0.5],
    [10, 0.6, 4, 0.617719],
    [4, 0.3, 3, 0.6517],
    [10, 0.5, 3, 0.945312],
    [10, 0.5, 4, 0.828125],
    [10, 0.5, 5, 0.623047],
    [10, 0.5, 6, 0.376953],
    [10, 0.5, 8, 0.054688],
  ])("%i posts, busy %d: at least %i free with %d", (posts, busyShare, rank, share) => {
    const row = patrolArrivals({ patrol: { ...patrol, posts, busyShare } })[rank - 1];
    expect(Math.abs((row?.availableShare as number) - share)).toBeLessThan(6e-7);
    // And nothing but chance in the closed form: with eight posts that fill a tiny area, all that are free are there.
    const near = { ...patrol, posts, busyShare, areaSquareMiles: 1e-9, donningMinutes: 0 };
    const force = moment({ stations: [], patrol: near, firefighters: rank }, "full-force");
    expect(Math.abs((force.withinShare as number) - share)).toBeLessThan(6e-7);
  });

  test.each([
    [0.3, [4, 6, 8, 11, 14]],
    [0.4, [5, 7, 9, 13, 17]],
    [0.5, [7, 9, 12, 17, 21]],
    [0.6, [9, 12, 15, 21, 27]],
  ])("the fewest posts of which enough are free nine times of ten, busy %d", (busyShare, posts) => {
    expect([2, 3, 4, 6, 8].map((needed) => postsForFreeUnits({ busyShare, needed }))).toEqual(posts);
  });

  test("the fewest posts are enough, and one less is not", () => {
    for (const busyShare of [0, 0.25, 0.55, 0.8]) {
      for (const share of [0.5, 0.9, 0.99]) {
        const units = postsForFreeUnits({ busyShare, needed: 5, share }) as number;
        expect(availableUnits({ units, busyShare, needed: 5 })).toBeGreaterThanOrEqual(share);
        expect(availableUnits({ units: units - 1, busyShare, needed: 5 })).toBeLessThan(share);
      }
    }
    expect(postsForFreeUnits({ busyShare: 0.9999, needed: 5 })).toBeUndefined();
  });

  test("the k-th comes by the square-root law, and dons", () => {
    const rows = patrolArrivals({ patrol, donningMinutes: 2 });
    expect(rows).toHaveLength(8);
    for (const { rank, miles, minutes } of rows) {
      const distance = expectedNearestDistance({ area: 12, units: 4.8, rank, metric: "right-angle" });
      expect(miles).toBe(distance);
      expect(minutes).toBe(travelMinutes(distance, iso) + 2);
    }
    expect(patrolArrivals({ patrol: { ...patrol, busyShare: 1 } })).toEqual([]);
  });
});

/** The same by throwing posts into a disc around the fire. */
function thrown(
  draws: number,
  input: MergerCoverageInput & { firefighters: number },
  seed: number,
): number[][] {
  const stream = randomStream(seed);
  const {
    posts,
    busyShare,
    areaSquareMiles,
    travel,
    equippedPosts = posts,
    donningMinutes = 1.5,
  } = input.patrol;
  const found: number[][] = [];
  for (let draw = 0; draw < draws; draw++) {
    const came: { minutes: number; people: number; equipped: number; pumper: boolean }[] = [];
    for (const crew of input.stations) {
      if (stream.uniform() < (crew.busyShare ?? 0)) continue;
      const minutes = (crew.minutes as number) + (crew.turnoutMinutes ?? 0);
      came.push({ minutes, people: crew.personnel, equipped: minutes, pumper: crew.pumper ?? true });
    }
    for (let post = 0; post < posts; post++) {
      if (stream.uniform() < busyShare) continue;
      const minutes = travelMinutes(Math.sqrt((areaSquareMiles / Math.PI) * stream.uniform()), travel);
      const equipped = post < equippedPosts ? minutes + donningMinutes : Infinity;
      came.push({ minutes, people: 1, equipped, pumper: false });
    }
    const whenPeople = (people: number): number => {
      let there = 0;
      for (const unit of came.toSorted((a, b) => a.equipped - b.equipped)) {
        there += unit.people;
        if (there >= people) return unit.equipped;
      }
      return Infinity;
    };
    found.push([
      Math.min(Infinity, ...came.map(({ minutes }) => minutes)),
      whenPeople(1),
      Math.min(Infinity, ...came.filter(({ pumper }) => pumper).map(({ minutes }) => minutes)),
      whenPeople(4),
      whenPeople(input.firefighters),
    ]);
  }
  return found;
}

describe("who is at a fire when", () => {
  const cases: (MergerCoverageInput & { firefighters: number })[] = [
    {
      stations: [
        { ...engine, busyShare: 0.2 },
        { personnel: 4, minutes: 7, busyShare: 0.1, pumper: false },
      ],
      patrol: { ...patrol, metric: "euclidean", equippedPosts: 5 },
      firefighters: 9,
    },
    {
      stations: [{ personnel: 2, minutes: 3, busyShare: 0.5 }],
      patrol: {
        ...patrol,
        posts: 5,
        busyShare: 0.3,
        travel: kolesar,
        metric: "euclidean",
        donningMinutes: 1,
      },
      firefighters: 5,
    },
  ];

  test.each([0, 1])("as posts thrown into a disc around the fire: case %i", (which) => {
    const input = cases[which] as (typeof cases)[number];
    const draws = 20_000;
    const sample = thrown(draws, input, 11 + which);
    for (const [m, row] of mergerCoverage(input).entries()) {
      const times = sample.map((one) => one[m] as number);
      const reached = times.filter((time) => time < Infinity);
      const shareError = 4 * Math.sqrt(0.25 / draws);
      expect(Math.abs(reached.length / draws - row.reachedShare)).toBeLessThan(shareError);
      const mean = reached.reduce((sum, time) => sum + time, 0) / reached.length;
      const spread = Math.sqrt(reached.reduce((sum, time) => sum + (time - mean) ** 2, 0) / reached.length);
      const meanError = (4 * spread) / Math.sqrt(reached.length) + 1e-4;
      expect(Math.abs(mean - (row.meanMinutes as number))).toBeLessThan(meanError);
      if (row.limitMinutes !== undefined) {
        const within = times.filter((time) => time <= (row.limitMinutes as number)).length / draws;
        expect(Math.abs(within - (row.withinShare as number))).toBeLessThan(shareError);
      }
      if (row.p90Minutes !== undefined) {
        const near = [0.885, 0.915].map((p) => quantile(times, p) as number) as [number, number];
        expect(row.p90Minutes).toBeGreaterThanOrEqual(near[0] - 1e-9);
        expect(row.p90Minutes).toBeLessThanOrEqual(near[1] + 1e-9);
      }
    }
  });

  test("with very many posts, the mean distance is the square-root law's", () => {
    const distance = { kind: "linear", interceptMinutes: 0, minutesPerMile: 1 } as const;
    for (const metric of ["euclidean", "right-angle"] as const) {
      const many = { posts: 4000, busyShare: 0.5, areaSquareMiles: 100, travel: distance, metric };
      for (const rank of [1, 4]) {
        const found = moment(
          { stations: [], patrol: { ...many, donningMinutes: 0 }, firefighters: rank },
          "full-force",
        );
        const law = expectedNearestDistance({ area: 100, units: 2000, rank, metric });
        expect((found.meanMinutes as number) / law).toBeCloseTo(1, 3);
      }
    }
  });

  test("crews alone come at their minutes, to the digit", () => {
    const none = { ...patrol, posts: 0 };
    const stations = [engine, { personnel: 1, minutes: 7 }];
    const found = mergerCoverage({ stations, patrol: none, firefighters: 5 });
    expect(found.map(({ meanMinutes }) => meanMinutes)).toEqual([5.5, 5.5, 5.5, 7, undefined]);
    expect(found.map(({ p90Minutes }) => p90Minutes)).toEqual([5.5, 5.5, 5.5, 7, undefined]);
    expect(found.map(({ reachedShare }) => reachedShare)).toEqual([1, 1, 1, 1, 0]);
    const limits = { "four-on-scene": 7 };
    expect(moment({ stations, patrol: none, limits }, "four-on-scene").withinShare).toBe(1);
    expect(mergerCoverage({ stations: [], patrol: none }).every((row) => row.reachedShare === 0)).toBe(true);
  });

  test("miles become minutes by the travel model", () => {
    const stations = [{ personnel: 3, miles: 2.5 }];
    expect(moment({ stations, patrol: { ...patrol, posts: 0 } }, "first-water").meanMinutes).toBeCloseTo(
      4.9,
      12,
    );
  });

  test("police get the same credit for arriving, with training or without; a patrol car is not a pumper", () => {
    const today = mergerCoverage({ ...base, patrol: { ...patrol, equippedPosts: 0 } });
    const after = mergerCoverage(base);
    const at = (rows: readonly CoverageMoment[], name: string) => rows.find((row) => row.moment === name);
    expect(at(today, "response")).toEqual(at(after, "response"));
    expect(at(today, "first-water")).toEqual(at(after, "first-water"));
    expect(at(today, "first-equipped")?.meanMinutes).toBe(5.5);
    expect(at(today, "four-on-scene")?.reachedShare).toBe(0);
    expect(at(after, "four-on-scene")?.withinShare).toBeGreaterThan(0.99);
    expect(moment({ stations: [], patrol }, "first-water").reachedShare).toBe(0);
  });

  test("more posts, fewer busy, a smaller area, quicker donning: never later, never less likely", () => {
    const before = mergerCoverage({ ...base, firefighters: 7 });
    for (const change of [{ posts: 9 }, { busyShare: 0.3 }, { areaSquareMiles: 9 }, { donningMinutes: 1 }]) {
      const after = mergerCoverage({ ...base, firefighters: 7, patrol: { ...patrol, ...change } });
      for (const [i, row] of after.entries()) {
        const old = before[i] as CoverageMoment;
        expect(row.reachedShare).toBeGreaterThanOrEqual(old.reachedShare - 1e-12);
        expect(row.withinShare ?? 0).toBeGreaterThanOrEqual((old.withinShare ?? 0) - 1e-12);
        expect(row.p90Minutes ?? 0).toBeLessThanOrEqual((old.p90Minutes ?? Infinity) + 1e-9);
      }
    }
  });

  test("the order of the moments: equipped after response, four after one, the full force last", () => {
    const rows = mergerCoverage({ ...base, firefighters: 5 });
    const mean = rows.map(({ meanMinutes }) => meanMinutes as number);
    expect(mean[0]).toBeLessThan(mean[1] as number);
    expect(mean[1]).toBeLessThan(mean[3] as number);
    expect(mean[3]).toBeLessThan(mean[4] as number);
  });

  test.each([
    ["stations[0]", { ...base, stations: [{ personnel: 3 }] }],
    ["stations[0].minutes", { ...base, stations: [{ personnel: 3, minutes: Number.NaN }] }],
    ["stations[0].personnel", { ...base, stations: [{ personnel: 1.5, minutes: 3 }] }],
    ["patrol.busyShare", { ...base, patrol: { ...patrol, busyShare: 1.1 } }],
    ["patrol.posts", { ...base, patrol: { ...patrol, posts: 2.5 } }],
    ["patrol.equippedPosts", { ...base, patrol: { ...patrol, equippedPosts: 9 } }],
    ["patrol.areaSquareMiles", { ...base, patrol: { ...patrol, areaSquareMiles: 0 } }],
    ["firefighters", { ...base, firefighters: 0 }],
    ["limits", { ...base, limits: { wait: 3 } as never }],
  ])("refuses a bad %s", (argument, input) => {
    try {
      mergerCoverage(input);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DutycycleError);
      expect((error as DutycycleError).argument).toBe(argument);
    }
  });
});

describe("what a fire leaves of the police", () => {
  const input = {
    ...{ posts: 8, busyShare: 0.4, officersSent: 3, fireHours: 155 / 60, firesPerYear: 44 },
    ...{ callsPerHour: 4.8, serviceMinutes: 40, urgentCallsPerHour: 0.25 },
  };

  test("taken and left by summing over all counts of free posts", () => {
    let taken = 0;
    let none = 0;
    let choose = 1;
    for (let free = 0; free <= 8; free++) {
      const chance = choose * 0.6 ** free * 0.4 ** (8 - free);
      taken += chance * Math.min(3, free);
      if (free <= 3) none += chance;
      choose = (choose * (8 - free)) / (free + 1);
    }
    const found = policeDuringFire(input);
    expect(found.freeBefore).toBeCloseTo(4.8, 12);
    expect(found.taken).toBeCloseTo(taken, 12);
    expect(found.policeLeft).toBeCloseTo(4.8 - taken, 12);
    expect(found.noneLeftShare).toBeCloseTo(none, 12);
  });

  test("waits are Erlang's with the posts that remain; hours and the urgent call by hand", () => {
    const found = policeDuringFire(input);
    expect(found.delayBefore).toEqual(delay({ servers: 8, callsPerHour: 4.8, serviceMinutes: 40 }));
    expect(found.delayDuring).toEqual(delay({ servers: 5, callsPerHour: 4.8, serviceMinutes: 40 }));
    expect(found.urgentCallShare).toBeCloseTo(1 - Math.exp(-0.25 * (155 / 60)), 12);
    expect(found.patrolHoursLost).toBeCloseTo(341, 9);
  });

  test("nobody remains: no wait, which is a finding and no error", () => {
    const found = policeDuringFire({ ...input, officersSent: 8 });
    expect(found.delayDuring).toBeUndefined();
    expect(found.policeLeft).toBeCloseTo(0, 12);
    expect(found.noneLeftShare).toBe(1);
  });

  test("a fire that takes nobody changes nothing", () => {
    const found = policeDuringFire({ ...input, officersSent: 0 });
    expect(found.taken).toBe(0);
    expect(found.policeLeft).toBe(found.freeBefore);
    expect(found.delayDuring).toEqual(found.delayBefore);
    expect(found.patrolHoursLost).toBe(0);
  });
});

test("overlapping fires: as drawn years say", () => {
  const stream = randomStream(3);
  const [firesPerYear, fireHours, years] = [60, 2.5, 4000];
  let overlaps = 0;
  for (let year = 0; year < years; year++) {
    let at = 0;
    let last = -Infinity;
    let found = false;
    for (;;) {
      at += (-Math.log(1 - stream.uniform()) * 8760) / firesPerYear;
      if (at > 8760) break;
      if (at - last < fireHours) found = true;
      last = at;
    }
    if (found) overlaps += 1;
  }
  const law = overlappingFires({ firesPerYear, fireHours });
  expect(Math.abs(overlaps / years - law)).toBeLessThan(4 * Math.sqrt((law * (1 - law)) / years) + 0.01);
  expect(overlappingFires({ firesPerYear: 0, fireHours })).toBe(0);
});
