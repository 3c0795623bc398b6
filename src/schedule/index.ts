/**
 * Which shifts? Duty rotations, the fewest people whose shifts cover a requirement, and the hours that the law
 * counts.
 *
 * @module
 */

export type { ShiftCoverPlan } from "./cover-plan.ts";
export type { CoverShift } from "./cover-shift.ts";
export { coverShifts } from "./cover-shifts.ts";
export { crewsNeeded } from "./crews-needed.ts";
export { type DualFunctionOvertime, dualFunctionOvertime } from "./dual-function.ts";
export { dutySpans } from "./duty-spans.ts";
export { type FlsaService, flsaThresholdHours } from "./flsa-threshold.ts";
export { type HireOrOvertime, hireOrOvertime } from "./hire-or-overtime.ts";
export { overtimePay } from "./overtime-pay.ts";
export { type PlanOvertime, planOvertime } from "./plan-overtime.ts";
export { type DutyRotation, dutyRotation, type PlatoonShift } from "./rotation.ts";
export type { RotationEntry } from "./rotation-pattern.ts";
export { type ShiftCover, shiftCover } from "./shift-cover.ts";
export type { ShiftHours } from "./shift-hours.ts";
export {
  type PlanCrew,
  type PlanShift,
  type ShiftPlan,
  type ShiftPlanDefinition,
  shiftPlan,
} from "./shift-plan.ts";
export { kellyPlan, shiftPlans } from "./shift-plans.ts";
export { shiftsStarting } from "./shifts-starting.ts";
export { weeklyShifts } from "./weekly-shifts.ts";
export { overtimeByWorkPeriod, type WorkPeriod } from "./work-period.ts";
