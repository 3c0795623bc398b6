/**
 * What changes if police and fire merge? What it costs a year and on the way there, who comes when, what is left of the police, how sure
 * all that is, what it takes, and what happened elsewhere.
 *
 * @module
 */

export { todayOf } from "./arrangement.ts";
export { comparators } from "./comparators.ts";
export { consolidate } from "./consolidate.ts";
export { costsBesidePosts, departmentCost } from "./department-cost.ts";
export { dualPostOvertime } from "./dual-post-overtime.ts";
export { mergerCoverage } from "./merger-coverage.ts";
export { mergerFrontier } from "./merger-frontier.ts";
export { overlappingFires } from "./overlapping-fires.ts";
export { patrolArrivals } from "./patrol-arrivals.ts";
export { policeDuringFire } from "./police-during-fire.ts";
export { postCost } from "./post-cost.ts";
export { postHireOrOvertime } from "./post-hire-or-overtime.ts";
export { postsForFreeUnits } from "./posts-for-free-units.ts";
export { reformed } from "./reformed.ts";
export * from "./root.ts";
export { sameCut } from "./same-cut.ts";
export { savingSplit } from "./saving-split.ts";
export { similarDepartments } from "./similar-departments.ts";
