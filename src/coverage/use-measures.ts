import type { Period } from "../quantity/instant.ts";
import type { Assumption } from "../records/columns.ts";
import type { CallFrequencyRow } from "./call-frequency.ts";
import type { DeployedTimeRow } from "./deployed-time.ts";
import type { FreeAtCall } from "./free-at-call.ts";
import type { Reliability } from "./reliability.ts";
import type { UnitHourRow } from "./unit-hours.ts";

/** How often so many people were assembled: a row of `forceAssembly`, or of somebody else's study. */
export interface ResponseForceRow {
  readonly personnel: number;
  readonly limitSeconds?: number;
  /** Calls that are judged. */
  readonly count: number;
  /** Of them, the share where so many were there within the limit. */
  readonly share?: number;
}

/** A measure that could not be given, and what is missing for it. */
export interface UseGap {
  readonly measure: string;
  readonly reason: string;
}

export interface FireUse {
  readonly period: Period;
  readonly days: number;
  readonly calls: number;
  readonly runs: number;
  /** Each unit's share of its staffed hours out on runs. */
  readonly unitHours: readonly UnitHourRow[];
  /** Runs and deployed time by type. */
  readonly byType: readonly DeployedTimeRow[];
  /** Firefighter-hours on calls, of crews that the roster knows where there is one; one unit's overlaps counted once. */
  readonly personHoursOnCalls: number;
  /** Firefighter-hours on calls of crews that the roster does not know: in no share. */
  readonly offRosterPersonHours?: number;
  readonly onDutyPersonHours?: number;
  /** personHoursOnCalls / onDutyPersonHours. */
  readonly onDutyShare?: number;
  /** Minutes on calls of a firefighter in 24 hours on duty: 1440 onDutyShare. */
  readonly minutesPerDutyDay?: number;
  readonly paidPersonHours?: number;
  /** personHoursOnCalls / paidPersonHours: lower than `onDutyShare`, since leave is paid too. */
  readonly paidShare?: number;
  /** Clock hours by the number of calls received in them. */
  readonly callFrequency: readonly CallFrequencyRow[];
  /** Share of clock hours in which nobody called. */
  readonly hoursWithoutCallShare: number;
  /** Share of clock time with no call open. */
  readonly noneOpenShare: number;
  /** Calls of the types, and where they were given the dispositions, that the user named. */
  readonly workingFires?: number;
  /** What they were counted by: the disposition where it was named and the records have one. */
  readonly workingFiresBy?: "type" | "type-and-disposition";
  /** Of them, calls without a disposition, counted by their type. */
  readonly workingFiresUndisposed?: number;
  /** 365 workingFires / days. */
  readonly workingFiresPerYear?: number;
  /** Per 1,000 people and year. */
  readonly workingFiresPer1000?: number;
  /** concurrencyByEvent[k - 1]: share of calls that found k open, itself included. */
  readonly concurrencyByEvent: readonly number[];
  /** Calls that `concurrencyByEvent` is made of: those with a length. */
  readonly concurrencyCalls: number;
  /** concurrencyByTime[k]: share of clock time with k open. */
  readonly concurrencyByTime: readonly number[];
  /** Units free when a call comes. */
  readonly freeAtCall?: FreeAtCall;
  readonly reliability: Reliability;
  readonly responseForce?: readonly ResponseForceRow[];
  /** What is not here, by name: use without reliability and response force is half of the picture. */
  readonly gaps: readonly UseGap[];
  readonly assumptions: readonly Assumption[];
}
