import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DutycycleError } from "../../src/quantity/error.ts";
import { DAY_MS, HOUR_MS } from "../../src/quantity/instant.ts";
import { dualFunctionOvertime } from "../../src/schedule/dual-function.ts";
import { flsaThresholdHours } from "../../src/schedule/flsa-threshold.ts";
import { hireOrOvertime } from "../../src/schedule/hire-or-overtime.ts";
import { overtimePay } from "../../src/schedule/overtime-pay.ts";
import { planOvertime } from "../../src/schedule/plan-overtime.ts";
import { dutyRotation } from "../../src/schedule/rotation.ts";
import type { ShiftPlan } from "../../src/schedule/shift-plan.ts";
import { shiftPlans } from "../../src/schedule/shift-plans.ts";
import { overtimeByWorkPeriod } from "../../src/schedule/work-period.ts";

const planOf = (id: string): ShiftPlan => shiftPlans.find((plan) => plan.id === id) as ShiftPlan;

describe("flsaThresholdHours", () => {
  // 29 CFR 553.230, as printed by the County Technical Assistance Service of Tennessee, "Tours of duty".
  const days = [28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7];
  const fire = [
    212, 204, 197, 189, 182, 174, 167, 159, 151, 144, 136, 129, 121, 114, 106, 98, 91, 83, 76, 68, 61, 53,
  ];
  const police = [
    171, 165, 159, 153, 147, 140, 134, 128, 122, 116, 110, 104, 98, 92, 86, 79, 73, 67, 61, 55, 49, 43,
  ];

  it("is the table of the regulation, 22 work periods of both services", () => {
    expect(days).toHaveLength(22);
    expect(days.map((workPeriodDays) => flsaThresholdHours({ service: "fire", workPeriodDays }))).toEqual(
      fire,
    );
    expect(days.map((workPeriodDays) => flsaThresholdHours({ service: "police", workPeriodDays }))).toEqual(
      police,
    );
  });

  it("names the argument that is wrong", () => {
    expect(() => flsaThresholdHours({ service: "ems" as never, workPeriodDays: 28 })).toThrow(DutycycleError);
    for (const workPeriodDays of [6, 29, 7.5, Number.NaN])
      expect(() => flsaThresholdHours({ service: "fire", workPeriodDays })).toThrow(/\[7, 28\] days, whole/);
  });
});

