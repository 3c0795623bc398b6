import { describe, expect, it } from "vitest";
import { callsFrom } from "../../src/records/from-objects.ts";
import { rosterFrom } from "../../src/records/roster-from.ts";
import { type CaseDemand, demandOf } from "../../src/staffing/case-demand.ts";
import type { StaffingInput } from "../../src/staffing/staffing-input.ts";
import { arrivalRates } from "../../src/workload/demand.ts";
import { measureWorkload } from "../../src/workload/measure-workload.ts";
import { serviceTimes } from "../../src/workload/service-time.ts";
import { madeWorkload, weekly } from "./made-workload.ts";

function demand(input: StaffingInput, factor = 1, crew?: number): CaseDemand {
  const found = demandOf(input, factor, crew);
  if (found === undefined) throw new Error("no demand");
  return found;
}

const mean = (values: ArrayLike<number> | undefined): number =>
  Array.from(values ?? []).reduce((a, b) => a + b, 0) / 168;

const MONDAY = Date.UTC(2024, 2, 4);
const HOUR = 3_600_000;

/** Four weeks: a call of the community each day at noon (patrol and a detective, an hour each), an officer's stop at 15:00, a meal at 18:00. */
const records = Array.from({ length: 28 }, (_, day) => {
  const at = (hour: number): number => MONDAY + day * 24 * HOUR + hour * HOUR;
  const response = (unit: string, from: number, hours: number) => ({
    unit,
    personnel: 1,
    dispatchedAt: at(from),
    clearedAt: at(from + hours),
  });
  return [
    {
      ...{ id: `c${day}`, service: "police" as const, initiator: "community" as const, type: "THEFT" },
      receivedAt: at(12),
      responses: [response("P1", 12, 1), response("D1", 12, 1)],
    },
    {
      ...{ id: `o${day}`, service: "police" as const, initiator: "officer" as const, type: "STOP" },
      receivedAt: at(15),
      responses: [response("P1", 15, 0.5)],
    },
    {
      ...{ id: `m${day}`, service: "police" as const, initiator: "out-of-service" as const, type: "MEAL" },
      receivedAt: at(18),
      responses: [response("P1", 18, 0.5)],
    },
  ];
}).flat();
const { calls } = callsFrom(records, { timeZone: "UTC" });
const { roster } = rosterFrom(
  Array.from({ length: 28 }, (_, day) => ({
    ...{ unit: "P1", service: "police" as const, personnel: 1 },
    start: MONDAY + day * 24 * HOUR + 10 * HOUR,
    end: MONDAY + day * 24 * HOUR + 20 * HOUR,
  })),
  { timeZone: "UTC" },
);

describe("the demand of a measured workload", () => {
  it("with a roster, is of the people that it knows; the detective is a flag", () => {
    const found = demand({ workload: measureWorkload(calls, { roster }) });
    expect(mean(found.officers.calls) * 24).toBeCloseTo(1.5, 10);
    expect(mean(found.officers.community) * 24).toBeCloseTo(1, 10);
    expect(mean(found.officers.committed) * 24).toBeCloseTo(2, 10);
    expect(found.officers.calls[12]).toBeCloseTo(1, 10);
    expect(found.officers.calls[36]).toBeCloseTo(1, 10);
    expect(found.administrativeShare).toBeCloseTo(0.05, 10);
    expect(Array.from(found.onDuty ?? []).slice(9, 11)).toEqual([0, 1]);
    expect(found.flags.map(({ kind }) => kind)).toEqual(["under-26-weeks", "off-roster-hours"]);
    expect(found.flags[1]?.text).toContain(`${(365).toFixed(0)} officer-hours`);
  });

  it("counts calls of unknown origin as the community's", () => {
    const unknown = records.map((call) =>
      call.initiator === "community" ? { ...call, initiator: "unknown" as const } : call,
    );
    const { calls: coded } = callsFrom(unknown, { timeZone: "UTC" });
    const found = demand({ workload: measureWorkload(coded, { roster }) });
    expect(mean(found.officers.community) * 24).toBeCloseTo(1, 10);
    expect(mean(found.officers.calls) * 24).toBeCloseTo(1.5, 10);
  });

  it("without one, is everybody's, and says so", () => {
    const found = demand({ workload: measureWorkload(calls) });
    expect(mean(found.officers.calls) * 24).toBeCloseTo(2.5, 10);
    expect(mean(found.officers.committed) * 24).toBeCloseTo(3, 10);
    expect(found.officers.calls[12]).toBeCloseTo(2, 10);
    expect(found.flags.map(({ kind }) => kind)).toContain("no-roster");
  });

  it("spreads calls as hours on calls are, as many as those hours are of all, and keeps the load", () => {
    const found = demand({ workload: measureWorkload(calls) });
    const rate = mean(found.callsPerHour);
    expect(rate * 24).toBeCloseTo(3 * (2.5 / 3), 10);
    const load = (rate * (found.serviceMinutes as number) * (found.unitsPerCall as number)) / 60;
    expect(load).toBeCloseTo(mean(found.officers.calls), 10);
    expect(found.callAssumptions[0]?.source).toContain("spread");
  });

  it("takes arrivals and service times where they are given", () => {
    const arrivals = arrivalRates(calls, { initiators: ["community"] });
    const rows = serviceTimes(calls, { initiators: ["community"], by: "type" });
    const found = demand({ workload: measureWorkload(calls), arrivals, serviceTimes: rows });
    expect(found.callsPerHour?.[12]).toBe(1);
    expect(found.serviceMinutes).toBeCloseTo(60, 10);
    expect(found.unitsPerCall).toBe(2);
    const alone = demand({ arrivals, serviceTimes: rows });
    expect(alone.officers.calls[12]).toBeCloseTo(2, 10);
    expect(alone.flags.map(({ kind }) => kind)).toEqual(["under-26-weeks", "calls-only"]);
  });

  it("loses no hours where work of a known unit falls outside its spans", () => {
    const onDuty = (hour: number): number => (hour % 24 < 4 ? 0 : 260);
    const made = madeWorkload({ calls: weekly, onDuty });
    const found = demand({ workload: made });
    expect(mean(found.officers.calls) * 168 * 52).toBeCloseTo(
      (made.callShare as number) * (made.onDutyHours as number),
      6,
    );
  });

  it("stands in for hours of the week that the period lacks with the mean of the others", () => {
    const made = madeWorkload({ calls: () => 10, weeks: 1 });
    const byHourOfWeek = made.byHourOfWeek.map((hour, index) =>
      index < 24 ? { ...hour, callHours: 0, committedHours: 0, exposureHours: 0 } : hour,
    );
    const committedHours = 144 * 10;
    const found = demand({
      workload: {
        ...made,
        byHourOfWeek,
        committedHours,
        committedHoursByInitiator: {
          ...made.committedHoursByInitiator,
          community: 0.7 * committedHours,
          officer: 0.3 * committedHours,
        },
      },
    });
    expect(found.officers.calls[0]).toBeCloseTo(10, 10);
    expect(found.flags.map(({ kind }) => kind)).toContain("hours-without-record");
  });
});

