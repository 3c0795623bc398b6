import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { StaffingFlag } from "./assumption.ts";
import { reliefFactor } from "./relief-factor.ts";
import type { StaffedPost, StaffingInput } from "./staffing-input.ts";
import { HOURS_IN_YEAR } from "./year.ts";

/** Hours a year of one officer, however relief was given. */
export function reliefOf({ relief }: StaffingInput): { netHours?: number; scheduledHours?: number } {
  if (relief === undefined) return {};
  if (typeof relief === "number") {
    requireWithin("relief", relief, "[1, infinity) persons a post around the clock");
    return { netHours: HOURS_IN_YEAR / relief };
  }
  requireThat(
    typeof relief === "object" && relief !== null,
    "relief",
    "persons a post, or hours of a relief factor",
    relief,
  );
  if ("netHours" in relief) {
    requireWithin("relief.netHours", relief.netHours, "(0, infinity)");
    const { netHours, leaveMultiplier } = relief;
    if (leaveMultiplier === undefined) return { netHours };
    requireWithin("relief.leaveMultiplier", leaveMultiplier, "[1, infinity)");
    return { netHours, scheduledHours: netHours * leaveMultiplier };
  }
  const { netHours } = reliefFactor({ postHours: HOURS_IN_YEAR, ...relief });
  return { netHours, scheduledHours: relief.scheduledHours };
}

const LEAST_NET_HOURS = 1000;
const MOST_NET_HOURS = 3000;

/**
 * A flag where relief makes an officer's year that nobody works: the factor of an eight-hour post, 1.7, taken for
 * that of a post around the clock, 5.2, or days taken for hours.
 */
export function reliefFlags(netHours: number): readonly StaffingFlag[] {
  if (netHours >= LEAST_NET_HOURS && netHours <= MOST_NET_HOURS) return [];
  return [
    {
      kind: "net-hours",
      text: `relief makes ${netHours.toFixed(0)} net hours a year of an officer: is it persons a post around the clock, or hours a year?`,
    },
  ];
}

/** Posts with their hours, however they were given. */
export function postsOf({ posts }: StaffingInput): readonly Required<StaffedPost>[] | undefined {
  if (posts === undefined) return undefined;
  const list: readonly StaffedPost[] =
    typeof posts === "number" ? [{ name: "posts around the clock", count: posts }] : posts;
  requireThat(Array.isArray(list), "posts", "a number of posts around the clock, or a list", posts);
  return list.map((post, index) => {
    const { name, count, hoursPerYear = HOURS_IN_YEAR } = post ?? {};
    requireWithin(`posts[${index}].count`, count, "[0, infinity)");
    requireWithin(`posts[${index}].hoursPerYear`, hoursPerYear, "[0, 8760]");
    return { name: String(name), count, hoursPerYear };
  });
}