describe("overtimeByWorkPeriod", () => {
  const base = { service: "police", workPeriodDays: 7, timeZone: "UTC", firstDay: "2024-01-01" } as const;
  const start = Date.UTC(2024, 0, 1);
  const span = (from: number, to: number): { start: number; end: number } => ({
    start: start + from * HOUR_MS,
    end: start + to * HOUR_MS,
  });

  it("splits a shift at the border of two work periods and leaves out what lies outside", () => {
    const spans = [span(160, 176), span(-8, 4), span(20, 60), span(330, 400)];
    const found = overtimeByWorkPeriod({ ...base, spans, workPeriods: 2 });
    expect(found.map(({ hours }) => hours)).toEqual([4 + 40 + 8, 8 + 6]);
    expect(found.map(({ overtimeHours }) => overtimeHours)).toEqual([9, 0]);
    expect(found.map(({ thresholdHours }) => thresholdHours)).toEqual([43, 43]);
    expect(found[1]?.start).toBe(start + 7 * DAY_MS);
  });

  it("counts a shift longer than a work period in each", () => {
    const found = overtimeByWorkPeriod({
      ...base,
      spans: [span(-10, 400)],
      workPeriods: 2,
      startsAt: "0600",
    });
    expect(found.map(({ hours }) => hours)).toEqual([168, 168]);
  });

  it("keeps every hour: periods add up to the spans within them", () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 7, max: 28 }), (gaps, workPeriodDays) => {
        let at = 0;
        const spans = gaps.map(([off, on]) => {
          const one = span(at + off, at + off + on);
          at += off + on;
          return one;
        });
        const workPeriods = Math.ceil(at / 24 / workPeriodDays);
        const found = overtimeByWorkPeriod({
          ...base,
          workPeriodDays,
          spans: spans.toReversed(),
          workPeriods,
        });
        const hours = found.reduce((sum, period) => sum + period.hours, 0);
        expect(hours).toBeCloseTo(
          gaps.reduce((sum, [, on]) => sum + on, 0),
          9,
        );
      }),
    );
  });

  it("counts the hours that pass, not those of the clock", () => {
    const timeZone = "America/Detroit";
    const duty = dutyRotation({
      timeZone,
      rotation: [{ firstDay: "2024-11-02", shiftStart: "0700", pattern: "ABC" }],
    });
    const period = { start: Date.parse("2024-11-02T07:00-04:00"), end: Date.parse("2024-11-20T07:00-05:00") };
    const found = overtimeByWorkPeriod({
      ...{ spans: duty.shifts(period, "A"), timeZone, service: "fire", workPeriodDays: 9 },
      ...{ firstDay: "2024-11-02", startsAt: "0700", workPeriods: 2 },
    });
    expect(found.map(({ hours }) => hours)).toEqual([73, 72]);
    expect(found.map(({ overtimeHours }) => overtimeHours)).toEqual([5, 4]);
  });

  it("refuses spans of two people", () => {
    const overlap = { ...base, spans: [span(0, 10), span(9, 12)], workPeriods: 1 };
    expect(() => overtimeByWorkPeriod(overlap)).toThrow(/spans.*do not overlap/);
    expect(() => overtimeByWorkPeriod({ ...base, spans: [span(5, 4)], workPeriods: 1 })).toThrow(/spans/);
    expect(() => overtimeByWorkPeriod({ ...base, spans: [], workPeriods: 0 })).toThrow(/workPeriods/);
    expect(() => overtimeByWorkPeriod({ ...base, spans: [], workPeriods: 1, startsAt: "8am" })).toThrow(
      /startsAt/,
    );
  });
});

