import { describe, expect, test } from "vitest";
import { closedFormCoverage } from "../../src/merger/closed-form.ts";
import { type ClosedFormCity, requireClosedForm } from "../../src/merger/closed-form-city.ts";
import { compareMerger } from "../../src/merger/compare-merger.ts";
import { dutyStates } from "../../src/merger/duty-states.ts";
import { mergerCoverage } from "../../src/merger/merger-coverage.ts";
import { policeDuringFire } from "../../src/merger/police-during-fire.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { travelModels } from "../../src/travel/travel-models.ts";
import { car, engine, ids, merged, officer, options, WEEK } from "./small-city.ts";

const travel = travelModels["rand-iso"].model;
const city: ClosedFormCity = {
  ...{ areaSquareMiles: 12, travel, stationMinutes: 4, firefighters: 6 },
  ...{ policeCallsPerHour: 3, policeServiceMinutes: 48, urgentCallsPerHour: 0.3 },
  ...{ firesPerYear: 87.6, fireHours: 2, officersSent: 3 },
};
const DAY = 86_400_000;

describe("shifts as states", () => {
  test("shares add up to 1, and are of time", () => {
    const night = (unit: SimUnit): SimUnit => ({
      ...{
        ...unit,
        onDuty: [0, 1, 2, 3, 4, 5, 6].map((d) => ({
          start: WEEK.start + d * DAY,
          end: WEEK.start + (d + 0.25) * DAY,
        })),
      },
    });
    const states = dutyStates([engine("E1"), car("A"), night(car("B")), night(officer("C"))], WEEK);
    expect(states.map(({ share, patrol, equipped }) => [share, patrol.length, equipped])).toEqual([
      [0.25, 3, 1],
      [0.75, 1, 0],
    ]);
    expect(states.every(({ stations }) => stations.map(({ id }) => id).join() === "E1")).toBe(true);
  });

  test("staff called back are in none; ambulances that answer no fires are none; police without gear are not equipped", () => {
    const medic = { ...engine("M"), answers: ["ems"] as const };
    const called = { ...officer("Z"), callbackMinutes: 30 };
    const bare = { ...officer("P"), withoutGear: ["fire"] as const };
    const [state] = dutyStates([medic, called, bare], WEEK);
    expect([state?.stations.length, state?.patrol.length, state?.equipped]).toEqual([0, 1, 0]);
  });
});

