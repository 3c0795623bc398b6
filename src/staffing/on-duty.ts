import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { meanOf } from "./year.ts";

/** Four officers are four, whatever the last binary digit says. */
const ROUNDING = 1e-9;

/** Whole people. */
export function roundedUp(people: number): number {
  return Math.max(0, Math.ceil(people - ROUNDING));
}

/** A value for each hour of the week from the mean of its shift; shifts are the same on all days. */
export function byShift(
  starts: readonly number[],
  values: readonly Float64Array[],
  need: (...means: number[]) => number,
): Float64Array {
  const shifts = Array.from({ length: HOURS_IN_WEEK }, (_, hour) => {
    const last = starts.findLastIndex((start) => start <= hour % 24);
    return last < 0 ? starts.length - 1 : last;
  });
  const needs = starts.map((_, shift) => {
    const within = values.map((list) => meanOf(list.filter((_, hour) => shifts[hour] === shift)));
    return need(...within);
  });
  return Float64Array.from(shifts, (shift) => needs[shift] as number);
}

/** The mean of people on duty: posts around the clock. */
export function meanOnDuty(onDuty: number | ArrayLike<number>): number {
  return typeof onDuty === "number" ? onDuty : meanOf(onDuty);
}
