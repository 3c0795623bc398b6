import type { StaffingAssumption, StaffingFlag } from "./assumption.ts";

/** Officers busy by hour of the week before any what-if, and what the same source says of calls. */
export interface DemandSource {
  readonly community: Float64Array;
  readonly calls: Float64Array;
  readonly committed: Float64Array;
  readonly callsPerHour?: Float64Array;
  readonly callsOrigin: "user" | "measured";
  readonly callsSource?: string;
  readonly serviceMinutes?: number;
  readonly unitsPerCall?: number;
  readonly administrativeShare?: number;
  readonly onDuty?: Float64Array;
  readonly assumptions: readonly StaffingAssumption[];
  readonly flags: readonly StaffingFlag[];
}

const HALF_A_YEAR = 26;

/** A flag where a year is inferred from less than half a year. */
export function shortPeriod(weeks: number): readonly StaffingFlag[] {
  if (weeks >= HALF_A_YEAR) return [];
  return [
    {
      kind: "under-26-weeks",
      text: `the year is inferred from ${weeks.toFixed(1)} weeks: seasons are missing`,
    },
  ];
}
