import type { Assumption } from "../records/columns.ts";

/** How drives are taken from records. */
export interface RecordedDrivesOptions {
  /** Tell apart calls of different areas: where the travel that is simulated is by area or distance. `false` unless given. */
  readonly byArea?: boolean;
  /**
   * Where a drive begins: `enroute` (unless given), or `dispatch` for records without an en route. From the dispatch on it holds the turnout,
   * which varies less: so does the factor.
   */
  readonly from?: "enroute" | "dispatch";
  /** What takes longer is no drive, in (0, 1440] minutes; 120 unless given. */
  readonly longestMinutes?: number;
}

/** What the drives to recorded calls are multiplied by. */
export interface CallDrives {
  /** By row of the table of calls, in (0, infinity). */
  readonly factor: Float64Array;
  /** Calls for which it is their recorded drive / the median of calls alike. */
  readonly taken: number;
  /** Calls for which it is drawn from calls alike. */
  readonly drawn: number;
  /** Calls to which no call is alike that says it: 1. */
  readonly unknown: number;
  readonly assumptions: readonly Assumption[];
}
