import { requireNumber } from "./error.ts";

/**
 * An interval as errors write it, such as "(0, 1000]", "[0, infinity) minutes" or "[1, 24], whole". What stands behind it
 * has no brackets.
 */
export type Interval = `${"[" | "("}${number | "-infinity"}, ${number | "infinity"}${"]" | ")"}${string}`;

/**
 * Throws unless `value` is a finite number in the interval, as the interval is written. Where many numbers are checked,
 * `requireNumber` with a comparison is quicker than reading it for each.
 */
export function requireWithin(argument: string, value: unknown, interval: Interval): asserts value is number {
  requireNumber(argument, value, interval, (n) => liesIn(n, interval));
}

/** Does the interval hold this number? An end that cannot be read holds none. */
export function liesIn(value: number, interval: Interval): boolean {
  const comma = interval.indexOf(",");
  const low = interval.startsWith("-infinity", 1) ? -Infinity : Number.parseFloat(interval.slice(1));
  const high = interval.startsWith("infinity", comma + 2)
    ? Infinity
    : Number.parseFloat(interval.slice(comma + 2));
  return (
    (value > low || (value === low && interval.startsWith("["))) &&
    (value < high || (value === high && !interval.includes(")"))) &&
    (Number.isInteger(value) || !interval.endsWith(", whole"))
  );
}
