import { SERVICES } from "../quantity/duty-span.ts";
import { HOUR_MS, MINUTE_MS, type Period } from "../quantity/instant.ts";
import type { CallSpans } from "./call-spans.ts";
import { isWithin, levelTime } from "./level-time.ts";
import type { SimulationColumns } from "./log.ts";
import type { AddMeasurement } from "./measurement.ts";
import { freeSteps, type UnitTime } from "./unit-time.ts";

const MOST_OPEN = 4;

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
    for (let k = 0; k <= some.length; k++) add("availability", `${k} free`, of, (ms[k] ?? 0) / length);
  }
}

/** How many calls of each service are open at once. */
export function addOpenCalls(
  add: AddMeasurement,
  columns: SimulationColumns,
  { start, end }: CallSpans,
  period: Period,
): void {
  const length = period.end - period.start;
  for (const [code, service] of SERVICES.entries()) {
    if (!columns.service.includes(code)) continue;
    const isOpen = (at: number, call: number): boolean => columns.service[call] === code && !Number.isNaN(at);
    const ms = levelTime({ ups: [...start.filter(isOpen)], downs: [...end.filter(isOpen)] }, [period]);
    add("open-calls", "mean", service, ms.reduce((sum, time, k) => sum + k * time, 0) / length);
    for (let k = 0; k < MOST_OPEN; k++) add("open-calls", `${k} open`, service, (ms[k] ?? 0) / length);
    const more = ms.slice(MOST_OPEN).reduce((sum, time) => sum + time, 0);
    add("open-calls", `${MOST_OPEN} or more open`, service, more / length);
  }
}
