import type { Service } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { Assumption } from "../records/columns.ts";
import type { SimCall } from "./call.ts";
import type { CallDrives } from "./call-drives.ts";
import type { CallHandling } from "./call-handling.ts";

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
   * What call takers and dispatchers needed before a unit could be sent, as `recordedHandling` finds it in these calls. None unless given:
   * simulated response then lacks it.
   */
  readonly handling?: CallHandling;
  /** How drives vary, as `recordedDrives` finds it in these calls. Alike unless given: simulated response then varies too little. */
  readonly drives?: CallDrives;
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
  readonly assumptions: readonly Assumption[];
}
