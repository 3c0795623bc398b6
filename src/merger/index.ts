/**
 * What changes if police and fire merge? What it costs a year and on the way there, who comes when, what is left of the police, how sure
 * all that is, what it takes, and what happened elsewhere.
 *
 * @module
 */
export { type Arrangement, type TwoDepartments, todayOf } from "./arrangement.ts";
export { publicSafetyDepartments } from "./cases.ts";
export type { CityStandard } from "./city-standard.ts";
export type { ClosedFormCoverage } from "./closed-form.ts";
export type { ClosedFormCity } from "./closed-form-city.ts";
export { type Comparator, comparators } from "./comparators.ts";
export { compareMerger } from "./compare-merger.ts";
export type {
  ComparedBaseline,
  ComparedMeasure,
  ComparedYear,
  CompareMergerOptions,
  MergerAlternative,
  MergerComparator,
  MergerComparison,
} from "./comparison.ts";
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
export {
  type CoverageMoment,
  type FireMoment,
  type FirePatrol,
  type MergerCoverageInput,
  mergerCoverage,
  type StationCrew,
} from "./merger-coverage.ts";
export { type FrontierPoint, type FrontierRow, mergerFrontier } from "./merger-frontier.ts";
export type { MergerCostQuestion } from "./merger-question.ts";
export { overlappingFires } from "./overlapping-fires.ts";
export type { DualOvertime, DutyShares, OvertimeLaw } from "./overtime-law.ts";
export { departmentJsonSchema, parseDepartment } from "./parse-department.ts";
export { type PatrolArrival, patrolArrivals } from "./patrol-arrivals.ts";
export type { PatrolField } from "./patrol-field.ts";
export { type PoliceDuringFire, policeDuringFire } from "./police-during-fire.ts";
export type { PayStep, Post } from "./post.ts";
export { type PostCost, postCost } from "./post-cost.ts";
export { postHireOrOvertime } from "./post-hire-or-overtime.ts";
export { postsForFreeUnits } from "./posts-for-free-units.ts";
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
export { type Reform, reformed, type ServiceContract } from "./reformed.ts";
export { sameCut } from "./same-cut.ts";
export { type SavingParts, type SavingSplit, savingSplit } from "./saving-split.ts";
export type { MergerScenario } from "./scenario.ts";
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
export type { UncertainInput, UncertainTarget } from "./uncertain-input.ts";
export type { DrawnResult, DrawnShare, MergerDriver, MergerUncertainty } from "./uncertainty.ts";
