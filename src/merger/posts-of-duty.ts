import { requireNumber } from "../quantity/error.ts";
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
  requireNumber(argument, count, `[0, ${most}], today's posts`, (n) => n >= 0 && n <= most);
}

/** One post whose terms are the means of many: hours over posts, pay over people, loads over pay. One role is taken as it is. */
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
  return {
    hoursPerYear: byPost(({ hoursPerYear = 8760 }) => hoursPerYear),
    scheduledHours: byPerson(({ scheduledHours }) => scheduledHours),
    absenceHours: byPerson(({ absenceHours }) => absenceHours),
    wage: byPerson(({ wage }) => wage),
    loadShare: mean(
      ({ loadShare = 0 }) => loadShare,
      (post) => staffOfPost(post) * post.wage,
    ),
    fixedLoad: byPerson(({ fixedLoad = 0 }) => fixedLoad),
    overtimeHours: byPerson(({ overtimeHours = 0 }) => overtimeHours),
    overtimeFactor: byPerson(({ overtimeFactor = 1.5 }) => overtimeFactor),
    overtimeLoadShare: byPerson(({ overtimeLoadShare = 0 }) => overtimeLoadShare),
  };
}
