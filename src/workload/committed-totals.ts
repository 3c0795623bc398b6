import { HOURS_IN_WEEK } from "../quantity/hour-of-week.ts";
import { HOUR_MS } from "../quantity/instant.ts";
import { sum } from "../stats/sum.ts";
import { byInitiator } from "./by-initiator.ts";
import { RANK_OF_INITIATOR } from "./committed-time.ts";
import type { CommittedTime, WorkloadTotals } from "./workload.ts";
import { CALL_RANKS, LANES, OFF_ROSTER_LANES, ON_DUTY, WHOLE, type WorkloadTally } from "./workload-tally.ts";

export type PartTotals = Omit<WorkloadTotals, "calls" | "responses">;

/** The time in the lanes from `from` to `to`, the end not included. */
type LaneTime = (from: number, to: number) => number;

/** Hours and shares of the whole or of a group, out of personnel-milliseconds; no shares where the roster does not know it. */
export function committedTotals(
  { hours, raw }: WorkloadTally,
  part: number,
  exposure: Float64Array,
  hasRoster: boolean,
): PartTotals {
  const placeOf = (lane: number): number => (part * LANES + lane) * HOURS_IN_WEEK;
  const time: LaneTime = (from, to) => sum(hours, placeOf(from), placeOf(to));
  const timeOf = (initiator: number, offset = 0): number => {
    const lane = (RANK_OF_INITIATOR[initiator] as number) + offset;
    return time(lane, lane + 1);
  };
  const dutyTime = time(ON_DUTY, LANES);
  const hasDuty = hasRoster && (part === WHOLE || dutyTime > 0);
  return {
    ...committedTime(time, hasDuty),
    overlapHours: ((raw[part] as number) - time(0, ON_DUTY)) / HOUR_MS,
    committedHoursByInitiator: byInitiator((i) => (timeOf(i) + timeOf(i, OFF_ROSTER_LANES)) / HOUR_MS),
    ...(hasRoster ? { offRosterHours: time(OFF_ROSTER_LANES, ON_DUTY) / HOUR_MS } : {}),
    ...(dutyTime ? { shareByInitiator: byInitiator((i) => timeOf(i) / dutyTime) } : {}),
    byHourOfWeek: Array.from(exposure, (clockTime, hour) => ({
      ...committedTime(
        (from, to) => sum(hours, placeOf(from) + hour, placeOf(to) + hour, HOURS_IN_WEEK),
        hasDuty,
      ),
      exposureHours: clockTime / HOUR_MS,
    })),
  };
}

/** The same figures for an hour of the week as for all of them. */
function committedTime(time: LaneTime, hasDuty: boolean): CommittedTime {
  const dutyTime = time(ON_DUTY, LANES);
  const knownCalls = time(0, CALL_RANKS);
  const otherCalls = time(OFF_ROSTER_LANES, OFF_ROSTER_LANES + CALL_RANKS);
  return {
    committedHours: time(0, ON_DUTY) / HOUR_MS,
    callHours: (knownCalls + otherCalls) / HOUR_MS,
    ...(hasDuty ? { onDutyHours: dutyTime / HOUR_MS } : {}),
    ...(dutyTime
      ? { callShare: knownCalls / dutyTime, committedShare: time(0, OFF_ROSTER_LANES) / dutyTime }
      : {}),
  };
}
