/**
 * How long calls wait: formulas that know no records.
 *
 * @module
 */
export type { DispatchPreference } from "./dispatch-order.ts";
export { type Delay, delay, delayExceeds, erlangB, erlangC } from "./erlang.ts";
export { type Hypercube, hypercube } from "./hypercube.ts";
export { hypercubeCorrection } from "./hypercube-correction.ts";
export type { HypercubeInput } from "./hypercube-input.ts";
export type { HypercubeTravel } from "./hypercube-travel.ts";
