import type { Period } from "../quantity/instant.ts";
import type { StreamName } from "../random/stream.ts";
import type { CallTable } from "../records/call-table.ts";
import type { Assumption } from "../records/columns.ts";
import type { ConfidenceInterval } from "../stats/confidence.ts";
import type { CallDrives } from "./call-drives.ts";
import type { CallHandling } from "./call-handling.ts";
import type { DispatchRules } from "./dispatch-rule.ts";
import type { FitDemandOptions } from "./fit-demand.ts";
import type { MeasureOptions, SimMeasure } from "./measurement.ts";
import type { ReplayedCalls } from "./replayed-calls.ts";
import type { SimTravel } from "./sim-travel.ts";
import type { SimUnit } from "./unit.ts";

export interface CalibrationOptions
  extends Omit<FitDemandOptions, "handling" | "drives">,
    Omit<MeasureOptions, "period"> {
  /** Cleaned records: what happened. */
  readonly calls: CallTable;
  /** Who was there: the same ids as in the records, with the shifts that they worked. */
  readonly units: readonly SimUnit[];
  /**
   * What call takers and dispatchers needed before a unit could be sent: of each call as `recordedHandling` finds it, `"recorded"` with the
   * shifts of `units` for a roster; or so many minutes for every call, in [0, infinity). None unless given.
   */
  readonly handling?: CallHandling | number | "recorded";
  /**
   * How drives vary, as `recordedDrives` finds it; `"recorded"` by area where `travel` is not constant. Alike unless given: 90th percentiles
   * then lie too near the median.
   */
  readonly drives?: CallDrives | "recorded";
  readonly travel?: SimTravel;
  readonly dispatch?: DispatchRules;
  /** Draws of fitted demand for `interval`, whole, 0 or in [2, 10000]; 20 unless given. */
  readonly replications?: number;
  /** A finite number or any text; needed for `interval` alone, 0 unless given. */
  readonly seed?: StreamName;
  readonly signal?: AbortSignal;
}

/** One measure, as the records have it and as the simulation has it. */
export interface CalibrationRow {
  readonly measure: SimMeasure;
  readonly statistic: string;
  readonly of: string;
  readonly recorded: number;
  /** With the very calls that were recorded. */
  readonly simulated: number;
  /** `simulated` - `recorded`. */
  readonly difference: number;
  /**
   * Where the simulation would have this measure in another such period, with calls drawn from fitted demand: mean ± t s √(1 + 1/n).
   * A recorded number outside is not to be had from this model by luck.
   */
  readonly interval?: ConfidenceInterval;
}

export interface Calibration {
  readonly rows: readonly CalibrationRow[];
  readonly period: Period;
  /** What of the records is in neither side: see `replayCalls`. */
  readonly excluded: ReplayedCalls["excluded"];
  readonly supposedArrivals: number;
  /** What of the calls is taken for granted. */
  readonly assumptions: readonly Assumption[];
  /** Calls for which the given units and rules had nobody, by the end. */
  readonly unanswered: number;
}
