import { describe, expect, it } from "vitest";
import { compareStaffing, type StaffingNeed } from "../../src/staffing/compare-staffing.ts";
import { reliefFactor } from "../../src/staffing/relief-factor.ts";
import type { StaffingInput } from "../../src/staffing/staffing-input.ts";

function row(input: StaffingInput, method: string): StaffingNeed {
  const found = compareStaffing(input).find((need) => need.method === method);
  if (found === undefined) throw new Error(`no method ${method}`);
  return found;
}

function finding(need: StaffingNeed, name: string): number | undefined {
  return need.findings.find((found) => found.name.startsWith(name))?.value;
}

describe("thirds: Minnesota Chiefs of Police Educational Foundation, 1998, pp. 24-25", () => {
  // 32,550 weighted events of 0.55 hours (the page says 35 minutes; 0.55 hours are 33).
  const workload = { callsPerYear: 32_550, serviceMinutes: 33 };
  const printed = row({ workload, relief: { scheduledHours: 2920, absenceHours: 1071 } }, "thirds");
  const summed = row({ workload, relief: { scheduledHours: 2920, absenceHours: 1271 } }, "thirds");

  it("has 17,902.5 hours, 53,707.5 with the buffer, 18.39 beats (printed 18)", () => {
    const hours = printed.assumptions.find(({ input }) => input === "workload.callHours")?.value;
    expect(hours).toBeCloseTo(17_902.5, 6);
    expect((printed.posts as number) * 8760).toBeCloseTo(53_707.5, 6);
    expect(finding(printed, "beats")).toBeCloseTo(18.393, 3);
  });

  it("step by step: 1.579 officers a beat by the printed total, 1.771 by the sum of its lines", () => {
    expect(finding(printed, "officers a beat")).toBeCloseTo(1.579, 3);
    expect(finding(summed, "officers a beat")).toBeCloseTo(1.771, 3);
    expect(18 * 1.57).toBeCloseTo(28.26, 10);
    expect(18 * (finding(summed, "officers a beat") as number)).toBeCloseTo(31.9, 1);
  });

  it("without rounding in between asks for 29.05 and 32.57", () => {
    expect(printed.officers).toBeCloseTo(53_707.5 / 1849, 6);
    expect(summed.officers).toBeCloseTo(53_707.5 / 1649, 6);
    expect([printed.wholeOfficers, summed.wholeOfficers]).toEqual([30, 33]);
  });
});

it("30/30/30/10: Prior Lake 2023, 10,663.4 hours of the community over 30 % of 1,699.56 are 20.9", () => {
  const hours = (h: number, m: number, s: number): number => h + m / 60 + s / 3600;
  const committedHours = { community: hours(10663, 26, 50), officer: hours(684, 44, 50) };
  const relief = { scheduledHours: 2080, absenceHours: 380.44 };
  const need = row({ workload: { committedHours }, relief }, "30-30-30-10");
  expect(need.officers).toBeCloseTo(20.9, 1);
});

it("call load: McPhee, 14,500 hours / 2,080 = 6.97, 7 officers", () => {
  const need = row(
    { workload: { committedHours: { unknown: 14_500 } }, relief: { scheduledHours: 2080, absenceHours: 0 } },
    "call-load",
  );
  expect(finding(need, "officers for calls alone")).toBeCloseTo(6.97, 2);
  expect(need.officers).toBeCloseTo(14_500 / 2080 / 0.65, 8);
});

describe("hours of coverage: Lino Lakes", () => {
  // 20,805 = 6 shifts x 9.5 hours x 365, a factorisation that fits and is not printed.
  const posts = [{ name: "shifts of 9.5 hours", count: 6, hoursPerYear: 9.5 * 365 }];
  const relief = { scheduledHours: 2080, absenceHours: 0.25 * 2080 };

  it("16 officers have 24,960 hours, 16,640 less a third: not 20,805", () => {
    const need = row({ posts, relief, present: 16 }, "hours-of-coverage");
    expect(finding(need, "hours of coverage")).toBe(20_805);
    expect(finding(need, "hours that officers now have")).toBe(24_960);
    expect(finding(need, "the same less")).toBeCloseTo(16_640, 8);
    expect(need.officers).toBeCloseTo(20_805 / 1560 / (2 / 3), 8);
    expect(need.gap).toBeCloseTo(20.0048 - 16, 3);
  });

  it("17 have 26,520", () => {
    const need = row({ posts, relief, present: 17 }, "hours-of-coverage");
    expect(finding(need, "hours that officers now have")).toBe(26_520);
  });
});

