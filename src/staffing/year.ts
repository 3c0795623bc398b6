import { requireThat } from "../quantity/error.ts";
import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { sum } from "../stats/sum.ts";

/** The field's year of 365 days: a post around the clock. */
export const HOURS_IN_YEAR = 8760;

/** Throws unless `hours` is a list of 168. */
export function requireHours(argument: string, hours: unknown): void {
  const isWeek = Array.isArray(hours) && hours.length === HOURS_IN_WEEK;
  requireThat(isWeek, argument, "a list of 168 numbers", hours);
}

export function meanOf(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}
