import { requireNumber, requireOneOf, requireThat } from "../quantity/error.ts";
import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import { requireWithin } from "../quantity/interval.ts";
import { sum } from "../stats/sum.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import { SETTINGS } from "./setting.ts";
import type { StaffingInput } from "./staffing-input.ts";
import { requireHours } from "./year.ts";

const TOLERANCE = 1e-6;

/** Throws for a target that there is not: it would silently not be applied; and for parts that do not go together. */
export function requireTargets(targets: StaffingInput["targets"]): void {
  if (targets === undefined) return;
  requireParts("targets", targets);
  const { proactiveShare: band, allocation } = targets;
  const isBand = typeof band !== "object" || band === null || band.low <= band.high;
  requireThat(isBand, "targets.proactiveShare", "low at most high", band);
  if (allocation === undefined) return;
  const { calls, community, proactive, administrative } = allocation;
  const isWhole = addUpToOne([calls, community, proactive, administrative].map(Number));
  requireThat(isWhole, "targets.allocation", "four shares that add up to 1", allocation);
}

/** Throws unless every name at and below a path of the input is one of a setting. */
function requireParts(path: string, parts: unknown): void {
  const below = Object.keys(SETTINGS).filter((name) => name.startsWith(`${path}.`));
  const known = [...new Set(below.map((name) => name.slice(path.length + 1).split(".")[0] as string))];
  requireObject(path, parts, `an object with ${known.join(", ")}`);
  for (const [name, part] of Object.entries(parts)) {
    const inner = `${path}.${name}`;
    // A target of requiredUnits may be put here as it is.
    if (inner === "targets.delay.kind") requireOneOf(inner, part, ["delay"]);
    else {
      requireOneOf(path, name, known);
      const isShare = inner === "targets.proactiveShare" && typeof part === "number";
      if (part !== undefined && !isShare && !Object.hasOwn(SETTINGS, inner)) requireParts(inner, part);
    }
  }
}

/** Throws unless `value` is an object with names, not a list. */
export function requireObject(argument: string, value: unknown, expected: string): asserts value is object {
  requireThat(
    typeof value === "object" && value !== null && !Array.isArray(value),
    argument,
    expected,
    value,
  );
}

/** Throws unless who is there now is a number or says so by known names. */
export function requirePresent(present: StaffingInput["present"]): void {
  if (present === undefined || typeof present === "number") return;
  const known = ["officers", "onDuty", "authorised", "sworn"] as const;
  requireObject("present", present, `a number of patrol officers, or an object with ${known.join(", ")}`);
  for (const name of Object.keys(present)) requireOneOf("present", name, known);
}

/** Throws unless the rows have the numbers that are used of them. */
export function requireServiceTimes(rows: readonly ServiceTimeRow[]): void {
  requireThat(Array.isArray(rows), "serviceTimes", "a list of rows", rows);
  rows.forEach((row, index) => {
    for (const name of ["calls", "unitsPerCall", "unitHours", "officerHours"] as const) {
      requireWithin(`serviceTimes[${index}].${name}`, row?.[name], "[0, infinity)");
    }
  });
}

/** Throws unless people on duty are a number or 168. */
export function requireOnDuty(argument: string, level: number | HourOfWeek<number>): void {
  if (typeof level !== "number") requireHours(argument, level);
  (typeof level === "number" ? [level] : level).forEach((value, hour) => {
    requireWithin(`${argument}[${hour}]`, value, "[0, infinity)");
  });
}

/** Throws unless shares add up to 1. */
export function requireShares(argument: string, shares: readonly number[]): void {
  requireThat(Array.isArray(shares), argument, "a list of shares that add up to 1", shares);
  for (const [index, share] of shares.entries()) requireWithin(`${argument}[${index}]`, share, "[0, 1]");
  requireThat(addUpToOne(shares), argument, "shares that add up to 1", shares);
}

function addUpToOne(shares: readonly number[]): boolean {
  return Math.abs(sum(shares) - 1) <= TOLERANCE;
}

/** Throws unless shifts begin at rising whole hours of the day. */
export function requireStarts(starts: readonly number[]): void {
  requireThat(Array.isArray(starts), "shiftStarts", "a list of hours", starts);
  let last = -1;
  for (const start of starts) {
    const after = last;
    requireNumber("shiftStarts", start, "[0, 24), whole, rising", (n) => {
      return Number.isInteger(n) && n > after && n < 24;
    });
    last = start;
  }
  requireThat(starts.length > 0, "shiftStarts", "at least one hour", starts);
}
