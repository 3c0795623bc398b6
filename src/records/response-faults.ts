import { HOUR_MS } from "../quantity/instant.ts";
import { committedFrom, intervalFault } from "./interval-fault.ts";
import type { IssueLog } from "./issue.ts";

/** Times of a response that do not follow each other; each later time is compared with the one before it that is known. */
function outOfOrder(...times: readonly number[]): boolean {
  let last = -Infinity;
  for (const time of times) {
    if (Number.isNaN(time)) continue;
    if (time < last) return true;
    last = time;
  }
  return false;
}

/**
 * Raises the issues of one response: an interval that cannot be used, times in an impossible order.
 * `columnOf` names the column of a field as the user knows it.
 */
export function checkResponse(
  issues: IssueLog,
  row: number,
  columnOf: (field: "dispatchedAt" | "arrivedAt" | "clearedAt") => string | undefined,
  response: { dispatchedAt: number; enrouteAt: number; arrivedAt: number; clearedAt: number },
  maxHours: number,
): void {
  const { dispatchedAt, enrouteAt, arrivedAt, clearedAt } = response;
  const start = committedFrom(dispatchedAt, arrivedAt);
  const fault = intervalFault(start, clearedAt, maxHours);
  if (fault === "no-start") {
    issues.add(fault, row, columnOf("dispatchedAt"), "a time of dispatch or arrival", "none");
  } else if (fault === "no-clear") {
    issues.add(fault, row, columnOf("clearedAt"), "a time at which the unit is clear", "none");
  } else if (fault === "clear-not-after-start") {
    issues.add(
      fault,
      row,
      columnOf("clearedAt"),
      "a clear after the start",
      `a clear ${(start - clearedAt) / 1000} s before it`,
    );
  } else if (fault === "over-long") {
    const hours = ((clearedAt - start) / HOUR_MS).toFixed(2);
    issues.add(fault, row, columnOf("clearedAt"), `at most ${maxHours} hours`, `${hours} hours`);
  }
  if (fault !== "clear-not-after-start" && outOfOrder(dispatchedAt, enrouteAt, arrivedAt, clearedAt)) {
    issues.add(
      "times-out-of-order",
      row,
      columnOf("arrivedAt"),
      "dispatched <= en route <= arrived <= cleared",
      [dispatchedAt, enrouteAt, arrivedAt, clearedAt].map(iso).join(" | "),
    );
  }
}

function iso(instant: number): string {
  return Number.isNaN(instant) ? "none" : new Date(instant).toISOString();
}
