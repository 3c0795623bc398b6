import { requireThat } from "../quantity/error.ts";
import { type Arrangement, type TwoDepartments, todayOf, withoutStations } from "./arrangement.ts";
import type { Consolidation } from "./consolidation-form.ts";
import type { DepartmentPost, Duty } from "./department.ts";
import type { Post } from "./post.ts";
import { postsOf } from "./posts-of-duty.ts";

/** Duties in which a consolidation and two departments can be cut alike; administration and dispatch in common are joined, not cut. */
export const FIELD: readonly Duty[] = ["station", "patrol", "supervision"];

/**
 * What would the same cut in posts cost without merging?
 *
 * Two departments, nobody cross-trained, with as many post hours in stations, on patrol and in supervision as the consolidation has, each
 * at today's pay of that duty, and the same stations closed. Administration, dispatch, other costs and revenue are today's. So
 *
 *     cost of today - cost of this            what cutting posts saves
 *     cost of this - cost of consolidation    what merging saves on top, or costs
 *
 * It says nothing about whether two departments could answer calls with these posts; for that both go into the simulation.
 *
 * @param input.consolidation - of these two departments, from {@link consolidate}.
 * @returns roles keep their proportions within a duty; a duty that only the consolidation has keeps the consolidation's posts.
 * @throws DutycycleError where the price years of the departments differ or a post is outside its interval.
 * @see unsourced: this project's comparison.
 *
 * @example
 * ```ts
 * import { consolidate, departmentCost, sameCut } from "dutycycle/merger";
 * const terms = { count: 4, scheduledHours: 2080, absenceHours: 80 };
 * const fire = { name: "Fire", services: ["fire"] as const, priceYear: 2023, posts: [{ role: "firefighter", duty: "station" as const, wage: 50_000, ...terms }] };
 * const police = { name: "Police", services: ["police"] as const, priceYear: 2023, posts: [{ role: "officer", duty: "patrol" as const, wage: 60_000, ...terms }] };
 * const consolidation = consolidate({
 *   ...{ police, fire, form: "full", stationPosts: 2, patrolPosts: 4 },
 *   ...{ premiumShare: 0.1, dualTrainingHours: 200 },
 * });
 * departmentCost(sameCut({ police, fire, consolidation })).annualCost; // => 1489200
 * departmentCost(consolidation).annualCost; // => 1927200
 * ```
 */
export function sameCut(input: TwoDepartments & { readonly consolidation: Consolidation }): Arrangement {
  const today = todayOf(input);
  const { consolidation } = input;
  requireThat(
    Array.isArray(consolidation?.posts),
    "consolidation",
    "what consolidate returns",
    consolidation,
  );
  const open = new Set(consolidation.stations.map(({ id }) => id));
  const closed = today.stations.flatMap(({ id }) => (open.has(id) ? [] : [id]));
  const posts = cutPosts(today.posts, consolidation.posts);
  return { ...withoutStations(today, closed), name: "the same cut in posts, not merged", posts };
}

/** Today's posts, with as many post hours of each duty in the field as those after. */
export function cutPosts(
  today: readonly DepartmentPost[],
  after: readonly DepartmentPost[],
): DepartmentPost[] {
  return [
    ...FIELD.flatMap((duty) => cutTo(postsOf(duty, after), postsOf(duty, today))),
    ...today.filter(({ duty }) => !FIELD.includes(duty)),
  ];
}

function cutTo(goal: readonly DepartmentPost[], today: readonly DepartmentPost[]): DepartmentPost[] {
  const [hours, hoursToday] = [postHours(goal), postHours(today)];
  if (hoursToday === 0) return [...goal];
  if (hours === 0) return [];
  return today.map((post) => ({ ...post, count: (post.count * hours) / hoursToday }));
}

/** Hours a year that posts are filled. */
export function postHours(posts: readonly Post[]): number {
  return posts.reduce((sum, { count, hoursPerYear = 8760 }) => sum + count * hoursPerYear, 0);
}
