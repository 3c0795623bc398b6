/**
 * Who can reach what? How much of their time fire units are out, how often the own unit comes first, and what a change would do.
 *
 * @module
 */

export { type BusyHour, busiestHours } from "./busiest-hours.ts";
export { type CallDurationOptions, type CallDurationRow, callDurations } from "./call-durations.ts";
export { type CallFrequencyRow, callFrequency } from "./call-frequency.ts";
export { type CallsByTypeRow, callsByType } from "./calls-by-type.ts";
export type { DailyHours } from "./daily-hours.ts";
export { type DeployedHourRow, deployedByHour } from "./deployed-by-hour.ts";
export {
  type DeployedTimeOptions,
  type DeployedTimeRow,
  deployedTime,
  deployedTimeOfTotals,
} from "./deployed-time.ts";
export type { FireScope } from "./fire-scope.ts";
export { type FireUseOptions, fireUse } from "./fire-use.ts";
export type { FirstDueMap } from "./first-due.ts";
export { type FreeAtCall, type FreeAtCallOptions, freeAtCall } from "./free-at-call.ts";
export {
  firstDueReliability,
  type Reliability,
  type ReliabilityOptions,
  type ReliabilityRow,
} from "./reliability.ts";
export { type ReplayedChange, type ReplayOptions, replayChange } from "./replay-change.ts";
export type { ReplayMeasures } from "./replay-measures.ts";
export {
  type ResponsePercentileOptions,
  type ResponsePercentileRow,
  responsePercentiles,
} from "./response-percentiles.ts";
export { staffedUnitHours } from "./staffed-hours.ts";
export type { TableKey, TypeNames } from "./table-lines.ts";
export type { UnitChange } from "./unit-change.ts";
export { type UnitHourOptions, type UnitHourRow, unitHourUtilization } from "./unit-hours.ts";
export { type UnitsSentRow, unitsSent } from "./units-sent.ts";
export type { FireUse, ResponseForceRow, UseGap } from "./use-measures.ts";
