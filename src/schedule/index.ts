/**
 * Which shifts? Duty rotations, the fewest people whose shifts cover a requirement, and the hours that the law counts.
 *
 * @module
 */
export { type DutyRotation, dutyRotation, type PlatoonShift, type RotationEntry } from "./rotation.ts";
