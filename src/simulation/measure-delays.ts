import { SERVICES } from "../quantity/duty-span.ts";
import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import { quantilesInPlace } from "../stats/quantile.ts";
import type { CallMoment, CallMoments } from "./call-moments.ts";
import { isWithin } from "./level-time.ts";
import type { SimulationColumns } from "./log.ts";
import type { AddMeasurement, SimMeasure } from "./measurement.ts";

const OF_FIRES: readonly CallMoment[] = ["first-equipped", "first-water", "four-on-scene", "full-force"];

/** Delays of the calls received in the period, by service and by service and priority. */
export function addDelays(
  add: AddMeasurement,
  columns: SimulationColumns,
  moments: CallMoments,
  isFire: (call: number) => boolean,
  period: Period,
): void {
  const groups = new Map<string, number[]>();
  const join = (name: string, call: number): void => {
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [call]);
    else group.push(call);
  };
  const { receivedAt, service, priority } = columns;
  for (let call = 0; call < receivedAt.length; call++) {
    if (!isWithin(period, receivedAt[call] as number)) continue;
    const name = SERVICES[service[call] as number] as string;
    join(name, call);
    join(`${name} ${priority[call]}`, call);
  }
  for (const [of, calls] of groups) {
    add("calls", "count", of, calls.length);
    addDelay(add, "wait", of, moments.wait, calls);
    addDelay(add, "response", of, moments.response, calls);
    const burning = calls.filter(isFire);
    if (burning.length > 0)
      for (const moment of OF_FIRES) addDelay(add, moment, of, moments[moment], burning);
  }
}

/** Mean, median and 90th percentile of a delay of these calls, and the share that has one. */
export function addDelay(
  add: AddMeasurement,
  measure: SimMeasure,
  of: string,
  ms: Float64Array,
  calls: readonly number[],
): void {
  const delays = Float64Array.from(calls, (call) => ms[call] as number).filter((delay) => delay >= 0);
  const { length } = delays;
  add(measure, "share", of, length / calls.length);
  if (length === 0) return;
  add(measure, "mean", of, delays.reduce((sum, delay) => sum + delay, 0) / length / MINUTE_MS);
  const [median, p90] = quantilesInPlace(delays, length, [0.5, 0.9]) as [number, number];
  add(measure, "median", of, median / MINUTE_MS);
  add(measure, "p90", of, p90 / MINUTE_MS);
}
