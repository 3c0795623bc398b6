/**
 * How much time calls take: committed over on-duty time, response times, concurrency, availability, demand.
 *
 * @module
 */
export {
  type Availability,
  type AvailabilityOptions,
  availability,
  type NoneFreeSpell,
} from "./availability.ts";
export type { ClockSlot } from "./clock-slot.ts";
export { type Concurrency, type ConcurrencyOptions, concurrency } from "./concurrency.ts";
export { arrivalRates, type DemandOptions, type DemandRow, demand } from "./demand.ts";
export type { GroupBy } from "./grouping.ts";
export { measureWorkload, type WorkloadOptions } from "./measure-workload.ts";
export { measureWorkloadFrom } from "./measure-workload-from.ts";
export type { SaturationBin, SaturationPanel } from "./panel-tally.ts";
export { cpsmWindows, type PanelWindow, type Weekday } from "./panel-window.ts";
export { type PoissonCheck, poissonCheck } from "./poisson-check.ts";
export {
  type ResponseLeg,
  type ResponseTimeOptions,
  type ResponseTimeRow,
  responseTimes,
} from "./response-time.ts";
export { type SaturationOptions, saturationPanels } from "./saturation.ts";
export { type ServiceTimeOptions, type ServiceTimeRow, serviceTimes } from "./service-time.ts";
export type { CommittedTime, Workload, WorkloadGroup, WorkloadHour, WorkloadTotals } from "./workload.ts";
export type { MeasureWorkloadFromOptions } from "./workload-of-rows.ts";
