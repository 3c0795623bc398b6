/**
 * What changes if they merge? Cost of police and fire as one department, a year and on the way there.
 *
 * @module
 */

export type {
  AnnualCost,
  Apparatus,
  Department,
  DepartmentPost,
  Duty,
  Revenue,
  Station,
} from "./department.ts";
export { type MergerCost, type MergerSide, mergerCost } from "./merger-cost.ts";
export type { MergerCostQuestion } from "./merger-question.ts";
export type { PayStep, Post } from "./post.ts";
export { type PostCost, postCost } from "./post-cost.ts";
export type { Transition } from "./transition.ts";
export type { MergerCostYear } from "./transition-years.ts";
