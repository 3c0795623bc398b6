/**
 * Who can reach what? Standards of response as data, what the records make of them, and where sites and units should be.
 *
 * @module
 */
export { type BackupCovering, backupCovering } from "./backup-covering.ts";
export { type Beat, type BeatAreas, type BeatPlan, beatPlan } from "./beat-plan.ts";
export type { ClockedCalls } from "./clocked-calls.ts";
export type { Adjacency } from "./contiguity.ts";
export { type ExpectedCovering, expectedCovering } from "./expected-covering.ts";
export { type ComingUnit, type ForceArrival, type ForceNeed, forceArrival } from "./force-arrival.ts";
export { type ForceAssemblyOptions, type ForceAssemblyRow, forceAssembly } from "./force-assembly.ts";
export { type ForceConcentration, forceConcentration } from "./force-concentration.ts";
export type { AidStation, ForceCount } from "./force-program.ts";
export type { GeoFeature, GeoFeatures, GeoGeometry, GeoPosition } from "./geo-json.ts";
export { type MapPlace, type MapPlaces, placesFromGeoJson, toGeoJson } from "./geography.ts";
export { type MaximalCovering, maximalCovering } from "./maximal-covering.ts";
export {
  type MonthlyOptions,
  type MonthlyPercentile,
  type MonthlyShare,
  monthlyPercentiles,
  monthlyShares,
} from "./monthly-performance.ts";
export { type PCenter, pCenter } from "./p-center.ts";
export { type PMedian, pMedian } from "./p-median.ts";
export { type PatrolBeats, patrolBeats } from "./patrol-beats.ts";
export { responseStandard, responseStandards } from "./published-standards.ts";
export { quickCovering } from "./quick-covering.ts";
export type { Reach } from "./reach.ts";
export { type ReliableCovering, reliableCovering } from "./reliable-covering.ts";
export { type ResponseForce, responseForce, type StationedUnit } from "./response-force.ts";
export {
  type ClockStart,
  type ClockStop,
  overrideStandard,
  type ResponseStandard,
  type StandardChanges,
  type StandardOverride,
} from "./response-standard.ts";
export { type SetCovering, setCovering } from "./set-covering.ts";
export { sharedBorders } from "./shared-borders.ts";
export type { SiteStatus } from "./site-program.ts";
export type { SiteChoice } from "./sites.ts";
export { type SmallestForce, smallestForce } from "./smallest-force.ts";
export {
  type StandardPerformance,
  type StandardPerformanceOptions,
  standardPerformance,
} from "./standard-performance.ts";
