import type { HourOfWeek } from "../quantity/hour-of-week.ts";
import type { ServiceTimeRow } from "../workload/service-time.ts";
import type { Workload } from "../workload/workload.ts";
import type { ReliefFactor, ReliefInput } from "./relief-factor.ts";

/** Whose time a class of hours is; the classes of a workload. */
export type HoursByClass = Readonly<
  Partial<Record<"community" | "officer" | "unknown" | "directed" | "out-of-service", number>>
>;

/**
 * Plain numbers in place of a measured workload. Demand is the same in every hour then, unless `arrivals` say
 * more.
 */
export interface WorkloadFigures {
  /** In [0, infinity). */
  readonly callsPerYear?: number;
  /** Mean minutes that a call takes each of its units, in (0, infinity). */
  readonly serviceMinutes?: number;
  /** In [1, infinity); 1 unless given. */
  readonly unitsPerCall?: number;
  /**
   * Officer-hours by class over `weeks`, each in [0, infinity); without it, calls x units x officers in one x
   * minutes, as `unknown`.
   */
  readonly committedHours?: HoursByClass;
  /** Weeks that `committedHours` cover, in (0, infinity). Default: a year. */
  readonly weeks?: number;
}

/** A place on duty that is filled whatever the workload. */
export interface StaffedPost {
  readonly name: string;
  /** People in it at once, in [0, infinity). */
  readonly count: number;
  /** Hours a year that it is filled, in [0, 8760]. Default 8,760: around the clock. */
  readonly hoursPerYear?: number;
}

/** Who is there now. */
export interface PresentStrength {
  /** Patrol officers: what a method's `gap` is measured against. */
  readonly officers?: number;
  /** On duty on average, or by hour of the week. */
  readonly onDuty?: number | HourOfWeek<number>;
  /** Patrol officers that the budget allows. */
  readonly authorised?: number;
  /** Sworn in the whole department. */
  readonly sworn?: number;
}

/**
 * What the city wants. Each has its unit in its name or is a share of 1; those without a published default
 * must be given.
 */
export interface StaffingTargets {
  /** Wilson and Weiss: largest share of time on duty on calls. Default 0.5. */
  readonly callShareMax?: number;
  /** Thirds: share of time on duty on calls. Default 1/3. */
  readonly thirdsShare?: number;
  /**
   * Share of available time that no call from the community takes: one number, or a band. Default 0.40 to
   * 0.45.
   */
  readonly proactiveShare?: number | { readonly low: number; readonly high: number };
  /**
   * Share of time on duty for briefing, meals, reports. Default: out-of-service time as measured, else 0.125.
   */
  readonly administrativeShare?: number;
  /** Rule of 60: largest share of time on duty committed to anything. Default 0.6. */
  readonly committedShareMax?: number;
  /** 30-30-30-10: share of net hours obligated to calls of the community. Default 0.3. */
  readonly obligatedShare?: number;
  /** Performance factor: minutes of an officer's average hour on calls of the community. Default 30. */
  readonly reactiveMinutes?: number;
  /** Hours in which patrol passes each street once. */
  readonly patrolIntervalHours?: number;
  /** Mean travel minutes of the nearest free car. */
  readonly travelMinutes?: number;
  /** Largest share of calls that find no unit free. */
  readonly noneFreeShare?: number;
  /**
   * At least `share` of calls wait no longer than `minutes` for a unit; the `delay` target of `requiredUnits`
   * may stand here as it is.
   */
  readonly delay?: { readonly kind?: "delay"; readonly minutes: number; readonly share: number };
  /** Mean minutes that a call waits for its units. */
  readonly meanDelayMinutes?: number;
  /** Mean minutes that a call of the first priority waits for a unit. */
  readonly priorityDelayMinutes?: number;
  /** Call load: shares of time for proactive and administrative work. Default 0.30 and 0.05. */
  readonly callLoad?: { readonly proactive?: number; readonly administrative?: number };
  /** Hours of coverage: share of net hours that is kept from coverage for proactive work. Default 1/3. */
  readonly coverageProactiveShare?: number;
  /** How time on duty is to be spent: shares that add up to 1. */
  readonly allocation?: {
    readonly calls: number;
    readonly community: number;
    readonly proactive: number;
    readonly administrative: number;
  };
}

/**
 * What `compareStaffing` compares with: give what there is; each method says what it misses. Shares lie in
 * [0, 1], areas, miles, speeds and spans in (0, infinity), people in [0, infinity); an error names the
 * interval of each.
 */
export interface StaffingInput {
  readonly workload?: Workload | WorkloadFigures;
  /** Calls an hour by hour of the week, from `arrivalRates`: only those that wait for a patrol unit. */
  readonly arrivals?: HourOfWeek<number>;
  /** From `serviceTimes`, of the same calls. */
  readonly serviceTimes?: readonly ServiceTimeRow[];
  /** Multiplies calls and hours alike, in [0, 1e12]: what if demand grows by a tenth, 1.1? Default 1. */
  readonly demandFactor?: number;
  /** Persons a post around the clock, in [1, infinity), or what `reliefFactor` takes, or what it returns. */
  readonly relief?:
    | number
    | (Omit<ReliefInput, "postHours"> & { readonly postHours?: number })
    | ReliefFactor;
  /** Posts around the clock, or a list. */
  readonly posts?: number | readonly StaffedPost[];
  readonly targets?: StaffingTargets;
  /** A number is patrol officers. */
  readonly present?: number | PresentStrength;
  /**
   * Fewest officers on duty for safety's sake, by decision; shown beside the workload's need, never in it.
   */
  readonly minimumOnDuty?: number | HourOfWeek<number>;
  /** Residents. */
  readonly population?: number;
  /** Square miles. */
  readonly area?: number;
  readonly streetMiles?: number;
  /** Miles an hour on the way to a call. Default 25. */
  readonly responseMph?: number;
  /** Miles an hour on patrol. Default 15. */
  readonly patrolMph?: number;
  /** Officers in a unit on average, in [1, infinity). Default: as `serviceTimes` have it, else 1. */
  readonly officersPerUnit?: number;
  /** Time allocation: share of cars with two officers, in place of the measured crews. */
  readonly twoOfficerShare?: number;
  /**
   * Time allocation: share of calls of a type that still get an officer; other types 1. Keys are those of
   * `serviceTimes`.
   */
  readonly responseShares?: Readonly<Record<string, number>>;
  /** Shares of calls by priority, first first; they add up to 1. */
  readonly priorityShares?: readonly number[];
  /**
   * unitsNeeded[k - 1]: share of calls that need k units; adds up to 1. Default: the two whole numbers around
   * units per call.
   */
  readonly unitsNeeded?: readonly number[];
  /** Local hours of the day at which shifts begin, whole, rising, in [0, 24). Default 7, 15, 23. */
  readonly shiftStarts?: readonly number[];
  /** Share of the posts that falls vacant in a year, and years until a successor works alone. */
  readonly turnover?: number;
  readonly replacementYears?: number;
  /**
   * Officers to one supervisor, to one investigator: people outside patrol, shown beside each method's
   * officers.
   */
  readonly spans?: { readonly supervisor?: number; readonly investigator?: number };
}
