import type { DutyBasis } from "../quantity/duty-span.ts";
import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import type { Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { Assumption } from "../records/call-columns.ts";
import type { IntervalFault } from "../records/interval-fault.ts";
import type { BootstrapInterval } from "../stats/resampled-ratio.ts";

/** Committed against on-duty time: totals over the period, not averages. Shares are absent where nobody is on duty. */
export interface CommittedTime {
  /** Personnel-hours of unit responses, dispatched (else arrived) to cleared; one unit's overlaps counted once. */
  readonly committedHours: number;
  /** Those of community, officer and unknown: hours on actual calls, whether the roster knows the unit or not. */
  readonly callHours: number;
  /** Personnel-hours on duty, with a roster. */
  readonly onDutyHours?: number;
  /** Hours on actual calls of units that the roster knows, over on-duty hours. */
  readonly callShare?: number;
  /** All committed hours over on-duty hours: the saturation index, as a ratio of means. */
  readonly committedShare?: number;
}

/** One hour of the week. */
export interface WorkloadHour extends CommittedTime {
  /** Clock hours of this slot in the period. */
  readonly exposureHours: number;
}

/** The figures of the whole, or of one group of it. */
export interface WorkloadTotals extends CommittedTime {
  /** Calls received in the period (all, where no period is given), with or without a response. */
  readonly calls: number;
  /** Unit responses to those calls. */
  readonly responses: number;
  /** What counting the overlaps of a unit twice would have added, in personnel-hours. */
  readonly overlapHours: number;
  /** Sums to `committedHours`. */
  readonly committedHoursByInitiator: Readonly<Record<Initiator, number>>;
  /** Each over on-duty hours. */
  readonly shareByInitiator?: Readonly<Record<Initiator, number>>;
  /** Committed hours of units or roles that the roster does not know: in `committedHours`, left out of every share. */
  readonly offRosterHours?: number;
  readonly byHourOfWeek: HourOfWeek<WorkloadHour>;
}

export interface WorkloadGroup extends WorkloadTotals {
  /** The value of the group; `unknown` where the file has none. */
  readonly key: string;
}

/** How much time calls take, and which share that is of the time on duty. */
export interface Workload extends WorkloadTotals {
  readonly period: Period;
  readonly timeZone: string;
  /** 95 % intervals of the two shares, from drawing whole weeks again; absent with fewer than two weeks. */
  readonly callShareInterval?: BootstrapInterval;
  readonly committedShareInterval?: BootstrapInterval;
  /** Where the roster comes from; on an `estimated` one every share is an upper bound. */
  readonly rosterBasis?: DutyBasis | "mixed" | "unknown";
  readonly sharesAreUpperBounds?: boolean;
  /** Share of the period's clock time in which the roster has anybody on duty. */
  readonly rosterCoverage?: number;
  /** Responses that add nothing, by reason, with the hours that over-long ones claim. */
  readonly excluded: readonly {
    readonly rule: IntervalFault;
    readonly responses: number;
    readonly hours: number;
  }[];
  readonly assumptions: readonly Assumption[];
  /** Largest first. A group has shares only where the roster knows that group. */
  readonly groups?: readonly WorkloadGroup[];
}

/** The groups that committed time is split into, and what the roster calls such a group. */
export interface WorkloadGrouping {
  readonly by: "area" | "type" | "priority" | "unit" | "service" | "role";
  readonly keys: readonly string[];
  readonly calls: ArrayLike<number>;
  readonly responses: ArrayLike<number>;
}
