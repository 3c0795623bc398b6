import { requireNumber, requireThat } from "../quantity/error.ts";
import { type Interval, requireWithin } from "../quantity/interval.ts";
import { isObject } from "../quantity/is-object.ts";
import { requireMoney } from "../quantity/money.ts";
import type { Post } from "./post.ts";

const MOST_POSTS = 10_000;

/** Throws unless `posts` is a list, not empty, of posts within their intervals; `argument` names it: `before`, `after`. */
export function requirePosts(argument: string, posts: unknown): asserts posts is readonly Post[] {
  const isList = Array.isArray(posts) && posts.length > 0 && posts.length <= MOST_POSTS;
  requireThat(isList, argument, `a list of 1 to ${MOST_POSTS} posts`, posts);
  posts.forEach((post, index) => {
    requirePost(`${argument}[${index}]`, post);
  });
}

export function requirePost(argument: string, post: unknown): asserts post is Post {
  requireThat(isObject(post), argument, "a post", post);
  const of = post as Partial<Record<keyof Post, unknown>>;
  const number = (name: keyof Post, interval: Interval): void =>
    requireWithin(`${argument}.${name}`, of[name], interval);
  const optional = (name: keyof Post, interval: Interval): void => {
    if (of[name] !== undefined) number(name, interval);
  };
  requireThat(
    typeof of.role === "string" && of.role !== "",
    `${argument}.role`,
    "a name, not empty",
    of.role,
  );
  number("count", "[0, 100000]");
  optional("hoursPerYear", "(0, 8784]");
  number("scheduledHours", "[1, 8784]");
  const { scheduledHours, absenceHours, dualTrainingHours = 0 } = of as Post;
  const below = (name: keyof Post, value: number, words: string, most: number): void =>
    requireNumber(`${argument}.${name}`, value, `[0, ${words}) = [0, ${most})`, (n) => n >= 0 && n < most);
  below("absenceHours", absenceHours, "scheduledHours", scheduledHours);
  const present = scheduledHours - absenceHours;
  below("dualTrainingHours", dualTrainingHours, "scheduledHours - absenceHours", present);
  requireMoney(`${argument}.wage`, of.wage);
  optional("premiumShare", "(-1, 1000]");
  optional("loadShare", "[0, 1000]");
  if (of.fixedLoad !== undefined) requireMoney(`${argument}.fixedLoad`, of.fixedLoad);
  optional("overtimeHours", "[0, 8784]");
  optional("overtimeFactor", "[0, 10]");
  optional("overtimeLoadShare", "[0, 1000]");
  const { dual, steps } = of;
  requireThat(dual === undefined || typeof dual === "boolean", `${argument}.dual`, "true or false", dual);
  if (steps !== undefined) requireSteps(`${argument}.steps`, steps);
}

function requireSteps(argument: string, steps: unknown): void {
  requireThat(Array.isArray(steps) && steps.length > 0, argument, "a list of steps, not empty", steps);
  let people = 0;
  steps.forEach((step, index) => {
    requireMoney(`${argument}[${index}].wage`, step?.wage);
    requireWithin(`${argument}[${index}].people`, step.people, "[0, 1e6]");
    people += step.people;
  });
  requireThat(people > 0, argument, "steps with somebody on them", steps);
}
