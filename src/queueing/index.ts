/**
 * How long calls wait: formulas that know no records.
 *
 * @module
 */
export { type Delay, delay, delayExceeds, erlangB, erlangC } from "./erlang.ts";
export { type PriorityDelay, priorityDelay } from "./priority.ts";
