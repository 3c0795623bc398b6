import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import { selectedQuantiles } from "../stats/selected-quantiles.ts";
import { sum } from "../stats/sum.ts";
import { callGroups } from "./call-groups.ts";
import type { CallMoment, CallMoments } from "./call-moments.ts";
import type { SimulationColumns } from "./log-columns.ts";
import type { AddMeasurement, MeasureOptions, SimMeasure } from "./measurement.ts";

const OF_FIRES: readonly CallMoment[] = ["first-equipped", "first-water", "four-on-scene", "full-force"];

/**
 * Delays of the calls received in the period, by service, by service and priority, and by type where asked. `isFire` is 1 where a call
 * is one.
 */
export function addDelays(
  add: AddMeasurement,
  columns: SimulationColumns,
  moments: CallMoments,
  isFire: Uint8Array,
  period: Period,
  by: MeasureOptions["by"],
): void {
  const { handling } = moments;
  const room = new Float64Array(moments.response.length);
  // What has one priority only is measured once, and named twice.
  const measured = new Map<Uint32Array, Parameters<AddMeasurement>[]>();
  for (const { of, calls } of callGroups(columns, period, by)) {
    let rows = measured.get(calls);
    if (rows === undefined) {
      rows = [];
      measured.set(calls, rows);
      addOwn(rows, of, calls);
    }
    for (const [measure, statistic, , value] of rows) add(measure, statistic, of, value);
  }

  function addOwn(rows: Parameters<AddMeasurement>[], of: string, calls: Uint32Array): void {
    const note: AddMeasurement = (...row) => rows.push(row);
    note("calls", "count", of, calls.length);
    if (handling.length > 0) {
      addDelay(note, "handling", of, handling, calls, room);
      addDelay(note, "dispatch", of, moments.dispatch, calls, room);
    }
    addDelay(note, "wait", of, moments.wait, calls, room);
    addDelay(note, "response", of, moments.response, calls, room);
    addDelay(note, "arrival", of, moments.arrival, calls, room);
    const burning = calls.filter((call) => isFire[call] === 1);
    if (burning.length > 0)
      for (const moment of OF_FIRES) addDelay(note, moment, of, moments[moment], burning, room);
  }
}

/** Mean, median and 90th percentile of a delay of these calls, and the share that has one. Overwrites `room`, a place for each. */
export function addDelay(
  add: AddMeasurement,
  measure: SimMeasure,
  of: string,
  ms: Float64Array,
  calls: Uint32Array,
  room: Float64Array = new Float64Array(calls.length),
): void {
  const delays = room.subarray(0, takeKnown(ms, calls, room));
  const count = delays.length;
  add(measure, "share", of, count / calls.length);
  if (count === 0) return;
  add(measure, "mean", of, sum(delays) / count / MINUTE_MS);
  const [median, p90] = selectedQuantiles(delays, count, [0.5, 0.9]) as [number, number];
  add(measure, "median", of, median / MINUTE_MS);
  add(measure, "p90", of, p90 / MINUTE_MS);
}

/** Writes the delays of these calls that came to pass, and returns how many there are; NaN is what did not. */
function takeKnown(ms: Float64Array, calls: Uint32Array, found: Float64Array): number {
  let count = 0;
  for (let i = 0; i < calls.length; i++) {
    const delay = ms[calls[i] as number] as number;
    if (delay >= 0) found[count++] = delay;
  }
  return count;
}
