import type { CallTable } from "../../src/records/call-table.ts";
import { type MadeCall, MINUTE, madeCalls } from "../workload/made-calls.ts";

export const T0: number = Date.UTC(2024, 2, 4);
export const at = (minute: number): number => T0 + minute * MINUTE;

/** One run: [unit, from minute, to minute]; it arrives as it is dispatched. */
export type MadeRun = readonly [unit: string, from: number, to: number];

/** A fire call received as its first unit is sent. */
export function fireCall(runs: readonly MadeRun[], call: MadeCall = {}, personnel = 4): MadeCall {
  return {
    service: "fire",
    type: "EMS",
    area: "1",
    receivedAt: at(Math.min(...runs.map(([, from]) => from))),
    ...call,
    responses: runs.map(([unit, from, to]) => ({
      ...{ unit, personnel, dispatchedAt: at(from), arrivedAt: at(from), clearedAt: at(to) },
    })),
  };
}

export function fireCalls(calls: readonly MadeCall[], timeZone = "UTC"): CallTable {
  return madeCalls(calls, timeZone);
}
