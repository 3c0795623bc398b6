/**
 * What changes if police and fire merge? What it costs a year and on the way there, who comes when, what is left of the police, how sure
 * all that is, what it takes, and what happened elsewhere.
 *
 * @module
 */
export { publicSafetyDepartments } from "./cases.ts";
export type {
  AnnualCost,
  Apparatus,
  Department,
  DepartmentPost,
  Duty,
  Revenue,
  Station,
} from "./department.ts";
export type {
  EndedDepartment,
  ExitCost,
  ExitKeep,
  ExitPlan,
  ExitQuestion,
  ExitTrigger,
  JudgedTrigger,
  KeepStatus,
} from "./exit-item.ts";
export { exitPlan } from "./exit-plan.ts";
export { type MergerCost, type MergerSide, mergerCost } from "./merger-cost.ts";
export type { MergerCostQuestion } from "./merger-question.ts";
export type { PayStep, Post } from "./post.ts";
export { type PostCost, postCost } from "./post-cost.ts";
export type {
  ClaimSponsor,
  PublicSafetyClaim,
  PublicSafetyDepartment,
  PublicSafetyForm,
  PublicSafetyOutcome,
} from "./public-safety-department.ts";
export { readiness } from "./readiness.ts";
export type {
  Readiness,
  ReadinessAnswers,
  ReadinessItem,
  ReadinessKind,
  ReadinessSide,
  ReadinessStatus,
} from "./readiness-item.ts";
export {
  type DepartmentLike,
  type DepartmentTrait,
  type SimilarDepartment,
  similarDepartments,
} from "./similar-departments.ts";
export { timeline } from "./timeline.ts";
export type {
  AddedPhase,
  ScheduledPhase,
  Timeline,
  TimelineExample,
  TimelinePhase,
  TimelineQuestion,
} from "./timeline-phase.ts";
export type { Transition } from "./transition.ts";
export type { MergerCostYear } from "./transition-years.ts";
