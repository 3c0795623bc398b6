import { ZoneCalendar } from "../quantity/calendar.ts";
import type { DutySpan } from "../quantity/duty-span.ts";
import { addToHoursOfWeek, HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { HOUR_MS, type Period } from "../quantity/instant.ts";
import { INITIATORS, type Initiator } from "../records/call.ts";
import type { Assumption } from "../records/call-columns.ts";
import type { Roster } from "../records/roster.ts";
import { blockBootstrapRatio } from "../stats/bootstrap.ts";
import { assignCommittedTime, RANKED } from "./committed-time.ts";
import { exposureByHourOfWeek } from "./exposure.ts";
import { type DutyFilter, filteredSpans } from "./on-roster.ts";
import { tiesOf } from "./ties.ts";
import type { Workload, WorkloadGroup, WorkloadHour, WorkloadTotals } from "./workload.ts";
import { CALL_RANKS, type CommittedIntervals, LANES, WHOLE, WorkloadTally } from "./workload-tally.ts";

/** The groups that committed time is split into, and what the roster calls such a group. */
export interface WorkloadGrouping {
  readonly by: "area" | "type" | "priority" | "unit" | "service" | "role";
  readonly keys: readonly string[];
  readonly calls: ArrayLike<number>;
  readonly responses: ArrayLike<number>;
}

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

/** Personnel-milliseconds on duty: by hour of week for each group, and by week. */
interface DutyTime {
  readonly hours: Float64Array;
  readonly groupHours: ReadonlyMap<string, Float64Array>;
  readonly weeks: Float64Array;
}

/** From unit intervals and a roster to the shares. */
export function workloadOf(input: WorkloadInput): Workload {
  const { intervals, period, grouping, roster, timeZone } = input;
  const calendar = new ZoneCalendar(timeZone);
  const tally = new WorkloadTally(intervals, grouping?.keys.length ?? 0, calendar, period);
  assignCommittedTime(intervals, tally, tiesOf(intervals, grouping?.keys));
  tally.addRaw();
  const exposure = exposureByHourOfWeek(period, calendar);
  const spans = roster === undefined ? undefined : filteredSpans(roster, input);
  const duty = spans === undefined ? undefined : dutyTime(spans, grouping?.by, tally, calendar, period);
  const coverage =
    spans === undefined || period.end <= period.start ? undefined : coveredShare(spans, period);
  const whole = totals(tally, WHOLE, exposure, duty?.hours, duty !== undefined);
  return {
    calls: input.calls,
    responses: input.responses,
    period,
    timeZone,
    ...whole,
    ...(duty === undefined ? {} : shareIntervals(tally, duty, input.seed)),
    ...(roster === undefined ? {} : rosterFacts(roster, coverage)),
    excluded: input.excluded,
    assumptions: [...input.assumptions, ...(roster === undefined ? [] : rosterAssumptions(roster, coverage))],
    ...(grouping === undefined ? {} : { groups: groupRows(grouping, tally, exposure, duty) }),
  };
}

function groupRows(
  grouping: WorkloadGrouping,
  tally: WorkloadTally,
  exposure: Float64Array,
  duty: DutyTime | undefined,
): readonly WorkloadGroup[] {
  const rows: WorkloadGroup[] = [];
  grouping.keys.forEach((key, group) => {
    const calls = grouping.calls[group] as number;
    const responses = grouping.responses[group] as number;
    const row = totals(tally, 1 + group, exposure, duty?.groupHours.get(key), duty !== undefined);
    if (calls === 0 && responses === 0 && tally.raw[1 + group] === 0) return;
    rows.push({ key: key === "" ? "unknown" : key, calls, responses, ...row });
  });
  return rows.sort((a, b) => b.committedHours - a.committedHours || (a.key < b.key ? -1 : 1));
}

/** Hours and shares of the whole or of a group, out of personnel-milliseconds. */
function totals(
  tally: WorkloadTally,
  part: number,
  exposure: Float64Array,
  onDuty: Float64Array | undefined,
  hasRoster: boolean,
): Omit<WorkloadTotals, "calls" | "responses"> {
  const ranks = RANKED.length;
  const on = tally.byRank.subarray(2 * part * ranks, (2 * part + 1) * ranks);
  const off = tally.byRank.subarray((2 * part + 1) * ranks, (2 * part + 2) * ranks);
  const width = LANES.count * HOURS_IN_WEEK;
  const lanes = tally.hours.subarray(part * width, (part + 1) * width);
  const onSum = sum(on);
  const offSum = sum(off);
  const dutyTime = onDuty === undefined ? 0 : sum(onDuty);
  return {
    committedHours: (onSum + offSum) / HOUR_MS,
    overlapHours: ((tally.raw[part] as number) - onSum - offSum) / HOUR_MS,
    committedHoursByInitiator: byInitiator(
      (rank) => ((on[rank] as number) + (off[rank] as number)) / HOUR_MS,
    ),
    ...(hasRoster ? { offRosterHours: offSum / HOUR_MS } : {}),
    ...(onDuty === undefined ? {} : { onDutyHours: dutyTime / HOUR_MS }),
    ...(dutyTime > 0
      ? {
          shareByInitiator: byInitiator((rank) => (on[rank] as number) / dutyTime),
          callShare: sum(on.subarray(0, CALL_RANKS)) / dutyTime,
          committedShare: onSum / dutyTime,
        }
      : {}),
    byHourOfWeek: Array.from({ length: HOURS_IN_WEEK }, (_, hour) => hourOf(hour, lanes, exposure, onDuty)),
  };
}

function hourOf(
  hour: number,
  lanes: Float64Array,
  exposure: Float64Array,
  onDuty: Float64Array | undefined,
): WorkloadHour {
  const lane = (index: number): number => lanes[index * HOURS_IN_WEEK + hour] as number;
  const call = lane(LANES.onRosterCall);
  const other = lane(LANES.onRosterOther);
  const duty = onDuty?.[hour];
  return {
    committedHours: (call + other + lane(LANES.offRosterCall) + lane(LANES.offRosterOther)) / HOUR_MS,
    callHours: (call + lane(LANES.offRosterCall)) / HOUR_MS,
    exposureHours: (exposure[hour] as number) / HOUR_MS,
    ...(duty === undefined ? {} : { onDutyHours: duty / HOUR_MS }),
    ...(duty === undefined || duty === 0
      ? {}
      : { callShare: call / duty, committedShare: (call + other) / duty }),
  };
}

function dutyTime(
  spans: readonly DutySpan[],
  by: WorkloadGrouping["by"] | undefined,
  tally: WorkloadTally,
  calendar: ZoneCalendar,
  period: Period,
): DutyTime {
  const hours = new Float64Array(HOURS_IN_WEEK);
  const weeks = new Float64Array(tally.weekAll.length);
  const groupHours = new Map<string, Float64Array>();
  for (const span of spans) {
    const start = Math.max(span.start, period.start);
    const end = Math.min(span.end, period.end);
    if (end <= start) continue;
    const addTo = (bins: Float64Array): void => addToHoursOfWeek(calendar, start, end, span.personnel, bins);
    addTo(hours);
    tally.addToWeeks(weeks, start, end, span.personnel);
    const key = by === undefined || by === "type" || by === "priority" ? undefined : span[by];
    if (key === undefined || key === "") continue;
    let bins = groupHours.get(key);
    if (bins === undefined) {
      bins = new Float64Array(HOURS_IN_WEEK);
      groupHours.set(key, bins);
    }
    addTo(bins);
  }
  return { hours, groupHours, weeks };
}

function shareIntervals(
  tally: WorkloadTally,
  duty: DutyTime,
  seed: number,
): Pick<Workload, "callShareInterval" | "committedShareInterval"> {
  const interval = (numerators: Float64Array): ReturnType<typeof blockBootstrapRatio> =>
    blockBootstrapRatio({ numerators, denominators: duty.weeks, seed });
  const calls = interval(tally.weekCalls);
  const all = interval(tally.weekAll);
  return {
    ...(calls === undefined ? {} : { callShareInterval: calls }),
    ...(all === undefined ? {} : { committedShareInterval: all }),
  };
}

function isEstimated(roster: Roster): boolean {
  return roster.spans.some((span) => span.basis === "estimated");
}

function rosterFacts(
  roster: Roster,
  coverage: number | undefined,
): Pick<Workload, "rosterBasis" | "sharesAreUpperBounds" | "rosterCoverage"> {
  return {
    rosterBasis: roster.basis,
    sharesAreUpperBounds: roster.basis === "estimated" || isEstimated(roster),
    ...(coverage === undefined ? {} : { rosterCoverage: coverage }),
  };
}

/** Share of the period in which at least one span runs. */
function coveredShare(spans: readonly DutySpan[], period: Period): number {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let covered = 0;
  let until = period.start;
  for (const span of sorted) {
    const from = Math.max(span.start, until);
    const to = Math.min(span.end, period.end);
    if (to <= from) continue;
    covered += to - from;
    until = to;
  }
  return covered / (period.end - period.start);
}

function rosterAssumptions(roster: Roster, coverage: number | undefined): readonly Assumption[] {
  const assumptions: Assumption[] = [];
  if (isEstimated(roster)) {
    assumptions.push({
      field: "roster",
      assumed: "the units seen working are those on duty",
      reason:
        "the roster is estimated from the records and misses officers who were idle: every share is an upper bound",
    });
  }
  if (coverage !== undefined && coverage < 0.999) {
    const percent = (100 * coverage).toFixed(1);
    assumptions.push({
      field: "roster",
      assumed: "nobody is on duty where the roster has no span",
      reason: `it has somebody on duty in ${percent} % of the period: give a period that it covers, or shares come out too high`,
    });
  }
  return assumptions;
}

function byInitiator(value: (rank: number) => number): Readonly<Record<Initiator, number>> {
  const entries = INITIATORS.map((initiator) => [initiator, value(RANKED.indexOf(initiator))]);
  return Object.fromEntries(entries) as Record<Initiator, number>;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
