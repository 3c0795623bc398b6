import type { Interval } from "../quantity/interval.ts";

/**
 * One number that a method may ask for: how it is called in the input, its unit, its interval, and what is
 * taken where it is not given.
 */
export interface Setting {
  readonly unit: string;
  readonly interval: Interval;
  readonly otherwise?: { readonly value: number; readonly source: string };
  /** Without this one it plays no part. */
  readonly along?: SettingName;
}

/** Without what stands in where it is not given. */
type Quantity = Pick<Setting, "unit" | "interval">;

const anyShare: Quantity = { unit: "share", interval: "[0, 1]" };
const openShare: Quantity = { unit: "share", interval: "(0, 1)" };
const someShare: Quantity = { unit: "share", interval: "(0, 1]" };
const notAll: Quantity = { unit: "share", interval: "[0, 1)" };
const positive = (unit: string): Quantity => ({ unit, interval: "(0, infinity)" });
const count = (unit: string): Quantity => ({ unit, interval: "[0, infinity)" });

const OURS = "unsourced: this project's choice; put your own";
const MCPHEE = "H. McPhee, Three Rivers Park District, Government CIO Outlook";
const MATRIX =
  "40 to 45 % as Matrix Consulting Group's aim is unsourced: from memory; the Police Officer Allocation Study, Paris, Texas, March 2008";
const MORGAN_HILL =
  "CPSM, Police Operations and Data Analysis Report, Morgan Hill, California, in Public Safety Master Plan, February 2017, pp. 13-32";
const MINNESOTA =
  "Minnesota Chiefs of Police Educational Foundation, Executive Training Institute, 1998, pp. 24-25";

/** Paths into the input of `compareStaffing`, as a caller writes them. */
export type SettingName =
  | "targets.callShareMax"
  | "targets.thirdsShare"
  | "targets.proactiveShare.low"
  | "targets.proactiveShare.high"
  | "targets.administrativeShare"
  | "targets.committedShareMax"
  | "targets.obligatedShare"
  | "targets.reactiveMinutes"
  | "targets.patrolIntervalHours"
  | "targets.travelMinutes"
  | "targets.noneFreeShare"
  | "targets.delay.minutes"
  | "targets.delay.share"
  | "targets.meanDelayMinutes"
  | "targets.priorityDelayMinutes"
  | "targets.callLoad.proactive"
  | "targets.callLoad.administrative"
  | "targets.coverageProactiveShare"
  | "targets.allocation.calls"
  | "targets.allocation.community"
  | "targets.allocation.proactive"
  | "targets.allocation.administrative"
  | "demandFactor"
  | "population"
  | "area"
  | "streetMiles"
  | "responseMph"
  | "patrolMph"
  | "officersPerUnit"
  | "twoOfficerShare"
  | "present.officers"
  | "present.authorised"
  | "present.sworn"
  | "turnover"
  | "replacementYears"
  | "spans.supervisor"
  | "spans.investigator";

export const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  "targets.callShareMax": {
    ...someShare,
    otherwise: {
      value: 0.5,
      source:
        "half of the time, the usual illustration of J. M. Wilson and A. Weiss, 2012 (page not seen): the share is the agency's to choose",
    },
  },
  "targets.thirdsShare": { ...someShare, otherwise: { value: 1 / 3, source: MINNESOTA } },
  "targets.proactiveShare.low": {
    ...notAll,
    otherwise: {
      value: 0.4,
      source: `${MATRIX}, warns below 40 %`,
    },
  },
  "targets.proactiveShare.high": {
    ...notAll,
    otherwise: {
      value: 0.45,
      source: `${MATRIX}, aims at 45 %`,
    },
  },
  "targets.administrativeShare": {
    ...notAll,
    otherwise: { value: 0.125, source: `an hour of an eight-hour shift; ${OURS}` },
  },
  "targets.committedShareMax": { ...someShare, otherwise: { value: 0.6, source: MORGAN_HILL } },
  "targets.obligatedShare": {
    ...someShare,
    otherwise: {
      value: 0.3,
      source: "BerryDunn, presentation to the council of Prior Lake, Minnesota, 25 February 2025",
    },
  },
  "targets.reactiveMinutes": {
    unit: "minutes of an hour",
    interval: "(0, 60]",
    otherwise: { value: 30, source: "Etico Solutions, slides for College Station, Texas, 2019" },
  },
  "targets.patrolIntervalHours": positive("hours"),
  "targets.travelMinutes": positive("minutes"),
  "targets.noneFreeShare": openShare,
  "targets.delay.minutes": count("minutes"),
  "targets.delay.share": notAll,
  "targets.meanDelayMinutes": positive("minutes"),
  "targets.priorityDelayMinutes": positive("minutes"),
  "targets.callLoad.proactive": {
    ...notAll,
    otherwise: { value: 0.3, source: MCPHEE },
  },
  "targets.callLoad.administrative": {
    ...notAll,
    otherwise: { value: 0.05, source: MCPHEE },
  },
  "targets.coverageProactiveShare": {
    ...notAll,
    otherwise: { value: 1 / 3, source: "Lino Lakes, Minnesota, council packets of 2013 to 2020" },
  },
  "targets.allocation.calls": someShare,
  "targets.allocation.community": anyShare,
  "targets.allocation.proactive": anyShare,
  "targets.allocation.administrative": anyShare,
  demandFactor: {
    unit: "times",
    interval: "[0, 1e12]",
    otherwise: { value: 1, source: "demand as it is" },
  },
  population: positive("residents"),
  area: positive("square miles"),
  streetMiles: positive("miles"),
  responseMph: { ...positive("miles an hour"), otherwise: { value: 25, source: OURS }, along: "area" },
  patrolMph: { ...positive("miles an hour"), otherwise: { value: 15, source: OURS }, along: "streetMiles" },
  officersPerUnit: {
    unit: "officers",
    interval: "[1, infinity)",
    otherwise: { value: 1, source: `one officer in a unit; ${OURS}` },
  },
  twoOfficerShare: anyShare,
  "present.officers": count("officers"),
  "present.authorised": positive("officers"),
  "present.sworn": positive("officers"),
  turnover: {
    ...anyShare,
    unit: "share a year",
    otherwise: { value: 0, source: "nobody leaves" },
  },
  replacementYears: { ...count("years"), otherwise: { value: 1, source: OURS } },
  "spans.supervisor": positive("officers"),
  "spans.investigator": positive("officers"),
};

/**
 * What a method can ask for. `workload`: measured, plain figures, or arrivals with service times. `calls`:
 * calls an hour.
 */
export type StaffingInputName =
  | SettingName
  | "workload"
  | "calls"
  | "relief"
  | "relief.scheduledHours"
  | "posts"
  | "minimumOnDuty"
  | "present.onDuty"
  | "shiftStarts"
  | "priorityShares"
  | "unitsNeeded"
  | "serviceTimes"
  | "responseShares";
