import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Period } from "../quantity/instant.ts";
import type { Assumption } from "../records/call-columns.ts";
import type { Roster } from "../records/roster.ts";
import { resampledRatio } from "../stats/resampled-ratio.ts";
import { committedTotals, type PartTotals } from "./committed-totals.ts";
import { exposureByHourOfWeek } from "./exposure.ts";
import { type DutyFilter, filteredSpans } from "./on-roster.ts";
import { rosterFacts } from "./roster-facts.ts";
import type { Workload, WorkloadGroup, WorkloadGrouping } from "./workload.ts";
import { type CommittedIntervals, WHOLE, type WorkloadTally, workloadTally } from "./workload-tally.ts";

/** Everything that a workload is made of, whether it came from a table or straight from a file. */
export interface WorkloadInput extends DutyFilter {
  readonly intervals: CommittedIntervals;
  readonly timeZone: string;
  readonly period: Period;
  readonly calls: number;
  readonly responses: number;
  readonly roster: Roster | undefined;
  readonly grouping: WorkloadGrouping | undefined;
  readonly excluded: Workload["excluded"];
  readonly assumptions: readonly Assumption[];
  readonly seed: number;
}

/** From unit intervals and a roster to the shares. */
export function workloadOf(input: WorkloadInput): Workload {
  const { intervals, period, grouping, roster, timeZone, calls, responses, excluded } = input;
  const calendar = new ZoneCalendar(timeZone);
  const spans = roster === undefined ? [] : filteredSpans(roster, input);
  const tally = workloadTally(intervals, spans, grouping ?? {}, calendar, period);
  const exposure = exposureByHourOfWeek(period, calendar);
  const totalsOf = committedTotals(tally, exposure, roster !== undefined);
  const facts = roster && rosterFacts(roster, spans, period);
  return {
    ...{ calls, responses, period, timeZone },
    ...totalsOf(WHOLE),
    ...shareIntervals(tally, input.seed),
    ...facts,
    excluded,
    assumptions: [...input.assumptions, ...(facts?.assumptions ?? [])],
    ...(grouping && { groups: groupRows(grouping, tally.raw, totalsOf) }),
  };
}

function groupRows(
  { keys, calls, responses }: WorkloadGrouping,
  raw: Float64Array,
  totalsOf: (part: number) => PartTotals,
): readonly WorkloadGroup[] {
  const rows = keys.flatMap((key, group): readonly WorkloadGroup[] => {
    const counts = { calls: calls[group] as number, responses: responses[group] as number };
    if (counts.calls + counts.responses + (raw[1 + group] as number) === 0) return [];
    return [{ key: key || "unknown", ...counts, ...totalsOf(1 + group) }];
  });
  return rows.sort((a, b) => b.committedHours - a.committedHours || (a.key < b.key ? -1 : 1));
}

function shareIntervals(
  { weekCalls, weekAll, weekDuty: denominators }: WorkloadTally,
  seed: number,
): Pick<Workload, "callShareInterval" | "committedShareInterval"> {
  const calls = resampledRatio({ numerators: weekCalls, denominators, seed });
  const all = resampledRatio({ numerators: weekAll, denominators, seed });
  return calls && all ? { callShareInterval: calls, committedShareInterval: all } : {};
}
