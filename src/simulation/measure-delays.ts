import { MINUTE_MS, type Period } from "../quantity/instant.ts";
import { quantilesInPlace } from "../stats/quantile.ts";
import type { CallMoment, CallMoments } from "./call-moments.ts";
import { isWithin } from "./level-time.ts";
import type { SimulationColumns } from "./log-columns.ts";
import type { AddMeasurement, SimMeasure } from "./measurement.ts";

const OF_FIRES: readonly CallMoment[] = ["first-equipped", "first-water", "four-on-scene", "full-force"];

/** Delays of the calls received in the period, by service and by service and priority. `isFire` is 1 where a call is one. */
export function addDelays(
  add: AddMeasurement,
  columns: SimulationColumns,
  moments: CallMoments,
  isFire: Uint8Array,
  period: Period,
): void {
  const arrival = moments.response.map((ms, call) => ms - (moments.wait[call] as number));
  for (const [of, calls] of callGroups(columns, period)) {
    add("calls", "count", of, calls.length);
    addDelay(add, "wait", of, moments.wait, calls);
    addDelay(add, "response", of, moments.response, calls);
    addDelay(add, "arrival", of, arrival, calls);
    const burning: number[] = [];
    for (let i = 0; i < calls.length; i++) {
      const call = calls[i] as number;
      if (isFire[call] === 1) burning.push(call);
    }
    if (burning.length > 0)
      for (const moment of OF_FIRES) addDelay(add, moment, of, moments[moment], burning);
  }
}

/** The calls of each service and of each of its priorities, in the order of first appearance. */
function callGroups(
  { receivedAt, kind, kinds }: SimulationColumns,
  period: Period,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  const groupOf = (name: string): number[] => {
    const known = groups.get(name);
    if (known !== undefined) return known;
    const group: number[] = [];
    groups.set(name, group);
    return group;
  };
  // Names are looked up once a kind.
  const ofKind: [number[], number[]][] = [];
  for (let call = 0; call < receivedAt.length; call++) {
    if (!isWithin(period, receivedAt[call] as number)) continue;
    const k = kind[call] as number;
    let own = ofKind[k];
    if (own === undefined) {
      const { service, priority } = kinds[k] as (typeof kinds)[number];
      own = [groupOf(service), groupOf(`${service} ${priority}`)];
      ofKind[k] = own;
    }
    own[0].push(call);
    own[1].push(call);
  }
  return groups;
}

/** Mean, median and 90th percentile of a delay of these calls, and the share that has one. */
export function addDelay(
  add: AddMeasurement,
  measure: SimMeasure,
  of: string,
  ms: Float64Array,
  calls: readonly number[],
): void {
  const delays = new Float64Array(calls.length);
  let count = 0;
  let sum = 0;
  for (let i = 0; i < calls.length; i++) {
    const delay = ms[calls[i] as number] as number;
    // NaN is what did not happen.
    if (!(delay >= 0)) continue;
    delays[count++] = delay;
    sum += delay;
  }
  add(measure, "share", of, count / calls.length);
  if (count === 0) return;
  add(measure, "mean", of, sum / count / MINUTE_MS);
  const [median, p90] = quantilesInPlace(delays, count, [0.5, 0.9]) as [number, number];
  add(measure, "median", of, median / MINUTE_MS);
  add(measure, "p90", of, p90 / MINUTE_MS);
}
