/**
 * Who can reach what? Standards of response as data, what the records make of them, how much of their time units are out, and
 * where sites and units should be.
 *
 * @module
 */
export { availableUnits } from "./available-units.ts";
export { backupCovering } from "./backup-covering.ts";
export { type Beat, type BeatAreas, type BeatPlan, beatPlan, type PatrolBeats } from "./beat-plan.ts";
export { type BusyHour, busiestHours } from "./busiest-hours.ts";
export { measuredBusyShare, systemBusyShare } from "./busy-share.ts";
export { type CallDurationOptions, type CallDurationRow, callDurations } from "./call-durations.ts";
export { type CallFrequencyRow, callFrequency } from "./call-frequency.ts";
export { type CallsByTypeRow, callsByType } from "./calls-by-type.ts";
export type { ClockedCalls } from "./clocked-calls.ts";
export type { Adjacency } from "./contiguity.ts";
export type { DailyHours } from "./daily-hours.ts";
export { type DeployedHourRow, deployedByHour } from "./deployed-by-hour.ts";
export {
  type DeployedTimeOptions,
  type DeployedTimeRow,
  deployedTime,
  deployedTimeOfTotals,
} from "./deployed-time.ts";
export { expectedCovering } from "./expected-covering.ts";
export type { FireScope } from "./fire-scope.ts";
export { type FireUseOptions, fireUse } from "./fire-use.ts";
export type { FirstDueMap } from "./first-due.ts";
export { type ComingUnit, type ForceArrival, type ForceNeed, forceArrival } from "./force-arrival.ts";
export { type ForceAssemblyOptions, type ForceAssemblyRow, forceAssembly } from "./force-assembly.ts";
export { type ForceConcentration, forceConcentration } from "./force-concentration.ts";
export type { ForceQuestion, SmallestForce } from "./force-plan.ts";
export type { AidStation, ForceCount } from "./force-program.ts";
export { type FreeAtCall, type FreeAtCallOptions, freeAtCall } from "./free-at-call.ts";
export type { FreeCoverage } from "./free-coverage.ts";
export type { GeoFeature, GeoFeatures, GeoGeometry, GeoPosition } from "./geo-json.ts";
export { type MapPlace, type MapPlaces, placesFromGeoJson, toGeoJson } from "./geography.ts";
export { maximalCovering } from "./maximal-covering.ts";
export {
  type MonthlyOptions,
  type MonthlyPercentile,
  type MonthlyShare,
  monthlyPercentiles,
  monthlyShares,
} from "./monthly-performance.ts";
export { pCenter } from "./p-center.ts";
export { pMedian } from "./p-median.ts";
export { patrolBeats } from "./patrol-beats.ts";
export { responseStandard, responseStandards } from "./published-standards.ts";
export type { Reach } from "./reach.ts";
export {
  firstDueReliability,
  type Reliability,
  type ReliabilityOptions,
  type ReliabilityRow,
} from "./reliability.ts";
export { reliableCovering } from "./reliable-covering.ts";
export { type ReplayedChange, type ReplayOptions, replayChange } from "./replay-change.ts";
export type { ReplayMeasures } from "./replay-measures.ts";
export { type ResponseForce, responseForce, type StationedUnit } from "./response-force.ts";
export {
  type ResponsePercentileOptions,
  type ResponsePercentileRow,
  responsePercentiles,
} from "./response-percentiles.ts";
export {
  type ClockStart,
  type ClockStop,
  overrideStandard,
  type ResponseStandard,
  type StandardChanges,
  type StandardOverride,
} from "./response-standard.ts";
export { setCovering } from "./set-covering.ts";
export { sharedBorders } from "./shared-borders.ts";
export type { SiteMethod } from "./site-method.ts";
export type {
  BackupCovering,
  ExpectedCovering,
  MaximalCovering,
  PCenter,
  PMedian,
  ReliableCovering,
  Relocation,
  SetCovering,
  SiteQuestion,
  UnitQuestion,
} from "./site-models.ts";
export type { SiteStatus } from "./site-program.ts";
export type { SiteChoice } from "./sites.ts";
export { smallestForce } from "./smallest-force.ts";
export { staffedUnitHours } from "./staffed-hours.ts";
export {
  type StandardPerformance,
  type StandardPerformanceOptions,
  standardPerformance,
} from "./standard-performance.ts";
export type { TableKey, TypeNames } from "./table-lines.ts";
export type { UnitChange } from "./unit-change.ts";
export { type UnitHourOptions, type UnitHourRow, unitHourUtilization } from "./unit-hours.ts";
export type { UnitPlaces } from "./unit-places.ts";
export { type UnitsSentRow, unitsSent } from "./units-sent.ts";
export type { FireUse, ResponseForceRow, UseGap } from "./use-measures.ts";
export type { WorkingFireRule } from "./working-fires.ts";
