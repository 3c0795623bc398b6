/**
 * How many people? Relief factors, every published staffing method side by side, and how authorised strength becomes
 * people on duty.
 *
 * @module
 */
export { type HiresNeeded, hiresNeeded } from "./hires-needed.ts";
export { type HiringPipeline, hiringPipeline, type PipelineMonth } from "./pipeline.ts";
export type { LongAbsence, PipelinePlan, TenureAttrition, TrainingStage } from "./pipeline-plan.ts";
export { authorisedForFilled, type FilledStrength, filledStrength } from "./turnover.ts";
