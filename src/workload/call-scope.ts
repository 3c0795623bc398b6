import type { Service } from "../quantity/duty-span.ts";
import type { Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { Assumption } from "../records/call-columns.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { committedFrom, type IntervalFault, intervalFault } from "../records/interval-fault.ts";
import { sum } from "../stats/sum.ts";
import { givenPeriod, initiatorFlags, serviceFlags } from "./arguments.ts";

/** The row of its call, for every response. */
export function callOfResponses(columns: CallTableColumns): Uint32Array {
  const calls = new Uint32Array(columns.responseCount);
  for (let c = 0; c < columns.length; c++) {
    calls.fill(c, columns.responseStart[c] as number, columns.responseStart[c + 1] as number);
  }
  return calls;
}

/** When each response began: dispatched, else arrived; NaN where neither is known. */
export function startsOf({ dispatchedAt, arrivedAt }: CallTableColumns): Float64Array {
  return dispatchedAt.map((dispatched, r) => committedFrom(dispatched, arrivedAt[r] as number));
}

/** Visits every response whose interval is usable, in order of the table; `reject` takes the others. */
export function forEachUsable(
  columns: CallTableColumns,
  visit: (response: number, call: number, start: number, time: number) => void,
  reject?: (response: number, fault: IntervalFault, time: number) => void,
): void {
  const { dispatchedAt, arrivedAt, clearedAt, responseStart, maxHours } = columns;
  for (let c = 0; c < columns.length; c++) {
    const end = responseStart[c + 1] as number;
    for (let r = responseStart[c] as number; r < end; r++) {
      const start = committedFrom(dispatchedAt[r] as number, arrivedAt[r] as number);
      const cleared = clearedAt[r] as number;
      const fault = intervalFault(start, cleared, maxHours);
      if (fault === undefined) visit(r, c, start, cleared - start);
      else reject?.(r, fault, cleared - start);
    }
  }
}

/** The earliest time of each call's responses, NaN where none is known. */
export function earliest(columns: CallTableColumns, times: Float64Array): Float64Array {
  return columns.receivedAt.map((_, call) => earliestOf(columns, call, [times]));
}

/** The earliest of some times of a call's responses, NaN where none is known. */
function earliestOf(columns: CallTableColumns, call: number, times: readonly Float64Array[]): number {
  let at = Number.NaN;
  const end = columns.responseStart[call + 1] as number;
  for (let r = columns.responseStart[call] as number; r < end; r++) {
    for (const column of times) {
      const time = column[r] as number;
      if (time < at || Number.isNaN(at)) at = time;
    }
  }
  return at;
}

/** The names of a {@link CallScope}. */
export const SCOPE = ["initiators", "service", "period"] as const;

/** What says which calls are meant. */
export interface CallScope {
  readonly initiators?: readonly Initiator[] | "all" | undefined;
  readonly service?: Service | undefined;
  readonly period?: Period | undefined;
}

/** Which calls are meant: 1 for those of the initiators and the service that lie in the period. */
export function callsInScope(columns: CallTableColumns, scope: CallScope): Uint8Array {
  const initiators = initiatorFlags(scope.initiators);
  const services = serviceFlags(scope.service);
  const period = givenPeriod(scope.period);
  return new Uint8Array(columns.length).map((_, call) => {
    if (!initiators[columns.initiator[call] as number] || !services[columns.service[call] as number])
      return 0;
    if (period === undefined) return 1;
    const at = whenOf(columns, call);
    return at >= period.start && at < period.end ? 1 : 0;
  });
}

/** Says how many calls a filter by service leaves out because the records do not say theirs; nothing where there are none. */
export function unsaidService(
  columns: CallTableColumns,
  { service, period }: Pick<CallScope, "service" | "period">,
): readonly Assumption[] {
  if (service === undefined || service === "unknown") return [];
  const leftOut = sum(callsInScope(columns, { service: "unknown", period }));
  const reason = `calls of unknown service left out: ${leftOut}`;
  return leftOut > 0 ? [{ field: "service", assumed: `unknown is not ${service}`, reason }] : [];
}

/** When a call is placed in time: its receipt, else the first time that its responses hold; NaN without any. */
export function whenOf(columns: CallTableColumns, call: number): number {
  const { receivedAt, dispatchedAt, enrouteAt, arrivedAt, clearedAt } = columns;
  const received = receivedAt[call] as number;
  if (!Number.isNaN(received)) return received;
  return earliestOf(columns, call, [dispatchedAt, enrouteAt, arrivedAt, clearedAt]);
}
