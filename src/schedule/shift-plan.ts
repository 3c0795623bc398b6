import { requireNumber, requireThat } from "../quantity/error.ts";
import { requireClock } from "./civil-time.ts";

/** One shift of a plan: when it starts on the local clock and how long it is. */
export interface PlanShift {
  /** Local clock time `"HHMM"`. */
  readonly start: string;
  /** Hours on the local clock, whole minutes in (0, 24]. */
  readonly hours: number;
}

/** People who work the same days. */
export interface PlanCrew {
  readonly name: string;
  /** One letter a day: the shift that starts on it, or `-` for a day off. The pattern repeats for ever. */
  readonly pattern: string;
}

/** What a plan is made of. */
export interface ShiftPlanDefinition {
  readonly id: string;
  readonly name: string;
  /** The shifts by the letter that the patterns use. */
  readonly shifts: Readonly<Record<string, PlanShift>>;
  readonly crews: readonly PlanCrew[];
  /** Where it is described. */
  readonly source: string;
}

/** Which crew works which shift on which day, and what that makes on average. */
export interface ShiftPlan extends ShiftPlanDefinition {
  /** Days after which all patterns repeat. */
  readonly cycleDays: number;
  /** Scheduled hours a week of one person: the mean over the cycle, and over crews where they differ. */
  readonly averageWeeklyHours: number;
  /** The same a year of 365 days. */
  readonly averageYearlyHours: number;
}

const OFF = "-";

/**
 * How many hours a week does a shift plan make, and is it a plan at all?
 *
 *     average weekly hours = 7 x (sum over crews and days of the shift's hours) / (crews x cycle days)
 *
 * Hours are scheduled hours on the local clock; leave, training and overtime are no part of a plan.
 *
 * @param plan.shifts - by letter; `-` is the day off and no shift.
 * @param plan.crews - one or more, each with its own name; patterns of one length, in [1, 1000] days.
 * @returns the plan with its cycle and average hours, as plain data.
 * @throws DutycycleError for a pattern with an unknown letter or another length, a name given twice, or a crew
 *   whose shift begins before its last one ended.
 *
 * @example
 * ```ts
 * import { shiftPlan } from "dutycycle";
 * const fourTens = shiftPlan({
 *   id: "days-only",
 *   name: "Four ten-hour days",
 *   shifts: { D: { start: "0700", hours: 10 } },
 *   crews: [{ name: "Early week", pattern: "DDDD---" }, { name: "Late week", pattern: "---DDDD" }],
 *   source: "ours",
 * });
 * fourTens.averageWeeklyHours; // => 40
 * ```
 */
export function shiftPlan(plan: ShiftPlanDefinition): ShiftPlan {
  const minutes = readShifts(plan?.shifts);
  const crews = readCrews(plan.crews);
  const cycleDays = (crews[0] as PlanCrew).pattern.length;
  const letters = `letters of shifts (${[...minutes.keys()].join("")}) and -`;
  let worked = 0;
  for (const [index, { name, pattern }] of crews.entries()) {
    const argument = `crews.${index}.pattern`;
    requireThat(pattern.length === cycleDays, argument, `${cycleDays} days, as the first crew`, pattern);
    for (let day = 0; day < cycleDays; day++) {
      const letter = pattern[day] as string;
      if (letter === OFF) continue;
      const shift = minutes.get(letter);
      requireThat(shift !== undefined, argument, letters, pattern);
      const next = minutes.get(pattern[(day + 1) % cycleDays] as string);
      const isOver = next === undefined || shift.end <= next.start + 1440;
      requireThat(isOver, argument, `each shift of ${name} to end before the next begins`, pattern);
      worked += shift.end - shift.start;
    }
  }
  const perDay = worked / 60 / (crews.length * cycleDays);
  return { ...plan, cycleDays, averageWeeklyHours: 7 * perDay, averageYearlyHours: 365 * perDay };
}

/** Start and end of each shift, in minutes from the midnight before it. */
export function readShifts(
  shifts: Readonly<Record<string, PlanShift>>,
): Map<string, { start: number; end: number }> {
  const minutes = new Map<string, { start: number; end: number }>();
  for (const [letter, shift] of Object.entries(shifts ?? {})) {
    requireThat(letter.length === 1 && letter !== OFF, "shifts", "keys of one letter, not -", letter);
    const start = requireClock(`shifts.${letter}.start`, shift?.start);
    requireNumber(
      `shifts.${letter}.hours`,
      shift.hours,
      "(0, 24] hours, whole minutes",
      (n) => n > 0 && n <= 24 && Number.isInteger(n * 60),
    );
    minutes.set(letter, { start, end: start + shift.hours * 60 });
  }
  return minutes;
}

function readCrews(crews: readonly PlanCrew[]): readonly PlanCrew[] {
  const isCrew = (crew: PlanCrew): boolean =>
    typeof crew?.name === "string" &&
    typeof crew.pattern === "string" &&
    crew.pattern.length >= 1 &&
    crew.pattern.length <= 1000;
  const areCrews = Array.isArray(crews) && crews.length > 0 && crews.every(isCrew);
  const areApart = areCrews && new Set(crews.map(({ name }) => name)).size === crews.length;
  const expected = "one crew or more, each { name, pattern }, names different, patterns of 1 to 1000 days";
  requireThat(areApart, "crews", expected, crews);
  return crews;
}
