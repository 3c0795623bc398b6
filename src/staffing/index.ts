/**
 * How many people? Relief factors, every published staffing method side by side, and how authorised strength
 * becomes people on duty.
 *
 * @module
 */
export type { StaffingAssumption, StaffingFlag } from "./assumption.ts";
export type { Numerator } from "./case-demand.ts";
export { compareStaffing, type StaffingNeed } from "./compare-staffing.ts";
export {
  type DemandWhatIf,
  type DiversionEffect,
  demandWhatIf,
  type FreedOfficers,
} from "./demand-what-if.ts";
export type { Diversion } from "./diversion.ts";
export { type HiresNeeded, hiresNeeded } from "./hires-needed.ts";
export type {
  MethodBasis,
  MethodFamily,
  StaffingDefault,
  StaffingFinding,
  StaffingMethod,
} from "./method.ts";
export { type HiringPipeline, hiringPipeline, type PipelineMonth } from "./pipeline.ts";
export type { LongAbsence, PipelinePlan, TenureAttrition, TrainingStage } from "./pipeline-plan.ts";
export {
  type LeaveLine,
  type NetHours,
  netHours,
  type ReliefFactor,
  type ReliefInput,
  reliefFactor,
} from "./relief-factor.ts";
export {
  type RequiredUnits,
  requiredUnits,
  requiredUnitsByHour,
  type WaitingTarget,
  type WaitingWithUnits,
} from "./required-units.ts";
export { type SensitivityRow, sensitivity } from "./sensitivity.ts";
export type { StaffingInputName } from "./setting.ts";
export type {
  HoursByClass,
  PresentStrength,
  StaffedPost,
  StaffingInput,
  StaffingTargets,
  WorkloadFigures,
} from "./staffing-input.ts";
export { staffingMethods } from "./staffing-methods.ts";
export { authorisedForFilled, type FilledStrength, filledStrength } from "./turnover.ts";
export { type DifferenceReason, type MethodDifference, whyMethodsDiffer } from "./why-methods-differ.ts";
