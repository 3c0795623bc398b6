import { SERVICES } from "../quantity/duty-span.ts";
import { HOUR_MS, MINUTE_MS, type Period } from "../quantity/instant.ts";
import type { CallSpans } from "./call-spans.ts";
import { countTime, isWithin, levelTimes } from "./level-time.ts";
import type { SimulationColumns } from "./log-columns.ts";
import type { AddMeasurement, SimMeasure } from "./measurement.ts";
import type { UnitTime } from "./unit-time.ts";

const MOST_OPEN = 4;
const MOST_FREE = 10;

/** Utilization, availability and overtime. */
export function addUnits(
  add: AddMeasurement,
  columns: SimulationColumns,
  times: readonly UnitTime[],
  period: Period,
): void {
  const length = period.end - period.start;
  const share = (some: readonly UnitTime[]): number =>
    some.reduce((sum, { busyMs }) => sum + busyMs, 0) / some.reduce((sum, { dutyMs }) => sum + dutyMs, 0);
  for (const one of times) add("utilization", "share", `unit ${one.unit.id}`, share([one]));
  const roles = [...new Set(columns.units.map((unit) => unit.role))];
  const groups = [
    ...roles.map((role) => ({ of: `role ${role}`, some: times.filter(({ unit }) => unit.role === role) })),
    ...SERVICES.map((service) => {
      return { of: service as string, some: times.filter(({ unit }) => unit.answers.includes(service)) };
    }),
  ].filter(({ some }) => some.length > 0);
  const free = levelTimes(
    times.map((one) => one.free),
    times.map((one) => groups.flatMap(({ some }, g) => (some.includes(one) ? [g] : []))),
    groups.length,
  );
  for (const [g, { of, some }] of groups.entries()) {
    if (g < roles.length) add("utilization", "share", of, share(some));
    addLevels(
      add,
      "availability",
      "free",
      of,
      withNone(free[g] as Float64Array, length),
      Math.min(MOST_FREE, some.length),
      length,
    );
  }
  let minutes = 0;
  for (let row = 0; row < columns.length; row++) {
    if (isWithin(period, columns.dispatchedAt[row] as number))
      minutes += columns.overtimeMinutes[row] as number;
  }
  add("overtime", "unit-hours", "all", (minutes * MINUTE_MS) / HOUR_MS);
}

/** The times at each level, with what is left of the whole at level 0. */
export function withNone(ms: Float64Array, whole: number): number[] {
  return [Math.max(0, whole - ms.reduce((sum, time) => sum + time, 0)), ...ms.subarray(1)];
}

/** How many calls of each service are open at once. */
export function addOpenCalls(
  add: AddMeasurement,
  { service }: SimulationColumns,
  { start, end }: CallSpans,
  period: Period,
): void {
  const calls = service.length;
  const ups = new Float64Array(calls);
  const downs = new Float64Array(calls);
  for (const [code, name] of SERVICES.entries()) {
    if (!service.includes(code)) continue;
    let count = 0;
    for (let call = 0; call < calls; call++) {
      if (service[call] !== code || !((start[call] as number) <= (end[call] as number))) continue;
      ups[count] = start[call] as number;
      downs[count] = end[call] as number;
      count += 1;
    }
    const ms = countTime(ups.subarray(0, count), downs.subarray(0, count), period);
    addLevels(add, "open-calls", "open", name, ms, MOST_OPEN, period.end - period.start);
  }
}

/** The mean level, and the share of time at 0, at 1 and so on, the last with what lies above it. */
function addLevels(
  add: AddMeasurement,
  measure: SimMeasure,
  what: "free" | "open",
  of: string,
  ms: readonly number[],
  most: number,
  length: number,
): void {
  add(measure, "mean", of, ms.reduce((sum, time, k) => sum + k * time, 0) / length);
  for (let k = 0; k <= most; k++) {
    const time = k < most ? (ms[k] ?? 0) : ms.slice(k).reduce((sum, more) => sum + more, 0);
    add(measure, k < most ? `${k} ${what}` : `${k} or more ${what}`, of, time / length);
  }
}
