import type { Service } from "../quantity/duty-span.ts";

/** Which calls a rule means: those that pass every test given; all of them where none is. */
export interface CallFilter {
  readonly services?: readonly Service[];
  readonly types?: readonly string[];
  /** The smallest priority number meant. */
  readonly priorityFrom?: number;
  /** The largest priority number meant. */
  readonly priorityTo?: number;
}

/**
 * What becomes of work that a unit leaves.
 * - `resume`: it waits for a unit that does what is left.
 * - `restart`: it is done again from the beginning.
 * - `resample`: it is done again, and takes the call's next `laterMinutes`; as `restart` where there are no more.
 * - `drop`: nobody comes back to it.
 */
export type LeftWork = "resume" | "restart" | "resample" | "drop";

/** Units of these roles may be called from the calls that `from` means to those that `to` means. */
export interface ReleaseRule {
  readonly to: CallFilter;
  readonly from: CallFilter;
  /** Roles that may be called away; all unless given. */
  readonly roles?: readonly string[];
  readonly leftWork: LeftWork;
}

/** A cutoff: calls that `calls` means are sent a unit of these roles only while more than `free` of them are free. */
export interface ReserveRule {
  readonly calls: CallFilter;
  /** Units that are counted, and held back; all unless given. */
  readonly roles?: readonly string[];
  /** Units that stay free, whole, in [0, infinity). */
  readonly free: number;
}

/**
 * The minimum that must stay: of the units of these roles on duty, so many are not on calls that `calls` means.
 * Free units count as staying, and units on other calls do too.
 */
export interface MustStayRule {
  readonly calls: CallFilter;
  readonly roles: readonly string[];
  /** Whole, in [0, infinity). */
  readonly units: number;
}

/** Units with `callbackMinutes` of these roles are called for these calls where nobody on duty can be sent. */
export interface AidRule {
  readonly calls: CallFilter;
  /** All unless given. */
  readonly roles?: readonly string[];
  /** They are called from so many minutes after receipt on, in [0, infinity); 0 unless given. */
  readonly afterMinutes?: number;
}

/** Who goes, who waits, and who may be called away: plain data, which can be posted to a worker. */
export interface DispatchRules {
  /**
   * Which of the free units that qualify goes.
   * - `nearest` (unless given): the one that would arrive first, turnout included; the first of the list where equal.
   * - `role-first`: of the first role that the need names and that has a free unit, the nearest.
   * - `listed`: the first of the call's area in `lists`, then of the units as given.
   */
  readonly choose?: "nearest" | "role-first" | "listed";
  /** Ids of units by area of the call, for `listed`. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /**
   * Units of one call are sent one by one as they come free (unless given), or `together`: none before all are free. They
   * finish independently.
   */
  readonly start?: "one-by-one" | "together";
  /**
   * Calls wait by priority, then receipt. With `head-of-line` (unless given) no call takes a unit that would do for one that
   * waits ahead of it; with `skip` it may.
   */
  readonly queue?: "head-of-line" | "skip";
  /** At the end of its shift a unit finishes its call (unless given), or leaves it at once. */
  readonly shiftEnd?: "finish" | LeftWork;
  readonly release?: readonly ReleaseRule[];
  readonly reserve?: readonly ReserveRule[];
  readonly mustStay?: readonly MustStayRule[];
  readonly aid?: readonly AidRule[];
}
