import { requireWithin } from "../quantity/interval.ts";
import type { DepartmentPost, Duty } from "./department.ts";
import { staffOfPost } from "./post-cost.ts";

export function postsOf(duty: Duty, posts: readonly DepartmentPost[]): DepartmentPost[] {
  return posts.filter((post) => post.duty === duty);
}

export function countOf(posts: readonly DepartmentPost[]): number {
  return posts.reduce((sum, { count }) => sum + count, 0);
}

/** The same posts in the same proportion, so many in all; none where it is none. */
export function scaledTo(count: number, posts: readonly DepartmentPost[]): DepartmentPost[] {
  const today = countOf(posts);
  if (count === today) return [...posts];
  if (count === 0 || today === 0) return [];
  return posts.map((post) => ({ ...post, count: (post.count * count) / today }));
}

/** Throws unless so many posts of today's can be kept. */
export function requireKept(
  argument: string,
  count: unknown,
  posts: readonly DepartmentPost[],
): asserts count is number {
  const most = countOf(posts);
  requireWithin(argument, count, `[0, ${most}], today's posts`);
}

/**
 * One post whose terms are the means of many: hours over posts, pay over people, loads over pay. One role is taken as it is.
 *
 * Overtime costs wage x hours / scheduled hours x factor x (1 + load), and the mean of a product is not the product of means: hours are the mean share of
 * scheduled hours, the factor a mean over these hours, the load one over what they are paid. So, paid alike, the mean post has the overtime
 * pay of them all.
 */
export function meanTerms(posts: readonly DepartmentPost[]): Omit<DepartmentPost, "role" | "count" | "duty"> {
  const mean = (of: (post: DepartmentPost) => number, weigh: (post: DepartmentPost) => number): number => {
    const [first] = posts;
    const same = first !== undefined && posts.every((post) => of(post) === of(first));
    if (same) return of(first);
    const weight = posts.reduce((sum, post) => sum + weigh(post), 0);
    return posts.reduce((sum, post) => sum + of(post) * weigh(post), 0) / weight;
  };
  const byPost = (of: (post: DepartmentPost) => number): number => mean(of, ({ count }) => count);
  const byPerson = (of: (post: DepartmentPost) => number): number => mean(of, staffOfPost);
  const scheduledHours = byPerson((post) => post.scheduledHours);
  const overtimeShare = ({ overtimeHours = 0, ...post }: DepartmentPost): number =>
    overtimeHours / post.scheduledHours;
  const isAlike = posts.every((post) => post.scheduledHours === scheduledHours);
  const overtimeHours = isAlike
    ? byPerson((post) => post.overtimeHours ?? 0)
    : scheduledHours * byPerson(overtimeShare);
  const factorOf = ({ overtimeFactor = 1.5 }: DepartmentPost): number => overtimeFactor;
  // Where nobody has overtime, there is nothing to weigh by.
  const byOvertime =
    overtimeHours > 0 ? (post: DepartmentPost) => staffOfPost(post) * overtimeShare(post) : staffOfPost;
  const overtimeFactor = mean(factorOf, byOvertime);
  return {
    hoursPerYear: byPost(({ hoursPerYear = 8760 }) => hoursPerYear),
    scheduledHours,
    absenceHours: byPerson(({ absenceHours }) => absenceHours),
    wage: byPerson(({ wage }) => wage),
    loadShare: mean(
      ({ loadShare = 0 }) => loadShare,
      (post) => staffOfPost(post) * post.wage,
    ),
    fixedLoad: byPerson(({ fixedLoad = 0 }) => fixedLoad),
    ...{ overtimeHours, overtimeFactor },
    overtimeLoadShare: mean(
      ({ overtimeLoadShare = 0 }) => overtimeLoadShare,
      overtimeHours * overtimeFactor > 0 ? (post) => byOvertime(post) * factorOf(post) : staffOfPost,
    ),
  };
}
