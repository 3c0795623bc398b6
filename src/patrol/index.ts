/**
 * How many cars: fewest for a standard, by hour, precinct and tour, and those held in reserve. Formulas that know no records.
 *
 * @module
 */
export { callsPresent } from "./calls-present.ts";
export { allocateCarHours, type CarHourAllocation, type PatrolObjective } from "./car-hours.ts";
export { type CutoffDelay, cutoffDelay } from "./cutoff.ts";
export { type FewestPatrolCars, fewestPatrolCars, type PatrolStandards } from "./fewest-patrol-cars.ts";
export { type PatrolPerformance, patrolCars } from "./patrol-cars.ts";
export type { PatrolTour } from "./patrol-tour.ts";
export { serversForDelay } from "./servers-for-delay.ts";
export { sippServers } from "./sipp.ts";
export { type HourDelay, type TimeVaryingDelay, timeVaryingDelay } from "./time-varying.ts";
