import { describe, expect, test } from "vitest";
import { closedFormCoverage } from "../../src/merger/closed-form.ts";
import type { ClosedFormCity } from "../../src/merger/closed-form-city.ts";
import { compareMerger } from "../../src/merger/compare-merger.ts";
import type { ComparedMeasure } from "../../src/merger/comparison.ts";
import { dutyStates } from "../../src/merger/duty-states.ts";
import type { MergerScenario } from "../../src/merger/scenario.ts";
import type { SimUnit } from "../../src/simulation/unit.ts";
import { engine, ids, officer, row, service, WEEK } from "./small-city.ts";
import { BEFORE } from "./town.ts";

// A city where the closed form's assumptions hold: calls of a Poisson stream, everybody as far away as everybody else, every fire takes the
// engine and two officers for two hours.
const minutes = { kind: "constant", value: 120 } as const;
const needs = [
  { roles: ["engine"], count: 1 },
  { roles: ["officer"], count: 2 },
];
const fires = service("fire", 0.02, minutes, needs);
const travel = { kind: "linear", interceptMinutes: 5, minutesPerMile: 1e-9 } as const;
const city: ClosedFormCity = {
  ...{ areaSquareMiles: 1, travel, stationMinutes: 5, firefighters: 5 },
  ...{ policeCallsPerHour: 0, policeServiceMinutes: 30, urgentCallsPerHour: 0 },
  ...{ firesPerYear: 0.02 * 8760, fireHours: 2 + 6.5 / 60, officersSent: 2 },
};
const units: readonly SimUnit[] = [engine("E1"), ...ids.map(officer)];
// The closed form knows one fire at a time: in the simulation a second finds another engine.
const more = [engine("E2"), engine("E3"), engine("E4")];
const scenario: MergerScenario = { name: "officers", posts: BEFORE, units: [...units, ...more] };

async function simulated(
  policeCallsPerHour: number,
  replications: number,
  ofCity: MergerScenario = scenario,
): Promise<readonly ComparedMeasure[]> {
  const { alternatives } = await compareMerger({
    baseline: { ...ofCity, name: "same" },
    alternatives: [ofCity],
    demand: {
      timeZone: "UTC",
      services: [service("police", policeCallsPerHour, { kind: "exponential", mean: 30 }), fires],
    },
    travel: { kind: "constant", minutes: 5 },
    ...{ period: WEEK, replications, seed: 3, warmUpMinutes: 720, level: 0.999 },
  });
  return alternatives[0]?.coverage.simulated ?? [];
}

function expectHolds({ interval }: ComparedMeasure, theory: number, slack = 0): void {
  if (interval === undefined) throw new Error("no interval");
  expect(interval.low - slack).toBeLessThanOrEqual(theory);
  expect(interval.high + slack).toBeGreaterThanOrEqual(theory);
}

describe("closed form and simulation", () => {
  test("agree where the assumptions hold", async () => {
    const rows = await simulated(0, 300);
    const found = closedFormCoverage(dutyStates(units, WEEK), city);
    const moment = (name: string) => found.moments.find((one) => one.moment === name);
    // Nobody is busy but with fires: the first car is there after five minutes, the engine and officers in their gear after 6.5.
    for (const name of ["response", "first-equipped", "four-on-scene", "full-force"] as const) {
      const own = row(rows, name, "median", "fire");
      expect(own.mean).toBeCloseTo(moment(name)?.meanMinutes as number, 2);
    }
    // Officers are on a fire for two hours, the drive and donning.
    const perWeek = (found.patrolHoursLost / 8760) * (168 - 12);
    expectHolds(row(rows, "lost-to-fires", "personnel-hours", "police"), perWeek, 0.01 * perWeek);
    const busy = found.patrolHoursLost / 8760 / 8;
    expectHolds(row(rows, "utilization", "share", "role officer"), busy, 0.01 * busy);
    expect(found.busyShare).toBeCloseTo(busy, 12);
    // Free while a fire runs. The closed form's posts are busy independently, fires take two at once: a hair apart.
    expectHolds(row(rows, "police-left", "mean", "police"), found.policeLeft, 0.06);
  });

  test("agree on today's police, who come to fires without gear", async () => {
    // Police as today's: they roll with the engine, and have nothing to put on.
    const bare = ids.map((id): SimUnit => {
      const { donning: _, ...unit } = officer(id);
      return { ...unit, withoutGear: ["fire"], turnoutMinutes: 1.5 };
    });
    const rows = await simulated(0, 300, { ...scenario, units: [engine("E1"), ...bare, ...more] });
    const found = closedFormCoverage(dutyStates([engine("E1"), ...bare], WEEK), city);
    expect(found.equippedPosts).toBe(0);
    expectHolds(row(rows, "police-left", "mean", "police"), found.policeLeft, 0.06);
    const perWeek = (found.patrolHoursLost / 8760) * (168 - 12);
    expectHolds(row(rows, "lost-to-fires", "personnel-hours", "police"), perWeek, 0.01 * perWeek);
    // Were none of them held, eight would be left: no interval of the simulation holds that.
    expect(row(rows, "police-left", "mean", "police").interval?.high).toBeLessThan(7);
  });

  test("part where posts are busy together: more often nobody is free than the binomial says", async () => {
    const rows = await simulated(8, 30);
    const load = (8 * 35) / 60;
    const found = closedFormCoverage(dutyStates(units, WEEK), { ...city, patrolLoad: load });
    // The means agree, as they must: 8 posts, 4.7 on calls.
    expectHolds(row(rows, "utilization", "share", "role officer"), found.busyShare, 0.01);
    const none = row(rows, "availability", "0 free", "police");
    const binomial = found.busyShare ** 8;
    expect(none.interval?.low).toBeGreaterThan(1.5 * binomial);
  });
});