describe("the demand of plain figures", () => {
  it("is calls x units x minutes, with two officers in a unit twice that", () => {
    const workload = { callsPerYear: 8760, serviceMinutes: 30, unitsPerCall: 1.5 };
    expect(mean(demand({ workload }).officers.calls)).toBeCloseTo(0.75, 12);
    expect(mean(demand({ workload }, 1, 2).officers.calls)).toBeCloseTo(1.5, 12);
    expect(mean(demand({ workload }, 2).callsPerHour)).toBeCloseTo(2, 12);
  });

  it("takes hours by class over some weeks, and no calls where none are said", () => {
    const committedHours = { community: 168, officer: 84, directed: 42, "out-of-service": 42 };
    const found = demand({ workload: { committedHours, weeks: 1 } });
    expect(mean(found.officers.community)).toBeCloseTo(1, 12);
    expect(mean(found.officers.calls)).toBeCloseTo(1.5, 12);
    expect(mean(found.officers.committed)).toBeCloseTo(2, 12);
    expect(found).not.toHaveProperty("callsPerHour");
    expect(found.flags.map(({ kind }) => kind)).toEqual(["flat-demand", "under-26-weeks"]);
  });

  it("follows arrivals through the week where they are given, without the flag of flat demand", () => {
    const arrivals = Array.from({ length: 168 }, (_, hour) => hour % 3);
    const found = demand({ arrivals, workload: { serviceMinutes: 40, unitsPerCall: 1.5, callsPerYear: 7 } });
    expect(Array.from(found.officers.calls).slice(0, 3)).toEqual([0, 1, 2]);
    expect(found.flags).toEqual([]);
  });

  it("goes before what was measured, and service times before what a workload lets infer", () => {
    const serviceTimes = [
      { key: "all", calls: 10, unitsPerCall: 2, unitHours: 10, officerHours: 12 } as never,
    ];
    const told = demand({ workload: { callsPerYear: 8760, serviceMinutes: 50 }, serviceTimes });
    expect([told.serviceMinutes, told.unitsPerCall, told.officersPerUnit]).toEqual([50, 2, 1.2]);
    expect(told.callAssumptions.map(({ origin }) => origin)).toEqual(["user", "user", "measured"]);
    const measured = demand({ workload: madeWorkload({ calls: weekly }), serviceTimes });
    expect([measured.serviceMinutes, measured.unitsPerCall]).toEqual([30, 2]);
  });

  it("is nothing where there is too little", () => {
    expect(demandOf({}, 1, undefined)).toBeUndefined();
    expect(demandOf({ workload: { callsPerYear: 100 } }, 1, undefined)).toBeUndefined();
    expect(demandOf({ arrivals: Array(168).fill(1) }, 1, undefined)).toBeUndefined();
  });
});
