import { MINUTE_MS } from "../quantity/instant.ts";
import type { SimCallColumns } from "./call-columns.ts";
import type { CallStates } from "./call-states.ts";
import { risingOrder } from "./rising-order.ts";

/** The calls to which units can be sent, in the order in which their handling is over; of one instant, in the order of receipt. */
export interface ReadyCalls {
  readonly length: number;
  /** Epoch milliseconds, in that order. */
  readonly at: Float64Array;
  /** Their numbers; absent where no call has a handling, so that all are ready as they are received. */
  readonly call?: Uint32Array;
  /** By call, as in the log. */
  readonly readyAt: Float64Array;
}

/** The number of the call at a place of that order. */
export function callAt({ call }: ReadyCalls, place: number): number {
  return call === undefined ? place : (call[place] as number);
}

/**
 * Which calls come to be ready, and when? Those that are cancelled or give up while they are handled do not: what becomes of
 * them before `until` is noted in the states, and nobody else ever hears of them.
 */
export function readyCalls(calls: SimCallColumns, states: CallStates, until: number): ReadyCalls {
  const { length, receivedAt, handlingMinutes, patienceMinutes, cancelledAt } = calls;
  if (handlingMinutes.length === 0) return { length, at: receivedAt, readyAt: handlingMinutes };
  const keys = receivedAt.slice();
  const readyAt = new Float64Array(length).fill(Number.NaN);
  for (let call = 0; call < length; call++) {
    const received = receivedAt[call] as number;
    const ready = received + (handlingMinutes[call] as number) * MINUTE_MS;
    const quits = received + (patienceMinutes[call] as number) * MINUTE_MS;
    const cancelled = cancelledAt[call] as number;
    if (cancelled <= ready && cancelled <= quits) {
      if (cancelled < until) states.endInHandling(call, cancelled, "cancelled");
    } else if (quits < ready) {
      if (quits < until) states.endInHandling(call, quits, "gave-up");
    } else {
      keys[call] = ready;
      readyAt[call] = ready;
    }
  }
  const call = risingOrder(keys).filter((one) => !Number.isNaN(readyAt[one]));
  const at = new Float64Array(call.length);
  for (let place = 0; place < at.length; place++) at[place] = keys[call[place] as number] as number;
  return {
    length: at.length,
    at,
    call,
    readyAt: readyAt.map((ready) => (ready < until ? ready : Number.NaN)),
  };
}
