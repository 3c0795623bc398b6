import { ZoneCalendar } from "../quantity/calendar.ts";
import type { CallTable } from "../records/call-table.ts";
import type { Roster } from "../records/roster.ts";
import { requireCalls } from "../workload/arguments.ts";
import { whenOf } from "../workload/call-scope.ts";
import { dutySteps } from "../workload/duty-steps.ts";
import { filteredSpans, rosterKnowledge } from "../workload/on-roster.ts";
import { type FireScope, scopedRuns } from "./fire-scope.ts";

export interface FreeAtCall {
  /** byFree[k]: share of calls that came while exactly k units were free; sums to 1, empty without calls. */
  readonly byFree: readonly number[];
  readonly calls: number;
  /** Calls that came while no unit was free. */
  readonly noneFree: number;
  /** noneFree / calls; absent without calls. */
  readonly noneFreeShare?: number;
}

export interface FreeAtCallOptions extends FireScope {
  readonly roster: Roster;
}

/**
 * How many units are free when a call comes? By event, where `availability` is by clock time.
 *
 * A call looks just before its receipt (else its first other time), so before its own units are sent: a unit that clears or comes
 * on duty at that very instant is not free yet. Who is on duty and who is busy is as in `availability`. Calls come when people are awake, and
 * so when units are busy: a call finds fewer units free than an average minute does.
 *
 * @param options.roster - who was on duty; on an estimated roster idle units are missing, so that too few are free.
 * @param options.service - calls of this service, and units of this service.
 * @param options.roles - calls with a run in these roles, and units in them.
 * @param options.period - calls received in [start, end). Default: all.
 * @returns shares in [0, 1] of the calls that a time places.
 * @throws DutycycleError if `calls`, `roster` or an option is not what it must be.
 * @example
 * ```ts
 * import { callsFrom, rosterFrom } from "dutycycle";
 * import { freeAtCall } from "dutycycle/coverage";
 * const at = (minute: number) => Date.UTC(2024, 2, 1, 10, minute);
 * const call = (id: string, unit: string, from: number, to: number) => ({
 *   id, service: "fire" as const, initiator: "community" as const, type: "EMS", receivedAt: at(from),
 *   responses: [{ unit, personnel: 3, dispatchedAt: at(from), clearedAt: at(to) }],
 * });
 * const { calls } = callsFrom([call("1", "E1", 0, 30), call("2", "E2", 10, 40), call("3", "E1", 35, 60)], { timeZone: "UTC" });
 * const duty = { service: "fire" as const, personnel: 3, start: at(-60), end: at(120) };
 * const { roster } = rosterFrom([{ unit: "E1", ...duty }, { unit: "E2", ...duty }], { timeZone: "UTC" });
 * freeAtCall(calls, { roster }).byFree; // => [0, 0.6667, 0.3333]
 * ```
 */
export function freeAtCall(calls: CallTable, options: FreeAtCallOptions): FreeAtCall {
  const columns = requireCalls(calls);
  const { roster, service, roles } = options ?? {};
  const spans = filteredSpans(roster, { service, roles });
  const scope = scopedRuns(columns, new ZoneCalendar(columns.timeZone), options);
  const steps = dutySteps(columns, spans, rosterKnowledge(columns, roster, { service, roles }, true));
  const moments = Float64Array.from({ length: columns.length }, (_, c) =>
    scope.calls[c] === 1 ? whenOf(columns, c) : Number.NaN,
  );
  const inOrder = moments.filter((at) => !Number.isNaN(at)).sort();
  const counts: number[] = [];
  const order = steps.order();
  let onDuty = 0;
  let busy = 0;
  let next = 0;
  const stepAt = (place: number): number => {
    const step = order[place];
    return step === undefined ? Infinity : (steps.at[step] as number);
  };
  for (const at of inOrder) {
    for (; stepAt(next) < at; next++) {
      const step = order[next] as number;
      onDuty += steps.onDuty[step] as number;
      busy += steps.busy[step] as number;
    }
    const free = Math.max(0, Math.floor(onDuty - busy + 1e-6));
    counts[free] = (counts[free] ?? 0) + 1;
  }
  const noneFree = counts[0] ?? 0;
  return {
    byFree: Array.from(counts, (n) => (n ?? 0) / inOrder.length),
    ...{ calls: inOrder.length, noneFree },
    ...(inOrder.length > 0 ? { noneFreeShare: noneFree / inOrder.length } : {}),
  };
}
