/**
 * What changes if they merge?
 *
 * @module
 */
export { publicSafetyDepartments } from "./cases.ts";
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