describe("planOvertime", () => {
  it("24/48: 224 hours in 28 days, 12 above 212, 156.4 a year", () => {
    const found = planOvertime({ plan: planOf("24-48"), service: "fire", workPeriodDays: 28 });
    expect(found.averageHours).toBeCloseTo(224, 9);
    expect(found.averageOvertimeHours).toBeCloseTo(12, 9);
    expect(found.overtimeHoursPerYear).toBeCloseTo(156.4, 1);
    // Work periods that begin with the shift hold nine or ten whole shifts.
    const whole = planOvertime({
      plan: planOf("24-48"),
      service: "fire",
      workPeriodDays: 28,
      startsAt: "0800",
    });
    expect(whole.hoursByPeriod).toEqual([240, 216, 216]);
    expect(whole.averageOvertimeHours).toBe(12);
  });

  it("48/96 in 14 days has more than its average above the threshold: a lean period does not make up for a fat one", () => {
    const found = planOvertime({
      plan: planOf("48-96"),
      service: "fire",
      workPeriodDays: 14,
      startsAt: "0800",
    });
    // Six, four and four shifts of 24 hours against a threshold of 106.
    expect(found.hoursByPeriod).toEqual([144, 96, 96]);
    expect(found.averageHours).toBe(112);
    expect(found.averageOvertimeHours).toBeCloseTo(38 / 3, 9);
  });

  it("a Kelly day every 19th shift brings 53.05 hours a week, about the law's 53", () => {
    const found = planOvertime({ plan: planOf("kelly-19"), service: "fire", workPeriodDays: 28 });
    expect(found.averageHours).toBeCloseTo((224 * 18) / 19, 9);
    expect(found.averageOvertimeHours).toBeLessThan(12);
    expect(found.hoursByPeriod).toHaveLength(57);
  });

  it("Pitman police: 84 hours in 14 days, none above 86", () => {
    const found = planOvertime({ plan: planOf("pitman-12"), service: "police", workPeriodDays: 14 });
    expect(found.hoursByPeriod).toEqual([84]);
    expect(found.overtimeHoursPerYear).toBe(0);
  });

  it("agrees with an hour-by-hour count of the pattern", () => {
    const some = shiftPlans.filter(({ cycleDays }) => cycleDays < 30);
    fc.assert(
      fc.property(
        fc.constantFrom(...some),
        fc.nat(),
        fc.constantFrom("fire" as const, "police" as const),
        fc.integer({ min: 7, max: 28 }),
        (plan, pick, service, workPeriodDays) => {
          const crew = plan.crews[pick % plan.crews.length] as { name: string; pattern: string };
          const days = plan.cycleDays * workPeriodDays;
          const hours = new Uint8Array(24 * days);
          for (let day = -1; day < days; day++) {
            const letter = crew.pattern[(day + plan.cycleDays) % plan.cycleDays] as string;
            const shift = plan.shifts[letter];
            for (let h = 0; h < (shift?.hours ?? 0); h++) {
              const hour = 24 * day + Number(shift?.start) / 100 + h;
              if (hour >= 0 && hour < hours.length) hours[hour] = 1;
            }
          }
          const threshold = flsaThresholdHours({ service, workPeriodDays });
          let over = 0;
          for (let period = 0; period < plan.cycleDays; period++) {
            const worked = hours
              .subarray(24 * workPeriodDays * period, 24 * workPeriodDays * (period + 1))
              .reduce((sum, one) => sum + one, 0);
            over += Math.max(0, worked - threshold);
          }
          const found = planOvertime({ plan, crew: crew.name, service, workPeriodDays });
          expect(found.averageOvertimeHours).toBeCloseTo(over / plan.cycleDays, 9);
          expect(found.averageHours).toBeCloseTo((plan.averageWeeklyHours * workPeriodDays) / 7, 9);
          expect(found.averageOvertimeHours).toBeGreaterThanOrEqual(found.averageHours - threshold - 1e-9);
          const fromNoon = planOvertime({ plan, crew: crew.name, service, workPeriodDays, startsAt: "1200" });
          expect(fromNoon.averageHours).toBeCloseTo(found.averageHours, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("names the argument that is wrong", () => {
    const plan = planOf("24-48");
    expect(() => planOvertime({ plan, crew: "Z", service: "fire", workPeriodDays: 28 })).toThrow(
      /crew.*A, B, C/,
    );
    expect(() => planOvertime({ plan, service: "fire", workPeriodDays: Number.NaN })).toThrow(
      /workPeriodDays/,
    );
    expect(() => planOvertime({ plan, service: "fire", workPeriodDays: 0 })).toThrow(/workPeriodDays/);
  });
});

describe("overtimePay", () => {
  it("is the half on top of a salary, one and a half for hours that nobody has paid yet", () => {
    expect(overtimePay({ overtimeHours: 12, hourlyRate: 30, straightTimePaid: true })).toBe(180);
    expect(overtimePay({ overtimeHours: 12, hourlyRate: 30, straightTimePaid: false })).toBe(540);
    expect(() => overtimePay({ overtimeHours: -1, hourlyRate: 30, straightTimePaid: true })).toThrow(
      /overtimeHours/,
    );
  });
});

describe("dualFunctionOvertime", () => {
  it("gives the opinion letter of 8 August 2019: 129 fire and 43 law, the fire standard, no overtime", () => {
    expect(dualFunctionOvertime({ fireHours: 129, policeHours: 43, workPeriodDays: 28 })).toEqual({
      ...{ status: "covered", hours: 172, otherShare: 0 },
      ...{ standard: "fire", thresholdHours: 212, overtimeHours: 0 },
    });
  });

  it("goes by the majority: 100 fire and 120 law are 49 hours over", () => {
    const found = dualFunctionOvertime({ fireHours: 100, policeHours: 120, workPeriodDays: 28 });
    expect(found).toMatchObject({ standard: "police", thresholdHours: 171, overtimeHours: 49 });
    // One hour more on the fire side, and the same 220 hours are 8 over.
    expect(dualFunctionOvertime({ fireHours: 111, policeHours: 109, workPeriodDays: 28 }).overtimeHours).toBe(
      8,
    );
    expect(dualFunctionOvertime({ fireHours: 110, policeHours: 110, workPeriodDays: 28 })).toMatchObject({
      ...{ status: "undecided", standard: "police", overtimeHours: 49 },
    });
  });

  it("is lost above 20 % of other work, not at it", () => {
    const at = dualFunctionOvertime({ fireHours: 80, policeHours: 80, otherHours: 40, workPeriodDays: 28 });
    expect(at).toMatchObject({ status: "undecided", otherShare: 0.2, overtimeHours: 29 });
    const above = dualFunctionOvertime({
      fireHours: 90,
      policeHours: 69,
      otherHours: 40,
      workPeriodDays: 28,
    });
    expect(above).toEqual({ status: "exemption-lost", hours: 199, otherShare: 40 / 199 });
    expect(dualFunctionOvertime({ fireHours: 0, policeHours: 0, workPeriodDays: 7 }).overtimeHours).toBe(0);
    expect(() => dualFunctionOvertime({ fireHours: 0, policeHours: -1, workPeriodDays: 7 })).toThrow(
      /policeHours/,
    );
  });
});

describe("hireOrOvertime", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it("says what both ways cost", () => {
    // 1.45 x 2,912 / 2,512 = 1.6809 against 1.5.
    const found = hireOrOvertime({ wage: 10, scheduledHours: 2912, absenceHours: 400, loadShare: 0.45 });
    expect(found.hireCostPerHour).toBeCloseTo(16.809, 3);
    expect(found.overtimeCostPerHour).toBe(15);
    expect(found.cheaper).toBe("overtime");
    expect(found.breakEvenLoadShare).toBeCloseTo(0.294, 3);
    expect(hireOrOvertime({ wage: 10, scheduledHours: 2080, absenceHours: 0, loadShare: 0.5 })).toMatchObject(
      {
        ...{ cheaper: "equal", breakEvenLoadShare: 0.5, breakEvenAbsenceHours: 0 },
      },
    );
  });

  it("costs the same at either break-even, and hiring is cheaper below it", () => {
    const absence = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(absence, share, share, (absenceHours, loadShare, overtimeLoadShare) => {
        const input = { wage: 30, scheduledHours: 2184, absenceHours, loadShare, overtimeLoadShare };
        const found = hireOrOvertime(input);
        const hire = found.hireCostPerHour < found.overtimeCostPerHour;
        if (found.breakEvenLoadShare === undefined) expect(hire).toBe(false);
        else {
          const there = hireOrOvertime({ ...input, loadShare: found.breakEvenLoadShare });
          expect(there.hireCostPerHour).toBeCloseTo(there.overtimeCostPerHour, 8);
        }
        if (found.breakEvenAbsenceHours === undefined) expect(hire).toBe(false);
        else {
          const there = hireOrOvertime({ ...input, absenceHours: found.breakEvenAbsenceHours });
          expect(there.hireCostPerHour).toBeCloseTo(there.overtimeCostPerHour, 8);
          expect(hire).toBe(absenceHours < found.breakEvenAbsenceHours);
        }
      }),
    );
  });

  it("names the argument that is wrong", () => {
    const input = { wage: 30, scheduledHours: 2080, absenceHours: 300, loadShare: 0.4 };
    expect(() => hireOrOvertime({ ...input, absenceHours: 2080 })).toThrow(/absenceHours.*\[0, 2080\)/);
    expect(() => hireOrOvertime({ ...input, wage: 0 })).toThrow(/wage/);
    expect(() => hireOrOvertime({ ...input, overtimeFactor: 0.9 })).toThrow(/overtimeFactor/);
  });
});
