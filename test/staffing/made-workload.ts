import type { StaffingInput } from "../../src/staffing/staffing-input.ts";
import type { Workload } from "../../src/workload/workload.ts";

export interface MadeHours {
  /** Officer-hours of the slot over the whole period. */
  readonly calls: (hour: number) => number;
  readonly other?: (hour: number) => number;
  readonly onDuty?: (hour: number) => number;
  readonly offRoster?: number;
  readonly weeks?: number;
  readonly communityOfCalls?: number;
}

/** A workload whose every hour is known, without records. */
export function madeWorkload(made: MadeHours): Workload {
  const { calls, other = () => 0, onDuty, offRoster = 0, weeks = 52, communityOfCalls = 0.7 } = made;
  const slots = Array.from({ length: 168 }, (_, hour) => hour);
  const sum = (of: (hour: number) => number): number => slots.reduce((total, hour) => total + of(hour), 0);
  const [onCalls, onOther] = [sum(calls), sum(other)];
  const duty = onDuty === undefined ? undefined : sum(onDuty);
  const classes = (whole: number): Workload["committedHoursByInitiator"] => ({
    community: (onCalls * communityOfCalls) / whole,
    officer: (onCalls * (1 - communityOfCalls)) / whole,
    unknown: 0,
    directed: onOther / 4 / whole,
    "out-of-service": (onOther * 3) / 4 / whole,
  });
  return {
    calls: Math.round(onCalls + onOther),
    responses: Math.round(1.5 * (onCalls + onOther)),
    period: { start: 0, end: weeks * 7 * 86_400_000 },
    timeZone: "UTC",
    committedHours: onCalls + onOther + offRoster,
    callHours: onCalls + offRoster,
    overlapHours: 0,
    committedHoursByInitiator: { ...classes(1), officer: onCalls * (1 - communityOfCalls) + offRoster },
    ...(duty === undefined
      ? {}
      : {
          onDutyHours: duty,
          offRosterHours: offRoster,
          shareByInitiator: classes(duty),
          callShare: onCalls / duty,
          committedShare: (onCalls + onOther) / duty,
        }),
    byHourOfWeek: slots.map((hour) => ({
      committedHours: calls(hour) + other(hour) + offRoster / 168,
      callHours: calls(hour) + offRoster / 168,
      exposureHours: weeks,
      ...(onDuty === undefined ? {} : { onDutyHours: onDuty(hour) }),
      ...(onDuty === undefined || onDuty(hour) === 0
        ? {}
        : {
            callShare: calls(hour) / onDuty(hour),
            committedShare: (calls(hour) + other(hour)) / onDuty(hour),
          }),
    })),
    excluded: [],
    assumptions: [],
  };
}

/** Busier by evening and at the end of the week. */
export const weekly = (hour: number): number => 60 + 50 * Math.sin(((hour % 24) - 10) / 3.8) + hour / 4;

/** Everything that any method asks for. */
export const FULL: StaffingInput = {
  workload: madeWorkload({ calls: weekly, other: (hour) => weekly(hour) / 3, onDuty: () => 52 * 5 }),
  population: 41_799,
  area: 13,
  streetMiles: 150,
  relief: { scheduledHours: 2080, absenceHours: 382 },
  posts: [
    { name: "patrol", count: 4 },
    { name: "evening car", count: 1, hoursPerYear: 2920 },
  ],
  present: { officers: 25, sworn: 36, authorised: 28 },
  minimumOnDuty: 3,
  turnover: 0.08,
  replacementYears: 1.25,
  targets: {
    delay: { minutes: 5, share: 0.9 },
    meanDelayMinutes: 2,
    travelMinutes: 4,
    patrolIntervalHours: 6,
    noneFreeShare: 0.1,
    allocation: { calls: 0.4, community: 0.2, proactive: 0.25, administrative: 0.15 },
  },
};
