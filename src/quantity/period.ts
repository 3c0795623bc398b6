import { requireThat } from "./error.ts";
import { EARLIEST_INSTANT, LATEST_INSTANT, type Period } from "./instant.ts";

/** The period that a user gave; throws unless it is a span of plausible instants. */
export function requirePeriod(period: Period): Period {
  const { start, end } = (period ?? {}) as Partial<Period>;
  const areNumbers = typeof start === "number" && typeof end === "number";
  requireThat(
    areNumbers && start >= EARLIEST_INSTANT && start < end && end < LATEST_INSTANT,
    "period",
    "epoch milliseconds start < end in [1901-01-01, 2200-01-01)",
    period,
  );
  return period;
}
