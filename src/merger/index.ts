/**
 * What if police and fire merge? What it costs and saves, who comes when, what is left of the police, and how sure all that is.
 *
 * @module
 */
export {
  type CoverageMoment,
  type FireMoment,
  type FirePatrol,
  type MergerCoverageInput,
  mergerCoverage,
  type StationCrew,
} from "./merger-coverage.ts";
export { overlappingFires } from "./overlapping-fires.ts";
export { type PatrolArrival, patrolArrivals } from "./patrol-arrivals.ts";
export type { PatrolField } from "./patrol-field.ts";
export { type PoliceDuringFire, policeDuringFire } from "./police-during-fire.ts";
export type { Post } from "./post.ts";
export { postsForFreeUnits } from "./posts-for-free-units.ts";
export type { MergerScenario } from "./scenario.ts";
export type { Transition } from "./transition.ts";
