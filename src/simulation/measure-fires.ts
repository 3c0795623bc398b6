import { SERVICES } from "../quantity/duty-span.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import type { CallMoments } from "./call-moments.ts";
import { type CallSpans, endOfRow } from "./call-spans.ts";
import { isWithin, joined, levelTime } from "./level-time.ts";
import type { SimulationColumns } from "./log.ts";
import { addDelay } from "./measure-delays.ts";
import type { AddMeasurement } from "./measurement.ts";
import type { SimUnit } from "./unit.ts";
import { freeSteps, total, type UnitTime } from "./unit-time.ts";

/** What fires leave of the police. */
export function addFires(
  add: AddMeasurement,
  columns: SimulationColumns,
  moments: CallMoments,
  times: readonly UnitTime[],
  { start, end }: CallSpans,
  isFire: (call: number) => boolean,
  period: Period,
): void {
  const police = times.filter(({ unit }) => unit.answers.includes("police"));
  if (police.length === 0) return;
  const fires: Period[] = [];
  for (let call = 0; call < start.length; call++) {
    if (isFire(call)) fires.push({ start: start[call] as number, end: end[call] as number });
  }
  const burning = joined(fires, period);
  const ms = levelTime(freeSteps(police), burning);
  add("police-left", "mean", "police", ms.reduce((sum, time, k) => sum + k * time, 0) / total(burning));
  add("police-left", "none", "police", (ms[0] ?? 0) / total(burning));
  const meanwhile = policeCallsDuring(burning, columns);
  if (meanwhile.length > 0) addDelay(add, "wait-during-fires", "police", moments.wait, meanwhile);
  let lost = 0;
  for (let row = 0; row < columns.length; row++) {
    const unit = columns.units[columns.unit[row] as number] as SimUnit;
    if (!isFire(columns.call[row] as number) || !unit.answers.includes("police")) continue;
    const from = Math.max(columns.dispatchedAt[row] as number, period.start);
    const to = Math.min(endOfRow(columns, row), period.end);
    lost += unit.personnel * Math.max(0, to - from);
  }
  add("lost-to-fires", "personnel-hours", "police", lost / HOUR_MS);
}

/** Police calls received within the spans, which are in order as the calls are. */
function policeCallsDuring(spans: readonly Period[], columns: SimulationColumns): number[] {
  const police = SERVICES.indexOf("police");
  const found: number[] = [];
  let next = 0;
  for (let call = 0; call < columns.receivedAt.length; call++) {
    const at = columns.receivedAt[call] as number;
    while (next < spans.length && (spans[next] as Period).end <= at) next += 1;
    const span = spans[next];
    if (span === undefined) break;
    if (columns.service[call] === police && isWithin(span, at)) found.push(call);
  }
  return found;
}
