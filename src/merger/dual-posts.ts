import { requireThat } from "../quantity/error.ts";
import { requireWithin } from "../quantity/interval.ts";
import type { DualPosts, SinglePosts } from "./consolidation-form.ts";
import type { DepartmentPost } from "./department.ts";
import { type DualOvertime, overtimeOfDual } from "./overtime-law.ts";
import { meanTerms, postsOf, requireKept, scaledTo } from "./posts-of-duty.ts";
import { requirePost } from "./require-posts.ts";

/** A post of people of two roles, and where its overtime comes from. */
export interface DualPost {
  readonly post: DepartmentPost;
  readonly overtime: DualOvertime;
}

/** The posts of people of two roles. */
export function dualPosts(input: DualPosts, today: readonly DepartmentPost[]): DualPost[] {
  requireWithin("premiumShare", input.premiumShare, "(-1, 1000]");
  requireWithin("dualTrainingHours", input.dualTrainingHours, "[0, 8784]");
  const { premiumShare, dualTrainingHours } = input;
  const patrol = postsOf("patrol", today);
  const kinds = [
    { duty: "station", count: "stationPosts", own: input.stationTerms },
    { duty: "patrol", count: "patrolPosts", own: input.patrolTerms },
  ] as const;
  return kinds.flatMap(({ duty, count, own = {} }): DualPost[] => {
    requireWithin(count, input[count], "[0, 100000]");
    if (input[count] === 0) return [];
    const places = postsOf(duty, today);
    requireThat(places.length > 0, count, `0, since no post of today is of duty ${duty}`, input[count]);
    requireThat(
      patrol.length > 0 || input.wage !== undefined,
      "wage",
      "a number in [0, 1e12], since no post of today is of duty patrol",
      input.wage,
    );
    const wage = input.wage ?? meanTerms(patrol).wage;
    const role = `public safety officer, ${duty}`;
    const pay = { wage, premiumShare, dualTrainingHours };
    const post = { ...meanTerms(places), ...pay, ...own, role, duty, count: input[count], dual: true };
    requirePost(`${duty} posts of two roles`, post);
    const overtime = overtimeOfDual(post, own, input.overtimeLaw);
    const { overtimeHours, overtimeFactor } = overtime;
    return [{ post: { ...post, overtimeHours, overtimeFactor }, overtime }];
  });
}

/** What of today's posts goes on with one role: stations and patrol as many as were said, all others as they are. */
export function keptField(
  input: Partial<SinglePosts> & { form: string },
  posts: readonly DepartmentPost[],
): DepartmentPost[] {
  const needed = input.form === "full" ? 0 : undefined;
  const { singleStationPosts = needed, singlePatrolPosts = needed } = input;
  const [stations, patrol] = [postsOf("station", posts), postsOf("patrol", posts)];
  requireKept("singleStationPosts", singleStationPosts, stations);
  requireKept("singlePatrolPosts", singlePatrolPosts, patrol);
  const rest = posts.filter(({ duty }) => duty !== "station" && duty !== "patrol");
  return [...scaledTo(singleStationPosts, stations), ...scaledTo(singlePatrolPosts, patrol), ...rest];
}
