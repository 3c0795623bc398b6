import type { Service } from "../quantity/duty-span.ts";
import type { SimCallKind } from "./call-kind.ts";
import type { SimUnit } from "./unit.ts";

/**
 * How a unit's part in a call ended.
 * - `cleared`: the work was done.
 * - `left`: the unit was called away, or its shift ended.
 * - `cancelled`: the call was cancelled while the unit was on its way.
 * - `running`: the simulation ended first.
 */
export type ResponseEnding = "cleared" | "left" | "cancelled" | "running";
export const RESPONSE_ENDINGS: readonly ResponseEnding[] = ["cleared", "left", "cancelled", "running"];

/**
 * What became of a call.
 * - `answered`: a unit was sent, and not called off before one came.
 * - `waiting`: nobody had been sent when the simulation ended.
 * - `gave-up`: nobody had been sent when its patience ended.
 * - `cancelled`: it was cancelled before a unit came.
 */
export type CallOutcome = "answered" | "waiting" | "gave-up" | "cancelled";
export const CALL_OUTCOMES: readonly CallOutcome[] = ["answered", "waiting", "gave-up", "cancelled"];

/**
 * The columns of a {@link SimulationLog}, ready to be posted to a worker. Instants are epoch milliseconds; NaN is what did not
 * happen before the end.
 *
 * A row is one unit's part in one call, in the order of dispatch. A unit that is called away and comes back has two rows.
 */
export interface SimulationColumns {
  /** The number of rows. */
  readonly length: number;
  /** Index into `callIds`. */
  readonly call: Uint32Array;
  /** Index into `units`. */
  readonly unit: Uint16Array;
  /** Which of the needed units of the call this is: 0 for the first of the first need. */
  readonly slot: Uint16Array;
  readonly dispatchedAt: Float64Array;
  readonly enrouteAt: Float64Array;
  readonly arrivedAt: Float64Array;
  /** When the unit could work: `arrivedAt`, and its donning where it dons. */
  readonly equippedAt: Float64Array;
  /** When the unit was done with the call, for whatever reason. */
  readonly clearedAt: Float64Array;
  /** Index into `RESPONSE_ENDINGS`. */
  readonly ending: Uint8Array;
  /** Minutes of this row after the end of the unit's shift. */
  readonly overtimeMinutes: Float64Array;

  readonly units: readonly SimUnit[];

  /** Calls received before the end, in the order of receipt. */
  readonly callIds: readonly string[];
  readonly receivedAt: Float64Array;
  /**
   * When the handling of each call was over, so that a unit could be sent; NaN where it ended before, or the run. Empty where no
   * call has a handling: each is ready when it is received.
   */
  readonly readyAt: Float64Array;
  /** Index into `kinds`: service, priority, type and needs of the call. */
  readonly kind: Uint32Array;
  readonly kinds: readonly SimCallKind[];
  /** Index into `SERVICES`. */
  readonly service: Uint8Array;
  readonly priority: Float64Array;
  /** Index into `CALL_OUTCOMES`. */
  readonly outcome: Uint8Array;
  /** When it gave up or was cancelled; NaN for the others. */
  readonly endedAt: Float64Array;
  /** Needed units. */
  readonly needed: Uint16Array;
  /** Needed units, or interrupted work, for which nobody had been sent at the end; 0 once cancelled. */
  readonly unfilled: Uint16Array;

  /** When the simulation stopped: `until`, or the last thing that happened. NaN where nothing did. */
  readonly endedRunAt: number;
}

/** One unit's part in one call. What did not happen before the end is absent. */
export interface SimulatedResponse {
  readonly call: string;
  readonly unit: string;
  readonly service: Service;
  readonly priority: number;
  /** What the call was, where the calls say it. */
  readonly type?: string;
  readonly role: string;
  readonly personnel: number;
  readonly slot: number;
  readonly receivedAt: number;
  /** When the handling of the call was over; `receivedAt` where it has none. */
  readonly readyAt: number;
  readonly dispatchedAt: number;
  readonly enrouteAt?: number;
  readonly arrivedAt?: number;
  readonly equippedAt?: number;
  readonly clearedAt?: number;
  readonly ending: ResponseEnding;
  readonly overtimeMinutes: number;
}

/** A call to which nobody came. */
export interface UnansweredCall {
  readonly call: string;
  readonly service: Service;
  readonly priority: number;
  readonly type?: string;
  readonly receivedAt: number;
  readonly reason: Exclude<CallOutcome, "answered">;
  /** When it gave up or was cancelled. */
  readonly endedAt?: number;
}
