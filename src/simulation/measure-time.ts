import { SERVICES } from "../quantity/duty-span.ts";
import { HOUR_MS, MINUTE_MS, type Period } from "../quantity/instant.ts";
import type { CallSpans } from "./call-spans.ts";
import { isWithin, levelTime } from "./level-time.ts";
import type { SimulationColumns } from "./log.ts";
import type { AddMeasurement, SimMeasure } from "./measurement.ts";
import { freeSteps, type UnitTime } from "./unit-time.ts";

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
  for (const role of new Set(columns.units.map((unit) => unit.role))) {
    const some = times.filter(({ unit }) => unit.role === role);
    add("utilization", "share", `role ${role}`, share(some));
    addFree(`role ${role}`, some);
  }
  for (const service of SERVICES) {
    const some = times.filter(({ unit }) => unit.answers.includes(service));
    if (some.length > 0) addFree(service, some);
  }
  let minutes = 0;
  for (let row = 0; row < columns.length; row++) {
    if (isWithin(period, columns.dispatchedAt[row] as number))
      minutes += columns.overtimeMinutes[row] as number;
  }
  add("overtime", "unit-hours", "all", (minutes * MINUTE_MS) / HOUR_MS);

  function addFree(of: string, some: readonly UnitTime[]): void {
    const ms = levelTime(freeSteps(some), [period]);
    addLevels(add, "availability", "free", of, ms, Math.min(MOST_FREE, some.length), length);
  }
}

/** How many calls of each service are open at once. */
export function addOpenCalls(
  add: AddMeasurement,
  columns: SimulationColumns,
  { start, end }: CallSpans,
  period: Period,
): void {
  for (const [code, service] of SERVICES.entries()) {
    if (!columns.service.includes(code)) continue;
    const isOpen = (at: number, call: number): boolean => columns.service[call] === code && !Number.isNaN(at);
    const ms = levelTime({ ups: [...start.filter(isOpen)], downs: [...end.filter(isOpen)] }, [period]);
    addLevels(add, "open-calls", "open", service, ms, MOST_OPEN, period.end - period.start);
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
