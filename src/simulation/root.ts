/**
 * What of this chapter stands in `dutycycle` itself: one simulated day, many of them, and what they are held against; and every type.
 * The rest is at `dutycycle/simulation` alone, so that who loads the root need not wait for it.
 */
export { calibration } from "./calibration.ts";
export type { Calibration, CalibrationOptions, CalibrationRow } from "./calibration-rows.ts";
export type { SimCall, SimNeed } from "./call.ts";
export type { SimCallColumns } from "./call-columns.ts";
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
export type { FitDemandOptions } from "./fit-demand.ts";
export { SimulationLog } from "./log.ts";
export type {
  CallOutcome,
  ResponseEnding,
  SimulatedResponse,
  SimulationColumns,
  UnansweredCall,
} from "./log-columns.ts";
export type { Measurement, MeasureOptions, SimMeasure } from "./measurement.ts";
export { recordedDrives } from "./recorded-drives.ts";
export { recordedHandling } from "./recorded-handling.ts";
export type { ReplayCallsOptions, ReplayedCalls } from "./replayed-calls.ts";
export { replicate } from "./replicate.ts";
export type { MeasuredMean } from "./replicated-rows.ts";
export type { Scenario } from "./replication.ts";
export type { ReplicationWorker } from "./replication-worker.ts";
export type { ReplicateOptions, Replications } from "./replications.ts";
export type { SimTravel } from "./sim-travel.ts";
export { simulate } from "./simulate.ts";
export type { SimUnit } from "./unit.ts";
