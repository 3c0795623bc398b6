/**
 * Who can reach what? Standards of response as data, what the records make of them, how much of their time units are out, and
 * where sites and units should be.
 *
 * @module
 */

export { beatPlan } from "./beat-plan.ts";
export { busiestHours } from "./busiest-hours.ts";
export { measuredBusyShare, systemBusyShare } from "./busy-share.ts";
export { callDurations } from "./call-durations.ts";
export { callFrequency } from "./call-frequency.ts";
export { callsByType } from "./calls-by-type.ts";
export { deployedByHour } from "./deployed-by-hour.ts";
export { deployedTime, deployedTimeOfTotals } from "./deployed-time.ts";
export { fireUse } from "./fire-use.ts";
export { forceArrival } from "./force-arrival.ts";
export { forceAssembly } from "./force-assembly.ts";
export { forceConcentration } from "./force-concentration.ts";
export { freeAtCall } from "./free-at-call.ts";
export { placesFromGeoJson, toGeoJson } from "./geography.ts";
export { monthlyPercentiles, monthlyShares } from "./monthly-performance.ts";
export { responseStandard } from "./published-standards.ts";
export { firstDueReliability } from "./reliability.ts";
export { replayChange } from "./replay-change.ts";
export { responseForce } from "./response-force.ts";
export { responsePercentiles } from "./response-percentiles.ts";
export { overrideStandard } from "./response-standard.ts";
export * from "./root.ts";
export { sharedBorders } from "./shared-borders.ts";
export { staffedUnitHours } from "./staffed-hours.ts";
export { standardPerformance } from "./standard-performance.ts";
export { unitsSent } from "./units-sent.ts";
