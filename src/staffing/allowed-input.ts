import { DutycycleError, requireNumber, requireOneOf } from "../quantity/error.ts";
import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import { SETTINGS } from "./setting.ts";
import type { StaffingInput } from "./staffing-input.ts";
import { requireHours } from "./year.ts";

const TOLERANCE = 1e-6;

/** A misspelt target would be a target that is silently not applied. */
export function requireKnownTargets(targets: StaffingInput["targets"]): void {
  const known = Object.keys(SETTINGS).flatMap((name) =>
    name.startsWith("targets.") ? [name.split(".")[1]] : [],
  );
  for (const name of Object.keys(targets ?? {})) requireOneOf("targets", name, known as string[]);
}

/** Throws unless people on duty are a number or 168. */
export function requireLevel(argument: string, level: number | HourOfWeek<number>): void {
  const counted = (n: number): boolean => n >= 0;
  if (typeof level !== "number") requireHours(argument, level);
  (typeof level === "number" ? [level] : level).forEach((value, hour) => {
    requireNumber(`${argument}[${hour}]`, value, "[0, infinity)", counted);
  });
}

/** Throws unless shares add up to 1. */
export function requireShares(argument: string, shares: readonly number[]): void {
  let sum = 0;
  shares.forEach((share, index) => {
    requireNumber(`${argument}[${index}]`, share, "[0, 1]", (n) => n >= 0 && n <= 1);
    sum += share;
  });
  if (!(Math.abs(sum - 1) <= TOLERANCE)) {
    throw new DutycycleError({ argument, expected: "shares that add up to 1", received: shares });
  }
}

/** Throws unless shifts begin at rising whole hours of the day. */
export function requireStarts(starts: readonly number[]): void {
  let last = -1;
  for (const start of starts) {
    const after = last;
    requireNumber("shiftStarts", start, "[0, 24), whole, rising", (n) => {
      return Number.isInteger(n) && n > after && n < 24;
    });
    last = start;
  }
  if (starts.length === 0) {
    throw new DutycycleError({ argument: "shiftStarts", expected: "at least one hour", received: starts });
  }
}
