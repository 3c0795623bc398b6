import type { SimCall } from "../simulation/call.ts";
import type { DemandModel } from "../simulation/demand-model.ts";
import type { SimUnit } from "../simulation/unit.ts";
import type { DepartmentPost } from "./department.ts";
import { demandOfYear } from "./needs-met.ts";
import type { Post } from "./post.ts";
import { postsOf } from "./posts-of-duty.ts";
import { cutPosts, FIELD, postHours } from "./same-cut.ts";
import { sameCutTransition } from "./same-cut-transition.ts";
import type { MergerScenario } from "./scenario.ts";
import { movement } from "./who-moves.ts";

/** The same cut in posts without merging. */
export interface CutScenario {
  /** Which alternative it cuts as, by number. */
  readonly of: number;
  readonly by: "duty" | "proportion";
  readonly scenario: MergerScenario;
}

/**
 * The same cut in posts, for each alternative with people of two roles beside which no alternative has it: a merger is never compared with
 * today alone.
 */
export function cutScenarios(
  baseline: MergerScenario,
  alternatives: readonly MergerScenario[],
  demand: DemandModel | readonly SimCall[],
): CutScenario[] {
  return alternatives.flatMap((merger, of) => {
    if (!isMerger(baseline, merger)) return [];
    const { posts, by } = sameCutPosts(baseline.posts, merger.posts);
    const isGiven = alternatives.some((other) => !isMerger(baseline, other) && cutsAlike(other.posts, posts));
    if (isGiven) return [];
    const { transition, sameCut } = merger;
    const units = sameCut?.units ?? untrainedUnits(baseline.units, merger.units);
    const dispatch = sameCut?.dispatch ?? baseline.dispatch;
    const { otherCosts, revenue } = baseline;
    const scenario = {
      ...{ name: `same cut as ${merger.name}`, posts, units },
      // Whom today sends, as far as there are such units.
      demand: sameCut?.demand ?? demandOfYear(baseline.demand ?? demand, units, baseline.units),
      ...(transition && { transition: sameCutTransition(transition) }),
      ...(dispatch && { dispatch }),
      ...(otherCosts && { otherCosts }),
      ...(revenue && { revenue }),
    };
    return [{ of, by, scenario }];
  });
}

function isMerger(baseline: MergerScenario, { posts }: MergerScenario): boolean {
  return movement(baseline.posts, posts).dual > 0;
}

function areOfDuties(posts: readonly Post[]): posts is readonly DepartmentPost[] {
  return posts.every((post) => "duty" in post);
}

/** Duty by duty where posts say theirs; else as many post hours in all, out of the roles that end or shrink, in proportion. */
function sameCutPosts(
  before: readonly Post[],
  after: readonly Post[],
): Pick<CutScenario, "by"> & { posts: Post[] } {
  if (areOfDuties(before) && areOfDuties(after)) return { by: "duty", posts: cutPosts(before, after) };
  const { poolShares } = movement(before, after);
  const pool = before.reduce((sum, post, i) => sum + postHours([post]) * (poolShares[i] as number), 0);
  const change = pool === 0 ? 0 : (postHours(after) - postHours(before)) / pool;
  const posts = before.map((post, i) => {
    return { ...post, count: Math.max(0, post.count * (1 + (poolShares[i] as number) * change)) };
  });
  return { by: "proportion", posts };
}

const HAIR = 1e-6;

/** As many post hours of each duty in the field; in all, where posts do not say their duties. */
function cutsAlike(one: readonly Post[], other: readonly Post[]): boolean {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= HAIR * Math.max(1, a, b);
  if (!areOfDuties(one) || !areOfDuties(other)) return isNear(postHours(one), postHours(other));
  return FIELD.every((duty) => isNear(postHours(postsOf(duty, one)), postHours(postsOf(duty, other))));
}

/**
 * The units of the merger, none of them trained for more than today: as many, where they stand, with the people that they have, and able to do
 * what today's unit of the same id can; where there is none, what today's units of their kind can.
 */
function untrainedUnits(today: readonly SimUnit[], end: readonly SimUnit[]): SimUnit[] {
  const known = new Map(today.map((unit) => [unit.id, unit]));
  const alike = ({ role, answers }: SimUnit): SimUnit | undefined =>
    known.get(end.find((unit) => unit.role === role && known.has(unit.id))?.id ?? "") ??
    today.find((unit) => unit.answers.includes(answers.includes("police") ? "police" : "fire"));
  return end.map((unit) => {
    const like = known.get(unit.id) ?? alike(unit);
    if (like === undefined) return unit;
    const { donning: _, withoutGear: __, ...rest } = unit;
    const { role, answers, donning, withoutGear } = like;
    return { ...rest, role, answers, ...(donning && { donning }), ...(withoutGear && { withoutGear }) };
  });
}
