import { DutycycleError, requireNumber } from "../quantity/error.ts";
import { reliefFactor } from "./relief-factor.ts";
import type { StaffedPost, StaffingInput } from "./staffing-input.ts";
import { HOURS_IN_YEAR } from "./year.ts";

/** Hours a year of one officer, however relief was given. */
export function reliefOf({ relief }: StaffingInput): { netHours?: number; scheduledHours?: number } {
  if (relief === undefined) return {};
  if (typeof relief === "number") {
    requireNumber("relief", relief, "(0, infinity)", (n) => n > 0);
    return { netHours: HOURS_IN_YEAR / relief };
  }
  if (typeof relief !== "object" || relief === null) {
    throw new DutycycleError({
      argument: "relief",
      expected: "persons a post, or hours of a relief factor",
      received: relief,
    });
  }
  if ("netHours" in relief) {
    requireNumber("relief.netHours", relief.netHours, "(0, infinity)", (n) => n > 0);
    const scheduled = relief.netHours * relief.leaveMultiplier;
    return { netHours: relief.netHours, ...(scheduled > 0 ? { scheduledHours: scheduled } : {}) };
  }
  const { netHours } = reliefFactor({ postHours: HOURS_IN_YEAR, ...relief });
  return { netHours, scheduledHours: relief.scheduledHours };
}

/** Posts with their hours, however they were given. */
export function postsOf({ posts }: StaffingInput): readonly Required<StaffedPost>[] | undefined {
  if (posts === undefined) return undefined;
  const list: readonly StaffedPost[] =
    typeof posts === "number" ? [{ name: "posts around the clock", count: posts }] : posts;
  return list.map(({ name, count, hoursPerYear = HOURS_IN_YEAR }, index) => {
    requireNumber(`posts[${index}].count`, count, "[0, infinity)", (n) => n >= 0);
    requireNumber(
      `posts[${index}].hoursPerYear`,
      hoursPerYear,
      "[0, 8760]",
      (n) => n >= 0 && n <= HOURS_IN_YEAR,
    );
    return { name: String(name), count, hoursPerYear };
  });
}
