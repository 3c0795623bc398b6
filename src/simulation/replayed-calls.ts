import type { Service } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { Assumption } from "../records/columns.ts";
import type { Roster } from "../records/roster.ts";
import type { SimCall } from "./call.ts";

/** How recorded calls become calls of a simulation. */
export interface ReplayCallsOptions {
  /** Calls received in [start, end). Default: whole local days that hold every receipt. */
  readonly period?: Period;
  /** Whose calls. Default `"all"`: what an officer began takes the officer's time too. */
  readonly initiators?: readonly Initiator[] | "all";
  /** Default: every service. */
  readonly services?: readonly Service[];
  /** The recorded priority, as text, to a number; the smallest is the most urgent. */
  readonly priorities?: Readonly<Record<string, number>>;
  /** For a text that `priorities` does not name and that is no number; 9 unless given. */
  readonly otherPriority?: number;
  /** The recorded role of a unit to the roles that will do in its place. An empty list: any that answers. Default: itself. */
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  /**
   * What of a response is work that the call brings along.
   * - `on-scene` (unless given): arrived to cleared, for a simulation with `travel` or turnout.
   * - `committed`: dispatched, else arrived, to cleared, for one where a unit is there when it is sent.
   */
  readonly minutes?: "on-scene" | "committed";
  /**
   * What call takers and dispatchers need before a unit can be sent.
   * - `none` (unless given): nothing. Simulated response then lacks it.
   * - `recorded`: receipt to first dispatch, of calls for which a unit was free all that time; for the others, drawn from calls alike.
   * - a number: so many minutes for every call, in [0, infinity).
   */
  readonly handling?: "none" | "recorded" | number;
  /** With `recorded`: who was on duty, so that it is known who was free; as if it were absent where no span names a unit. */
  readonly roster?: Roster;
  /** With `recorded` and no roster: a unit counts as free between two of its responses no further apart, in [0, 168] hours; 4 unless given. */
  readonly gapHours?: number;
}

/** Recorded calls as a simulation takes them, and what was left out. */
export interface ReplayedCalls {
  readonly calls: readonly SimCall[];
  readonly period: Period;
  /** Calls in scope that are not in `calls`. */
  readonly excluded: {
    /** Neither a receipt nor a response with a start. */
    readonly noReceipt: number;
    /** No response has a usable start and clear. */
    readonly noResponse: number;
  };
  /** Responses in `calls`; those without a usable start and clear are in none. */
  readonly responses: number;
  /** Responses without an arrival: they were given the median of dispatch to arrival of the others (`on-scene` only). */
  readonly supposedArrivals: number;
  /** Calls whose handling is drawn from that of others, since none of the units that were sent is known to have been free (`recorded` only). */
  readonly supposedHandling: number;
  readonly assumptions: readonly Assumption[];
}
