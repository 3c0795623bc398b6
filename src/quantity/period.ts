import { DutycycleError } from "./error.ts";
import { isPlausibleInstant, type Period } from "./instant.ts";

/** The period that a user gave; throws unless it is a span of plausible instants. */
export function requirePeriod(period: Period): Period {
  const { start, end } = (period ?? {}) as Partial<Period>;
  const plausible = typeof start === "number" && typeof end === "number" && isPlausibleInstant(start);
  if (!plausible || !isPlausibleInstant(end) || start >= end) {
    throw new DutycycleError({
      argument: "period",
      expected: "{ start, end }: epoch milliseconds in [1901-01-01, 2200-01-01), start < end",
      received: period,
    });
  }
  return { start, end };
}
