/**
 * What of this chapter stands in `dutycycle` itself: the models that choose sites and units, the standards, and how busy units are; and every type.
 * The rest is at `dutycycle/coverage` alone, so that who loads the root need not wait for it.
 */
export { availableUnits } from "./available-units.ts";
export { backupCovering } from "./backup-covering.ts";
export type { Beat, BeatAreas, BeatPlan, PatrolBeats } from "./beat-plan.ts";
export type { BusyHour } from "./busiest-hours.ts";
export type { CallDurationOptions, CallDurationRow } from "./call-durations.ts";
export type { CallFrequencyRow } from "./call-frequency.ts";
export type { CallsByTypeRow } from "./calls-by-type.ts";
export type { ClockedCalls } from "./clocked-calls.ts";
export type { Adjacency } from "./contiguity.ts";
export type { DailyHours } from "./daily-hours.ts";
export type { DeployedHourRow } from "./deployed-by-hour.ts";
export type { DeployedTimeOptions, DeployedTimeRow } from "./deployed-time.ts";
export { expectedCovering } from "./expected-covering.ts";
export type { FireScope } from "./fire-scope.ts";
export type { FireUseOptions } from "./fire-use.ts";
export type { FirstDueMap } from "./first-due.ts";
export type { ComingUnit, ForceArrival, ForceNeed } from "./force-arrival.ts";
export type { ForceAssemblyOptions, ForceAssemblyRow } from "./force-assembly.ts";
export type { ForceConcentration } from "./force-concentration.ts";
export type { ForceQuestion, SmallestForce } from "./force-plan.ts";
export type { AidStation, ForceCount } from "./force-program.ts";
export type { FreeAtCall, FreeAtCallOptions } from "./free-at-call.ts";
export type { FreeCoverage } from "./free-coverage.ts";
export type { GeoFeature, GeoFeatures, GeoGeometry, GeoPosition } from "./geo-json.ts";
export type { MapPlace, MapPlaces } from "./geography.ts";
export { maximalCovering } from "./maximal-covering.ts";
export type { MonthlyOptions, MonthlyPercentile, MonthlyShare } from "./monthly-performance.ts";
export { pCenter } from "./p-center.ts";
export { pMedian } from "./p-median.ts";
export { patrolBeats } from "./patrol-beats.ts";
export { responseStandards } from "./published-standards.ts";
export type { Reach } from "./reach.ts";
export type { Reliability, ReliabilityOptions, ReliabilityRow } from "./reliability.ts";
export { reliableCovering } from "./reliable-covering.ts";
export type { ReplayedChange, ReplayOptions } from "./replay-change.ts";
export type { ReplayMeasures } from "./replay-measures.ts";
export type { ResponseForce, StationedUnit } from "./response-force.ts";
export type { ResponsePercentileOptions, ResponsePercentileRow } from "./response-percentiles.ts";
export type {
  ClockStart,
  ClockStop,
  ResponseStandard,
  StandardChanges,
  StandardOverride,
} from "./response-standard.ts";
export { setCovering } from "./set-covering.ts";
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
export type { StandardPerformance, StandardPerformanceOptions } from "./standard-performance.ts";
export type { TableKey, TypeNames } from "./table-lines.ts";
export type { UnitChange } from "./unit-change.ts";
export { type UnitHourOptions, type UnitHourRow, unitHourUtilization } from "./unit-hours.ts";
export type { UnitPlaces } from "./unit-places.ts";
export type { UnitsSentRow } from "./units-sent.ts";
export type { FireUse, ResponseForceRow, UseGap } from "./use-measures.ts";
export type { WorkingFireRule } from "./working-fires.ts";
