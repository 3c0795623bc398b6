import { requireWithin } from "../quantity/interval.ts";
import { type PlanCrew, type ShiftPlan, shiftPlan } from "./shift-plan.ts";

const MEMORY = "unsourced: from memory";
const NASHUA = "ESCI, Nashua Fire Rescue Master Plan";
const DESIGN = "shift-schedule-design.com, crews for 8-, 10- and 12-hour shifts";
const DAY_LONG = { D: { start: "0800", hours: 24 } } as const;
const TWELVES = { D: { start: "0700", hours: 12 }, N: { start: "1900", hours: 12 } } as const;

/**
 * A 24/48 rotation in which every N-th shift of a firefighter is a Kelly day, off with pay.
 *
 *     average weekly hours = 56 (N - 1) / N
 *
 * Each of the three platoons is split into N crews whose Kelly days fall on different shifts, so that N - 1 of N
 * crews are on duty every day.
 *
 * @param input.everyNthShift - N, whole number in [2, 100].
 * @throws DutycycleError for a number outside its interval.
 * @see derived from the 24/48 rotation; 53 hours are the weekly average of the 212 hours that US law allows in 28
 *   days.
 *
 * @example
 * ```ts
 * import { kellyPlan } from "dutycycle";
 * kellyPlan({ everyNthShift: 9 }).averageWeeklyHours; // => 49.78
 * kellyPlan({ everyNthShift: 19 }).averageWeeklyHours; // => 53.05
 * ```
 */
export function kellyPlan(input: { readonly everyNthShift: number }): ShiftPlan {
  const n = input?.everyNthShift;
  requireWithin("everyNthShift", n, "[2, 100], whole");
  const crews = ["A", "B", "C"].flatMap((platoon, first) =>
    Array.from({ length: n }, (_, crew) => ({
      name: `${platoon}${crew + 1}`,
      pattern: Array.from({ length: 3 * n }, (_, day) =>
        day % 3 === first && Math.floor(day / 3) !== crew ? "D" : "-",
      ).join(""),
    })),
  );
  return shiftPlan({
    id: `kelly-${n}`,
    name: `24/48 with every ${n}th shift off`,
    shifts: DAY_LONG,
    crews,
    source: "derived: 56 (N - 1) / N",
  });
}

/**
 * Shift plans that police and fire departments work: what each makes a week, and in how many crews.
 *
 * Start times and the letters of crews are examples; lengths, patterns and crews are the plan. Day 1 of a seven-day
 * pattern is meant to be a Monday. 24 hours a day are covered alike by every plan but `4-10`, whose shifts overlap
 * for six hours a day and whose two crews of a shift are both on duty on Thursdays.
 *
 * @see ESCI, Nashua Fire Rescue Master Plan, for the hours of fire rotations; each plan carries its own source.
 *
 * @example
 * ```ts
 * import { shiftPlans } from "dutycycle";
 * shiftPlans.find(({ id }) => id === "24-48")?.averageWeeklyHours; // => 56
 * shiftPlans.find(({ id }) => id === "pitman-12")?.averageWeeklyHours; // => 42
 * ```
 */
export const shiftPlans: readonly ShiftPlan[] = /* @__PURE__ */ commonPlans();

function commonPlans(): readonly ShiftPlan[] {
  return [
    shiftPlan({
      id: "5-8",
      name: "Five eight-hour shifts, two days off; seven crews a shift",
      shifts: {
        D: { start: "0700", hours: 8 },
        S: { start: "1500", hours: 8 },
        N: { start: "2300", hours: 8 },
      },
      crews: ["D", "S", "N"].flatMap((shift) => staggered(`${shift.repeat(5)}--`, shift, 7, 1)),
      source: `${DESIGN}; the spread of days off over seven crews is ${MEMORY}`,
    }),
    shiftPlan({
      id: "4-10",
      name: "Four ten-hour shifts, three days off; shifts overlap in the evening",
      shifts: {
        D: { start: "0600", hours: 10 },
        S: { start: "1500", hours: 10 },
        N: { start: "2100", hours: 10 },
      },
      crews: ["D", "S", "N"].flatMap((shift) => staggered(`${shift.repeat(4)}---`, shift, 2, 3)),
      source: `${DESIGN}; City of Redmond, Washington, police questions and answers (Monday to Thursday, Thursday to Sunday)`,
    }),
    shiftPlan({
      id: "pitman-12",
      name: "Pitman: twelve hours, two on, two off, three on, two off, two on, three off; fixed days and nights",
      shifts: TWELVES,
      crews: ["D", "N"].flatMap((shift) => staggered("XX--XXX--XX---".replaceAll("X", shift), shift, 2, 7)),
      source: "BMS Central, Snap Schedule: Pitman shift pattern",
    }),
    shiftPlan({
      id: "4-on-4-off-12",
      name: "Twelve hours, four on, four off; fixed days and nights",
      shifts: TWELVES,
      crews: ["D", "N"].flatMap((shift) => staggered(`${shift.repeat(4)}----`, shift, 2, 4)),
      source: "PowerDMS, 12-hour shift schedule examples",
    }),
    shiftPlan({
      id: "24-48",
      name: "24 hours on, 48 off",
      shifts: DAY_LONG,
      crews: lettered("D--", 3, 1),
      source: `${NASHUA}; ICMA Knowledge Network, question 20593 (2,912 hours a year)`,
    }),
    shiftPlan({
      id: "48-96",
      name: "48 hours on, 96 off",
      shifts: DAY_LONG,
      crews: lettered("DD----", 3, 2),
      source: MEMORY,
    }),
    shiftPlan({
      id: "24-72",
      name: "24 hours on, 72 off",
      shifts: DAY_LONG,
      crews: lettered("D---", 4, 1),
      source: MEMORY,
    }),
    shiftPlan({
      id: "10-14",
      name: "Two ten-hour days, two fourteen-hour nights, four days off",
      shifts: { D: { start: "0800", hours: 10 }, N: { start: "1800", hours: 14 } },
      crews: lettered("DDNN----", 4, 2),
      source: `${NASHUA} (42 hours a week); the order of days and nights is ${MEMORY}`,
    }),
    ...[7, 9, 10, 14, 19].map((everyNthShift) => kellyPlan({ everyNthShift })),
  ];
}

/** Crews `prefix1`, `prefix2`, … on one pattern, each so many days behind the one before. */
function staggered(pattern: string, prefix: string, crews: number, daysBehind: number): PlanCrew[] {
  return Array.from({ length: crews }, (_, crew) => ({
    name: `${prefix}${crew + 1}`,
    pattern: delayed(pattern, crew * daysBehind),
  }));
}

/** Crews A, B, C, … in the same way. */
function lettered(pattern: string, crews: number, daysBehind: number): PlanCrew[] {
  return Array.from("ABCDEFGH".slice(0, crews), (name, crew) => ({
    name,
    pattern: delayed(pattern, crew * daysBehind),
  }));
}

function delayed(pattern: string, days: number): string {
  const cut = pattern.length - (days % pattern.length);
  return pattern.slice(cut) + pattern.slice(0, cut);
}
