import { HOUR_MS } from "../quantity/instant.ts";

/** Why a response adds no committed time; `undefined` where its interval is usable. */
export type IntervalFault = "no-start" | "no-clear" | "clear-not-after-start" | "over-long";

/** When a unit's time on a call begins: dispatched, else arrived. NaN where neither is known. */
export function committedFrom(dispatchedAt: number, arrivedAt: number): number {
  return Number.isNaN(dispatchedAt) ? arrivedAt : dispatchedAt;
}

/** What is wrong with the interval from `start` to `clearedAt`; times are NaN where absent. */
export function intervalFault(start: number, clearedAt: number, maxHours: number): IntervalFault | undefined {
  const length = clearedAt - start;
  if (length > 0 && length <= maxHours * HOUR_MS) return undefined;
  if (Number.isNaN(start)) return "no-start";
  if (Number.isNaN(clearedAt)) return "no-clear";
  return length > 0 ? "over-long" : "clear-not-after-start";
}
