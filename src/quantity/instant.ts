/**
 * Instants are epoch milliseconds, as `Date`, date-fns and chart libraries speak them.
 * A duration is a number whose name ends in its unit.
 */
export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
export const WEEK_MS = 604_800_000;

/**
 * The span in which a recorded instant is believed: [1901-01-01, 2200-01-01) UTC.
 * Dispatch systems write 1753-01-01, 1900-01-01 or 9999-12-31 where something did not happen.
 */
export const EARLIEST_INSTANT: number = Date.UTC(1901, 0, 1);
export const LATEST_INSTANT: number = Date.UTC(2200, 0, 1);

export function isPlausibleInstant(instant: number): boolean {
  return instant >= EARLIEST_INSTANT && instant < LATEST_INSTANT;
}

/** A half-open span of time [start, end). */
export interface Period {
  readonly start: number;
  readonly end: number;
}
