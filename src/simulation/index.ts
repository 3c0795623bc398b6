/**
 * The city, minute by minute: which unit goes to which call, and who waits.
 *
 * @module
 */
export { calibration } from "./calibration.ts";
export type { Calibration, CalibrationOptions, CalibrationRow } from "./calibration-rows.ts";
export type { SimCall, SimNeed } from "./call.ts";
export { type SimCallColumns, simCallColumns } from "./call-columns.ts";
export type { CallDrives, RecordedDrivesOptions } from "./call-drives.ts";
export type { CallHandling, RecordedHandlingOptions } from "./call-handling.ts";
export type { SimCallKind } from "./call-kind.ts";
export type { CallMoment } from "./call-moments.ts";
export type { DemandKind, DemandModel, DemandPlace, ServiceDemand, UnitsDemand } from "./demand-model.ts";
export type {
  AidRule,
  CallFilter,
  DispatchRules,
  LeftWork,
  MustStayRule,
  ReleaseRule,
  ReserveRule,
} from "./dispatch-rule.ts";
export { drawCalls } from "./draw-calls.ts";
export { type FitDemandOptions, fitDemand } from "./fit-demand.ts";
export { SimulationLog } from "./log.ts";
export type {
  CallOutcome,
  ResponseEnding,
  SimulatedResponse,
  SimulationColumns,
  UnansweredCall,
} from "./log-columns.ts";
export { measureSimulation } from "./measure-simulation.ts";
export type { Measurement, MeasureOptions, SimMeasure } from "./measurement.ts";
export { recordedDrives } from "./recorded-drives.ts";
export { recordedHandling } from "./recorded-handling.ts";
export { replayCalls } from "./replay.ts";
export type { ReplayCallsOptions, ReplayedCalls } from "./replayed-calls.ts";
export { replicate } from "./replicate.ts";
export type { MeasuredMean } from "./replicated-rows.ts";
export type { Scenario } from "./replication.ts";
export type { ReplicationWorker } from "./replication-worker.ts";
export type { ReplicateOptions, Replications } from "./replications.ts";
export type { SimTravel } from "./sim-travel.ts";
export { simulate } from "./simulate.ts";
export type { SimUnit } from "./unit.ts";
