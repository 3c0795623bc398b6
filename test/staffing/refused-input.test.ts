import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { compareStaffing } from "../../src/staffing/compare-staffing.ts";
import { demandWhatIf } from "../../src/staffing/demand-what-if.ts";
import { sensitivity } from "../../src/staffing/sensitivity.ts";
import { whyMethodsDiffer } from "../../src/staffing/why-methods-differ.ts";
import { madeWorkload } from "./made-workload.ts";

const hours = { committedHours: { community: 10_000 } };
const relief = { scheduledHours: 2080, absenceHours: 380 };

/** The argument at fault and the message; fails where nothing, or another error, is thrown. */
function fault(run: () => unknown): readonly [string, string] {
  try {
    run();
  } catch (error) {
    if (error instanceof DutycycleError) return [error.argument, error.message];
    throw error;
  }
  throw new Error("nothing was thrown");
}
const compared = (input: object): readonly [string, string] =>
  fault(() => compareStaffing({ workload: hours, relief, ...input } as never));

describe("a name that there is not is refused with those that there are", () => {
  it("targets, each once", () => {
    const [argument, message] = compared({ targets: { delayMinutes: 5 } });
    expect(argument).toBe("targets");
    expect(message).toMatch(/one of callShareMax, .*, delay, .*, allocation, received "delayMinutes"/);
    expect(message.split("allocation")).toHaveLength(2);
  });

  it("parts of a target", () => {
    expect(compared({ targets: { delay: { minutes: 5, shares: 0.9 } } })[1]).toBe(
      'targets.delay: expected one of minutes, share, received "shares"',
    );
    expect(compared({ targets: { proactiveShare: { min: 0.4, max: 0.5 } } })[1]).toMatch(/one of low, high/);
    expect(compared({ targets: { callLoad: { proactiv: 0.2 } } })[1]).toMatch(/proactive, administrative/);
    for (const part of [5, null, [0.4], "x"]) {
      expect(compared({ targets: { delay: part } })[1]).toMatch(
        /^targets.delay: expected an object with minutes, share/,
      );
      expect(compared({ targets: { allocation: part } })[0]).toBe("targets.allocation");
    }
    const allocation = { calls: 1n, community: 0, proactive: 0, administrative: 0 };
    expect(compared({ targets: { allocation } })[0]).toBe("targets.allocation.calls");
    for (const targets of [5, null, [], "x"]) expect(compared({ targets })[0]).toBe("targets");
  });

  it("plain figures and present strength", () => {
    expect(compared({ workload: { calls: 30_000, minutes: 33 } })[1]).toMatch(
      /^workload: expected one of callsPerYear, serviceMinutes/,
    );
    expect(compared({ present: { patrol: 30 } })[1]).toMatch(/^present: expected one of officers, onDuty/);
    expect(compared({ present: "30" })[0]).toBe("present");
  });

  it("takes the target of requiredUnits as it is", () => {
    const workload = { callsPerYear: 30_000, serviceMinutes: 33 };
    const row = (delay: { readonly kind?: "delay"; readonly minutes: number; readonly share: number }) =>
      compareStaffing({ workload, relief, targets: { delay } }).find(
        ({ method }) => method === "delay-target",
      );
    const told = row({ kind: "delay", minutes: 5, share: 0.9 });
    expect(told?.officers).toBeGreaterThan(0);
    expect(told).toEqual(row({ minutes: 5, share: 0.9 }));
    expect(compared({ targets: { delay: { kind: "mean-delay", minutes: 5 } } })[0]).toBe(
      "targets.delay.kind",
    );
  });
});

