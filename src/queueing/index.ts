/**
 * How long calls wait: formulas that know no records.
 *
 * @module
 */
export { callsPresent } from "./calls-present.ts";
export { allocateCarHours, type CarHourAllocation, type PatrolObjective } from "./car-hours.ts";
export { type CutoffDelay, cutoffDelay } from "./cutoff.ts";
export { type Delay, delay, delayExceeds, delayPercentile, erlangB, erlangC } from "./erlang.ts";
export { erlangA, type ImpatientDelay } from "./erlang-a.ts";
export { type FewestPatrolCars, fewestPatrolCars, type PatrolStandards } from "./fewest-patrol-cars.ts";
export {
  type MultipleDispatchDelay,
  type MultipleDispatchInput,
  multipleDispatch,
} from "./multiple-dispatch.ts";
export { multipleDispatchApproximations } from "./multiple-dispatch-approximations.ts";
export { type PatrolPerformance, patrolCars } from "./patrol-cars.ts";
export type { PatrolTour } from "./patrol-tour.ts";
export { type PriorityDelay, priorityDelay } from "./priority.ts";
export { serversForDelay } from "./servers-for-delay.ts";
export { sippServers } from "./sipp.ts";
export { type HourDelay, type TimeVaryingDelay, timeVaryingDelay } from "./time-varying.ts";
