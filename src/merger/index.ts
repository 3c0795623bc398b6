/**
 * What changes if they merge? Cost of police and fire as one department, a year and on the way there.
 *
 * @module
 */

export { type Arrangement, type TwoDepartments, todayOf } from "./arrangement.ts";
export { type Comparator, comparators } from "./comparators.ts";
export { consolidate } from "./consolidate.ts";
export type {
  Consolidation,
  ConsolidationChoices,
  ConsolidationForm,
  ConsolidationQuestion,
  DualPosts,
  JointPosts,
  SinglePosts,
} from "./consolidation-form.ts";
export type {
  AnnualCost,
  Apparatus,
  Department,
  DepartmentPost,
  Duty,
  Revenue,
  Station,
} from "./department.ts";
export {
  type CostedDepartment,
  costsBesidePosts,
  type DepartmentCost,
  type DepartmentCostRow,
  departmentCost,
} from "./department-cost.ts";
export type { DepartmentIssue, ParsedDepartment } from "./department-issue.ts";
export { type DualPostOvertime, dualPostOvertime } from "./dual-post-overtime.ts";
export { type MergerCost, type MergerSide, mergerCost } from "./merger-cost.ts";
export type { MergerCostQuestion } from "./merger-question.ts";
export { departmentJsonSchema, parseDepartment } from "./parse-department.ts";
export type { PayStep, Post } from "./post.ts";
export { type PostCost, postCost } from "./post-cost.ts";
export { postHireOrOvertime } from "./post-hire-or-overtime.ts";
export { type Reform, reformed, type ServiceContract } from "./reformed.ts";
export { sameCut } from "./same-cut.ts";
export { type SavingParts, type SavingSplit, savingSplit } from "./saving-split.ts";
export type { Transition } from "./transition.ts";
export type { MergerCostYear } from "./transition-years.ts";
