import { SERVICES } from "../quantity/duty-span.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import type { CallMoments } from "./call-moments.ts";
import { type CallSpans, endOfRow } from "./call-spans.ts";
import { levelTimes } from "./level-time.ts";
import type { SimulationColumns } from "./log-columns.ts";
import { addDelay } from "./measure-delays.ts";
import { withNone } from "./measure-time.ts";
import type { AddMeasurement } from "./measurement.ts";
import { joined, overlap, type Spans, total } from "./spans.ts";
import type { SimUnit } from "./unit.ts";
import type { UnitTime } from "./unit-time.ts";

/** What fires leave of the police. `isFire` is 1 where a call is one. */
export function addFires(
  add: AddMeasurement,
  columns: SimulationColumns,
  moments: CallMoments,
  times: readonly UnitTime[],
  { start, end }: CallSpans,
  isFire: Uint8Array,
  period: Period,
): void {
  const police = times.filter(({ unit }) => unit.answers.includes("police"));
  if (police.length === 0) return;
  const burning = joined(ofFires(start, isFire), ofFires(end, isFire), period);
  const whole = total(burning);
  const [free = new Float64Array(1)] = levelTimes(
    police.map(({ free }) => overlap(free, burning)),
    police.map(() => [0]),
    1,
  );
  const ms = withNone(free, whole);
  add("police-left", "mean", "police", ms.reduce((sum, time, k) => sum + k * time, 0) / whole);
  add("police-left", "none", "police", (ms[0] ?? 0) / whole);
  const meanwhile = policeCallsDuring(burning, columns);
  if (meanwhile.length > 0) addDelay(add, "wait-during-fires", "police", moments.wait, meanwhile);
  let lost = 0;
  for (let row = 0; row < columns.length; row++) {
    if (isFire[columns.call[row] as number] === 0) continue;
    const unit = columns.units[columns.unit[row] as number] as SimUnit;
    if (!unit.answers.includes("police")) continue;
    const from = Math.max(columns.dispatchedAt[row] as number, period.start);
    const to = Math.min(endOfRow(columns, row), period.end);
    lost += unit.personnel * Math.max(0, to - from);
  }
  add("lost-to-fires", "personnel-hours", "police", lost / HOUR_MS);
}

function ofFires(instants: Float64Array, isFire: Uint8Array): Float64Array {
  const found = new Float64Array(instants.length);
  let count = 0;
  for (let call = 0; call < instants.length; call++) {
    if (isFire[call] === 1) found[count++] = instants[call] as number;
  }
  return found.subarray(0, count);
}

/** Police calls received within the spans, which are in order as the calls are. */
function policeCallsDuring(spans: Spans, { receivedAt, service }: SimulationColumns): Uint32Array {
  const police = SERVICES.indexOf("police");
  const found: number[] = [];
  let next = 0;
  for (let call = 0; call < receivedAt.length; call++) {
    const at = receivedAt[call] as number;
    while (next < spans.length && (spans[next + 1] as number) <= at) next += 2;
    if (next >= spans.length) break;
    if (service[call] === police && at >= (spans[next] as number)) found.push(call);
  }
  return Uint32Array.from(found);
}
