/**
 * How long calls wait: formulas that know no records.
 *
 * @module
 */
export type { DispatchPreference } from "./dispatch-order.ts";
export { type Delay, delay, delayExceeds, delayPercentile, erlangB, erlangC } from "./erlang.ts";
export { erlangA, type ImpatientDelay } from "./erlang-a.ts";
export { type Hypercube, hypercube } from "./hypercube.ts";
export { hypercubeCorrection } from "./hypercube-correction.ts";
export type { HypercubeInput } from "./hypercube-input.ts";
export type { HypercubeTravel } from "./hypercube-travel.ts";
export {
  type MultipleDispatchDelay,
  type MultipleDispatchInput,
  multipleDispatch,
} from "./multiple-dispatch.ts";
export { multipleDispatchApproximations } from "./multiple-dispatch-approximations.ts";
export { type PriorityDelay, priorityDelay } from "./priority.ts";
