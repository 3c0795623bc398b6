import { requireWithin } from "../quantity/interval.ts";

/**
 * How many crews keep a post filled around the clock?
 *
 *     crews = ceil(n k L 7 / h)
 *
 * with n = `deep`, k = `shiftsPerDay`, L = `shiftHours`, h = `weekHours`. Where k L is above 24, shifts overlap: three shifts of ten hours
 * give 30 hours over the 24 of a day, six of them double. Pure arithmetic of hours: leave, training and sickness come on top, as
 * the relief factor. Whether an equal rotation exists for so many crews is another question.
 *
 * @param input.deep - people wanted at any moment, whole number in [1, 1e6].
 * @param input.shiftsPerDay - whole number in [1, 24].
 * @param input.shiftHours - in (0, 24] hours; together at least 24 hours a day.
 * @param input.weekHours - hours that one person works in an average week, in (0, 168].
 * @returns a whole number of at least 1.
 * @throws DutycycleError for a value outside its interval.
 * @see shift-schedule-design.com on ten-hour schedules (five crews at 42 hours, six at 40; fifteen for three deep).
 *
 * @example
 * ```ts
 * import { crewsNeeded } from "dutycycle";
 * crewsNeeded({ deep: 1, shiftsPerDay: 2, shiftHours: 12, weekHours: 42 }); // => 4
 * crewsNeeded({ deep: 3, shiftsPerDay: 3, shiftHours: 10, weekHours: 42 }); // => 15
 * crewsNeeded({ deep: 4, shiftsPerDay: 3, shiftHours: 10, weekHours: 40 }); // => 21
 * ```
 */
export function crewsNeeded(input: {
  readonly deep: number;
  readonly shiftsPerDay: number;
  readonly shiftHours: number;
  readonly weekHours: number;
}): number {
  const { deep, shiftsPerDay, shiftHours, weekHours } = input ?? {};
  requireWithin("deep", deep, "[1, 1e6], whole");
  requireWithin("shiftsPerDay", shiftsPerDay, "[1, 24], whole");
  const least = 24 / shiftsPerDay;
  requireWithin("shiftHours", shiftHours, `[${least}, 24]`);
  requireWithin("weekHours", weekHours, "(0, 168]");
  const crews = (deep * shiftsPerDay * shiftHours * 7) / weekHours;
  // 9.6 and 33.6 are no binary fractions: what is whole but for the last bits is whole.
  return Math.ceil(crews * (1 - 1e-12));
}
