import type { Post } from "./post.ts";
import { costOfPost, staffOfPost } from "./post-cost.ts";

/** Means over posts, whose cost is postHours peoplePerHour training (wage premium payLoad + headLoad). */
export interface DutyMeans {
  readonly postHours: number;
  readonly peoplePerHour: number;
  /** People over those whom it would take without dual training. */
  readonly training: number;
  readonly wage: number;
  readonly premium: number;
  readonly payLoad: number;
  readonly headLoad: number;
}

/** Below a thousandth of an hour's work a year there is nobody. */
const NOBODY = 1e-6;

export function meansOf(posts: readonly Post[]): { cost: number; means?: DutyMeans } {
  let [postHours, people, staff, base, pay, heads, cost] = [0, 0, 0, 0, 0, 0, 0];
  for (const post of posts) {
    const one = costOfPost(post);
    postHours += post.count * (post.hoursPerYear ?? 8760);
    people += staffOfPost({ ...post, dualTrainingHours: 0 });
    staff += one.staff;
    base += one.basePay;
    pay += one.basePay + one.premiumPay;
    heads += one.staff * (post.fixedLoad ?? 0);
    cost += one.annualCost;
  }
  if (staff < NOBODY) return { cost };
  const [wage, premium] = [base / staff, base > 0 ? pay / base : 1];
  const payLoad = pay > 0 ? (cost - heads) / pay : 1;
  const rest = { wage, premium, payLoad, headLoad: heads / staff };
  return { cost, means: { postHours, peoplePerHour: people / postHours, training: staff / people, ...rest } };
}
