import { describe, expect, it } from "vitest";
import { cleanCalls } from "../../src/records/clean.ts";
import { syntheticTown } from "../../src/records/synthetic.ts";
import { compareStaffing } from "../../src/staffing/compare-staffing.ts";
import { demandWhatIf } from "../../src/staffing/demand-what-if.ts";
import type { StaffingInput } from "../../src/staffing/staffing-input.ts";
import { whyMethodsDiffer } from "../../src/staffing/why-methods-differ.ts";
import { arrivalRates } from "../../src/workload/demand.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { serviceTimes } from "../../src/workload/service-time.ts";
import { expectPlain } from "../laws/same-result.ts";

// A made-up town from its records to every method, as a user does it.
const town = syntheticTown({ seed: 7, population: 24_000, days: 42 });
const { calls } = cleanCalls(town.calls);
const ofPatrol = { service: "police", roles: ["patrol"] } as const;
const workload = measureWorkload(calls, { roster: town.roster, ...ofPatrol });
const fromCommunity = { service: "police", initiators: ["community"] } as const;
const input: StaffingInput = {
  workload,
  arrivals: arrivalRates(calls, fromCommunity),
  serviceTimes: serviceTimes(calls, { ...fromCommunity, by: "type" }),
  relief: { scheduledHours: 2184, absenceHours: 384 },
  ...{ population: town.population, area: 15, streetMiles: 100, posts: 4, minimumOnDuty: 2, turnover: 0.05 },
  present: { officers: 14, authorised: 15, sworn: 22 },
  targets: {
    delay: { minutes: 5, share: 0.9 },
    ...{ meanDelayMinutes: 3, noneFreeShare: 0.1, travelMinutes: 5, patrolIntervalHours: 8 },
    allocation: { calls: 0.4, community: 0.2, proactive: 0.2, administrative: 0.2 },
  },
};

describe("a town from records to officers", () => {
  const rows = compareStaffing(input);

  it("gets an answer of every method, in plain data, flagged for its six weeks", () => {
    expectPlain(rows);
    for (const { method, family, status, flags, officers } of rows) {
      expect(status, method).toBe(family === "ratio" ? "descriptive" : "ok");
      if (family === "ratio") continue;
      expect(officers, method).toBeGreaterThan(1);
      expect(officers, method).toBeLessThan(80);
      const rests = family !== "post";
      expect(
        flags.some(({ kind }) => kind === "under-26-weeks"),
        method,
      ).toBe(rests);
    }
  });

  it("flags a year of calls for each 1,000 residents too, and a ratio without calls not", () => {
    const flagsOf = (given: StaffingInput): readonly string[] | undefined =>
      compareStaffing(given)
        .find(({ method }) => method === "per-1000")
        ?.flags.map(({ kind }) => kind);
    expect(flagsOf(input)).toEqual(["under-26-weeks"]);
    expect(flagsOf({ population: 20_000, present: 14 })).toEqual([]);
  });

  it("works with the hours that were measured, and with patrol's alone", () => {
    const hours = (name: string): unknown =>
      rows.flatMap(({ assumptions }) => assumptions).find((given) => given.input === `workload.${name}`)
        ?.value;
    const perYear = 365 / 42;
    const onDuty = workload.onDutyHours as number;
    expect(hours("callHours")).toBeCloseTo((workload.callShare as number) * onDuty * perYear, 0);
    expect(hours("committedHours")).toBeCloseTo((workload.committedShare as number) * onDuty * perYear, 0);
    const all = measureWorkload(calls, { roster: town.roster, service: "police" });
    expect(workload.committedHours).toBeLessThan(all.committedHours);
  });

  it("has the gap on duty against the roster, hour by hour", () => {
    const wilson = rows.find(({ method }) => method === "wilson-weiss");
    const gap = wilson?.onDutyGap as readonly number[];
    const need = wilson?.onDuty as readonly number[];
    workload.byHourOfWeek.forEach(({ onDutyHours = 0, exposureHours }, hour) => {
      const present = onDutyHours / exposureHours;
      expect(gap[hour]).toBeCloseTo((need[hour] as number) - present, 6);
    });
  });

  it("keeps the calls' share at the target: twice the officers on calls are on duty", () => {
    const wilson = rows.find(({ method }) => method === "wilson-weiss");
    const busy = ((workload.callShare as number) * (workload.onDutyHours as number)) / (42 * 24);
    expect(busy / (wilson?.posts as number)).toBeLessThanOrEqual(0.5);
    expect(busy / ((wilson?.posts as number) - 1)).toBeGreaterThan(0.5);
  });

  it("explains and varies what it says", () => {
    for (const { difference, reasons } of whyMethodsDiffer(input)) {
      expect(reasons.reduce((sum, { officers = 0 }) => sum + officers, 0)).toBeCloseTo(difference, 8);
    }
    const found = demandWhatIf(input, {
      diversions: [{ name: "alarms verified", keys: ["ALARM"], share: 0.8 }],
    });
    expect(found.diversions[0]?.unknownKeys).toEqual([]);
    expect(found.hoursFreed).toBeGreaterThan(0);
    expectPlain(found);
  });
});
