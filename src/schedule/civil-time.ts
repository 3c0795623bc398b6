import { DutycycleError } from "../quantity/error.ts";
import { DAY_MS } from "../quantity/instant.ts";

/** The days from 1970-01-01 to a date written `"YYYY-MM-DD"`. */
export function requireDay(argument: string, day: unknown): number {
  const parts = typeof day === "string" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) : null;
  if (parts !== null) {
    const midnight = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
    // 31 April would be 1 May; years below 100 would be of the twentieth century.
    if (new Date(midnight).toISOString().startsWith(parts[0])) return midnight / DAY_MS;
  }
  throw new DutycycleError({ argument, expected: 'a date "YYYY-MM-DD"', received: day });
}

/** The minutes from midnight of a clock time written `"HHMM"`. */
export function requireClock(argument: string, clock: unknown): number {
  const parts = typeof clock === "string" ? /^([01]\d|2[0-3])([0-5]\d)$/.exec(clock) : null;
  if (parts !== null) return Number(parts[1]) * 60 + Number(parts[2]);
  throw new DutycycleError({
    argument,
    expected: 'a clock time "HHMM" in ["0000", "2359"]',
    received: clock,
  });
}