describe("posts with relief", () => {
  it("ICMA: five around the clock are 43,800 hours", () => {
    const need = row({ posts: 5, relief: { scheduledHours: 2912, absenceHours: 0 } }, "coverage-of-posts");
    expect(finding(need, "hours of coverage")).toBe(43_800);
    expect(need.officers).toBeCloseTo(15.04, 2);
  });

  it("Nashua: 38 posts take 182.5 people, not the printed 176", () => {
    const relief = reliefFactor({ postHours: 8760, scheduledHours: 2184, absenceHours: 360 });
    expect(row({ posts: 38, relief }, "coverage-of-posts").officers).toBeCloseTo(182.5, 1);
    expect(row({ minimumOnDuty: 38, relief }, "minimum-staffing").officers).toBeCloseTo(182.5, 1);
    expect(row({ posts: 38, relief: relief.personsPerPost }, "coverage-of-posts").officers).toBeCloseTo(
      182.5,
      1,
    );
  });

  it("authorised: of 200 positions 180 are filled at 10 % turnover and a year to replace (Corona Solutions)", () => {
    const need = row({ present: { authorised: 200, officers: 175 }, turnover: 0.1 }, "authorised-level");
    expect(finding(need, "positions filled")).toBeCloseTo(180, 10);
    expect(need.officers).toBe(200);
    expect(need.gap).toBe(25);
  });
});

describe("Rule of 60: CPSM, Morgan Hill 2017", () => {
  // Summer weekends: 2.8 officers busy, 4.9 on duty, printed 57 %. Public calls: 30.8 minutes x 1.8 units, printed 55.4.
  const need = row(
    {
      workload: {
        callsPerYear: 11_243,
        serviceMinutes: 30.8,
        unitsPerCall: 1.8,
        committedHours: { community: 2.8 * 8760 },
      },
      present: { onDuty: 4.9, officers: 711, sworn: 1000 },
    },
    "rule-of-60",
  );

  it("shows its three parts beside 60", () => {
    expect(finding(need, "part 1")).toBeCloseTo(0.711, 10);
    expect(finding(need, "part 2")).toBeCloseTo(0.571, 3);
    expect(finding(need, "part 3")).toBeCloseTo(55.44, 8);
    expect(need.findings.map(({ benchmark }) => benchmark)).toEqual([0.6, 0.6, 60]);
  });

  it("turned around asks for ceil(2.8 / 0.6) = 5 on duty, 4.9 being there", () => {
    expect(need.onDuty).toEqual(Array.from({ length: 168 }, () => 5));
    expect((need.onDutyGap as number[])[0]).toBeCloseTo(0.1, 10);
    expect(need.missing).toEqual(["relief"]);
    expect(need).not.toHaveProperty("officers");
  });
});

it("per 1,000: describes Morgan Hill's 503.9 calls (printed 503, cut off) and asks for nothing", () => {
  const need = row(
    { population: 41_000, present: 35, workload: { callsPerYear: 20_659, serviceMinutes: 30 }, relief: 5 },
    "per-1000",
  );
  expect(need.status).toBe("descriptive");
  expect(finding(need, "calls per 1,000")).toBeCloseTo(503.9, 1);
  expect(finding(need, "officers per 1,000")).toBeCloseTo(0.854, 3);
  for (const field of ["officers", "wholeOfficers", "onDuty", "posts", "gap"]) {
    expect(need).not.toHaveProperty(field);
  }
});

it("performance factor: 30 reactive minutes double College Station's 61,546 reactive hours", () => {
  const input: StaffingInput = {
    workload: { committedHours: { community: 61_546 } },
    relief: { scheduledHours: 2080, absenceHours: 380 },
  };
  const need = row(input, "performance-factor");
  expect(finding(need, "performance factor")).toBe(2);
  expect(finding(need, "units on duty for workload")).toBeCloseTo((2 * 61_546) / 8760, 10);
  expect(need.posts).toBe(15);
  expect(need.flags.map(({ kind }) => kind)).toEqual([
    "flat-demand",
    "objective-left-out",
    "objective-left-out",
    "objective-left-out",
  ]);
});
