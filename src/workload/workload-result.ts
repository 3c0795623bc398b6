import { ZoneCalendar } from "../quantity/calendar.ts";
import type { Period } from "../quantity/instant.ts";
import type { Assumption } from "../records/call-columns.ts";
import type { Roster } from "../records/roster.ts";
import { resampledRatio } from "../stats/resampled-ratio.ts";
import { committedTotals } from "./committed-totals.ts";
import { type DutyTime, dutyTime } from "./duty-time.ts";
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
  const tally = workloadTally(intervals, grouping?.keys ?? [], calendar, period);
  const exposure = exposureByHourOfWeek(period, calendar);
  const spans = roster && filteredSpans(roster, input);
  const duty = spans && dutyTime(spans, grouping?.by, tally, calendar, period);
  const facts = roster && spans && rosterFacts(roster, spans, period);
  return {
    ...{ calls, responses, period, timeZone },
    ...committedTotals(tally, WHOLE, exposure, duty?.hours, duty !== undefined),
    ...(duty && shareIntervals(tally, duty, input.seed)),
    ...facts,
    excluded,
    assumptions: [...input.assumptions, ...(facts?.assumptions ?? [])],
    ...(grouping && { groups: groupRows(grouping, tally, exposure, duty) }),
  };
}

function groupRows(
  { keys, calls, responses }: WorkloadGrouping,
  tally: WorkloadTally,
  exposure: Float64Array,
  duty: DutyTime | undefined,
): readonly WorkloadGroup[] {
  const rows = keys.flatMap((key, group): readonly WorkloadGroup[] => {
    const counts = { calls: calls[group] as number, responses: responses[group] as number };
    if (counts.calls + counts.responses + (tally.raw[1 + group] as number) === 0) return [];
    const onDuty = duty?.groupHours.get(key);
    const totals = committedTotals(tally, 1 + group, exposure, onDuty, duty !== undefined);
    return [{ key: key || "unknown", ...counts, ...totals }];
  });
  return rows.sort((a, b) => b.committedHours - a.committedHours || (a.key < b.key ? -1 : 1));
}

function shareIntervals(
  { weekCalls, weekAll }: WorkloadTally,
  { weeks: denominators }: DutyTime,
  seed: number,
): Pick<Workload, "callShareInterval" | "committedShareInterval"> {
  const calls = resampledRatio({ numerators: weekCalls, denominators, seed });
  const all = resampledRatio({ numerators: weekAll, denominators, seed });
  return calls && all ? { callShareInterval: calls, committedShareInterval: all } : {};
}
