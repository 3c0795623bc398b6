/**
 * How long calls wait: formulas that know no records.
 *
 * @module
 */
export { allocateCarHours, type CarHourAllocation, type PatrolObjective } from "./car-hours.ts";
export { type Delay, delay, delayExceeds, erlangB, erlangC } from "./erlang.ts";
export { type FewestPatrolCars, fewestPatrolCars, type PatrolStandards } from "./fewest-patrol-cars.ts";
export { type PatrolPerformance, type PatrolTour, patrolCars } from "./patrol-cars.ts";
export { type PriorityDelay, priorityDelay } from "./priority.ts";
