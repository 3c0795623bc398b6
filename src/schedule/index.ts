/**
 * Which shifts? Duty rotations, the fewest people whose shifts cover a requirement, and the hours that the law counts.
 *
 * @module
 */
export type { CoverShift } from "./cover-shift.ts";
export { coverShifts, type ShiftCoverPlan } from "./cover-shifts.ts";
export { crewsNeeded } from "./crews-needed.ts";
export { type ShiftCover, shiftCover } from "./shift-cover.ts";
export type { ShiftHours } from "./shift-hours.ts";
export { shiftsStarting } from "./shifts-starting.ts";
export { weeklyShifts } from "./weekly-shifts.ts";