describe("what has the wrong shape is named", () => {
  it("lists and objects", () => {
    for (const wrong of [null, "x", {}, true]) {
      expect(compared({ posts: wrong })[0]).toBe("posts");
      expect(compared({ priorityShares: wrong })[0]).toBe("priorityShares");
      expect(compared({ unitsNeeded: wrong })[0]).toBe("unitsNeeded");
      expect(compared({ serviceTimes: wrong })[0]).toBe("serviceTimes");
      expect(fault(() => sensitivity({}, { vary: "posts", values: wrong as never }))[0]).toBe("values");
    }
    expect(compared({ shiftStarts: 7 })[0]).toBe("shiftStarts");
    expect(compared({ responseShares: null })[0]).toBe("responseShares");
    expect(compared({ posts: [null] })[0]).toBe("posts[0].count");
    expect(compared({ serviceTimes: [{ calls: 1 }] })[0]).toBe("serviceTimes[0].unitsPerCall");
    expect(fault(() => sensitivity(undefined as never, { vary: "posts", values: [1] }))[0]).toBe("input");
    expect(fault(() => sensitivity({}, undefined as never))[0]).toBe("values");
    expect(fault(() => whyMethodsDiffer({}, null as never))[0]).toBe("pair");
  });

  it("hours in one number are refused, not taken for none", () => {
    expect(compared({ workload: { committedHours: 10_000 } })[1]).toMatch(
      /^workload.committedHours: expected hours by class: community, .* received 10000/,
    );
  });

  it("a measured workload with holes", () => {
    const workload = madeWorkload({ weeks: 52, calls: (hour) => 10 + (hour % 24) });
    expect(compared({ workload: { ...workload, committedHours: Number.NaN } })[0]).toBe(
      "workload.committedHours",
    );
    expect(compared({ workload: { ...workload, committedHoursByInitiator: {} } })[0]).toBe(
      "workload.committedHoursByInitiator.community",
    );
    const holed = workload.byHourOfWeek.map((slot, hour) => (hour === 3 ? undefined : slot));
    expect(compared({ workload: { ...workload, byHourOfWeek: holed } })[0]).toBe(
      "workload.byHourOfWeek[3].exposureHours",
    );
  });

  it("diversions", () => {
    const row = { key: "A", calls: 1, unitsPerCall: 1, unitHours: 1, officerHours: 1 };
    const what = (options: unknown): string =>
      fault(() => demandWhatIf({ workload: hours }, options as never))[0];
    expect(what(undefined)).toBe("serviceTimes");
    expect(what({ serviceTimes: [row] })).toBe("diversions");
    expect(what({ serviceTimes: [row], diversions: [null] })).toBe("diversions, keys");
    expect(what({ serviceTimes: [{ ...row, calls: Number.NaN }], diversions: [] })).toBe(
      "serviceTimes[0].calls",
    );
    expect(what({ serviceTimes: [{ ...row, calls: 0 }], diversions: [] })).toBe("serviceTimes, calls in all");
  });
});

describe("relief that makes no year of a person", () => {
  const flags = (given: number): readonly string[] =>
    compareStaffing({ posts: 5, relief: given })
      .find(({ method }) => method === "coverage-of-posts")
      ?.flags.map(({ kind }) => kind) ?? [];

  it("flags the factor of an eight-hour post in place of one around the clock", () => {
    expect(flags(1.72)).toEqual(["net-hours"]); // 5,093 hours
    expect(flags(9)).toEqual(["net-hours"]); // 973 hours
    expect(flags(5.16)).toEqual([]);
    expect(flags(3)).toEqual([]); // 2,920 hours: a firefighter's 56-hour week
  });

  it("refuses less than one person a post, and a multiplier below one", () => {
    expect(compared({ relief: 0.5 })[0]).toBe("relief");
    expect(compared({ relief: { netHours: 1700, leaveMultiplier: Number.NaN } })[0]).toBe(
      "relief.leaveMultiplier",
    );
  });
});

it("a travel time that no number of units reaches is a finding", () => {
  for (const more of [{ targets: { travelMinutes: 1e-300 } }, { responseMph: 1e-300 }]) {
    const rows = compareStaffing({
      workload: hours,
      relief,
      area: 20,
      targets: { travelMinutes: 4 },
      ...more,
    });
    for (const id of ["travel-target", "performance-factor"]) {
      const row = rows.find(({ method }) => method === id);
      expect(row?.flags.map(({ kind }) => kind)).toContain("infeasible");
      expect(row).not.toHaveProperty("onDuty");
      expect(row).not.toHaveProperty("officers");
    }
    expect(JSON.stringify(rows)).not.toContain("null");
  }
});
