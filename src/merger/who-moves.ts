import type { Post } from "./post.ts";
import { staffOfPost } from "./post-cost.ts";

/**
 * Who keeps a role and who is to be trained for two.
 *
 * A role that stands before and after, single both times, keeps the smaller of its two numbers: those people go on as they are, and are
 * paid from the first year by the terms of `after`. All others of `before` are the pool, out of which people of two roles are trained.
 */
export interface Movement {
  /** People before, after, and of those after the ones of two roles and the others. */
  readonly before: number;
  readonly after: number;
  readonly dual: number;
  readonly single: number;
  /** People before in roles of which there are too many, or that end: those whose leaving is not replaced. */
  readonly shrinking: number;
  /** Of each post of `before`, in order, the share of its people who are in the pool, in [0, 1]. */
  readonly poolShares: readonly number[];
  /** Of each post of `after`, in order, whether its people are of two roles. */
  readonly isDual: readonly boolean[];
}

export function movement(before: readonly Post[], after: readonly Post[]): Movement {
  const isDual = after.map((post) => needsBothRoles(post, before));
  const staffBefore = staffByRole(before);
  const staffSingle = staffByRole(after.filter((_, index) => isDual[index] === false));
  // A hair of tolerance: equal numbers that were added in another order are equal.
  const isKeptWhole = (role: string): boolean =>
    (staffSingle.get(role) ?? 0) >= (staffBefore.get(role) ?? 0) * (1 - 1e-12);
  const poolShareOf = (role: string): number =>
    isKeptWhole(role) ? 0 : 1 - (staffSingle.get(role) ?? 0) / (staffBefore.get(role) as number);
  const total = (staff: ReadonlyMap<string, number>): number =>
    [...staff.values()].reduce((sum, n) => sum + n, 0);
  const single = total(staffSingle);
  const dual = after.reduce((sum, post, index) => sum + (isDual[index] ? staffOfPost(post) : 0), 0);
  let shrinking = 0;
  for (const [role, staff] of staffBefore) if (!isKeptWhole(role)) shrinking += staff;
  return {
    ...{ before: total(staffBefore), after: dual + single, dual, single, shrinking, isDual },
    poolShares: before.map((post) => poolShareOf(post.role)),
  };
}

function needsBothRoles(post: Post, before: readonly Post[]): boolean {
  if (post.dual !== undefined) return post.dual;
  const today = before.filter(({ role }) => role === post.role);
  if (today.length === 0) return true;
  const most = (of: (post: Post) => number | undefined): number =>
    Math.max(...today.map((same) => of(same) ?? 0));
  return (
    (post.premiumShare ?? 0) > most((same) => same.premiumShare) ||
    (post.dualTrainingHours ?? 0) > most((same) => same.dualTrainingHours)
  );
}

function staffByRole(posts: readonly Post[]): Map<string, number> {
  const staff = new Map<string, number>();
  for (const post of posts) staff.set(post.role, (staff.get(post.role) ?? 0) + staffOfPost(post));
  return staff;
}
