import { type CallTable, textAt } from "../records/call-table.ts";
import { committedFrom } from "../records/interval-fault.ts";
import { KindIndex } from "./call-kind.ts";
import { SimulationLog } from "./log.ts";
import { CALL_OUTCOMES, RESPONSE_ENDINGS } from "./log-columns.ts";
import { recordedCalls } from "./recorded-calls.ts";
import type { ReplayCallsOptions } from "./replayed-calls.ts";
import type { SimUnit } from "./unit.ts";

/**
 * What the records say happened, as a log of the simulation, so that one and the same measures read both.
 *
 * Units are those given, by id; a unit of the records that is not among them answers nothing and is never on duty, so that it
 * counts in the delays of calls and in no utilization.
 */
export function recordedLog(
  calls: CallTable,
  units: readonly SimUnit[],
  options: ReplayCallsOptions,
): SimulationLog {
  const columns = calls.toColumns();
  const { found, period } = recordedCalls(calls, options);
  const index = new KindIndex();
  const all = [...units];
  const numbers = new Map(units.map(({ id }, u) => [id, u]));
  const numberOf = (r: number): number => {
    const id = textAt(columns.unit, r);
    let number = numbers.get(id);
    if (number === undefined) {
      number = all.push({ id, role: textAt(columns.role, r), answers: [], personnel: 1, onDuty: [] }) - 1;
      numbers.set(id, number);
    }
    return number;
  };
  const rows = found.flatMap(({ responses }, call) => responses.map((r, slot) => ({ call, r, slot })));
  const time = (read: (r: number) => number): Float64Array => Float64Array.from(rows, ({ r }) => read(r));
  const dispatchedAt = time((r) =>
    committedFrom(columns.dispatchedAt[r] as number, columns.arrivedAt[r] as number),
  );
  const clearedAt = time((r) => columns.clearedAt[r] as number);
  // An arrival before the dispatch is a fault of the record: it is no arrival.
  const arrivedAt = time((r) => columns.arrivedAt[r] as number).map((at, i) =>
    at >= (dispatchedAt[i] as number) ? at : Number.NaN,
  );
  return SimulationLog.fromColumns({
    length: rows.length,
    call: Uint32Array.from(rows, ({ call }) => call),
    unit: Uint16Array.from(rows, ({ r }) => numberOf(r)),
    slot: Uint16Array.from(rows, ({ slot }) => slot),
    ...{ dispatchedAt, arrivedAt, clearedAt, equippedAt: arrivedAt },
    enrouteAt: time((r) => columns.enrouteAt[r] as number),
    ending: new Uint8Array(rows.length).fill(RESPONSE_ENDINGS.indexOf("cleared")),
    overtimeMinutes: new Float64Array(rows.length),
    units: all,
    callIds: found.map(({ call }) => call.id),
    receivedAt: Float64Array.from(found, ({ call }) => call.receivedAt),
    // Records do not tell handling from waiting: both lie in the wait from the receipt.
    readyAt: new Float64Array(0),
    ...{ kind: Uint32Array.from(found, ({ call }, i) => index.of(call, i)), kinds: index.kinds },
    service: Uint8Array.from(found, ({ row }) => columns.service[row] as number),
    priority: Float64Array.from(found, ({ call }) => call.priority),
    outcome: new Uint8Array(found.length).fill(CALL_OUTCOMES.indexOf("answered")),
    endedAt: new Float64Array(found.length).fill(Number.NaN),
    needed: Uint16Array.from(found, ({ responses }) => responses.length),
    unfilled: new Uint16Array(found.length),
    endedRunAt: clearedAt.reduce((last, at) => Math.max(last, at), period.end),
  });
}
