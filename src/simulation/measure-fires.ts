import { SERVICES } from "../quantity/duty-span.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import type { CallMoments } from "./call-moments.ts";
import { fireTest, openSpans, rowSpan } from "./call-spans.ts";
import { isWithin, joined, levelTime } from "./level-time.ts";
import type { SimulationColumns } from "./log.ts";
import { addDelay } from "./measure-delays.ts";
import type { AddMeasurement, MeasureOptions } from "./measurement.ts";
import type { SimUnit } from "./unit.ts";
import { freeSteps, total, type UnitTime } from "./unit-time.ts";

/** What fires leave of the police. */
export function addFires(
  add: AddMeasurement,
  columns: SimulationColumns,
  moments: CallMoments,
  times: readonly UnitTime[],
  period: Period,
  fires: MeasureOptions["fires"],
): void {
  const police = times.filter(({ unit }) => unit.answers.includes("police"));
  if (police.length === 0) return;
  const isFire = fireTest(columns, fires);
  const burning = joined(
    openSpans(columns).filter((_, call) => isFire(call)),
    period,
  );
  const ms = levelTime(freeSteps(police), burning);
  add("police-left", "mean", "police", ms.reduce((sum, time, k) => sum + k * time, 0) / total(burning));
  add("police-left", "none", "police", (ms[0] ?? 0) / total(burning));
  const meanwhile: number[] = [];
  for (let call = 0; call < columns.receivedAt.length; call++) {
    const at = columns.receivedAt[call] as number;
    if (SERVICES[columns.service[call] as number] !== "police" || !isWithin(period, at)) continue;
    if (burning.some((span) => isWithin(span, at))) meanwhile.push(call);
  }
  if (meanwhile.length > 0) addDelay(add, "wait-during-fires", "police", moments.wait, meanwhile);
  let lost = 0;
  for (let row = 0; row < columns.length; row++) {
    const unit = columns.units[columns.unit[row] as number] as SimUnit;
    if (!isFire(columns.call[row] as number) || !unit.answers.includes("police")) continue;
    const [span] = joined([rowSpan(columns, row)], period);
    if (span !== undefined) lost += unit.personnel * (span.end - span.start);
  }
  add("lost-to-fires", "personnel-hours", "police", lost / HOUR_MS);
}
