import type { Post } from "./post.ts";
import { costOfPosts } from "./post-cost.ts";

/** The one premium at which the posts cost `target`. Cost is linear in it: two points say all. */
export function breakEvenPremium(posts: readonly Post[], target: number): number | undefined {
  const costAt = (premiumShare: number): number =>
    costOfPosts(posts.map((post) => ({ ...post, premiumShare }))).annualCost;
  const without = costAt(0);
  const slope = costAt(1) - without;
  return slope > 0 ? (target - without) / slope : undefined;
}
