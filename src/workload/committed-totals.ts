import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import { byInitiator } from "./by-initiator.ts";
import { RANK_OF_INITIATOR } from "./committed-time.ts";
import { sum } from "./sum.ts";
import type { CommittedTime, WorkloadTotals } from "./workload.ts";
import { CALL_RANKS, LANES, OFF_ROSTER_LANES, ON_DUTY, WHOLE, type WorkloadTally } from "./workload-tally.ts";

export type PartTotals = Omit<WorkloadTotals, "calls" | "responses">;

/** Hours and shares of the whole or of a group, out of personnel-milliseconds; no shares where the roster does not know it. */
export function committedTotals(
  { hours, raw }: WorkloadTally,
  part: number,
  exposure: Float64Array,
  hasRoster: boolean,
): PartTotals {
  const lanes = Array.from({ length: LANES }, (_, lane) => {
    const first = (part * LANES + lane) * HOURS_IN_WEEK;
    return hours.subarray(first, first + HOURS_IN_WEEK);
  });
  const times = lanes.map((lane) => sum(lane));
  const dutyTime = times[ON_DUTY] as number;
  const hasDuty = hasRoster && (part === WHOLE || dutyTime > 0);
  const known = (initiator: number, offset = 0): number =>
    times[(RANK_OF_INITIATOR[initiator] as number) + offset] as number;
  return {
    ...committedTime(times, hasDuty),
    overlapHours: ((raw[part] as number) - sum(times, 0, ON_DUTY)) / HOUR_MS,
    committedHoursByInitiator: byInitiator((i) => (known(i) + known(i, OFF_ROSTER_LANES)) / HOUR_MS),
    ...(hasRoster ? { offRosterHours: sum(times, OFF_ROSTER_LANES, ON_DUTY) / HOUR_MS } : {}),
    ...(dutyTime ? { shareByInitiator: byInitiator((i) => known(i) / dutyTime) } : {}),
    byHourOfWeek: Array.from(exposure, (time, hour) => ({
      ...committedTime(
        lanes.map((lane) => lane[hour] as number),
        hasDuty,
      ),
      exposureHours: time / HOUR_MS,
    })),
  };
}

/** The same figures for an hour of the week as for all of them. */
function committedTime(times: readonly number[], hasDuty: boolean): CommittedTime {
  const dutyTime = times[ON_DUTY] as number;
  const known = sum(times, 0, OFF_ROSTER_LANES);
  const knownCalls = sum(times, 0, CALL_RANKS);
  const otherCalls = sum(times, OFF_ROSTER_LANES, OFF_ROSTER_LANES + CALL_RANKS);
  return {
    committedHours: sum(times, 0, ON_DUTY) / HOUR_MS,
    callHours: (knownCalls + otherCalls) / HOUR_MS,
    ...(hasDuty ? { onDutyHours: dutyTime / HOUR_MS } : {}),
    ...(dutyTime ? { callShare: knownCalls / dutyTime, committedShare: known / dutyTime } : {}),
  };
}
