import { HOUR_MS } from "../quantity/instant.ts";
import { sum } from "../stats/sum.ts";
import { byInitiator } from "./by-initiator.ts";
import { RANK_OF_INITIATOR } from "./committed-time.ts";
import type { CommittedTime, WorkloadHour, WorkloadTotals } from "./workload.ts";
import { CALL_RANKS, LANES, OFF_ROSTER_LANES, ON_DUTY, WHOLE, type WorkloadTally } from "./workload-tally.ts";

export type PartTotals = Omit<WorkloadTotals, "calls" | "responses">;

/** The time in the lanes from `from` to `to`, the end not included. */
type LaneTime = (from: number, to: number) => number;

/**
 * Hours and shares of the whole or of a group, out of personnel-milliseconds; no shares where the roster does not know it.
 * Hours in which nothing happened are one object for all groups alike.
 */
export function committedTotals(
  { hours, raw }: WorkloadTally,
  exposure: Float64Array,
  hasRoster: boolean,
): (part: number) => PartTotals {
  const hourOf = (time: LaneTime, hasDuty: boolean, hour: number): WorkloadHour => ({
    ...committedTime(time, hasDuty),
    exposureHours: (exposure[hour] as number) / HOUR_MS,
  });
  const still = [false, true].map((hasDuty) =>
    Array.from(exposure, (_, hour) => hourOf(() => 0, hasDuty, hour)),
  );
  return (part) => {
    const timeWith =
      (ofLane: (times: Float64Array) => number): LaneTime =>
      (from, to) => {
        let total = 0;
        for (let lane = from; lane < to; lane++) {
          const times = hours[part * LANES + lane];
          if (times) total += ofLane(times);
        }
        return total;
      };
    const time = timeWith(sum);
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
      byHourOfWeek: (still[Number(hasDuty)] as WorkloadHour[]).map((quiet, hour) => {
        const timeHere = timeWith((times) => times[hour] as number);
        return timeHere(0, LANES) ? hourOf(timeHere, hasDuty, hour) : quiet;
      }),
    };
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
