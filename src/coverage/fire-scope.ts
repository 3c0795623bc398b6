import type { ZoneCalendar } from "../quantity/calendar.ts";
import type { Service } from "../quantity/duty-span.ts";
import { DAY_MS, type Period } from "../quantity/instant.ts";
import type { Initiator } from "../records/call.ts";
import type { CallTableColumns } from "../records/call-table.ts";
import { callsInScope } from "../workload/call-scope.ts";
import { LEFT_OUT, rosterKnowledge } from "../workload/on-roster.ts";
import { dataPeriod, receiptPeriod } from "../workload/period.ts";

/** Which calls, and which of their runs, a fire table is made of. */
export interface FireScope {
  /** Only calls of this service: an engine on a medical call is a run on a call of `ems`. Default: all. */
  readonly service?: Service;
  /** Only runs in these roles, and calls that have one. Default: all. */
  readonly roles?: readonly string[];
  /** Whose calls. Default `"all"`. */
  readonly initiators?: readonly Initiator[] | "all";
  /** Calls received in [start, end). Default: whole local days that hold every receipt (else every start and clear). */
  readonly period?: Period;
}

/** One flag a call and one a run: 1 where it is meant. */
export interface ScopedRuns {
  readonly calls: Uint8Array;
  readonly runs: Uint8Array;
  readonly period: Period;
  /** Clock days of the period. */
  readonly days: number;
}

export function scopedRuns(
  columns: CallTableColumns,
  calendar: ZoneCalendar,
  { service, roles, initiators = "all", period: given }: FireScope,
): ScopedRuns {
  const calls = callsInScope(columns, {
    service,
    initiators,
    period: given,
  });
  const runs = new Uint8Array(columns.responseCount);
  const inRole = rosterKnowledge(columns, undefined, { service, roles });
  for (let c = 0; c < columns.length; c++) {
    if (calls[c] === 0) continue;
    let meant = 0;
    const end = columns.responseStart[c + 1] as number;
    for (let r = columns.responseStart[c] as number; r < end; r++) {
      if (inRole[r] === LEFT_OUT) continue;
      runs[r] = 1;
      meant += 1;
    }
    if (roles !== undefined && meant === 0) calls[c] = 0;
  }
  let period = given ?? receiptPeriod(columns, calendar);
  if (period.start === period.end) period = dataPeriod(columns, calendar);
  return { calls, runs, period, days: (period.end - period.start) / DAY_MS };
}
