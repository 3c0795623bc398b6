import { requireThat } from "../quantity/error.ts";
import { type HireOrOvertime, hireOrOvertime } from "../schedule/hire-or-overtime.ts";
import type { Post } from "./post.ts";
import { requirePost } from "./require-posts.ts";

/**
 * Is an hour of this post cheaper from one more person, or on overtime?
 *
 * {@link hireOrOvertime} with the terms of the post: hours of dual training are absence, the premium is pay, and what follows heads
 * counts as a share of pay. So training for both roles moves the answer towards overtime, and so do costs of a head.
 *
 * @param post - with a wage above 0.
 * @returns see {@link HireOrOvertime}; costs of an hour in the money of the price year.
 * @throws DutycycleError for a value outside its interval.
 *
 * @example
 * ```ts
 * import { postHireOrOvertime } from "dutycycle/merger";
 * const patrol = { role: "patrol officer", count: 8, scheduledHours: 2184, absenceHours: 384, wage: 72_280, loadShare: 0.2 };
 * postHireOrOvertime(patrol).cheaper; // => "hire"
 * postHireOrOvertime({ ...patrol, dualTrainingHours: 240 }).cheaper; // => "overtime"
 * ```
 */
export function postHireOrOvertime(post: Post): HireOrOvertime {
  requirePost("post", post);
  const { scheduledHours, premiumShare = 0, loadShare = 0, fixedLoad = 0 } = post;
  const pay = post.wage * (1 + premiumShare);
  requireThat(pay > 0, "post.wage", "a number in (0, 1e12]", post.wage);
  return hireOrOvertime({
    ...{ wage: pay / scheduledHours, scheduledHours },
    absenceHours: post.absenceHours + (post.dualTrainingHours ?? 0),
    loadShare: loadShare + fixedLoad / pay,
    overtimeLoadShare: post.overtimeLoadShare ?? 0,
  });
}
