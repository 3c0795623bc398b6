/**
 * The city, minute by minute: which unit goes to which call, and who waits.
 *
 * @module
 */

export { simCallColumns } from "./call-columns.ts";
export { drawCalls } from "./draw-calls.ts";
export { fitDemand } from "./fit-demand.ts";
export { measureSimulation } from "./measure-simulation.ts";
export { replayCalls } from "./replay.ts";
export * from "./root.ts";
