import type { Period } from "../quantity/instant.ts";
import type { CallMoment } from "./call-moments.ts";
import type { CallFilter } from "./dispatch-rule.ts";

/**
 * What is measured.
 *
 * From the receipt of a call, in minutes (`mean`, `median`, `p90`), with the `share` of calls for which it came before the end:
 * - `handling`: to when the first unit could be sent (alarm handling). No row where no call has any.
 * - `dispatch`: to the first dispatch, `handling` + `wait`. No row where no call has a handling: there it is `wait`.
 * - `response`: to the first arrival of a unit of any kind.
 * - `first-equipped`: to the first unit that could work, its donning done; one `withoutGear` never. Fires only, as are the next three.
 * - `first-water`: to the first pumper at the scene with somebody there who can work.
 * - `four-on-scene`: to four people at the scene at once who can work, the fewest that may enter (two in, two out).
 * - `full-force`: to the last of the needed units that could work.
 *
 * From when a unit could be sent, its handling over (from the receipt where it has none), in minutes, likewise:
 * - `wait`: to the first dispatch.
 *
 * From the first dispatch of a call, in minutes, likewise:
 * - `arrival`: to the first arrival of a unit of any kind: turnout and travel. Records and simulation can be compared in it where the
 *   wait of the records is mostly a dispatcher's, and calls have no `handling`.
 *
 * Of one call `response` = `handling` + `wait` + `arrival`, and so of means over the same calls; percentiles do not add up.
 *
 * Of the period:
 * - `calls`: calls received (`count`).
 * - `utilization`: time on calls / time on duty, of the time on duty (`share`); overtime is in neither.
 * - `availability`: units on duty and free (`mean`), and time with exactly k of them / time of the period (`0 free`, `1 free`, …; the
 *   last, all of them or 10, is `k or more free`).
 * - `open-calls`: calls open, from the first dispatch to the last clear (`mean`; `0 open` to `3 open`, `4 or more open`, shares).
 * - `overtime`: time on calls after the end of the shift, of responses dispatched in the period (`unit-hours`).
 * - `police-left`: units that answer police, on duty and free, while a fire runs (`mean`; `none`, the share of that time). A fire
 *   runs from its first dispatch to its last clear.
 * - `wait-during-fires`: the wait of police calls received while a fire runs (`mean`, `p90`, `share`).
 * - `lost-to-fires`: time on fires of units that answer police (`personnel-hours`).
 */
export type SimMeasure =
  | CallMoment
  | "handling"
  | "dispatch"
  | "arrival"
  | "calls"
  | "utilization"
  | "availability"
  | "open-calls"
  | "overtime"
  | "police-left"
  | "wait-during-fires"
  | "lost-to-fires";

/** One number of one run. What could not be measured is no row. */
export interface Measurement {
  readonly measure: SimMeasure;
  readonly statistic: string;
  /** Whose: a service (`police`), a service and priority (`police 1`), `type burglary`, `unit A1`, `role patrol`, or `all`. */
  readonly of: string;
  readonly value: number;
}

/** Takes a number down; one that is not finite is left out. */
export type AddMeasurement = (
  measure: SimMeasure,
  statistic: string,
  of: string,
  value: number | undefined,
) => void;

export interface MeasureOptions {
  /** Calls received, and clock time, in [start, end). Default: from the first receipt to the end of the run. */
  readonly period?: Period;
  /**
   * Which calls are fires; all of the service `fire` unless given, and of those what passes the other tests. Alarms are better left
   * out: name the types or the priorities of fires.
   */
  readonly fires?: CallFilter;
  /** Vehicles that bring water; `["pumper"]` unless given. */
  readonly pumpers?: readonly string[];
  /** `"type"`: delays and counts of the calls of each type besides, for calls that say what they are. */
  readonly by?: "type";
}
