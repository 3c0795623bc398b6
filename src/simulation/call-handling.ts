import type { Assumption } from "../records/columns.ts";
import type { Roster } from "../records/roster.ts";

/** How handling is taken from records. */
export interface RecordedHandlingOptions {
  /** Who was on duty, so that it is known who was free; as if it were absent where no span names a unit. */
  readonly roster?: Roster;
  /** Without a roster: a unit counts as free between two of its responses no further apart, in [0, 168] hours; 4 unless given. */
  readonly gapHours?: number;
}

/** How long recorded calls were handled before a unit could be sent. */
export interface CallHandling {
  /** By row of the table of calls. */
  readonly minutes: Float64Array;
  /** Calls for which it is what the records say, receipt to first dispatch, since a unit was free all that time. */
  readonly taken: number;
  /** Calls for which it is drawn from calls alike. */
  readonly drawn: number;
  /** Calls to which no call is alike that says it: 0 minutes. */
  readonly unknown: number;
  /** Calls that were received when a unit was sent or later, and calls without a receipt: 0 minutes. */
  readonly none: number;
  readonly assumptions: readonly Assumption[];
}