describe("a city by formulas", () => {
  test("is mergerCoverage and policeDuringFire, at a busy share that holds the fires", () => {
    const found = closedFormCoverage(dutyStates(merged.units, WEEK), city);
    // 2.4 posts on calls; 87.6 fires of 2 hours and 3 officers are 0.06.
    const busyShare = (2.4 + 0.06) / 8;
    expect(found.busyShare).toBeCloseTo(busyShare, 12);
    expect([found.posts, found.equippedPosts]).toEqual([8, 8]);
    const moments = mergerCoverage({
      stations: [{ personnel: 3, minutes: 4, turnoutMinutes: 1.5 }],
      patrol: { posts: 8, busyShare: found.busyShare, areaSquareMiles: 12, travel },
      firefighters: 6,
    });
    expect(found.moments).toEqual(moments);
    const police = policeDuringFire({
      ...{ posts: 8, busyShare: found.busyShare, officersSent: 3, fireHours: 2, firesPerYear: 87.6 },
      ...{ callsPerHour: 3, serviceMinutes: 48, urgentCallsPerHour: 0.3 },
    });
    expect(found.policeLeft).toBeCloseTo(police.policeLeft, 12);
    expect(found.waitDuringFireMinutes).toBeCloseTo(police.delayDuring?.meanDelayMinutes as number, 12);
    expect(found.patrolHoursLost).toBeCloseTo(525.6, 9);
  });

  test("two shifts: each moment is the mean of theirs by time", () => {
    const half = [{ start: WEEK.start, end: WEEK.start + 3.5 * DAY }];
    const units = [
      engine("E1"),
      ...ids.map((id, i) => (i < 4 ? officer(id) : { ...officer(id), onDuty: half })),
    ];
    const found = closedFormCoverage(dutyStates(units, WEEK), city);
    const of = (posts: number) =>
      mergerCoverage({
        stations: [{ personnel: 3, minutes: 4, turnoutMinutes: 1.5 }],
        patrol: { posts, busyShare: found.busyShare, areaSquareMiles: 12, travel },
        firefighters: 6,
      });
    const [few, many] = [of(4), of(8)];
    expect(found.posts).toBe(6);
    for (const [i, moment] of found.moments.entries()) {
      const [a, b] = [few[i]?.reachedShare as number, many[i]?.reachedShare as number];
      expect(moment.reachedShare).toBeCloseTo((a + b) / 2, 12);
      if (moment.withinShare !== undefined) {
        const [c, d] = [few[i]?.withinShare as number, many[i]?.withinShare as number];
        expect(moment.withinShare).toBeCloseTo((c + d) / 2, 12);
      }
      const mean = ((few[i]?.meanMinutes ?? 0) * a + (many[i]?.meanMinutes ?? 0) * b) / (a + b);
      expect(moment.meanMinutes).toBeCloseTo(mean, 12);
    }
  });

  test("police who do not fight fires lose no hours to them", () => {
    const found = closedFormCoverage(dutyStates([engine("E1"), ...ids.map(car)], WEEK), city);
    expect(found.patrolHoursLost).toBe(0);
    expect(found.taken).toBe(0);
    expect(found.busyShare).toBeCloseTo(0.3, 12);
    expect(found.moments.find(({ moment }) => moment === "four-on-scene")?.reachedShare).toBe(0);
  });

  test("police without gear who answer fires are held by them as officers with gear are", () => {
    const bare = ids.map(
      (id): SimUnit => ({ ...car(id), answers: ["police", "fire"], withoutGear: ["fire"] }),
    );
    const today = closedFormCoverage(dutyStates([engine("E1"), ...bare], WEEK), city);
    const after = closedFormCoverage(dutyStates([engine("E1"), ...ids.map(officer)], WEEK), city);
    for (const field of [
      "busyShare",
      "freeBefore",
      "taken",
      "policeLeft",
      "noneLeftShare",
      "patrolHoursLost",
    ] as const) {
      expect(today[field]).toBeCloseTo(after[field], 12);
    }
    expect(today.waitDuringFireMinutes).toBeCloseTo(after.waitDuringFireMinutes as number, 12);
    expect([today.equippedPosts, after.equippedPosts]).toEqual([0, 8]);
    // One car today, in place of three: 87.6 fires of 2 hours. u = 2.42 / 8, left = 8 (1 - u) - (1 - u^8).
    const one = closedFormCoverage(dutyStates([engine("E1"), ...bare], WEEK), {
      ...city,
      sentWithoutGear: 1,
    });
    const u = (2.4 + (87.6 * 2) / 8760) / 8;
    expect(one.patrolHoursLost).toBeCloseTo(175.2, 9);
    expect(one.busyShare).toBeCloseTo(u, 12);
    expect(one.policeLeft).toBeCloseTo(8 * (1 - u) - (1 - u ** 8), 12);
  });

  test.each([
    // Of eight cars: with gear, without it, answering no fires; sent 3, or 2 where nobody has gear; so many are held.
    [0, 8, 0, 2],
    [1, 7, 0, 2],
    [3, 5, 0, 3],
    [8, 0, 0, 3],
    [0, 1, 7, 1],
    [1, 0, 7, 1],
    [0, 0, 8, 0],
  ])("%i with gear, %i without and %i who answer no fires lose %i to each", (gear, bare, rest, held) => {
    const units = ids.map((id, i): SimUnit => {
      if (i < gear) return officer(id);
      return i < gear + bare ? { ...car(id), answers: ["police", "fire"], withoutGear: ["fire"] } : car(id);
    });
    expect(gear + bare + rest).toBe(8);
    const found = closedFormCoverage(dutyStates([engine("E1"), ...units], WEEK), {
      ...city,
      sentWithoutGear: 2,
    });
    expect(found.patrolHoursLost).toBeCloseTo(87.6 * 2 * held, 9);
  });

  test("no patrol at all: nothing is free, and no wait is said", () => {
    const found = closedFormCoverage(dutyStates([engine("E1")], WEEK), city);
    expect(found).toMatchObject({ busyShare: 1, freeBefore: 0, policeLeft: 0, noneLeftShare: 1 });
    expect(found.waitMinutes).toBeUndefined();
    expect(JSON.stringify(found)).not.toContain("null");
  });

  test("stands in the comparison for today, the end and each year", async () => {
    const { baseline, alternatives } = await compareMerger({
      ...{ ...options, alternatives: [merged], closedForm: city, replications: 1, yearReplications: 0 },
    });
    expect(baseline.coverage.closedForm?.equippedPosts).toBe(0);
    const [end] = alternatives;
    expect(end?.coverage.closedForm).toEqual(closedFormCoverage(dutyStates(merged.units, WEEK), city));
    const posts = end?.years.map(({ closedForm }) => closedForm?.equippedPosts);
    expect(posts).toEqual(end?.years.map(({ trainedUnits }) => trainedUnits.length));
    expect(posts?.at(-1)).toBe(8);
  });
});

test.each([
  ["closedForm.stationMinutes of E1", { stationMinutes: { E2: 3 } }],
  ["closedForm.policeCallsPerHour", { policeCallsPerHour: -1 }],
  ["closedForm.fireHours", { fireHours: 0 }],
  ["closedForm.officersSent", { officersSent: 1.5 }],
  ["closedForm.sentWithoutGear", { sentWithoutGear: -1 }],
  ["patrol.areaSquareMiles", { areaSquareMiles: 0 }],
])("refuses a bad %s", (argument, bad) => {
  expect(() => requireClosedForm({ ...city, ...bad }, merged.units, WEEK)).toThrow(
    expect.objectContaining({ name: "DutycycleError", argument }),
  );
});
