/**
 * Which shifts? Duty rotations, the fewest people whose shifts cover a requirement, and the hours that the law
 * counts.
 *
 * @module
 */
export { type DualFunctionOvertime, dualFunctionOvertime } from "./dual-function.ts";
export { dutySpans } from "./duty-spans.ts";
export { type FlsaService, flsaThresholdHours } from "./flsa-threshold.ts";
export { type HireOrOvertime, hireOrOvertime } from "./hire-or-overtime.ts";
export { overtimePay } from "./overtime-pay.ts";
export { type PlanOvertime, planOvertime } from "./plan-overtime.ts";
export { type DutyRotation, dutyRotation, type PlatoonShift, type RotationEntry } from "./rotation.ts";
export {
  type PlanCrew,
  type PlanShift,
  type ShiftPlan,
  type ShiftPlanDefinition,
  shiftPlan,
} from "./shift-plan.ts";
export { kellyPlan, shiftPlans } from "./shift-plans.ts";
export { overtimeByWorkPeriod, type WorkPeriod } from "./work-period.ts";
