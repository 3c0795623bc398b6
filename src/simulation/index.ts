/**
 * The city, minute by minute: which unit goes to which call, and who waits.
 *
 * @module
 */
export type { SimCall, SimNeed } from "./call.ts";
export { type SimCallColumns, simCallColumns } from "./call-columns.ts";
export type { SimCallKind } from "./call-kind.ts";
export type {
  AidRule,
  CallFilter,
  DispatchRules,
  LeftWork,
  MustStayRule,
  ReleaseRule,
  ReserveRule,
} from "./dispatch-rule.ts";
export {
  type CallOutcome,
  type ResponseEnding,
  type SimulatedResponse,
  type SimulationColumns,
  SimulationLog,
  type UnansweredCall,
} from "./log.ts";
export type { SimTravel } from "./sim-travel.ts";
export { simulate } from "./simulate.ts";
export type { SimUnit } from "./unit.ts";
