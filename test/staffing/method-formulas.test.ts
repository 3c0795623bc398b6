import { describe, expect, it } from "vitest";
import { patrolCars } from "../../src/patrol/patrol-cars.ts";
import { multipleDispatch } from "../../src/queueing/multiple-dispatch.ts";
import { compareStaffing, type StaffingNeed } from "../../src/staffing/compare-staffing.ts";
import { requiredUnits } from "../../src/staffing/required-units.ts";
import type { StaffingInput } from "../../src/staffing/staffing-input.ts";
import { expectedNearestDistance } from "../../src/travel/nearest-distance.ts";
import { FULL, madeWorkload, weekly } from "./made-workload.ts";

// Each method once more, hour by hour and the long way round, from the hours that the made-up workload was made of.

const WEEKS = 52;
const slots = Array.from({ length: 168 }, (_, hour) => hour);
const busyOnCalls = (hour: number): number => weekly(hour) / WEEKS;
const busyInAll = (hour: number): number => (weekly(hour) * (4 / 3)) / WEEKS;

function need(method: string, more: Partial<StaffingInput> = {}): StaffingNeed {
  const found = compareStaffing({ ...FULL, ...more }).find((row) => row.method === method);
  if (found === undefined) throw new Error(method);
  return found;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** 7:00, 15:00 and 23:00. */
const shiftOf = (hour: number): number => (hour % 24 < 7 || hour % 24 === 23 ? 2 : hour % 24 < 15 ? 0 : 1);
const shiftMean = (of: (hour: number) => number, shift: number): number =>
  mean(slots.filter((hour) => shiftOf(hour) === shift).map(of));

/** P(wait > t) in M/M/c from the balance of its states. */
function tail(c: number, load: number, t: number): number {
  if (load >= c) return 1;
  let weight = 1;
  let below = 0;
  for (let n = 0; n < c; n++) {
    below += weight;
    weight *= load / (n + 1);
  }
  const full = weight / (1 - load / c);
  return (full / (below + full)) * Math.exp(-(c - load) * t);
}

describe("share of time", () => {
  it("wilson-weiss: twice the mean of the shift, whole", () => {
    const expected = slots.map((hour) => Math.ceil(shiftMean(busyOnCalls, shiftOf(hour)) / 0.5));
    expect(need("wilson-weiss").onDuty).toEqual(expected);
  });

  it("rule-of-60: all that is committed over 0.6, whole in every hour", () => {
    expect(need("rule-of-60").onDuty).toEqual(slots.map((hour) => Math.ceil(busyInAll(hour) / 0.6)));
  });

  it("proactive-time: calls of the community over 0.60 and 0.55 of the time that is not administrative", () => {
    const { onDuty, officers, officersRange } = need("proactive-time");
    // Out of service: three quarters of a quarter of what is committed, over five on duty.
    const administrative = mean(slots.map((hour) => busyOnCalls(hour) / 4)) / 5;
    const at = (proactive: number): number[] =>
      slots.map((hour) => Math.ceil((0.7 * busyOnCalls(hour)) / (1 - proactive) / (1 - administrative)));
    expect(onDuty).toEqual(at(0.4));
    expect(officersRange?.[0]).toBe(officers);
    expect(officersRange?.[1]).toBeCloseTo((mean(at(0.45)) * 8760) / 1698, 8);
  });

  it("thirds and 30/30/30/10: averages of the year, not rounded", () => {
    expect(need("thirds").onDuty).toBeCloseTo(3 * mean(slots.map(busyOnCalls)), 8);
    expect(need("30-30-30-10").onDuty).toBeCloseTo((0.7 / 0.3) * mean(slots.map(busyOnCalls)), 8);
  });

  it("time-allocation: crews, responses by type, and the share for calls", () => {
    const row = (key: string, officerHours: number) =>
      ({ key, calls: 10, unitsPerCall: 1, unitHours: officerHours / 1.25, officerHours }) as never;
    const serviceTimes = [row("ALARM", 100), row("FIGHT", 300)];
    const with_ = (more: Partial<StaffingInput>): StaffingNeed =>
      need("time-allocation", { serviceTimes, ...more });
    const at = (factor: number): number[] =>
      slots.map((hour) => Math.ceil((busyOnCalls(hour) * factor) / 0.4));
    expect(with_({}).onDuty).toEqual(at(1));
    // 1.25 officers a unit as measured; half of the cars with two are 1.5.
    expect(with_({ twoOfficerShare: 0.5 }).onDuty).toEqual(at(1.5 / 1.25));
    expect(with_({ responseShares: { ALARM: 0.2 } }).onDuty).toEqual(at(320 / 400));
    const parts = with_({}).findings.map(({ value }) => value);
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(with_({}).posts as number, 8);
    const { flags } = need("time-allocation", { responseShares: { ALARM: 0 } });
    expect(flags.map(({ kind }) => kind)).toEqual(["not-applied"]);
  });

  it("call-load: nothing left for calls is a finding", () => {
    const { status, flags, officers } = need("call-load", {
      targets: { callLoad: { proactive: 0.6, administrative: 0.4 } },
    });
    expect([status, officers, flags.map(({ kind }) => kind)]).toEqual(["ok", undefined, ["infeasible"]]);
  });
});

describe("performance factor", () => {
  it("is the largest of four objectives in each shift", () => {
    const row = need("performance-factor");
    const administrative = mean(slots.map((hour) => busyOnCalls(hour) / 4)) / 5;
    const patrolMinutes = 60 - 30 - 60 * administrative;
    const visibility = (60 * 150) / (15 * patrolMinutes * 6);
    const value = (name: string): number =>
      row.findings.find((found) => found.name.endsWith(name))?.value as number;
    expect(value("visibility")).toBeCloseTo(visibility, 8);
    expect(value("workload")).toBeCloseTo(2 * 0.7 * mean(slots.map(busyOnCalls)), 1);
    for (const hour of slots) {
      const onDuty = (row.onDuty as number[])[hour] as number;
      expect(onDuty).toBeGreaterThanOrEqual(visibility);
      expect(onDuty).toBeGreaterThanOrEqual(2 * 0.7 * shiftMean(busyOnCalls, shiftOf(hour)));
    }
  });

  it("has as many units for response and for delay as trying finds, shift by shift", () => {
    const workload = { serviceMinutes: 40, unitsPerCall: 1.5 };
    const arrivals = slots.map((hour) => 1 + (hour % 24) / 8);
    const row = need("performance-factor", { workload, arrivals, officersPerUnit: 1.25 });
    const perShift = [0, 1, 2].map((shift) => {
      const rate = shiftMean((hour) => arrivals[hour] as number, shift);
      const busy = (rate * 1.5 * 40) / 60;
      // Travel: units in steps of a thousandth, because the objective itself is not rounded.
      let response = busy + 1;
      const minutes = (units: number): number =>
        (expectedNearestDistance({ area: 13, units: units - busy, metric: "right-angle" }) / 25) * 60;
      while (minutes(response) > 4) response += 0.001;
      let teams = 1;
      while (tail(teams, (rate * 40) / 60, 0) > 0.1) teams++;
      return { response, delay: teams * 1.5, workload: 2 * busy };
    });
    const average = (of: "response" | "delay" | "workload"): number =>
      mean(slots.map((hour) => perShift[shiftOf(hour)]?.[of] as number));
    for (const name of ["response", "delay", "workload"] as const) {
      const found = row.findings.find((finding) => finding.name === `units on duty for ${name}`);
      expect(found?.value, name).toBeCloseTo(average(name), 2);
    }
    const visibility = row.findings.find(({ name }) => name.endsWith("visibility"))?.value as number;
    const whole = slots.map((hour) => {
      const of = perShift[shiftOf(hour)] as (typeof perShift)[number];
      return Math.ceil(1.25 * Math.ceil(Math.max(of.response, of.delay, of.workload, visibility)));
    });
    expect(row.onDuty).toEqual(whole);
  });

  it("names the objectives that it leaves out", () => {
    const { flags } = need("performance-factor", {
      targets: { reactiveMinutes: 60, patrolIntervalHours: 2 },
    });
    expect(flags.map(({ text }) => text.split(":")[0])).toEqual(["visibility", "response", "delay"]);
  });
});

it("travel: the least number whose nearest free unit is four minutes away or less, by trying", () => {
  const tried = slots.map((hour) => {
    for (let units = 1; ; units++) {
      const free = units - busyInAll(hour);
      if (free < 1) continue;
      const miles = expectedNearestDistance({ area: 13, units: free, metric: "right-angle" });
      if ((miles / 25) * 60 <= 4) return units;
    }
  });
  expect(need("travel-target").onDuty).toEqual(tried);
  const twice = need("travel-target", { officersPerUnit: 2 });
  const halved = need("travel-target", {
    workload: madeWorkload({ calls: (h) => weekly(h) / 2, other: (h) => weekly(h) / 6, onDuty: () => 260 }),
  });
  expect(twice.onDuty).toEqual((halved.onDuty as number[]).map((units) => 2 * units));
});

describe("waiting", () => {
  const arrivals = slots.map((hour) => 0.5 + (hour % 24) / 6);
  const work = { arrivals, workload: { serviceMinutes: 35, unitsPerCall: 1.5 } };

  it("delay-target: teams of the least size, times one and a half units, whole", () => {
    const expected = arrivals.map((rate) => {
      let teams = 1;
      while (tail(teams, (rate * 35) / 60, 5 / 35) > 0.1) teams++;
      return Math.ceil(teams * 1.5);
    });
    expect(need("delay-target", work).onDuty).toEqual(expected);
    const crewed = need("delay-target", { ...work, officersPerUnit: 1.3 });
    expect(crewed.onDuty).toEqual(expected.map((units) => Math.ceil(1.3 * units)));
  });

  it("with priorities, the first class waits no longer than its own standard", () => {
    const priorityShares = [0.2, 0.8];
    const targets = { delay: { minutes: 30, share: 0.5 }, priorityDelayMinutes: 1 };
    const strict = need("delay-target", { ...work, priorityShares, targets });
    const lax = need("delay-target", { ...work, priorityShares, targets: { delay: targets.delay } });
    const first = (row: StaffingNeed): number => row.findings[0]?.value as number;
    expect(first(strict)).toBeLessThanOrEqual(1);
    expect(first(lax)).toBeGreaterThan(1);
    expect(strict.posts).toBeGreaterThan(lax.posts as number);
    expect(strict.findings[0]?.benchmark).toBe(1);
  });

  it("multiple-dispatch: with one unit a call, the least number for the mean wait", () => {
    const alone = { ...work, workload: { serviceMinutes: 35 } };
    const expected = arrivals.map((rate) => {
      const found = requiredUnits({
        callsPerHour: rate,
        serviceMinutes: 35,
        target: { kind: "mean-delay", minutes: 2 },
      });
      return found.status === "ok" ? found.units : undefined;
    });
    expect(need("multiple-dispatch", alone).onDuty).toEqual(expected);
  });

  it("multiple-dispatch: half of the calls with two units needs more than one and less than two each", () => {
    const half = need("multiple-dispatch", work);
    expect(half.findings.map(({ value }) => value)).toEqual([0.5, 0.5]);
    const one = need("multiple-dispatch", { ...work, unitsNeeded: [1] });
    const two = need("multiple-dispatch", { ...work, unitsNeeded: [0, 1] });
    for (const hour of slots) {
      const [least, middle, most] = [one, half, two].map((row) => (row.onDuty as number[])[hour] as number);
      expect(middle).toBeGreaterThanOrEqual(least as number);
      expect(middle).toBeLessThanOrEqual(most as number);
      // One fewer would make calls wait longer than two minutes on average.
      const fewer = { servers: (middle as number) - 1, callsPerHour: arrivals[hour] as number };
      const { meanDelayMinutes = 99 } =
        fewer.servers < 2 ? {} : multipleDispatch({ ...fewer, unitsNeeded: [0.5, 0.5], serviceMinutes: 35 });
      expect(meanDelayMinutes).toBeGreaterThan(2);
    }
  });

  it("patrol-car-allocation: one car fewer would break a standard, in every shift", () => {
    const row = need("patrol-car-allocation", work);
    const unavailableShare = row.findings[0]?.value as number;
    for (const shift of [0, 1, 2]) {
      const rate = shiftMean((hour) => arrivals[hour] as number, shift) * 1.5;
      const tour = {
        ...{ callsPerHour: [rate], serviceMinutes: 35, unavailableShare },
        ...{ squareMiles: 13, travelMilesPerHour: 25, streetMiles: 150, patrolMilesPerHour: 15 },
      };
      const good = (cars: number): boolean => {
        const { status, probabilityOfDelay, meanDelayMinutes, travelMinutes, patrolIntervalHours } =
          patrolCars({
            ...tour,
            cars,
          });
        return (
          status === "stable" &&
          probabilityOfDelay <= 0.1 &&
          (meanDelayMinutes as number) <= 2 &&
          (travelMinutes as number) <= 4 &&
          (patrolIntervalHours as number) <= 6
        );
      };
      const cars = (row.onDuty as number[])[
        slots.find((hour) => shiftOf(hour) === shift) as number
      ] as number;
      expect([good(cars), good(cars - 1)]).toEqual([true, false]);
    }
  });

  it("patrol-car-allocation: without a standard, a flag says that these cars barely keep up", () => {
    const { targets: _, ...rest } = work as StaffingInput;
    const bare = compareStaffing({ ...rest, relief: 5 }).find(
      (row) => row.method === "patrol-car-allocation",
    );
    expect(bare?.flags.map(({ kind }) => kind)).toContain("no-standard");
  });
});
