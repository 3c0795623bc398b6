import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import { byInitiator } from "./by-initiator.ts";
import { RANK_OF_INITIATOR } from "./committed-time.ts";
import { sum } from "./sum.ts";
import type { CommittedTime, WorkloadTotals } from "./workload.ts";
import { CALL_RANKS, LANES, OFF_ROSTER_LANES, type WorkloadTally } from "./workload-tally.ts";

/**
 * Hours and shares of the whole or of a group, out of personnel-milliseconds. `onDuty`, by hour of week, is absent where
 * the roster does not know the group.
 */
export function committedTotals(
  { hours, raw }: WorkloadTally,
  part: number,
  exposure: Float64Array,
  onDuty: Float64Array | undefined,
  hasRoster: boolean,
): Omit<WorkloadTotals, "calls" | "responses"> {
  const lanes = Array.from({ length: LANES }, (_, lane) => {
    const first = (part * LANES + lane) * HOURS_IN_WEEK;
    return hours.subarray(first, first + HOURS_IN_WEEK);
  });
  const times = lanes.map((lane) => sum(lane));
  const dutyTime = onDuty && sum(onDuty);
  const known = (initiator: number, offset = 0): number =>
    times[(RANK_OF_INITIATOR[initiator] as number) + offset] as number;
  return {
    ...committedTime(times, dutyTime),
    overlapHours: ((raw[part] as number) - sum(times)) / HOUR_MS,
    committedHoursByInitiator: byInitiator((i) => (known(i) + known(i, OFF_ROSTER_LANES)) / HOUR_MS),
    ...(hasRoster ? { offRosterHours: sum(times, OFF_ROSTER_LANES) / HOUR_MS } : {}),
    ...(dutyTime ? { shareByInitiator: byInitiator((i) => known(i) / dutyTime) } : {}),
    byHourOfWeek: Array.from(exposure, (time, hour) => ({
      ...committedTime(
        lanes.map((lane) => lane[hour] as number),
        onDuty?.[hour],
      ),
      exposureHours: time / HOUR_MS,
    })),
  };
}

/** The same figures for an hour of the week as for all of them. */
function committedTime(times: readonly number[], dutyTime: number | undefined): CommittedTime {
  const known = sum(times, 0, OFF_ROSTER_LANES);
  const knownCalls = sum(times, 0, CALL_RANKS);
  const otherCalls = sum(times, OFF_ROSTER_LANES, OFF_ROSTER_LANES + CALL_RANKS);
  return {
    committedHours: sum(times) / HOUR_MS,
    callHours: (knownCalls + otherCalls) / HOUR_MS,
    ...(dutyTime === undefined ? {} : { onDutyHours: dutyTime / HOUR_MS }),
    ...(dutyTime ? { callShare: knownCalls / dutyTime, committedShare: known / dutyTime } : {}),
  };
}
