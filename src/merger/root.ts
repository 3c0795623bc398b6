/**
 * What of this chapter stands in `dutycycle` itself: what a merger costs and covers, what it takes, and what happened elsewhere; and every type.
 * The rest is at `dutycycle/merger` alone, so that who loads the root need not wait for it.
 */
export type { Arrangement, TwoDepartments } from "./arrangement.ts";
export { publicSafetyDepartments } from "./cases.ts";
export type { CityStandard } from "./city-standard.ts";
export type { ClosedFormCoverage } from "./closed-form.ts";
export type { ClosedFormCity } from "./closed-form-city.ts";
export type { Comparator } from "./comparators.ts";
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
export type { CostedDepartment, DepartmentCost, DepartmentCostRow } from "./department-cost.ts";
export type { DepartmentIssue, ParsedDepartment } from "./department-issue.ts";
export type { DualPostOvertime } from "./dual-post-overtime.ts";
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
export type {
  CoverageMoment,
  FireMoment,
  FirePatrol,
  MergerCoverageInput,
  StationCrew,
} from "./merger-coverage.ts";
export type { FrontierPoint, FrontierRow } from "./merger-frontier.ts";
export type { MergerCostQuestion } from "./merger-question.ts";
export type { DualOvertime, DutyShares, OvertimeLaw } from "./overtime-law.ts";
export { departmentJsonSchema, parseDepartment } from "./parse-department.ts";
export type { PatrolArrival } from "./patrol-arrivals.ts";
export type { PatrolField } from "./patrol-field.ts";
export type { PoliceDuringFire } from "./police-during-fire.ts";
export type { PayStep, Post } from "./post.ts";
export type { PostCost } from "./post-cost.ts";
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
export type { Reform, ServiceContract } from "./reformed.ts";
export type { SavingParts, SavingSplit } from "./saving-split.ts";
export type { MergerScenario } from "./scenario.ts";
export type { DepartmentLike, DepartmentTrait, SimilarDepartment } from "./similar-departments.ts";
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
