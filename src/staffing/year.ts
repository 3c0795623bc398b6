import { DutycycleError } from "../quantity/error.ts";
import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";

/** The field's year of 365 days: a post around the clock. */
export const HOURS_IN_YEAR = 8760;
/** Throws unless `hours` is a list of 168. */
export function requireHours(argument: string, hours: unknown): void {
  if (!Array.isArray(hours) || hours.length !== HOURS_IN_WEEK) {
    throw new DutycycleError({ argument, expected: "a list of 168 numbers", received: hours });
  }
}

export function meanOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total / values.length;
}
