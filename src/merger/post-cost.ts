import type { Post } from "./post.ts";
import { requirePost } from "./require-posts.ts";

/** What posts of one role cost a year, in its parts. */
export interface PostCost {
  /** People who fill them, absences covered; full-time equivalents, seldom whole. */
  readonly staff: number;
  readonly basePay: number;
  readonly premiumPay: number;
  readonly overtimePay: number;
  /** What follows pay and heads. */
  readonly loads: number;
  /** The four together. */
  readonly annualCost: number;
}

/** The wage of the year, and what pay and prices have grown to since the price year. */
export interface PostYear {
  readonly wage: number;
  readonly payIndex: number;
  readonly priceIndex: number;
}

/**
 * What do posts of one role cost a year?
 *
 *     staff = count H / (S - A - D)
 *     cost  = staff (w (1 + p) (1 + l) + w (1 + p) / S o f (1 + lo) + F)
 *
 * with H `hoursPerYear`, S `scheduledHours`, A `absenceHours`, D `dualTrainingHours`, w `wage`, p `premiumShare`, l `loadShare`,
 * o `overtimeHours`, f `overtimeFactor`, lo `overtimeLoadShare`, F `fixedLoad`. The posts are filled by people on straight time:
 * hours of absence are covered by more people. Where they are covered by overtime, see `hireOrOvertime`. Vacancies cost
 * nothing and fill nothing; both are left out.
 *
 * @param post - intervals stand at {@link Post}.
 * @returns money of the post's price year; all 0 for a `count` of 0.
 * @throws DutycycleError for a value outside its interval.
 * @see unsourced: arithmetic of the definitions; 5 posts of 8,760 hours over 2,912 paid ones are 15.04 people before leave
 *   (ICMA knowledge network, question 20593).
 *
 * @example
 * ```ts
 * import { postCost } from "dutycycle/merger";
 * const engine = { role: "firefighter", count: 12, scheduledHours: 2912, absenceHours: 400, wage: 57_120, loadShare: 0.45 };
 * postCost(engine).staff; // => 41.8471
 * postCost(engine).annualCost; // => 3465947.01
 * ```
 */
export function postCost(post: Post): PostCost {
  requirePost("post", post);
  return costOfPost(post);
}

/** People who fill the posts. */
export function staffOfPost(post: Post): number {
  const { count, hoursPerYear = 8760, scheduledHours, absenceHours, dualTrainingHours = 0 } = post;
  return (count * hoursPerYear) / (scheduledHours - absenceHours - dualTrainingHours);
}

export function costOfPost(
  post: Post,
  year: PostYear = { wage: post.wage, payIndex: 1, priceIndex: 1 },
): PostCost {
  const { premiumShare = 0, loadShare = 0, fixedLoad = 0 } = post;
  const staff = staffOfPost(post);
  const basePay = staff * year.wage * year.payIndex;
  const premiumPay = basePay * premiumShare;
  const overtimePay = (basePay + premiumPay) * overtimeShare(post);
  const loads =
    (basePay + premiumPay) * loadShare +
    overtimePay * (post.overtimeLoadShare ?? 0) +
    staff * fixedLoad * year.priceIndex;
  const annualCost = basePay + premiumPay + overtimePay + loads;
  return { staff, basePay, premiumPay, overtimePay, loads, annualCost };
}

/** Overtime pay over all other pay. */
function overtimeShare({ overtimeHours = 0, overtimeFactor = 1.5, scheduledHours }: Post): number {
  return (overtimeHours * overtimeFactor) / scheduledHours;
}

/** Total of a list of posts. */
export function costOfPosts(posts: readonly Post[]): { staff: number; annualCost: number } {
  let [staff, annualCost] = [0, 0];
  for (const post of posts) {
    const cost = costOfPost(post);
    staff += cost.staff;
    annualCost += cost.annualCost;
  }
  return { staff, annualCost };
}
